// What pictures are taken of: every page of both programmes, in the states that differ in how they look.

const BILL = 'wa-sb5981';
const PLAN = 'henan-plan';

/** A view: its name, its page, the programme, what else the link says, what must be there before it is drawn, and the folded part that it is of. */
const view = (program, name, fields = '', { page = name, ready = 'main', at } = {}) => {
  const id = `${program === BILL ? 'bill' : 'plan'}-${name}`;
  return { id, program, page, hash: `/${page}?program=${program}${fields}`, ready, at };
};

const SIDE_BY_SIDE = '&banking.allowed=false&compare=enacted-2021,limits.reduction_2035:0.5;title:Tighter%20cap,auction.floor_base:30';
const PLANS = '&ule.share=1&compare=fixed-total,program:henan-plan;wind.added_mw:20000;title:More%20wind';
const AMENDED = '&limits.reduction_2035=0.45&auction.floor_base=25';

/** By the test that looks at them. Comparing comes last: what is pinned stays for the visit. */
export const GROUPS = {
  lab: [view(BILL, 'lab'), view(BILL, 'amended', AMENDED, { page: 'lab' }), view(BILL, 'refused', '&limits.reduction_2035=7', { page: 'lab' })],
  bill: [view(BILL, 'bill'), view(BILL, 'statement', '&open=SB-EIT-03', { page: 'bill', ready: '#SB-EIT-03' }), view(BILL, 'readings')],
  parties: [
    view(BILL, 'entities', '', { ready: '.grid td' }),
    view(BILL, 'entity', '&open=Phillips%2066%20Company', { page: 'entities' }),
    view(BILL, 'emitters', '', { page: 'entities', ready: '.own-emitters summary', at: '.own-emitters' }),
    view(BILL, 'money'),
    view(BILL, 'portfolio', '&open=project.portfolio', { page: 'money', ready: '[data-table="project.portfolio"] .editor' }),
  ],
  auctions: [view(BILL, 'auctions'), view(BILL, 'auction', '&auction=limits', { page: 'auctions' }), view(BILL, 'history'), view(BILL, 'sides')],
  paper: [
    view(BILL, 'memo', AMENDED),
    view(BILL, 'data'),
    view(BILL, 'scenarios'),
    view(BILL, 'present', AMENDED),
    view(BILL, 'share', '', { ready: '[data-preview]' }),
    view(BILL, 'embed', '&charts=price,emissions&controls=limits.reduction_2035,auction.floor_base'),
    view(BILL, 'compare', SIDE_BY_SIDE, { ready: '.differences' }),
  ],
  lessons: [view(BILL, 'challenges'), view(BILL, 'challenge', '&open=withhold', { page: 'challenges', ready: '[data-open=withhold]' }), view(BILL, 'sheet', '&open=sheet', { page: 'challenges' }), view(BILL, 'method'), view(BILL, 'tour')],
  plan: [
    view(PLAN, 'lab'),
    view(PLAN, 'plan', '', { ready: '.plan .sum' }),
    view(PLAN, 'who', '&open=who', { page: 'plan', ready: '.plan .sum' }),
    view(PLAN, 'places', '&open=places', { page: 'plan', ready: '.plan .sum' }),
    view(PLAN, 'goals', '&open=goals', { page: 'plan', ready: '.plan .sum' }),
    view(PLAN, 'entities'),
    view(PLAN, 'firm', '&open=steel-a', { page: 'entities' }),
    view(PLAN, 'sides', '', { ready: '[data-side=plant-cap] td' }),
  ],
  'plan-paper': [
    view(PLAN, 'memo', '&target.reduction_2030=0.22&wind.added_mw=20000'),
    view(PLAN, 'data'),
    view(PLAN, 'scenarios'),
    view(PLAN, 'challenges'),
    view(PLAN, 'method'),
    view(PLAN, 'present'),
    view(PLAN, 'share', '', { ready: '[data-preview]' }),
    view(PLAN, 'embed', '&charts=price'),
    view(PLAN, 'compare', PLANS, { ready: '.differences' }),
  ],
};
