// Every check there is, cheapest first. Stops at the first that fails.
//
//     node scripts/test.mjs              all of them
//     node scripts/test.mjs fmt browser  some of them, by name

import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, buildCommandLine, elapsed, phase, root, run, start } from './steps.mjs';
import { STRICT, build } from './build.mjs';
import { chromeDriver, tools } from './tools.mjs';

const cargo = (...args) => run('cargo', args);
const clippy = (...args) => cargo('clippy', ...args, '--', '-D', 'warnings');
const WASM = ['--target', 'wasm32-unknown-unknown', '--no-default-features'];

// Random cases are the same ones in every check, so that a change is judged by what it changed; `make soak` and
// PROPTEST_RNG_SEED=N draw others.
process.env.PROPTEST_RNG_SEED ??= '20190422';
// The command line that the core's tests have compiled says the same, and is there already.
process.env.CAPWRIGHT_PROFILE ??= 'dev';

const CHECKS = {
  fmt: ['Format', () => cargo('fmt', '--check')],
  clippy: [
    'Clippy: core, command line, page',
    async () => {
      await clippy('--features', 'cli', '--all-targets');
      // The module with all pages has what the others have; what one of them leaves unused ends its build.
      await clippy(...WASM, '--features', 'pages');
    },
  ],
  core: ['Tests of the core and the command line', () => cargo('test', '--workspace', '--features', 'cli')],
  // From the seeds that mostly draw few years; a failure prints its own, for SEED=… COUNT=1.
  laws: [
    'The ledger laws on 10,000 more random scenarios',
    () =>
      run('cargo', ['test', '--features', 'cli', '--test', 'laws', 'every_ledger', '--', '--nocapture'], {
        env: { SEED: '1000000000', COUNT: '10000' },
      }),
  ],
  wasm: [
    'Tests of the core in WebAssembly',
    () =>
      run('cargo', ['test', ...WASM, '--test', 'wasm'], {
        env: {
          ...STRICT,
          CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
          WASM_BINDGEN_TEST_TIMEOUT: '300',
          ...(chromeDriver() ? { CHROMEDRIVER: chromeDriver() } : {}),
        },
      }),
  ],
  build: ['The page: build, size budget, start in node', build],
  browser: [
    'Tests in the browser',
    async () => {
      await buildCommandLine();
      await run('node', ['tests/e2e/run.mjs'], { as: 'the browser suite' });
    },
  ],
};

/**
 * Builds the page while other checks work: it mostly keeps one core busy, they another. What it says is kept until its
 * turn; when a check fails, it ends.
 */
function ahead() {
  const log = join(root, 'target', 'build.log');
  mkdirSync(join(root, 'target'), { recursive: true });
  const out = openSync(log, 'w');
  const child = spawn(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: ['ignore', out, out], detached: true });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  process.on('exit', () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It is over.
    }
  });
  return async () => {
    const code = await ended;
    process.stdout.write(readFileSync(log, 'utf8'));
    if (code) throw new Stop('the page could not be built.');
  };
}

start(async () => {
  const begin = Date.now();
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(CHECKS);
  const unknown = names.filter((name) => !(name in CHECKS));
  if (unknown.length) throw new Stop(`there is no check called ${unknown.join(', ')}; there are ${Object.keys(CHECKS).join(', ')}.`);
  await tools({ forBrowser: true });
  const built = names.includes('build') && names.indexOf('build') > 0 ? ahead() : build;
  let last = '';
  for (const name of names) {
    const [title, own] = CHECKS[name];
    const check = name === 'build' ? built : own;
    // The count of the browser suite is the last line of all, so its heading says the time beforehand.
    if (name === 'browser') {
      console.log(`\n== ${title} (everything before took ${elapsed(begin)})`);
      await check();
      last = name;
    } else {
      await phase(title, check);
    }
  }
  if (last !== 'browser') console.log(`\nAll of ${names.join(', ')} went well in ${elapsed(begin)}`);
});
