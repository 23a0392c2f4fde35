// The page as a person meets it: levers, verdicts, charts, buttons. The hooks named here are a contract with src/app.

import assert from 'node:assert/strict';

export const CHARTS = ['emissions', 'price', 'bank', 'auctions', 'revenue', 'obligations'];
export const VERDICTS = ['limit-2035', 'limit-2050', 'price-2030', 'revenue', 'household', 'penalties'];

export class Lab {
  constructor(page, url, tolerate) {
    Object.assign(this, { page, url, tolerate, heard: [], requests: [] });
  }

  /** Starts listening; before the page is opened. */
  async watch() {
    const origin = new URL(this.url).origin;
    this.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.heard.push(`console ${message.type()}: ${message.text()}`);
    });
    this.page.on('pageerror', (problem) => this.heard.push(`uncaught: ${problem.message}`));
    this.page.on('request', (request) => {
      const url = new URL(request.url());
      this.requests.push(url);
      if (url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol)) this.heard.push(`asked another host: ${url}`);
    });
    // Going from the lab to another page loads anew, which cancels what is still on its way.
    const cancelled = (request) => request.failure()?.errorText === 'net::ERR_ABORTED' && /\.svg$|\/rest-[0-9a-f]+\.wasm$/.test(request.url());
    this.page.on('requestfailed', (request) => cancelled(request) || this.heard.push(`request failed: ${request.url()} ${request.failure()?.errorText}`));
    this.page.on('response', (response) => {
      if (response.status() >= 400) this.heard.push(`answer ${response.status()}: ${response.url()}`);
    });
    await this.page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`),
      );
    });
  }

  complaints() {
    return this.heard.filter((text) => !this.tolerate?.test(text));
  }

  /** Waits for the first live run. */
  async live() {
    await this.page.locator('body[data-ready="true"]').waitFor({ state: 'attached', timeout: 30_000 });
  }

  lever(id) {
    return this.page.locator(`[data-lever="${id}"]`).first();
  }

  slider(id) {
    return this.lever(id).locator('input[type=range]');
  }

  field(id) {
    return this.lever(id).locator('input[inputmode=decimal]');
  }

  chart(id) {
    return this.page.locator(`[data-chart="${id}"]`).first();
  }

  button(action) {
    return this.page.locator(`[data-action="${action}"]:visible`).first();
  }

  chips() {
    return this.page.locator('[data-change]:visible');
  }

  headline() {
    return this.page.locator('h1').first().innerText();
  }

  async verdicts() {
    const texts = {};
    for (const id of VERDICTS) texts[id] = (await this.page.locator(`[data-verdict="${id}"]`).first().innerText()).replace(/\s+/g, ' ').trim();
    return texts;
  }

  /** The current result as the page has it. */
  async result() {
    return JSON.parse(await this.page.evaluate(() => window.capwright.summary()));
  }

  /** The levers that the address names, as [id, value]. */
  async changes() {
    const hash = await this.page.evaluate(() => location.hash);
    return [...new URLSearchParams(hash.split('?')[1] ?? '')].filter(([key]) => key.includes('.'));
  }

  /** Waits until result and address have stood still for a while: drags run on, addresses are written late. */
  async settle() {
    const state = () => this.page.evaluate(() => `${location.href} ${window.capwright?.summary()}`);
    let before = await state();
    for (let calm = 0, tries = 0; calm < 5; tries += 1) {
      assert.ok(tries < 100, 'the page does not come to rest');
      await this.page.waitForTimeout(150);
      const now = await state();
      calm = now === before ? calm + 1 : 0;
      before = now;
    }
  }

  /** Opens whatever folded part hides `locator`. */
  async reveal(locator) {
    if (!(await locator.isVisible())) {
      await locator.evaluate((element) => {
        for (let at = element.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
      });
    }
    await locator.scrollIntoViewIfNeeded();
  }

  /** Drags a slider's thumb to a fraction of its way, with the mouse. */
  async drag(id, fraction, steps = 20) {
    const slider = this.slider(id);
    await this.reveal(slider);
    const from = await slider.evaluate((input) => (input.value - input.min) / (input.max - input.min));
    const { x, y, width, height } = await slider.boundingBox();
    const thumb = 16;
    const at = (share) => x + thumb / 2 + (width - thumb) * share;
    await this.page.mouse.move(at(from), y + height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(at(fraction), y + height / 2, { steps });
    await this.page.mouse.up();
  }

  /** Moves a slider by keyboard, away from the nearer end. */
  async nudge(id, presses = 3) {
    const slider = this.slider(id);
    await this.reveal(slider);
    await slider.focus();
    const low = await slider.evaluate((input) => input.value - input.min < input.max - input.value);
    for (let i = 0; i < presses; i += 1) await this.page.keyboard.press(low ? 'ArrowRight' : 'ArrowLeft');
    await this.settle();
  }
}
