// Sizes and colours: phones, wide screens, dark.

import assert from 'node:assert/strict';

const WIDTHS = { 320: 640, 375: 812, 768: 1024, 1440: 900, 1920: 1080 };

/** What is wider than the window, or null. */
const overflow = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    const scrolls = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element));
    const names = wide.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className} to ${Math.round(element.getBoundingClientRect().right)}`);
    return `${document.documentElement.scrollWidth} of ${width} px: ${names.join(', ')}`;
  });

const openAll = (page) => page.evaluate(() => document.querySelectorAll('details:not(header details)').forEach((details) => (details.open = true)));

async function fits(open, width) {
  for (const script of [true, false]) {
    const lab = await open({ width: Number(width), height: WIDTHS[width], touch: width < 500, script });
    const how = script ? '' : ' before it is live';
    assert.equal(await overflow(lab.page), null, `scrolls sideways${how}`);
    if (!script) return;
    await openAll(lab.page);
    const toggle = lab.page.locator('[data-explain]:visible').first();
    await toggle.click();
    await lab.nudge('auction.floor_base');
    assert.equal(await overflow(lab.page), null, 'scrolls sideways with everything open and a lever changed');
  }
}

export async function at_320_pixels_nothing_scrolls_sideways({ open }) {
  await fits(open, 320);
}

export async function at_375_pixels_nothing_scrolls_sideways({ open }) {
  await fits(open, 375);
}

export async function at_768_pixels_nothing_scrolls_sideways({ open }) {
  await fits(open, 768);
}

export async function at_1920_pixels_nothing_scrolls_sideways_and_the_width_is_used({ open }) {
  await fits(open, 1920);
  const lab = await open({ width: 1920, height: 1080 });
  const used = await lab.page.locator('[data-chart]').evaluateAll((charts) => {
    const boxes = charts.map((chart) => chart.getBoundingClientRect()).filter((box) => box.width > 0);
    return Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
  });
  assert.ok(used > 800, `the charts use only ${used} of 1920 px`);
}

export async function on_a_phone_a_chart_is_in_sight_while_a_lever_is_moved({ open }) {
  const lab = await open({ width: 375, height: 812, touch: true });
  const slider = lab.slider('limits.reduction_2035');
  await slider.evaluate((input) => input.scrollIntoView({ block: 'center' }));
  await lab.page.waitForTimeout(300);
  const visible = await lab.page.locator('[data-chart] canvas').evaluateAll((all) =>
    all.some((canvas) => {
      const box = canvas.getBoundingClientRect();
      const shown = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
      const across = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
      return shown >= 100 && across >= 200;
    }),
  );
  assert.ok(visible, 'with the first lever in the middle of the screen no chart can be seen');
}

export async function what_is_touched_is_at_least_24_pixels({ open }) {
  const lab = await open({ width: 375, height: 812, touch: true });
  const small = await lab.page.evaluate(() =>
    [...document.querySelectorAll('button, summary, select, input:not([type=hidden])')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const boxes = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
        return { element, width: Math.max(...boxes.map((box) => box.width)), height: Math.max(...boxes.map((box) => box.height)) };
      })
      .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
      .map(({ element, width, height }) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().slice(0, 20)} ${Math.round(width)}×${Math.round(height)}`),
  );
  assert.deepEqual([...new Set(small)], []);
}

/** How light the page's ground is, 0 to 1. */
const light = (page) =>
  page.evaluate(() => {
    let at = document.body;
    if (/rgba\(0, 0, 0, 0\)|transparent/.test(getComputedStyle(at).backgroundColor)) at = document.documentElement;
    const [r, g, b] = getComputedStyle(at).backgroundColor.match(/[\d.]+/g).map(Number);
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  });

export async function dark_follows_the_system_and_the_button_switches_it({ open }) {
  const dark = await open({ dark: true });
  assert.ok((await light(dark.page)) < 0.25, 'the page is light on a dark system');
  const day = await open();
  assert.ok((await light(day.page)) > 0.75, 'the page is dark on a light system');
  for (let i = 0; i < 2 && (await light(day.page)) > 0.5; i += 1) {
    await day.button('theme').click();
    await day.page.waitForTimeout(300);
  }
  assert.ok((await light(day.page)) < 0.25, 'the button does not make it dark');
  await day.page.reload();
  await day.live();
  assert.ok((await light(day.page)) < 0.25, 'the choice is forgotten on reload');
}

export async function twice_the_text_size_still_fits({ open }) {
  const lab = await open({ width: 720, height: 900 });
  assert.equal(await overflow(lab.page), null, '200 percent zoom of a 1440 px window scrolls sideways');
}

export async function an_embedded_view_and_the_page_that_makes_it_fit_every_width({ open }) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    for (const hash of ['/embed?charts=price,emissions,bank&controls=limits.reduction_2035,auction.floor_base,cap.shape', '/share', '/share?lang=es']) {
      const lab = await open({ hash, width: Number(width), height, touch: width < 500 });
      await lab.page.waitForTimeout(300);
      await openAll(lab.page);
      assert.equal(await overflow(lab.page), null, `${hash} at ${width}`);
      const small = await lab.page.locator('main :is(a, button, select, input[type=checkbox]):visible').evaluateAll((all) =>
        all.filter((each) => (each.closest('label') ?? each).getBoundingClientRect().height < 24).map((each) => each.outerHTML.slice(0, 120)));
      assert.deepEqual(small, [], `too small to hit on ${hash} at ${width}`);
    }
  }
}
