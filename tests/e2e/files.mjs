// Files that a page hands over.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What `act` saves: its name and its bytes. */
export async function saved(lab, act) {
  const [download] = await Promise.all([lab.page.waitForEvent('download'), act()]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

/** The chart in `card` is saved as a picture of twice its size and as a drawing that says what it shows. */
export async function savesItsChart(lab, card, id, says) {
  const press = (kind) => saved(lab, () => card.locator(`[data-save=${kind}]`).click());
  const [picture, png] = await press('png');
  assert.equal(picture, `capwright-${id}.png`);
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  const [drawing, svg] = await press('svg');
  assert.equal(drawing, `capwright-${id}.svg`);
  const text = svg.toString();
  assert.match(text.match(/<svg[^>]*><title>([^<]*)<\/title>/)?.[1] ?? '', says);
  const [width, height] = [...text.matchAll(/ (?:width|height)="(\d+)"/g)].map(([, value]) => Number(value));
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2 * width, 2 * height]);
}
