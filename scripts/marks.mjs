// Marks in a module which of its functions were ever called: for scripts/profile.mjs.
//
// Invariant: a marked module does what it did.

import { Bytes, KIND, SECTION, functionNames, importsOf, list, moduleOf, number, sections, text } from './wasm.mjs';

/** The module with a global for each of its own functions, which the first call sets: `mark0`, `mark1`, … */
export function marked(module) {
  const all = sections(module);
  const count = (id) => new Bytes(all.find((part) => part.id === id).body).number();
  const [globals, functions] = [count(SECTION.globals), count(SECTION.functions)];
  const places = [...Array(functions).keys()];
  /** The section's list with more at its end. */
  const longer = (body, more) => {
    const read = new Bytes(body);
    const had = read.number();
    return Buffer.concat([number(had + more.length), body.subarray(read.at), ...more]);
  };
  const change = {
    [SECTION.globals]: (body) => longer(body, places.map(() => Buffer.from([0x7f, 1, 0x41, 0, 0x0b]))),
    [SECTION.exports]: (body) =>
      longer(body, places.map((place) => Buffer.concat([text(`mark${place}`), Buffer.from([KIND.global]), number(globals + place)]))),
    [SECTION.code]: (body) =>
      list(
        new Bytes(body).list((read) => {
          const end = read.number() + read.at;
          const locals = read.passed(() => read.list(() => (read.number(), read.valueType())));
          const rest = body.subarray(read.at, end);
          read.at = end;
          return { locals, rest };
        }).map(({ locals, rest }, place) => {
          const mark = Buffer.concat([Buffer.from([0x41, 1, 0x24]), number(globals + place)]);
          return Buffer.concat([number(locals.length + mark.length + rest.length), locals, mark, rest]);
        }),
      ),
  };
  return moduleOf(all.map(({ id, body }) => ({ id, body: change[id]?.(body) ?? body })));
}

/** Names of a module's own functions, in their order; some that the optimiser made have none. */
export function ownNames(module) {
  const names = functionNames(module);
  const of = (id) => sections(module).find((part) => part.id === id).body;
  const imports = importsOf(of(SECTION.imports)).length;
  return Array.from({ length: new Bytes(of(SECTION.functions)).number() }, (_, place) => names.get(imports + place) ?? '');
}
