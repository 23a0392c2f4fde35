// TypeScript types from JSON Schemas, for what our schemas use of that language.
//
// Invariant: what is not understood stops the build; nothing becomes `any` in silence.

import { Stop } from './steps.mjs';

/** Keywords that say more than a type can, and so are left to the schema. */
const BEYOND = new Set([
  '$schema', 'default', 'format', 'maxItems', 'maxLength', 'maximum', 'minItems', 'minLength', 'minimum', 'pattern',
  'title', 'uniqueItems', 'x-unit',
]);

const PLAIN = { integer: 'number', number: 'number', string: 'string', boolean: 'boolean', null: 'null' };

const indented = (text) => text.replaceAll('\n', '\n  ');

const named = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

function comment({ title, description }) {
  const said = [...new Set([title, description])].filter(Boolean).join('. ').replaceAll('*/', '* /');
  return said ? `/** ${said} */\n` : '';
}

function fields(schema) {
  const required = new Set(schema.required ?? []);
  const lines = Object.entries(schema.properties ?? {}).map(
    ([name, value]) => `${comment(value)}${named(name)}${required.has(name) ? '' : '?'}: ${type(value)};`,
  );
  return lines;
}

function object(schema) {
  const { properties, patternProperties, additionalProperties: more } = schema;
  const others = [more, ...Object.values(patternProperties ?? {})].filter((other) => other && typeof other === 'object');
  if (!properties) return `Record<string, ${others.length ? others.map(type).join(' | ') : 'unknown'}>`;
  if (others.length) throw new Stop('a schema has fields of its own and others, which no type says.');
  return `{${[...fields(schema), ''].map((line) => `\n  ${indented(line)}`).join('').trimEnd()}\n}`;
}

/** The type of what `schema` allows. */
export function type(schema) {
  if (schema === true || !Object.keys(schema).length) return 'unknown';
  const { type: kind, enum: ids, const: only, anyOf, items, properties, patternProperties, additionalProperties, required, description, ...rest } = schema;
  const unknown = Object.keys(rest).find((keyword) => !BEYOND.has(keyword));
  if (unknown) throw new Stop(`types.mjs does not know the keyword ${unknown} of a schema.`);
  if (only !== undefined) return JSON.stringify(only);
  if (ids) return ids.map((id) => JSON.stringify(id)).join(' | ') || 'never';
  if (anyOf) return [...new Set(anyOf.map(type))].join(' | ');
  if (kind === 'array') {
    const each = type(items);
    return each.includes('|') ? `(${each})[]` : `${each}[]`;
  }
  if (kind === 'object') return object(schema);
  if (PLAIN[kind]) return PLAIN[kind];
  throw new Stop(`types.mjs does not know this schema: ${JSON.stringify(schema).slice(0, 200)}`);
}

/** `wa-sb5981` as a part of a name, by its place among all. */
const part = (program) => program.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('');

/** Types of scenarios, results and auctions; `schemas` are those of each programme. */
export function declare(schemas) {
  const programs = Object.keys(schemas);
  const parts = ['// Written by scripts/types.mjs from the schemas, and scripts/package/api.d.ts.'];
  const put = (name, schema) => parts.push(`${comment(schema)}export interface ${name} ${type(schema)}`);
  for (const program of programs) {
    const { scenario, result } = schemas[program];
    const own = { ...scenario, properties: { ...scenario.properties, program: { const: program } } };
    put(`Scenario${part(program)}`, own);
    put(`Result${part(program)}`, result);
  }
  put('Auction', schemas[programs[0]].auction);
  parts.push(`/** The id of a programme. */\nexport type Program = ${programs.map((program) => JSON.stringify(program)).join(' | ')};`);
  parts.push(`/** A programme and what is changed in it. */\nexport type Scenario = ${programs.map((program) => `Scenario${part(program)}`).join(' | ')};`);
  const results = programs.map((program) => `  ${JSON.stringify(program)}: Result${part(program)};`);
  parts.push(`/** What a run of each programme gives. */\nexport interface Results {\n${results.join('\n')}\n}`);
  return parts.join('\n\n') + '\n';
}
