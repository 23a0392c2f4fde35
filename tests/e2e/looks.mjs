// Pictures of every page: how they are taken, kept and compared.
//
//     node tests/e2e/looks.mjs --keep [--dist dist] [group…]    takes the reference pictures anew
//
// A page is opened once for each language; widths and themes change on the same page. What differs is left in output/:
// the reference, the picture with the blocks that differ framed, in the size of the screen.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { root, start } from '../../scripts/steps.mjs';
import { Browser } from './browser.mjs';
import { bring } from './looks/fonts.mjs';
import { LANGUAGES, SCREENS, SHARE, THEMES, difference, enlarged, marked, pictures, reduce, share, sheet } from './looks/sheet.mjs';
import { GROUPS } from './looks/views.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUTPUT = join(HERE, 'output');
const reference = (id) => join(HERE, 'looks', 'reference', `${id}.png`);

/** Two frames: the first lays out what changed and paints charts for it, the second shows them. */
const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 40)))));

/** The screen from the page's top, or from the part `at`, with the focus nowhere. */
async function shot(page, at) {
  await page.evaluate((part) => {
    document.activeElement?.blur?.();
    scrollTo(0, 0);
    const element = part && document.querySelector(part);
    if (element) element.open = true;
    element?.scrollIntoView();
  }, at);
  await drawn(page);
  return page.screenshot();
}

/** The screen once it has stood still: charts are painted a frame after what they are in. */
export async function still(page, at) {
  let before = await shot(page, at);
  for (let tries = 0; tries < 40; tries += 1) {
    await drawn(page);
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('the picture does not come to rest');
}

/** Sets the size and the theme, and nothing else. */
export async function pose(page, { width, height }, theme) {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height });
}

/** Goes to a view, opening the page when it is the first of its language. */
async function visit(open, lab, view, language) {
  const hash = `${view.hash}&lang=${language}`;
  const at = lab ?? (await open({ hash, before: bring }));
  if (lab) await lab.page.evaluate((link) => { location.hash = link; }, hash);
  await at.page.locator(view.ready).first().waitFor({ timeout: 60_000 });
  if (view.still) await at.page.waitForFunction(view.still, null, { timeout: 90_000 });
  return at;
}

/** Calls `seen` wherever a picture of `views` is due: the view, the picture's name, the screen and the page. */
async function look(open, views, seen) {
  const wide = [];
  for (const language of LANGUAGES) {
    let lab;
    for (const view of views) {
      if (lab) await pose(lab.page, SCREENS[0], THEMES[0]);
      lab = await visit(open, lab, view, language);
      for (const screen of SCREENS) {
        for (const theme of THEMES) {
          await pose(lab.page, screen, theme);
          await seen(view, `${language}-${screen.width}-${theme}`, screen, lab.page);
        }
        const beyond = await lab.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (beyond > 0) wide.push(`${view.id} in ${language} at ${screen.width} px scrolls sideways by ${beyond} px`);
      }
    }
    await lab.page.close();
  }
  assert.deepEqual(wide, []);
}

/** Every view of a group looks as its reference picture does, and scrolls sideways nowhere. */
export async function compare(open, group) {
  const wrong = await differing(open, GROUPS[group]);
  if (!wrong.length) return;
  // On a busy machine a picture may be taken of a page half drawn: what differs is looked at on pages opened anew.
  const views = GROUPS[group].filter(({ id }) => wrong.some((text) => text.startsWith(`${id} `)));
  const again = await differing(open, views);
  assert.deepEqual(again, [], 'pictures are in tests/e2e/output; if that is how it should look: node tests/e2e/looks.mjs --keep');
}

/** In which pictures of `views` too much differs from their references. */
async function differing(open, views) {
  const references = Object.fromEntries(views.map(({ id }) => [id, pictures(readFileSync(reference(id)))]));
  const wrong = [];
  await look(open, views, async ({ id, at }, name, screen, page) => {
    const before = references[id][name];
    let png = await shot(page, at);
    let now = reduce(png, screen);
    // Only what is not right yet is waited for.
    if (share(now, before, screen) > SHARE) {
      png = await still(page, at);
      now = reduce(png, screen);
    }
    const differs = share(now, before, screen);
    if (process.env.LOOKS) console.log(`        ${id} ${name}: ${(100 * differs).toFixed(2)} %`);
    if (differs <= SHARE) return;
    wrong.push(`${id} ${name}: ${(100 * differs).toFixed(1)} % of the blocks differ`);
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(join(OUTPUT, `looks-${id}-${name}-now.png`), marked(png, difference(now, before, screen), screen));
    writeFileSync(join(OUTPUT, `looks-${id}-${name}-reference.png`), enlarged(before, screen));
  });
  return wrong;
}

/** Takes a group's reference pictures. */
async function keep(open, group) {
  const taken = {};
  await look(open, GROUPS[group], async ({ id, at }, name, screen, page) => {
    taken[id] ??= {};
    taken[id][name] = reduce(await still(page, at), screen);
  });
  mkdirSync(dirname(reference('')), { recursive: true });
  for (const [id, all] of Object.entries(taken)) writeFileSync(reference(id), sheet(all));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  start(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { dist: { type: 'string', default: join(root, 'dist') }, keep: { type: 'boolean', default: false } },
    });
    assert.ok(values.keep, 'node tests/e2e/looks.mjs --keep [group…]; to compare: node tests/e2e/run.mjs looks');
    const groups = positionals.length ? positionals : Object.keys(GROUPS);
    // At the address that the suite has: some pages show it.
    const server = await serve({ dir: values.dist, base: '/some/folder/' });
    // Two browsers, as in the suite.
    await Promise.all([0, 1].map(async () => {
      const browser = await Browser.launch(server.url);
      for (let group = groups.shift(); group; group = groups.shift()) {
        await keep((options) => browser.open(options), group);
        console.log(`   ${group}`);
        await browser.closePages();
      }
      await browser.close();
    }));
    await server.close();
  });
}
