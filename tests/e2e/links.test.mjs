// Links: what is shared opens again, and what is broken is said.

import assert from 'node:assert/strict';
import { difference } from './native.mjs';

const LAB = '/lab?program=wa-sb5981';
const GOOD = '&auction.floor_base=25';

export async function a_copied_link_opens_the_same_run_elsewhere({ open, url }) {
  const lab = await open();
  await lab.nudge('limits.reduction_2035', 5);
  await lab.nudge('auction.floor_base', 5);
  const result = await lab.result();
  await lab.button('share').click();
  await lab.page.waitForTimeout(500);
  const link = await lab.page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${url}#`), `the clipboard has ${link}`);

  const other = await open({ hash: link.slice(url.length + 1) });
  await other.settle();
  assert.deepEqual(await other.result(), result);
  assert.deepEqual(await other.changes(), await lab.changes());
  assert.equal(await other.chips().count(), 2);
  assert.equal(await other.page.locator('[data-message]:visible').count(), 0, 'a good link needs no message');
}

export async function a_link_written_by_hand_opens({ open, native }) {
  const lab = await open({ hash: `${LAB}&limits.reduction_2035=0.55${GOOD}` });
  assert.equal(difference(await lab.result(), native.run({ 'limits.reduction_2035': 0.55, 'auction.floor_base': 25 })), null);
}

export async function a_link_survives_a_reload({ open }) {
  const lab = await open({ hash: `${LAB}${GOOD}` });
  await lab.nudge('limits.reduction_2035');
  const result = await lab.result();
  await lab.page.reload();
  await lab.live();
  assert.deepEqual(await lab.result(), result);
}

/** Opens a link that has something wrong: it must be said, `named` in it, and `rest` must still hold. */
async function broken({ open, native }, hash, named, rest) {
  const lab = await open({ hash });
  const message = lab.page.locator('[data-message]:visible').first();
  await message.waitFor();
  const text = await message.innerText();
  assert.ok(text.trim().length > 20, `the message is only "${text}"`);
  if (named) assert.ok(text.includes(named), `the message does not name ${named}: ${text}`);
  const role = await message.evaluate((element) => element.closest('[role=status], [role=alert]')?.getAttribute('role') ?? element.querySelector('[role=status], [role=alert]')?.getAttribute('role'));
  assert.ok(role, 'the message has no role status or alert');
  assert.ok(await lab.page.locator('h1').first().isVisible());
  assert.equal(difference(await lab.result(), native.run(rest)), null);
  return lab;
}

const FLOOR_25 = { 'auction.floor_base': 25 };

export async function an_unknown_lever_in_a_link_is_named_and_the_rest_applies(t) {
  await broken(t, `${LAB}&no.such_lever=1${GOOD}`, 'no.such_lever', FLOOR_25);
}

export async function a_value_out_of_range_is_named_and_the_rest_applies(t) {
  await broken(t, `${LAB}&limits.reduction_2035=7${GOOD}`, 'limits.reduction_2035', FLOOR_25);
}

export async function a_value_that_is_no_number_is_named_and_the_rest_applies(t) {
  await broken(t, `${LAB}&limits.reduction_2035=lots${GOOD}`, 'limits.reduction_2035', FLOOR_25);
}

export async function bytes_that_are_no_text_are_said_and_the_rest_applies(t) {
  await broken(t, `${LAB}&limits.reduction_2035=%FF%FE${GOOD}`, null, FLOOR_25);
}

export async function a_link_that_is_too_long_is_said_and_the_bill_is_shown(t) {
  await broken(t, `${LAB}&x=${'A'.repeat(80 * 1024)}`, null, {});
}

export async function an_unknown_programme_is_said_and_the_bill_is_shown(t) {
  await broken(t, '/lab?program=atlantis', 'atlantis', {});
}

export async function markup_in_a_link_stays_text(t) {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const lab = await broken(t, `${LAB}&${encodeURIComponent(hostile)}=${encodeURIComponent(hostile)}&no.such_lever=${encodeURIComponent(hostile)}${GOOD}`, null, FLOOR_25);
  assert.notEqual(await lab.page.title(), '1');
  assert.equal(await lab.page.locator('img[src=x], [onerror]').count(), 0);
}

export async function moving_a_lever_after_a_bad_link_keeps_the_page_alive({ open, native }) {
  const lab = await open({ hash: `${LAB}&limits.reduction_2035=%FF&no.such_lever=1` });
  await lab.nudge('auction.floor_base');
  assert.equal(difference(await lab.result(), native.run(await lab.changes().then((all) => all.filter(([id]) => id === 'auction.floor_base')))), null);
  assert.notEqual(difference(await lab.result(), native.run()), null);
}
