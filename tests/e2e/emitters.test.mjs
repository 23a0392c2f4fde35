// A list of emitters of one's own: taken from a file or pasted, refused with its places, carried by the link.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { clean } from './clean.mjs';
import { pace } from './pace.mjs';

const HERE = '/entities?program=wa-sb5981';
const TABLE = 'name,category,industry,every_year_t\nMill,facility,322121,400000\n"Fuel, Best",fuel-supplier,,20000000\n';

const rows = (lab) => lab.page.locator('.entities tbody tr');
const names = (lab) => lab.page.locator('.entities tbody th').allInnerTexts();
const panel = (lab) => lab.page.locator('[data-part=own-emitters]');
const take = (lab, name, text) =>
  lab.page.locator('[data-do=emitters]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

export async function a_list_from_a_file_replaces_the_bundled_one_everywhere_and_a_link_carries_it({ open }) {
  const lab = await open({ hash: HERE });
  await panel(lab).locator('summary').first().click();
  await take(lab, 'mine.csv', TABLE);
  await lab.page.locator('[data-emitters=own]').waitFor();
  await lab.settle();
  assert.deepEqual((await names(lab)).sort(), ['Fuel, Best', 'Mill']);
  await lab.page.waitForFunction(() => location.hash.includes('x=emitters1.'));
  const hash = await lab.page.evaluate(() => location.hash.slice(1));
  const other = await open({ hash });
  assert.deepEqual((await names(other)).sort(), ['Fuel, Best', 'Mill']);
  const onLab = await open({ hash: hash.replace('/entities', '/lab') });
  const price = await onLab.page.locator('.verdicts').innerText();
  const bill = await open();
  assert.notEqual(price, await bill.page.locator('.verdicts').innerText(), 'the lab ran the bundled list');
  await lab.page.locator('[data-action=emitters-back]').click();
  await lab.settle();
  assert.ok((await rows(lab).count()) > 2);
  assert.equal(await lab.page.locator('[data-emitters=own]').count(), 0);
}

export async function what_is_downloaded_can_be_taken_again_and_a_fault_changes_nothing({ open }) {
  const lab = await open({ hash: HERE });
  const before = await names(lab);
  await panel(lab).locator('summary').first().click();
  const waiting = lab.page.waitForEvent('download');
  await lab.page.locator('[data-action=emitters-csv]').click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  assert.match(text, /^name,category,industry,delivers,exempt,every_year_t,2013,/);
  await take(lab, 'bad.csv', 'name,category,2016\nA,mill,1\nB,facility,many\n');
  const problem = lab.page.locator('[data-message=file]');
  await problem.waitFor();
  assert.match(await problem.innerText(), /line 2\.category[\s\S]*line 3\.2016/);
  assert.deepEqual(await names(lab), before, 'a file with a fault changed something');
  await clean(lab);
  await take(lab, 'emitters.csv', text);
  await lab.page.locator('[data-emitters=own]').waitFor();
  await lab.settle();
  assert.deepEqual(await names(lab), before, 'the bundled list is another one when it is taken as one’s own');
  await clean(lab);
}

export async function five_thousand_entities_still_scroll_and_are_found({ open }) {
  const lab = await open({ hash: `${HERE}&share.method=fixed`, height: 700 });
  const short = await pace(lab.page.locator('.entities'));
  await panel(lab).locator('summary').first().click();
  const row = (number) => `Plant ${number},facility,${25_000 + ((number * 7919) % 10_000)}`;
  await take(lab, 'many.csv', `name,category,every_year_t\n${Array.from({ length: 5_000 }, (_, number) => row(number)).join('\n')}\n`);
  await lab.page.locator('[data-emitters=own]').waitFor({ timeout: 60_000 });
  await lab.page.getByText('5,000 entities', { exact: true }).waitFor({ timeout: 60_000 });
  assert.ok((await rows(lab).count()) < 100, 'every row is in the page');
  const long = await pace(lab.page.locator('.entities'));
  assert.ok(long < 4 * short, `${long.toFixed(1)} ms a step among 5,000, ${short.toFixed(1)} ms among a hundred`);
  const frame = lab.page.locator('.entities');
  for (let step = 0; step <= 20; step += 1) {
    await frame.evaluate((element, part) => (element.scrollTop = part * element.scrollHeight), step / 20);
    await lab.page.waitForTimeout(20);
    const empty = await frame.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const lines = [...element.querySelectorAll('tbody tr')].map((line) => line.getBoundingClientRect());
      return !lines.some((line) => line.top < box.bottom - 10 && line.bottom > box.top + 60);
    });
    assert.ok(!empty, `nothing is in sight at step ${step}`);
  }
  assert.equal(await rows(lab).last().getAttribute('aria-rowindex'), '5001');
  await lab.page.getByLabel('Name or sector').fill('Plant 4321');
  await lab.page.getByText('1 of 5,000 entities', { exact: false }).waitFor();
  assert.deepEqual(await names(lab), ['Plant 4321']);
}
// A run of fifty times as many entities, several times. It compares times, so that nothing else may run beside it.
Object.assign(five_thousand_entities_still_scroll_and_are_found, { limit: 240_000, alone: true });
