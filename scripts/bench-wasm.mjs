// Times runs of the shipped engine in node.
//
//     node scripts/bench-wasm.mjs [dist]

import { join } from 'node:path';
import { loadEngine } from './engine.mjs';
import { Stop, root, start } from './steps.mjs';

const RUNS = 50;
const ROUNDS = 9;

start(async () => {
  const engine = await loadEngine(process.argv[2] ?? join(root, 'dist'));
  if (typeof engine.benchRuns !== 'function') {
    throw new Stop('the module exports no benchRuns(n): src/api.rs must run the engine n times and return the milliseconds it took.');
  }
  engine.benchRuns(RUNS); // so that the compiler has warmed up
  const each = Array.from({ length: ROUNDS }, () => engine.benchRuns(RUNS) / RUNS).sort((a, b) => a - b);
  const show = (ms) => `${ms.toFixed(3)} ms`;
  console.log(`one run: median ${show(each[ROUNDS >> 1])}, least ${show(each[0])}, most ${show(each[ROUNDS - 1])} (${ROUNDS} rounds of ${RUNS} runs, node ${process.versions.node})`);
});
