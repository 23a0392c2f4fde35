// Opening the page: what is there, when, and what it asks for.

import assert from 'node:assert/strict';
import { BUDGET } from '../../scripts/build.mjs';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHARTS, VERDICTS } from './lab.mjs';
import { difference } from './native.mjs';

const numbers = (text) => text.match(/\d[\d.,]*/g) ?? [];

export async function the_bills_run_can_be_read_before_and_without_any_script({ open, url }) {
  const still = await open({ script: false });
  const headline = await still.headline();
  assert.ok(headline.trim().length > 20, `the headline is only "${headline}"`);
  const text = await still.page.locator('#first-paint').innerText();
  assert.ok(numbers(text).length >= 6, `few numbers in the first paint: ${numbers(text).join(' ')}`);
  // Chromium under a debugger never shows it, so only that it is there.
  assert.match(await (await fetch(url)).text(), /<noscript>[^]*Scripts are off/, 'nobody is told that scripts are off');

  const live = await open();
  assert.equal(await live.headline(), headline, 'the headline changes when the page becomes live');
}

export async function it_becomes_live_with_a_finished_run_of_the_bill({ open, native }) {
  const lab = await open();
  assert.equal(await lab.page.locator('h1:visible').count(), 1, 'there must be one headline');
  assert.equal(await lab.page.locator('[aria-live=polite]').count(), 1, 'there must be one polite live region');
  assert.equal(await lab.chips().count(), 0, 'the bill has no amendments');
  for (const [id, text] of Object.entries(await lab.verdicts())) assert.ok(text.length > 3, `the verdict ${id} is empty`);
  for (const id of CHARTS) assert.equal(await lab.chart(id).locator('canvas').first().count(), 1, `the chart ${id} has no canvas`);
  for (const id of VERDICTS) assert.ok(await lab.page.locator(`[data-verdict="${id}"]`).first().isVisible(), `the verdict ${id} is hidden`);
  assert.equal(difference(await lab.result(), native.run()), null);
}

export async function nothing_moves_when_the_first_paint_gives_way_to_the_live_page({ open }) {
  const lab = await open({
    before: (page) =>
      page.addInitScript(() => {
        window.shifted = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  });
  await lab.settle();
  const shifted = await lab.page.evaluate(() => window.shifted);
  assert.ok(shifted <= 0.1, `cumulative layout shift is ${shifted.toFixed(3)}`);
}

export async function the_first_load_asks_only_this_folder_and_stays_within_its_budget({ open, url, dist }) {
  const lab = await open();
  // Asking the module for its summary would be a first touch.
  await lab.page.waitForTimeout(1500);
  const here = new URL(url);
  const paths = [...new Set(lab.requests.map((request) => request.pathname))];
  let total = 0;
  for (const path of paths) {
    assert.ok(path.startsWith(here.pathname), `${path} is outside of the page's folder`);
    const file = join(dist, path.slice(here.pathname.length) || 'index.html');
    assert.ok(existsSync(`${file}.br`), `${path} is not there compressed`);
    total += statSync(`${file}.br`).size;
  }
  const asked = lab.requests.filter((request) => request.pathname.endsWith('.wasm'));
  assert.equal(asked.length, 1, `the module was asked for ${asked.length} times`);
  assert.ok(total < BUDGET, `the first load is ${total} bytes`);
}

export async function the_rest_of_the_module_comes_with_the_first_touch_or_at_once_where_code_cannot_wait({ open }) {
  const rest = (lab) => lab.requests.filter((request) => /\/rest-[^/]*\.wasm$/.test(request.pathname)).length;
  const touched = await open();
  assert.equal(rest(touched), 0, 'nobody has touched the page');
  await touched.page.mouse.move(300, 300);
  await touched.page.waitForTimeout(1500);
  assert.equal(rest(touched), 1);
  const asked = await open();
  assert.ok(JSON.parse(await asked.page.evaluate(() => window.capwright.summary())).years.length > 0);
  assert.equal(rest(asked), 1);
}

export async function if_the_module_cannot_be_loaded_the_page_says_so_and_keeps_the_bills_run({ open }) {
  const lab = await open({ live: false, tolerate: /./, before: (page) => page.route('**/*.wasm', (route) => route.abort()) });
  await lab.page.locator('#boot-problem:visible').waitFor();
  assert.match(await lab.page.locator('#boot-problem').innerText(), /could not start/);
  assert.ok(await lab.page.locator('h1').isVisible(), 'the headline is gone');
}

export async function if_the_module_is_not_the_one_that_was_built_the_page_says_so({ open }) {
  const lab = await open({
    live: false,
    tolerate: /./,
    before: (page) => page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from('0061736d01000000', 'hex') })),
  });
  await lab.page.locator('#boot-problem:visible').waitFor();
  assert.ok(await lab.page.locator('h1').isVisible(), 'the headline is gone');
}

export async function if_the_module_stops_the_page_offers_the_scenario_and_the_bill({ open }) {
  const lab = await open({ hash: '/lab?program=wa-sb5981&limits.reduction_2035=0.45', tolerate: /unreachable/ });
  await lab.page.evaluate(() => {
    const error = new WebAssembly.RuntimeError('unreachable executed');
    dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
  });
  const overlay = lab.page.getByRole('alertdialog');
  await overlay.waitFor();
  assert.match(await overlay.innerText(), /stopped/);
  assert.match(await overlay.innerText(), /unreachable executed/);
  await overlay.locator('[data-again]').click();
  await lab.page.locator('body[data-ready]').waitFor();
  assert.equal(await overlay.count(), 0);
  assert.equal(await lab.chips().count(), 1, 'the scenario is lost');
}

export async function an_error_of_another_kind_stops_nothing({ open }) {
  const lab = await open({ tolerate: /elsewhere/ });
  await lab.page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new Error('elsewhere'), message: 'elsewhere' })));
  assert.equal(await lab.page.getByRole('alertdialog').count(), 0);
}
