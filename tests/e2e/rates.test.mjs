// A programme of rates on the same page: its lab in three languages, the way from programme to programme, its pages.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { difference } from './native.mjs';
import { saved, savesItsChart } from './files.mjs';

const PROGRAM = 'henan-plan';
const LAB = `/lab?program=${PROGRAM}`;
const CHARTS = ['emissions', 'intensity', 'pollutants', 'benefits', 'cost-curve', 'gap', 'cost'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const hash = (lab) => lab.page.evaluate(() => location.hash);
const verdict = (lab, id) => lab.page.locator(`[data-verdict="${id}"]`);
const tidy = (text) => text.replace(/\s+/g, ' ').trim();

/** Does something that starts the page anew, and waits until it is live again. */
async function anew(lab, act) {
  const loaded = lab.page.waitForEvent('load');
  await act();
  await loaded;
  await lab.live();
}

async function clean(lab) {
  await lab.settle();
  await lab.page.evaluate(axe.source);
  const { violations } = await lab.page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), TAGS);
  const said = violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
  assert.deepEqual(said, []);
}

export async function its_lab_opens_by_a_link_in_three_languages_with_the_same_numbers({ open, native }) {
  const own = native.runOf(PROGRAM);
  for (const [language, name, level, drafts] of [['en', 'Carbon market', 'CNY', /draft rules/], ['es', 'Mercado de carbono', 'CNY', /borrador/], ['zh', '碳市场', '元', /征求意见稿/]]) {
    const lab = await open({ hash: `${LAB}&lang=${language}` });
    assert.equal(difference(await lab.result(), own), null, language);
    for (const id of CHARTS) await lab.chart(id).waitFor();
    const headline = await lab.headline();
    assert.match(headline, /19\.3/, headline);
    assert.match(tidy(await verdict(lab, 'gap').innerText()), drafts);
    assert.ok((await verdict(lab, 'cost').innerText()).includes(level));
    assert.ok((await lab.page.locator('.rail').innerText()).includes(name), `${language}: no heading ${name}`);
    assert.equal(await lab.page.locator('.caveats li').count(), 5);
  }
}

export async function in_chinese_nothing_of_the_lab_is_left_in_english({ open }) {
  const lab = await open({ hash: `${LAB}&lang=zh` });
  await lab.page.evaluate(() => document.querySelectorAll('.rail details').forEach((details) => (details.open = true)));
  await lab.settle();
  const texts = await lab.page.locator('.rail :is(label, p, summary, h2, h3, button, option), .results :is(h1, h2, p, summary, span, b, li)').allInnerTexts();
  const english = texts.map(tidy).filter((text) => /[A-Za-z]{3,}[ ,][A-Za-z]{2,}/.test(text));
  assert.deepEqual([...new Set(english)], []);
}

export async function a_dragged_lever_gives_the_command_lines_numbers({ open, native }) {
  const lab = await open({ hash: LAB });
  await lab.drag('wind.added_mw', 0.6);
  await lab.settle();
  const changes = await lab.changes();
  assert.equal(changes.length, 1);
  const run = native.runOf(PROGRAM, changes);
  assert.equal(difference(await lab.result(), run), null);
  assert.notEqual(difference(await lab.result(), native.runOf(PROGRAM)), null, 'the lever did nothing');
  const total = (run.years.at(-1).emissions_t / 1e6).toFixed(1);
  assert.ok((await verdict(lab, 'total').innerText()).includes(`${total} Mt`), `the strip lacks ${total}`);
  assert.match(await lab.headline(), /^With one change/);
  assert.equal(await lab.chips().count(), 1);
  await lab.button('undo').click();
  await lab.settle();
  assert.equal(difference(await lab.result(), native.runOf(PROGRAM)), null);
}

export async function every_chart_has_a_table_with_rows_and_answers_the_keys({ open }) {
  const lab = await open({ hash: LAB });
  for (const id of CHARTS) {
    const chart = lab.chart(id);
    const details = chart.locator('details.data');
    await details.locator('summary').click();
    assert.ok((await details.locator('tbody tr').count()) > 4, `${id} has no rows`);
    await details.locator('summary').click();
    const probe = chart.locator('.probe');
    await probe.focus();
    await lab.page.keyboard.press('Home');
    const first = await probe.getAttribute('aria-valuetext');
    await lab.page.keyboard.press('ArrowRight');
    const second = await probe.getAttribute('aria-valuetext');
    assert.ok(first && second && first !== second, `${id}: the keys read "${first}" and "${second}"`);
    await lab.page.keyboard.press('Escape');
  }
}

export async function the_choice_in_the_header_leads_from_programme_to_programme_and_undo_leads_back({ open, native }) {
  const lab = await open();
  await lab.nudge('auction.floor_base', 1);
  const changed = await lab.changes();
  assert.equal(changed.length, 1);
  await anew(lab, () => lab.page.locator('[data-action=program]').selectOption(PROGRAM));
  assert.match(await hash(lab), /#\/lab\?program=henan-plan/);
  assert.equal(difference(await lab.result(), native.runOf(PROGRAM)), null);
  await lab.nudge('wind.added_mw', 1);
  const here = await lab.changes();
  assert.equal(here[0][0], 'wind.added_mw');
  await lab.button('undo').click();
  await lab.settle();
  assert.deepEqual(await lab.changes(), []);
  await anew(lab, () => lab.button('undo').click());
  await lab.settle();
  assert.deepEqual(await lab.changes(), changed, 'undo leads back into the first programme');
  assert.equal(difference(await lab.result(), native.run(changed)), null);
  await anew(lab, () => lab.button('redo').click());
  assert.match(await hash(lab), /program=henan-plan/);
  await lab.button('redo').click();
  await lab.settle();
  assert.deepEqual(await lab.changes(), here, 'and redo forward again');
}

export async function the_choice_of_the_programme_keeps_the_language({ open }) {
  const lab = await open({ hash: `${LAB}&lang=zh` });
  await anew(lab, () => lab.page.locator('[data-action=program]').selectOption('wa-sb5981'));
  assert.match(await hash(lab), /#\/lab\?program=wa-sb5981.*lang=zh/);
  assert.equal(await lab.page.evaluate(() => document.documentElement.lang), 'zh-Hans');
  assert.ok(await lab.lever('limits.reduction_2035').count());
}

export async function a_page_that_it_has_not_says_so_and_opens_its_lab({ open }) {
  for (const [page, word] of [['auctions', /no auction room/], ['bill', /has no page/], ['readings', /has no page/]]) {
    const lab = await open({ hash: `/${page}?program=${PROGRAM}&wind.added_mw=20000` });
    assert.match(await lab.page.locator('[data-message=link]').innerText(), word);
    for (const id of CHARTS) await lab.chart(id).waitFor();
    assert.equal(await lab.page.locator(`nav [data-page=${page}]`).count(), 0, `${page} is in the navigation`);
    assert.deepEqual(await lab.changes(), [['wind.added_mw', '20000']]);
  }
}

export async function presets_and_a_chip_work_and_reset_leads_to_the_plan({ open, native }) {
  const lab = await open({ hash: LAB });
  await lab.page.locator('#preset').selectOption('own-market');
  await lab.settle();
  assert.equal(difference(await lab.result(), native.runOf(PROGRAM, await lab.changes())), null);
  assert.equal(await lab.chips().count(), 3);
  await lab.button('reset').click();
  await lab.settle();
  assert.equal(difference(await lab.result(), native.runOf(PROGRAM)), null);
}

export async function its_levers_say_their_task_and_where_their_number_comes_from({ open }) {
  const lab = await open({ hash: `${LAB}&lang=zh` });
  const lever = lab.lever('target.reduction_2025');
  await lever.locator('[data-explain]').click();
  await lever.locator('.cite').waitFor();
  assert.match(await lever.innerText(), /《河南省减污降碳协同增效行动方案》.*协同推进执法督察考核建设.*28/s);
  assert.match(await lever.innerText(), /方案中没有/);
}

export async function the_memo_names_changes_effect_and_what_is_a_draft({ open }) {
  const lab = await open({ hash: `/memo?program=${PROGRAM}&target.reduction_2030=0.22&wind.added_mw=20000` });
  const paper = lab.page.locator('.paper');
  await paper.locator('table').first().waitFor();
  const changes = paper.locator('table').first().locator('tbody tr');
  assert.equal(await changes.count(), 2);
  assert.match(await changes.allInnerTexts().then((rows) => rows.join(' ')), /17\s%.*22\s%/s);
  const text = await paper.innerText();
  assert.match(text, /Drafts: rules used from 2025 to 2030/);
  assert.equal(await paper.locator('table').nth(1).locator('tbody tr').count(), 6);
  assert.equal(await paper.locator('canvas').count(), 2);
  assert.equal(await paper.locator('.code path').count(), 1);
}

export async function the_firms_are_those_of_the_command_line({ open, native }) {
  const lab = await open({ hash: `/entities?program=${PROGRAM}` });
  await lab.settle();
  const run = JSON.parse(native.text('run', '--program', PROGRAM, '--format', 'json', '--entities'));
  const last = run.entities.filter((row) => row.year === 2030);
  const rows = lab.page.locator('.grid tbody tr');
  assert.match(await lab.page.locator('.count[role=status]').innerText(), new RegExp(`^${last.length} firms`));
  assert.ok((await rows.first().innerText()).includes('(illustration)'));
  const lacking = last.filter((row) => row.trades && row.emissions_t > row.allocated_t);
  await lab.page.locator('[data-filter=only]').selectOption('3');
  await lab.settle();
  assert.equal(await rows.count(), lacking.length);
  const [download] = await Promise.all([lab.page.waitForEvent('download'), lab.button('csv').click()]);
  const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n').slice(1);
  const told = lines.map((line) => line.split(',')[0]).sort();
  assert.deepEqual(told, lacking.map((row) => row.id).sort());
  await rows.first().locator('a').click();
  await lab.page.locator('table caption').waitFor();
  assert.equal(await lab.page.locator('.firm .scroll tbody tr').count(), 12);
  assert.match(await hash(lab), /open=[a-z]+-[a-z]/);
  await lab.page.goBack();
  await lab.settle();
  assert.equal(await rows.count(), lacking.length, 'the list is as it was');
}

export async function charts_and_the_run_can_be_taken_away({ open, native }) {
  const lab = await open({ hash: `/data?program=${PROGRAM}` });
  assert.equal(await lab.page.locator('[data-chart]').count(), CHARTS.length);
  await savesItsChart(lab, lab.chart('cost-curve'), 'cost-curve', /\d/);
  await savesItsChart(lab, lab.chart('gap'), 'gap', /\d/);
  const [second, measures] = await saved(lab, () => lab.button('save-auctions').click());
  assert.equal(second, 'capwright-measures.csv');
  assert.equal(measures.toString(), native.text('run', '--program', PROGRAM, '--format', 'csv', '--what', 'measures'));
  const [, json] = await saved(lab, () => lab.button('save-json').click());
  assert.equal(json.toString(), native.text('run', '--program', PROGRAM, '--format', 'json', '--entities'));
  const [zip, bytes] = await saved(lab, () => lab.button('save-zip').click());
  assert.equal(zip, 'capwright-run.zip');
  for (const file of ['README.txt', 'result.json', 'measures.csv', 'charts/cost-curve.svg', 'definitions.json']) {
    assert.ok(bytes.includes(Buffer.from(file)), `the archive lacks ${file}`);
  }
}

export async function scripts_run_either_programme_and_read_its_levers({ open, native }) {
  const lab = await open({ hash: LAB });
  const [rates, bill] = await lab.page.evaluate(() => [
    window.capwright.simulate({ capwright: 1, program: 'henan-plan', set: { 'wind.added_mw': 12000 } }),
    window.capwright.simulate({ capwright: 1, program: 'wa-sb5981' }),
  ]);
  assert.equal(difference(rates, native.runOf(PROGRAM, { 'wind.added_mw': 12000 })), null);
  assert.ok(rates.entities.length > 100);
  assert.equal(difference(bill, native.run()), null);
  const levers = await lab.page.evaluate(() => window.capwright.parameters('henan-plan'));
  assert.ok(levers.some((row) => row.id === 'wind.added_mw' && row.label === 'Wind added'));
  const refused = await lab.page.evaluate(() => {
    try {
      window.capwright.simulate({ capwright: 1, program: 'henan-plan', set: { 'market.price': 1 } });
      return null;
    } catch (problems) {
      return problems[0];
    }
  });
  assert.equal(refused.code, 'E-RANGE');
}

export async function axe_finds_nothing_in_its_lab_in_light_and_dark_and_on_a_phone({ open }) {
  await clean(await open({ hash: `${LAB}&wind.added_mw=20000` }));
  await clean(await open({ hash: `${LAB}&lang=zh`, dark: true }));
  await clean(await open({ hash: LAB, width: 375, height: 812, touch: true }));
}

export async function axe_finds_nothing_on_its_other_pages({ open }) {
  for (const page of ['entities', 'memo', 'data']) await clean(await open({ hash: `/${page}?program=${PROGRAM}`, dark: page === 'memo' }));
  await clean(await open({ hash: `/entities?program=${PROGRAM}&open=steel-a` }));
}

export async function on_a_phone_nothing_scrolls_sideways({ open }) {
  for (const width of [320, 375, 768]) {
    for (const page of ['lab', 'entities', 'memo', 'data']) {
      const lab = await open({ hash: `/${page}?program=${PROGRAM}&lang=es`, width, height: 800, touch: width < 500 });
      await lab.settle();
      const [wide, room] = await lab.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= room, `${page} is ${wide} of ${room} px`);
    }
  }
}
