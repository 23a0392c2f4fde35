// Charts and levers inside somebody else's page: in every kind of frame, and by messages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host, elsewhere, host } from './host.mjs';

const CUT = 'limits.reduction_2035';
const VIEW = `#/embed?program=wa-sb5981&charts=price,emissions&controls=${CUT},auction.floor_base`;

const frame = (url, attributes = '', view = VIEW) => `<iframe src="${elsewhere(url)}${view.replaceAll('&', '&amp;')}" title="view" width="900" height="700" ${attributes}></iframe>`;

/** Opens the view in a frame with these attributes, does `act` there, and closes the other site. */
async function within({ open, url }, attributes, act, { view = VIEW, ...options } = {}) {
  const site = await host(frame(url, attributes, view));
  try {
    await act(await Host.open(open, site, options));
  } finally {
    await site.close();
  }
}

/** The view shows what was asked for and its lever moves the run. */
async function works({ native }, there) {
  const { view } = there;
  assert.deepEqual(await view.locator('[data-chart]').evaluateAll((all) => all.map((card) => card.dataset.chart)), ['price', 'emissions']);
  assert.deepEqual(await view.locator('[data-lever]').evaluateAll((all) => all.map((lever) => lever.dataset.lever)), [CUT, 'auction.floor_base']);
  assert.equal(await view.locator('header, .rail').count(), 0, 'the view has the header of the lab');
  assert.match(await view.locator('h1').innerText(), /\d/);
  assert.ok(await view.locator('[data-chart] canvas').first().evaluate((canvas) => canvas.width > 100 && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((dot) => dot)), 'the chart is empty');
  // A style that was refused would leave the browser's own margin.
  assert.equal(await view.locator('body').evaluate((body) => getComputedStyle(body).margin), '0px', 'the style is missing');
  assert.equal((await there.said('ready')).version, 1);
  assert.deepEqual((await there.said('summary')).summary, native.run().summary);
  await view.locator(`[data-lever="${CUT}"] input[type=range]`).focus();
  for (let i = 0; i < 5; i += 1) await there.page.keyboard.press('ArrowRight');
  const moved = await there.said('summary', ({ set }) => Object.keys(set).length === 1);
  const own = await view.locator(`[data-lever="${CUT}"] input[type=range]`).inputValue();
  const settled = await there.said('summary', ({ set }) => set[CUT] === own);
  assert.deepEqual(settled.summary, native.run(settled.set).summary);
  assert.ok(moved.link.includes('#/lab?program=wa-sb5981'), moved.link);
  assert.equal(there.lab.requests.filter(({ pathname }) => /offline-|sw\.js/.test(pathname)).length, 0, 'a service worker was asked for');
}

export async function a_view_works_in_a_bare_frame_on_another_site(t) {
  await within(t, '', (there) => works(t, there));
}

export async function a_view_works_in_a_sandbox_without_an_origin(t) {
  await within(t, 'sandbox="allow-scripts"', (there) => works(t, there));
}

export async function a_view_works_in_a_sandbox_with_its_origin(t) {
  await within(t, 'sandbox="allow-scripts allow-same-origin"', (there) => works(t, there));
}

export async function a_view_works_where_storage_is_refused(t) {
  const before = (page) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException('refused', 'SecurityError'); } });
      }
    });
  await within(t, '', (there) => works(t, there), { before });
}

export async function charts_and_levers_that_do_not_exist_are_said_and_left_out(t) {
  const view = `#/embed?program=wa-sb5981&charts=price,nonsense,price&controls=no.such_lever,${CUT}`;
  await within(t, '', async ({ view }) => {
    const said = await view.locator('[data-message=link]').innerText();
    assert.ok(said.includes('nonsense') && said.includes('emissions') && said.includes('no.such_lever'), said);
    assert.equal(await view.locator('[data-chart]').count(), 1);
    assert.equal(await view.locator('[data-lever]').count(), 1);
  }, { view });
}

export async function a_view_without_charts_in_its_link_shows_the_first_two_and_speaks_its_language(t) {
  await within(t, '', async ({ view }) => {
    assert.equal(await view.locator('[data-chart]').count(), 2);
    assert.equal(await view.locator('[data-open-lab]').innerText(), 'Abrir el laboratorio completo');
  }, { view: '#/embed?program=wa-sb5981&lang=es' });
}

export async function the_page_around_moves_levers_by_messages_and_gets_the_results(t) {
  await within(t, 'sandbox="allow-scripts"', async (there) => {
    await there.send({ type: 'capwright:set', id: 7, set: { [CUT]: 0.55, 'auction.floor_base': '25' } });
    const state = await there.said('state', ({ id }) => id === 7);
    assert.deepEqual(state.set, { 'auction.floor_base': '25', [CUT]: '0.55' });
    assert.deepEqual(state.summary, t.native.run({ [CUT]: 0.55, 'auction.floor_base': 25 }).summary);
    assert.equal(await there.view.locator(`[data-lever="${CUT}"] input[type=range]`).inputValue(), '0.55');
    await there.send({ type: 'capwright:set', id: 'back', set: { [CUT]: null } });
    assert.deepEqual((await there.said('state', ({ id }) => id === 'back')).set, { 'auction.floor_base': '25' });
    await there.send({ type: 'capwright:get', id: 8 });
    const whole = await there.said('state', ({ id }) => id === 8);
    assert.deepEqual(whole.years, t.native.run({ 'auction.floor_base': 25 }).years);
    await there.send({ type: 'capwright:set', id: 9, set: { [CUT]: 7, 'no.such': 1 } });
    const bad = await there.said('state', ({ id }) => id === 9);
    assert.equal(bad.problems.length, 2);
    assert.ok(bad.problems.some((text) => text.includes(CUT)) && bad.problems.some((text) => text.includes('no.such')), bad.problems.join());
    assert.deepEqual(bad.set, { 'auction.floor_base': '25' });
    await there.send({ type: 'capwright:set', id: 10, set: { 'a.b': 'x'.repeat(70_000) } });
    assert.equal((await there.said('error', ({ id }) => id === 10)).problems[0].code, 'E-LENGTH');
    await there.send({ type: 'capwright:lang', lang: 'es' });
    await there.view.getByText('Abrir el laboratorio completo').waitFor();
    assert.deepEqual((await there.said('summary', ({ link }) => link.includes('lang=es'))).set, { 'auction.floor_base': '25' });
  });
}

export async function ten_thousand_messages_that_mean_nothing_change_nothing(t) {
  await within(t, '', async (there) => {
    const before = await there.said('summary');
    const count = (await there.heard()).length;
    const sent = await there.page.evaluate(async (lever) => {
      const view = document.querySelector('iframe').contentWindow;
      let seed = 42;
      const below = (sides) => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % sides;
      const pick = (all) => all[below(all.length)];
      const types = ['capwright:', 'capwright:toString', 'capwright:constructor', 'capwright:__proto__', 'capwright:set:x', 'CAPWRIGHT:SET', 'set', '', 'capwright:height', 'capwright:ready', 'webpackOk', 1, null, undefined, {}, []];
      const sets = [null, [], 7, 'x', true, new Date(0), new Map([[lever, 1]]), {}, { [lever.replace('.', '')]: 0.6 }, { __proto__: null }, new Uint8Array(8)];
      const plain = [null, undefined, 0, NaN, '', 'capwright:set', [], ['capwright:set'], new Error('x'), new Blob(['x']), 10n, /x/, new Set(['type'])];
      let sent = 0;
      for (; sent < 10_000; sent += 1) {
        const message = below(3) ? { type: below(400) ? pick(types) : 'capwright:set', set: pick(sets), id: pick(plain), lang: pick(['xxx', 'e', 7, null]) } : pick(plain);
        if (message?.type === 'capwright:set' && message.set?.constructor === Object && Object.keys(message.set).some((id) => id.includes('.'))) continue;
        view.postMessage(message, '*');
      }
      // Another frame of the same page is not the page around.
      const stranger = document.body.appendChild(document.createElement('iframe'));
      const script = stranger.contentDocument.createElement('script');
      script.textContent = `parent.frames[0].postMessage({ type: 'capwright:set', set: { '${lever}': 0.6 } }, '*')`;
      stranger.contentDocument.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return sent;
    }, CUT);
    assert.equal(sent, 10_000);
    const after = (await there.heard()).slice(count).map(({ data }) => data);
    assert.ok(after.every(({ type }) => type === 'capwright:state'), `it said ${[...new Set(after.map(({ type }) => type))]}`);
    assert.ok(after.every(({ set }) => Object.keys(set).length === 0), 'a message moved a lever');
    await there.page.evaluate(() => { window.heard.length = 0; });
    await there.send({ type: 'capwright:get', id: 'end' });
    assert.deepEqual((await there.said('state', ({ id }) => id === 'end')).summary, before.summary);
  });
}

export async function our_small_script_keeps_a_frame_as_tall_as_what_it_shows(t) {
  const site = await host(`<script src="${elsewhere(t.url)}resize.js"></script>${frame(t.url)}`);
  try {
    const there = await Host.open(t.open, site);
    const { height } = await there.said('height');
    const tall = () => there.page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
    assert.ok(Math.abs((await tall()) - height) < 6, `${await tall()} and ${height}`);
    assert.ok(height > 300 && height < 1200, `${height}`);
    await there.view.locator('[data-chart] summary').first().click();
    const taller = await there.said('height', (said) => said.height > height + 50);
    assert.ok(Math.abs((await tall()) - taller.height) < 6);
    assert.ok(readFileSync(join(t.dist, 'resize.js'), 'utf8').length < 1_000);
  } finally {
    await site.close();
  }
}

export async function the_way_to_the_lab_carries_the_scenario({ open }) {
  const lab = await open({ hash: `${VIEW.slice(1)}&${CUT}=0.55` });
  const [whole] = await Promise.all([lab.page.context().waitForEvent('page'), lab.page.locator('[data-open-lab]').click()]);
  await whole.locator('body[data-ready]').waitFor({ state: 'attached' });
  assert.match(whole.url(), /#\/lab\?program=wa-sb5981&limits\.reduction_2035=0\.55$/);
}

export async function the_address_of_a_view_keeps_what_it_shows({ open }) {
  const lab = await open({ hash: VIEW.slice(1) });
  await lab.nudge(CUT, 5);
  const { hash } = new URL(lab.page.url());
  assert.match(hash, /^#\/embed\?program=wa-sb5981&limits\.reduction_2035=[\d.]+&charts=price%2Cemissions&controls=/);
  await lab.page.reload();
  await lab.live();
  assert.equal(await lab.page.locator('[data-chart]').count(), 2);
  assert.equal(await lab.page.locator('[data-lever]').count(), 2);
}

export async function oembed_is_valid_and_named_by_the_page({ open, url }) {
  const lab = await open();
  const href = await lab.page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const answer = await fetch(new URL(href, url));
  assert.match(answer.headers.get('content-type'), /^application\/json/);
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  const said = await answer.json();
  assert.equal(said.version, '1.0');
  assert.equal(said.type, 'rich');
  for (const needed of ['html', 'width', 'height']) assert.ok(said[needed], `${needed} is missing`);
  assert.match(said.html, /^<iframe src="https?:\/\/[^"]+#\/embed\?[^"]+" title="[^"]+"[^<>]*><\/iframe>$/);
  assert.ok(said.thumbnail_url && said.thumbnail_width === 1200 && said.thumbnail_height === 630);
}
