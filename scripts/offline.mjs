// What makes a built page work without a network: the worker that keeps its files, the script that starts it, and the
// manifest that lets people install it.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { others } from './share.mjs';
import { root } from './steps.mjs';

const source = (name) => readFileSync(join(root, 'scripts', 'offline', name), 'utf8').replace(/^\/\/.*\n/gm, '').trimStart();
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Writes what makes the page one that can be installed; the icon is a drawing of any size. */
export function manifest(dir, icon) {
  const text = {
    name: 'Capwright: a cap-and-trade bill that you can run',
    short_name: 'Capwright',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#faf9f6',
    theme_color: '#faf9f6',
    icons: [{ src: icon, type: 'image/svg+xml', sizes: 'any' }],
  };
  writeFileSync(join(dir, 'manifest.webmanifest'), JSON.stringify(text));
}

/** Writes the script that starts the worker into `dir`, as `short` makes it; its name, which says what is in it. */
export async function register(dir, short) {
  const script = await short(source('register.js'), 'js');
  const name = `offline-${digest(script)}.js`;
  writeFileSync(join(dir, name), script);
  return name;
}

/** Writes the worker for `files`, which are all that `dir` has: its version is what is in them. */
export function worker(dir, files) {
  const kept = files.filter((file) => extname(file) !== '.br' && file !== 'index.html' && !others(file)).sort();
  const version = digest(['index.html', ...kept].map((file) => `${file} ${digest(readFileSync(join(dir, file)))}`).join('\n'));
  const filled = { version, files: JSON.stringify(['./', ...kept]) };
  writeFileSync(join(dir, 'sw.js'), source('worker.js').replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]));
}
