// A module that stops, and memory that must not grow.

import assert from 'node:assert/strict';
import { keepMemory as keep } from './memory.mjs';

const CUT = 'limits.reduction_2035';
/** Moves of a lever; CAPWRIGHT_MOVES says another count. */
const MOVES = Number(process.env.CAPWRIGHT_MOVES ?? 1000);
const LINK = `/lab?program=wa-sb5981&${CUT}=0.55`;

/** Ruins the module's memory and touches a lever; how long it takes until the page says that it has stopped. */
async function stop(lab) {
  await lab.slider(CUT).focus();
  return lab.page.evaluate(
    () =>
      new Promise((resolve) => {
        const overlay = document.getElementById('stopped');
        const started = performance.now();
        new MutationObserver(() => requestAnimationFrame(() => resolve(performance.now() - started))).observe(overlay, { attributes: true });
        new Uint8Array(window.memory.buffer).fill(0xff);
        document.activeElement.dispatchEvent(new Event('input', { bubbles: true }));
        setTimeout(() => resolve(Infinity), 5000);
      }),
  );
}

const TRAPPED = /uncaught: |out of bounds|unreachable|null function|signature mismatch|RuntimeError/;

export async function a_stopped_module_says_so_within_200_ms_and_the_page_is_inert({ open }) {
  const lab = await open({ hash: LINK, before: keep(), tolerate: TRAPPED });
  const before = lab.page.url();
  const took = await stop(lab);
  assert.ok(took <= 200, `it took ${took} ms`);
  const overlay = lab.page.getByRole('alertdialog');
  assert.ok(await overlay.isVisible());
  assert.equal(lab.page.url(), before, 'the link is lost');
  // Neither keys nor the mouse reach what is behind.
  const focused = () => lab.page.evaluate(() => Boolean(document.activeElement.closest('#stopped')) || document.activeElement === document.body);
  for (let i = 0; i < 6; i += 1) {
    assert.ok(await focused(), 'the focus left the message');
    await lab.page.keyboard.press('Tab');
  }
  const value = await lab.slider(CUT).inputValue();
  await lab.page.mouse.click(120, 400);
  await lab.page.keyboard.press('ArrowRight');
  await lab.page.keyboard.press('Control+z');
  assert.equal(await lab.slider(CUT).inputValue(), value);
  assert.equal(await lab.page.evaluate(() => document.getElementById('app').inert), true);
}

a_stopped_module_says_so_within_200_ms_and_the_page_is_inert.alone = true;

export async function both_ways_lead_on_from_a_stopped_module({ open }) {
  for (const [way, changes] of [['again', 1], ['bill', 0]]) {
    const lab = await open({ hash: LINK, before: keep(), tolerate: TRAPPED });
    await stop(lab);
    await lab.page.locator(`#stopped [data-${way}]`).click();
    await lab.page.waitForFunction(() => document.getElementById('stopped')?.hidden && document.body.dataset.ready);
    assert.equal(await lab.chips().count(), changes, way);
    await lab.nudge('auction.floor_base');
    assert.equal((await lab.changes()).length, changes + 1);
  }
}

export async function a_link_by_hand_leads_on_from_a_stopped_module({ open }) {
  const lab = await open({ hash: LINK, before: keep(), tolerate: TRAPPED });
  await stop(lab);
  await lab.page.evaluate(() => { location.hash = '#/lab?program=wa-sb5981&auction.floor_base=25'; });
  await lab.page.waitForFunction(() => document.getElementById('stopped')?.hidden && document.body.dataset.ready);
  assert.deepEqual(await lab.changes(), [['auction.floor_base', '25']]);
}

export async function a_module_that_stops_at_once_says_so_and_does_not_loop({ open }) {
  const lab = await open({ hash: LINK, live: false, before: keep(true), tolerate: /./ });
  let loads = 0;
  lab.page.on('load', () => { loads += 1; });
  const overlay = lab.page.locator('#stopped:visible, #boot-problem:visible');
  await overlay.first().waitFor();
  await lab.page.waitForTimeout(1500);
  assert.equal(loads, 0, 'the page loads itself again');
  assert.ok(await overlay.first().isVisible());
  await lab.page.locator('#stopped [data-bill]').click();
  await lab.page.waitForURL(/\?again$/);
  await overlay.first().waitFor();
}

export async function a_thousand_moves_of_a_lever_take_no_more_memory({ open }) {
  const lab = await open({ before: keep() });
  const grown = await lab.page.evaluate(async ([id, moves]) => {
    const slider = document.querySelector(`[data-lever="${id}"] input[type=range]`);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const move = async (i) => {
      slider.value = 0.2 + ((i * 7) % 50) / 100;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      if (i % 20 === 0) slider.dispatchEvent(new Event('change', { bubbles: true }));
      await frame();
    };
    for (let i = 0; i < 100; i += 1) await move(i);
    const before = window.memory.buffer.byteLength;
    for (let i = 0; i < moves; i += 1) await move(i);
    return [window.memory.buffer.byteLength - before, window.memory.buffer.byteLength];
  }, [CUT, MOVES]);
  assert.ok(grown[0] <= 1 << 20, `the memory grew by ${grown[0]} bytes`);
  assert.ok(grown[1] <= 64 << 20, `the memory is ${grown[1]} bytes`);
}

a_thousand_moves_of_a_lever_take_no_more_memory.limit = 600_000;
