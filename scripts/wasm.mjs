// Reads and writes WebAssembly modules, as far as the build takes them apart: sections, numbers, names.
//
// Must not know what a module is for. Invariant: what is not asked for is copied byte by byte.

/** Sections by what is in them. */
export const SECTION = { custom: 0, types: 1, imports: 2, functions: 3, tables: 4, memories: 5, globals: 6, exports: 7, elements: 9, code: 10 };

/** Kinds of what comes in and goes out. */
export const KIND = { function: 0, table: 1, memory: 2, global: 3 };

/** Reads a module's bytes from `at` on. */
export class Bytes {
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

  /** What `read` passes over, as it is. */
  passed(read) {
    const start = this.at;
    read(this);
    return this.bytes.subarray(start, this.at);
  }

  /** A list: its length, then what `each` reads, so many times. */
  list(each) {
    return Array.from({ length: this.number() }, () => each(this));
  }

  /** The type of a value; a reference to a heap type takes more than a byte. */
  valueType() {
    return this.passed((read) => [0x63, 0x64].includes(read.bytes[read.at++]) && read.number());
  }

  /** Least and, if there is one, greatest size. */
  limits() {
    const bounded = this.number() & 1;
    return bounded ? [this.number(), this.number()] : [this.number()];
  }
}

/** A number as modules write it. */
export function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

/** A number that could have a sign, as instructions carry it; not below zero here. */
export function signed(value) {
  const bytes = number(value);
  // The second highest bit of the last byte would be the sign.
  return bytes.at(-1) & 64 ? Buffer.from([...bytes.subarray(0, -1), bytes.at(-1) | 128, 0]) : bytes;
}

/** A text as modules write it. */
export function text(value) {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([number(bytes.length), bytes]);
}

/** A list as modules write it; each entry is bytes. */
export const list = (entries) => Buffer.concat([number(entries.length), ...entries]);

/** The sections of a module, in their order. */
export function sections(module) {
  const found = [];
  for (const read = new Bytes(module, 8); read.at < module.length; ) {
    const id = module[read.at++];
    const length = read.number();
    found.push({ id, body: module.subarray(read.at, (read.at += length)) });
  }
  return found;
}

/** A module of sections. */
export function moduleOf(parts) {
  const head = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  return Buffer.concat([head, ...parts.flatMap(({ id, body }) => [Buffer.from([id]), number(body.length), body])]);
}

/** The module with its section `id` replaced by what `change` makes of it. */
export function withSection(module, id, change) {
  return moduleOf(sections(module).map((part) => (part.id === id ? { id, body: change(part.body) } : part)));
}

/** What a module imports: module, name, kind and description, as it is. */
export function importsOf(body) {
  return new Bytes(body).list((read) => {
    const [from, name] = [read.text(), read.text()];
    const kind = read.bytes[read.at++];
    const description = read.passed(() => {
      if (kind === KIND.function) read.number();
      else if (kind === KIND.table) (read.valueType(), read.limits());
      else if (kind === KIND.memory) read.limits();
      else (read.valueType(), read.at++);
    });
    return { from, name, kind, description };
  });
}

/** The names of a module's functions by their number, from its section of names. */
export function functionNames(module) {
  const names = new Map();
  for (const { id, body } of sections(module)) {
    const read = new Bytes(body);
    if (id !== SECTION.custom || read.text() !== 'name') continue;
    while (read.at < body.length) {
      const kind = body[read.at++];
      const end = read.number() + read.at;
      if (kind === 1) for (const [place, name] of read.list(() => [read.number(), read.text()])) names.set(place, name);
      read.at = end;
    }
  }
  return names;
}

/** The module with other names for its functions, and no other names. */
export function withFunctionNames(module, names) {
  const rows = list([...names].sort(([a], [b]) => a - b).map(([place, name]) => Buffer.concat([number(place), text(name)])));
  const others = sections(module).filter(({ id, body }) => id !== SECTION.custom || new Bytes(body).text() !== 'name');
  return moduleOf([...others, { id: SECTION.custom, body: Buffer.concat([text('name'), Buffer.from([1]), number(rows.length), rows]) }]);
}
