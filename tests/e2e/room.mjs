// The auction room as tests meet it: its figures, tables, fields and downloads.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const plain = (text) => text.replace(/[\s,$]/g, '');
const quarter = (text) => text.replace(' Q', 'Q');

/** A figure beside the picture. */
export const figure = (lab, name) => lab.page.locator(`[data-figure^="${name}"]`).innerText();

/** The rows of a table as lists of texts. */
export const rows = (lab, name) =>
  lab.page.locator(`[data-sheet=${name}] tbody tr`).evaluateAll((lines) => lines.map((line) => [...line.cells].map((cell) => cell.innerText.trim())));

export const shown = (lab) => lab.page.locator('[data-choice=auction]').evaluate((choice) => choice.selectedOptions[0].text.replace(' Q', 'Q'));

export async function downloaded(lab, action) {
  const [download] = await Promise.all([lab.page.waitForEvent('download'), lab.page.locator(`[data-action=${action}]`).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** What the command line makes of an auction document. */
export function cleared(native, document) {
  const folder = mkdtempSync(join(tmpdir(), 'capwright-auction-'));
  try {
    writeFileSync(join(folder, 'auction.json'), document);
    return JSON.parse(execFileSync(native.path, ['auction', join(folder, 'auction.json')], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function room(open, hash = '/auctions', options = {}) {
  const lab = await open({ hash, ...options });
  await lab.page.locator('[data-story]').waitFor();
  return lab;
}

export async function own(open, options = {}) {
  const lab = await open({ hash: '/auctions?own', ...options });
  await lab.page.locator('[data-list=bids]').waitFor();
  return lab;
}

export const field = (lab, path) => lab.page.locator(`[data-path="${path}"]`);

export async function put(lab, path, text) {
  const at = field(lab, path);
  if ((await at.evaluate((element) => element.tagName)) === 'SELECT') await at.selectOption(text);
  else {
    await at.fill(text);
    await at.press('Tab');
  }
}
