// A development server: Trunk builds, watches and reloads.
//
//     node scripts/develop.mjs [--port 8080]

import { parseArgs } from 'node:util';
import { run, start } from './steps.mjs';
import { tools } from './tools.mjs';

start(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
  await tools({ forServing: true });
  // Below `/` and not `./`, so that the reload socket is found.
  await run('trunk', ['serve', '--offline', '--public-url', '/', '--dist', 'target/serve', '--port', values.port]);
});
