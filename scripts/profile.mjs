// Finds out which functions of the lab's module opening the page and dragging its levers runs, and writes the others into
// scripts/cold.txt, by which scripts/split.mjs divides the module. To be run when the first load has grown.
//
//     node scripts/profile.mjs           builds the page with a mark at every function, and uses it in Chromium
//
// What is done here is what must answer at once; whatever else somebody does brings the second part of the module.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { COLD, stableName } from './split.mjs';
import { build } from './build.mjs';
import { phase, start, targetFolder } from './steps.mjs';
import { headlessChromium, tools } from './tools.mjs';

/** Uses the lab as somebody does in the first minute. */
async function use(page, url) {
  await page.goto(url);
  await page.locator('body[data-ready="true"]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  for (const slider of await page.locator('[data-lever] input[type=range]:visible').all()) {
    await slider.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home']) await page.keyboard.press(key);
    await page.keyboard.press('Control+z');
  }
  await page.waitForTimeout(900);
  const slider = page.locator('[data-lever] input[type=range]:visible').first();
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 0; step < 20; step++) await page.mouse.move(box.x + box.width * (0.4 + step * 0.02), box.y + box.height / 2);
  await page.mouse.up();
  const chart = await page.locator('[data-chart] canvas').first().boundingBox();
  if (chart) for (let step = 0; step < 10; step++) await page.mouse.move(chart.x + chart.width * (0.2 + step * 0.05), chart.y + chart.height / 2);
  await page.waitForTimeout(1200);
  for (const action of ['undo', 'redo', 'theme', 'reset']) await page.locator(`[data-action="${action}"]:visible`).first().click();
  await page.waitForTimeout(1200);
}

/** What of the module in `dir` is never called. */
async function unused(dir, names) {
  const { chromium: browsers } = await import('playwright-core');
  const server = await serve({ dir, base: '/' });
  const called = new Set();
  try {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 375, height: 740 },
      { width: 1024, height: 768 },
    ]) {
      const context = await browsers.launchPersistentContext(mkdtempSync(join(tmpdir(), 'capwright-profile-')), {
        executablePath: headlessChromium(), headless: true, chromiumSandbox: false, viewport,
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      });
      const page = context.pages()[0] ?? (await context.newPage());
      page.on('pageerror', (problem) => console.error(problem));
      await use(page, server.url);
      const set = await page.evaluate((length) => Array.from({ length }, (_, place) => globalThis.marked[`mark${place}`].value), names.length);
      set.forEach((mark, place) => mark && called.add(place));
      console.log(`   ${viewport.width} px: ${called.size} of ${names.length} functions so far`);
      await context.close();
    }
  } finally {
    await server.close();
  }
  const used = new Set(names.filter((_, place) => called.has(place)).map(stableName));
  return [...new Set(names.map(stableName))].filter((name) => name && !used.has(name)).sort();
}

start(async () => {
  await tools({ forBrowser: true });
  const dir = await build({ marking: true });
  const cold = await phase('Profile: use the lab', () => unused(dir, JSON.parse(readFileSync(join(targetFolder(), 'marks.json'), 'utf8'))));
  writeFileSync(COLD, `${cold.join('\n')}\n`);
  console.log(`\n${cold.length} functions are in ${COLD}`);
});
