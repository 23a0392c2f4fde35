// Starts the page; scripts/build.mjs fills in the file names and hashes this file.
// It is a file of its own because the page's policy allows no script inside the HTML.

// The lab is what most people open and loads fast; the other pages share a module that has everything.
const MODULES = {
  lab: { glue: './{{labGlue}}', wasm: './{{labWasm}}', integrity: '{{labIntegrity}}' },
  all: { glue: './{{allGlue}}', wasm: './{{allWasm}}', integrity: '{{allIntegrity}}' },
};
const PAGES = ['auctions', 'entities', 'bill', 'readings', 'history', 'memo', 'data', 'challenges', 'method', 'tour'];
const page = location.hash.match(/^#\/?([a-z]+)/)?.[1];
// Another programme than the first, in the link or among the steps back, is in the module that has everything.
const FIRST = 'wa-sb5981';
const leaves = (link) => new RegExp(`[?&]program=(?!${FIRST}(?![^&\\s]))`).test(link);
const all = PAGES.includes(page) || leaves(location.hash) || leaves(handedOver());
if (leaves(location.hash)) document.getElementById('first-paint')?.toggleAttribute('hidden', true);
const { glue: GLUE, wasm: WASM, integrity: INTEGRITY } = MODULES[all ? 'all' : 'lab'];

if (all) {
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: './{{allStyle}}', integrity: '{{styleIntegrity}}', crossOrigin: 'anonymous' });
  document.head.append(style);
}

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

function explain(problem) {
  const place = document.getElementById('boot-problem');
  if (place) {
    const said = problem?.message ?? problem;
    place.textContent = words[2]?.replace('{problem}', () => said) ??
      'The simulator could not start, so its levers are missing. What this page shows is the bill\u2019s own run, worked ' +
      'out beforehand. Reload the page; if that does not help, open it in a current version of Firefox, Chrome, Edge or ' +
      `Safari. (What went wrong: ${said})`;
    place.hidden = false;
    document.getElementById('first-paint')?.removeAttribute('hidden');
  }
  document.body.dataset.failed = 'true';
  console.error(problem);
}

/** The module stopped and must not be entered again: two plain links lead on. */
function stopped(problem) {
  const overlay = document.getElementById('stopped');
  if (!(problem instanceof WebAssembly.RuntimeError) || !overlay?.hidden) return;
  const query = location.search === '?again' ? '?anew' : '?again';
  overlay.querySelector('[data-again]')?.setAttribute('href', query + location.hash);
  overlay.querySelector('[data-bill]')?.setAttribute('href', query);
  const detail = overlay.querySelector('[data-detail]');
  if (detail) detail.textContent = `${problem.message} ${problem.stack ?? ''}`.slice(0, 600);
  overlay.hidden = false;
  overlay.querySelector('a')?.focus();
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
  window.capwright.parameters = (program = FIRST) =>
    fetch(new URL(`./law/${program}.levers.json`, import.meta.url)).then((answer) => answer.json());
  // Never inside another site's frame.
  if (window === window.top && 'serviceWorker' in navigator) import('./{{offline}}').catch(() => {});
}
start().catch(explain);
