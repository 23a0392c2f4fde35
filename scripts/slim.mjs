// Makes what wasm-bindgen wrote smaller, without changing what it does.
//
// A library that the page is built on exports classes for streams, which nothing here uses; an export keeps alive all
// that it calls. So the classes go, and with them whatever only they led to: exports of the module before it is
// optimised, then the functions of the glue that the module no longer asks for. What is left has long names with
// hashes on both sides; they become short ones.
//
// Invariant: names are only taken away or changed on both sides at once; a glue that looks different from what is
// expected here stops the build.

import { Stop } from './steps.mjs';

/** Sections of a WebAssembly module that name what comes in and what goes out. */
const IMPORTS = 2;
const EXPORTS = 7;

/** What node needs by name to start the module without a page: see engine.mjs. */
const KEPT = /^__wbindgen_(?:init|start)/;

/** Entries of the object of functions that the glue hands to the module. */
const ENTRY = /^ {8}(\w+): function\(.*\n(?: {12}.*\n)* {8}\}(?:, arguments\); \})?,\n/gm;

/** Reads a module's bytes from `at` on. */
class Bytes {
  constructor(bytes, at = 0) {
    Object.assign(this, { bytes, at });
  }

  number() {
    let [value, scale, byte] = [0, 1, 0];
    do {
      byte = this.bytes[this.at++];
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte & 128);
    return value;
  }

  text() {
    const length = this.number();
    return this.bytes.toString('utf8', this.at, (this.at += length));
  }
}

function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

function text(value) {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([number(bytes.length), bytes]);
}

/** The module with its section `id` replaced by what `change` makes of it. */
function withSection(module, id, change) {
  const parts = [module.subarray(0, 8)];
  for (const read = new Bytes(module, 8); read.at < module.length; ) {
    const start = read.at;
    const kind = module[read.at++];
    const length = read.number();
    const body = module.subarray(read.at, read.at + length);
    read.at += length;
    const changed = kind === id ? change(body) : null;
    parts.push(...(changed ? [Buffer.from([id]), number(changed.length), changed] : [module.subarray(start, read.at)]));
  }
  return Buffer.concat(parts);
}

/** The module with only those exports that `name` gives a name to, under that name. */
function withExports(module, name) {
  return withSection(module, EXPORTS, (body) => {
    const read = new Bytes(body);
    const kept = [];
    for (let left = read.number(); left > 0; left--) {
      const named = name(read.text());
      const start = read.at++;
      read.number();
      if (named) kept.push(text(named), body.subarray(start, read.at));
    }
    return Buffer.concat([number(kept.length / 2), ...kept]);
  });
}

/** The module with its imports, which are functions, under new names. */
function withImports(module, from, name) {
  return withSection(module, IMPORTS, (body) => {
    const read = new Bytes(body);
    const count = read.number();
    const parts = [number(count)];
    for (let left = count; left > 0; left--) {
      read.text();
      const named = read.text();
      if (body[read.at] !== 0) throw new Stop(`the module imports ${named}, which is no function.`);
      const start = read.at++;
      read.number();
      parts.push(text(from), text(name(named)), body.subarray(start, read.at));
    }
    return Buffer.concat(parts);
  });
}

/** Glue and module without the classes that nothing uses; before the module is optimised. */
export function withoutClasses(glue, module) {
  const classes = [...glue.matchAll(/^export class (\w+) \{$/gm)].map(([, name]) => name);
  let without = glue.replace(/^export class \w+ \{\n[^]*?^\}\n(?:if \(Symbol\.dispose\).*\n)?/gm, '');
  for (const name of classes) {
    without = without.replace(new RegExp(`^const ${name}Finalization = [^]*?;\\n`, 'm'), '');
  }
  const used = new Set([...without.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
  return { glue: without, module: withExports(module, (name) => used.has(name) && name) };
}

/** Glue and module with short names, and the glue without what the module does not ask for; after optimising. */
export function withShortNames(glue, module) {
  const compiled = new WebAssembly.Module(module);
  const imported = WebAssembly.Module.imports(compiled);
  const exported = WebAssembly.Module.exports(compiled);
  const places = new Map(imported.map(({ name }, place) => [name, place]));
  const from = imported[0].module;
  const shortName = (letter, name, place) => (KEPT.test(name) ? name : `${letter}${place}`);
  let found = 0;
  let short = glue.replace(ENTRY, (entry, name) => {
    if (!places.has(name)) return '';
    found += 1;
    return entry.replace(name, shortName('i', name, places.get(name)));
  });
  if (found !== places.size) throw new Stop(`of ${places.size} functions that the module asks for, the glue shows ${found}.`);
  short = short.replaceAll(`"${from}"`, '"w"');
  const called = new Map(exported.map(({ name }, place) => [name, shortName('e', name, place)]));
  short = short.replace(/\bwasm\.(\w+)/g, (call, name) => (called.has(name) ? `wasm.${called.get(name)}` : call));
  const renamed = withImports(module, 'w', (name) => shortName('i', name, places.get(name)));
  return { glue: short, module: withExports(renamed, (name) => called.get(name)) };
}
