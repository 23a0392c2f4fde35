// Real auctions: the page says what the command line works out, and nothing of it is hidden.

import assert from 'node:assert/strict';
import { savesItsChart } from './files.mjs';

const CHARTS = ['forecasts', 'back-test-california', 'back-test-act', 'rggi', 'wci', 'washington', 'book'];

async function history(open, options = {}) {
  const lab = await open({ hash: '/history', ...options });
  await lab.page.locator('[data-chart=book]').waitFor({ state: 'attached' });
  return lab;
}

/** Cells of a table, row by row; a closed table is opened first. */
async function rows(lab, selector) {
  const table = lab.page.locator(selector);
  await table.evaluate((element) => {
    const details = element.closest('details');
    if (details) details.open = true;
  });
  return table.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

const dollars = (price) => (price === null ? '–' : `$${price.toFixed(2)}`);

export async function every_real_auction_stands_with_its_price_and_its_made_up_book({ open, native }) {
  const { markets } = native.history();
  const lab = await history(open);
  assert.deepEqual(markets.map(({ auctions }) => auctions.length), [50, 54, 8]);
  for (const { id, auctions } of markets) {
    const shown = await rows(lab, `[data-chart=${id}] details.data table`);
    assert.deepEqual(
      shown.map((cells) => [cells[0], cells[1], cells[2], cells[7]]),
      auctions.map(({ quarter, price, floor, made_up_book: book }) => [
        quarter.replace('Q', ' Q'), dollars(price), dollars(floor), dollars(book?.price ?? null),
      ]),
    );
  }
}

export async function what_does_not_agree_is_listed_to_the_last_line({ open, native }) {
  const { markets } = native.history();
  const lab = await history(open);
  let all = 0;
  for (const { id, checks } of markets) {
    const differing = checks.filter(({ verdict }) => verdict === 'differs');
    all += differing.length;
    const tables = lab.page.locator(`[data-chart=${id}] .sheet table`);
    assert.match(await tables.last().locator('caption').innerText(), new RegExp(`\\(${differing.length}\\)$`));
    const shown = await tables.last().locator('tbody tr').evaluateAll((lines) => lines.map((line) => line.cells[1].textContent));
    assert.deepEqual(shown.toSorted(), differing.map(({ place }) => place).toSorted());
  }
  assert.ok(all > 5, `only ${all} differences were found`);
  assert.equal(await lab.page.getByText('RTO Insider list of articles').count(), 1, 'a newspaper\u2019s wrong total is not listed');
}

export async function the_forecasts_and_the_whole_error_of_ours_are_shown({ open, native }) {
  const { forecasts, back_tests: tests } = native.history();
  const lab = await history(open);
  const finding = await lab.page.locator('[data-chart=forecasts] [data-finding]').innerText();
  for (const price of [forecasts.paid, forecasts.ours, ...forecasts.said.map(({ price }) => price)]) {
    if ([22.78, 41, 48.5, forecasts.ours].includes(price)) assert.ok(finding.includes(dollars(price)), `${price}: ${finding}`);
  }
  const panel = await rows(lab, '[data-chart=forecasts] details.data table');
  assert.deepEqual(
    panel.slice(0, 5).map((cells) => cells[1]),
    [...forecasts.said.map(({ price }) => price), forecasts.paid, forecasts.ours].map(dollars),
  );
  for (const [place, chart] of ['back-test-california', 'back-test-act'].entries()) {
    const paths = await rows(lab, `[data-chart=${chart}] .sheet table`);
    assert.deepEqual(
      paths.map((cells) => [cells[1], cells[2], cells[3]]),
      tests[place].errors.map((path) => [
        String(path.auctions), dollars(path.mean_absolute_error), `${path.mean_absolute_percent.toFixed(1)} %`,
      ]),
    );
  }
}

export async function charts_of_real_auctions_are_painted_and_read_by_keyboard({ open }) {
  const lab = await history(open);
  assert.deepEqual(await lab.page.locator('[data-chart]').evaluateAll((all) => all.map((one) => one.dataset.chart)), CHARTS);
  for (const chart of CHARTS) {
    const probe = lab.page.locator(`[data-chart=${chart}] .probe`);
    await probe.focus();
    await lab.page.keyboard.press('Home');
    await lab.page.keyboard.press('ArrowRight');
    assert.match(await probe.getAttribute('aria-valuetext'), /\d/, chart);
    const painted = await lab.page.locator(`[data-chart=${chart}] canvas`).first().evaluate((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set();
      for (let at = 0; at < data.length; at += 400) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
      return seen.size;
    });
    assert.ok(painted > 2, `${chart} is blank`);
  }
  await savesItsChart(lab, lab.chart(CHARTS[0]), CHARTS[0], /\d/);
}

export async function real_auctions_do_not_depend_on_the_scenario_and_keep_it({ open }) {
  const plain = await history(open);
  const before = await plain.page.locator('[data-finding]').allInnerTexts();
  const lab = await history(open, { hash: '/history?program=wa-sb5981&auction.floor_base=25' });
  assert.deepEqual(await lab.page.locator('[data-finding]').allInnerTexts(), before);
  assert.equal((await lab.changes()).length, 1);
  await lab.page.locator('header [data-page=lab]').click();
  await lab.settle();
  assert.equal((await lab.changes()).length, 1, 'the scenario was lost');
}

export async function real_auctions_fit_every_width({ open }) {
  for (const [width, height] of [[320, 640], [375, 812], [768, 1024], [1440, 900], [1920, 1080]]) {
    const lab = await history(open, { width, height, touch: width < 500 });
    await lab.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await lab.settle();
    const over = await lab.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${over} px too wide at ${width}`);
  }
}
