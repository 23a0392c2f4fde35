// The view for an audience, and the last change played again.

import assert from 'node:assert/strict';

const HASH = '/present?program=wa-sb5981';
const charts = (lab) => lab.page.locator('.stage [data-chart]').evaluateAll((cards) => cards.map((card) => card.dataset.chart));
const hash = (lab) => lab.page.evaluate(() => location.hash);

export async function the_charts_are_stepped_through_by_keyboard_and_escape_leaves({ open }) {
  const lab = await open({ hash: HASH, width: 1920, height: 1080 });
  assert.deepEqual(await charts(lab), ['emissions', 'price']);
  assert.equal(await lab.page.locator('header.top').isVisible(), false);
  await lab.page.keyboard.press('1');
  await lab.page.waitForTimeout(100);
  assert.deepEqual(await charts(lab), ['emissions']);
  await lab.page.keyboard.press('ArrowRight');
  await lab.page.waitForTimeout(100);
  assert.deepEqual(await charts(lab), ['price']);
  await lab.page.keyboard.press('ArrowLeft');
  await lab.page.keyboard.press('ArrowLeft');
  await lab.page.waitForTimeout(600);
  assert.deepEqual(await charts(lab), ['obligations'], 'the first is not followed by the last');
  assert.match(await hash(lab), /charts=obligations/);
  await lab.page.reload();
  await lab.live();
  assert.deepEqual(await charts(lab), ['obligations']);
  await lab.page.keyboard.press('Escape');
  await lab.page.locator('.lab').waitFor();
  assert.match(await hash(lab), /^#\/lab\?/);
  assert.equal(await lab.page.locator('header.top').isVisible(), true);
}

export async function a_lever_of_the_strip_moves_the_run_and_arrows_on_it_do_not_step({ open }) {
  const lab = await open({ hash: `${HASH}&limits.reduction_2035=0.45`, width: 1366, height: 768 });
  assert.equal(await lab.page.locator('.strip-of-levers [data-lever]').count(), 1, 'the changed lever alone');
  const before = await lab.result();
  const shown = await charts(lab);
  await lab.slider('limits.reduction_2035').focus();
  await lab.page.keyboard.press('ArrowRight');
  await lab.settle();
  assert.notDeepEqual(await lab.result(), before);
  assert.deepEqual(await charts(lab), shown);
  await lab.page.locator('[data-action=add-lever]').selectOption('auction.floor_base');
  assert.equal(await lab.page.locator('.strip-of-levers [data-lever]').count(), 2);
  await lab.page.locator('.of-strip .away').first().click();
  assert.equal(await lab.page.locator('.strip-of-levers [data-lever]').count(), 1);
}

export async function the_last_change_is_played_again_and_ends_where_it_was({ open, native }) {
  const lab = await open({ hash: `${HASH}&limits.reduction_2035=0.45` });
  await lab.page.keyboard.press('r');
  assert.match(await lab.page.locator('[data-message=note]').innerText(), /no change to replay/);
  await lab.slider('limits.reduction_2035').focus();
  for (let i = 0; i < 5; i += 1) await lab.page.keyboard.press('ArrowRight');
  await lab.settle();
  const [after, changes] = [await lab.result(), await lab.changes()];
  const link = await hash(lab);
  for (let times = 0; times < 2; times += 1) {
    await lab.button('replay').click();
    await lab.page.waitForFunction(() => /Before/.test(document.querySelector('.phase').textContent));
    await lab.page.waitForTimeout(300);
    assert.notDeepEqual(await lab.result(), after, 'what was before is not shown');
    await lab.page.waitForFunction(() => /With the last change: .*45|With the last change: .*\d/.test(document.querySelector('.phase').textContent));
    await lab.settle();
    assert.deepEqual(await lab.result(), after);
    assert.deepEqual(await lab.changes(), changes);
    assert.equal(await hash(lab), link, 'playing changed the link');
  }
  assert.equal(native.run(changes).summary.price_2030, after.summary.price_2030);
}

export async function with_little_motion_two_pictures_stand_in_place_of_the_way({ open }) {
  const lab = await open({ hash: `${HASH}&limits.reduction_2035=0.45` });
  await lab.slider('limits.reduction_2035').focus();
  for (let i = 0; i < 4; i += 1) await lab.page.keyboard.press('ArrowRight');
  await lab.settle();
  const pictures = async (reducedMotion) => {
    await lab.page.emulateMedia({ reducedMotion });
    await lab.page.evaluate(() => {
      window.seen = new Set();
      window.watching = setInterval(() => window.seen.add(document.querySelector('h1').textContent + window.capwright.summary()), 15);
    });
    await lab.page.keyboard.press('r');
    await lab.page.waitForFunction(() => /^With/.test(document.querySelector('.phase').textContent), undefined, { timeout: 20_000 });
    await lab.page.waitForTimeout(300);
    return lab.page.evaluate(() => (clearInterval(window.watching), window.seen.size));
  };
  assert.ok((await pictures('reduce')) <= 3, 'something moved');
  assert.ok((await pictures('no-preference')) > 4, 'nothing moved');
}

export async function moving_a_lever_while_it_plays_goes_on_from_the_screen({ open, native }) {
  const lab = await open({ hash: `${HASH}&limits.reduction_2035=0.45` });
  await lab.slider('limits.reduction_2035').focus();
  for (let i = 0; i < 4; i += 1) await lab.page.keyboard.press('ArrowRight');
  await lab.settle();
  await lab.button('replay').click();
  await lab.slider('limits.reduction_2035').focus();
  await lab.page.keyboard.press('ArrowRight');
  await lab.page.waitForTimeout(2_000);
  await lab.settle();
  assert.equal((await lab.result()).summary.price_2030, native.run(await lab.changes()).summary.price_2030);
  assert.equal(await lab.page.locator('.phase').innerText(), '');
}

export async function it_fits_a_projector_and_a_laptop_without_scrolling({ open }) {
  for (const [width, height] of [[1920, 1080], [1366, 768]]) {
    const lab = await open({ hash: HASH, width, height });
    await lab.settle();
    const { wide, high, screens, letters } = await lab.page.evaluate(() => ({
      high: document.querySelector('.present').scrollHeight - innerHeight,
      wide: document.documentElement.scrollWidth - innerWidth,
      screens: [...document.querySelectorAll('.screen')].map((each) => each.getBoundingClientRect().height),
      letters: parseFloat(getComputedStyle(document.querySelector('.present .verdict .value')).fontSize),
    }));
    assert.ok(wide <= 0, `${width}: ${wide} px too wide`);
    assert.ok(high <= 0, `${width}: ${high} px too high`);
    for (const screen of screens) assert.ok(screen >= 0.3 * height, `${width}: a chart is ${screen} px high`);
    assert.ok(letters >= (width > 1500 ? 30 : 22), `${width}: figures of ${letters} px`);
  }
}
