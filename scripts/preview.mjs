// The picture under a link to the page: the bill's own run, 1200 by 630. It is kept in the repository, because a build
// has no browser; a browser test says when it is out of date.
//
//     node scripts/preview.mjs [--dist dist]     writes public/preview.png and public/preview.json

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Browser } from '../tests/e2e/browser.mjs';
import { serve } from './serve.mjs';
import { root, start } from './steps.mjs';

const STYLE = `
  html { font-size: 20px; }
  .embed { gap: 20px; padding: 44px 56px 0; height: 630px; align-content: start; background: var(--page); overflow: hidden; }
  .embed h1 { font-size: 40px; line-height: 1.15; max-width: none; }
  .embed .strip { grid-template-columns: 1fr 1fr; gap: 40px; }
  .embed .card h2 { font-size: 22px; }
  .embed .plot { height: 300px; }
  .embed :is(.sub, .more, .finding, footer a, footer span) { display: none; }
  .embed footer { order: -1; border: 0; padding: 0; }
  .embed footer b { font-size: 24px; color: var(--accent); }
`;

start(async () => {
  const { values } = parseArgs({ options: { dist: { type: 'string', default: join(root, 'dist') } } });
  const server = await serve({ dir: values.dist });
  const browser = await Browser.launch(server.url);
  try {
    const lab = await browser.open({ hash: '/embed?program=wa-sb5981&charts=emissions,price', width: 1200, height: 630 });
    // By way of the object model, which the page's policy allows.
    await lab.page.evaluate((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
    }, STYLE);
    await lab.settle();
    await lab.page.screenshot({ path: join(root, 'public', 'preview.png') });
    writeFileSync(join(root, 'public', 'preview.json'), `${JSON.stringify({ headline: await lab.headline() })}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
});
