// Languages: chosen, kept, in the link; words change, numbers do not; nothing is cut off.

import assert from 'node:assert/strict';
import { difference } from './native.mjs';

const LINK = '/lab?program=wa-sb5981&limits.reduction_2035=0.55&auction.floor_base=25';

const state = (lab) =>
  lab.page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    description: document.querySelector('meta[name=description]').content,
    undo: document.querySelector('[data-action=undo]').getAttribute('aria-label'),
    label: document.querySelector('[data-lever="limits.reduction_2035"] label').innerText,
  }));

async function choose(lab, language) {
  const anew = lab.page.waitForEvent('load');
  await lab.page.locator('[data-action=language]').selectOption(language);
  await anew;
  await lab.live();
}

export async function the_same_link_gives_the_same_numbers_in_three_languages({ open, native }) {
  const run = native.run({ 'limits.reduction_2035': 0.55, 'auction.floor_base': 25 });
  for (const [language, tag, undo] of [['en', 'en', 'Undo'], ['es', 'es', 'Deshacer'], ['zh', 'zh-Hans', '撤销']]) {
    const lab = await open({ hash: `${LINK}&lang=${language}` });
    assert.equal(difference(await lab.result(), run), null, language);
    const said = await state(lab);
    assert.equal(said.lang, tag);
    assert.equal(said.undo, undo);
    assert.equal((await lab.changes()).length, 2);
  }
}

export async function a_language_is_chosen_kept_and_steps_back_survive_it({ open }) {
  const lab = await open();
  const before = await state(lab);
  await lab.nudge('auction.floor_base', 1);
  await lab.settle();
  const result = await lab.result();
  await choose(lab, 'es');
  await lab.settle();
  const spanish = await state(lab);
  assert.equal(spanish.lang, 'es');
  for (const name of ['title', 'description', 'undo', 'label']) assert.notEqual(spanish[name], before[name], name);
  assert.deepEqual(await lab.result(), result, 'the language changes a number');
  assert.match(await lab.page.evaluate(() => location.hash), /[?&]lang=es/);
  await lab.button('undo').click();
  await lab.settle();
  assert.deepEqual(await lab.changes(), []);

  await lab.page.goto('about:blank');
  await lab.page.goto(lab.url);
  await lab.live();
  assert.equal((await state(lab)).lang, 'es', 'the choice was not kept');
  await choose(lab, 'en');
  assert.deepEqual(await state(lab), before);
  await lab.nudge('auction.floor_base', 1);
  assert.doesNotMatch(await lab.page.evaluate(() => location.hash), /lang=/, 'English needs no word in the link');
}

export async function a_first_visit_speaks_the_readers_language({ open }) {
  for (const [locale, tag] of [['es-MX', 'es'], ['zh-CN', 'zh-Hans'], ['fr-FR', 'en']]) {
    const lab = await open({ locale });
    assert.equal((await state(lab)).lang, tag, locale);
  }
}

export async function without_its_file_a_language_is_english_and_the_page_works({ open }) {
  const before = (page) => page.route('**/text/*.txt', (route) => route.abort());
  const lab = await open({ hash: `${LINK}&lang=es`, before, tolerate: /text\/es.*\.txt|ERR_FAILED/ });
  const said = await state(lab);
  assert.deepEqual([said.lang, said.undo], ['en', 'Undo']);
  assert.equal((await lab.changes()).length, 2);
}

export async function going_back_to_a_link_in_another_language_speaks_it({ open }) {
  const lab = await open({ hash: LINK });
  await choose(lab, 'zh');
  const anew = lab.page.waitForEvent('load');
  await lab.page.evaluate(() => (location.hash = location.hash.replace('lang=zh', 'lang=es')));
  await anew;
  await lab.live();
  assert.equal((await state(lab)).lang, 'es');
  assert.equal((await lab.changes()).length, 2);
}

export async function fields_read_what_they_show_in_every_language({ open }) {
  for (const language of ['es', 'zh']) {
    const lab = await open({ hash: `/lab?program=wa-sb5981&lang=${language}` });
    for (const id of ['limits.reduction_2035', 'auction.floor_base', 'limits.baseline_1990']) {
      if (!(await lab.lever(id).count())) await lab.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const field = lab.field(id);
      await lab.reveal(field);
      const shown = await field.inputValue();
      await field.fill(shown);
      await field.press('Enter');
      assert.equal(await field.inputValue(), shown, `${id} in ${language}`);
      assert.deepEqual(await lab.changes(), [], `${id} in ${language}`);
    }
  }
}

/** Texts that are cut off: wider or higher than their box, which hides the rest. */
const clipped = (page) =>
  page.evaluate(() => {
    const cut = (element) => {
      const style = getComputedStyle(element);
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const hides = (overflow) => ['hidden', 'clip'].includes(overflow);
      const seen = element.getBoundingClientRect().width > 2 && style.visibility !== 'hidden';
      const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const high = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      return own && seen && (wide || high);
    };
    const out = (element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const box = element.getBoundingClientRect();
      return own && element.matches('button, .button, label, h1, h2, h3, summary') && box.width > 2 && element.scrollWidth > Math.ceil(box.width) + 1;
    };
    const found = [...document.querySelectorAll('body *')].filter((element) => element.tagName !== 'OPTION' && (cut(element) || out(element)));
    return found.slice(0, 8).map((element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.slice(0, 40)}”`);
  });

const wide = (page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);

async function holds(open, width, language) {
  const lab = await open({ hash: `${LINK}&lang=${language}`, width, height: 900, touch: width < 500 });
  await lab.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await lab.page.waitForTimeout(200);
  const [scrolled, client] = await wide(lab.page);
  assert.ok(scrolled <= client, `${language} at ${width} px scrolls sideways: ${scrolled} of ${client}`);
  assert.deepEqual(await clipped(lab.page), [], `${language} at ${width} px`);
}

export async function longer_words_are_not_cut_off_at_320_375_and_1440_pixels({ open }) {
  for (const width of [320, 375, 1440]) await holds(open, width, 'xx');
}

export async function spanish_and_chinese_are_not_cut_off({ open }) {
  for (const language of ['es', 'zh']) for (const width of [320, 1440]) await holds(open, width, language);
}

export async function no_text_of_the_lab_stands_outside_the_tables({ open }) {
  const lab = await open({ hash: '/lab?program=wa-sb5981&lang=xx' });
  const plain = await lab.page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      // Ids, the product, languages in themselves, and what is shown only if the page stops.
      if (element.closest('code, option[lang], .product, #stopped, #boot-problem, script, noscript, textarea')) continue;
      if (/[A-Za-z]{4}/.test(node.data) && !/[áéíóúÁÉÍÓÚ]/.test(node.data)) found.push(node.data.trim());
    }
    return found;
  });
  assert.deepEqual(plain, []);
}

export async function what_a_link_has_wrong_is_said_in_the_readers_language({ open }) {
  for (const [language, said] of [['es', /auction\.floor_base.*no se admite.*un número de 0 a 200/], ['zh', /auction\.floor_base.*不在允许范围.*0 至 200 的数/]]) {
    const lab = await open({ hash: `/lab?program=wa-sb5981&auction.floor_base=999&lang=${language}` });
    const message = lab.page.locator('[data-message=link]');
    await message.waitFor();
    assert.match(await message.innerText(), said);
  }
}

export async function a_decimal_comma_is_refused_and_never_passed_over({ open }) {
  const lab = await open({ hash: '/lab?program=wa-sb5981&lang=es' });
  const field = lab.field('auction.floor_base');
  await lab.reveal(field);
  await field.fill('15,5');
  await field.press('Enter');
  assert.match(await lab.lever('auction.floor_base').locator('[role=alert]').innerText(), /«15,5» no es un número/);
  assert.deepEqual(await lab.changes(), []);
}
