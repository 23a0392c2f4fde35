// What other sites see of a built page: the picture and words under a link to it, oEmbed, and the scripts for frames.
//
// Who shows links wants whole addresses, and a static page does not know where it will stand: CAPWRIGHT_URL says it. Without,
// what may be relative is, and oEmbed, where nothing may be, names the address of `make run`.

import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, root } from './steps.mjs';

const LOCAL = 'http://127.0.0.1:8080/';
/** As the frame that the page offers, see src/view/share.rs; oEmbed wants a width in dots. */
const [WIDTH, HEIGHT] = [960, 720];
const PREVIEW = 'preview.png';

/** Whether a file is there for other people's programs and pages, and no part of this page. */
export const others = (file) => /^(?:package\/|example\/|embed-)/.test(file) || [PREVIEW, 'oembed.json', 'resize.js'].includes(file);

/** Whether opening the lab leaves a file alone although something names it. */
export const aside = (file) => others(file) || /^frame-/.test(file);

function address() {
  const given = process.env.CAPWRIGHT_URL;
  if (!given) return null;
  if (!/^https?:\/\/[^\s"'<>&#?]+\/$/.test(given)) {
    throw new Stop(`CAPWRIGHT_URL is ${given}; it takes a whole address with a slash at its end, such as https://example.org/capwright/.`);
  }
  return given;
}

const source = (name) => readFileSync(join(root, 'scripts', 'embed', name), 'utf8');

/** Writes the script of an embedded view, as `short` makes it, and the one for the page around it; the first one's name. */
export async function frames(dir, short) {
  copyFileSync(join(root, 'public', PREVIEW), join(dir, PREVIEW));
  writeFileSync(join(dir, 'resize.js'), source('resize.js'));
  const script = await short(source('frame.js').replace(/^\/\/.*\n/gm, '').trimStart(), 'js');
  const name = `frame-${createHash('sha256').update(script).digest('hex').slice(0, 16)}.js`;
  writeFileSync(join(dir, name), script);
  return name;
}

/** What the bill's own run says, from the first paint, as it stands in HTML. */
export function headline(paint) {
  const said = paint.match(/<h1[^>]*>([^<]+)<\/h1>/)?.[1];
  if (!said) throw new Stop('the first paint has no headline.');
  return said;
}

const TITLE = 'Capwright: a cap-and-trade bill that you can run';

/** Lines for the head of the page: what is shown under a link to it, and where oEmbed is. */
export function metadata(paint) {
  const base = address();
  const meta = (kind, name, content) => `<meta ${kind}="${name}" content="${content}">`;
  const lines = [
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', TITLE),
    meta('property', 'og:description', headline(paint)),
    ...(base ? [meta('property', 'og:url', base)] : []),
    meta('property', 'og:image', `${base ?? './'}${PREVIEW}`),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('property', 'og:image:alt', headline(paint)),
    meta('name', 'twitter:card', 'summary_large_image'),
    `<link rel="alternate" type="application/json+oembed" href="${base ?? './'}oembed.json" title="Capwright">`,
  ];
  return lines.map((line) => `    ${line}\n`).join('');
}

/** Writes `oembed.json`: the bill as it stands in a frame, by oEmbed 1.0. */
export function oembed(dir, paint) {
  const base = address() ?? LOCAL;
  const link = `${base}#/embed?program=wa-sb5981&amp;charts=price,emissions&amp;controls=limits.reduction_2035`;
  const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Capwright',
    provider_url: base,
    title: TITLE,
    cache_age: 86_400,
    thumbnail_url: `${base}${PREVIEW}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${link}" title="${headline(paint)}" width="${WIDTH}" height="${HEIGHT}" style="border:0;max-width:100%" loading="lazy" sandbox="${sandbox}" referrerpolicy="no-referrer"></iframe>`,
    width: WIDTH,
    height: HEIGHT,
  };
  writeFileSync(join(dir, 'oembed.json'), `${JSON.stringify(answer, null, 2)}\n`);
}
