// A programme of rates on the pages that both schemes have: scenarios side by side, method and checks, challenges.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';

const PROGRAM = 'henan-plan';
const THREE = 'compare=fixed-total,program:henan-plan;wind.added_mw:20000;title:More%20wind,program:henan-plan;market.price:150';
const COMPARE = `/compare?program=${PROGRAM}&ule.share=1&${THREE}`;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LANGUAGES = ['en', 'es', 'zh'];

const at = (id, set = '') => `/challenges?program=${PROGRAM}&open=${id}${set && `&${set}`}`;
const met = (lab) => lab.page.locator('.attempt .board li').evaluateAll((all) => all.map((one) => one.dataset.met === 'true'));

/** The raw figures of a row of the table, by run. */
const row = (lab, figure) =>
  lab.page.locator(`[data-figure="${figure}"] td`).evaluateAll((cells) => Object.fromEntries(cells.map((cell) => [cell.dataset.side, cell.dataset.raw])));

async function clean(lab) {
  await lab.settle();
  await lab.page.evaluate(axe.source);
  const { violations } = await lab.page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), TAGS);
  const said = violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
  assert.deepEqual(said, []);
}

export async function scenarios_of_the_plan_are_compared_with_the_command_lines_numbers({ open, native }) {
  const lab = await open({ hash: COMPARE });
  await lab.page.locator('.differences').waitFor();
  const runs = {
    bill: native.runOf(PROGRAM),
    A: native.runOf(PROGRAM, { 'cap.mode': 'absolute' }),
    B: native.runOf(PROGRAM, { 'wind.added_mw': 20000 }),
    C: native.runOf(PROGRAM, { 'market.price': 150 }),
    present: native.runOf(PROGRAM, { 'ule.share': 1 }),
  };
  for (const [side, run] of Object.entries(runs)) {
    for (const year of [2025, 2027, 2030]) {
      const own = run.years.find((each) => each.year === year);
      const wanted = {
        emissions: own.emissions_t, intensity: own.intensity_index, covered: own.covered_emissions_t, allowances: own.allocated_t,
        gap: own.covered_emissions_t - own.allocated_t, price: own.price_mean, measures: own.measures_cost, compliance: own.compliance_cost,
      };
      for (const [figure, value] of Object.entries(wanted)) {
        assert.equal(Number((await row(lab, `${figure}-${year}`))[side]), Number(value), `${figure} of ${year}, ${side}`);
      }
    }
    const target = run.targets[1];
    const margin = -target.reduction - target.intensity_change;
    assert.ok(Math.abs(Number((await row(lab, 'target-2030'))[side]) - margin) < 1e-6, side);
  }
  assert.equal(await lab.page.locator('.compare .card').count(), 4);
  const finding = await lab.page.locator('[data-chart=compare-intensity]').innerText();
  assert.match(finding, /meet the intensity target of 2030/);
  const [file] = await Promise.all([lab.page.waitForEvent('download'), lab.button('compare-csv').click()]);
  const csv = readFileSync(await file.path(), 'utf8');
  assert.ok(csv.includes(`price-2030,cny_per_t,C,`) && !csv.includes('usd'), csv.slice(0, 400));
}

export async function a_pin_in_the_plans_lab_leads_to_the_comparison({ open }) {
  const lab = await open({ hash: `/lab?program=${PROGRAM}&wind.added_mw=12000` });
  await lab.button('pin').click();
  await lab.page.evaluate((program) => (location.hash = `#/compare?program=${program}`), PROGRAM);
  await lab.page.locator('.differences').waitFor();
  assert.equal(await lab.page.locator('[data-pin]').count(), 1);
  const raw = await row(lab, 'emissions-2030');
  assert.ok(Number(raw.A) < Number(raw.bill));
}

export async function every_equation_of_the_plan_is_set_and_its_assumptions_audit_and_tests_are_there({ open, native }) {
  const rows = JSON.parse(native.text('parameters', '--program', PROGRAM, '--format', 'json')).filter((each) => each.active && each.status !== 'bill');
  for (const lang of LANGUAGES) {
    const lab = await open({ hash: `/method?program=${PROGRAM}&wind.added_mw=12000&lang=${lang}` });
    await lab.page.locator('[data-count]').first().waitFor();
    const equations = await lab.page.locator('[data-equation]').evaluateAll((all) =>
      all.map((one) => {
        const box = one.querySelector('.formula math').getBoundingClientRect();
        return { id: one.dataset.equation, set: box.width > 40 && box.height > 12, symbols: one.querySelectorAll('.entering math').length, levers: one.querySelectorAll('.entering a').length };
      }),
    );
    assert.equal(equations.length, 15);
    for (const { id, set, symbols, levers } of equations) assert.ok(set && symbols >= 2 && levers >= 1, `${lang} ${id}`);
    const shown = await lab.page.locator('[data-assumption]').evaluateAll((all) => all.map((each) => each.dataset.assumption));
    assert.deepEqual(shown.toSorted(), rows.map(({ id }) => id).toSorted());
    assert.equal(await lab.page.locator('[data-check] td.good').count(), 5);
    assert.equal(await lab.page.locator('[data-claim]').count(), 18 + 9);
    const run = native.runOf(PROGRAM, { 'wind.added_mw': 12000 });
    const place = async (id) => Number((await lab.page.locator(`[data-place=${id}] td`).innerText()).replaceAll(',', '').replace('\u2212', '-'));
    assert.equal(await place('issued'), run.years.at(-1).bank_t);
    assert.equal(await place('surrendered'), -run.years.reduce((sum, each) => sum + each.surrendered_t, 0));
    assert.ok(!(await lab.page.locator('main').innerText()).includes('{'));
  }
}

export async function the_plans_challenges_mark_themselves_and_are_kept({ open }) {
  const lab = await open({ hash: `/challenges?program=${PROGRAM}` });
  assert.equal(await lab.page.locator('[data-challenge]').count(), 7);
  assert.match(await lab.page.locator('[data-progress]').innerText(), /^0 of 7/);
  await lab.page.evaluate((hash) => (location.hash = hash), `#${at('plan-total')}`);
  await lab.page.locator('[data-open=plan-total]').waitFor();
  assert.deepEqual(await met(lab), [false, true, true]);
  await lab.field('wind.added_mw').fill('16000');
  await lab.field('wind.added_mw').press('Enter');
  await lab.page.locator('.lesson').waitFor();
  assert.deepEqual(await met(lab), [true, true, true]);
  await lab.page.evaluate((hash) => (location.hash = hash), `#/challenges?program=${PROGRAM}`);
  await lab.page.locator('[data-challenge=plan-total][data-solved=true]').waitFor();
  assert.match(await lab.page.locator('[data-progress]').innerText(), /^1 of 7/);
  const moved = await open({ hash: at('plan-total', 'target.total_2030_mt=500') });
  assert.equal((await met(moved))[0], false, 'a looser reference meets nothing');
}

export async function the_sheet_for_teachers_works_out_the_plans_keys({ open }) {
  for (const lang of LANGUAGES) {
    const lab = await open({ hash: `/challenges?program=${PROGRAM}&open=sheet&lang=${lang}` });
    await lab.page.locator('[data-key]').nth(6).waitFor();
    assert.equal(await lab.page.locator('[data-key][data-solved=true]').count(), 7);
    assert.ok(!(await lab.page.locator('main').innerText()).includes('{'));
  }
}

export async function axe_finds_nothing_on_the_plans_comparison_method_and_challenges({ open }) {
  await clean(await open({ hash: COMPARE }));
  await clean(await open({ hash: `/method?program=${PROGRAM}&lang=zh`, dark: true }));
  await clean(await open({ hash: at('plan-gap'), dark: true, width: 375, height: 812, touch: true }));
  await clean(await open({ hash: `/challenges?program=${PROGRAM}&lang=es` }));
}

async function fits(open, hash) {
  for (const width of [320, 375, 768]) {
    const lab = await open({ hash: `${hash}&lang=es`, width, height: 800, touch: width < 500 });
    await lab.settle();
    const [wide, room] = await lab.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(wide <= room, `${hash} is ${wide} of ${room} px`);
  }
}

export async function on_a_phone_the_comparison_does_not_scroll_sideways({ open }) {
  await fits(open, COMPARE);
}

export async function on_a_phone_the_method_does_not_scroll_sideways({ open }) {
  await fits(open, `/method?program=${PROGRAM}`);
}

export async function on_a_phone_the_challenges_do_not_scroll_sideways({ open }) {
  await fits(open, `/challenges?program=${PROGRAM}`);
  await fits(open, at('plan-gap'));
}
