// The page without a network, and from one version to the next.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worker } from '../../scripts/offline.mjs';
import { serve } from '../../scripts/serve.mjs';

const SCENARIO = '/lab?program=wa-sb5981&limits.reduction_2035=0.45';

/** A copy of the page that can be deployed anew while it is served. */
async function deployed(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'capwright-deployed-'));
  const dir = join(folder, 'site');
  cpSync(dist, dir, { recursive: true });
  const server = await serve({ dir, base: '/site/' });
  const files = () => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dir.length + 1));
  return {
    url: server.url,
    /** The next version: every script, style and module under a new name, the old ones gone. */
    next(version) {
      const html = join(dir, 'index.html');
      const style = files().find((file) => /^main-.*\.css$/.test(file));
      const named = `main-${version}.css`;
      renameSync(join(dir, style), join(dir, named));
      for (const file of files().filter((file) => file.endsWith('.br'))) rmSync(join(dir, file));
      const text = readFileSync(html, 'utf8').replaceAll(style, named);
      writeFileSync(html, text.replace(/<body(?: data-version="\w+")?/, `<body data-version="${version}"`));
      rmSync(join(dir, 'sw.js'));
      worker(dir, files());
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
const version = (page) => page.evaluate(() => document.body.dataset.version ?? 'first');

/** A page that is open on `site`, its files kept. */
async function visit(open, site) {
  const lab = await open({ live: false, tolerate: /./ });
  await lab.page.goto(`${site.url}#${SCENARIO}`);
  await lab.live();
  await kept(lab.page);
  await lab.page.waitForFunction(() => navigator.serviceWorker.controller);
  return lab;
}

export async function after_one_visit_the_page_and_its_other_pages_open_without_a_network({ open, dist }) {
  const site = await deployed(dist);
  try {
    const lab = await visit(open, site);
    await lab.page.context().setOffline(true);
    await lab.page.reload();
    await lab.live();
    assert.equal(await lab.chips().count(), 1, 'the scenario is lost');
    await lab.page.locator('[data-page="bill"]').click();
    await lab.page.locator('h1').first().waitFor();
    await lab.live();
    await lab.page.locator('[data-kind]').first().waitFor();
  } finally {
    await site.close();
  }
}

export async function a_new_version_waits_until_somebody_takes_it_and_no_file_of_the_old_one_is_missed({ open, dist }) {
  const site = await deployed(dist);
  try {
    const lab = await visit(open, site);
    for (const name of ['B', 'C']) {
      const before = await version(lab.page);
      site.next(name);
      await lab.page.reload();
      await lab.live();
      assert.equal(await version(lab.page), before, 'a reload alone changed the version');
      await lab.page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
      const notice = lab.page.locator('#newer');
      await notice.waitFor();
      const reloaded = lab.page.waitForEvent('load');
      await notice.getByRole('button').click();
      await reloaded;
      await lab.live();
      assert.equal(await version(lab.page), name);
      assert.equal(await lab.page.evaluate(() => document.styleSheets.length > 0 && getComputedStyle(document.body).margin), '0px', 'no style');
      assert.equal(await lab.chips().count(), 1, 'the scenario is lost');
      const caches = await lab.page.evaluate(() => window.caches.keys());
      assert.equal(caches.length, 1, `old versions are kept: ${caches}`);
    }
    await lab.page.context().setOffline(true);
    await lab.page.reload();
    await lab.live();
    assert.equal(await version(lab.page), 'C');
  } finally {
    await site.close();
  }
}

export async function inside_another_sites_frame_nothing_is_kept({ open, url }) {
  const host = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!DOCTYPE html><title>host</title><iframe src="${url}" width="1000" height="700"></iframe>`));
  await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    const lab = await open({ live: false, tolerate: /./ });
    await lab.page.goto(`http://localhost:${host.address().port}/`);
    const frame = lab.page.frameLocator('iframe');
    await frame.locator('body[data-ready="true"]').waitFor({ state: 'attached' });
    await lab.page.waitForTimeout(500);
    assert.equal(lab.requests.filter((request) => /offline-|sw\.js/.test(request.pathname)).length, 0);
    assert.match(await frame.locator('h1').first().innerText(), /\d/);
  } finally {
    await new Promise((done) => (host.close(done), host.closeAllConnections()));
  }
}
