// How much is tested, counted from the source: what the page about method and checks shows.
//
// Nothing is typed in here, so that nothing can go stale: rules and the tests that they name come from the command line,
// the rest from the files that the tests are or read.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, root } from './steps.mjs';

const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const files = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true }).map(String).filter((name) => name.endsWith(ending));
const times = (text, pattern) => text.match(pattern)?.length ?? 0;

/** The counts; `sections` are those of the law map as the command line prints it. */
export function counts(sections) {
  const rules = sections.flatMap(({ rules }) => rules);
  const native = ['src', 'tests'].flatMap((folder) => files(folder, '.rs').map((file) => times(read(folder, file), /#\[test\]/g)));
  const browser = files('tests/e2e', '.test.mjs').map((file) => times(read('tests/e2e', file), /^export async function /gm));
  const sum = (list) => list.reduce((all, each) => all + each, 0);
  const scenarios = read('tests', 'laws.rs').match(/const COUNT: u64 = ([\d_]+);/)?.[1];
  const found = {
    statements: sum(rules.map(({ statements }) => statements.length)),
    rules: rules.length,
    rules_run: rules.filter(({ runs }) => runs).length,
    tests_named: new Set(rules.flatMap(({ tests }) => tests)).size,
    // A line a number, below the heads of the table.
    worked_numbers: times(read('tests', 'data', 'worked_numbers.md'), /^\| /gm) - 1,
    golden_runs: files('tests/golden', '.csv').length,
    random_scenarios: Number(scenarios?.replaceAll('_', '')),
    frozen_links: files('tests/links', '.txt').length,
    tests: sum(native) + sum(browser),
    browser_tests: sum(browser),
  };
  for (const [name, count] of Object.entries(found)) {
    if (!(count > 0)) throw new Stop(`the count of ${name} came to ${count}: scripts/checks.mjs no longer fits the source.`);
  }
  return found;
}
