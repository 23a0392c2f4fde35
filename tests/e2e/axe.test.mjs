// What a machine can tell about accessibility, in the states that people reach.

import { TAGS, axe, clean } from './clean.mjs';

export async function axe_finds_nothing_when_the_page_has_just_opened({ open }) {
  await clean(await open());
}

export async function axe_finds_nothing_in_the_dark({ open }) {
  await clean(await open({ dark: true }));
}

export async function axe_finds_nothing_with_levers_changed({ open }) {
  const lab = await open();
  await lab.nudge('limits.reduction_2035');
  await lab.nudge('auction.floor_base');
  await clean(lab);
}

export async function axe_finds_nothing_with_levers_changed_in_the_dark({ open }) {
  const lab = await open({ dark: true });
  await lab.nudge('limits.reduction_2035');
  await clean(lab);
}

export async function axe_finds_nothing_with_a_lever_explained({ open }) {
  const lab = await open();
  await lab.lever('limits.reduction_2035').locator('[data-explain]').click();
  await clean(lab);
}

export async function axe_finds_nothing_with_every_table_open({ open }) {
  const lab = await open();
  await lab.page.evaluate(() => document.querySelectorAll('[data-chart] details').forEach((details) => (details.open = true)));
  await clean(lab);
}

export async function axe_finds_nothing_with_every_part_open_in_the_dark({ open }) {
  const lab = await open({ dark: true });
  await lab.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await clean(lab);
}

export async function axe_finds_nothing_on_a_phone({ open }) {
  await clean(await open({ width: 375, height: 812, touch: true }));
}

export async function axe_finds_nothing_on_a_phone_in_the_dark_with_a_lever_changed({ open }) {
  const lab = await open({ width: 320, height: 640, dark: true, touch: true });
  await lab.nudge('limits.reduction_2035');
  await clean(lab);
}

export async function axe_finds_nothing_after_a_bad_link({ open }) {
  await clean(await open({ hash: '/lab?program=wa-sb5981&no.such_lever=1&limits.reduction_2035=7' }));
}

export async function axe_finds_nothing_on_the_entities_page({ open }) {
  for (const dark of [false, true]) {
    const lab = await open({ hash: '/entities', dark });
    await clean(lab);
    await lab.page.locator('.entities tbody a').first().click();
    await lab.page.locator('[data-entries]').waitFor();
    await clean(lab);
  }
}

export async function axe_finds_nothing_among_the_entities_on_a_phone_with_nothing_listed({ open }) {
  const lab = await open({ hash: '/entities?open=Nobody', width: 375, height: 812, touch: true, dark: true });
  await clean(lab);
  await lab.page.locator('[data-filter=search]').fill('nothing has these words');
  await clean(lab);
}

export async function axe_finds_nothing_in_a_table_under_edit({ open }) {
  const lab = await open();
  await lab.page.locator('[data-group=cap]').evaluate((group) => (group.open = true));
  const lever = lab.lever('cap.budget_override');
  await lever.locator('[data-add]').click();
  await lever.locator('[data-row="0"]').first().fill('1999');
  await lever.locator('[data-row="0"]').first().press('Tab');
  await lever.locator('summary').click();
  await clean(lab);
}

export async function axe_finds_nothing_before_the_page_is_live({ open }) {
  // Scripts run, so that axe can, but the module never arrives.
  const lab = await open({ live: false, tolerate: /./, before: (page) => page.route('**/*.wasm', () => {}) });
  await lab.page.locator('#first-paint h1').waitFor();
  await lab.page.evaluate(axe.source);
  const { violations } = await lab.page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  if (violations.length) throw new Error(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`).join('\n'));
}

export async function axe_finds_nothing_in_the_bill({ open }) {
  const lab = await open({ hash: '/bill?open=SB-EIT-03' });
  await lab.page.locator('#SB-EIT-03.here').waitFor();
  await clean(lab);
}

export async function axe_finds_nothing_in_the_bill_in_the_dark_on_a_phone({ open }) {
  const lab = await open({ hash: '/bill?open=SB-EIT-03', dark: true, width: 375, height: 812, touch: true });
  await lab.page.locator('#SB-EIT-03.here').waitFor();
  await clean(lab);
}

export async function axe_finds_nothing_in_the_readings({ open }) {
  const lab = await open({ hash: '/readings' });
  await lab.page.getByText(/^\d+ readings run$/).waitFor({ timeout: 60_000 });
  await clean(lab);
}

export async function axe_finds_nothing_in_the_readings_in_the_dark_on_a_phone({ open }) {
  const lab = await open({ hash: '/readings', dark: true, width: 375, height: 812, touch: true });
  await lab.page.getByText(/^\d+ readings run$/).waitFor({ timeout: 60_000 });
  await clean(lab);
}

export async function axe_finds_nothing_about_money({ open }) {
  for (const options of [{}, { dark: true, width: 375, height: 812, touch: true }]) {
    const lab = await open({ hash: '/money?open=project.portfolio', ...options });
    await lab.page.locator('[data-table="project.portfolio"] .editor').waitFor();
    await lab.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await clean(lab);
  }
}

export async function axe_finds_nothing_among_real_auctions({ open }) {
  const lab = await open({ hash: '/history' });
  await lab.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await clean(lab);
}

export async function axe_finds_nothing_among_real_auctions_in_the_dark_on_a_phone({ open }) {
  await clean(await open({ hash: '/history', dark: true, width: 375, height: 812, touch: true }));
}

export async function axe_finds_nothing_in_the_plan_and_who_does_what({ open }) {
  for (const [part, dark] of [['', false], ['who', false], ['who', true], ['places', true], ['goals', false]]) {
    const lab = await open({ hash: `/plan?program=henan-plan${part && `&open=${part}`}`, dark });
    await lab.page.locator('.plan .sum').waitFor();
    await lab.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await clean(lab);
  }
}

export async function axe_finds_nothing_in_the_plan_in_the_dark_on_a_phone({ open }) {
  for (const part of ['task-04', 'who']) {
    const lab = await open({ hash: `/plan?program=henan-plan&open=${part}`, dark: true, width: 375, height: 812, touch: true });
    await lab.page.locator('.plan .sum').waitFor();
    await clean(lab);
  }
}

export async function axe_finds_nothing_side_by_side_with_and_without_the_question({ open }) {
  for (const dark of [false, true]) {
    const lab = await open({ hash: '/sides?program=henan-plan', dark, ...(dark && { width: 375, height: 812, touch: true }) });
    await lab.page.locator('[data-side=plant-cap] td').first().waitFor();
    await clean(lab);
    await lab.button('predict').click();
    await clean(lab);
  }
}

const TAUGHT = ['/method?open=market.carry_rate', '/challenges', '/challenges?open=undersubscribed&offset.limit_2024_2034=0.4', '/challenges?open=sheet', '/tour'];

export async function axe_finds_nothing_on_method_challenges_and_tour({ open }) {
  for (const hash of TAUGHT) await clean(await open({ hash }));
}

export async function axe_finds_nothing_on_method_challenges_and_tour_in_the_dark_on_a_phone({ open }) {
  for (const hash of TAUGHT) await clean(await open({ hash, dark: true, width: 375, height: 812, touch: true }));
}

export async function axe_finds_nothing_in_the_accessibility_statement({ open }) {
  for (const dark of [false, true]) {
    // Leaving the page while it loads cancels what is on its way.
    const lab = await open({ live: false, dark, tolerate: /./, before: (page) => page.addInitScript(() => {}) });
    await lab.page.goto(new URL('accessibility.html', lab.url).href);
    await lab.page.evaluate(axe.source);
    const { violations } = await lab.page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
    if (violations.length) throw new Error(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`).join('\n'));
  }
}
export async function axe_finds_nothing_in_an_embedded_view({ open }) {
  const view = '/embed?program=wa-sb5981&charts=price,emissions,nonsense&controls=limits.reduction_2035,cap.shape';
  for (const options of [{}, { dark: true, width: 375, height: 812, touch: true }]) await clean(await open({ hash: view, ...options }));
}

export async function axe_finds_nothing_where_such_a_view_is_put_together({ open }) {
  for (const options of [{}, { dark: true, width: 375, height: 812, touch: true }]) {
    const lab = await open({ hash: '/share', ...options });
    await lab.page.frameLocator('[data-preview]').locator('[data-chart]').first().waitFor();
    await clean(lab);
  }
}
