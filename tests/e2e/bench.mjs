// From a lever to its charts: drags a slider with the mouse and measures how long it takes until the charts are painted.
//
//     node tests/e2e/bench.mjs [--dist dist] [--moves 150]
//
// Measured in the page, from the time stamp of the slider's input event. The next animation frame runs the engine and
// draws; `painted` ends with the first task after that frame was rendered, and `next frame` with the beginning of the one
// after it, which at 60 frames a second cannot be less than 16.7 ms.

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
    window.waits = { painted: [], next: [] };
    const afterwards = new MessageChannel();
    const started = [];
    afterwards.port1.onmessage = () => window.waits.painted.push(performance.now() - started.shift());
    input.addEventListener(
      'input',
      (event) => {
        const from = event.timeStamp;
        requestAnimationFrame(() => {
          started.push(from);
          afterwards.port2.postMessage(null);
          requestAnimationFrame(() => window.waits.next.push(performance.now() - from));
        });
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
  const found = await lab.page.evaluate(() => window.waits);
  await browser.closePages();
  for (const [name, all] of Object.entries(found)) {
    const waits = all.sort((a, b) => a - b);
    if (waits.length < moves / 4) throw new Error(`only ${waits.length} input events came of ${moves} moves`);
    const at = (share) => `${waits[Math.min(waits.length - 1, Math.floor(share * waits.length))].toFixed(1)} ms`.padStart(10);
    const said = `${slowdown === 1 ? 'as it is' : `${slowdown}× slower CPU`}, ${name === 'next' ? 'next frame' : name}`;
    console.log(said.padEnd(28), at(0.5), at(0.95), at(1), String(waits.length).padStart(7));
  }
}

start(async () => {
  const { values } = parseArgs({
    options: { dist: { type: 'string', default: join(root, 'dist') }, moves: { type: 'string', default: '150' } },
  });
  const server = await serve({ dir: values.dist });
  const browser = await Browser.launch(server.url);
  try {
    console.log('From the input event to six charts');
    console.log(''.padEnd(28), ...['median', 'p95', 'most'].map((head) => head.padStart(10)), ' events');
    for (const slowdown of [1, 4]) await measure(browser, Number(values.moves), slowdown);
  } finally {
    await browser.close();
    await server.close();
  }
});
