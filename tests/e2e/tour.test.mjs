// The tour: five steps over the lab, by keyboard, without a trap.

import assert from 'node:assert/strict';

const focused = (lab) => lab.page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
const step = (lab) => lab.page.locator('.tour .count span').first().innerText();
const toured = (lab) => lab.page.locator('[data-toured]').evaluateAll((all) => all.map((one) => one.className || one.dataset.action));

async function tour(open, options = {}) {
  const lab = await open({ hash: '/tour', ...options });
  await lab.page.locator('[data-toured]').waitFor();
  return lab;
}

export async function the_tour_is_walked_by_keyboard_and_ends_in_the_lab({ open }) {
  const lab = await tour(open);
  const places = [];
  for (let at = 1; at <= 5; at += 1) {
    await lab.page.waitForFunction((text) => document.querySelector('.tour .count span').textContent === text, `Step ${at} of 5`);
    await lab.page.waitForFunction(() => document.activeElement.id === 'tour-title');
    places.push(...(await toured(lab)));
    if (at === 5) break;
    // From the heading: back (unless it is the first step), then next.
    for (let i = 0; i < (at === 1 ? 1 : 2); i += 1) await lab.page.keyboard.press('Tab');
    assert.equal(await lab.page.evaluate(() => document.activeElement.dataset.tour), 'next');
    await lab.page.keyboard.press('Enter');
  }
  assert.equal(new Set(places).size, 5, `five places: ${places}`);
  await lab.page.locator('[data-tour=done]').focus();
  await lab.page.keyboard.press('Enter');
  await lab.page.locator('.tour').waitFor({ state: 'detached' });
  await lab.page.waitForFunction(() => document.activeElement.tagName === 'H1');
  assert.match(await lab.page.evaluate(() => location.hash), /^#\/lab\?/);
  assert.equal(await lab.page.locator('[data-toured]').count(), 0, 'a mark is left');
}

export async function escape_ends_the_tour_and_the_way_back_leads_to_it({ open }) {
  const lab = await tour(open);
  await lab.page.keyboard.press('Escape');
  await lab.page.locator('.tour').waitFor({ state: 'detached' });
  assert.equal(await lab.page.locator('[data-chart]').count(), 6);
  await lab.page.goBack();
  await lab.page.locator('.tour').waitFor();
}

export async function the_lab_stays_in_use_during_the_tour({ open }) {
  const lab = await tour(open);
  const headline = await lab.headline();
  await lab.nudge('limits.reduction_2035', 5);
  assert.notEqual(await lab.headline(), headline);
  assert.equal((await lab.changes()).length, 1);
  // Tab leaves the card by itself.
  await lab.page.locator('[data-tour=skip]').focus();
  await lab.page.keyboard.press('Tab');
  assert.equal(await lab.page.evaluate(() => document.activeElement.closest('.tour')), null, 'the focus is trapped');
  await lab.page.locator('[data-tour=skip]').click();
  await lab.page.locator('.tour').waitFor({ state: 'detached' });
  assert.equal((await lab.changes()).length, 1, 'the scenario was lost');
}

export async function the_tour_is_opened_again_from_the_navigation_with_the_scenario({ open }) {
  const lab = await open({ hash: '/lab?program=wa-sb5981&auction.floor_base=25' });
  await lab.page.locator('header [data-page=tour]').evaluate((link) => link.click());
  await lab.page.locator('[data-toured]').waitFor({ timeout: 30_000 });
  await lab.page.waitForFunction(() => document.activeElement.id === 'tour-title');
  assert.deepEqual(await lab.changes(), [['auction.floor_base', '25']]);
  assert.equal(await focused(lab), 'tour-title');
}

export async function the_tour_covers_no_focus_and_fits_a_phone_in_three_languages({ open }) {
  for (const lang of ['en', 'es', 'zh']) {
    const lab = await tour(open, { hash: `/tour?lang=${lang}`, width: 375, height: 667, touch: true });
    for (let at = 0; at < 4; at += 1) {
      const card = await lab.page.locator('.tour').boundingBox();
      assert.ok(card.x >= 0 && card.x + card.width <= 375 && card.y > 200, `the card lies at ${JSON.stringify(card)}`);
      const small = await lab.page.locator('.tour :is(a, button)').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).length);
      assert.equal(small, 0, 'a target is too small');
      await lab.page.locator('[data-tour=next]').click();
    }
    const over = await lab.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${over} px too wide in ${lang}`);
    assert.ok((await step(lab)).includes('5'));
  }
}
