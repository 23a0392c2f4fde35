// A cap and a rate side by side, against what the command line prints.

import assert from 'node:assert/strict';

const grouped = (number) => Math.abs(number).toLocaleString('en-US');
const megatons = (tons) => `${(Math.round(tons / 1e5) / 10).toLocaleString('en-US', { minimumFractionDigits: 1 })} Mt`;

async function sides(open, { hash = '/sides?program=henan-plan', ...options } = {}) {
  const lab = await open({ hash, ...options });
  await lab.page.locator('[data-side=plant-cap] td').first().waitFor();
  return lab;
}

async function move(lab, percent) {
  await lab.page.locator('#growth').evaluate((input, value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, String(percent));
}

const rows = (lab, side) =>
  lab.page.locator(`[data-side=${side}] .contrast tbody tr`).evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.innerText.trim())));
const sentence = (lab, side) => lab.page.locator(`[data-side=${side}] .sentence`).innerText();
const native = (cli, ...more) => JSON.parse(cli.text('sides', '--program', 'henan-plan', ...more));

/** What the page says of one growth is what the command line says of it. */
async function agrees(lab, told) {
  const plant = told.one_plant;
  for (const [side, after] of [['plant-cap', plant.budget], ['plant-rate', plant.rate]]) {
    const shown = await rows(lab, side);
    assert.deepEqual(shown[0].slice(1, 3), [grouped(plant.before.emissions_t), grouped(after.emissions_t)], side);
    assert.deepEqual(shown[1].slice(1, 3), [grouped(plant.before.allocated_t), grouped(after.allocated_t)], side);
    assert.equal(shown[3][2], `CNY ${after.price.toFixed(2)}`, side);
  }
  const sum = (list, field) => list.filter((row) => row.year > 2025).reduce((all, row) => all + row[field], 0);
  for (const [side, course] of [['course-cap', told.budget], ['course-rate', told.rate]]) {
    const shown = await rows(lab, side);
    assert.deepEqual(shown[0].slice(1, 3), [course.before, course.after].map((list) => megatons(sum(list, 'emissions_t'))), side);
    assert.deepEqual(shown[1].slice(1, 3), [course.before, course.after].map((list) => megatons(sum(list, 'allowances_t'))), side);
  }
}

export async function ten_percent_more_output_is_the_worked_contrast_and_the_command_lines_runs({ open, native: cli }) {
  const lab = await sides(open);
  await agrees(lab, native(cli, '--growth', '0.1'));
  assert.match(await sentence(lab, 'plant-cap'), /394,000 t would be missing.*back at 2,700,000 t/s);
  assert.match(await sentence(lab, 'plant-rate'), /2,833,600 in place of 2,576,000.*136,400 t are missing in place of 124,000/s);
  const links = lab.page.locator('[data-side=course-rate] h3');
  assert.match(await links.innerText(), /Henan/);
}

export async function the_slider_moves_all_four_sides_with_mouse_and_keys({ open, native: cli }) {
  const lab = await sides(open, { hash: '/sides?program=henan-plan&open=20' });
  assert.equal(await lab.page.locator('.growth output').innerText(), '20 % more');
  await agrees(lab, native(cli, '--growth', '0.2'));
  await move(lab, -20);
  await agrees(lab, native(cli, '--growth', '-0.2'));
  assert.match(await sentence(lab, 'plant-cap'), /nothing is scarce any more/);
  await move(lab, 0);
  for (const side of ['plant-cap', 'plant-rate', 'course-cap', 'course-rate']) {
    assert.match(await sentence(lab, side), /as it was/, side);
    assert.ok((await rows(lab, side)).every((row) => row[3] === '–'), side);
  }
  await lab.page.locator('#growth').focus();
  await lab.page.keyboard.press('ArrowRight');
  assert.equal(await lab.page.locator('#growth').getAttribute('aria-valuetext'), '1 % more');
}

export async function the_scenario_on_the_screen_is_compared({ open, native: cli }) {
  const set = ['cap.mode=absolute', 'cap.decline=0.05'];
  const lab = await sides(open, { hash: `/sides?program=henan-plan&${set.join('&')}` });
  await agrees(lab, native(cli, ...set.flatMap((each) => ['--set', each])));
  const bill = await sides(open, { hash: '/sides?program=wa-sb5981&auction.floor_base=40' });
  await agrees(bill, JSON.parse(cli.text('sides', '--program', 'wa-sb5981', '--set', 'auction.floor_base=40')));
}

export async function a_class_predicts_first_and_is_told_what_was_right({ open }) {
  const lab = await sides(open);
  await lab.button('predict').click();
  assert.equal(await lab.page.locator('[data-side]').count(), 0, 'answers stand beside the question');
  assert.ok(await lab.button('reveal').isDisabled());
  for (const [place, answer] of [[0, 'the same'], [1, 'the same'], [2, 'higher'], [3, 'the same']]) {
    await lab.page.locator(`[data-question="${place}"]`).getByRole('radio', { name: answer }).check();
  }
  await lab.button('reveal').click();
  await lab.page.getByText('3 of 4 right.').waitFor();
  assert.deepEqual(await lab.page.locator('.mark').evaluateAll((all) => all.map((mark) => mark.dataset.right)), ['yes', 'no', 'yes', 'yes']);
  assert.match(await lab.page.locator('[data-question="1"] .mark').innerText(), /no: higher/);
  await lab.button('leave').click();
  await lab.page.locator('[data-side=plant-cap] td').first().waitFor();
}

export async function it_fits_a_phone_in_three_languages({ open }) {
  for (const [language, title] of [['en', /side by side/], ['es', /lado a lado/], ['zh', /对照/]]) {
    const lab = await sides(open, { hash: `/sides?program=henan-plan&lang=${language}`, width: 375, height: 812, touch: true });
    assert.match(await lab.headline(), title);
    assert.ok((await lab.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) <= 0, `${language} scrolls sideways`);
    assert.doesNotMatch(await lab.page.locator('main').innerText(), /[{}]|NaN/);
  }
}
