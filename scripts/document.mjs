// A document of the project as a page of its own: what of Markdown our documents use, and nothing else.
//
// Every text is escaped; what is not understood stands as text. The page has no script and no style of its own.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Code, bold and links within a line. */
const line = (text) =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\((https:[^)\s]+|\.\/[^)\s]*)\)/g, '<a href="$2">$1</a>');

const cells = (row) => row.trim().replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim());

function table(rows) {
  const [head, , ...body] = rows.map(cells);
  const heads = head.map((text) => `<th scope="col">${line(text)}</th>`).join('');
  const lines = body.map(([first, ...rest]) => `<tr><th scope="row">${line(first)}</th>${rest.map((text) => `<td>${line(text)}</td>`).join('')}</tr>`);
  return `<div class="scroll wide" tabindex="0" role="region" aria-label="${escaped(head.join(', '))}"><table><thead><tr>${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`;
}

function block(text) {
  const rows = text.split('\n');
  const heading = text.match(/^(#{1,3}) (.+)$/);
  if (heading) return `<h${heading[1].length}>${line(heading[2])}</h${heading[1].length}>`;
  if (rows.length > 2 && rows.every((row) => row.startsWith('|'))) return table(rows);
  if (rows.every((row) => row.startsWith('- '))) return `<ul class="dots">${rows.map((row) => `<li>${line(row.slice(2))}</li>`).join('\n')}</ul>`;
  return `<p class="says">${line(rows.join(' '))}</p>`;
}

/** The document as a page; `styles` are files beside it, `policy` is the page's. */
export function document(markdown, { styles, policy, back }) {
  const blocks = markdown.trim().split(/\n{2,}/).map(block);
  const title = markdown.match(/^# (.+)$/m)?.[1] ?? 'Capwright';
  const links = styles.map((file) => `<link rel="stylesheet" href="./${file}">`).join('\n    ');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <title>${escaped(title)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <link rel="icon" href="data:,">
    ${links}
  </head>
  <body>
    <main class="results page law method">
${blocks.join('\n')}
<p><a href="./">${escaped(back)}</a></p>
    </main>
  </body>
</html>
`;
}
