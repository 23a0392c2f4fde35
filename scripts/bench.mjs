// How fast it is: the engine natively, the engine in WebAssembly, and from a lever to its charts in the browser.

import { phase, run, start } from './steps.mjs';
import { build } from './build.mjs';
import { tools } from './tools.mjs';

start(async () => {
  await tools({ forBrowser: true });
  await build();
  await phase('The engine, native', () => run('cargo', ['bench']));
  await phase('The engine, WebAssembly in node', () => run('node', ['scripts/bench-wasm.mjs']));
  await phase('A drag in the browser', () => run('node', ['tests/e2e/bench.mjs']));
});
