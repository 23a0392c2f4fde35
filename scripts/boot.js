// Starts the page; scripts/build.mjs fills in the file names and hashes this file.
// It is a file of its own because the page's policy allows no script inside the HTML.

// The lab is what most people open and loads fast; the other pages share a module that has everything.
const MODULES = {
  lab: { glue: './{{labGlue}}', wasm: './{{labWasm}}', integrity: '{{labIntegrity}}' },
  all: { glue: './{{allGlue}}', wasm: './{{allWasm}}', integrity: '{{allIntegrity}}' },
};
const PAGES = ['entities', 'bill', 'readings', 'history'];
const page = location.hash.match(/^#\/?([a-z]+)/)?.[1];
const { glue: GLUE, wasm: WASM, integrity: INTEGRITY } = MODULES[PAGES.includes(page) ? 'all' : 'lab'];

function explain(problem) {
  const place = document.getElementById('boot-problem');
  if (place) {
    place.textContent =
      'The simulator could not start, so its levers are missing. What this page shows is the bill\u2019s own run, worked ' +
      'out beforehand. Reload the page; if that does not help, open it in a current version of Firefox, Chrome, Edge or ' +
      `Safari. (What went wrong: ${problem?.message ?? problem})`;
    place.hidden = false;
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

if (typeof WebAssembly === 'object') {
  import(GLUE)
    .then((glue) =>
      glue
        .default({ module_or_path: fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY }) })
        .then(() => {
          window.capwright ??= { ...glue };
          window.capwright.parameters = (program = 'wa-sb5981') =>
            fetch(new URL(`./law/${program}.levers.json`, import.meta.url)).then((answer) => answer.json());
        }),
    )
    .catch(explain);
} else {
  explain('this browser has no WebAssembly');
}
