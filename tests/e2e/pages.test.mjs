// Pages: one run on all of them, the way there and back, and links that name a page.

import assert from 'node:assert/strict';
import { difference } from './native.mjs';

const CUT = 'limits.reduction_2035';
const GOOD = 'auction.floor_base=25';

const link = (lab, page) => lab.page.locator(`header [data-page=${page}]`);
const focused = (lab) => lab.page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.textContent.trim()}`);
const current = (lab) => lab.page.locator('header [aria-current=page]').allInnerTexts();
const hash = (lab) => lab.page.evaluate(() => location.hash);

export async function a_lever_moved_in_the_lab_is_the_same_run_on_the_entities_page({ open, native }) {
  const lab = await open();
  const title = await lab.page.title();
  await lab.nudge(CUT);
  const [result, changes] = [await lab.result(), await lab.changes()];
  await link(lab, 'entities').click();
  await lab.settle();
  assert.match(await hash(lab), /^#\/entities\?program=/);
  assert.deepEqual(await lab.changes(), changes, 'the link lost the changed lever');
  assert.deepEqual(await lab.result(), result);
  assert.equal(difference(await lab.result(), native.run(changes)), null);
  assert.deepEqual(await current(lab), ['Entities']);
  assert.equal(await focused(lab), 'H1 Entities', 'the focus is not on the heading of the page');
  assert.notEqual(await lab.page.title(), title);
  assert.equal(await lab.page.locator('canvas').count(), 0, 'the charts of the hidden lab are still there');
  await lab.button('undo').click();
  await lab.settle();
  assert.match(await hash(lab), /^#\/entities\?/, 'undoing left the page');
  await link(lab, 'lab').click();
  await lab.settle();
  assert.equal(await lab.page.title(), title);
  assert.equal(await lab.page.locator('[data-chart]').count(), 6);
}

export async function back_and_forward_walk_between_the_pages_with_the_scenario({ open }) {
  const lab = await open();
  await lab.slider(CUT).focus();
  // No pause: the address must be brought up to date before the page is left.
  await lab.page.keyboard.press('ArrowRight');
  await link(lab, 'entities').click();
  await lab.page.locator('.grid').waitFor();
  await lab.settle();
  const [result, changes] = [await lab.result(), await lab.changes()];
  assert.equal(changes.length, 1);
  await lab.page.goBack();
  await lab.page.locator('[data-chart]').first().waitFor();
  await lab.settle();
  assert.deepEqual(await lab.changes(), changes, 'going back lost the last change');
  assert.deepEqual(await lab.result(), result);
  assert.match(await focused(lab), /^H1 /);
  await lab.page.goForward();
  await lab.page.locator('.grid').waitFor();
  await lab.settle();
  assert.deepEqual(await lab.changes(), changes);
  assert.deepEqual(await current(lab), ['Entities']);
}

export async function the_navigation_is_reached_and_followed_by_keyboard({ open }) {
  const lab = await open({ width: 320, height: 640, touch: true });
  assert.deepEqual(await current(lab), ['Lab']);
  for (let i = 0; (await focused(lab)) !== 'A Entities'; i += 1) {
    assert.ok(i < 12, 'twelve steps of Tab do not lead to the link');
    await lab.page.keyboard.press('Tab');
  }
  const box = await link(lab, 'entities').boundingBox();
  assert.ok(box.height >= 24 && box.x >= 0 && box.x + box.width <= 320, `the link lies at ${JSON.stringify(box)}`);
  await lab.page.keyboard.press('Enter');
  await lab.page.locator('.grid').waitFor();
  assert.deepEqual(await current(lab), ['Entities']);
}

export async function the_less_used_pages_are_a_click_behind_and_the_menu_closes_by_itself({ open }) {
  const lab = await open();
  const menu = lab.page.locator('header nav details');
  const name = menu.locator('summary');
  const opened = () => menu.evaluate((element) => element.open);
  assert.equal(await link(lab, 'readings').isVisible(), false);
  await name.focus();
  await lab.page.keyboard.press('Enter');
  assert.ok(await link(lab, 'readings').isVisible());
  await lab.page.keyboard.press('Escape');
  assert.equal(await opened(), false, 'Escape leaves the menu open');
  assert.equal(await focused(lab), `SUMMARY ${await name.innerText()}`);
  await name.click();
  await lab.page.locator('h1').first().click();
  assert.equal(await opened(), false, 'a click beside the menu leaves it open');
  await name.click();
  await link(lab, 'readings').click();
  await lab.page.locator('body[data-ready="true"] h1').first().waitFor();
  await lab.page.waitForFunction(() => document.querySelector('header [aria-current=page]')?.dataset.page === 'readings');
  assert.equal(await opened(), false);
  assert.ok(await menu.evaluate((element) => 'current' in element.dataset), 'the menu does not say that the page is in it');
}

export async function a_link_to_the_entities_opens_them({ open, native }) {
  const lab = await open({ hash: `/entities?program=wa-sb5981&${GOOD}` });
  assert.equal(await lab.headline(), 'Entities');
  assert.equal(difference(await lab.result(), native.run({ 'auction.floor_base': 25 })), null);
  assert.equal(await lab.page.locator('[data-message]:visible').count(), 0);
  await lab.page.reload();
  await lab.live();
  assert.equal(await lab.headline(), 'Entities');
}

export async function an_unknown_page_is_named_and_the_lab_is_shown_with_the_scenario({ open, native }) {
  const lab = await open({ hash: `/no-such-page?program=wa-sb5981&${GOOD}` });
  const message = await lab.page.locator('[data-message=link]:visible').innerText();
  assert.ok(message.includes('no-such-page') && message.includes('entities'), message);
  assert.equal(await lab.page.locator('[data-chart]').count(), 6);
  assert.equal(difference(await lab.result(), native.run({ 'auction.floor_base': 25 })), null);
}
