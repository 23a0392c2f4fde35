// Comparison, scenarios and the view for an audience: accessibility, widths, languages.

import assert from 'node:assert/strict';
import { clean } from './clean.mjs';

const COMPARE = '/compare?program=wa-sb5981&banking.allowed=false&compare=enacted-2021,limits.reduction_2035:0.5;title:Tighter%20cap,auction.floor_base:30';
const PAGES = [COMPARE, '/scenarios?program=wa-sb5981&limits.reduction_2035=0.45', '/present?program=wa-sb5981&limits.reduction_2035=0.45'];

const openAll = async (lab) => {
  await lab.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await lab.page.waitForTimeout(200);
};

export async function axe_finds_nothing_in_the_three_pages({ open }) {
  for (const hash of PAGES) {
    const lab = await open({ hash });
    await openAll(lab);
    await clean(lab);
  }
}

export async function axe_finds_nothing_in_the_three_pages_in_the_dark_on_a_phone({ open }) {
  for (const hash of PAGES) {
    const lab = await open({ hash, dark: true, width: 375, height: 812, touch: true });
    await openAll(lab);
    await clean(lab);
  }
}

export async function axe_finds_nothing_with_a_refused_file_and_figures_worked_out({ open }) {
  const lab = await open({ hash: PAGES[1] });
  await lab.page.locator('[data-do=import]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await lab.page.locator('[data-message=file]').waitFor();
  await lab.page.locator('[data-do=figures]').first().click();
  await lab.page.locator('#scenario-name').fill('Mine');
  await lab.page.keyboard.press('Enter');
  await clean(lab);
}

export async function the_three_pages_do_not_scroll_sideways_at_any_width({ open }) {
  for (const hash of PAGES) {
    for (const width of [320, 375, 768, 1440]) {
      const lab = await open({ hash, width, height: 800, touch: width < 500 });
      await openAll(lab);
      const { whole, inner } = await lab.page.evaluate(() => ({ whole: document.documentElement.scrollWidth, inner: document.documentElement.clientWidth }));
      assert.ok(whole <= inner, `${hash.slice(0, 12)} is ${whole} px wide at ${width}`);
      await lab.page.close();
    }
  }
}

export async function the_three_pages_speak_three_languages_with_the_same_numbers({ open }) {
  const figures = (lab) => lab.page.locator('[data-raw]').evaluateAll((cells) => cells.map((cell) => cell.dataset.raw));
  const english = await open({ hash: COMPARE });
  const numbers = await figures(english);
  assert.ok(numbers.length > 100);
  for (const [lang, heading] of [['es', 'Comparar'], ['zh', '对比']]) {
    const lab = await open({ hash: `${COMPARE}&lang=${lang}` });
    assert.equal(await lab.headline(), heading);
    assert.deepEqual(await figures(lab), numbers);
    for (const hash of PAGES.slice(1)) {
      const other = await open({ hash: `${hash}&lang=${lang}` });
      const text = await other.page.locator('main').innerText();
      assert.doesNotMatch(text, /Open a file|Full screen|Save what|Leave\b/, `${hash}: English in ${lang}`);
    }
  }
}
