// Money: what the accounts take in, pay and keep, beside what the run itself says.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const HERE = '/money?program=wa-sb5981';
const CHARTS = ['money-together', 'money-account-1', 'money-account-2', 'money-account-3', 'money-household'];
const ACCOUNTS = ['energy_transformation', 'transition_assistance', 'climate_resilience'];

/** The run's books, from the engine itself. */
const books = (lab, set = {}) =>
  lab.page.evaluate((set) => window.capwright.simulate({ capwright: 1, program: 'wa-sb5981', set }).spending, set);
const finding = (lab, chart) => lab.chart(chart).locator('[data-finding]').innerText();
const cells = async (lab, chart, row) => {
  await lab.chart(chart).locator('details.data').evaluate((details) => (details.open = true));
  return lab.chart(chart).locator('tbody tr').nth(row).locator('th, td').allInnerTexts();
};
const dollars = (text) => `$${Number(text).toLocaleString('en', { minimumFractionDigits: 2 })}`;

async function money(open, options = {}) {
  const lab = await open({ hash: HERE, ...options });
  await lab.chart('money-household').waitFor();
  return lab;
}

async function saved(lab, button) {
  const waiting = lab.page.waitForEvent('download');
  await button.click();
  const file = await waiting;
  return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8').trimEnd().split(/\r?\n/)];
}

export async function the_accounts_are_told_year_by_year_to_the_cent({ open }) {
  const lab = await money(open);
  const { years } = await books(lab);
  assert.match(await lab.headline(), /^By the end of 2050 the accounts have taken in \$/);
  assert.deepEqual(await lab.page.locator('[data-chart]').evaluateAll((all) => all.map((one) => one.dataset.chart)), CHARTS);
  for (const [place, id] of ACCOUNTS.entries()) {
    const row = await cells(lab, CHARTS[place + 1], 9);
    const account = years[9].accounts[id];
    assert.deepEqual(
      [row[0], row[1], row[2], row[4], row.at(-1)],
      [String(years[9].year), ...['opening_usd', 'deposits_usd', 'appropriated_usd', 'closing_usd'].map((name) => dollars(account[name]))],
    );
    assert.equal(await lab.chart(CHARTS[place + 1]).locator('tbody tr').count(), years.length);
  }
  const least = await lab.page.locator('[data-least]').allInnerTexts();
  assert.equal(least.length, 2);
  for (const sentence of least) assert.match(sentence, /was met in all \d+ windows/);
}

export async function every_rule_has_its_place_in_the_report_beside_it({ open }) {
  const lab = await money(open);
  await lab.page.locator('.money .cite').first().waitFor();
  const rules = await lab.page.locator('.money ul.says li').allInnerTexts();
  assert.ok(rules.length >= 12, `${rules.length} rules`);
  for (const rule of rules) assert.match(rule, /Senate Bill Report.*: .+, ¶\d+$/, rule);
}

export async function projects_say_why_they_were_refused_and_what_consultation_held_up({ open }) {
  const lab = await money(open);
  const { projects } = await books(lab);
  const text = await lab.page.locator('main').innerText();
  for (const project of projects) assert.ok(text.includes(project.name), project.name);
  assert.match(text, /Forest beyond the border[\s\S]*?refused: lies outside the state/);
  const barred = lab.page.getByRole('table', { name: 'Projects that consultation held up' });
  const held = projects.filter(({ refused, suspended_from }) => suspended_from || refused.some((id) => /consult|consent|impact/.test(id)));
  assert.deepEqual(await barred.locator('tbody th').allInnerTexts(), held.map(({ name }) => name));
}

export async function a_year_is_chosen_for_the_flows_and_for_the_households({ open }) {
  const lab = await money(open);
  const { years } = await books(lab);
  await lab.page.locator('[data-filter=flow-year]').selectOption('2034');
  await lab.page.getByRole('table', { name: 'Money in, money out: 2034' }).waitFor();
  await lab.page.locator('[data-filter=household-year]').selectOption('2040');
  const table = lab.page.getByRole('table', { name: /Cost of one household in 2040/ });
  const groups = years.find(({ year }) => year === 2040).households;
  for (const [place, group] of groups.entries()) {
    const row = await table.locator('tbody tr').nth(place).locator('th, td').allInnerTexts();
    assert.deepEqual(row.slice(0, 3), [group.group, dollars(group.cost_usd), dollars(group.cost_after_assistance_usd)]);
  }
  const before = await finding(lab, 'money-household');
  await lab.page.locator('[data-filter=household-group]').selectOption('1');
  assert.notEqual(await finding(lab, 'money-household'), before);
  assert.ok((await finding(lab, 'money-household')).includes(groups[1].group));
}

export async function what_is_made_up_says_so_and_leads_to_its_table({ open }) {
  const lab = await money(open);
  assert.ok(await lab.page.locator('[data-message=made-up]').isVisible());
  const mark = lab.page.locator('[data-mark="household.profiles"]').first();
  assert.match(await mark.innerText(), /^illustration: /);
  await mark.click();
  await lab.page.locator('[data-table="household.profiles"] [data-add]').waitFor();
  assert.match(await lab.page.evaluate(() => location.hash), /open=household\.profiles/);
}

export async function an_unknown_table_in_a_link_is_named({ open }) {
  const lab = await money(open, { hash: `${HERE}&open=no.such.table` });
  assert.match(await lab.page.locator('[data-message=open]').innerText(), /no\.such\.table/);
}

export async function the_page_follows_the_scenario_and_says_when_nothing_is_spent({ open }) {
  const lab = await money(open, { hash: `${HERE}&appropriation.share=0` });
  assert.match(await lab.headline(), /paid out nothing, because nothing was appropriated\.$/);
  await lab.button('reset').click();
  await lab.settle();
  assert.match(await lab.headline(), /paid out \$/);
}

export async function charts_and_books_are_saved_as_tables({ open }) {
  const lab = await money(open);
  const [name, lines] = await saved(lab, lab.chart('money-together').locator('[data-save=csv]'));
  assert.equal(name, 'capwright-money-together.csv');
  assert.equal(lines.length, 31);
  const [all, accounts] = await saved(lab, lab.page.locator('[data-save="capwright-accounts.csv"]'));
  assert.equal(all, 'capwright-accounts.csv');
  assert.equal(accounts.length, 91);
  assert.ok(accounts[1].endsWith(',illustration'), accounts[1]);
}

export async function the_verdicts_on_money_lead_here({ open }) {
  const lab = await open();
  for (const verdict of ['revenue', 'household']) assert.equal(await lab.page.locator(`[data-verdict=${verdict}] a[data-page=money]`).count(), 1);
  await lab.page.locator('[data-verdict=revenue] a[data-page=money]').click();
  await lab.chart('money-household').waitFor();
}

export async function nothing_is_too_wide_on_a_phone_or_in_longer_words({ open }) {
  for (const language of ['en', 'es', 'zh', 'xx']) {
    const lab = await money(open, { hash: `${HERE}&lang=${language}`, width: 320, height: 720, touch: true });
    const over = await lab.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${over} px too wide in ${language}`);
  }
}
