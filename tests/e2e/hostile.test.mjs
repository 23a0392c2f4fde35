// Links from people who wish us ill, one after the other in one page: as many as there is time for in every check, and
// CAPWRIGHT_HOSTILE=10000 for more. The same links every time, and each count begins like every other.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { keepMemory } from './memory.mjs';

const COUNT = Number(process.env.CAPWRIGHT_HOSTILE ?? 300);
/** Links between two looks at the page; each link is read, the last one of every few is run. */
const BATCH = 100;

const golden = () => {
  const folder = new URL('../links/', import.meta.url);
  return readdirSync(folder).sort().map((file) => readFileSync(new URL(file, folder), 'utf8').split('\n')[0]).filter((link) => !link.includes('henan'));
};

const bomb = deflateRawSync(Buffer.alloc(100 << 20), { level: 9 }).subarray(0, 40_000).toString('base64url');

const SCRIPTS = [
  '<script>window.harmed=1</script>', '"><img src=x onerror=window.harmed=1>', '\'"--><svg onload=window.harmed=1>', 'javascript:window.harmed=1',
  '<iframe srcdoc="<script>parent.harmed=1</script>">', '<math><mi xlink:href="javascript:window.harmed=1">', '<a href="javascript:window.harmed=1">x</a>',
  '<body onload=window.harmed=1>', '<style>@import "javascript:window.harmed=1"</style>', '<details open ontoggle=window.harmed=1>',
  '${window.harmed=1}', '{{constructor.constructor("window.harmed=1")()}}', '<link rel=stylesheet href=//x>', '<meta http-equiv=refresh content=0;url=//x>',
];
const NAMES = [
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'program', 'seed', 'title', 'notes', 'open', 'charts', 'controls',
  'x', 'own', 'auction', 'compare', 'base', 'limits.reduction_2035', 'auction.floor_base', 'cap.shape', 'cap.budget_override', 'auction.dates', 'no.such_lever', '.', '..', 'a.b.c',
];
const VALUES = [
  'NaN', 'Infinity', '-Infinity', '-0', '1e308', '-1e308', '1e-400', '9007199254740993', '18446744073709551616', '79228162514264337593543950336', `0.${'0'.repeat(60)}1`,
  '', 'true', 'null', 'undefined', '[object Object]', '{"2030":1e999}', '[[[[[[[[[[', `${'['.repeat(5000)}`, '%00%01%02', '%FF%FE', '%C0%AF', '%ED%A0%80', '%', '%%%', '\u202e\u200b\ufeff', '😀'.repeat(300),
  'wa-sb5981', 'atlantis', 'bill,enacted-2021', 'bill,,;:,', ';'.repeat(3000), '-1', '4294967296', `auction1.${bomb}`, `auction1.${'A'.repeat(3000)}`, 'auction1.', '2027Q2', '2099Q9', '../../etc/passwd', 'a\u0000b',
];
/** Not the lab, which is another document; each of these is built into the page that the test opens. */
const PAGES = [
  'lab', 'auctions', 'entities', 'bill', 'memo', 'data', 'share', 'compare', 'scenarios', 'present', 'money', 'challenges', 'tour', 'plan', 'no-such-page', '%2e%2e', '__proto__', 'LAB', 'auctions/../..', '',
];

/** Link number `seed`, the same one every time. */
function link(seed, links) {
  let state = (seed * 2654435761) >>> 0;
  const below = (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % sides;
  };
  const pick = (all) => all[below(all.length)];
  const field = () => {
    const [name, value] = [below(8) ? pick(NAMES) : pick(SCRIPTS), below(3) ? pick(VALUES) : pick(SCRIPTS)];
    const escaped = (text) => (below(2) ? text : encodeURIComponent(text.isWellFormed?.() === false ? 'x' : text));
    return `${escaped(name)}=${escaped(value)}`;
  };
  // Building a page takes far longer than reading a link, so that neighbours mostly stay on the same one.
  const page = below(12) ? PAGES[Math.floor(seed / BATCH) % PAGES.length] : pick(PAGES);
  let text = below(3) ? `#/${page}?${Array.from({ length: 1 + below(5) }, field).join('&')}` : pick(links).replace(/^#\/lab/, `#/${page}`);
  for (let times = below(4); times > 0; times -= 1) {
    const at = below(text.length + 1);
    const piece = below(2) ? `&${field()}` : pick([...SCRIPTS, ...VALUES]);
    text = [text.slice(0, at) + piece + text.slice(at), text.slice(0, at), text + piece][below(3)];
  }
  // Packed contents open the page anew, which takes a hundred times as long; every fiftieth link may have them.
  if (seed % 50) text = text.replace(/([?&])x=/g, '$1y=');
  // Another language is another document, and so is a view for other pages; both have tests of their own.
  return text.slice(0, 50_000).replace(/lang/gi, 'long').replace(/embed/gi, 'embody').replace(/^[^#]*/, '').replace(/^$/, '#/lab');
}

export async function hostile_links_run_no_script_and_each_leaves_a_usable_page({ open }) {
  // The module of all pages, so that every page that a link names is in it.
  // The next link cancels what the one before it still loads: a preview, or the page that an auction opens anew.
  const tolerate = /net::ERR_ABORTED$|Fetch API cannot load \S+\.(?:wasm|js|json|txt)\./;
  const lab = await open({ hash: '/data', height: 700, tolerate });
  const links = golden();
  let loads = 0;
  lab.page.on('load', () => { loads += 1; });
  const follow = (batch) =>
    lab.page.evaluate(async (batch) => {
      const unusable = [];
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (const [place, link] of batch.entries()) {
        const heard = new Promise((resolve) => {
          addEventListener('hashchange', resolve, { once: true });
          setTimeout(resolve, 20);
        });
        location.hash = link;
        await heard;
        if (place % 20 === 19) await frame().then(frame);
        const usable = document.getElementById('stopped').hidden && !document.body.dataset.failed && document.querySelector('h1')?.textContent.trim() && document.querySelector('header nav a');
        if (!usable || window.harmed) unusable.push(link);
      }
      return unusable;
    }, batch);
  for (let from = 0; from < COUNT; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, place) => link(from + place, links));
    let unusable;
    try {
      unusable = await follow(batch);
    } catch (problem) {
      // A link with an auction of its own opens the page anew: so each of this batch is followed alone.
      if (!/context was destroyed|navigation/i.test(problem.message)) throw problem;
      unusable = [];
      for (const each of batch) {
        await lab.live();
        await follow([each]).then((found) => unusable.push(...found), () => lab.live());
      }
    }
    await lab.live();
    assert.deepEqual(unusable.map((text) => text.slice(0, 300)), [], `links from number ${from} on`);
    assert.equal(await lab.page.locator('img, script:not([src]), [onerror], [onload], iframe:not([data-preview])').count(), 0);
  }
  assert.equal(await lab.page.evaluate(() => window.harmed), undefined);
  // It is still the page that it was: a lever moves and the run follows.
  await lab.page.goto(`${lab.url}#/lab?program=wa-sb5981`);
  await lab.live();
  await lab.nudge('limits.reduction_2035');
  assert.equal((await lab.changes()).length, 1);
  assert.ok(loads < COUNT / 10, `the page was loaded ${loads} times`);
}

hostile_links_run_no_script_and_each_leaves_a_usable_page.limit = 60_000 + COUNT * 600;

export async function a_bomb_in_a_link_is_refused_at_once_and_takes_no_memory({ open }) {
  const quiet = await open({ hash: '/auctions?own', before: keepMemory() });
  const usual = await quiet.page.evaluate(() => window.memory.buffer.byteLength);
  // 100 MB of nothing: in as much as a link holds, and in a thousand letters.
  for (const letters of [40_000, 1_000]) {
    const lab = await open({ hash: `/auctions?own&x=auction1.${bomb.slice(0, letters)}`, before: keepMemory() });
    const message = lab.page.locator('main [role=alert]:visible, main [data-message]:visible').first();
    await message.waitFor();
    assert.ok((await message.innerText()).length > 20);
    const taken = await lab.page.evaluate(() => window.memory.buffer.byteLength);
    assert.ok(taken - usual < 8 << 20, `the bomb took ${taken - usual} bytes`);
    // Reading a link and saying what is wrong with it happen within the event.
    const took = await lab.page.evaluate(async (contents) => {
      const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      const started = performance.now();
      location.hash = `#/lab?x=auction1.${contents}`;
      await heard;
      return performance.now() - started;
    }, bomb.slice(0, letters));
    assert.ok(took < 200, `reading the link took ${took} ms`);
  }
}

a_bomb_in_a_link_is_refused_at_once_and_takes_no_memory.alone = true;
