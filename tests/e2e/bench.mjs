// From a lever to its charts: drags a slider with the mouse and measures how long it takes until the charts are painted.
//
//     node tests/e2e/bench.mjs [--dist dist] [--moves 150]
//
// Measured in the page, from the time stamp of the slider's input event to the second animation frame after it: the
// first frame runs the engine and draws, and the second begins when the first has been handed to the screen. At 60
// frames a second this cannot be less than one frame, 16.7 ms, and is at most two if a frame's work fits a frame.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { root, start } from '../../scripts/steps.mjs';
import { Browser } from './browser.mjs';

const LEVER = 'limits.reduction_2035';

async function measure(browser, moves, slowdown) {
  const lab = await browser.open();
  const slider = lab.slider(LEVER);
  await lab.reveal(slider);
  const debugger_ = await lab.page.context().newCDPSession(lab.page);
  await debugger_.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await slider.evaluate((input) => {
    window.waits = [];
    input.addEventListener(
      'input',
      (event) => {
        const from = event.timeStamp;
        requestAnimationFrame(() => requestAnimationFrame(() => window.waits.push(performance.now() - from)));
      },
      { capture: true },
    );
  });
  const { x, y, width, height } = await slider.boundingBox();
  await lab.page.mouse.move(x + width * 0.2, y + height / 2);
  await lab.page.mouse.down();
  // To and fro, each move to another value.
  for (let i = 0; i < moves; i += 1) {
    const share = 0.2 + 0.6 * Math.abs(((i * 7) % 200) / 100 - 1);
    await lab.page.mouse.move(x + width * share, y + height / 2);
    await lab.page.waitForTimeout(20);
  }
  await lab.page.mouse.up();
  await lab.page.waitForTimeout(1000);
  const waits = (await lab.page.evaluate(() => window.waits)).sort((a, b) => a - b);
  await browser.closePages();
  if (waits.length < moves / 4) throw new Error(`only ${waits.length} input events came of ${moves} moves`);
  const at = (share) => `${waits[Math.min(waits.length - 1, Math.floor(share * waits.length))].toFixed(1)} ms`.padStart(10);
  console.log(`${slowdown === 1 ? 'as it is' : `${slowdown}× slower CPU`}`.padEnd(16), at(0.5), at(0.95), at(1), String(waits.length).padStart(7));
}

start(async () => {
  const { values } = parseArgs({
    options: { dist: { type: 'string', default: join(root, 'dist') }, moves: { type: 'string', default: '150' } },
  });
  const server = await serve({ dir: values.dist });
  const browser = await Browser.launch(server.url);
  try {
    console.log('Input event to charts painted (second animation frame after the event)');
    console.log(''.padEnd(16), ...['median', 'p95', 'most'].map((head) => head.padStart(10)), ' events');
    for (const slowdown of [1, 4]) await measure(browser, Number(values.moves), slowdown);
  } finally {
    await browser.close();
    await server.close();
  }
});
