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
import { Bytes, SECTION, importsOf, list, number, text, withSection } from './wasm.mjs';

/** What node needs by name to start the module without a page, see engine.mjs; and marks, see marks.mjs. */
const KEPT = /^(?:__wbindgen_(?:init|start)|mark\d)/;

/** Entries of the object of functions that the glue hands to the module. */
const ENTRY = /^ {8}(\w+): function\(.*\n(?: {12}.*\n)* {8}\}(?:, arguments\); \})?,\n/gm;

/** The module with only those exports that `name` gives a name to, under that name. */
function withExports(module, name) {
  return withSection(module, SECTION.exports, (body) => {
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

/** The module with its imports under new names: `rename` answers with module and name. */
function withImports(module, rename) {
  return withSection(module, SECTION.imports, (body) =>
    list(
      importsOf(body).map(({ from, name, kind, description }) =>
        Buffer.concat([...rename(from, name).map(text), Buffer.from([kind]), description]),
      ),
    ),
  );
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

/**
 * Glue and module with short names, and the glue without what the module does not ask for; after optimising. A module
 * in two parts shares one glue: `rest` is the second one, which also takes things from the first.
 */
export function withShortNames(glue, module, rest) {
  const compiled = new WebAssembly.Module(module);
  const more = rest ? WebAssembly.Module.imports(new WebAssembly.Module(rest)) : [];
  const own = WebAssembly.Module.imports(compiled);
  const imported = [...own, ...more.filter(({ module: from, name }) => from === own[0].module && !own.some((each) => each.name === name))];
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
  const renamed = (part) =>
    withImports(part, (old, name) => (old === from ? ['w', shortName('i', name, places.get(name))] : [old, called.get(name)]));
  return { glue: short, module: withExports(renamed(module), (name) => called.get(name)), rest: rest && renamed(rest) };
}
