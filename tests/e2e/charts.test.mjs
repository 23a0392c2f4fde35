// The charts: drawn, told in words, with their numbers in a table, and one cursor through all.

import assert from 'node:assert/strict';
import { CHARTS } from './lab.mjs';

/** What a chart's table must contain, column by column: all fields of one of the choices. */
const FIELDS = {
  emissions: [['covered_emissions_t', 'budget_t'], ['by_sector.*', 'budget_t']],
  price: [['price_mean', 'price_floor', 'price_ceiling'], ['price_settlement', 'price_floor', 'price_ceiling']],
  bank: [['bank_t', 'apcr_t']],
  auctions: [['offered_t', 'sold_t'], ['auctioned_t'], ['sold_t']],
  revenue: [['revenue_usd'], ['accounts_usd.*']],
  obligations: [['obligation_t', 'allowances_t', 'offsets_t', 'shortfall_t'], ['offsets_used_t', 'shortfall_t'], ['allowances_t', 'offsets_t', 'shortfall_t']],
};

const readTable = (table) =>
  table.evaluate((element) => ({
    caption: element.caption?.innerText ?? '',
    heads: [...(element.tHead?.rows[element.tHead.rows.length - 1]?.cells ?? [])].map((cell) => cell.innerText.trim()),
    rows: [...element.tBodies].flatMap((body) => [...body.rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim()))),
    scoped: element.querySelectorAll('th[scope]').length,
  }));

/** `2021Q1`, `2021 Q1`, `Q1 2021`, `2021`, `2022-11-01`: one spelling. */
function key(text) {
  const date = text.match(/^(\d{4})-\d\d-\d\d/);
  if (date) return date[0];
  const year = text.match(/(?:19|20)\d\d/)?.[0];
  const quarter = text.match(/Q\s?([1-4])/i)?.[1];
  return year && quarter ? `${year}Q${quarter}` : year ?? text;
}

/** The number in a cell and half of its last digit; null for an empty one. */
function number(cell) {
  const text = cell.replace(/[\u2212\u2013]/g, '-').replace(/[\s,\u00a0\u202f]/g, '');
  const found = text.match(/-?\$?-?\d+(?:\.(\d+))?/);
  if (!found) return null;
  return { value: Number(found[0].replace('$', '')), slack: 0.5000001 * 10 ** -(found[1]?.length ?? 0) };
}

const pick = (record, path) => path.split('.').reduce((at, part) => at?.[part], record);

/** Whether one column of the table is this field of the result, in some unit, in every row. */
function isColumn(rows, column, records, field) {
  return [1, 1e3, 1e6, 1e9, 0.01].some((unit) => {
    let told = 0;
    const all = rows.every((row) => {
      const candidates = records.get(key(row[0]));
      if (!candidates) return false;
      const cell = number(row[column] ?? '');
      return candidates.some((record) => {
        const value = pick(record, field);
        if (cell === null) return value === null || value === undefined || Number(value) === 0;
        if (value === null || value === undefined) return false;
        if (cell.value !== 0) told += 1;
        return Math.abs(Number(value) / unit - cell.value) <= cell.slack;
      });
    });
    // A column of zeros agrees with anything of its rows that is small; it must really be zero.
    const zero = () => rows.every((row) => records.get(key(row[0])).some((record) => Number(pick(record, field) ?? 0) === 0));
    return all && (told > 0 || zero());
  });
}

/** The result's rows by key: years by year, auctions by quarter, deadlines by date and year. */
function index(result) {
  const kinds = { years: new Map(), auctions: new Map(), deadlines: new Map() };
  const add = (map, at, record) => map.set(at, [...(map.get(at) ?? []), record]);
  result.years?.forEach((record) => add(kinds.years, String(record.year), record));
  result.auctions?.forEach((record) => add(kinds.auctions, record.quarter, record));
  result.deadlines?.forEach((record) => {
    add(kinds.deadlines, record.date, record);
    add(kinds.deadlines, record.date.slice(0, 4), record);
  });
  return kinds;
}

function columnOf(table, result, field) {
  for (const records of Object.values(index(result))) {
    for (let column = 1; column < (table.heads.length || table.rows[0].length); column += 1) {
      if (isColumn(table.rows, column, records, field)) return column;
    }
  }
  return null;
}

async function tablesAgree(lab, result) {
  for (const id of CHARTS) {
    const details = lab.chart(id).locator('details').filter({ has: lab.page.locator('table') }).first();
    await details.evaluate((element) => (element.open = true));
    const tables = details.locator('table');
    const read = [];
    for (let i = 0; i < (await tables.count()); i += 1) read.push(await readTable(tables.nth(i)));
    assert.ok(read.length && read.every((table) => table.rows.length > 0), `the table of ${id} is empty`);
    assert.ok(read.every((table) => table.scoped > 0), `the table of ${id} has no th with a scope`);
    assert.ok(read.every((table) => table.caption.length > 5), `the table of ${id} has no caption`);
    const first = result.years[0];
    const expand = (field) => (field.endsWith('.*') ? Object.keys(first[field.slice(0, -2)] ?? { missing: 0 }).map((name) => `${field.slice(0, -1)}${name}`) : [field]);
    const missing = FIELDS[id].map((choice) => choice.flatMap(expand).filter((field) => !read.some((table) => columnOf(table, result, field) !== null)));
    assert.ok(
      missing.some((none) => none.length === 0),
      `the table of ${id} has no column that is ${missing.map((none) => none.join(' and ')).join(', or ')} (its heads: ${read.map((table) => table.heads.join(' | ')).join(' / ')}; its first row: ${read[0].rows[0].join(' | ')})`,
    );
  }
}

export async function every_chart_is_drawn_and_told_in_a_sentence({ open }) {
  const lab = await open();
  for (const id of CHARTS) {
    const chart = lab.chart(id);
    await lab.reveal(chart);
    await lab.page.waitForTimeout(200);
    const colors = await chart.locator('canvas').first().evaluate((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const found = new Set();
      for (let i = 0; i < data.length; i += 16) found.add((data[i] << 24) | (data[i + 1] << 16) | (data[i + 2] << 8) | data[i + 3]);
      return found.size;
    });
    assert.ok(colors > 3, `the canvas of ${id} has ${colors} colours`);
    const finding = (await chart.locator('[data-finding]').innerText()).trim();
    assert.ok(finding.split(/\s+/).length >= 5, `the finding of ${id} is "${finding}"`);
  }
}

export async function every_charts_table_has_the_numbers_of_the_bills_run({ open, native }) {
  await tablesAgree(await open(), native.run());
}

export async function every_charts_table_follows_the_levers({ open, native }) {
  const lab = await open({ hash: '/lab?program=wa-sb5981&limits.reduction_2035=0.6&auction.floor_base=40' });
  await lab.settle();
  await tablesAgree(lab, native.run({ 'limits.reduction_2035': 0.6, 'auction.floor_base': 40 }));
}

export async function canvases_follow_the_levers_and_the_theme({ open }) {
  const lab = await open();
  const drawn = () => lab.page.locator('[data-chart] canvas').evaluateAll((all) => all.map((canvas) => canvas.toDataURL()).join(' '));
  const first = await drawn();
  await lab.nudge('limits.reduction_2035', 10);
  const moved = await drawn();
  assert.notEqual(moved, first, 'no chart changed with the lever');
  await lab.button('theme').click();
  await lab.page.waitForTimeout(500);
  if ((await drawn()) === moved) {
    await lab.button('theme').click();
    await lab.page.waitForTimeout(500);
  }
  assert.notEqual(await drawn(), moved, 'no chart changed with the theme');
}

/** Everything that is drawn in each chart, pixels and elements. */
const state = (lab) =>
  lab.page.evaluate(
    (ids) =>
      Object.fromEntries(
        ids.map((id) => {
          const chart = document.querySelector(`[data-chart="${id}"]`);
          return [id, [...chart.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()).join(' ') + chart.innerHTML];
        }),
      ),
    CHARTS,
  );

export async function the_pointer_over_one_chart_shows_a_cursor_in_all_and_a_tooltip({ open }) {
  const lab = await open({ width: 1440, height: 1400 });
  await lab.reveal(lab.chart('emissions'));
  await lab.settle();
  const before = await state(lab);
  const { x, y, width, height } = await lab.chart('emissions').locator('canvas').first().boundingBox();
  await lab.page.mouse.move(x + width * 0.4, y + height * 0.5);
  await lab.page.mouse.move(x + width * 0.5, y + height * 0.5, { steps: 4 });
  await lab.page.waitForTimeout(500);
  const during = await state(lab);
  for (const id of CHARTS) assert.notEqual(during[id], before[id], `no cursor in ${id}`);
  const tip = lab.page.locator('[role=tooltip]:visible, [data-tooltip]:visible').first();
  assert.ok(await tip.count(), 'there is no tooltip');
  assert.match(await tip.innerText(), /20\d\d[^]*\d/, 'the tooltip has no year and number');

  await lab.page.mouse.move(5, 5, { steps: 4 });
  await lab.page.waitForTimeout(500);
  assert.equal(await lab.page.locator('[role=tooltip]:visible, [data-tooltip]:visible').count(), 0, 'the tooltip stays');
  const after = await state(lab);
  for (const id of CHARTS) assert.equal(after[id], before[id], `the cursor stays in ${id}`);
}
