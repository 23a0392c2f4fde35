// The plan: its tasks, who does what, places, goals and gaps, against what the command line prints.

import assert from 'node:assert/strict';

const PLAN = 'program=henan-plan';

async function plan(open, { part = '', language = '', ...options } = {}) {
  const fields = [PLAN, part && `open=${part}`, language && `lang=${language}`].filter(Boolean).join('&');
  const lab = await open({ hash: `/plan?${fields}`, ...options });
  await lab.page.locator('.plan .sum').waitFor();
  return lab;
}

const tasks = (lab) => lab.page.locator('.statements > article');
const choose = (lab, filter, value) => lab.page.locator(`[data-filter=${filter}]`).selectOption(value);
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The rules of the plan as `capwright rules` prints them, in order. */
const rules = (native) => JSON.parse(native.text('rules', '--program', 'henan-plan')).sections.flatMap((section) => section.rules);

export async function every_task_stands_with_the_statements_and_levers_of_the_command_line({ open, native }) {
  const lab = await plan(open);
  const expected = rules(native);
  assert.equal(expected.length, 28);
  const shown = await tasks(lab).evaluateAll((all) =>
    all.map((task) => ({
      id: task.id,
      rules: [...task.querySelectorAll('.demands li')].map((row) => [row.querySelector('b').innerText, row.lastChild.textContent.trim()]),
      levers: [...task.querySelectorAll('[data-opens]')].map((link) => link.dataset.opens),
      why: task.querySelector('.more p').textContent,
    })),
  );
  assert.deepEqual(shown.map((task) => task.id), expected.map((rule) => rule.id));
  for (const [place, rule] of expected.entries()) {
    const statements = rule.statements.map((row) => [row.id.replace('HN-', ''), row.statement]);
    assert.deepEqual(shown[place].rules, statements, rule.id);
    assert.deepEqual([...shown[place].levers].sort(), rule.levers.map((lever) => lever.id).sort(), rule.id);
    assert.equal(/never changes with it/.test(shown[place].why), !rule.runs, rule.id);
  }
  assert.match(await lab.page.locator('.sum').innerText(), /28 tasks in 10 areas: 16 .* 6 in part, 6 are governance .* 61 rules, 19 of them/);
}

export async function tasks_are_filtered_by_class_area_department_place_and_words({ open }) {
  const lab = await plan(open);
  const ids = () => tasks(lab).evaluateAll((all) => all.map((task) => Number(task.id.slice(5))));
  await choose(lab, 'class', 'governance');
  assert.deepEqual(await ids(), [1, 21, 22, 23, 24, 27]);
  await choose(lab, 'department', 'FOR');
  assert.deepEqual(await ids(), [21, 24, 27]);
  assert.match(await lab.page.locator('.filters [role=status]').innerText(), /3 of 28/);
  await lab.page.getByRole('button', { name: 'Show all tasks' }).click();
  assert.equal((await ids()).length, 28);
  await choose(lab, 'place', 'luoyang');
  assert.deepEqual(await ids(), [4, 12, 17, 24]);
  await choose(lab, 'place', '');
  await lab.page.getByRole('searchbox').fill('coal boilers');
  assert.deepEqual(await ids(), [4, 6]);
  await lab.page.getByRole('searchbox').fill('zebra');
  assert.deepEqual(await ids(), []);
  await lab.page.getByText('No task has all of that.').waitFor();
}

export async function a_link_to_a_task_opens_it_and_a_lever_opens_in_the_lab({ open }) {
  const lab = await plan(open, { part: 'task-04' });
  await lab.page.locator('#task-04.here details[open]').waitFor();
  const box = await lab.page.locator('#task-04').boundingBox();
  assert.ok(box.y >= 0 && box.y < 900, `the task lies at ${box.y}`);
  const link = lab.page.locator('#task-04 [data-opens="coal.captive_mw"]');
  assert.match(await link.getAttribute('href'), /#\/lab\?program=henan-plan.*open=coal\.captive_mw/);
  await link.click();
  await lab.lever('coal.captive_mw').waitFor();
  await lab.page.waitForFunction(() => document.activeElement?.closest('[data-lever]')?.dataset.lever === 'coal.captive_mw');
}

export async function who_does_what_has_the_specifications_counts_and_follows_the_filters({ open, native }) {
  const lab = await plan(open, { part: 'who' });
  const sums = (which) =>
    lab.page.locator(`tr[data-sum=${which}] td[data-department]`).evaluateAll((cells) => Object.fromEntries(cells.map((cell) => [cell.dataset.department, Number(cell.innerText)])));
  const [all, lead] = [await sums('all'), await sums('lead')];
  assert.equal(Object.keys(lead).length, 22);
  for (const [id, involved, led] of [['EEP', 28, 5], ['NDRC-HN', 23, 2], ['IIT', 18, 0], ['HURD', 10, 1], ['ARA', 6, 1], ['TRA', 5, 1], ['WAT', 1, 0]]) {
    assert.deepEqual([all[id], lead[id]], [involved, led], id);
  }
  const sum = (cells) => Object.values(cells).reduce((before, next) => before + next, 0);
  assert.deepEqual(await lab.page.locator('.matrix tr.sums td.total').allInnerTexts(), [sum(all), sum(lead)].map(String));
  assert.equal(await lab.page.locator('.matrix tbody tr[data-task]').count(), rules(native).length);
  assert.equal(await lab.page.locator('.matrix td[data-part=lead]').count(), 10);
  await choose(lab, 'department', 'TRA');
  assert.deepEqual(
    await lab.page.locator('.matrix tr[data-task]').evaluateAll((rows) => rows.map((row) => Number(row.dataset.task))),
    [11, 12, 13, 21, 26],
  );
  assert.equal((await sums('lead')).TRA, 1);
  const [download] = await Promise.all([lab.page.waitForEvent('download'), lab.button('csv').click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString().trim().split('\r\n');
  assert.equal(lines.length, 6);
  assert.match(lines[0], /^task,area,class,title,EEP,NDRC-HN,/);
}

export async function the_table_keeps_its_heads_in_sight_and_scrolls_by_keyboard({ open }) {
  const lab = await plan(open, { part: 'who' });
  const box = lab.page.getByRole('region', { name: 'Who does what' });
  await box.focus();
  for (let i = 0; i < 12; i += 1) await lab.page.keyboard.press('ArrowDown');
  await lab.page.waitForFunction(() => document.querySelector('.matrix .scroll').scrollTop > 100);
  const stuck = await box.evaluate((scroll) => {
    scroll.scrollLeft = 120;
    const outer = scroll.getBoundingClientRect();
    const head = scroll.querySelector('thead th:nth-child(3)').getBoundingClientRect();
    const first = scroll.querySelector('tbody tr:nth-child(20) th').getBoundingClientRect();
    return [Math.round(head.top - outer.top), Math.round(first.left - outer.left)];
  });
  assert.ok(stuck.every((offset) => Math.abs(offset) <= 2), `heads stand ${stuck} off`);
}

export async function on_a_phone_who_does_what_is_a_list_a_department({ open }) {
  const lab = await plan(open, { part: 'who', width: 375, height: 812, touch: true });
  assert.ok(await lab.page.locator('.matrix').isHidden());
  const first = lab.page.locator('.by-department details').first();
  assert.match(await first.innerText(), /Department of Ecology and Environment\s+takes part in 28, leads 5/);
  await first.locator('summary').click();
  assert.equal(await first.locator('li').count(), 28);
  assert.ok((await wide(lab.page)) <= 0, 'it scrolls sideways');
}

export async function places_goals_and_gaps_are_there({ open }) {
  const lab = await plan(open, { part: 'places' });
  assert.equal(await lab.page.locator('[data-kind=city] [data-place]').count(), 13);
  assert.match(await lab.page.locator('[data-place=luoyang]').innerText(), /4 tasks[^]*4 Structure of coal power/);
  await lab.page.locator('[data-part=goals]').click();
  assert.equal(await lab.page.locator('[data-section=guarantees] article').count(), 3);
  assert.equal(await lab.page.locator('[data-section=open] .gaps > li').count(), 10);
  assert.equal(await lab.page.locator('[data-section=defects] li').count(), 4);
  await lab.page.locator('[data-section=open] .gaps a', { hasText: '28 ' }).first().click();
  await lab.page.locator('#task-28.here').waitFor();
}

export async function the_plan_is_whole_in_three_languages_at_375_pixels({ open }) {
  for (const [language, title, task] of [['en', /task by task/, /Scattered coal/], ['es', /tarea por tarea/, /Carbón suelto/], ['zh', /方案逐项看/, /散煤治理/]]) {
    for (const part of ['', 'who', 'places', 'goals']) {
      const lab = await plan(open, { part, language, width: 375, height: 812, touch: true });
      assert.match(await lab.headline(), title);
      if (!part) assert.match(await lab.page.locator('#task-06 h3').innerText(), task);
      assert.ok((await wide(lab.page)) <= 0, `${language} ${part} scrolls sideways`);
      assert.doesNotMatch(await lab.page.locator('main').innerText(), /[{}]/, `${language} ${part} has a gap`);
    }
  }
}

export async function if_the_plans_words_cannot_be_loaded_the_page_says_so({ open }) {
  let broken = true;
  const lab = await open({
    hash: `/plan?${PLAN}`,
    tolerate: /Failed to load resource|request failed/,
    before: (page) => page.route('**/law/henan-plan.tasks.json', (route) => (broken ? route.abort() : route.continue())),
  });
  await lab.page.getByText('could not be loaded').waitFor();
  broken = false;
  await lab.page.getByRole('button', { name: 'Try again' }).click();
  await lab.page.locator('#task-01').waitFor();
}
