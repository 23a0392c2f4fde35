// The page's frame without Trunk: its styles, its picture and the HTML that names them.
//
// index.html says with `data-trunk` what belongs to the page, which is how Trunk finds it for `make serve`. A build for
// others does the same here in a few lines: Trunk takes longer to install than the page to compile, and all else that
// it does (names, integrity, the boot script) build.mjs does again, because of the page's policy.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Stop, root } from './steps.mjs';

/** The value of `name` in a tag. */
const value = (tag, name) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];

/** How each kind of file is named by the page; build.mjs puts the integrity in. */
const LINKS = {
  icon: (file) => `<link rel="icon" href="./${file}" integrity=""/>`,
  css: (file) => `<link rel="stylesheet" href="./${file}" integrity=""/>`,
  // Where the boot script goes.
  rust: () => '<script type="module"></script>',
};

/** Copies what index.html names into `dir`, and index.html itself with links in place of Trunk's directives. */
export function collect(dir) {
  const html = readFileSync(join(root, 'index.html'), 'utf8').replace(/<link data-trunk\b[^>]*>/g, (tag) => {
    const kind = value(tag, 'rel');
    if (!(kind in LINKS)) throw new Stop(`index.html has a directive for Trunk that the build does not know: ${tag}`);
    const path = value(tag, 'href');
    if (path) copyFileSync(join(root, path), join(dir, basename(path)));
    return LINKS[kind](path && basename(path));
  });
  writeFileSync(join(dir, 'index.html'), html);
}
