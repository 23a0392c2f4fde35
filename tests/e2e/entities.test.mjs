// The entities: the list, its filters and its file; one entity with its deadlines and its ledger.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pace } from './pace.mjs';

const HERE = '/entities?program=wa-sb5981';

/** The entities of the run on the page, from the engine itself. */
const engine = (lab) => lab.page.evaluate(() => window.capwright.simulate({ capwright: 1, program: 'wa-sb5981' }).entities);
const rows = (lab) => lab.page.locator('.entities tbody tr');
const names = (lab) => lab.page.locator('.entities tbody th').allInnerTexts();
const count = (lab) => lab.page.locator('.filters [role=status]').innerText();
const sort = (lab, column) => lab.page.locator(`[data-sort="${column}"]`);
const focused = (lab) => lab.page.evaluate(() => document.activeElement.textContent.trim());

async function saved(lab, action) {
  const waiting = lab.page.waitForEvent('download');
  await lab.page.locator(`[data-action=${action}]:visible`).click();
  const file = await waiting;
  return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n')];
}

export async function the_list_has_every_entity_and_starts_with_the_largest_emitter({ open }) {
  const lab = await open({ hash: HERE });
  const all = await engine(lab);
  assert.equal(await count(lab), `${all.length} entities`);
  const largest = all.reduce((a, b) => (b.emissions_t > a.emissions_t ? b : a));
  const first = await rows(lab).first().locator('th, td').allInnerTexts();
  assert.equal(first[0], largest.name);
  assert.equal(first[5], largest.emissions_t.toLocaleString('en'));
  assert.equal(first[7], largest.bought_t.toLocaleString('en'));
  assert.equal(await lab.page.locator('.entities table').getAttribute('aria-rowcount'), String(all.length + 1));
}

export async function only_the_rows_in_sight_are_in_the_page({ open }) {
  const lab = await open({ hash: HERE, height: 600 });
  const all = await engine(lab);
  const present = await rows(lab).count();
  assert.ok(present < all.length / 2, `${present} of ${all.length} rows are in the page`);
  const seen = new Set(await names(lab));
  for (let i = 0; i < 60; i += 1) {
    await lab.page.locator('.entities').evaluate((frame) => (frame.scrollTop += 200));
    await lab.page.waitForTimeout(20);
    const { hole, most } = await lab.page.locator('.entities').evaluate((frame) => {
      const box = frame.getBoundingClientRect();
      const head = frame.querySelector('thead').getBoundingClientRect().bottom;
      const lines = [...frame.querySelectorAll('tbody tr')].map((line) => line.getBoundingClientRect());
      return { hole: Math.min(...lines.map((line) => line.top)) > head + 1 || Math.max(...lines.map((line) => line.bottom)) < box.bottom - 3, most: lines.length };
    });
    assert.ok(!hole, `a part of the list is empty after ${i + 1} steps`);
    assert.ok(most < all.length / 2 + 2);
    for (const name of await names(lab)) seen.add(name);
  }
  const plain = (name) => name.replace(/\s+/g, ' ');
  assert.deepEqual([...seen].map(plain).sort(), all.map((entity) => plain(entity.name)).sort(), 'scrolling passes every entity');
  assert.equal(await rows(lab).last().getAttribute('aria-rowindex'), String(all.length + 1));
  const heights = await rows(lab).evaluateAll((lines) => [...new Set(lines.map((line) => Math.round(line.getBoundingClientRect().height)))]);
  assert.deepEqual(heights, [40], 'every row is as high as the code thinks');
}

export async function a_column_sorts_both_ways_and_says_so({ open }) {
  const lab = await open({ hash: HERE });
  const all = await engine(lab);
  const column = lab.page.locator('.entities thead th').nth(6);
  await sort(lab, 6).click();
  assert.equal(await column.getAttribute('aria-sort'), 'descending');
  const most = Math.max(...all.map((entity) => entity.free_t));
  assert.equal(await rows(lab).first().locator('td').nth(5).innerText(), most.toLocaleString('en'));
  await sort(lab, 6).press('Enter');
  assert.equal(await column.getAttribute('aria-sort'), 'ascending');
  assert.equal(await rows(lab).first().locator('td').nth(5).innerText(), Math.min(...all.map((entity) => entity.free_t)).toLocaleString('en'));
  await sort(lab, 0).click();
  assert.equal(await lab.page.locator('.entities [aria-sort]').count(), 1);
  const shown = await names(lab);
  assert.deepEqual(shown, [...shown].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
}

export async function filters_narrow_the_list_say_when_nothing_is_left_and_go_away({ open }) {
  const lab = await open({ hash: HERE });
  const all = await engine(lab);
  const search = lab.page.locator('[data-filter=search]');
  await search.fill('natural gas');
  assert.ok((await names(lab)).length > 0);
  await lab.page.locator('[data-filter=sector]').selectOption('natural_gas').catch(() => lab.page.locator('[data-filter=sector]').selectOption({ index: 2 }));
  await search.fill('');
  const sector = await lab.page.locator('[data-filter=sector]').inputValue();
  assert.equal(await count(lab), `${all.filter((entity) => entity.sector === sector).length} of ${all.length} entities`);
  await lab.page.locator('[data-filter=only]').selectOption('2');
  assert.equal(await count(lab), `${all.filter((entity) => entity.sector === sector && entity.free_t > 0).length} of ${all.length} entities`);
  await search.fill('no entity has these words');
  const message = lab.page.locator('[data-message=empty]');
  await message.waitFor();
  assert.ok(!(await lab.page.locator('.grid').isVisible()));
  await message.locator('button').click();
  assert.equal(await count(lab), `${all.length} entities`);
  assert.equal(await search.inputValue(), '');
  assert.ok(await lab.page.locator('.grid').isVisible());
}

export async function the_file_has_what_is_listed_in_its_order({ open }) {
  const lab = await open({ hash: HERE });
  await sort(lab, 0).click();
  await lab.page.locator('[data-filter=search]').fill('puget');
  const shown = await names(lab);
  const [name, lines] = await saved(lab, 'csv');
  assert.equal(name, 'entities.csv');
  assert.match(lines[0], /^name,sector,base_t,emissions_t,/);
  assert.deepEqual(lines.slice(1).map((line) => line.split(/,(?! )/)[0].replaceAll('"', '')), shown);
}

export async function the_keyboard_walks_the_list_opens_an_entity_and_comes_back_to_it({ open }) {
  const lab = await open({ hash: HERE });
  await sort(lab, 16).focus();
  await lab.page.keyboard.press('Tab');
  const list = await names(lab);
  assert.equal(await focused(lab), list[0], 'Tab does not lead to the first row');
  await lab.page.keyboard.press('ArrowDown');
  await lab.page.keyboard.press('ArrowDown');
  assert.equal(await focused(lab), list[2]);
  await lab.page.keyboard.press('End');
  const last = await focused(lab);
  assert.equal(last, (await names(lab)).at(-1));
  await lab.page.keyboard.press('PageUp');
  const here = await focused(lab);
  assert.notEqual(here, last);
  const seen = await lab.page.evaluate(() => {
    const [row, frame] = [document.activeElement.closest('tr').getBoundingClientRect(), document.querySelector('.entities').getBoundingClientRect()];
    const head = document.querySelector('.entities thead').getBoundingClientRect().bottom;
    return row.top >= head - 1 && row.bottom <= frame.bottom + 1;
  });
  assert.ok(seen, 'the row with the focus is not in sight');
  await lab.page.keyboard.press('Enter');
  await lab.page.locator('[data-entries]').waitFor();
  await lab.settle();
  assert.equal(await focused(lab), here, 'the focus is not on the heading of the entity');
  assert.equal(await lab.page.locator('h1:visible').innerText(), here);
  assert.ok((await lab.page.title()).includes(here));
  await lab.page.locator('[data-action=back]').press('Enter');
  await lab.settle();
  assert.equal(await focused(lab), here, 'the focus is not back on the row');
  await lab.page.goBack();
  await lab.page.locator('[data-entries]').waitFor();
}

export async function an_entitys_ledger_ends_with_its_accounts_and_has_every_deadline({ open }) {
  const lab = await open({ hash: HERE });
  const all = await engine(lab);
  const entity = all.reduce((a, b) => (b.emissions_t > a.emissions_t ? b : a));
  await rows(lab).first().locator('a').click();
  await lab.page.locator('[data-entries]').waitFor();
  await lab.settle();
  const deadlines = await lab.page.evaluate(() => window.capwright.simulate({ capwright: 1, program: 'wa-sb5981' }).deadlines.length);
  assert.equal(await lab.page.locator('.deadlines tbody tr').count(), deadlines);
  const entries = Number(await lab.page.locator('[data-entries]').getAttribute('data-entries'));
  assert.ok(entries > 300, `only ${entries} entries`);
  assert.ok((await lab.page.locator('.ledger tbody tr').count()) < 80, 'the whole ledger is in the page');
  await lab.page.locator('.ledger').evaluate((frame) => (frame.scrollTop = frame.scrollHeight));
  await lab.page.waitForTimeout(100);
  const last = lab.page.locator('.ledger tbody tr').last();
  assert.equal(await last.getAttribute('aria-rowindex'), String(entries + 1));
  const balances = (await last.locator('td').allInnerTexts()).slice(-2);
  assert.deepEqual(balances, (await lab.page.locator('.figures dd').allInnerTexts()).slice(-2), 'the accounts at the end');
  const number = (text) => Number(text.replaceAll(',', ''));
  assert.equal(number(balances[0]) + number(balances[1]), entity.held_t);
  const [name, lines] = await saved(lab, 'ledger-csv');
  assert.match(name, /^ledger-\d+\.csv$/);
  assert.equal(lines.length, entries + 1);
  assert.match(lines[0], /^quarter,movement,instrument,/);
}

export async function scrolling_a_ledger_of_many_entries_is_no_slower_than_a_short_list({ open }) {
  const lab = await open({ hash: HERE });
  const short = await pace(lab.page.locator('.entities'));
  await rows(lab).first().locator('a').click();
  await lab.page.locator('[data-entries]').waitFor();
  await lab.settle();
  const long = await pace(lab.page.locator('.ledger'));
  assert.ok(long < 4 * short, `${long.toFixed(1)} ms a step in the ledger, ${short.toFixed(1)} ms in the list`);
}

scrolling_a_ledger_of_many_entries_is_no_slower_than_a_short_list.alone = true;

export async function a_class_is_chosen_and_a_year_shows_its_own_figures({ open }) {
  const lab = await open({ hash: HERE });
  const all = await engine(lab);
  const choice = lab.page.locator('[data-filter=class]');
  const classes = await choice.locator('option').evaluateAll((options) => options.map(({ value, text }) => [value, text]));
  assert.ok(classes.length >= 5, `${classes}`);
  let sum = 0;
  for (const [value, name] of classes.slice(1)) {
    await choice.selectOption(value);
    const shown = await rows(lab).first().locator('th, td').allInnerTexts();
    assert.equal(shown[2], name);
    sum += Number((await count(lab)).split(' ')[0]);
  }
  assert.equal(sum, all.length, 'every entity has one class');
  await choice.selectOption('');
  const whole = await rows(lab).first().locator('th, td').allInnerTexts();
  await lab.page.locator('[data-filter=year]').selectOption({ label: '2030' });
  assert.match(await lab.page.locator('.sub:visible').innerText(), /in 2030/);
  const number = (text) => Number(text.replaceAll(',', ''));
  const inYear = await rows(lab).first().locator('th, td').allInnerTexts();
  assert.ok(number(inYear[5]) > 0 && number(inYear[5]) < number(whole[5]) / 10, `${inYear[5]} of ${whole[5]}`);
  assert.equal(inYear[9], '–');
  const [, lines] = await saved(lab, 'csv');
  assert.ok(lines[0].endsWith(',class,group,year') && lines[1].endsWith(',2030'), lines[1]);
  assert.equal(lines.length, all.length + 1);
}

/** The rows that are in the page at most, and the tasks beyond 100 ms, while `frame` is scrolled from end to end. */
const scrolled = (frame, steps) =>
  frame.evaluate(async (element, steps) => {
    const long = [];
    const watch = new PerformanceObserver((list) => long.push(...list.getEntries().filter(({ duration }) => duration > 100)));
    watch.observe({ type: 'longtask' });
    let most = 0;
    const body = element.querySelector('tbody');
    for (let i = 0; i <= steps; i += 1) {
      element.scrollTop = ((element.scrollHeight - element.clientHeight) * i) / steps;
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      most = Math.max(most, body.childElementCount);
    }
    watch.disconnect();
    return { most, long: long.length, rows: Number(element.querySelector('table').getAttribute('aria-rowcount')) - 1 };
  }, steps);

export async function however_long_a_table_is_few_rows_are_in_the_page_and_no_step_takes_long({ open }) {
  const lab = await open({ hash: HERE, height: 900 });
  const list = await scrolled(lab.page.locator('.entities'), 100);
  await rows(lab).first().locator('a').click();
  await lab.page.locator('[data-entries]').waitFor();
  await lab.settle();
  const ledger = await scrolled(lab.page.locator('.ledger'), 100);
  assert.ok(ledger.rows > 2 * list.rows, `${ledger.rows} entries beside ${list.rows} entities`);
  for (const [name, { most, long }] of Object.entries({ list, ledger })) {
    assert.ok(most <= 60, `${most} rows of the ${name} are in the page`);
    assert.ok(long <= 5, `${long} of 100 steps through the ${name} took more than 100 ms`);
  }
}

however_long_a_table_is_few_rows_are_in_the_page_and_no_step_takes_long.alone = true;

export async function an_entity_in_a_link_opens_and_an_unknown_one_is_named({ open }) {
  const lab = await open({ hash: HERE });
  const name = (await names(lab))[1];
  const other = await open({ hash: `${HERE}&open=${encodeURIComponent(name)}&auction.floor_base=25` });
  assert.equal(await other.page.locator('h1:visible').innerText(), name);
  await other.button('reset').click();
  await other.settle();
  assert.equal(await other.page.locator('h1:visible').innerText(), name, 'another run closed the entity');
  const none = await open({ hash: `${HERE}&open=Nobody%20%3Cb%3E` });
  assert.ok((await none.page.locator('[data-message=open]:visible').innerText()).includes('Nobody <b>'));
  assert.ok(await none.page.locator('.entities').isVisible());
}

export async function on_a_phone_the_name_stays_while_the_figures_scroll({ open }) {
  for (const width of [320, 375]) {
    const lab = await open({ hash: HERE, width, height: 720, touch: true });
    const wide = () => lab.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await wide(), 0, 'the list makes the page scroll sideways');
    await lab.page.locator('.entities').evaluate((frame) => (frame.scrollLeft = 900));
    const name = await rows(lab).first().locator('th').boundingBox();
    assert.ok(name.x >= 0 && name.x < 40 && name.width > 80, `the name lies at ${JSON.stringify(name)}`);
    await rows(lab).first().locator('a').click();
    await lab.page.locator('[data-entries]').waitFor();
    await lab.settle();
    assert.equal(await wide(), 0, 'an entity makes the page scroll sideways');
  }
}
