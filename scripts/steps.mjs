// Running a step: say its name, show what it does, never stay silent, say how long it took.

import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Seconds of silence after which a running step says that it is still alive. */
const SILENCE = 20;

/** Something went wrong in a way that the message already explains. */
export class Stop extends Error {}

/** `75` seconds as `1 min 15 s`. */
export function elapsed(since) {
  const seconds = (Date.now() - since) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Runs `work` under a heading and prints how long it took. */
export async function phase(name, work) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  try {
    const result = await work();
    console.log(`== ${name}: done in ${elapsed(start)}`);
    return result;
  } catch (problem) {
    console.log(`== ${name}: FAILED after ${elapsed(start)}`);
    throw problem;
  }
}

/** What a program prints, or null if it is not there or fails. */
export function ask(program, args, options = {}) {
  const asked = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  return asked.status === 0 ? asked.stdout : null;
}

/**
 * Runs a program to its end; throws `Stop` if it fails.
 *
 * With `log` its output goes to that file, only its progress is shown (`progress(text so far)`), and the end of the
 * file is shown if it fails. Without, everything is shown as it comes.
 */
export async function run(program, args, { env = {}, log, progress, cwd = root, as = program } = {}) {
  const start = Date.now();
  console.log(`$ ${[program, ...args].join(' ')}`);
  const color = process.stdout.isTTY && !log ? { CARGO_TERM_COLOR: 'always' } : {};
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...color, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);

  let file;
  if (log) {
    mkdirSync(dirname(log), { recursive: true });
    file = createWriteStream(log);
  }
  let heard = Date.now();
  let text = '';
  const listen = (stream, to) =>
    stream.on('data', (chunk) => {
      if (!file) {
        heard = Date.now();
        to.write(chunk);
        return;
      }
      file.write(chunk);
      if (progress) text += chunk;
    });
  listen(child.stdout, process.stdout);
  listen(child.stderr, process.stderr);
  const pulse = setInterval(() => {
    if (Date.now() - heard < SILENCE * 1000) return;
    heard = Date.now();
    const where = progress?.(text);
    console.log(`   … ${as} is still running, ${elapsed(start)}${where ? `, ${where}` : ''}`);
  }, 1000);

  const code = await new Promise((resolve, reject) => {
    child.on('error', (problem) =>
      reject(new Stop(problem.code === 'ENOENT' ? `${program} is not installed or not on PATH.` : problem.message)),
    );
    child.on('close', (code, signal) => resolve(code ?? signal));
  }).finally(() => {
    clearInterval(pulse);
    process.off('SIGINT', forward).off('SIGTERM', forward);
  });
  if (file) await new Promise((done) => file.end(done));
  if (code !== 0) {
    if (log) console.error(readFileSync(log, 'utf8').trimEnd().split('\n').slice(-30).join('\n'));
    throw new Stop(`${as} failed (${code})${log ? `; all it said is in ${log}` : ''}.`);
  }
}

/** Cargo's target folder, wherever it was configured to be. */
export function targetFolder() {
  const metadata = ask('cargo', ['metadata', '--format-version', '1', '--no-deps', '--offline'])
    ?? ask('cargo', ['metadata', '--format-version', '1', '--no-deps']);
  if (!metadata) throw new Stop('cargo metadata failed: is cargo installed, and is Cargo.toml in order?');
  return JSON.parse(metadata).target_directory;
}

/** How the command line is compiled: `native`, for speed; the checks take `dev`, which its own tests have compiled already. */
const profile = () => process.env.CAPWRIGHT_PROFILE ?? 'native';

/** Makes what `commandLine` names. */
export async function buildCommandLine() {
  await run('cargo', ['build', '--profile', profile(), '--features', 'cli', '--bin', 'capwright']);
}

/** The native command line, after `buildCommandLine`. `CAPWRIGHT_CLI` names another one. */
export function commandLine() {
  const folder = profile() === 'dev' ? 'debug' : profile();
  return process.env.CAPWRIGHT_CLI ?? join(targetFolder(), folder, process.platform === 'win32' ? 'capwright.exe' : 'capwright');
}

/** Runs `main` and turns what went wrong into a message and an exit code. */
export function start(main) {
  main().catch((problem) => {
    console.error(problem instanceof Stop ? `\nStopped: ${problem.message}` : problem);
    process.exitCode = 1;
  });
}
