// Every page looks as its reference picture does: three widths, light and dark, three languages; and the comparison sees
// faults that were planted. How the pictures are made, and how they are renewed: looks.mjs.

import assert from 'node:assert/strict';
import { compare, pose, still } from './looks.mjs';
import { bring } from './looks/fonts.mjs';
import { LANGUAGES, SCREENS, SHARE, THEMES, pictures, reduce, share, sheet } from './looks/sheet.mjs';

const timed = (test, limit) => Object.assign(test, { limit });

export async function the_lab_looks_as_it_did({ open }) {
  await compare(open, 'lab');
}

export async function the_bill_and_its_readings_look_as_they_did({ open }) {
  await compare(open, 'bill');
}

export async function entities_emitters_and_money_look_as_they_did({ open }) {
  await compare(open, 'parties');
}

export async function auctions_look_as_they_did({ open }) {
  await compare(open, 'auctions');
}

export async function memo_data_scenarios_and_what_is_shared_look_as_they_did({ open }) {
  await compare(open, 'paper');
}

export async function challenges_method_and_tour_look_as_they_did({ open }) {
  await compare(open, 'lessons');
}

export async function the_plan_looks_as_it_did({ open }) {
  await compare(open, 'plan');
}

export async function the_plans_papers_look_as_they_did({ open }) {
  await compare(open, 'plan-paper');
}

for (const test of [
  the_lab_looks_as_it_did, the_bill_and_its_readings_look_as_they_did, entities_emitters_and_money_look_as_they_did, auctions_look_as_they_did,
  memo_data_scenarios_and_what_is_shared_look_as_they_did, challenges_method_and_tour_look_as_they_did, the_plan_looks_as_it_did, the_plans_papers_look_as_they_did,
]) timed(test, 300_000);

/** Faults, each done to a page whose picture was taken: what it adds to the page's styles. */
const FAULTS = {
  'a chart is lost': '.card canvas { visibility: hidden }',
  'the header is missing': '.top { display: none }',
  'everything is 40 px to the right': 'body { transform: translateX(40px) }',
  'blocks lie over each other': '.results > *, .charts { margin-top: -60px }',
};

export async function planted_faults_do_not_pass_for_the_same_picture({ open }) {
  const lab = await open({ hash: '/lab', before: bring });
  const other = await open({ hash: '/lab?lang=es', before: bring });
  const [least, whole] = [{}, []];
  const note = (fault, value) => { least[fault] = Math.min(least[fault] ?? 1, value); };
  for (const screen of SCREENS) {
    const taken = async (from, theme) => {
      await pose(from.page, screen, theme);
      return reduce(await still(from.page), screen);
    };
    const right = await taken(lab, 'light');
    assert.equal(share(right, await taken(lab, 'light'), screen), 0, 'the same page differs from itself');
    for (const [fault, styles] of Object.entries(FAULTS)) {
      await lab.page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, styles);
      note(fault, share(right, await taken(lab, 'light'), screen));
      await lab.page.evaluate(() => { document.adoptedStyleSheets = []; });
    }
    note('the theme stays light', share(await taken(lab, 'dark'), right, screen));
    note('another language', share(right, await taken(other, 'light'), screen));
    assert.equal(share(right, await taken(lab, 'light'), screen), 0, 'a fault stays after it was taken back');
    whole.push([screen, right]);
  }
  // Last, because a page that had no styles does not come back to quite what it was.
  await lab.page.evaluate(() => { for (const sheet of document.styleSheets) sheet.disabled = true; });
  for (const [screen, right] of whole) {
    await pose(lab.page, screen, 'light');
    note('no styles', share(right, reduce(await still(lab.page), screen), screen));
  }
  if (process.env.LOOKS) console.log(least);
  const missed = Object.entries(least).filter(([, value]) => value < 2 * SHARE);
  assert.deepEqual(missed, [], 'less than twice what is tolerated');
}

export async function a_sheet_gives_back_the_pictures_that_it_was_made_of() {
  const all = {};
  let seed = 1;
  for (const language of LANGUAGES) {
    for (const { width, height, block } of SCREENS) {
      for (const theme of THEMES) {
        const means = Buffer.alloc(Math.round(width / block) * Math.floor(height / block) * 3);
        for (let at = 0; at < means.length; at += 1) means[at] = seed = (seed * 69_069 + 1) % 251;
        all[`${language}-${width}-${theme}`] = means;
      }
    }
  }
  assert.deepEqual(pictures(sheet(all)), all);
}
