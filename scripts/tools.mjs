// The tools that a build needs, at exactly the versions it was tested with.
//
// A tool of that version on PATH is used as it is; otherwise it is installed into the project's own folder
// `.tools/`, and nothing outside the project changes, save the Rust target (rustup) and, for the browser tests,
// Chromium (apt).
//
//     node scripts/tools.mjs            what `make run` needs
//     node scripts/tools.mjs --browser  and what the tests need

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop, ask, phase, root, run, start } from './steps.mjs';

const RUST = [1, 95];
const TRUNK = '0.21.14';
const WASM = 'wasm32-unknown-unknown';
const FOLDER = join(root, '.tools');
const BIN = join(FOLDER, 'bin');
/** Links to the tools in use, wherever they are: in front of PATH, so that no other version gets in between. */
const USE = join(FOLDER, 'use');

/** wasm-bindgen's command line must match the crate to the digit, so Cargo.lock says which one. */
function wasmBindgenVersion() {
  const lock = readFileSync(join(root, 'Cargo.lock'), 'utf8');
  const version = lock.match(/name = "wasm-bindgen"\nversion = "([^"]+)"/)?.[1];
  if (!version) throw new Stop('Cargo.lock names no wasm-bindgen.');
  return version;
}

/** Puts `folder` first on PATH, for this program and all it starts. */
function prependPath(folder) {
  const parts = (process.env.PATH ?? '').split(delimiter).filter((part) => part !== folder);
  process.env.PATH = [folder, ...parts].join(delimiter);
}

function rust() {
  const cargoHome = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin');
  if (!ask('cargo', ['--version']) && existsSync(join(cargoHome, 'cargo'))) prependPath(cargoHome);
  const said = ask('rustc', ['--version']);
  const found = said?.match(/rustc (\d+)\.(\d+)/)?.slice(1).map(Number);
  if (!found) throw new Stop('Rust is missing. Install it with rustup (https://rustup.rs), then run this again.');
  if (found[0] < RUST[0] || (found[0] === RUST[0] && found[1] < RUST[1])) {
    throw new Stop(`Rust ${RUST.join('.')} or newer is needed, this is ${said.trim()}. Try: rustup update stable`);
  }
  console.log(`   ${said.trim()}`);
}

async function wasmTarget() {
  const sysroot = ask('rustc', ['--print', 'sysroot'])?.trim() ?? '';
  if (existsSync(join(sysroot, 'lib', 'rustlib', WASM, 'lib'))) {
    console.log(`   Rust target ${WASM} is there`);
  } else {
    await run('rustup', ['target', 'add', WASM]);
  }
}

/**
 * The standard library's source, with what it depends on: the page compiles its own, without the words of panics, which
 * makes it a tenth smaller.
 */
async function standardLibrary() {
  const library = join(ask('rustc', ['--print', 'sysroot'])?.trim() ?? '', 'lib', 'rustlib', 'src', 'rust', 'library');
  if (existsSync(library)) {
    console.log('   the standard library\u2019s source is there');
  } else {
    await run('rustup', ['component', 'add', 'rust-src']);
  }
  await run('cargo', ['fetch', '--locked', '--quiet', '--manifest-path', join(library, 'Cargo.toml')], {
    // Its manifest uses what the toolchain keeps to itself.
    env: { RUSTC_BOOTSTRAP: '1' },
  });
  await run('cargo', ['fetch', '--locked', '--quiet']);
}

/** Whether `program` at `version` answers, in our folder first, then on PATH. */
function where(program, version) {
  const answers = (path) => ask(path, ['--version'])?.trim().split(/\s+/).includes(version);
  const own = join(BIN, program);
  if (existsSync(own) && answers(own)) return BIN;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder && folder !== USE && existsSync(join(folder, program)) && answers(join(folder, program))) return folder;
  }
  return null;
}

/** Installs with little optimisation: the tools run for seconds, and their own compilation is most of a first build. */
async function cargoTool(crate, version, programs, { minutes, level }) {
  const folders = programs.map((program) => where(program, version));
  if (folders.every(Boolean)) {
    use(programs, folders);
    console.log(`   ${crate} ${version} is there (${folders[0] === BIN ? '.tools/bin' : folders[0]})`);
    return;
  }
  console.log(`   ${crate} ${version} is not there: building it once, into .tools/ (about ${minutes} minutes on two cores)`);
  const log = join(FOLDER, `${crate}.log`);
  await run('cargo', ['install', crate, '--version', version, '--locked', '--root', FOLDER, '--force'], {
    as: `building ${crate}`,
    log,
    env: {
      CARGO_TARGET_DIR: join(FOLDER, 'build'),
      CARGO_PROFILE_RELEASE_OPT_LEVEL: level,
      CARGO_PROFILE_RELEASE_LTO: 'off',
      CARGO_TERM_COLOR: 'never',
      CARGO_TERM_PROGRESS_WHEN: 'never',
    },
    progress: (text) => `${text.split('\n').filter((line) => /^\s+Compiling /.test(line)).length} crates compiled`,
  });
  use(programs, programs.map(() => BIN));
}

function use(programs, folders) {
  mkdirSync(USE, { recursive: true });
  programs.forEach((program, i) => {
    rmSync(join(USE, program), { force: true });
    symlinkSync(join(folders[i], program), join(USE, program));
  });
  prependPath(USE);
}

/** Node modules exactly as package-lock.json has them. */
async function nodeModules() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const stamp = join(root, 'node_modules', '.capwright-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    console.log('   node modules are as package-lock.json says');
    return;
  }
  await run('npm', ['ci', '--no-audit', '--no-fund'], { log: join(FOLDER, 'npm.log') });
  writeFileSync(stamp, wanted);
}

/** Debian's package and its program. */
const SHELL = 'chromium-headless-shell';

const firstThere = (paths) => paths.filter(Boolean).find((path) => existsSync(path));

/** The installed Chromium, or undefined. `CHROMIUM` names another one. */
export function chromium() {
  return firstThere([
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
}

/**
 * Chromium without the window that nobody looks at, or Chromium itself: the same engine, and tests take a third less time.
 * `CHROMIUM` names another one.
 */
export function headlessChromium() {
  return process.env.CHROMIUM ? chromium() : firstThere([`/usr/bin/${SHELL}`]) ?? chromium();
}

/** The installed ChromeDriver, or undefined. `CHROMEDRIVER` names another one. */
export function chromeDriver() {
  return firstThere([process.env.CHROMEDRIVER, '/usr/bin/chromedriver']);
}

async function browser() {
  const superuser = process.getuid?.() === 0;
  const apt = (...args) =>
    run(superuser ? 'apt-get' : 'sudo', superuser ? args : ['apt-get', ...args], {
      as: 'apt-get',
      log: join(FOLDER, `apt-${args[0]}.log`),
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  const install = async (...packages) => {
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', ...packages);
  };
  const mayInstall = existsSync('/usr/bin/apt-get') && (superuser || ask('sudo', ['--version']));
  if (!chromium()) {
    if (!mayInstall) throw new Stop('Chromium is missing. Install it (as root: apt-get install chromium chromium-driver), or set CHROMIUM to its path.');
    await install('chromium', 'chromium-driver', SHELL).catch(() => install('chromium', 'chromium-driver'));
  } else if (superuser && mayInstall && headlessChromium() === chromium() && !process.env.CHROMIUM) {
    await install(SHELL).catch(() => console.log('   Chromium with its window does as well, and takes longer'));
  }
  if (!chromium()) throw new Stop('Chromium was installed but is not where it was expected; set CHROMIUM to its path.');
  console.log(`   ${ask(chromium(), ['--version', '--no-sandbox'])?.trim() ?? 'Chromium'} (${headlessChromium()})`);
}

/** Sees to it that everything is there, and that PATH finds it. */
export async function tools({ forBrowser = false } = {}) {
  await phase('Tools', async () => {
    if (Number(process.versions.node.split('.')[0]) < 20) throw new Stop(`Node 20 or newer is needed, this is ${process.version}.`);
    mkdirSync(FOLDER, { recursive: true });
    rust();
    await wasmTarget();
    await standardLibrary();
    await nodeModules();
    if (forBrowser) await browser();
    await cargoTool('wasm-bindgen-cli', wasmBindgenVersion(), ['wasm-bindgen', 'wasm-bindgen-test-runner'], { minutes: 2, level: '1' });
    await cargoTool('trunk', TRUNK, ['trunk'], { minutes: 4, level: '0' });
    rmSync(join(FOLDER, 'build'), { recursive: true, force: true });
  });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  start(() => tools({ forBrowser: process.argv.includes('--browser') }));
}
