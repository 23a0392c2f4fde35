// A page of one's own: the package is imported, asked, and its answers are put into the page as text.

import { parameters, presets, simulate } from '../package/index.js';

const PROGRAM = 'wa-sb5981';
const LEVER = 'limits.reduction_2035';
const [choice, cut, value, answer, rows] = ['preset', 'cut', 'value', 'answer', 'rows'].map((id) => document.getElementById(id));

const all = [{ label: 'The bill as it stands', scenario: { capwright: 1, program: PROGRAM, set: {} } }, ...presets(PROGRAM)];
for (const { label } of all) choice.append(new Option(label));

// The slider takes what the lever takes, and starts where the bill does.
const lever = parameters(PROGRAM).find(({ id }) => id === LEVER);
Object.assign(cut, { min: lever.min * 100, max: lever.max * 100, step: 1 });
cut.value = lever.default * 100;

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const billions = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', notation: 'compact', maximumFractionDigits: 1 });

/** The chosen scenario with another cut. */
function run(percent) {
  const { scenario } = all[choice.selectedIndex];
  return simulate({ ...scenario, set: { ...scenario.set, [LEVER]: percent / 100 } }).summary;
}

function cells(percent) {
  const { price_2030, revenue_total_usd, limit_2035_met } = run(percent);
  const price = price_2030 === null ? 'none' : dollars.format(price_2030);
  return [`${percent} %`, price, billions.format(Number(revenue_total_usd)), limit_2035_met ? 'met' : 'missed'];
}

function show() {
  value.textContent = `${cut.value} %`;
  try {
    const [, price, revenue, limit] = cells(Number(cut.value));
    answer.textContent = `An allowance costs ${price} in 2030, the state takes in ${revenue}, and the limit of 2035 is ${limit}.`;
    rows.replaceChildren(
      ...[30, 40, 45, 50, 60].map((percent) => {
        const row = document.createElement('tr');
        for (const text of cells(percent)) row.insertCell().textContent = text;
        return row;
      }),
    );
  } catch (problems) {
    // What cannot be run says why.
    answer.textContent = [problems].flat().map(({ message }) => message).join(' ');
  }
}

choice.addEventListener('change', show);
cut.addEventListener('input', show);
show();
