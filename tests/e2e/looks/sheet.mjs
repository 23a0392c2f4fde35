// A picture reduced to blocks of mean colour, sheets of such pictures, and what tells two of them apart.
//
// Must not know pages or browsers. A block is a twentieth to a fiftieth of the screen's width, so that the edge of a
// letter moves a mean by next to nothing, and a lost chart, a bare page or the other theme by dozens of levels.

import { PNG } from 'pngjs';

/** Widths and heights of screens, and the pixels along the side of a block of each. */
export const SCREENS = [
  { width: 1440, height: 900, block: 30 },
  { width: 768, height: 1024, block: 24 },
  { width: 375, height: 812, block: 18.75 },
];
export const THEMES = ['light', 'dark'];
export const LANGUAGES = ['en', 'es', 'zh'];

/** A block differs where a colour's mean does by more than this, of 256 levels. */
export const LEVELS = 12;
/** Pictures differ where more than this share of their blocks does. */
export const SHARE = 0.015;

const size = ({ width, height, block }) => ({ across: Math.round(width / block), down: Math.floor(height / block) });

/** The mean colour of each block, three bytes a block, row by row. */
export function reduce(png, screen) {
  const { width, height, data } = PNG.sync.read(png);
  if (width !== screen.width || height !== screen.height) throw new Error(`a picture of ${width} × ${height} px`);
  const { across, down } = size(screen);
  const means = Buffer.alloc(across * down * 3);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [left, right, top, bottom] = [x, x + 1, y, y + 1].map((at) => Math.round(at * screen.block));
      let [red, green, blue] = [0, 0, 0];
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * width + left) * 4, end = (row * width + right) * 4; at < end; at += 4) {
          red += data[at];
          green += data[at + 1];
          blue += data[at + 2];
        }
      }
      const [sums, pixels] = [[red, green, blue], (right - left) * (bottom - top)];
      // In steps of four levels, which a file of half the size holds.
      for (const c of [0, 1, 2]) means[(y * across + x) * 3 + c] = Math.min(255, Math.round(sums[c] / pixels / 4) * 4);
    }
  }
  return means;
}

/** The blocks that differ, as [across, down]. */
export function difference(one, other, screen) {
  const { across } = size(screen);
  const found = [];
  for (let at = 0; at < one.length; at += 3) {
    if ([0, 1, 2].some((c) => Math.abs(one[at + c] - other[at + c]) > LEVELS)) found.push([(at / 3) % across, Math.floor(at / 3 / across)]);
  }
  return found;
}

/** What share of the blocks differs. */
export const share = (one, other, screen) => difference(one, other, screen).length / (one.length / 3);

/** Where each picture stands on a view's sheet: a row for each language, in it screens, light and dark. */
function places() {
  const tallest = Math.max(...SCREENS.map((screen) => size(screen).down));
  const found = new Map();
  let width = 0;
  for (const [row, language] of LANGUAGES.entries()) {
    let left = 0;
    for (const screen of SCREENS) {
      for (const theme of THEMES) {
        found.set(`${language}-${screen.width}-${theme}`, { left, top: row * tallest, ...size(screen) });
        left += size(screen).across;
      }
    }
    width = left;
  }
  return { found, width, height: tallest * LANGUAGES.length };
}

/** A view's pictures, by `language-width-theme`, as one PNG. */
export function sheet(pictures) {
  const { found, width, height } = places();
  const png = new PNG({ width, height, colorType: 2 });
  png.data.fill(255);
  for (const [name, { left, top, across, down }] of found) {
    for (let at = 0; at < across * down; at += 1) {
      const to = ((top + Math.floor(at / across)) * width + left + (at % across)) * 4;
      pictures[name].copy(png.data, to, at * 3, at * 3 + 3);
    }
  }
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
}

/** The pictures of a sheet. */
export function pictures(file) {
  const { found, width, height } = places();
  const png = PNG.sync.read(file);
  if (png.width !== width || png.height !== height) throw new Error(`a sheet of ${png.width} × ${png.height} blocks: renew it`);
  return Object.fromEntries([...found].map(([name, { left, top, across, down }]) => {
    const means = Buffer.alloc(across * down * 3);
    for (let at = 0; at < across * down; at += 1) {
      const from = ((top + Math.floor(at / across)) * width + left + (at % across)) * 4;
      png.data.copy(means, at * 3, from, from + 3);
    }
    return [name, means];
  }));
}

/** The picture with what differs framed in red, for eyes. */
export function marked(png, blocks, { block }) {
  const picture = PNG.sync.read(png);
  for (const [x, y] of blocks) {
    const [left, right, top, bottom] = [x, x + 1, y, y + 1].map((at) => Math.round(at * block));
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) {
        if (row > top && row < bottom - 1 && column > left && column < right - 1) continue;
        picture.data.set([255, 0, 0, 255], (row * picture.width + column) * 4);
      }
    }
  }
  return PNG.sync.write(picture);
}

/** Blocks as a picture of the screen's size, for eyes. */
export function enlarged(means, screen) {
  const { across, down } = size(screen);
  const png = new PNG({ width: screen.width, height: screen.height, colorType: 2 });
  for (let y = 0; y < screen.height; y += 1) {
    for (let x = 0; x < screen.width; x += 1) {
      const at = (Math.min(down - 1, Math.floor(y / screen.block)) * across + Math.min(across - 1, Math.floor(x / screen.block))) * 3;
      png.data.set([means[at], means[at + 1], means[at + 2], 255], (y * screen.width + x) * 4);
    }
  }
  return PNG.sync.write(png, { colorType: 2 });
}
