// Own auctions with more bids than the page takes: cleared beside it, or by it where there is no worker.

import assert from 'node:assert/strict';
import { cleared, downloaded, figure, own, plain, put } from './room.mjs';

/** An auction of so many bids, as a file. */
function large(count) {
  const bidders = Array.from({ length: 1000 }, (_, place) => ({ id: `b${place}`, class: 'covered', approved: true }));
  const bids = Array.from({ length: count }, (_, place) => ({ bidder: `b${place % 1000}`, price: ((2000 + ((place * 7919) % 6000)) / 100).toFixed(2), quantity: 1000 * (1 + (place % 3)) }));
  const supply = [{ id: 'all', category: 'current', owner: 'state', vintage: 2030, quantity: count * 600 }];
  return { reserve_price: '20.00', seed: 1, supply, bidders, bids };
}

const upload = (lab, text) => lab.page.locator('input[type=file]').setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(text) });

export async function a_hundred_thousand_bids_are_cleared_beside_the_page_which_goes_on_answering({ open, native }) {
  const lab = await own(open);
  const auction = large(100_000);
  const text = JSON.stringify(auction);
  const status = lab.page.locator('[data-status]');
  await lab.page.evaluate(() => {
    const working = () => Boolean(document.querySelector('[data-action=stop]'));
    const seen = (window.seen = { frames: 0 });
    const count = () => {
      seen.frames += working() ? 1 : 0;
      requestAnimationFrame(count);
    };
    count();
    document.querySelector('.paste').addEventListener('toggle', () => (seen.answered = working()), { once: true });
  });
  await lab.page.locator('.paste summary').focus();
  await upload(lab, text);
  await lab.page.keyboard.press('Enter');
  await lab.page.getByText(/100,000 bids read, cleared/).waitFor({ timeout: 60_000 });
  const seen = await lab.page.evaluate(() => window.seen);
  assert.equal(seen.answered, true, 'the key was answered when the work was done');
  assert.ok(seen.frames >= 5, `only ${seen.frames} frames were drawn meanwhile`);
  const price = plain(await figure(lab, 'Price'));
  assert.match(await lab.page.locator('[data-list=bids]').innerText(), /100,000 bids are too many to edit/);
  assert.equal((await downloaded(lab, 'own-csv')).trim().split('\r\n').length, 1001);
  // Other terms clear the same bids anew.
  await put(lab, 'supply[0].quantity', '20000000');
  await lab.page.waitForFunction(() => !document.querySelector('[data-action=stop]'));
  auction.supply[0].quantity = 20_000_000;
  const other = cleared(native, JSON.stringify(auction));
  assert.notEqual(other.settlement_price, price);
  assert.equal(plain(await figure(lab, 'Price')), other.settlement_price);
  await lab.page.locator('[data-action=share-own]').click();
  assert.match(await status.innerText(), /a link has at most 65,536/);
  // What is wrong, or stopped, changes nothing; what was lost with it is read again.
  auction.bids[15_000].price = 'dear';
  await upload(lab, JSON.stringify({ ...auction, bids: auction.bids.slice(0, 30_000) }));
  await lab.page.getByText(/Bids, row 15001, Price/).waitFor();
  const stop = () => new Promise((done) => {
    const look = () => {
      const button = document.querySelector('[data-action=stop]');
      if (!button) return requestAnimationFrame(look);
      button.click();
      done();
    };
    look();
  });
  await Promise.all([upload(lab, text), lab.page.evaluate(stop)]);
  assert.match(await status.innerText(), /^Stopped\./);
  assert.equal(plain(await figure(lab, 'Price')), other.settlement_price);
  assert.deepEqual(JSON.parse(await downloaded(lab, 'result-json')), other);
}

export async function without_a_worker_the_page_clears_many_bids_itself_and_says_so({ open, native }) {
  const lab = await own(open, { before: (page) => page.addInitScript(() => delete window.Worker) });
  await lab.page.evaluate(() => {
    window.said = [];
    const status = document.querySelector('[data-status]');
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  const text = JSON.stringify(large(30_000));
  await upload(lab, text);
  await lab.page.getByText(/30,000 bids read, cleared/).waitFor({ timeout: 60_000 });
  assert.ok((await lab.page.evaluate(() => window.said)).some((said) => /no work beside the page/.test(said)));
  assert.equal(plain(await figure(lab, 'Price')), cleared(native, text).settlement_price);
  assert.equal((await downloaded(lab, 'own-csv')).trim().split('\r\n').length, 1001);
}
