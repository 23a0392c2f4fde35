// The pages about the law: every statement, its readings, and what the readings are worth.

import assert from 'node:assert/strict';
import { difference } from './native.mjs';

const statements = (lab) => lab.page.locator('.statements').first().locator('article');

async function bill(open, options = {}) {
  const lab = await open({ hash: '/bill', ...options });
  await lab.page.locator('#SB-EIT-03').waitFor({ state: 'attached' });
  return lab;
}

export async function the_bill_lists_every_statement_with_its_class({ open }) {
  const lab = await bill(open);
  assert.equal(await statements(lab).count(), 247);
  const sum = await lab.page.locator('.sum').innerText();
  assert.match(sum, /247 statements: 184 simulated \(148 .* 25 .* 11 .*\), 54 shown, 9 administrative/);
  assert.equal(await lab.page.locator('#timeline + .wide tbody tr').count(), 44);
}

export async function statements_are_found_by_words_kind_and_open_passages({ open }) {
  const lab = await bill(open);
  await lab.page.getByRole('searchbox').fill('vintage');
  const found = await statements(lab).count();
  assert.ok(found > 2 && found < 40, `${found} statements speak of vintages`);
  await lab.page.getByRole('searchbox').fill('');
  await lab.page.locator('main').getByRole('combobox').selectOption('administrative');
  assert.equal(await statements(lab).count(), 9);
  await lab.page.locator('main').getByRole('combobox').selectOption('');
  await lab.page.getByRole('checkbox', { name: 'Only open passages' }).check();
  assert.equal(await statements(lab).count(), 88);
  assert.match(await lab.page.locator('main [role=status]').first().innerText(), /88 of 247/);
}

export async function a_link_to_a_statement_opens_it({ open }) {
  const lab = await bill(open, { hash: '/bill?open=SB-EIT-03' });
  await lab.page.locator('#SB-EIT-03.here').waitFor();
  await lab.page.waitForTimeout(300);
  const box = await lab.page.locator('#SB-EIT-03').boundingBox();
  assert.ok(box.y >= 0 && box.y < 900, `the statement lies at ${box.y}`);
  const said = await lab.page.locator('#SB-EIT-03').innerText();
  assert.match(said, /eite-no-cost-allocation/);
  assert.match(said, /Checked by/);
}

export async function another_reading_is_a_change_like_any_other({ open, native }) {
  const lab = await bill(open);
  const reading = (letter) => lab.page.locator(`#SB-EIT-03 input[value=${letter}]`);
  assert.ok(await reading('A').isChecked());
  await reading('B').check();
  await lab.settle();
  assert.deepEqual(await lab.changes(), [['eite.first_allocation_year', '2024']]);
  const result = await lab.result();
  assert.equal(difference(result, native.run([['eite.first_allocation_year', '2024']])), null);
  assert.deepEqual(result.readings, [{ statement: 'SB-EIT-03', reading: 'B' }]);
  await reading('C').check();
  await lab.settle();
  assert.deepEqual(await lab.changes(), [['cap.eite_in_early_budgets', 'withheld']]);
  await lab.button('undo').click();
  await lab.settle();
  assert.ok(await reading('B').isChecked());
  await reading('A').check();
  await lab.settle();
  assert.deepEqual(await lab.changes(), []);
  assert.ok(await lab.page.locator('#SB-ALW-08 input[value=B]').isDisabled(), 'a reading that no lever chooses can be chosen');
}

export async function readings_are_ranked_by_what_they_change_and_can_be_chosen({ open }) {
  const lab = await open({ hash: '/readings' });
  await lab.page.getByText(/^\d+ readings run$/).waitFor({ timeout: 60_000 });
  const prices = async () =>
    (await lab.page.locator('tbody tr td:nth-of-type(2)').allInnerTexts())
      .map((text) => Math.abs(Number(text.replace('−', '-').replace(/[^-\d.]/g, ''))))
      .slice(0, 12);
  const ranked = await prices();
  assert.ok(ranked[0] > 1, 'no reading matters');
  assert.deepEqual(ranked, [...ranked].sort((a, b) => b - a));
  await lab.page.locator('tbody tr').first().getByRole('button').click();
  await lab.settle();
  assert.ok((await lab.changes()).length > 0);
  await lab.page.getByText('taken', { exact: true }).first().waitFor({ timeout: 60_000 });
}

export async function going_from_the_lab_to_the_bill_keeps_the_scenario_and_the_way_back({ open }) {
  const lab = await open();
  await lab.nudge('limits.reduction_2035');
  const changes = await lab.changes();
  await lab.page.locator('header [data-page=bill]').click();
  await lab.page.locator('#SB-EIT-03').waitFor({ state: 'attached' });
  assert.deepEqual(await lab.changes(), changes);
  while (await lab.button('undo').isEnabled()) await lab.button('undo').click();
  await lab.settle();
  assert.deepEqual(await lab.changes(), []);
}

export async function if_the_bills_words_cannot_be_loaded_the_page_says_so({ open }) {
  let broken = true;
  const lab = await open({
    hash: '/bill',
    tolerate: /Failed to load resource|request failed/,
    before: (page) => page.route('**/law/wa-sb5981.json', (route) => (broken ? route.abort() : route.continue())),
  });
  await lab.page.getByText('could not be loaded').waitFor();
  broken = false;
  await lab.page.getByRole('button', { name: 'Try again' }).click();
  await lab.page.locator('#SB-EIT-03').waitFor({ state: 'attached' });
}
