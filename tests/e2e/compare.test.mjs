// Scenarios side by side: pinned, shared, compared with the command line, renamed, ordered, taken away.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { savesItsChart } from './files.mjs';

const PROGRAM = 'program=wa-sb5981';
const THREE = 'compare=enacted-2021,limits.reduction_2035:0.5;title:Tighter%20cap,auction.floor_base:30;seed:7';
const LINK = `/compare?${PROGRAM}&banking.allowed=false&${THREE}`;

const hash = (lab) => lab.page.evaluate(() => location.hash);
const pinned = (lab) => lab.page.locator('[data-pin]');
const names = (lab) => lab.page.locator('[data-pin] input').evaluateAll((fields) => fields.map((field) => field.value));

/** The raw figures of a row of the table, by run. */
const row = (lab, figure) =>
  lab.page.locator(`[data-figure="${figure}"] td`).evaluateAll((cells) => Object.fromEntries(cells.map((cell) => [cell.dataset.side, cell.dataset.raw])));

/** The year's figures of a result of the command line, as the table has them. */
function figures(result, year) {
  const found = result.years.find((each) => each.year === year);
  return { statewide: `${found.statewide_t}`, covered: `${found.covered_emissions_t}`, bank: `${found.bank_t}`, revenue: found.revenue_usd, price: `${found.price_mean ?? ''}` };
}

async function agrees(lab, side, result) {
  for (const year of [2025, 2030, 2035, 2040, 2050]) {
    for (const [figure, value] of Object.entries(figures(result, year))) {
      const shown = (await row(lab, `${figure}-${year}`))[side];
      assert.equal(Number(shown), Number(value), `${figure} of ${year}, ${side}`);
    }
  }
}

export async function three_scenarios_are_pinned_in_the_lab_and_the_link_carries_them_elsewhere({ open, native }) {
  const lab = await open();
  await lab.nudge('limits.reduction_2035');
  await lab.button('pin').click();
  assert.equal(await lab.button('pin').getAttribute('aria-pressed'), 'true');
  const first = await lab.changes();
  await lab.nudge('auction.floor_base');
  assert.equal(await lab.button('pin').getAttribute('aria-pressed'), 'false');
  await lab.button('pin').click();
  const second = await lab.changes();
  await lab.page.locator('#preset').selectOption('enacted-2021');
  await lab.settle();
  await lab.button('pin').click();
  await lab.page.locator('#preset').selectOption('bill');
  await lab.nudge('penalty.per_allowance');
  await lab.button('pin').click();
  assert.match(await lab.page.locator('[data-message=note]').innerText(), /No room/);
  await lab.settle();
  const link = (await hash(lab)).replace('#/lab', '/compare');

  const other = await open({ hash: link });
  await other.page.locator('.differences').waitFor();
  assert.deepEqual(await names(other), ['Scenario A', 'Scenario B', 'The act of 2021 (Climate Commitment Act)']);
  assert.equal(await other.page.locator('.compare .card').count(), 4);
  await agrees(other, 'bill', native.run());
  await agrees(other, 'A', native.run(first));
  await agrees(other, 'B', native.run(second));
  await agrees(other, 'present', native.run(await other.changes()));
  const act = JSON.parse(native.text('presets', 'enacted-2021')).set;
  await agrees(other, 'C', native.run(Object.fromEntries(Object.entries(act).map(([id, value]) => [id, typeof value === 'object' ? JSON.stringify(value) : value]))));
}

export async function the_pins_of_a_visit_outlive_a_link_without_them({ open }) {
  const lab = await open({ hash: `/lab?${PROGRAM}&auction.floor_base=25` });
  await lab.button('pin').click();
  await lab.page.evaluate(() => (location.hash = '#/compare?program=wa-sb5981'));
  await lab.page.locator('.differences').waitFor();
  await lab.settle();
  assert.match(await hash(lab), /compare=auction\.floor_base:25/);
  assert.equal(await pinned(lab).count(), 1);
  await lab.page.reload();
  await lab.live();
  assert.equal(await pinned(lab).count(), 1);
}

export async function differences_are_against_the_chosen_base_and_the_link_has_it({ open }) {
  const lab = await open({ hash: LINK });
  await lab.page.locator('#base').selectOption({ label: 'B: Tighter cap' });
  await lab.settle();
  assert.match(await hash(lab), /base=B/);
  const cells = lab.page.locator('[data-figure="statewide-2035"] td');
  const raw = await row(lab, 'statewide-2035');
  const delta = await lab.page.locator('[data-figure="statewide-2035"] [data-side=bill] .delta').innerText();
  const tenths = Math.round((raw.bill - raw.B) / 1e5) / 10;
  assert.ok(delta.includes(`${Math.abs(tenths)} Mt`) && delta.includes('%'), `${delta} for ${tenths}`);
  assert.equal(await cells.locator('.delta').count(), (await cells.count()) - 1, 'the base has no difference from itself');
}

export async function a_pinned_scenario_is_renamed_moved_shown_and_removed_by_keyboard({ open }) {
  const lab = await open({ hash: LINK });
  const focus = () => lab.page.evaluate(() => `${document.activeElement.closest('[data-pin]')?.dataset.pin} ${document.activeElement.dataset.do}`);
  const name = lab.page.locator('[data-pin=B] input');
  await name.fill('<b>Sooner</b>, =1+1;x:y');
  await name.press('Enter');
  await lab.settle();
  assert.equal(await focus(), 'B name');
  assert.equal((await names(lab))[1], '<b>Sooner</b>, =1+1;x:y');
  await lab.page.reload();
  await lab.live();
  assert.equal((await names(lab))[1], '<b>Sooner</b>, =1+1;x:y', 'the name did not survive the link');
  assert.equal(await lab.page.locator('.compare b:text-is("Sooner")').count(), 0);
  await lab.page.locator('[data-pin=B] [data-do=up]').focus();
  await lab.page.keyboard.press('Enter');
  await lab.page.waitForTimeout(100);
  assert.match((await names(lab))[0], /Sooner/);
  assert.match(await focus(), /^A /);
  await lab.page.locator('[data-pin=A] [data-do=show]').click();
  await lab.settle();
  assert.deepEqual(await lab.changes(), [['limits.reduction_2035', '0.5']]);
  assert.equal(await lab.headline(), 'Compare', 'showing one left the page');
  await lab.button('undo').click();
  await lab.settle();
  assert.deepEqual(await lab.changes(), [['banking.allowed', 'false']]);
  await lab.page.locator('[data-pin=A] [data-do=remove]').click();
  await lab.page.waitForTimeout(100);
  assert.equal(await pinned(lab).count(), 2);
}

export async function what_is_copied_and_saved_says_what_the_table_says({ open }) {
  const lab = await open({ hash: `${LINK.replace('Tighter%20cap', '%3DHYPERLINK(1)')}` });
  await lab.button('compare-copy').click();
  await lab.page.waitForTimeout(400);
  const text = await lab.page.evaluate(() => navigator.clipboard.readText());
  const value = await lab.page.locator('[data-figure="price-2030"] [data-side=B] b').innerText();
  assert.ok(text.includes(value.replace('\u00a0', ' ')) || text.includes(value), `no ${value}`);
  assert.match(text, /What it comes to/);
  const [file] = await Promise.all([lab.page.waitForEvent('download'), lab.button('compare-csv').click()]);
  const csv = readFileSync(await file.path(), 'utf8');
  assert.ok(csv.includes(",B,'=HYPERLINK(1),"), 'a name in the file could run');
  const raw = await row(lab, 'bank-2040');
  assert.ok(csv.split('\r\n').some((line) => line.startsWith(`bank-2040,t,B,'=HYPERLINK(1),${raw.B},${raw.bill},`)));
}

export async function what_cannot_be_compared_is_said_and_the_rest_is({ open }) {
  const lab = await open({ hash: `/compare?${PROGRAM}&compare=no-such-preset,limits.reduction_2035:7;title:Odd,auction.floor_base:30,scenario1.AAAA` });
  const message = await lab.page.locator('[data-message=link]').innerText();
  for (const named of ['no-such-preset', 'limits.reduction_2035', 'packed']) assert.ok(message.includes(named), `${named} is not in ${message}`);
  assert.equal(await pinned(lab).count(), 2);
  assert.equal(await lab.page.locator('.differences').count(), 1);
}

export async function comparing_with_the_bill_alone_works_and_says_how_to_pin({ open }) {
  const lab = await open({ hash: `/compare?${PROGRAM}&limits.reduction_2035=0.5` });
  assert.match(await lab.page.locator('.pins').innerText(), /Nothing is pinned/);
  const raw = await row(lab, 'statewide-2035');
  assert.ok(Number(raw.present) < Number(raw.bill));
  await lab.button('pin-present').click();
  await lab.page.waitForTimeout(100);
  assert.equal(await pinned(lab).count(), 1);
  assert.equal(await lab.button('pin-present').count(), 0);
}

export async function the_charts_of_the_comparison_have_tables_and_keys({ open }) {
  const lab = await open({ hash: LINK });
  const card = lab.page.locator('[data-chart=compare-price]');
  await card.locator('details.data summary').click();
  assert.equal(await card.locator('.data thead th').count(), 6, 'year, bill, three and the screen');
  await card.locator('.probe').focus();
  await lab.page.keyboard.press('Home');
  assert.match(await card.locator('.probe').getAttribute('aria-valuetext'), /2021.*A/s);
  await savesItsChart(lab, card, 'compare-price', /price.*\d/is);
}
