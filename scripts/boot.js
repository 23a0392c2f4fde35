// Starts the page; scripts/build.mjs fills in the file names and hashes this file.
// It is a file of its own because the page's policy allows no script inside the HTML.

const GLUE = './{{glue}}';
const WASM = './{{wasm}}';
const INTEGRITY = '{{integrity}}';

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

if (typeof WebAssembly === 'object') {
  import(GLUE)
    .then((glue) =>
      glue
        .default({ module_or_path: fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY }) })
        .then(() => (window.capwright ??= glue)),
    )
    .catch(explain);
} else {
  explain('this browser has no WebAssembly');
}
