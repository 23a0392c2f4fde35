//! The market's look ahead: how large a surplus a price would leave, and the lowest price that leaves none
//! missing.
//!
//! Modelled, in floats. Must not move an allowance. Invariant: within one quarter the least surplus never
//! falls as the price rises, except where a scenario withholds supply at high prices.

use crate::law::{ContainmentDirection, Program};
use crate::units::Price;
use crate::units::float::{exp, pow};
use roots::{SimpleConvergency, find_root_brent};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Tables that depend on the programme alone.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    /// Long-run potential by sector and year.
    potential: Vec<Vec<f64>>,
    /// One over the nominal cost scale by sector and year.
    per_dollar: Vec<Vec<f64>>,
    /// Price level by year, 1 in the first.
    level: Vec<f64>,
    /// Growth of a held allowance's value in so many years.
    carry: Vec<f64>,
    /// Floor, and the most that anybody would pay, by year.
    floor: Vec<f64>,
    cap: Vec<f64>,
    reserve_trigger: Vec<f64>,
    withhold_trigger: Vec<f64>,
    /// Part of an obligation that offsets may fill, before availability, by year.
    offset_limit: Vec<f64>,
    tribal_limit: f64,
    release_share: f64,
    /// Share of the gap to long-run abatement closed in a quarter, by sector.
    pub(super) quarter_speed: Vec<f64>,
}

/// No market has paid more for a ton; a soft ceiling needs some bound to search under.
const NO_CAP: f64 = 5_000.0;

impl Tables {
    pub(super) fn new(program: &Program) -> Tables {
        let years = program.years();
        let market = &program.market;
        let dollars = |prices: &[Price]| -> Vec<f64> { prices.iter().map(|p| p.to_model()).collect() };
        let level: Vec<f64> = (0..years).map(|y| pow(1.0 + market.inflation, y as f64)).collect();
        let potential = |start: f64, y: usize| (start * pow(1.0 + market.deepening, y as f64)).min(0.95);
        let scale = |start: f64, y: usize| start * pow(1.0 - market.learning, y as f64) * level[y];
        let by_year = |value: &dyn Fn(usize) -> f64| -> Vec<f64> { (0..years).map(value).collect() };
        let share = |value: &Decimal| -> f64 { value.to_f64().unwrap_or(0.0) };
        Tables {
            potential: program.sectors.iter().map(|s| by_year(&|y| potential(s.potential, y))).collect(),
            per_dollar: program.sectors.iter().map(|s| by_year(&|y| 1.0 / scale(s.cost_scale, y))).collect(),
            carry: (0..=years).map(|y| pow(1.0 + market.carry_rate, y as f64)).collect(),
            floor: dollars(&program.auction.floor),
            cap: (0..years).map(|y| cap(program, y)).collect(),
            reserve_trigger: dearer(&program.price_containment.trigger, &program.price_containment.floor),
            withhold_trigger: dollars(&program.emissions_containment.trigger),
            offset_limit: program.offsets.limit.iter().map(share).collect(),
            tribal_limit: share(&program.offsets.tribal_limit),
            release_share: share(&program.price_containment.release_share),
            quarter_speed: program.sectors.iter().map(|s| 1.0 - pow(1.0 - s.speed, 0.25)).collect(),
            level,
        }
    }

    /// Long-run share abated in `sector` at nominal `price` in year `y`.
    pub(super) fn abated(&self, sector: usize, price: f64, y: usize) -> f64 {
        self.potential[sector][y] * (1.0 - exp(-price * self.per_dollar[sector][y]))
    }

    /// Parts of their limits that offsets and tribal offsets fill at `price`: in proportion to the real price
    /// up to a full price.
    pub(super) fn availability(&self, program: &Program, price: f64, y: usize) -> (f64, f64) {
        let market = &program.market;
        let real = price / self.level[y.min(self.level.len() - 1)];
        let reach = if market.offset_full_price > 0.0 { (real / market.offset_full_price).min(1.0) } else { 1.0 };
        (market.offset_availability * reach, market.tribal_availability * reach)
    }

    /// Part of an emission that offsets are expected to answer for.
    pub(super) fn offset_share(&self, program: &Program, price: f64, y: usize) -> f64 {
        let (offsets, tribal) = self.availability(program, price, y);
        (offsets * self.offset_limit[y] + tribal * self.tribal_limit).min(1.0)
    }
}

/// What the market must be ready to pay before it can count on the reserve: a sale opens at the trigger, but
/// nothing is sold in it below its own floor.
fn dearer(trigger: &[Price], floor: &[Price]) -> Vec<f64> {
    trigger.iter().zip(floor).map(|(trigger, floor)| trigger.max(floor).to_model()).collect()
}

/// The most that anybody would pay: the ceiling when it is hard, the penalty when paying it ends the debt.
fn cap(program: &Program, y: usize) -> f64 {
    let mut cap = NO_CAP;
    if program.auction.hard_ceiling {
        cap = cap.min(program.auction.ceiling[y].to_model());
    }
    if program.compliance.penalty_discharges {
        cap = cap.min(program.compliance.penalty[y].to_model().max(program.auction.floor[y].to_model()));
    }
    cap
}

/// What the market knows on the day of an auction.
#[derive(Clone, Debug, Default)]
pub(super) struct Today {
    /// Place of the year.
    pub year: usize,
    /// Part of the year still ahead, this quarter included.
    pub ahead: f64,
    /// Realised share abated by sector.
    pub realised: Vec<f64>,
    /// Unretired allowances in private hands less what is owed already.
    pub bank: f64,
    /// The agency's stock for auctions.
    pub stock: f64,
    /// Balance of the price containment reserve.
    pub reserve: f64,
    /// Balance of the emissions containment reserve, where it may return.
    pub withheld: f64,
    /// What may still be withheld this year.
    pub withholdable: f64,
    /// What each sector would emit under coverage, by year.
    pub covered: Vec<Vec<f64>>,
    /// Allowances to come by year: budget less what is set aside, and what is set aside.
    pub supply: Vec<f64>,
    pub set_aside: Vec<f64>,
    /// Auctioned part of the supply to come: the most that can be withheld.
    pub auctioned: Vec<f64>,
    /// Years looked ahead at most.
    pub horizon: usize,
}

/// How a price would turn out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    /// The least surplus over the horizon, beyond the buffer that entities keep at every step.
    pub least: f64,
    /// The step at which it occurs.
    pub at: usize,
}

/// Years of obligations that a buffer is a share of. Of the whole horizon's need it would have to be sold off as
/// the horizon shrinks toward the last year.
pub(super) const BUFFER_YEARS: f64 = 2.0;

/// Longest look ahead, in steps.
const STEPS: usize = 32;
/// Most sectors.
pub(super) const SECTORS: usize = 8;

/// Running totals of one reading, for entities to take their parts of.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    /// By sector and step: emissions owed without abatement, less offsets.
    pub gross: [[f64; STEPS]; SECTORS],
    /// The same, the abated part.
    pub abated: [[f64; STEPS]; SECTORS],
    /// By sector and step: a year's emissions owed without abatement, less offsets, and the abated part.
    pub yearly: [[(f64, f64); STEPS]; SECTORS],
}

impl Default for Sums {
    fn default() -> Sums {
        Sums { gross: [[0.0; STEPS]; SECTORS], abated: [[0.0; STEPS]; SECTORS], yearly: [[(0.0, 0.0); STEPS]; SECTORS] }
    }
}

/// The look ahead on one day.
pub(super) struct Outlook<'a> {
    pub program: &'a Program,
    pub tables: &'a Tables,
    pub today: &'a Today,
    /// Pace of the first, partial step and of a whole year, by sector.
    first: [Pace; SECTORS],
    whole: [Pace; SECTORS],
}

/// How far a sector's abatement lags behind in a step: the part of the gap left on average over its
/// quarters, which its emissions follow, and the part left at its end.
#[derive(Clone, Copy, Debug, Default)]
struct Pace {
    mean: f64,
    end: f64,
}

impl Pace {
    /// After `quarters` of closing `speed` of the gap in each.
    fn new(speed: f64, quarters: usize) -> Pace {
        let mut pace = Pace { mean: 0.0, end: 1.0 };
        for _ in 0..quarters {
            pace.end *= 1.0 - speed;
            pace.mean += pace.end / quarters as f64;
        }
        pace
    }
}

impl<'a> Outlook<'a> {
    pub(super) fn new(program: &'a Program, tables: &'a Tables, today: &'a Today) -> Outlook<'a> {
        let quarters = libm::floor(today.ahead * 4.0 + 0.5) as usize;
        let (mut first, mut whole) = ([Pace::default(); SECTORS], [Pace::default(); SECTORS]);
        for (j, speed) in tables.quarter_speed.iter().enumerate() {
            first[j] = Pace::new(*speed, quarters);
            whole[j] = Pace::new(*speed, 4);
        }
        Outlook { program, tables, today, first, whole }
    }

    fn steps(&self) -> usize {
        (self.program.years() - self.today.year).min(self.today.horizon + 1).min(STEPS)
    }

    /// The price path from `price` today: carried forward between floor and cap.
    fn path(&self, price: f64, step: usize) -> f64 {
        let y = self.today.year + step;
        (price * self.tables.carry[step]).max(self.tables.floor[y]).min(self.tables.cap[y].max(self.tables.floor[y]))
    }

    /// What `price` would leave, with running totals into `sums`.
    pub(super) fn read(&self, price: f64, sums: &mut Sums) -> Reading {
        let (program, tables, today) = (self.program, self.tables, self.today);
        let mut realised = [0.0; SECTORS];
        realised[..today.realised.len()].copy_from_slice(&today.realised);
        let mut surplus = today.bank + today.stock;
        let (mut reserve, mut withheld) = (today.reserve, today.withheld);
        let mut reading = Reading { least: f64::INFINITY, at: 0 };
        let steps = self.steps();
        for step in 0..steps {
            let y = today.year + step;
            let (p, weight) = (self.path(price, step), if step == 0 { today.ahead } else { 1.0 });
            if step > 0 {
                surplus += today.supply[y];
                reserve += today.set_aside[y];
            }
            surplus += self.release(p, y, &mut reserve) - self.withhold(p, step, &mut withheld);
            let mut yearly = 0.0;
            let keep = 1.0 - tables.offset_share(program, p, y);
            for (j, sector) in program.sectors.iter().enumerate() {
                let pace = if step == 0 { self.first[j] } else { self.whole[j] };
                // A sector that owes nothing has no reason to abate.
                let target = if sector.obligated[y] { tables.abated(j, p, y) } else { 0.0 };
                let gap = target - realised[j];
                let abated = target - gap * pace.mean;
                realised[j] = target - gap * pace.end;
                let owed = if sector.obligated[y] { today.covered[j][y] * weight * keep } else { 0.0 };
                let before = if step == 0 { (0.0, 0.0) } else { (sums.gross[j][step - 1], sums.abated[j][step - 1]) };
                sums.gross[j][step] = before.0 + owed;
                sums.abated[j][step] = before.1 + owed * abated;
                surplus -= owed * (1.0 - abated);
                let year = owed / weight;
                sums.yearly[j][step] = (year, year * abated);
                yearly += year * (1.0 - abated);
            }
            let beyond = surplus - program.market.buffer * self.buffer_years(step) * yearly;
            if beyond < reading.least {
                reading = Reading { least: beyond, at: step };
            }
        }
        reading
    }

    /// Years of obligations that a buffer is a share of at `step`: none at this year's end, when it may still
    /// have to be built, unless the horizon ends there.
    pub(super) fn buffer_years(&self, step: usize) -> f64 {
        if step == 0 && self.steps() > 1 { 0.0 } else { BUFFER_YEARS }
    }

    /// What the price containment reserve would release.
    fn release(&self, price: f64, y: usize, reserve: &mut f64) -> f64 {
        if price + 0.005 < self.tables.reserve_trigger[y] {
            return 0.0;
        }
        let released = *reserve * self.tables.release_share;
        *reserve -= released;
        released
    }

    /// What the emissions containment reserve would withhold, less what it would give back.
    fn withhold(&self, price: f64, step: usize, withheld: &mut f64) -> f64 {
        let rules = &self.program.emissions_containment;
        let y = self.today.year + step;
        let most = if step == 0 {
            self.today.withholdable.min(self.today.stock)
        } else {
            (rules.available[y] as f64).min(self.today.auctioned[y])
        };
        let below = price + 0.005 < self.tables.withhold_trigger[y];
        let out = match rules.direction {
            ContainmentDirection::LowPrice if below => most,
            ContainmentDirection::HighPrice if !below => most,
            _ => 0.0,
        };
        if !rules.redistribute {
            return out;
        }
        let back = if below { 0.0 } else { std::mem::take(withheld) };
        *withheld += out;
        out - back
    }

    /// The lowest price between floor and cap at which nothing goes missing, to about a cent, searched from
    /// `guess`; the cap if there is none.
    pub(super) fn expected(&self, guess: f64, sums: &mut Sums) -> f64 {
        let y = self.today.year;
        let (floor, cap) = (self.tables.floor[y], self.tables.cap[y].max(self.tables.floor[y]));
        let mut least = |price: f64| self.read(price, sums).least;
        if least(floor) >= 0.0 {
            return floor;
        }
        let (mut low, mut high) = (floor, guess.clamp(floor, cap).max(floor + 0.01));
        let mut width = (high - floor).min(0.04 * high + 0.02);
        if least(high) < 0.0 {
            while least(high) < 0.0 {
                if high >= cap {
                    return cap;
                }
                low = high;
                high = (high + width).min(cap);
                width *= 3.0;
            }
        } else {
            while high - width > floor && least(high - width) >= 0.0 {
                high -= width;
                width *= 3.0;
            }
            low = (high - width).max(floor);
        }
        let mut convergence = SimpleConvergency { eps: 0.004, max_iter: 60 };
        find_root_brent(low, high, &mut least, &mut convergence).unwrap_or(high).clamp(low, high)
    }
}
