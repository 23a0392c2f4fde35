// Starts the page; scripts/build.mjs fills in the file names and hashes this file.
// It is a file of its own because the page's policy allows no script inside the HTML.

// The lab is what most people open and loads fast; so does a view inside somebody else's page. The other pages share a
// module that has everything.
const MODULES = {
  lab: { glue: './{{labGlue}}', glueIntegrity: '{{labGlueIntegrity}}', wasm: './{{labWasm}}', integrity: '{{labIntegrity}}' },
  embed: { glue: './{{embedGlue}}', glueIntegrity: '{{embedGlueIntegrity}}', wasm: './{{embedWasm}}', integrity: '{{embedIntegrity}}' },
  all: { glue: './{{allGlue}}', glueIntegrity: '{{allGlueIntegrity}}', wasm: './{{allWasm}}', integrity: '{{allIntegrity}}' },
};
const PAGES = ['auctions', 'entities', 'bill', 'readings', 'history', 'memo', 'data', 'share'];
const page = location.hash.match(/^#\/?([a-z]+)/)?.[1];
const framed = page === 'embed';
// The preview of such a view stands on a page that has the module of all already.
const all = PAGES.includes(page) || location.search === '?preview';
const { glue: GLUE, glueIntegrity, wasm: WASM, integrity: INTEGRITY } = MODULES[all ? 'all' : framed ? 'embed' : 'lab'];
const paint = document.getElementById('first-paint');

/** Asks for a file, and refuses it when it is not the one that was built. */
function ask(rel, href, integrity) {
  document.head.append(Object.assign(document.createElement('link'), { rel, href, integrity, crossOrigin: 'anonymous' }));
}
if (framed) paint.hidden = true;
if (framed || PAGES.includes(page)) ask('stylesheet', './{{allStyle}}', '{{styleIntegrity}}');
// An import cannot say what it expects; it takes what was asked for here.
ask('modulepreload', GLUE, glueIntegrity);

// The language: the link's, the one chosen last, or the first of the reader's that there is. English is in the module.
const TEXTS = {{texts}};
const known = (id) => ['en', ...Object.keys(TEXTS)].find((language) => language === id?.toLowerCase().split('-')[0]);
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

function explain(problem) {
  const place = document.getElementById('boot-problem');
  if (place) {
    const said = problem?.message ?? problem;
    place.textContent = words[2]?.replace('{problem}', () => said) ??
      'The simulator could not start, so its levers are missing. What this page shows is the bill\u2019s own run, worked ' +
      'out beforehand. Reload the page; if that does not help, open it in a current version of Firefox, Chrome, Edge or ' +
      `Safari. (What went wrong: ${said})`;
    place.hidden = false;
    paint.hidden = false;
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

async function start() {
  const spoken = speak();
  if (typeof WebAssembly !== 'object') {
    await spoken;
    throw 'this browser has no WebAssembly';
  }
  const module = fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY });
  const [glue] = await Promise.all([import(GLUE), spoken]);
  await glue.default({ module_or_path: module });
  window.capwright ??= { ...glue };
  window.capwright.parameters = (program = 'wa-sb5981') =>
    fetch(new URL(`./law/${program}.levers.json`, import.meta.url)).then((answer) => answer.json());
  if (framed && window !== window.parent) import('./{{frame}}').catch(console.error);
  // Never inside another site's frame.
  if (window === window.top && 'serviceWorker' in navigator) import('./{{offline}}').catch(() => {});
}
start().catch((problem) => stopped(problem) || explain(problem));
