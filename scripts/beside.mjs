// What makes work beside the page possible: the script that the worker runs, and the one that starts it.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** Writes a script of `scripts/beside` into `dir`, filled and as `short` makes it; its name, which says what is in it. */
async function script(dir, short, name, named, filled) {
  const text = readFileSync(join(root, 'scripts', 'beside', name), 'utf8').replace(/^\/\/.*\n/gm, '').trimStart();
  const made = await short(text.replace(/\{\{(\w+)\}\}/g, (_, place) => filled[place]), 'js');
  const file = `${named}-${createHash('sha256').update(made).digest('hex').slice(0, 16)}.js`;
  writeFileSync(join(dir, file), made);
  return file;
}

/** Writes both scripts for the module behind `glue`; the name of the one that the page loads. */
export async function beside(dir, short, glue) {
  const worker = await script(dir, short, 'worker.js', 'worker', { glue });
  return script(dir, short, 'start.js', 'beside', { worker });
}

/** Whether a file comes only with the module of all pages. */
export const isBeside = (file) => /^(?:beside|worker)-/.test(file);
