// The package: the same numbers as the command line, in node and on a page of somebody else's, with types that hold.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/steps.mjs';

const CUT = 'limits.reduction_2035';
const AUCTION = {
  supply: [{ id: 'a', category: 'current', owner: 'state', quantity: 10_000 }],
  reserve_price: '20.00',
  bidders: [{ id: 'one', class: 'covered', approved: true }, { id: 'two', class: 'covered', approved: true }],
  bids: [{ bidder: 'one', price: '30.00', quantity: 6_000 }, { bidder: 'two', price: '25.00', quantity: 8_000 }],
  seed: 1,
};

/** The package as somebody has it who installed it. */
async function installed(dist, act) {
  const folder = mkdtempSync(join(tmpdir(), 'capwright-package-'));
  try {
    const to = join(folder, 'node_modules', 'capwright');
    mkdirSync(to, { recursive: true });
    cpSync(join(dist, 'package'), to, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    await act(folder, to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function node_imports_the_package_and_gets_the_command_lines_numbers({ dist, native }) {
  await installed(dist, async (folder, to) => {
    const { clearAuction, parameters, presets, schema, simulate } = await import(pathToFileURL(join(to, 'index.js')));
    const set = { [CUT]: 0.55, 'auction.floor_base': 25 };
    const expected = JSON.parse(native.text('run', '--entities', '--set', `${CUT}=0.55`, '--set', 'auction.floor_base=25'));
    const scenario = { capwright: 1, program: 'wa-sb5981', set };
    assert.deepEqual(simulate(scenario), expected);
    assert.deepEqual(simulate(JSON.stringify(scenario)), expected);
    const rates = JSON.parse(native.text('run', '--program', 'henan-plan', '--entities'));
    assert.deepEqual(simulate({ capwright: 1, program: 'henan-plan', set: {} }), rates);
    for (const program of ['wa-sb5981', 'henan-plan']) {
      assert.deepEqual(parameters(program), JSON.parse(native.text('parameters', '--program', program, '--format', 'json')));
      assert.deepEqual(schema(program), JSON.parse(native.text('schema', '--program', program)));
      const listed = JSON.parse(native.text('presets', '--program', program));
      assert.deepEqual(presets(program).map(({ scenario, ...preset }) => preset), listed);
    }
    for (const preset of presets()) {
      assert.deepEqual(preset.scenario, JSON.parse(native.text('presets', preset.id)));
      assert.ok(simulate(preset.scenario).audit.balanced, preset.id);
    }
    const file = join(folder, 'auction.json');
    writeFileSync(file, JSON.stringify(AUCTION));
    assert.deepEqual(clearAuction(AUCTION), JSON.parse(native.text('auction', file)));
    assert.equal(parameters()[0].id, parameters('wa-sb5981')[0].id);
    parameters()[0].id = 'changed';
    assert.notEqual(parameters()[0].id, 'changed', 'a caller can change what others get');
  });
}

export async function what_cannot_be_run_is_thrown_as_problems({ dist }) {
  await installed(dist, async (_, to) => {
    const { clearAuction, parameters, presets, simulate } = await import(pathToFileURL(join(to, 'index.js')));
    const problems = (call) => {
      try {
        call();
      } catch (thrown) {
        assert.ok(Array.isArray(thrown) && thrown.length > 0, `it threw ${thrown}`);
        for (const { code, path, message } of thrown) {
          assert.match(code, /^E-[A-Z0-9-]+$/);
          assert.ok(typeof path === 'string' && message.length > 10, message);
        }
        return thrown;
      }
      throw new Error('nothing was thrown');
    };
    const found = problems(() => simulate({ capwright: 1, program: 'wa-sb5981', set: { [CUT]: 7, 'no.such': 1 } }));
    assert.deepEqual(found.map(({ path }) => path), [`set.${CUT}`, 'set.no.such']);
    const circle = {};
    circle.itself = circle;
    const odd = [undefined, null, 7, '', '[', [], {}, circle, Symbol.iterator, () => {}, { toJSON: () => '{' }, '{"__proto__":{}}', 'x'.repeat(2 << 20)];
    for (const each of odd) {
      problems(() => simulate(each));
      problems(() => clearAuction(each));
    }
    for (const program of ['mars', '__proto__', 'toString', '']) {
      problems(() => presets(program));
      problems(() => parameters(program));
    }
    assert.ok(simulate({ capwright: 1, program: 'wa-sb5981' }).audit.balanced, 'a refusal stopped the module');
  });
}

const EXAMPLE = `
import { clearAuction, parameters, presets, schema, simulate } from 'capwright';
import type { Auction, Parameter, Preset, Problem, Scenario } from 'capwright';

const result = simulate({ capwright: 1, program: 'wa-sb5981', set: { 'limits.reduction_2035': 0.55 } });
const price: number | null | undefined = result.years[0]?.price_mean;
const met: boolean = result.summary.limit_2035_met;
const presetRuns: Preset[] = presets('wa-sb5981');
const scenario: Scenario | undefined = presetRuns[0]?.scenario;
const levers: Parameter[] = parameters();
const auction: Auction = ${JSON.stringify(AUCTION)};
const sold: number = clearAuction(auction).sold;
const first: object = schema('wa-sb5981').scenario;
try {
  simulate('{}');
} catch (thrown) {
  const problems = thrown as Problem[];
  console.log(problems[0]?.code, price, met, scenario, levers, sold, first);
}
// @ts-expect-error no such lever
simulate({ capwright: 1, program: 'wa-sb5981', set: { 'no.such': 1 } });
// @ts-expect-error a share is a number
simulate({ capwright: 1, program: 'wa-sb5981', set: { 'limits.reduction_2035': 'much' } });
// @ts-expect-error no such programme
presets('mars');
// @ts-expect-error no such field
result.summary.no_such_field;
`;

export async function the_types_compile_strictly_against_an_example({ dist }) {
  await installed(dist, async (folder) => {
    writeFileSync(join(folder, 'example.ts'), EXAMPLE);
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const compilerOptions = { strict: true, noEmit: true, noUncheckedIndexedAccess: true, target: 'es2022', module: 'nodenext', lib: ['es2022', 'dom'], types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.ts'] }));
    try {
      execFileSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' });
    } catch (problem) {
      throw new Error(problem.stdout.slice(0, 4000));
    }
  });
}

export async function the_worked_example_of_the_description_runs({ dist }) {
  await installed(dist, async (folder, to) => {
    const code = readFileSync(join(to, 'README.md'), 'utf8').match(/```js\n([^]*?)```/)[1].replace(/ \/\/ or .*/, '');
    writeFileSync(join(folder, 'example.js'), code);
    const said = execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' });
    assert.match(said, /^[\d.]+ [\d.]+\n.*\d\nE-RANGE set\.limits\.reduction_2035 /);
  });
}

export async function the_example_page_runs_without_our_interface({ open, url, native }) {
  const lab = await open({ live: false, at: `${url}example/` });
  await lab.page.getByText(/^An allowance costs \$/).waitFor();
  const price = native.run().summary.price_2030;
  assert.ok((await lab.page.locator('#answer').innerText()).includes(`$${price.toFixed(2)}`));
  await lab.page.locator('#cut').fill('60');
  const other = native.run({ [CUT]: 0.6 }).summary.price_2030;
  await lab.page.getByText(`$${other.toFixed(2)}`).first().waitFor();
  assert.equal(await lab.page.locator('#rows tr').count(), 5);
  assert.equal(await lab.page.locator('#app, .rail').count(), 0, 'the page started');
  await lab.page.locator('#preset').selectOption({ index: 1 });
  await lab.page.getByText(/^An allowance costs |^`/).waitFor();
}
