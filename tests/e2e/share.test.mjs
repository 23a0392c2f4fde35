// The page that puts a view for another site together, and what is shown under a link to ours.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host, host } from './host.mjs';

const SHARE = '/share?program=wa-sb5981&limits.reduction_2035=0.55';
const text = (lab, id) => lab.page.locator(`[data-copy=${id}]`).inputValue();

export async function charts_and_levers_are_picked_seen_and_copied_and_work_where_they_are_pasted({ open }) {
  const lab = await open({ hash: SHARE });
  const preview = lab.page.frameLocator('[data-preview]');
  await preview.locator('[data-chart=price]').waitFor();
  await lab.page.locator('[data-pick=bank]').check();
  await preview.locator('[data-chart=bank]').waitFor();
  await lab.page.locator('[data-pick=price]').uncheck();
  await lab.page.locator('[data-pick-another]').selectOption('penalty.per_allowance');
  await preview.locator('[data-lever="penalty.per_allowance"]').waitFor();
  await lab.page.waitForTimeout(600);
  const height = await lab.page.locator('[data-preview]').evaluate((frame) => frame.getBoundingClientRect().height);
  const inside = await preview.locator('#app').evaluate((app) => app.getBoundingClientRect().height);
  assert.ok(Math.abs(height - inside) < 8, `the preview is ${height} tall, what it shows ${inside}`);
  // What is picked stands in the address, and so survives a reload.
  assert.match(new URL(lab.page.url()).hash, /charts=emissions%2Cbank&controls=/);
  await lab.button('copy-frame').click();
  const snippet = await lab.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(snippet, await text(lab, 'frame'));
  const site = await host(snippet);
  try {
    const there = await Host.open(open, site);
    assert.equal(await there.view.locator('[data-chart=bank]').count(), 1);
    assert.equal(await there.view.locator('[data-lever]').count(), 3);
    assert.equal((await there.said('summary')).set['limits.reduction_2035'], '0.55');
  } finally {
    await site.close();
  }
}

export async function where_the_clipboard_is_refused_the_text_is_marked({ open }) {
  const refuse = (page) => page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); });
  const lab = await open({ hash: SHARE, before: refuse });
  await lab.button('copy-frame').click();
  await lab.page.locator('[data-message=note]').waitFor();
  const marked = await lab.page.evaluate(() => document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd));
  assert.equal(marked, await text(lab, 'frame'));
}

export async function a_picture_and_the_way_there_from_the_data({ open }) {
  const lab = await open({ hash: '/data?program=wa-sb5981' });
  await lab.page.locator('main [data-page=share]').click();
  await lab.page.locator('[data-preview]').waitFor();
  const saved = lab.page.waitForEvent('download');
  await lab.button('save-picture').click();
  const file = await saved;
  assert.match(readFileSync(await file.path(), 'utf8'), /^<svg [^]*<\/svg>$/);
  assert.ok((await text(lab, 'picture')).includes(`src="${file.suggestedFilename()}"`));
  assert.match(await text(lab, 'resize'), /^<script src="http:\/\/127\.0\.0\.1:\d+\/some\/folder\/resize\.js" async><\/script>$/);
}

export async function a_link_to_the_page_has_a_picture_and_words_of_the_bills_own_run({ open, dist }) {
  const lab = await open();
  const meta = (name) => lab.page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
  assert.equal(await meta('og:description'), await lab.headline());
  assert.equal(await meta('twitter:card'), 'summary_large_image');
  const picture = readFileSync(join(dist, (await meta('og:image')).replace('./', '')));
  assert.equal(picture.toString('latin1', 1, 4), 'PNG');
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630]);
  assert.ok(picture.length < 300_000, `${picture.length} bytes`);
  // The picture is kept in the repository: it must say what the bill's own run says today.
  const made = JSON.parse(readFileSync(new URL('../../public/preview.json', import.meta.url), 'utf8'));
  assert.equal(made.headline, await lab.headline(), 'node scripts/preview.mjs makes the picture anew');
}
