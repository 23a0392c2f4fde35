// The amendment memo: a sheet that says what was changed and what it does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const HASH = '/memo?program=wa-sb5981&limits.reduction_2035=0.45&auction.floor_base=20';
const tidy = (text) => text.replace(/\s+/g, ' ').trim();

async function sheet(lab) {
  const sheet = lab.page.locator('.paper');
  await sheet.locator('table').first().waitFor();
  await lab.page.waitForFunction(() => !/assumption of the model/.test(document.querySelector('.paper table')?.textContent ?? 'assumption of the model'));
  return sheet;
}

export async function the_sheet_names_each_change_and_has_the_labs_own_figures({ open }) {
  const lab = await open({ hash: HASH });
  const paper = await sheet(lab);
  const changes = paper.locator('table').first().locator('tbody tr');
  assert.equal(await changes.count(), 2);
  assert.match(await changes.first().innerText(), /40\s%.*45\s%/s);
  const figures = await paper.locator('table').nth(1).locator('tbody tr').allInnerTexts();
  const there = await open({ hash: HASH.replace('memo', 'lab') });
  const verdicts = Object.values(await there.verdicts());
  assert.equal(figures.length, verdicts.length);
  for (const [place, verdict] of verdicts.entries()) {
    const value = verdict.match(/\$[\d.,]+|Met|Missed/i)?.[0];
    assert.ok(tidy(figures[place]).toLowerCase().includes(value.toLowerCase()), `${figures[place]} lacks ${value} of ${verdict}`);
  }
}

export async function the_saved_memo_says_what_the_command_line_says({ open, native }) {
  const lab = await open({ hash: HASH });
  await sheet(lab);
  const [download] = await Promise.all([lab.page.waitForEvent('download'), lab.button('memo-markdown').click()]);
  const saved = readFileSync(await download.path(), 'utf8');
  const printed = native.text('memo', '--set', 'limits.reduction_2035=0.45', '--set', 'auction.floor_base=20');
  // The page knows its own address.
  const body = (text) => text.replace(/<[^<>\s]*#\/lab[^<>\s]*>/, '<link>');
  assert.equal(body(saved), body(printed));
  assert.match(saved, /<http:\/\/[^<>]*#\/lab\?program=wa-sb5981&auction\.floor_base=20&limits\.reduction_2035=0\.45>/);
}

export async function the_printed_handout_has_two_pages_on_both_papers({ open }) {
  const lab = await open({ hash: HASH, dark: true });
  await sheet(lab);
  for (const format of ['A4', 'Letter']) {
    const pdf = (await lab.page.pdf({ format, printBackground: false })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    assert.ok(pages <= 2, `${format} takes ${pages} pages`);
  }
}

export async function a_title_from_a_link_stays_text_on_the_sheet({ open }) {
  const lab = await open({ hash: '/memo?program=wa-sb5981&title=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&limits.reduction_2035=0.45' });
  const paper = await sheet(lab);
  assert.match(await paper.locator('h2').first().innerText(), /<img src=x/);
  assert.equal(await paper.locator('img').count(), 0);
}

export async function the_code_of_the_link_is_painted_as_squares_and_nothing_else({ open }) {
  const lab = await open({ hash: HASH, dark: true });
  await sheet(lab);
  const painted = await lab.page.locator('.code path').evaluate((path) => {
    const { fill, stroke } = getComputedStyle(path);
    return `${fill} ${stroke}`;
  });
  assert.equal(painted, 'rgb(0, 0, 0) none');
}
