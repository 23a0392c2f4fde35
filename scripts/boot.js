// Starts the page; scripts/build.mjs fills in the file names and hashes this file.
// It is a file of its own because the page's policy allows no script inside the HTML.

// The lab is what most people open and loads fast; so does a view inside somebody else's page. The other pages share a
// module that has everything.
const MODULES = {
  lab: { glue: './{{labGlue}}', glueIntegrity: '{{labGlueIntegrity}}', wasm: './{{labWasm}}', integrity: '{{labIntegrity}}' },
  embed: { glue: './{{embedGlue}}', glueIntegrity: '{{embedGlueIntegrity}}', wasm: './{{embedWasm}}', integrity: '{{embedIntegrity}}' },
  all: { glue: './{{allGlue}}', glueIntegrity: '{{allGlueIntegrity}}', wasm: './{{allWasm}}', integrity: '{{allIntegrity}}' },
};
const PAGES = [
  'compare', 'scenarios', 'present', 'auctions', 'entities', 'money', 'bill', 'plan', 'readings', 'sides', 'history', 'memo', 'data',
  'challenges', 'method', 'tour', 'share',
];
const page = location.hash.match(/^#\/?([a-z]+)/)?.[1];
const framed = page === 'embed';
// Another programme than the first, in the link or among the steps back, is in the module that has everything; so is
// the preview of a view, which stands on a page that has that module already.
const FIRST = 'wa-sb5981';
const leaves = (link) => new RegExp(`[?&]program=(?!${FIRST}(?![^&\\s]))`).test(link);
const packs = (link) => /[?&]x=([^&]*~)?emitters1\./.test(link);
const more = (link) => leaves(link) || packs(link);
const all = PAGES.includes(page) || more(location.hash) || more(handedOver()) || location.search === '?preview';
const paint = document.getElementById('first-paint');
if (framed || leaves(location.hash)) paint?.toggleAttribute('hidden', true);
const { glue: GLUE, glueIntegrity, wasm: WASM, integrity: INTEGRITY } = MODULES[all ? 'all' : framed ? 'embed' : 'lab'];

/** Asks for a file, and refuses it when it is not the one that was built. */
function ask(rel, href, integrity) {
  document.head.append(Object.assign(document.createElement('link'), { rel, href, integrity, crossOrigin: 'anonymous' }));
}
if (framed || all) ask('stylesheet', './{{allStyle}}', '{{styleIntegrity}}');
// An import cannot say what it expects; it takes what was asked for here.
ask('modulepreload', GLUE, glueIntegrity);

// The language: the link's, the one chosen last, or the first of the reader's that there is. English is in the module.
const TEXTS = {{texts}};
const known = (id) => ['en', ...Object.keys(TEXTS)].find((language) => language === id?.toLowerCase().split('-')[0]);
function handedOver() {
  try {
    return sessionStorage.getItem('capwright.past') ?? '';
  } catch {
    return ''; // A frame on another site may be refused its storage.
  }
}
function kept() {
  try {
    return localStorage.getItem('capwright.language');
  } catch {
    return null; // A frame on another site may be refused its storage.
  }
}
const wanted = [location.hash.match(/[?&]lang=([a-z]+)/)?.[1], kept(), ...(navigator.languages ?? [])];
const language = wanted.map(known).find(Boolean);
let words = [];

/** Puts the language's words where this script and the module find them; without them everything stays English. */
async function speak() {
  const answer = TEXTS[language] && (await fetch(new URL(TEXTS[language], import.meta.url)).catch(() => null));
  if (!answer?.ok) return;
  window.capwrightText = await answer.text();
  words = window.capwrightText.split('\n', 10);
  const [, description, , title, help, again, bill, detail, newer, take] = words;
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
  document.querySelector('meta[name=description]')?.setAttribute('content', description);
  const said = {
    '#newer p': newer,
    '#newer button': take,
    '#stopped h2': title,
    '#stopped p': help,
    '#stopped [data-again]': again,
    '#stopped [data-bill]': bill,
    '#stopped .detail': `${detail} `,
  };
  for (const [selector, text] of Object.entries(said)) {
    const place = document.querySelector(selector)?.firstChild;
    if (place) place.data = text;
  }
}

// The second part of the lab's module has what the first minute does not need. It comes with the first touch, or along
// with the first part where the link asks for more than the bill; whatever needs it earlier gets it at once.
const REST = '{{restWasm}}';
let rest;
let refused;

function fetchRest() {
  refused ??= WebAssembly.compileStreaming(fetch(new URL(REST, import.meta.url), { integrity: '{{restIntegrity}}' })).then(
    (module) => (rest = module),
    () => (refused = undefined), // The next touch tries again.
  );
  return refused;
}

/** The second part without waiting, for code that cannot wait; checked as the browser would. */
function restAtOnce() {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(REST, import.meta.url), false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 255);
  if (sha256(bytes) !== '{{restDigest}}') throw new Error('the second part of the simulator is not the one that belongs to this page');
  return new WebAssembly.Module(bytes);
}

/** The browser's own digest is not to be had without waiting. */
function sha256(bytes) {
  const root = (value, power) => {
    const fraction = value ** power % 1;
    return Math.floor(fraction * 2 ** 32) | 0;
  };
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const constants = primes.map((prime) => root(prime, 1 / 3));
  const state = primes.slice(0, 8).map((prime) => root(prime, 1 / 2));
  const padded = new DataView(new ArrayBuffer(((bytes.length + 8) >> 6 << 6) + 64));
  bytes.forEach((byte, at) => padded.setUint8(at, byte));
  padded.setUint8(bytes.length, 128);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const turned = (word, by) => (word >>> by) | (word << (32 - by));
  const words = new Int32Array(64);
  for (let at = 0; at < padded.byteLength; at += 64) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const [x, y] = [words[i - 15], words[i - 2]];
      words[i] = i < 16
        ? padded.getInt32(at + i * 4)
        : words[i - 16] + (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) + words[i - 7] + (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10));
      const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + words[i];
      const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] + word) | 0));
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function explain(problem) {
  const place = document.getElementById('boot-problem');
  if (place) {
    const said = problem?.message ?? problem;
    place.textContent = words[2]?.replace('{problem}', () => said) ??
      'The simulator could not start, so its levers are missing. What this page shows is the bill\u2019s own run, worked ' +
      'out beforehand. Reload the page; if that does not help, open it in a current version of Firefox, Chrome, Edge or ' +
      `Safari. (What went wrong: ${said})`;
    place.hidden = false;
    paint?.removeAttribute('hidden');
  }
  document.body.dataset.failed = 'true';
  console.error(problem);
}

/** The module stopped and must not be entered again: two plain links lead on. Whether `problem` says so. */
function stopped(problem) {
  const overlay = document.getElementById('stopped');
  if (!overlay || !(globalThis.WebAssembly && problem instanceof WebAssembly.RuntimeError)) return false;
  if (!overlay.hidden) return true;
  const query = location.search === '?again' ? '?anew' : '?again';
  overlay.querySelector('[data-again]')?.setAttribute('href', query + location.hash);
  overlay.querySelector('[data-bill]')?.setAttribute('href', query);
  const detail = overlay.querySelector('[data-detail]');
  if (detail) detail.textContent = `${problem.message} ${problem.stack ?? ''}`.slice(0, 600);
  overlay.hidden = false;
  for (const other of document.body.children) other.inert = other !== overlay;
  const ends = (event) => event.stopImmediatePropagation();
  for (const kind of ['keydown', 'message', 'resize']) addEventListener(kind, ends, true);
  addEventListener('hashchange', (event) => (ends(event), location.reload()), true);
  overlay.querySelector('a')?.focus();
  return true;
}
addEventListener('error', (event) => stopped(event.error));
addEventListener('unhandledrejection', (event) => stopped(event.reason));

/** What there is to read is on the screen before the first run takes its time; a page that nobody sees has no frames. */
function painted() {
  return framed || document.hidden || new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 1000);
  });
}

async function start() {
  const spoken = speak();
  if (typeof WebAssembly !== 'object') {
    await spoken;
    throw 'this browser has no WebAssembly';
  }
  const module = fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY });
  const early = /[&]/.test(location.hash) || words.length;
  const [glue] = await Promise.all([import(GLUE), spoken, painted()]);
  if (glue.restFrom) {
    glue.restFrom(() => rest ?? restAtOnce());
    if (early || words.length) await fetchRest();
    for (const touch of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel', 'hashchange']) {
      addEventListener(touch, () => rest || fetchRest(), { passive: true });
    }
  }
  await glue.default({ module_or_path: module });
  window.capwright ??= { ...glue };
  window.capwright.parameters = (program = FIRST) =>
    fetch(new URL(`./law/${program}.levers.json`, import.meta.url)).then((answer) => answer.json());
  if (framed && window !== window.parent) import('./{{frame}}').catch(console.error);
  if (all) import('./{{beside}}').catch(() => {});
  // Never inside another site's frame.
  if (window === window.top && 'serviceWorker' in navigator) import('./{{offline}}').catch(() => {});
}
start().catch((problem) => stopped(problem) || explain(problem));
