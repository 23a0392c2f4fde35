// Talks to the page around an embedded view: version 1 of the messages in docs/embedding.md.
//
// Nothing that comes in is trusted: a message can do what a link can do, through the same reader, and nothing else.
// Only the page around is listened to, and answers go to nobody else. What goes out without being asked for is what
// everybody may see: results of a public model.

const VERSION = 1;
const around = window.parent;
/** Most of one message, as a link may have it. */
const MOST = 64 * 1024;
/** How long nothing may change before it is told. */
const QUIET_MS = 120;

const view = document.getElementById('app');
/** Always has the scenario on the screen; the address may lag behind. */
const lab = () => view.querySelector('[data-open-lab]')?.href ?? location.href;
const fields = (address) => new URLSearchParams(address.split('#')[1]?.split('?')[1] ?? '');

/** Sends to the page around; to anybody there, unless it is an answer. */
function tell(type, content, { origin = '*', id } = {}) {
  const to = origin === 'null' ? '*' : origin;
  around.postMessage({ type: `capwright:${type}`, version: VERSION, ...(id === undefined ? {} : { id }), ...content }, to);
}

/** What is on the screen, in short. */
function state() {
  const set = Object.fromEntries([...fields(lab())].filter(([name]) => name.includes('.')));
  const problems = [...view.querySelectorAll('[data-message=link] li, [data-message=run] li')].map((item) => item.textContent);
  return { link: lab(), set, summary: JSON.parse(window.capwright.summary()).summary, problems };
}

let told = '';
/** Tells what is on the screen, unless that was told before. */
function report() {
  const now = state();
  const text = JSON.stringify(now);
  if (text !== told) tell('summary', now);
  told = text;
}

let height = 0;
function measure() {
  const now = Math.ceil(view.getBoundingClientRect().height);
  if (now !== height) tell('height', { height: (height = now) });
}

const waiting = [];
/** Answers two frames on, when the run is on the screen; however many ask until then, it is read once. */
function later(answer) {
  if (waiting.push(answer) > 1) return;
  const all = () => {
    const now = state();
    for (const each of waiting.splice(0)) tell('state', now, each);
  };
  requestAnimationFrame(() => requestAnimationFrame(all));
}

/** A value as a link has it; nothing for what no lever takes. */
function written(value) {
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  return value && typeof value === 'object' ? JSON.stringify(value) : undefined;
}

const WANTED = {
  /** Moves levers; `null` puts one back. */
  set({ set }, answer) {
    if (!set || typeof set !== 'object' || Array.isArray(set)) return;
    const moves = Object.entries(set).filter(([id]) => id.includes('.')).map(([id, value]) => [id, value === null ? null : written(value)]);
    if (moves.reduce((sum, [id, text]) => sum + id.length + (text?.length ?? 0), 0) > MOST) {
      tell('error', { problems: [{ code: 'E-LENGTH', path: 'set', message: `a message has at most ${MOST} characters` }] }, answer);
      return;
    }
    const asked = fields(lab());
    for (const [id, text] of moves) {
      if (text === null) asked.delete(id);
      else if (text !== undefined) asked.set(id, text);
    }
    // Not by way of the address: browsers hold back who changes it as often as a slider moves.
    window.capwright.open(`#/embed?${asked}`);
    later(answer);
  },

  /** Answers with everything that is on the screen, year by year. */
  get(_, answer) {
    tell('state', { ...state(), ...JSON.parse(window.capwright.summary()) }, answer);
  },

  /** Another language, which loads the view anew. */
  lang({ lang }) {
    if (typeof lang !== 'string' || !/^[a-z]{2}$/.test(lang)) return;
    const asked = fields(lab());
    for (const own of ['charts', 'controls']) asked.set(own, fields(location.href).get(own) ?? '');
    asked.set('lang', lang);
    location.replace(`#/embed?${asked}`);
  },
};

addEventListener('message', (event) => {
  const { source, origin, data } = event;
  if (source !== around || !data || typeof data !== 'object' || typeof data.type !== 'string') return;
  const [name, wanted] = data.type.split(':');
  if (name !== 'capwright' || !Object.hasOwn(WANTED, wanted)) return;
  // Only an id that can be compared comes back.
  const id = ['string', 'number'].includes(typeof data.id) ? data.id : undefined;
  WANTED[wanted](data, { origin, id });
});

tell('ready', state());
new ResizeObserver(measure).observe(view);
let quiet = 0;
new MutationObserver(() => {
  clearTimeout(quiet);
  quiet = setTimeout(report, QUIET_MS);
}).observe(view, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['href'] });
report();
