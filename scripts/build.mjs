// Makes the page: dist/ is a folder of static files for any host, in any sub-folder.
//
// Compiles the modules and collects the files that index.html names; then optimises the modules, puts the bill's own
// run into the HTML so that there is something to read before (and without) any script, keeps the boot script in a
// file so that a strict content policy can hold, compresses, weighs what the first load asks for, and starts the
// module once in node. dist/ is replaced only when all of that went well.
//
//     node scripts/build.mjs
//     node scripts/build.mjs --quick    to try something out: neither optimised nor weighed; the browser tests then
//                                       want CAPWRIGHT_PROFILE=dev
//
// WASM_OPT=-Oz (default) or -O3, -Os, …: how to optimise. Never with feature flags: naming features makes modules that
// browsers refuse.
// CAPWRIGHT_URL=https://example.org/capwright/: where the page will stand, for those who show links to it (see share.mjs).
// FIRST_PAINT=file: take the first paint from a file instead of the command line.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { beside, isBeside } from './beside.mjs';
import { collect } from './collect.mjs';
import { document } from './document.mjs';
import { loadEngine } from './engine.mjs';
import { manifest, register, worker } from './offline.mjs';
import { marked, ownNames } from './marks.mjs';
import { pack } from './package.mjs';
import { aside, frames, metadata, oembed } from './share.mjs';
import { withShortNames, withoutClasses } from './slim.mjs';
import { COLD, asking, divide, inOrder, withRest, withWanted } from './split.mjs';
import { Stop, ask, buildCommandLine, commandLine, phase, root, run, start, targetFolder } from './steps.mjs';
import { languages, texts } from './texts.mjs';
import { tools } from './tools.mjs';

/** Everything that opening the lab asks for, compressed. The aim is 200 kB; this is what was reached with every rule that runs. */
export const BUDGET = 270_000;

/** The second part of the lab's module, before it has the name of its contents. */
const REST = 'lab_rest.wasm';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  // No text becomes a script or markup; each policy lets one worker's address through (offline/register.js, beside/start.js).
  "require-trusted-types-for 'script'",
  'trusted-types capwright capwright-beside',
].join('; ');

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const integrity = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);

/** The only file of `dir` that `wanted` accepts. */
function only(dir, what, wanted) {
  const found = readdirSync(dir).filter(wanted);
  if (found.length !== 1) throw new Stop(`one ${what} was expected, but there are ${found.length}: ${found.join(', ')}`);
  return found[0];
}

/** Replaces the one match of `pattern`. */
function replaceOne(text, what, pattern, replacement) {
  const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
  if (found !== 1) throw new Stop(`index.html was expected to have one ${what}, but has ${found}.`);
  return text.replace(pattern, () => replacement);
}

/** A warning ends the build: what a module leaves unused, only its own build can tell. */
export const STRICT = { RUSTC_BOOTSTRAP: '1', CARGO_UNSTABLE_WARNINGS: 'true', CARGO_BUILD_WARNINGS: 'deny' };

/**
 * How the page is compiled. The standard library is compiled with it, for size, and a panic stops the module at once
 * instead of carrying words for every place that could panic; the page around the module says what happened (boot.js).
 * That takes settings which the compiler offers to its own library only, hence RUSTC_BOOTSTRAP, and a target folder of
 * its own, so that no other build sees them.
 */
const COMPILER = {
  ...STRICT,
  CARGO_UNSTABLE_BUILD_STD: 'std,panic_abort',
  CARGO_UNSTABLE_BUILD_STD_FEATURES: 'optimize_for_size',
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS:
    '--cfg erase_components -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none',
  CARGO_TARGET_DIR: join(targetFolder(), 'small'),
};

/** A development build with the page's frame: what `--quick` makes. */
const QUICKLY = { CARGO_PROFILE_DEV_DEBUG: '0', CARGO_TARGET_DIR: join(targetFolder(), 'quick') };

/** A module with what `feature` has, and its glue. */
async function module(dir, name, feature, compiler, release) {
  await run('cargo', ['build', ...release, '--offline', '--no-default-features', '--features', feature, '--bin', 'capwright-app', '--target', 'wasm32-unknown-unknown'], { env: compiler });
  const compiled = join(compiler.CARGO_TARGET_DIR, 'wasm32-unknown-unknown', release.length ? 'release' : 'debug', 'capwright-app.wasm');
  await run('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-dir', dir, '--out-name', name, compiled]);
}

/** Makes a script or style as short as it gets, without changing what it does. */
async function shorten(text, loader) {
  // Loaded only here, because a fresh clone has it only after the tools were set up.
  const { transform } = await import('esbuild');
  return (await transform(text, { minify: true, loader, format: loader === 'js' ? 'esm' : undefined })).code;
}

/** What is called from one place only, and maybe never, stays a function that can come later, unless it is tiny. */
const APART = ['--one-caller-inline-max-function-size', '40'];

const binaryen = (program, ...args) => run(join(root, 'node_modules', '.bin', program), args, { as: program });

/** Optimised modules with short names on both sides; the lab's in two parts, or with marks for scripts/profile.mjs. */
async function optimise(dir, marking) {
  const level = process.env.WASM_OPT || '-Oz';
  if (!/^-O[0-4sz]?$/.test(level)) throw new Stop(`WASM_OPT is ${level}; it takes -O0 … -O4, -Os or -Oz and nothing else.`);
  for (const file of readdirSync(dir).filter((name) => name.endsWith('_bg.wasm'))) {
    if (marking && !file.startsWith('lab')) continue;
    const [module, glue] = [file, file.replace('_bg.wasm', '.js')].map((name) => join(dir, name));
    const sizeBefore = statSync(module).size;
    const used = withoutClasses(readFileSync(glue, 'utf8'), readFileSync(module));
    writeFileSync(module, used.module);
    const whole = async () => {
      await binaryen('wasm-opt', level, module, '-o', module);
      return { glue: used.glue, first: readFileSync(module) };
    };
    const made = file.startsWith('lab') ? await inTwo(dir, module, used.glue, level, marking) : await whole();
    const short = withShortNames(made.glue, made.first, made.rest);
    writeFileSync(module, short.module);
    if (short.rest) writeFileSync(join(dir, REST), short.rest);
    writeFileSync(glue, await shorten(short.glue, 'js'));
    console.log(`   ${kilobytes(sizeBefore).trim()} kB before, ${kilobytes(short.module.length).trim()} kB after, uncompressed`);
  }
}

/** The module of the lab in two parts, and the glue that puts the second one in. */
async function inTwo(dir, module, glue, level, marking) {
  const work = (name, bytes) => {
    const path = join(targetFolder(), `split-${name}.wasm`);
    if (bytes) writeFileSync(path, bytes);
    return path;
  };
  const from = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(module)))[0].module;
  const [merged, ordered, second, first] = ['merged', 'ordered', 'second', 'first'].map((name) => work(name));
  await binaryen('wasm-merge', module, 'main', work('asking', asking(from)), 'asking', '-g', '-o', merged);
  await binaryen('wasm-opt', level, ...APART, '-g', merged, '-o', merged);
  if (marking) {
    writeFileSync(join(targetFolder(), 'marks.json'), JSON.stringify(ownNames(readFileSync(merged))));
    const shown = withRest(glue).replace(/^ {4}wasm = instance\.exports;$/m, (line) => `${line} globalThis.marked = wasm;`);
    return { glue: shown, first: marked(readFileSync(merged)) };
  }
  const cold = new Set(readFileSync(COLD, 'utf8').split('\n'));
  await binaryen('wasm-opt', '-g', '--reorder-functions-by-name', work('named', inOrder(readFileSync(merged), (name) => cold.has(name))), '-o', ordered);
  const parts = divide(readFileSync(ordered));
  await binaryen('wasm-opt', '--remove-unused-module-elements', work('rest', parts.rest), '-o', second);
  const wanted = withWanted(parts.first, readFileSync(second));
  await binaryen('wasm-opt', '--remove-unused-module-elements', work('whole', wanted), '-o', first);
  console.log(`   ${parts.moved} of the lab's ${parts.functions} functions come later`);
  return { glue: withRest(glue), first: readFileSync(first), rest: readFileSync(second) };
}

/** The bill's own run as a fragment of HTML, from the native command line. */
async function firstPaint(quick) {
  let fragment;
  if (process.env.FIRST_PAINT) {
    fragment = readFileSync(process.env.FIRST_PAINT, 'utf8');
  } else {
    if (quick) process.env.CAPWRIGHT_PROFILE ??= 'dev';
    await buildCommandLine();
    fragment = ask(commandLine(), ['first-paint']);
  }
  if (!fragment?.trim()) {
    throw new Stop('`capwright first-paint` printed nothing: the command line must print the HTML to show before the page is live.');
  }
  if (!/<h1[\s>]/.test(fragment)) throw new Stop('the first paint has no <h1>.');
  const refused = fragment.match(/<script|<style|<[^>]*\s(?:style|on[a-z]+)\s*=/i);
  if (refused) throw new Stop(`the first paint has something that the page's policy refuses: ${refused[0].slice(0, 120)}`);
  return fragment.trim();
}

/** Documents that the page links to. */
function documents(dir) {
  const styles = readdirSync(dir).filter((file) => /^(main|all)-[^.]*\.css$/.test(file));
  const text = readFileSync(join(root, 'docs', 'accessibility.md'), 'utf8');
  writeFileSync(join(dir, 'accessibility.html'), document(text, { styles, policy: POLICY, back: 'Back to Capwright' }));
}

/** Optimised files under the names of their contents, the boot script beside them, and the HTML that names them. */
async function assemble(dir, paint, quick) {
  const short = (text, loader) => (quick ? text : shorten(text, loader));
  let html = readFileSync(join(dir, 'index.html'), 'utf8').replace(/<!--[^]*?-->\s*/g, '');
  const rename = (file, stem, content) => {
    const named = `${stem}-${hash(content)}${extname(file)}`;
    rmSync(join(dir, file));
    writeFileSync(join(dir, named), content);
    html = html.replaceAll(file, named);
    return named;
  };
  const filled = { texts: JSON.stringify(languages(dir, hash)) };
  for (const wasmWas of readdirSync(dir).filter((file) => file.endsWith('_bg.wasm'))) {
    const kind = ['lab', 'embed'].find((name) => wasmWas.startsWith(`${name}_`)) ?? 'all';
    const glueWas = wasmWas.replace('_bg.wasm', '.js');
    const module = readFileSync(join(dir, wasmWas));
    const wasm = rename(wasmWas, kind, module);
    filled[`${kind}Wasm`] = wasm;
    const glue = readFileSync(join(dir, glueWas), 'utf8').replaceAll(wasmWas, wasm);
    filled[`${kind}Glue`] = rename(glueWas, kind, glue);
    filled[`${kind}GlueIntegrity`] = integrity(glue);
    filled[`${kind}Integrity`] = integrity(module);
  }
  if (existsSync(join(dir, REST))) {
    const rest = readFileSync(join(dir, REST));
    filled.restWasm = `./${rename(REST, 'rest', rest)}`;
    filled.restIntegrity = integrity(rest);
    filled.restDigest = createHash('sha256').update(rest).digest('hex');
  }
  // A build to try something out has no module for views: the one of all pages does it.
  for (const part of ['Wasm', 'Glue', 'GlueIntegrity', 'Integrity']) filled[`embed${part}`] ??= filled[`all${part}`];
  // Styles of pages that the lab does not have come with the module that has them.
  const styles = readdirSync(dir).filter((file) => file.endsWith('.css') && !file.startsWith('main'));
  const style = await short(styles.map((file) => readFileSync(join(dir, file), 'utf8')).join('\n'), 'css');
  const main = only(dir, 'main style', (file) => /^main.*\.css$/.test(file));
  rename(main, 'main', await short(readFileSync(join(dir, main), 'utf8'), 'css'));
  for (const file of styles) {
    html = replaceOne(html, `link to ${file}`, new RegExp(`<link[^>]*${file.replaceAll('.', '\\.')}[^>]*>\\s*`), '');
    rmSync(join(dir, file));
  }
  filled.allStyle = `all-${hash(style)}.css`;
  writeFileSync(join(dir, filled.allStyle), style);
  filled.styleIntegrity = integrity(style);
  filled.offline = await register(dir, short);
  filled.frame = await frames(dir, short);
  filled.beside = await beside(dir, short, filled.allGlue);
  const script = readFileSync(join(root, 'scripts', 'boot.js'), 'utf8')
    .replace(/^\/\/.*\n/gm, '')
    .replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name] ?? '')
    .trimStart();
  const boot = await short(script, 'js');
  const bootNamed = `boot-${hash(boot)}.js`;
  writeFileSync(join(dir, bootNamed), boot);

  html = replaceOne(html, 'place for the boot script', /<script type="module"[^>]*>[^]*?<\/script>/,
    `<script type="module" src="./${bootNamed}" crossorigin="anonymous" integrity="${integrity(boot)}"></script>`);
  const cut = paint.indexOf('<div id="newer"');
  if (cut < 0 || !paint.includes('<div id="stopped"', cut)) {
    throw new Stop('the first paint has no <div id="newer"> and <div id="stopped">, for a newer version and a stopped module.');
  }
  html = replaceOne(html, '<div id="first-paint">', /<div id="first-paint"><\/div>/, `<div id="first-paint">${paint.slice(0, cut)}</div>`);
  html = replaceOne(html, '<div id="stopped">', /<div id="stopped" hidden><\/div>/, paint.slice(cut));
  html = replaceOne(html, '<meta charset>', /<meta charset="utf-8">/i,
    `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
  manifest(dir, only(dir, 'icon', (file) => /^icon\b.*\.svg$/.test(file)));
  html = html.replace('</head>', `  <link rel="manifest" href="./manifest.webmanifest">\n${metadata(paint)}  </head>`);
  html = html.replace(/<(?:link|script)\b[^>]*>/g, (tag) => {
    const file = tag.match(/\b(?:href|src)="(?:\.\/)?([^"]+)"/)?.[1];
    if (!file || !/\bintegrity="/.test(tag)) return tag;
    const checked = tag.replace(/\bintegrity="[^"]*"/, `integrity="${integrity(readFileSync(join(dir, file)))}"`);
    // Without it a frame that has no origin of its own may not check, and refuses the file.
    return /\bcrossorigin\b/.test(checked) ? checked : checked.replace(/\bintegrity=/, 'crossorigin="anonymous" integrity=');
  });
  if (/<script(?![^>]*\bsrc=)[^>]*>/.test(html) || /<style[\s>]/.test(html)) throw new Stop('index.html still has an inline script or style.');
  writeFileSync(join(dir, 'index.html'), html);
  return { glue: filled.allGlue, wasm: filled.allWasm };
}

const filesOf = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'));

function compress(dir, quality = 11) {
  for (const file of filesOf(dir)) {
    const bytes = readFileSync(join(dir, file));
    const text = !['.wasm', '.woff2', '.png'].includes(extname(file));
    writeFileSync(join(dir, `${file}.br`), brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: text ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }));
  }
}

/** The files that the first load asks for: index.html, and whatever a file already asked for names; of the modules the lab's. */
function firstLoad(dir) {
  // What works without a network is fetched once the page is open and idle.
  const parts = ['all-', 'rest-', 'text/'];
  const later = (file) => file.endsWith('.br') || file === 'sw.js' || parts.some((start) => file.startsWith(start)) || aside(file) || isBeside(file);
  const all = filesOf(dir).filter((file) => !later(file));
  const asked = ['index.html'];
  for (const file of asked) {
    if (!['.html', '.js', '.css', '.webmanifest'].includes(extname(file))) continue;
    const text = readFileSync(join(dir, file), 'utf8');
    asked.push(...all.filter((other) => !asked.includes(other) && text.includes(posix.basename(other))));
  }
  return asked;
}

function weigh(dir) {
  let total = 0;
  console.log('   compressed  as is (kB)');
  for (const file of firstLoad(dir)) {
    const compressed = statSync(join(dir, `${file}.br`)).size;
    total += compressed;
    console.log(`   ${kilobytes(compressed)}  ${kilobytes(statSync(join(dir, file)).size)}    ${file}`);
  }
  console.log(`   ${kilobytes(total)}  of ${kilobytes(BUDGET).trim()} allowed`);
  const framed = 'inside another site';
  const later = { 'rest-': 'with the first touch', 'all-': 'on going to another page', 'embed-': framed, 'frame-': framed };
  for (const [start, when] of Object.entries(later)) {
    for (const file of filesOf(dir).filter((file) => file.startsWith(start) && file.endsWith('.br'))) {
      console.log(`   ${kilobytes(statSync(join(dir, file)).size)}  ${when}: ${file.slice(0, -3)}`);
    }
  }
  if (total > BUDGET) throw new Stop(`the first load is ${kilobytes(total - BUDGET).trim()} kB over its budget.`);
}

/** Makes dist/; the tools must be there. */
export async function build({ quick = false, marking = false } = {}) {
  const dist = join(root, 'dist');
  const dir = join(targetFolder(), 'page');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const [compiler, release] = quick ? [QUICKLY, []] : [COMPILER, ['--release']];
  collect(dir);
  await phase('Page: compile', () => module(dir, 'all', 'pages', compiler, release));
  await phase('Page: compile the lab alone', () => module(dir, 'lab', 'app', compiler, release));
  if (!quick && !marking) {
    await phase('Page: compile the view for other pages', () => module(dir, 'embed', 'embed', compiler, release));
  }
  if (!quick) await phase('Page: optimise', () => optimise(dir, marking));
  const paint = await phase('Page: first paint', () => firstPaint(quick));
  await phase('Page: assemble, compress and weigh', async () => {
    const module = await assemble(dir, paint, quick);
    texts(dir);
    documents(dir);
    oembed(dir, paint);
    pack(dir, module);
    worker(dir, filesOf(dir));
    if (!marking) compress(dir, quick ? 1 : 11);
    if (!quick && !marking) weigh(dir);
  });
  if (marking) return dir;
  await phase('Page: start the module in node', async () => {
    const exported = await loadEngine(dir);
    console.log(`   it starts and exports ${Object.keys(exported).filter((name) => !['default', 'initSync'].includes(name)).join(', ') || 'nothing by name'}`);
  });
  rmSync(dist, { recursive: true, force: true });
  cpSync(dir, dist, { recursive: true });
  console.log(`\nThe page is in ${relative(root, dist)}${sep}`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  start(async () => {
    await tools();
    await build({ quick: process.argv.includes('--quick') });
  });
}
