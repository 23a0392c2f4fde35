// Chromium, and pages in it that remember everything that went wrong in them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { headlessChromium } from '../../scripts/tools.mjs';
import { Lab } from './lab.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Ten thousand links in one page are more than a person follows.
  '--disable-ipc-flooding-protection',
];

export class Browser {
  static async launch(url) {
    const profile = mkdtempSync(join(tmpdir(), 'capwright-browser-'));
    const first = await chromium.launchPersistentContext(profile, {
      executablePath: headlessChromium(),
      headless: true,
      chromiumSandbox: false,
      args: FLAGS,
    });
    return new Browser(first.browser(), first, profile, url);
  }

  constructor(browser, first, profile, url) {
    Object.assign(this, { browser, first, profile, url, labs: [] });
  }

  /**
   * A page of its own, with its own storage. Waits until it is live, unless `live` is false.
   *
   * `hash` is what follows `#`; `at` is another address than the page's; `tolerate` says which complaints the test expects.
   */
  async open({ hash = '', width = 1440, height = 900, dark = false, script = true, live = true, touch = false, locale = 'en-US', tolerate = null, before = null, at = null } = {}) {
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
      hasTouch: touch,
      reducedMotion: 'reduce',
      locale,
    });
    context.setDefaultTimeout(15_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(this.url).origin });
    const page = await context.newPage();
    // Without script the browser drops the preload of the script, and calls that a policy.
    const lab = new Lab(page, this.url, script ? tolerate : /request failed: .*\.js csp$/);
    this.labs.push(lab);
    await lab.watch();
    if (before) await before(page);
    await page.goto(at ?? this.url + (hash ? `#${hash}` : ''));
    if (live && script) await lab.live();
    return lab;
  }

  /** Throws if a page of this test logged an error, broke its policy, or asked another host for something. */
  complain() {
    const complaints = this.labs.flatMap((lab) => lab.complaints());
    if (complaints.length) throw new Error(`the page complained:\n${complaints.join('\n')}`);
  }

  async photograph(path) {
    const pictures = [];
    for (const [i, lab] of this.labs.entries()) {
      const picture = `${path.slice(0, 150)}-${i + 1}.png`;
      await lab.page.screenshot({ path: picture, timeout: 10_000 }).then(() => pictures.push(picture), () => {});
    }
    return pictures;
  }

  async closePages() {
    await Promise.all(this.labs.splice(0).map((lab) => lab.page.context().close().catch(() => {})));
  }

  async close() {
    await this.first.close().catch(() => {});
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
