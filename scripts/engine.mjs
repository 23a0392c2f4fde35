// Loads the shipped WebAssembly module in node, through the shipped JavaScript, without a page.

import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stop } from './steps.mjs';

/**
 * Compiles and instantiates the module of the page in `dir` and answers with what its JavaScript exports: the lab's, or
 * with `all` the one that has every page.
 *
 * `main` is not run, because it wants a document; everything else is as in the browser.
 */
export async function loadEngine(dir, which = 'lab') {
  const files = existsSync(dir) ? readdirSync(dir) : [];
  const wasm = files.find((file) => file.startsWith(which) && file.endsWith('.wasm'));
  const glue = files.find((file) => file.startsWith(which) && file.endsWith('.js') && /\binitSync\b/.test(readFileSync(join(dir, file), 'utf8')));
  if (!wasm || !glue) throw new Stop(`${dir} has no WebAssembly module with its JavaScript; make build makes them.`);

  const copy = mkdtempSync(join(tmpdir(), 'capwright-'));
  const Instance = WebAssembly.Instance;
  try {
    cpSync(dir, copy, { recursive: true });
    writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
    const exported = await import(pathToFileURL(join(copy, glue)));
    // In place of `main`, only the table of JavaScript values is set up, which `main` would have done first.
    WebAssembly.Instance = function (module, imports) {
      const setUp = Object.values(imports)
        .flatMap((group) => Object.entries(group))
        .find(([name]) => name.includes('init_externref_table'))?.[1];
      const { exports } = new Instance(module, imports);
      return { exports: { ...exports, __wbindgen_start: () => setUp?.() } };
    };
    exported.initSync({ module: readFileSync(join(copy, wasm)) });
    // The lab's module comes in two parts; here the second one is read when it is wanted.
    const rest = files.find((file) => /^rest-.*\.wasm$/.test(file));
    exported.restFrom?.(() => new WebAssembly.Module(readFileSync(join(dir, rest))));
    return exported;
  } catch (problem) {
    throw new Stop(`the shipped module does not start in node: ${problem.message}`);
  } finally {
    WebAssembly.Instance = Instance;
    rmSync(copy, { recursive: true, force: true });
  }
}
