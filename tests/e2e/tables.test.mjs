// The editor of tables: fields, the way back, what is wrong, and the same table as text.

import assert from 'node:assert/strict';
import { difference } from './native.mjs';

const ID = 'cap.budget_override';

/** The lab with the table's lever in sight. */
async function editor(open, options = {}) {
  const lab = await open(options);
  await lab.page.locator('[data-group=cap]').evaluate((group) => (group.open = true));
  const lever = lab.lever(ID);
  await lever.waitFor();
  const field = (row, column) => lever.locator(`[data-row="${row}"][data-column="${column}"]`);
  const fill = async (row, column, text) => {
    await field(row, column).fill(text);
    await field(row, column).press('Tab');
  };
  return { lab, lever, field, fill };
}

export async function a_budget_set_by_hand_changes_the_run_and_the_link_and_is_taken_back({ open, native }) {
  const { lab, lever, field, fill } = await editor(open);
  const bill = await lab.result();
  await lever.locator('[data-add]').click();
  await lab.page.waitForTimeout(100);
  assert.ok(await field(0, 0).evaluate((input) => input === document.activeElement), 'a new row does not get the focus');
  await lab.page.keyboard.type('2030');
  await lab.page.keyboard.press('Tab');
  assert.match(await lever.locator('.refused').innerText(), /Row 1 is not complete/);
  assert.deepEqual(await lab.result(), bill, 'half a row changed the run');
  await lab.page.keyboard.type('30,000,000');
  await lab.page.keyboard.press('Tab');
  await lab.settle();
  assert.equal(await lever.locator('.refused').count(), 0);
  assert.deepEqual(await lab.changes(), [[ID, '{"2030":30000000}']]);
  const changed = await lab.result();
  // What is set by hand is the plan; the bill's evaluations may still tighten it.
  assert.equal(changed.years.find((row) => row.year === 2030).budget_planned_t, 30_000_000);
  assert.equal(difference(changed, native.run({ [ID]: '{"2030":30000000}' })), null);
  await lab.button('undo').click();
  await lab.settle();
  assert.deepEqual(await lab.result(), bill);
  assert.equal(await lever.locator('[data-row]').count(), 0, 'undoing leaves the row in its fields');
  await lab.button('redo').click();
  await lab.settle();
  assert.equal(await field(0, 1).inputValue(), '30,000,000');
  await fill(0, 1, '31000000');
  await lab.settle();
  assert.deepEqual(await lab.changes(), [[ID, '{"2030":31000000}']]);
  await lever.locator('[data-remove]').click();
  await lab.settle();
  assert.deepEqual(await lab.changes(), []);
  assert.deepEqual(await lab.result(), bill);
}

export async function what_is_wrong_in_a_table_is_said_beside_it_and_nothing_typed_is_lost({ open }) {
  const { lab, lever, field, fill } = await editor(open, { hash: `/lab?program=wa-sb5981&${ID}=${encodeURIComponent('{"2030":30000000}')}` });
  const before = await lab.result();
  await fill(0, 1, 'lots');
  await lab.settle();
  const refusal = await lever.locator('.refused').innerText();
  assert.ok(refusal.includes('2030') && refusal.includes('lots') && refusal.includes('120000000'), refusal);
  assert.equal(await field(0, 1).inputValue(), 'lots');
  assert.equal(await field(0, 1).getAttribute('aria-invalid'), 'true');
  assert.deepEqual(await lab.result(), before);
  await fill(0, 1, '999999999');
  assert.ok((await lever.locator('.refused').innerText()).includes('999999999'));
  await fill(0, 1, '30000000');
  await lab.settle();
  assert.equal(await lever.locator('.refused, [aria-invalid]').count(), 0, 'a right value leaves the complaint standing');
  assert.deepEqual(await lab.result(), before);
}

export async function a_table_written_as_text_fills_the_fields_and_back({ open }) {
  const { lab, lever, field, fill } = await editor(open);
  await lever.locator('summary').click();
  const text = lever.locator('textarea');
  await text.fill('{"2031": 40000000, "2032": 39000000}');
  await text.press('Tab');
  await lab.settle();
  assert.deepEqual(await lab.changes(), [[ID, '{"2031":40000000,"2032":39000000}']]);
  assert.equal(await field(1, 1).inputValue(), '39,000,000');
  await fill(1, 1, '38000000');
  await lab.settle();
  assert.equal(await text.inputValue(), '{"2031":40000000,"2032":38000000}');
  await text.fill('{"2031": 1,');
  await text.press('Tab');
  assert.match(await lever.locator('.refused').innerText(), /not JSON/);
  assert.equal(await field(0, 1).inputValue(), '40,000,000');
  const small = await lever.locator('button, input, summary').evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => Math.min(element.getBoundingClientRect().height, element.getBoundingClientRect().width)).filter((size) => size < 24));
  assert.deepEqual(small, [], 'something to touch is smaller than 24 pixels');
}
