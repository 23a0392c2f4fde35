// Moving levers: the numbers, the way back, and the address.

import assert from 'node:assert/strict';
import { difference } from './native.mjs';

const CUT = 'limits.reduction_2035';
const FLOOR = 'auction.floor_base';
const TRIGGER = 'apcr.trigger_ratio';

export async function dragging_three_levers_gives_what_the_command_line_gives({ open, native }) {
  const lab = await open();
  const before = await lab.verdicts();
  const way = { [CUT]: 0.72, [FLOOR]: 0.15, [TRIGGER]: 0.4 };
  for (const [i, [id, fraction]] of Object.entries(way).entries()) {
    const was = await lab.slider(id).inputValue();
    await lab.drag(id, fraction);
    await lab.settle();
    assert.notEqual(await lab.slider(id).inputValue(), was, `${id} did not move`);
    assert.equal(await lab.chips().count(), i + 1, 'one chip a changed lever');
    const changes = await lab.changes();
    assert.deepEqual(changes.map(([key]) => key).sort(), Object.keys(way).slice(0, i + 1).sort(), 'the address names the changed levers');
    assert.equal(difference(await lab.result(), native.run(changes)), null);
  }
  assert.notDeepEqual(await lab.verdicts(), before, 'no verdict changed');
}

export async function the_result_follows_while_the_thumb_is_still_held({ open }) {
  const lab = await open();
  const slider = lab.slider(CUT);
  await lab.reveal(slider);
  const before = JSON.stringify(await lab.result());
  const { x, y, width, height } = await slider.boundingBox();
  await lab.page.mouse.move(x + width * 0.4, y + height / 2);
  await lab.page.mouse.down();
  await lab.page.mouse.move(x + width * 0.8, y + height / 2, { steps: 10 });
  await lab.page.waitForTimeout(500);
  const held = JSON.stringify(await lab.result());
  await lab.page.mouse.up();
  assert.notEqual(held, before);
}

export async function a_number_typed_into_the_field_is_the_same_as_dragging_to_it({ open }) {
  const lab = await open();
  await lab.nudge(CUT, 4);
  const [value, result] = [await lab.field(CUT).inputValue(), await lab.result()];
  await lab.lever(CUT).locator('[data-reset]').click();
  await lab.settle();
  assert.notDeepEqual(await lab.result(), result, 'the reset button of the lever does nothing');
  assert.deepEqual(await lab.changes(), [], 'the address still names the lever after its reset');
  await lab.field(CUT).fill(value);
  await lab.field(CUT).press('Enter');
  await lab.settle();
  assert.deepEqual(await lab.result(), result);
}

export async function text_that_is_no_number_changes_nothing({ open }) {
  const lab = await open();
  const before = await lab.result();
  for (const text of ['abc', '', '1e999', '-', '99999999999999999999999999999999999999']) {
    await lab.field(FLOOR).fill(text);
    await lab.field(FLOOR).press('Enter');
    await lab.settle();
    assert.deepEqual(await lab.result(), before, `typing "${text}" changed the result`);
  }
}

export async function undo_redo_and_reset_lead_back_and_forth({ open, native }) {
  const lab = await open();
  const results = [await lab.result()];
  for (const id of [CUT, FLOOR]) {
    await lab.nudge(id);
    results.push(await lab.result());
  }
  assert.notDeepEqual(results[2], results[1]);
  const step = async (action, expected) => {
    await lab.button(action).click();
    await lab.settle();
    assert.deepEqual(await lab.result(), expected, `after ${action}`);
  };
  // However many steps the presses of one key became, undoing them all passes the states they led to.
  const undone = [];
  for (let i = 0; i < 20 && (await lab.button('undo').isEnabled()); i += 1) {
    await lab.button('undo').click();
    await lab.settle();
    undone.push(await lab.result());
  }
  assert.ok(undone.length >= 2, 'two levers are at least two steps');
  assert.deepEqual(undone.at(-1), results[0], 'undoing everything leads back to the bill');
  assert.ok(undone.some((result) => JSON.stringify(result) === JSON.stringify(results[1])), 'undo passes the state between the two levers');
  assert.equal(await lab.chips().count(), 0);
  for (const expected of [...undone.slice(0, -1).reverse(), results[2]]) await step('redo', expected);
  assert.equal(await lab.chips().count(), 2);
  await step('reset', results[0]);
  assert.equal(difference(await lab.result(), native.run()), null);
  assert.deepEqual(await lab.changes(), []);
}

export async function a_levers_explanation_opens_and_closes({ open }) {
  const lab = await open();
  const toggle = lab.lever(CUT).locator('[data-explain]');
  const before = (await lab.lever(CUT).innerText()).length;
  await toggle.click();
  await lab.page.waitForTimeout(300);
  const opened = (await lab.lever(CUT).innerText()).length;
  assert.ok(opened > before + 60, 'opening it shows no explanation');
  await toggle.click();
  await lab.page.waitForTimeout(300);
  assert.equal((await lab.lever(CUT).innerText()).length, before);
}

export async function if_an_explanation_cannot_be_loaded_it_says_so_and_can_be_asked_for_again({ open }) {
  let broken = true;
  const lab = await open({
    tolerate: /Failed to load resource|request failed/,
    before: (page) => page.route('**/law/*.json', (route) => (broken ? route.abort() : route.continue())),
  });
  const toggle = lab.lever(CUT).locator('[data-explain]');
  await toggle.click();
  await lab.lever(CUT).getByText('could not be loaded').waitFor();
  broken = false;
  await toggle.click();
  await toggle.click();
  await lab.lever(CUT).locator('.help').waitFor();
  assert.match(await lab.lever(CUT).locator('.cite').innerText(), /Senate Bill Report/);
}

export async function a_thousand_slider_inputs_in_ten_seconds_write_the_address_at_most_25_times({ open, native }) {
  const lab = await open({
    before: (page) =>
      page.addInitScript(() => {
        window.writes = 0;
        for (const name of ['replaceState', 'pushState']) {
          const original = history[name].bind(history);
          history[name] = (...args) => {
            window.writes += 1;
            return original(...args);
          };
        }
        addEventListener('hashchange', () => (window.writes += 1));
      }),
  });
  await lab.settle();
  await lab.page.evaluate(() => (window.writes = 0));
  await lab.slider(CUT).evaluate(async (input) => {
    const [min, max, step] = [input.min, input.max, input.step || 1].map(Number);
    const begin = performance.now();
    for (let i = 1; i <= 1000; i += 1) {
      const share = 0.5 + 0.4 * Math.sin(i / 20);
      input.value = String(min + Math.round((share * (max - min)) / step) * step);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // Bursts that end, because a steady drag writes once at its end.
      if (i % 40 === 0) input.dispatchEvent(new Event('change', { bubbles: true }));
      const wait = begin + i * 10 - performance.now();
      if (wait > 0 || i % 10 === 0) await new Promise((next) => setTimeout(next, Math.max(0, wait)));
    }
  });
  await lab.settle();
  const writes = await lab.page.evaluate(() => window.writes);
  assert.ok(writes >= 1, 'the address was never written');
  assert.ok(writes <= 25, `the address was written ${writes} times`);
  assert.equal(difference(await lab.result(), native.run(await lab.changes())), null);
}
a_thousand_slider_inputs_in_ten_seconds_write_the_address_at_most_25_times.alone = true;

export async function a_preset_is_one_step_with_its_own_words_and_undo_leads_back({ open, native }) {
  const lab = await open();
  const choice = lab.page.getByLabel('Start from');
  await choice.selectOption('clean-and-prosperous');
  await lab.settle();
  const changes = await lab.changes();
  assert.deepEqual(changes.map(([id]) => id), ['share.method', 'share.state_average']);
  assert.equal(difference(await lab.result(), native.run(changes)), null);
  assert.match(await lab.page.locator('.presets').innerText(), /only share published/);
  await lab.nudge(CUT);
  assert.equal(await choice.inputValue(), '', 'a changed preset is still called by its name');
  await choice.selectOption('bill');
  await lab.settle();
  assert.deepEqual(await lab.changes(), []);
  await lab.button('undo').click();
  await lab.settle();
  assert.ok((await lab.changes()).length > 1);
}
