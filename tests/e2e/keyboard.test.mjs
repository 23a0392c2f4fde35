// Everything with the keyboard alone.

import assert from 'node:assert/strict';
import { difference } from './native.mjs';

/** What has the focus: a stable mark, what it is, and whether a person can see that it has the focus. */
const look = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return null;
    window.marks ??= new Map();
    if (!window.marks.has(at)) window.marks.set(at, window.marks.size);
    const lever = at.closest('[data-lever]')?.dataset.lever;
    // A radio or checkbox may be drawn by its label.
    const drawn = [at, at.nextElementSibling, at.parentElement, at.closest('label'), at.id && document.querySelector(`label[for="${CSS.escape(at.id)}"]`)].filter(Boolean);
    const ringed = drawn.some((element) => {
      const style = getComputedStyle(element);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || (style.boxShadow !== 'none' && element !== at.parentElement);
    });
    const box = (drawn.find((element) => element.getBoundingClientRect().width > 4) ?? at).getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((a) => [0.1, 0.5, 0.9].map((b) => [box.left + box.width * a, box.top + box.height * b]));
    const uncovered = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (drawn.includes(top) || at.contains(top) || drawn.some((element) => element.contains(top) && element !== document.body && element.tagName !== 'MAIN'));
    });
    return {
      mark: window.marks.get(at),
      name: `${at.tagName.toLowerCase()}${at.type ? `[${at.type}]` : ''}${lever ? ` of ${lever}` : ''} "${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}"`,
      lever,
      range: at.type === 'range',
      ringed,
      uncovered,
    };
  });

export async function tab_reaches_a_slider_and_arrows_move_it({ open, native }) {
  const lab = await open();
  for (let i = 0; i < 200; i += 1) {
    await lab.page.keyboard.press('Tab');
    const at = await look(lab.page);
    if (at?.range && at.lever === 'limits.reduction_2035') break;
    assert.ok(i < 199, 'the slider of limits.reduction_2035 was not reached in 200 steps');
  }
  const slider = lab.slider('limits.reduction_2035');
  const before = Number(await slider.inputValue());
  const step = Number((await slider.getAttribute('step')) ?? 1);
  await lab.page.keyboard.press('ArrowRight');
  await lab.settle();
  assert.ok(Math.abs(Number(await slider.inputValue()) - before - step) < step / 100, 'an arrow is one step');
  await lab.page.keyboard.press('ArrowRight');
  await lab.page.keyboard.press('End');
  await lab.settle();
  assert.equal(await slider.inputValue(), await slider.getAttribute('max'));
  assert.equal(difference(await lab.result(), native.run(await lab.changes())), null);
  await lab.page.keyboard.press('Home');
  await lab.settle();
  assert.equal(await slider.inputValue(), await slider.getAttribute('min'));
  const spoken = await slider.getAttribute('aria-valuetext');
  assert.match(spoken ?? '', /\d.*\D/, `the spoken value is "${spoken}": it needs its unit`);
  assert.equal((await look(lab.page)).lever, 'limits.reduction_2035', 'the slider lost the focus');
}

export async function tab_passes_everything_without_a_trap_and_the_focus_is_always_seen({ open }) {
  const lab = await open();
  const unseen = new Set();
  const covered = new Set();
  const seen = new Set();
  const levers = new Set();
  let last = null;
  let left = false;
  for (let i = 0; i < 1500 && !left; i += 1) {
    await lab.page.keyboard.press('Tab');
    const at = await look(lab.page);
    if (!at || (seen.has(at.mark) && at.mark !== last?.mark && seen.size > 5)) {
      left = true;
      break;
    }
    assert.notEqual(at.mark, last?.mark, `the focus is trapped in ${at.name}`);
    seen.add(at.mark);
    if (at.lever) levers.add(at.lever);
    if (!at.ringed) unseen.add(at.name);
    if (!at.uncovered) covered.add(at.name);
    last = at;
  }
  assert.ok(left, 'the focus never left the page in 1500 steps');
  assert.deepEqual([...unseen], [], 'the focus cannot be seen on these');
  assert.deepEqual([...covered], [], 'something covers these while they have the focus');
  const shown = await lab.page.locator('[data-lever]').evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => element.dataset.lever));
  assert.deepEqual(shown.filter((id) => !levers.has(id)), [], 'these levers cannot be reached');
}

export async function shift_tab_leads_back({ open }) {
  const lab = await open();
  const forward = [];
  for (let i = 0; i < 12; i += 1) {
    await lab.page.keyboard.press('Tab');
    forward.push((await look(lab.page)).mark);
  }
  const back = [];
  for (let i = 0; i < 11; i += 1) {
    await lab.page.keyboard.press('Shift+Tab');
    back.push((await look(lab.page)).mark);
  }
  assert.deepEqual(back, forward.slice(0, -1).reverse());
}

export async function the_live_region_speaks_once_after_a_burst_of_changes({ open }) {
  const lab = await open();
  await lab.settle();
  await lab.page.evaluate(() => {
    window.spoken = [];
    new MutationObserver(() => window.spoken.push(document.querySelector('[aria-live=polite]').textContent.trim())).observe(
      document.querySelector('[aria-live=polite]'),
      { childList: true, characterData: true, subtree: true },
    );
  });
  await lab.slider('limits.reduction_2035').focus();
  for (let i = 0; i < 20; i += 1) await lab.page.keyboard.press('ArrowRight', { delay: 20 });
  await lab.page.waitForTimeout(2500);
  const spoken = [...new Set(await lab.page.evaluate(() => window.spoken))].filter(Boolean);
  assert.ok(spoken.length >= 1, 'nothing was said');
  assert.ok(spoken.length <= 3, `it said ${spoken.length} things in a burst of about half a second`);
}
