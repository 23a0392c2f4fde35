// The browser suite: the built page in a real Chromium, compared with the native command line.
//
//     node tests/e2e/run.mjs [--dist dist] [--cli target/native/capwright] [--at-once 3] [word…]
//
// Three browsers take tests from one list, because a page that starts waits more than it works. A test that measures time
// (`test.alone`) runs when the others are done.
//
// A test is an async function that a *.test.mjs file exports; its name, with spaces for underscores, is the sentence
// it proves. Words select the sentences or files that contain one of them. A failure leaves pictures in output/.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { commandLine, root, start } from '../../scripts/steps.mjs';
import { Browser } from './browser.mjs';
import { Native } from './native.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUTPUT = join(HERE, 'output');
/** Longest that one test may take, unless it says more (`test.limit`). */
const LIMIT = 120_000;

function inTime(work, limit = LIMIT) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`still running after ${limit / 1000} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function collect(words) {
  const tests = [];
  for (const file of readdirSync(HERE).filter((name) => name.endsWith('.test.mjs')).sort()) {
    for (const [name, test] of Object.entries(await import(join(HERE, file)))) {
      if (typeof test !== 'function') continue;
      const sentence = name.replaceAll('_', ' ');
      if (words.every((word) => !`${file} ${sentence}`.includes(word)) && words.length) continue;
      tests.push({ file, sentence, test });
    }
  }
  return tests;
}

start(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dist: { type: 'string', default: join(root, 'dist') }, cli: { type: 'string' }, 'at-once': { type: 'string', default: '3' } },
  });
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const tests = await collect(positionals);
  const native = new Native(values.cli ?? commandLine());
  // Below a folder, because that is where people put static pages.
  const server = await serve({ dir: values.dist, base: '/some/folder/' });
  let [passed, failed] = [0, 0];
  const one = async (browser, { sentence, test, file }) => {
    const begin = Date.now();
    const said = () => `${file.replace('.test.mjs', '')}: ${sentence} (${((Date.now() - begin) / 1000).toFixed(1)} s)`;
    try {
      await inTime(test({ open: (options) => browser.open(options), native, url: server.url, dist: values.dist }), test.limit);
      browser.complain();
      passed += 1;
      console.log(`  ok    ${said()}`);
    } catch (problem) {
      failed += 1;
      console.log(`  FAIL  ${said()}`);
      console.log(`${problem.stack ?? problem}`.replace(/\u001b\[\d+m/g, '').split('\n').slice(0, 25).map((line) => `        ${line}`).join('\n'));
      for (const picture of await browser.photograph(join(OUTPUT, sentence.replace(/\W+/g, '-')))) console.log(`        picture: ${picture}`);
    } finally {
      await browser.closePages();
    }
  };
  const together = tests.filter(({ test }) => !test.alone);
  const alone = tests.filter(({ test }) => test.alone);
  const browsers = await Promise.all(Array.from({ length: Number(values['at-once']) }, () => Browser.launch(server.url)));
  try {
    await Promise.all(browsers.map(async (browser) => {
      for (let next = together.shift(); next; next = together.shift()) await one(browser, next);
    }));
    for (const next of alone) await one(browsers[0], next);
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await server.close();
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
});
