// What the page refuses: text that would become script or markup, and files that are not the ones that were built.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export async function no_text_becomes_markup_or_script_and_no_policy_lets_it({ open }) {
  const lab = await open({ tolerate: /policy: |Trusted|Content Security Policy/i });
  const results = await lab.page.evaluate(() => {
    const attempts = {
      insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.harmed = 1">'),
      innerHTML: () => (document.createElement('div').innerHTML = '<svg onload="window.harmed = 1">'),
      'script.src': () => (document.createElement('script').src = 'data:text/javascript,window.harmed=1'),
      'script.text': () => (document.createElement('script').text = 'window.harmed = 1'),
      'iframe.srcdoc': () => (document.createElement('iframe').srcdoc = '<script>parent.harmed = 1</script>'),
      worker: () => new Worker('data:text/javascript,'),
      'another policy': () => trustedTypes.createPolicy('default', { createHTML: (text) => text }),
      'the same policy': () => trustedTypes.createPolicy('capwright', { createScriptURL: (text) => text }),
      setTimeout: () => setTimeout('window.harmed = 1'),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} was let through`;
      } catch (problem) {
        return problem instanceof TypeError ? null : `${name}: ${problem}`;
      }
    });
  });
  assert.deepEqual(results.filter(Boolean), []);
  assert.equal(await lab.page.evaluate(() => window.harmed), undefined);
}

const PROGRAMS = ['wa-sb5981', 'henan-plan'];

/** Opens every page of `program`, and what is folded on it; what each complained about. */
async function complaintsOf(open, program) {
  const lab = await open({ hash: `/data?program=${program}`, tolerate: /./ });
  const pages = await lab.page.locator('header nav [data-page]').evaluateAll((links) => links.map((link) => link.dataset.page));
  const found = [];
  for (const page of [...pages, 'embed']) {
    await lab.page.goto('about:blank');
    await lab.page.goto(`${lab.url}#/${page}?program=${program}`);
    await lab.live();
    await lab.page.evaluate(() => document.querySelectorAll('main details').forEach((details) => (details.open = true)));
    await lab.page.waitForTimeout(300);
    // Leaving a page ends what it is still loading; what the policy refuses is heard as such.
    const heard = lab.heard.splice(0).filter((text) => !/^request failed: .* net::ERR_ABORTED$/.test(text));
    found.push(...heard.map((text) => `${page}: ${text}`));
  }
  return { pages, found };
}

export async function every_page_of_either_programme_keeps_to_the_policy({ open }) {
  for (const [program, least] of [[PROGRAMS[0], 16], [PROGRAMS[1], 8]]) {
    const { pages, found } = await complaintsOf(open, program);
    assert.ok(pages.length >= least, `${program} has only ${pages}`);
    assert.deepEqual(found, []);
  }
}

every_page_of_either_programme_keeps_to_the_policy.limit = 300_000;

export async function every_document_that_is_built_has_a_policy_without_anything_inline({ dist }) {
  for (const file of ['index.html', 'accessibility.html', 'example/index.html']) {
    const html = readFileSync(join(dist, file), 'utf8');
    const policy = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)">/)?.[1] ?? '';
    assert.match(policy, /default-src 'none'/, `${file}: ${policy}`);
    assert.match(policy, /require-trusted-types-for 'script'/, `${file}: ${policy}`);
    assert.doesNotMatch(policy, /'unsafe-/, `${file}: ${policy}`);
  }
}

export async function an_inline_script_and_another_hosts_are_refused({ open }) {
  const lab = await open({ tolerate: /policy: |Trusted|Content Security Policy|Executing inline/ });
  await lab.page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.harmed = 1');
    document.head.append(script);
    document.body.setAttribute('onclick', 'window.harmed = 1');
    document.body.click();
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
  }).catch(() => {});
  assert.equal(await lab.page.evaluate(() => window.harmed), undefined);
}

export async function nothing_is_kept_in_cookies({ open }) {
  const lab = await open();
  await lab.nudge('limits.reduction_2035');
  assert.equal(await lab.page.evaluate(() => document.cookie), '');
  assert.deepEqual(await lab.page.context().cookies(), []);
}

/** The page with one byte of a file changed on its way: it must say so and keep the bill's own run. */
async function flipped({ open, dist }, pattern, hash, visible) {
  const name = readdirSync(dist).find((file) => pattern.test(file));
  const body = readFileSync(join(dist, name));
  body[Math.floor(body.length / 2)] ^= 1;
  const type = name.endsWith('.js') ? 'text/javascript' : 'application/wasm';
  const lab = await open({
    hash,
    live: false,
    tolerate: /./,
    before: (page) => page.route(`**/${name}`, (route) => route.fulfill({ body, contentType: type })),
  });
  await lab.page.locator('#boot-problem:visible').waitFor();
  const said = await lab.page.locator('#boot-problem').innerText();
  assert.match(said, /could not start/);
  assert.ok(said.length > 80, said);
  assert.ok(await lab.page.locator('#first-paint h1').isVisible(), 'the bill\u2019s own run is gone');
  assert.equal(await lab.page.locator('#app').count(), 0, 'the page started all the same');
  if (visible) assert.ok(lab.heard.some((text) => /integrity/i.test(text)), lab.heard.join('\n'));
}

export async function a_flipped_byte_in_the_module_is_refused(t) {
  await flipped(t, /^lab-\w+\.wasm$/, '');
  await flipped(t, /^all-\w+\.wasm$/, '/data');
}

export async function a_flipped_byte_in_its_script_is_refused(t) {
  await flipped(t, /^lab-\w+\.js$/, '', true);
  await flipped(t, /^all-\w+\.js$/, '/data', true);
}

export async function a_flipped_byte_is_refused_inside_somebody_elses_page_too(t) {
  const own = readdirSync(t.dist).some((file) => /^embed-\w+\.wasm$/.test(file));
  await flipped(t, own ? /^embed-\w+\.wasm$/ : /^all-\w+\.wasm$/, '/embed?program=wa-sb5981');
}
