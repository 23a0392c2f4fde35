// The simulator without its page. Importing this loads the module, in a browser as in node; every call then answers at
// once, or throws an array of { code, path, message }.

import data from './data.js';
import load, * as module from './module.js';

const file = new URL('./module.wasm', import.meta.url);
// Node reads no file: addresses by fetch.
const bytes = file.protocol === 'file:' ? (await import('node:fs/promises')).readFile(file) : fetch(file);
await load({ module_or_path: await bytes });

const FIRST = Object.keys(data.parameters)[0];

/** What is known of `program`; a copy, so that nobody's change reaches somebody else. */
function known(kind, program = FIRST) {
  if (!Object.hasOwn(data[kind], program)) {
    const message = `\`${String(program).slice(0, 60)}\` is not a programme; allowed: ${Object.keys(data[kind]).join(', ')}`;
    throw [{ code: 'E-PROGRAM', path: 'program', message }];
  }
  return structuredClone(data[kind][program]);
}

export const presets = (program) => module.presets(program);
export const parameters = (program) => known('parameters', program);
export const simulate = (scenario) => module.simulate(scenario);
export const clearAuction = (auction) => module.clearAuction(auction);
export const schema = (program) => known('schemas', program);
