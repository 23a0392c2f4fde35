// Somebody else's site, with an embedded view on it: another host name, so that the browser sees two sites.

import { createServer } from 'node:http';

/** What a test about frames must not mind: the two sites asking themselves for things. */
export const TWO_SITES = /^asked another host: http:\/\/(?:127\.0\.0\.1|localhost):\d+\//;

/** The page's own address, as the other site knows it. */
export const elsewhere = (url) => url.replace('127.0.0.1', 'localhost');

/** Serves `body` on a host of its own and remembers in `window.heard` what frames on it say. */
export async function host(body) {
  const listener = `addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));`;
  const html = `<!DOCTYPE html><html lang="en"><title>host</title><link rel="icon" href="data:,"><script>const heard = (window.heard = []);${listener}</script>${body}`;
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

/** A page on another site, with what its embedded view says and takes. */
export class Host {
  constructor(lab) {
    Object.assign(this, { lab, page: lab.page, view: lab.page.frameLocator('iframe').first() });
  }

  /** Opens `site`, and waits until the view on it is live. */
  static async open(open, site, options = {}) {
    const lab = await open({ live: false, tolerate: TWO_SITES, at: site.url, ...options });
    const host = new Host(lab);
    await host.view.locator('body[data-ready="true"]').waitFor({ state: 'attached', timeout: 30_000 });
    return host;
  }

  heard() {
    return this.page.evaluate(() => window.heard);
  }

  /** What the view said last of this type of which `wanted` holds. */
  async said(type, wanted = () => true) {
    for (let tries = 0; tries < 100; tries += 1) {
      const last = (await this.heard()).map(({ data }) => data).findLast((data) => data?.type === `capwright:${type}` && wanted(data));
      if (last) return last;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`the view never said ${type} as wanted; it said ${JSON.stringify((await this.heard()).slice(-9).map(({ data }) => data))}`);
  }

  send(message) {
    return this.page.evaluate((data) => document.querySelector('iframe').contentWindow.postMessage(data, '*'), message);
  }
}
