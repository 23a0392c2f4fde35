// What axe has to say about a page.

import axe from 'axe-core';

export { axe };

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function clean(lab) {
  await lab.settle();
  // Through the debugger, which the page's policy does not hold back.
  await lab.page.evaluate(axe.source);
  const { violations } = await lab.page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), TAGS);
  if (!violations.length) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help} (${nodes.length} places)`,
    ...nodes.slice(0, 3).map((node) => `    ${node.target.join(' ')} ${[...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ').slice(0, 200)}`),
  ]);
  throw new Error(`axe found:\n${lines.join('\n')}`);
}
