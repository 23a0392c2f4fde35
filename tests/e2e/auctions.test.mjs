// The auction room: the run's auctions against the command line, one's own auction, the limits.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { savesItsChart } from './files.mjs';
import { cleared, downloaded, field, figure, own, plain, put, room, rows, shown } from './room.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function an_auction_of_the_run_is_the_command_lines_to_the_cent({ open, native }) {
  for (const name of ['2021Q1', '2027Q2', '2035Q4', '2050Q4']) {
    const lab = await room(open, `/auctions?auction=${name}`);
    const row = native.run().auctions.find((auction) => auction.quarter === name && auction.kind === 'quarterly');
    assert.equal(await shown(lab), name);
    assert.match(await lab.page.locator('h1').innerText(), new RegExp(name.replace('Q', ' Q')));
    assert.equal(Number(plain(await figure(lab, 'Price'))), row.price_settlement);
    assert.equal(Number(plain(await figure(lab, 'Sold'))), row.sold_t);
    assert.equal(Number(plain(await figure(lab, 'Offered'))), row.offered_t);
    assert.equal(Number(plain(await figure(lab, 'Concentration'))), row.hhi);
    const result = cleared(native, await downloaded(lab, 'auction-json'));
    assert.equal(Number(result.settlement_price), row.price_settlement);
    assert.equal(result.sold, row.sold_t);
    const winners = await rows(lab, 'winners');
    assert.equal(winners.length, Math.min(200, result.bidders.filter((bidder) => bidder.bid > 0).length));
    for (const [bidder, bid, qualified, awarded, paid] of winners) {
      const there = result.bidders.find(({ id }) => id.replace(/\s+/g, ' ').trim() === bidder.replace(/\s+/g, ' ').trim());
      assert.ok(there, `nobody is called ${bidder}`);
      assert.deepEqual([bid, qualified, awarded].map((text) => Number(plain(text))), [there.bid, there.qualified, there.awarded], bidder);
      assert.equal(plain(paid), there.paid, bidder);
    }
    const owners = await rows(lab, 'owners');
    assert.equal(plain(owners.at(-1)[3]), result.proceeds);
    const csv = await downloaded(lab, 'awards-csv');
    assert.equal(csv.trim().split('\r\n').length, result.bidders.length + 1);
    assert.ok((await rows(lab, 'checks')).every(([, holds]) => holds === 'holds'));
  }
}

export async function a_lever_changes_the_auction_on_the_screen({ open, native }) {
  const lab = await room(open, '/auctions?program=wa-sb5981&auction.floor_base=30&auction=2030Q1');
  const row = native.run({ 'auction.floor_base': 30 }).auctions.find((auction) => auction.quarter === '2030Q1' && auction.kind === 'quarterly');
  assert.equal(Number(plain(await figure(lab, 'Price'))), row.price_settlement);
  await lab.page.locator('[data-action=reset]').click();
  await lab.settle();
  const bill = native.run().auctions.find((auction) => auction.quarter === '2030Q1' && auction.kind === 'quarterly');
  assert.equal(Number(plain(await figure(lab, 'Price'))), bill.price_settlement);
}

export async function the_same_bids_with_ten_percent_more_or_less_supply_clear_as_the_command_line_says({ open, native }) {
  const lab = await room(open, '/auctions?auction=2031Q3');
  const document = JSON.parse(await downloaded(lab, 'auction-json'));
  const cases = await rows(lab, 'supplies');
  assert.equal(cases.length, 3);
  for (const [place, percent] of [[0, 90], [2, 110]]) {
    const supply = document.supply.map((tranche) => ({ ...tranche, quantity: Math.floor((tranche.quantity * percent) / 100) }));
    const result = cleared(native, JSON.stringify({ ...document, supply }));
    assert.equal(plain(cases[place][2]), result.settlement_price);
    assert.equal(Number(plain(cases[place][1])), result.offered);
    assert.equal(plain(cases[place][4]), result.proceeds);
  }
}

export async function keys_and_buttons_go_from_auction_to_auction_and_the_address_follows({ open }) {
  const lab = await room(open, '/auctions?auction=2027Q2');
  await lab.page.locator('h1').focus();
  await lab.page.keyboard.press('ArrowRight');
  assert.equal(await shown(lab), '2027Q3');
  assert.equal(await lab.page.evaluate(() => document.activeElement.tagName), 'H1', 'the focus was lost');
  await lab.page.keyboard.press('ArrowLeft');
  await lab.page.keyboard.press('ArrowLeft');
  assert.equal(await shown(lab), '2027Q1');
  await lab.page.locator('[data-action=next-auction]').click();
  assert.equal(await shown(lab), '2027Q2');
  await lab.page.locator('[data-choice=auction]').selectOption({ label: '2040 Q1' });
  await lab.settle();
  assert.match(await lab.page.evaluate(() => location.hash), /auction=2040Q1$/);
  assert.match(await lab.page.title(), /2040Q1/);
  await lab.page.reload();
  await lab.live();
  assert.equal(await shown(lab), '2040Q1');
  const last = await room(open, '/auctions?auction=2050Q4');
  assert.ok(await last.page.locator('[data-action=next-auction]').isDisabled());
}

export async function the_walk_down_the_book_goes_by_key_and_by_step_and_ends_at_the_price({ open }) {
  const lab = await room(open, '/auctions?auction=2032Q1');
  const slider = lab.page.locator('.walk input');
  await slider.focus();
  await lab.page.keyboard.press('Home');
  assert.match(await lab.page.locator('[data-walk]').innerText(), /^Before the first price/);
  // Less motion is asked for: the button goes one price at a time.
  await lab.page.locator('[data-action=walk]').click();
  assert.match(await lab.page.locator('[data-walk]').innerText(), /bid, all filled/);
  assert.match(await slider.getAttribute('aria-valuetext'), /bid, all filled/);
  const price = await figure(lab, 'Price');
  const steps = Number(await slider.getAttribute('max'));
  let last = '';
  for (let step = 1; step <= steps && !/runs out/.test(last); step += 1) {
    await slider.fill(String(step));
    last = await lab.page.locator('[data-walk]').innerText();
  }
  assert.ok(last.startsWith(`${price}:`), `${last} but the price is ${price}`);
  await savesItsChart(lab, lab.page.locator('.stairs'), 'auction', /\d/);
}

export async function the_walk_plays_by_itself_where_motion_is_welcome({ open }) {
  const lab = await room(open, '/auctions?auction=2032Q1', { before: (page) => page.emulateMedia({ reducedMotion: 'no-preference' }) });
  const button = lab.page.locator('[data-action=walk]');
  assert.equal(await button.innerText(), 'Play the walk');
  const before = await lab.page.locator('[data-walk]').innerText();
  await button.click();
  assert.equal(await button.innerText(), 'Stop');
  await lab.page.getByRole('button', { name: 'Play the walk' }).waitFor({ timeout: 20_000 });
  assert.equal(await lab.page.locator('[data-walk]').innerText(), before);
}

export async function an_auction_that_is_not_there_is_said_and_another_one_shown({ open }) {
  const lab = await room(open, '/auctions?auction=%3Cimg%20src=x%20onerror=alert(1)%3E');
  const said = await lab.page.locator('[data-message=open]').innerText();
  assert.match(said, /no auction called “<img src=x onerror=alert\(1\)>”/);
  assert.match(await lab.page.locator('[data-story]').innerText(), /sold/);
}

export async function an_own_auction_clears_at_once_as_the_command_line_does({ open, native }) {
  const lab = await own(open);
  assert.match(await lab.page.locator('[data-story]').innerText(), /All 10,000 allowances sold at \$25\.00/);
  await put(lab, 'bids[2].price', '31.50');
  assert.match(await lab.page.locator('[data-story]').innerText(), /sold at \$30\.00/);
  await put(lab, 'supply[1].quantity', '3000');
  await put(lab, 'bidders[2].holding_room', '2000');
  await put(lab, 'pricing', 'highest_rejected');
  await put(lab, 'reserve_price', '22.00');
  await lab.page.locator('[data-add="2"]').click();
  await put(lab, 'bids[3].bidder', 'B');
  await put(lab, 'bids[3].quantity', '2000');
  const result = cleared(native, await downloaded(lab, 'own-json'));
  assert.equal(plain(await figure(lab, 'Price')), result.settlement_price);
  assert.equal(Number(plain(await figure(lab, 'Sold'))), result.sold);
  assert.deepEqual((await rows(lab, 'cuts')).map(([bidder, , lots]) => [bidder, Number(lots)]), result.limit_cuts.map(({ bidder, lots }) => [bidder, lots]));
  const page = JSON.parse(await downloaded(lab, 'result-json'));
  assert.deepEqual(page, result);
  await lab.page.locator('[data-remove=bids][data-row="3"]').click();
  assert.equal(await lab.page.locator('[data-list=bids] tbody tr').count(), 3);
}

export async function what_is_wrong_names_its_row_and_leads_to_its_field({ open }) {
  const lab = await own(open);
  await put(lab, 'bids[1].price', 'twenty');
  const problem = lab.page.locator('[data-message=own]');
  assert.match(await problem.innerText(), /Bids, row 2, Price \(\$\)\s*: "twenty" is no number; digits and a point, such as 16\.71, are allowed/);
  assert.equal(await field(lab, 'bids[1].price').inputValue(), 'twenty', 'what was typed is gone');
  assert.equal(await field(lab, 'bids[1].price').getAttribute('aria-invalid'), 'true');
  assert.match(await lab.page.locator('[data-story]').innerText(), /\$25\.00/, 'the last result is gone');
  await problem.locator('[data-go]').click();
  await lab.page.waitForTimeout(100);
  assert.equal(await lab.page.evaluate(() => document.activeElement.dataset.path), 'bids[1].price');
  await put(lab, 'bids[1].price', '25.00');
  await problem.waitFor({ state: 'detached' });
  // What only the whole can say.
  await put(lab, 'bidders[0].id', 'B');
  assert.match(await problem.innerText(), /Bidders, row 2, Name\s*: .*is taken/);
  await put(lab, 'bidders[0].id', 'A');
  await problem.waitFor({ state: 'detached' });
  // A bid that does not count stops nothing.
  await put(lab, 'bids[2].quantity', '1500');
  assert.match((await rows(lab, 'rejected'))[0].join(' '), /^3 C 22(\.00)? 1500 Not a whole number of lots\.$/);
  await put(lab, 'bids[2].bidder', 'nobody');
  assert.match((await rows(lab, 'rejected'))[0].join(' '), /No such bidder: add it to the bidders\.$/);
}

export async function an_auction_is_shared_by_link_and_survives_a_reload({ open }) {
  const lab = await own(open);
  await put(lab, 'bids[0].price', '41.25');
  await put(lab, 'bidders[0].id', 'Smith & Söhne <b>');
  await lab.page.locator('[data-action=share-own]').click();
  await lab.page.getByText('The link with this auction was copied.').first().waitFor();
  const link = await lab.page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /#\/auctions\?program=[^&]+&auction=own&x=auction1\.[\w-]+$/);
  const other = await own(open, { hash: link.split('#')[1] });
  assert.equal(await field(other, 'bids[0].price').inputValue(), '41.25');
  assert.equal(await field(other, 'bidders[0].id').inputValue(), 'Smith & Söhne <b>');
  assert.equal(await other.page.locator('[data-message=link]').count(), 0);
  await put(other, 'supply[0].quantity', '1000');
  await other.settle();
  await other.page.waitForTimeout(1200);
  await other.page.reload();
  await other.live();
  assert.equal(await field(other, 'supply[0].quantity').inputValue(), '1000');
}

export async function a_damaged_link_to_an_auction_says_so_and_shows_an_example({ open }) {
  for (const x of ['auction1.AAAA', 'other.AAAA', 'auction1.%FF', 'auction1.q1ZKLUvMKVWyUkopVbIqKUpVqgUA', '']) {
    const lab = await own(open, { hash: `/auctions?own&x=${x}` });
    assert.match(await lab.page.locator('[data-story]').innerText(), /\$25\.00/);
    if (x && !x.includes('%')) await lab.page.locator('[data-message=own]').waitFor();
  }
}

export async function a_file_is_opened_or_refused_with_every_fault({ open, native }) {
  const lab = await room(open, '/auctions?auction=2033Q2');
  const document = await downloaded(lab, 'auction-json');
  await lab.page.locator('[data-action=take-over]').click();
  await lab.page.locator('[data-list=bids]').waitFor();
  const result = cleared(native, document);
  assert.equal(plain(await figure(lab, 'Price')), result.settlement_price);
  const choose = (name, text) => lab.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await choose('bad.json', '{"supply": [], "bids": [{"bidder": "A", "price": true, "quantity": 1, "colour": 1}]}');
  const problem = lab.page.locator('[data-message=own]');
  await problem.waitFor();
  const said = await problem.innerText();
  assert.match(said, /Bids, row 1, Price/);
  assert.match(said, /colour/);
  assert.equal(plain(await figure(lab, 'Price')), result.settlement_price, 'the last result is gone');
  await choose('worse.json', 'not JSON at all {');
  await lab.page.getByText(/line 1/).first().waitFor();
  await choose('good.json', document);
  await problem.waitFor({ state: 'detached' });
  assert.match(await lab.page.locator('[data-status]').innerText(), /bids read, cleared and checked in/);
}

export async function each_limit_is_explained_by_an_example_that_moves({ open }) {
  const lab = await open({ hash: '/auctions?auction=limits' });
  for (const [limit, value, says] of [
    ['purchase', '2', /At most 20,000 allowances\. 100 lots are cut: 20,000 of 120,000/],
    ['holding', '50000', /Room for 50,000 allowances\. 70 lots are cut: 50,000 of 120,000/],
    ['guarantee', '2000000', /\$2,000,000 are guaranteed\. 30 lots are cut: 90,000 of 120,000/],
  ]) {
    const card = lab.page.locator(`[data-limit=${limit}]`);
    await card.locator('input').fill(value);
    assert.match(await card.locator('[role=status]').innerText(), says);
    assert.match(await card.locator('.cite').innerText(), /Senate Bill Report, Auctions, paragraph \d/);
  }
  await lab.page.locator('[data-limit=holding] .cite a').click();
  await lab.page.locator('#SB-AUC-12.here').waitFor();
}

async function clean(lab) {
  await lab.settle();
  await lab.page.evaluate(axe.source);
  const { violations } = await lab.page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), TAGS);
  const said = violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.any.concat(node.all, node.none).map((check) => check.message).join('; ').slice(0, 160)}`));
  if (said.length) throw new Error(`axe found:\n${said.join('\n')}`);
}

export async function axe_finds_nothing_in_the_auction_room({ open }) {
  for (const dark of [false, true]) {
    await clean(await room(open, '/auctions?auction=2031Q3', { dark }));
    await clean(await open({ hash: '/auctions?auction=limits', dark }));
    const lab = await own(open, { dark });
    await clean(lab);
    await put(lab, 'bids[1].price', 'twenty');
    await put(lab, 'bids[2].quantity', '1500');
    await clean(lab);
  }
  await clean(await room(open, '/auctions?auction=nothing', { width: 320, height: 640, touch: true, dark: true }));
}

export async function the_auction_room_fits_every_width({ open }) {
  for (const hash of ['/auctions?auction=2031Q3', '/auctions?own', '/auctions?auction=limits']) {
    for (const width of [320, 375, 768, 1440, 1920]) {
      const lab = await open({ hash, width, height: 900 });
      const over = await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${hash} is ${over} px too wide at ${width}`);
      const small = await lab.page.evaluate(() =>
        [...document.querySelectorAll('main :is(button, select, input:not([type=file]), summary, a)')]
          .filter((element) => element.offsetParent && !element.closest('p'))
          .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
          .filter(([, box]) => box.height < 23.5 || box.width < 23.5)
          .map(([what, box]) => `${what}: ${box.width} x ${box.height}`),
      );
      assert.deepEqual(small, [], `${hash} at ${width}`);
      await lab.page.context().close();
    }
  }
}
