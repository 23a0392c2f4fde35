// The simulator as a package for other people's programs, and an example page that uses it.
//
// The package is the module of all pages, which starts no page where ours is not around it, with what no module carries
// beside it: levers with their long texts and schemas, as the command line prints them. Its types are written from the
// schemas, so that they cannot say something else.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, ask, commandLine, root } from './steps.mjs';
import { declare } from './types.mjs';

const source = (...path) => join(root, 'scripts', ...path);

function printed(...words) {
  const text = ask(commandLine(), words);
  if (!text) throw new Stop(`\`capwright ${words.join(' ')}\` printed nothing.`);
  return JSON.parse(text);
}

/** Levers and schemas of each programme. */
function data(programs) {
  const of = (make) => Object.fromEntries(programs.map((program) => [program, make(program)]));
  return {
    parameters: of((program) => printed('parameters', '--program', program, '--format', 'json')),
    schemas: of((program) => printed('schema', '--program', program)),
  };
}

/** The ids of all programmes, which the schema of a scenario lists. */
const programmes = () => printed('schema', 'scenario').properties.program.enum;

/** Writes `package/` and `example/` into `dir`; `glue` and `wasm` are the module of all pages. */
export function pack(dir, { glue, wasm }) {
  const [to, example] = ['package', 'example'].map((name) => join(dir, name));
  for (const folder of [to, example]) mkdirSync(folder, { recursive: true });
  const version = readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "(.+)"$/m)?.[1];
  if (!version) throw new Stop('Cargo.toml says no version.');
  const manifest = {
    name: 'capwright',
    version,
    description: 'A cap-and-trade bill that you can run: the simulator, without its page',
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    types: './index.d.ts',
    files: ['index.js', 'index.d.ts', 'module.js', 'module.wasm', 'data.js'],
    sideEffects: false,
    engines: { node: '>=20' },
  };
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(to, 'module.js'), readFileSync(join(dir, glue), 'utf8').replaceAll(wasm, 'module.wasm'));
  copyFileSync(join(dir, wasm), join(to, 'module.wasm'));
  const known = data(programmes());
  writeFileSync(join(to, 'data.js'), `// Written by the command line.\nexport default ${JSON.stringify(known)};\n`);
  writeFileSync(join(to, 'index.d.ts'), `${declare(known.schemas)}\n${readFileSync(source('package', 'api.d.ts'), 'utf8')}`);
  for (const file of ['index.js', 'README.md']) copyFileSync(source('package', file), join(to, file));
  for (const file of ['index.html', 'example.js', 'example.css']) copyFileSync(source('example', file), join(example, file));
}
