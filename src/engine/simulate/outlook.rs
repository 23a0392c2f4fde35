//! The market's look ahead: how large a surplus a price would leave, and the lowest price that leaves none
//! missing.
//!
//! Modelled, in floats. Must not move an allowance. Invariant: within one quarter the least surplus never
//! falls as the price rises, except where a scenario withholds supply at high prices.

use super::credits::eligible;
use super::reading::{Pace, Reading, Readings, SECTORS, SectorSums, Sums, paces};
use crate::law::{ContainmentDirection, Partner, Program, Sector};
use crate::units::Price;
use crate::units::float::{exp, larger, ln, pow, smaller};
use roots::{SimpleConvergency, find_root_brent};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Tables that depend on the programme alone.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    /// By year and sector: what the look ahead needs of it.
    sectors: Vec<[Cell; SECTORS]>,
    /// Price level by year, 1 in the first.
    pub(super) level: Vec<f64>,
    /// Growth of a held allowance's value in so many years.
    carry: Vec<f64>,
    /// Floor, and the most that anybody would pay, which is not below it, by year.
    pub(super) floor: Vec<f64>,
    pub(super) cap: Vec<f64>,
    reserve_trigger: Vec<f64>,
    withhold_trigger: Vec<f64>,
    /// Part of an obligation that eligible offsets may fill, before availability, by year.
    pub(super) offset_limit: Vec<f64>,
    pub(super) tribal_limit: f64,
    release_share: f64,
    /// Share set aside for the price containment reserve, by year.
    pub(super) reserve_share: Vec<f64>,
    /// Share of the gap to long-run abatement closed in a quarter, by sector.
    pub(super) quarter_speed: Vec<f64>,
    /// Pace of a whole year, by sector.
    whole: [Pace; SECTORS],
    /// Sectors of the programme; a linked programme's come after them.
    own: usize,
    /// Whether credits from a linked programme's projects may be used.
    pub(super) partner_credits: bool,
}

/// A sector in a year. All zero without an obligation: such a sector has no reason to abate.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    /// Long-run potential.
    potential: f64,
    /// One over the nominal cost scale.
    per_dollar: f64,
}

impl Cell {
    /// Of `sector` in year `y`, where prices are at `level`.
    fn new(program: &Program, sector: &Sector, y: usize, level: f64) -> Cell {
        let market = &program.market;
        let scale = sector.cost_scale * pow(1.0 - market.learning, y as f64) * level;
        let potential = (sector.potential * pow(1.0 + market.deepening, y as f64)).min(0.95);
        Cell { potential, per_dollar: 1.0 / (scale * program.per_instrument()) }
    }

    /// Long-run share abated at nominal `price`.
    #[inline]
    fn abated(self, price: f64) -> f64 {
        self.potential * (1.0 - exp(-price * self.per_dollar))
    }
}

/// Share of the gap that a sector closes in a quarter.
fn quarter_speed(sector: &Sector) -> f64 {
    1.0 - pow(1.0 - sector.speed, 0.25)
}

/// No market has paid more for a ton; a soft ceiling needs some bound to search under.
const NO_CAP: f64 = 5_000.0;

impl Tables {
    pub(super) fn new(program: &Program) -> Tables {
        let years = program.years();
        let market = &program.market;
        let dollars = |prices: &[Price]| -> Vec<f64> { prices.iter().map(|p| p.to_model()).collect() };
        let level: Vec<f64> = (0..years).map(|y| pow(1.0 + market.inflation, y as f64)).collect();
        let sectors = |y: usize| {
            let mut cells = [Cell::default(); SECTORS];
            for (cell, s) in cells.iter_mut().zip(&program.sectors).filter(|(_, s)| s.obligated[y]) {
                *cell = Cell::new(program, s, y, level[y]);
            }
            cells
        };
        let share = |value: &Decimal| -> f64 { value.to_f64().unwrap_or(0.0) };
        let quarter_speed: Vec<f64> = program.sectors.iter().map(quarter_speed).collect();
        Tables {
            sectors: (0..years).map(sectors).collect(),
            carry: (0..=years).map(|y| pow(1.0 + market.carry_rate, y as f64)).collect(),
            floor: dollars(&program.auction.floor),
            cap: (0..years).map(|y| cap(program, y)).collect(),
            reserve_trigger: dearer(&program.price_containment.trigger, &program.price_containment.floor),
            withhold_trigger: dollars(&program.emissions_containment.trigger),
            offset_limit: program
                .offsets
                .limit
                .iter()
                .enumerate()
                .map(|(y, limit)| share(limit) * eligible(program, y).0)
                .collect(),
            tribal_limit: share(&program.offsets.tribal_limit) * eligible(program, 0).1,
            release_share: release_share(program),
            reserve_share: program.price_containment.share.iter().map(share).collect(),
            whole: paces(&quarter_speed, 4),
            own: program.sectors.len(),
            partner_credits: false,
            quarter_speed,
            level,
        }
    }

    /// The same with a linked programme's sectors beside the own ones, between `floor` and `cap`.
    pub(super) fn beside(&self, program: &Program, partner: &Partner, floor: Vec<f64>, cap: Vec<f64>) -> Tables {
        let mut tables = Tables { floor, cap, partner_credits: true, ..self.clone() };
        tables.quarter_speed.extend(partner.sectors.iter().map(quarter_speed));
        tables.whole = paces(&tables.quarter_speed, 4);
        for (y, cells) in tables.sectors.iter_mut().enumerate() {
            for (cell, sector) in cells[self.own..].iter_mut().zip(&partner.sectors) {
                *cell = Cell::new(program, sector, y, self.level[y]);
            }
        }
        tables
    }

    /// What cutting the share `abated` of a ton costs `sector` in year `y`: the area under its curve.
    pub(super) fn cost_of(&self, sector: usize, abated: f64, y: usize) -> f64 {
        let Cell { potential, per_dollar } = self.sectors[y][sector];
        // At its potential a sector cuts at any cost; nobody came that far.
        let part = smaller(abated / potential, 0.999_999);
        if part > 0.0 { potential / per_dollar * ((1.0 - part) * ln(1.0 - part) + part) } else { 0.0 }
    }

    /// Long-run share that `sector` abates at nominal `price` in year `y`.
    pub(super) fn abated(&self, sector: usize, price: f64, y: usize) -> f64 {
        self.sectors[y][sector].abated(price)
    }

    /// Parts of their limits that offsets and tribal offsets fill at `price`: in proportion to the real price
    /// up to a full price.
    pub(super) fn availability(&self, program: &Program, price: f64, y: usize) -> (f64, f64) {
        let market = &program.market;
        let real = price / program.per_instrument() / self.level[y.min(self.level.len() - 1)];
        let reach = if market.offset_full_price > 0.0 { smaller(real / market.offset_full_price, 1.0) } else { 1.0 };
        (market.offset_availability * reach, market.tribal_availability * reach)
    }

    /// Part of an emission that offsets are expected to answer for.
    pub(super) fn offset_share(&self, program: &Program, price: f64, y: usize) -> f64 {
        if program.offsets.by_project {
            return self.project_share(program, price, y);
        }
        let (offsets, tribal) = self.availability(program, price, y);
        smaller(offsets * self.offset_limit[y] + tribal * self.tribal_limit, 1.0)
    }
}

/// Part of the reserve that a sale releases; nothing where the year's auctions leave no room for a sale.
fn release_share(program: &Program) -> f64 {
    let rules = &program.auction;
    let room = rules.most_sales.is_none_or(|most| rules.days.len() < most);
    if room { program.price_containment.release_share.to_f64().unwrap_or(0.0) } else { 0.0 }
}

/// Where auctions settle at the lowest, as a rule, relative to the expected price: one rung of the bidders' ladder
/// below it.
const LOWEST_RUNG: f64 = 0.975;

/// What the market must be ready to pay before it can count on the reserve: a sale opens when an auction settles
/// at the trigger, which may be a rung below what is expected, and nothing is sold in it below its own floor. A
/// market that expected exactly the trigger would count on sales that never open.
fn dearer(trigger: &[Price], floor: &[Price]) -> Vec<f64> {
    trigger.iter().zip(floor).map(|(trigger, floor)| trigger.max(floor).to_model() / LOWEST_RUNG).collect()
}

/// The most that anybody would pay: the ceiling when it is hard, the penalty when paying it ends the debt.
fn cap(program: &Program, y: usize) -> f64 {
    let mut cap = NO_CAP * program.per_instrument();
    if program.auction.hard_ceiling {
        cap = cap.min(program.auction.ceiling[y].to_model());
    }
    if program.compliance.penalty_discharges {
        cap = cap.min(program.compliance.penalty[y].to_model());
    }
    cap.max(program.auction.floor[y].to_model())
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
    /// Pace of the rest of the year, by sector.
    pub pace: [Pace; SECTORS],
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
    /// What each sector would emit under coverage, by year; nothing where it owes nothing.
    pub covered: Vec<[f64; SECTORS]>,
    /// Allowances to come by year: budget less what is set aside, and what is set aside.
    pub supply: Vec<f64>,
    pub set_aside: Vec<f64>,
    /// Auctioned part of the supply to come: the most that can be withheld.
    pub auctioned: Vec<f64>,
    /// Most that may be withheld, by year.
    pub containment: Vec<f64>,
    /// Years looked ahead at most.
    pub horizon: usize,
}

/// Years of obligations that a buffer is a share of. Of the whole horizon's need it would have to be sold off as
/// the horizon shrinks toward the last year.
pub(super) const BUFFER_YEARS: f64 = 2.0;

/// Longest look ahead, in steps.
const STEPS: usize = 32;

/// The look ahead on one day.
pub(super) struct Outlook<'a> {
    pub program: &'a Program,
    pub tables: &'a Tables,
    pub today: &'a Today,
}

impl Outlook<'_> {
    fn steps(&self) -> usize {
        (self.program.years() - self.today.year).min(self.today.horizon + 1).min(STEPS)
    }

    /// The price path from `price` today: carried forward between floor and cap.
    fn path(&self, price: f64, step: usize) -> f64 {
        let y = self.today.year + step;
        smaller(larger(price * self.tables.carry[step], self.tables.floor[y]), self.tables.cap[y])
    }

    /// What `price` would leave, with the running totals at the least surplus.
    pub(super) fn read<'r>(&self, price: f64, readings: &'r mut Readings) -> (Reading, &'r Sums) {
        readings.at(price, |sums| self.project(price, sums))
    }

    /// The least surplus that `price` would leave, and the running totals there into `sums`.
    fn project(&self, price: f64, sums: &mut Sums) -> Reading {
        let (program, tables, today) = (self.program, self.tables, self.today);
        let mut realised = [0.0; SECTORS];
        let count = today.realised.len();
        realised[..count].copy_from_slice(&today.realised);
        let mut running = [SectorSums::default(); SECTORS];
        let mut surplus = today.bank + today.stock;
        let (mut reserve, mut withheld) = (today.reserve, today.withheld);
        let mut reading = Reading { least: f64::INFINITY, at: 0 };
        for step in 0..self.steps() {
            let y = today.year + step;
            let (weight, paces) = if step == 0 { (today.ahead, &today.pace) } else { (1.0, &tables.whole) };
            let p = self.path(price, step);
            if step > 0 {
                surplus += today.supply[y];
                reserve += today.set_aside[y];
            }
            surplus += self.release(p, y, &mut reserve) - self.withhold(p, step, &mut withheld);
            let mut yearly = 0.0;
            let keep = (1.0 - tables.offset_share(program, p, y)) / program.per_instrument();
            let sectors =
                tables.sectors[y].iter().zip(&today.covered[y]).zip(paces).zip(&mut realised).zip(&mut running);
            for (place, ((((cell, covered), pace), realised), running)) in sectors.take(count).enumerate() {
                // Credits of a partner's own are off its emissions already.
                let keep = if place < tables.own { keep } else { 1.0 };
                let target = cell.abated(p);
                let gap = target - *realised;
                let abated = target - gap * pace.mean;
                *realised = target - gap * pace.end;
                let owed = covered * weight * keep;
                running.gross += owed;
                running.abated += owed * abated;
                surplus -= owed * (1.0 - abated);
                running.year = owed / weight;
                running.year_abated = running.year * abated;
                yearly += running.year * (1.0 - abated);
            }
            let beyond = surplus - program.market.buffer * self.buffer_years(step) * yearly;
            if beyond < reading.least {
                reading = Reading { least: beyond, at: step };
                sums.by_sector = running;
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
            smaller(self.today.withholdable, self.today.stock)
        } else {
            smaller(self.today.containment[y], self.today.auctioned[y])
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
    pub(super) fn expected(&self, guess: f64, readings: &mut Readings) -> f64 {
        let y = self.today.year;
        let (floor, cap) = (self.tables.floor[y], self.tables.cap[y]);
        let mut least = |price: f64| self.read(price, readings).0.least;
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
