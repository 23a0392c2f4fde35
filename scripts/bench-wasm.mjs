// Times runs and auctions of the shipped engine in node.
//
//     node scripts/bench-wasm.mjs [dist]

import { join } from 'node:path';
import { loadEngine } from './engine.mjs';
import { Stop, root, start } from './steps.mjs';

const RUNS = 50;
const ROUNDS = 9;

// How many bids, how many clearings a round, and what is aimed at, in ms.
const AUCTIONS = [[1e3, 2000, 0.02], [1e4, 200, 0.3], [1e5, 20, 5], [1e6, 3, 100]];
const PEERS = 'peers for 1e3 / 1e4 / 1e5 bids: plain JavaScript 0.20 / 3.3 / 42 ms; the open CarbonSim clone 1.55 / 51 / 604 ms; ASSUME 15 / 1,382 ms; pymarket 70 / 6,815 ms';

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const repeat = (times, measure) => Array.from({ length: times }, measure);

start(async () => {
  const engine = await loadEngine(process.argv[2] ?? join(root, 'dist'));
  if (typeof engine.benchRuns !== 'function') {
    throw new Stop('the module exports no benchRuns(n): src/api.rs must run the engine n times and return the milliseconds it took.');
  }
  engine.benchRuns(RUNS); // so that the compiler has warmed up
  const each = Array.from({ length: ROUNDS }, () => engine.benchRuns(RUNS) / RUNS).sort((a, b) => a - b);
  const show = (ms) => `${ms.toFixed(3)} ms`;
  console.log(`one run: median ${show(each[ROUNDS >> 1])}, least ${show(each[0])}, most ${show(each[ROUNDS - 1])} (${ROUNDS} rounds of ${RUNS} runs, node ${process.versions.node})`);

  const pages = await loadEngine(process.argv[2] ?? join(root, 'dist'), 'all');
  if (typeof pages.benchAuction !== 'function') throw new Stop('the module of all pages exports no benchAuction(bids, rounds): see src/api/bench.rs.');
  pages.benchRates(RUNS);
  console.log(`one run of the plan, from its levers: median ${show(middle(repeat(ROUNDS, () => pages.benchRates(RUNS) / RUNS)))} (aim 5 ms)`);
  for (const [bids, rounds, aim] of AUCTIONS) {
    pages.benchAuction(bids, rounds);
    const ms = middle(repeat(ROUNDS, () => pages.benchAuction(bids, rounds) / rounds));
    console.log(`an auction of ${bids} bids: ${show(ms)} (aim ${aim} ms)`);
  }
  for (const [bids] of AUCTIONS) {
    const aim = bids === 1e6 ? ' (aim 1,000 ms)' : '';
    console.log(`an auction document of ${bids} bids, text to text: ${show(middle(repeat(3, () => pages.benchDocument(bids))))}${aim}`);
    console.log(`a table of ${bids} bids, text to result: ${show(middle(repeat(3, () => pages.benchTable(bids))))}${aim}`);
  }
  console.log(PEERS);
});
