// The letters of the pictures: the same on every machine, whatever fonts it has.
//
// The page's first choice of font is Inter, which few machines have. Pictures are taken with it, from a package of a
// fixed version. Chinese characters are all one em wide in any font, so a block of that width stands for each of them:
// lines break where they break for readers, and no font of ten megabytes is needed.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const LATIN = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const CHINESE = 'U+2E80-9FFF, U+F900-FAFF, U+FF00-FFEF';
const EM = 1000;

/** Characters, and the block that stands for them: left, bottom, right and top in thousandths of an em. */
const BLOCKS = [
  { from: 0x2e80, to: 0x2fff, box: 'whole' },
  { from: 0x3001, to: 0x303f, box: 'mark' },
  { from: 0x3040, to: 0x9fff, box: 'whole' },
  { from: 0xf900, to: 0xfaff, box: 'whole' },
  { from: 0xff01, to: 0xff0f, box: 'mark' },
  { from: 0xff10, to: 0xff19, box: 'whole' },
  { from: 0xff1a, to: 0xff20, box: 'mark' },
  { from: 0xff21, to: 0xffef, box: 'whole' },
];
/** The whole block covers as much of its em as a character of middling strokes does. */
const BOXES = { mark: [80, -60, 300, 160], whole: [150, 20, 850, 680] };
const GLYPHS = ['missing', 'mark', 'whole'];

const u16 = (...numbers) => Buffer.concat(numbers.map((number) => Buffer.from([(number >> 8) & 255, number & 255])));
const u32 = (...numbers) => Buffer.concat(numbers.map((number) => u16(number >>> 16, number)));
const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** A rectangle as a glyph of TrueType: one contour of four points on the curve. */
function rectangle([left, bottom, right, top]) {
  const [xs, ys] = [[left, 0, right - left, 0], [bottom, top - bottom, 0, bottom - top]];
  return padded(Buffer.concat([u16(1, left, bottom, right, top, 3, 0), Buffer.from([1, 1, 1, 1]), u16(...xs), u16(...ys)]));
}

/** Many characters to one glyph each: format 13. */
function characters() {
  const groups = BLOCKS.map(({ from, to, box }) => u32(from, to, GLYPHS.indexOf(box)));
  const table = Buffer.concat([u16(13, 0), u32(16 + 12 * groups.length, 0, groups.length), ...groups]);
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), table]);
}

const checksum = (bytes) => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + padded(bytes).readUInt32BE(at)) >>> 0;
  return sum;
};

/** The font of blocks, as a TrueType file. */
export function blocks() {
  const outlines = [Buffer.alloc(0), ...GLYPHS.slice(1).map((name) => rectangle(BOXES[name]))];
  const offsets = outlines.reduce((all, outline) => [...all, all.at(-1) + outline.length], [0]);
  const name = Buffer.from('Blocks', 'utf16le').swap16();
  const names = [1, 2, 4, 6];
  const tables = {
    'OS/2': Buffer.concat([u16(4, EM, 400, 5, 0), Buffer.alloc(20), u16(0), Buffer.alloc(10), u32(0, 0, 0, 0), Buffer.from('NONE'), u16(64, 0x2e80, 0xffef, 880, -120, 0, 880, 120), u32(0, 0), u16(500, 700, 0, 32, 1)]),
    cmap: characters(),
    glyf: Buffer.concat(outlines),
    head: Buffer.concat([u16(1, 0, 1, 0), u32(0, 0x5f0f3cf5), u16(3, EM), Buffer.alloc(16), u16(80, -60, 850, 680, 0, 8, 2, 1, 0)]),
    hhea: Buffer.concat([u16(1, 0, 880, -120, 0, EM, 80, 150, 850, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length)]),
    hmtx: u16(...GLYPHS.flatMap((glyph) => [EM, BOXES[glyph]?.[0] ?? 0])),
    loca: u32(...offsets),
    maxp: u16(1, 0, GLYPHS.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    name: Buffer.concat([u16(0, names.length, 6 + 12 * names.length), ...names.map((id) => u16(3, 1, 0x409, id, name.length, 0)), name]),
    post: Buffer.concat([u16(3, 0), u32(0), u16(0, 0), u32(0, 0, 0, 0, 0)]),
  };
  const entries = Object.entries(tables);
  let at = 12 + 16 * entries.length;
  const heads = entries.map(([tag, bytes]) => {
    const head = Buffer.concat([Buffer.from(tag), u32(checksum(bytes), at, bytes.length)]);
    at += padded(bytes).length;
    return head;
  });
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const start = Buffer.concat([u32(0x00010000), u16(entries.length, power * 16, Math.log2(power), (entries.length - power) * 16)]);
  return Buffer.concat([start, ...heads, ...entries.map(([, bytes]) => padded(bytes))]);
}

/** Gives `page` the letters, before anything on it is drawn. */
export async function bring(page) {
  const latin = readFileSync(createRequire(import.meta.url).resolve(LATIN));
  const faces = [
    { bytes: latin.toString('base64'), about: { weight: '100 900' } },
    { bytes: blocks().toString('base64'), about: { weight: '100 900', unicodeRange: CHINESE } },
  ];
  await page.addInitScript((all) => {
    for (const { bytes, about } of all) {
      document.fonts.add(new FontFace('Inter', Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)), about));
    }
  }, faces);
}
