// Presets, scenarios kept under a name, and files.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

const HASH = '/scenarios?program=wa-sb5981&limits.reduction_2035=0.45&seed=7';
const kept = (lab) => lab.page.locator('[data-kept-name]');
const refuse = (page) =>
  page.addInitScript(() => {
    const refused = () => { throw new DOMException('refused', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refused });
  });

async function save(lab, name) {
  await lab.page.locator('#scenario-name').fill(name);
  await lab.page.keyboard.press('Enter');
  await lab.page.waitForTimeout(100);
}

/** Chooses a file with this text. */
const take = (lab, text, name = 'scenario.json') =>
  lab.page.locator('[data-do=import]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

export async function a_scenario_is_kept_under_a_name_renamed_opened_deleted_and_brought_back({ open }) {
  const lab = await open({ hash: HASH });
  await save(lab, 'Mine');
  await save(lab, 'Mine');
  assert.deepEqual(await kept(lab).evaluateAll((all) => all.map((each) => each.dataset.keptName)), ['Mine', 'Mine (2)']);
  await lab.page.reload();
  await lab.live();
  assert.equal(await kept(lab).count(), 2, 'a reload lost them');
  await kept(lab).first().locator('[data-do=rename]').click();
  await kept(lab).first().locator('input').fill('Better');
  await lab.page.keyboard.press('Enter');
  await lab.page.locator('[data-kept-name=Better]').waitFor();
  await lab.page.locator('[data-kept-name=Better] [data-do=delete]').click();
  assert.equal(await kept(lab).count(), 1);
  await lab.button('bring-back').click();
  assert.equal(await kept(lab).count(), 2);
  await lab.button('reset').click();
  await lab.page.locator('[data-kept-name=Better] [data-do=open]').click();
  await lab.settle();
  assert.match(await lab.page.evaluate(() => location.hash), /^#\/lab/);
  assert.deepEqual(await lab.changes(), [['limits.reduction_2035', '0.45']]);
}

export async function a_name_that_is_missing_is_asked_for_and_nothing_is_saved({ open }) {
  const lab = await open({ hash: HASH });
  await save(lab, '   ');
  assert.match(await lab.page.locator('[data-message=note]').innerText(), /needs a name/);
  assert.equal(await kept(lab).count(), 0);
}

export async function where_storage_is_refused_scenarios_last_for_the_visit_and_the_page_says_so({ open }) {
  const lab = await open({ hash: HASH, before: refuse });
  assert.match(await lab.page.locator('[data-kept]').innerText(), /lasts for this visit/);
  await save(lab, 'Mine');
  assert.equal(await kept(lab).count(), 1);
  await lab.page.locator('header [data-page=memo]').evaluate((link) => link.click());
  await lab.page.locator('.paper').waitFor();
  await lab.page.goBack();
  await lab.page.locator('#scenario-name').waitFor();
  assert.equal(await kept(lab).count(), 1, 'going to another page lost it');
  await lab.button('pin').click();
  assert.equal(await lab.button('pin').getAttribute('aria-pressed'), 'true');
}

export async function a_file_from_the_page_runs_on_the_command_line_and_back({ open, native }) {
  const lab = await open({ hash: HASH });
  await lab.settle();
  const [file] = await Promise.all([lab.page.waitForEvent('download'), lab.button('export-present').click()]);
  const path = join(tmpdir(), `capwright-${process.pid}.json`);
  await file.saveAs(path);
  const result = JSON.parse(native.text('run', path));
  const { summary } = await lab.result();
  assert.deepEqual(summary, result.summary);
  const text = readFileSync(path, 'utf8');
  const other = await open({ hash: '/scenarios?program=wa-sb5981' });
  await take(other, text);
  await other.settle();
  assert.deepEqual((await other.result()).summary, result.summary);
  assert.deepEqual(await other.changes(), [['limits.reduction_2035', '0.45']]);
  await other.button('undo').click();
  await other.settle();
  assert.deepEqual(await other.changes(), []);
}

export async function every_error_of_a_broken_file_is_listed_and_nothing_is_changed({ open }) {
  const lab = await open({ hash: HASH });
  const message = lab.page.locator('[data-message=file]');
  const before = await lab.result();
  const files = [
    ['{ "capwright": 1, "program": "wa-sb5981", "set": { "limits.reduction_2035": 7, "no.such": 1, "auction.floor_base": "x" } }', ['set.limits.reduction_2035', 'no.such', 'auction.floor_base']],
    ['{ "capwright": 9, "program": "atlantis", "title": 3 }', ['9', 'atlantis', 'title']],
    ['<svg onload=alert(1)>', ['not JSON']],
    ['[]', ['object']],
    ['\u0000\u0001', ['not JSON']],
    [`{ "capwright": 1, "program": "wa-sb5981", "set": {${Array.from({ length: 90 }, (_, place) => `"no.such${place}": 1`)}} }`, ['50 more errors']],
    [`{${' '.repeat(5 << 20)}}`, ['4,194,304']],
  ];
  for (const [text, named] of files) {
    await take(lab, text);
    for (const each of named) await lab.page.locator('[data-message=file]', { hasText: each }).waitFor();
    assert.equal(await message.getAttribute('role'), 'alert');
    assert.match(await message.innerText(), /Nothing was changed/);
    assert.equal(await lab.page.locator('[onload]').count(), 0);
  }
  assert.deepEqual(await lab.result(), before);
  assert.deepEqual(await lab.changes(), [['limits.reduction_2035', '0.45']]);
}

export async function every_preset_says_what_it_sets_and_from_where_and_its_figures_are_the_labs({ open, native }) {
  const lab = await open({ hash: '/scenarios?program=wa-sb5981' });
  const presets = JSON.parse(native.text('presets'));
  assert.equal(await lab.page.locator('[data-preset]').count(), presets.length + 1);
  const act = lab.page.locator('[data-preset=enacted-2021]');
  await act.locator('summary').click();
  const rows = act.locator('tbody tr');
  assert.equal(await rows.count(), presets.find((preset) => preset.id === 'enacted-2021').set.length);
  for (const text of await rows.locator('td:last-child').allInnerTexts()) assert.ok(text.trim(), 'a value without a source');
  await act.locator('[data-do=figures]').click();
  const figures = await act.locator('dd').allInnerTexts();
  await act.locator('[data-do=pin]').click();
  assert.equal(await act.locator('[data-do=pin]').getAttribute('aria-pressed'), 'true');
  await act.locator('[data-do=open]').click();
  await lab.settle();
  const verdicts = Object.values(await lab.verdicts()).join(' ');
  for (const figure of figures) {
    const [value] = figure.split(' ');
    assert.ok(verdicts.includes(value), `${figure} is not in ${verdicts}`);
  }
  assert.match(await lab.page.evaluate(() => location.hash), /compare=enacted-2021/);
}
