// Pictures of the whole page, in three widths, light and dark.
//
//     node tests/e2e/screens.mjs FOLDER [--dist dist] [--hash '/lab?…']

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { Stop, root, start } from '../../scripts/steps.mjs';
import { Browser } from './browser.mjs';

const SIZES = [[1440, 900], [768, 1024], [375, 812]];

start(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dist: { type: 'string', default: join(root, 'dist') }, hash: { type: 'string', default: '' } },
  });
  const [folder] = positionals;
  if (!folder) throw new Stop('which folder? node tests/e2e/screens.mjs FOLDER');
  mkdirSync(folder, { recursive: true });
  const server = await serve({ dir: values.dist });
  const browser = await Browser.launch(server.url);
  try {
    for (const [width, height] of SIZES) {
      for (const dark of [false, true]) {
        const lab = await browser.open({ width, height, dark, hash: values.hash, touch: width < 500 });
        await lab.settle();
        const name = `${width}-${dark ? 'dark' : 'light'}`;
        for (const [suffix, fullPage] of [['', false], ['-whole', true]]) {
          const path = join(folder, `${name}${suffix}.png`);
          await lab.page.screenshot({ path, fullPage });
          console.log(path);
        }
        const complaints = lab.complaints();
        if (complaints.length) console.log(`   the page complained: ${complaints.join('; ')}`);
        await browser.closePages();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
