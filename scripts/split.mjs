// Divides a module in two: what opening the page and dragging a lever runs, and the rest, which comes when it is wanted.
//
// Which functions are the rest, scripts/cold.txt says; scripts/profile.mjs writes it. A function that it does not know
// stays where it is, so that new code works and only weighs. In the first part each function of the rest leaves a step
// behind that sees to the second part being there and goes on through the table of functions; so no other function has
// to change, and the rest finds memory, table, globals and functions under the names that the first part exports.
//
// Invariants: both parts together do what the module did; the numbers of functions are those of the module, because
// the rest stands last in it; what this does not understand stops the build.

import { join } from 'node:path';
import { Stop, root } from './steps.mjs';
import { Bytes, KIND, SECTION, functionNames, importsOf, list, moduleOf, number, sections, signed, text, withFunctionNames, withSection } from './wasm.mjs';

/** Names of the functions that come later, a line each. */
export const COLD = join(root, 'scripts', 'cold.txt');

/** The module that the rest takes the first part's things from. */
export const FIRST = 'p';
/** What the glue is asked for when the rest is wanted. */
export const WANTED = '__wbg_rest_is_wanted';
/** The function that sees to the rest being there. */
const ENSURE = 'ensure_rest';

const FUNCTION = 0x60;
const FUNCREF = 0x70;
const [CALL, CALL_INDIRECT, LOCAL_GET, I32_CONST, END] = [0x10, 0x11, 0x20, 0x41, 0x0b];

/** A name without what changes from one compilation to the next. */
export const stableName = (name) => name.replace(/\[[0-9a-f]{16}\]/g, '').replace(/(?:\.llvm)?\.\d+$/, '');

/** A module of one function, which asks the glue `from` for the rest, once. It is merged with the one to be divided. */
export function asking(from) {
  const body = [0, 0x23, 0, 0x45, 0x04, 0x40, CALL, 0, I32_CONST, 1, 0x24, 0, END, END];
  const module = moduleOf([
    { id: SECTION.types, body: Buffer.from([1, FUNCTION, 0, 0]) },
    { id: SECTION.imports, body: list([Buffer.concat([text(from), text(WANTED), Buffer.from([KIND.function, 0])])]) },
    { id: SECTION.functions, body: Buffer.from([1, 0]) },
    { id: SECTION.globals, body: Buffer.from([1, 0x7f, 1, I32_CONST, 0, END]) },
    { id: SECTION.exports, body: list([Buffer.concat([text(ENSURE), Buffer.from([KIND.function, 1])])]) },
    { id: SECTION.code, body: list([Buffer.concat([number(body.length), Buffer.from(body)])]) },
  ]);
  return withFunctionNames(module, new Map([[1, ENSURE]]));
}

/** The module with names by which its functions can be put in order: the rest last. */
export function inOrder(module, isRest) {
  const names = functionNames(module);
  const width = String(names.size).length;
  const place = (number, name) => `${isRest(stableName(name)) && name !== ENSURE ? 'b' : 'a'}${String(number).padStart(width, '0')} ${name}`;
  return withFunctionNames(module, new Map([...names].map(([number, name]) => [number, place(number, name)])));
}

/** The two parts of a module that is in order. The first one exports everything that the second could want. */
export function divide(module) {
  const parts = new Map(sections(module).filter(({ id }) => id !== SECTION.custom).map(({ id, body }) => [id, body]));
  const read = (id) => new Bytes(parts.get(id) ?? Buffer.from([0]));
  const types = read(SECTION.types).list((at) => {
    if (at.bytes[at.at++] !== FUNCTION) throw new Stop('a module with types that are not functions cannot be divided.');
    const parameters = at.number();
    for (let left = parameters; left > 0; left--) at.valueType();
    at.list(() => at.valueType());
    return parameters;
  });
  const imports = importsOf(parts.get(SECTION.imports));
  if (imports.some(({ kind }) => kind !== KIND.function)) throw new Stop('a module that imports more than functions cannot be divided.');
  const functions = read(SECTION.functions).list((at) => at.number());
  const bodies = read(SECTION.code).list((at) => at.passed(() => (at.at = at.number() + at.at)));
  const names = functionNames(module);
  const first = functions.findIndex((_, place) => names.get(imports.length + place)?.startsWith('b'));
  const ensure = [...names].find(([, name]) => name.endsWith(` ${ENSURE}`))?.[0];
  if (first < 0 || ensure === undefined || functions.some((_, place) => (names.get(imports.length + place)?.startsWith('b') ?? false) !== place >= first)) {
    throw new Stop('the functions of the module are not in order: the rest must stand last.');
  }

  const tables = read(SECTION.tables).list((at) => ({ type: at.valueType(), limits: at.limits() }));
  const called = tables.findIndex(({ type }) => type[0] === FUNCREF);
  if (called !== 0) throw new Stop('the table of functions was expected to be the first one.');
  const offset = tables[called].limits[0];
  const larger = tables.map(({ type, limits }, place) => Buffer.concat([type, bounds(place === called ? limits.map((size) => size + functions.length - first) : limits)]));
  const memories = read(SECTION.memories).list((at) => bounds(at.limits()));
  const globals = read(SECTION.globals).list((at) => {
    const type = at.passed(() => (at.valueType(), at.at++));
    const value = at.passed(() => { while (at.bytes[at.at++] !== END); });
    return { type, value };
  });

  const step = (place) => {
    const type = functions[place];
    const hand = Array.from({ length: types[type] }, (_, argument) => Buffer.concat([Buffer.from([LOCAL_GET]), number(argument)]));
    const body = Buffer.concat([
      Buffer.from([0, CALL]), number(ensure), ...hand,
      Buffer.from([I32_CONST]), signed(offset + place - first), Buffer.from([CALL_INDIRECT]), number(type), Buffer.from([0, END]),
    ]);
    return Buffer.concat([number(body.length), body]);
  };
  const out = (name, kind, place) => Buffer.concat([text(name), Buffer.from([kind]), number(place)]);
  const offered = [
    ...tables.map((_, place) => out(`t${place}`, KIND.table, place)),
    ...memories.map((_, place) => out(`m${place}`, KIND.memory, place)),
    ...globals.map((_, place) => out(`g${place}`, KIND.global, place)),
    ...functions.slice(0, first).map((_, place) => out(`f${place}`, KIND.function, imports.length + place)),
  ];
  const exported = read(SECTION.exports).list((at) => at.passed(() => (at.text(), at.at++, at.number())));
  const primary = new Map(parts)
    .set(SECTION.tables, list(larger))
    .set(SECTION.exports, list([...exported, ...offered]))
    .set(SECTION.code, list([...bodies.slice(0, first), ...functions.slice(first).map((_, place) => step(first + place))]));

  const from = (name, kind, description) => Buffer.concat([text(FIRST), text(name), Buffer.from([kind]), description]);
  const taken = [
    ...imports.map(({ from: glue, name, kind, description }) => Buffer.concat([text(glue), text(name), Buffer.from([kind]), description])),
    ...functions.slice(0, first).map((type, place) => from(`f${place}`, KIND.function, number(type))),
    ...larger.map((table, place) => from(`t${place}`, KIND.table, table)),
    ...memories.map((memory, place) => from(`m${place}`, KIND.memory, memory)),
    ...globals.map(({ type }, place) => from(`g${place}`, KIND.global, type)),
  ];
  const places = functions.slice(first).map((_, place) => number(imports.length + first + place));
  const rest = new Map([
    [SECTION.types, parts.get(SECTION.types)],
    [SECTION.imports, list(taken)],
    [SECTION.functions, list(functions.slice(first).map(number))],
    [SECTION.elements, list([Buffer.concat([Buffer.from([0, I32_CONST]), signed(offset), Buffer.from([END]), list(places)])])],
    [SECTION.code, list(bodies.slice(first))],
  ]);
  // What features the module uses is said in a section of its own; without it the next tool would refuse them.
  const features = sections(module).filter(({ id, body }) => id === SECTION.custom && new Bytes(body).text() === 'target_features');
  const whole = (part) => moduleOf([...[...part].map(([id, body]) => ({ id, body })), ...features]);
  return { first: whole(primary), rest: whole(rest), functions: functions.length, moved: functions.length - first };
}

const bounds = (sizes) => Buffer.concat([Buffer.from([sizes.length - 1]), ...sizes.map(number)]);

/** The first part with those exports alone that it always had or that the rest, once tidied up, takes from it. */
export function withWanted(first, rest) {
  const taken = WebAssembly.Module.imports(new WebAssembly.Module(rest)).filter(({ module }) => module === FIRST);
  const wanted = new Set(taken.map(({ name }) => name));
  const isOurs = (name) => name === ENSURE || (/^[tmgf]\d+$/.test(name) && !wanted.has(name));
  return withSection(first, SECTION.exports, (body) =>
    list(new Bytes(body).list((read) => ({ bytes: read.passed(() => (read.text(), read.at++, read.number())) }))
      .filter(({ bytes }) => !isOurs(new Bytes(bytes).text())).map(({ bytes }) => bytes)),
  );
}

/** What the glue says to the module about the rest: that it is wanted; and how it is put in. */
export function withRest(glue) {
  const entry = `        ${WANTED}: function() {\n            putIn(give());\n        },\n`;
  const asked = glue.replace(/^    const import0 = \{\n(?: {8}__proto__: null,\n)?/m, (head) => head + entry);
  const from = asked.match(/^ {8}"([^"]+)": import0,$/m)?.[1];
  if (asked === glue || !from) throw new Stop('the glue has no object of functions for the module.');
  return `${asked}
let give;
function putIn(rest) {
    new WebAssembly.Instance(rest, { ...__wbg_get_imports(), ${FIRST}: wasm });
}
/** Says where the rest of the module is to be had, at once: a function that gives the compiled module. */
export function restFrom(giver) {
    give = giver;
}
`;
}
