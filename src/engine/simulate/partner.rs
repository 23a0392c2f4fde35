//! The other side of a link: its market by itself, its emissions, its surrender.
//!
//! Modelled as one bidder that stands for all of its own: sectors, a cap, a bank, a collar. Must not touch the
//! programme's own accounts. Invariant: its ledger is audited like the programme's; what it cannot cover it buys at its
//! ceiling, beyond its caps.

use super::outlook::{Outlook, Tables, Today};
use super::reading::{Readings, SECTORS, paces};
use crate::law::schedule::at_most_of;
use crate::law::{Partner, Program};
use crate::ledger::{Account, Instrument, Ledger};
use crate::units::float::{larger, smaller};
use crate::units::{Allowances, Money, Price, Quarter, whole_tons};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// All that the partner's own hold for use or trade.
pub(super) const PRIVATE: Account = Account::Holding(0);

/// A partner in a run.
pub(super) struct Abroad<'a> {
    pub facts: &'a Partner,
    pub ledger: Ledger,
    /// Realised share abated by sector.
    pub realised: Vec<f64>,
    /// Emissions of the year so far, less what credits will answer for.
    owing: f64,
    /// The same, all of them.
    emitted: f64,
    /// Price of the quarter.
    pub price: Price,
    guess: f64,
    /// What the two markets look ahead with while they are apart, and while they are one.
    alone: Tables,
    pub joint: Tables,
    today: Today,
    readings: Readings,
    /// What cutting cost in the year so far, dollars.
    cutting: f64,
    /// Sold at its ceiling, beyond its caps.
    pub units: Allowances,
}

/// What the partner did in a year.
pub(super) struct PartnerYear {
    pub emissions: Allowances,
    /// Of those, what credits answer for.
    pub credits: Allowances,
    pub units: Allowances,
    pub bank: Allowances,
    pub cutting: Money,
}

impl<'a> Abroad<'a> {
    pub fn new(program: &Program, facts: &'a Partner, own: &Tables) -> Abroad<'a> {
        let years = program.years();
        let mut ledger = Ledger::new(1, years, false).with_foreign();
        let first = Quarter { year: program.first_year, index: 0 };
        let _ = ledger.transfer(first, Account::Issuance, PRIVATE, Instrument::Vintage(0), facts.bank);
        let theirs = |prices: &[Price]| -> Vec<f64> { prices.iter().map(|price| price.to_model()).collect() };
        let collar = |own: &[f64], theirs: &[Price], better: fn(f64, f64) -> f64| -> Vec<f64> {
            own.iter().zip(theirs).map(|(own, theirs)| better(*own, theirs.to_model())).collect()
        };
        let floor = collar(&own.floor, &facts.floor, larger);
        let cap = collar(&own.cap, &facts.ceiling, smaller).iter().zip(&floor).map(|(c, f)| larger(*c, *f)).collect();
        let apart = program.sectors.len();
        let mut today = Today { covered: vec![[0.0; SECTORS]; years], supply: vec![0.0; years], ..Today::default() };
        today.horizon = program.market.foresight;
        (today.set_aside, today.auctioned, today.containment) = (vec![0.0; years], vec![0.0; years], vec![0.0; years]);
        let mut abroad = Abroad {
            facts,
            ledger,
            realised: vec![0.0; facts.sectors.len()],
            owing: 0.0,
            emitted: 0.0,
            price: facts.floor.first().copied().unwrap_or_default(),
            guess: facts.floor.first().map_or(0.0, |price| price.to_model()),
            alone: own.beside(program, facts, theirs(&facts.floor), theirs(&facts.ceiling)),
            joint: own.beside(program, facts, floor, cap),
            today: Today::default(),
            readings: Readings::default(),
            cutting: 0.0,
            units: 0,
        };
        abroad.come(&mut today, apart);
        abroad.today = today;
        abroad
    }

    /// Adds the partner's years to what a market looks ahead at; `own` sectors come before its.
    pub fn come(&self, today: &mut Today, own: usize) {
        let answered = 1.0 - self.facts.offset_share.to_f64().unwrap_or(0.0);
        for (y, (covered, supply)) in today.covered.iter_mut().zip(&mut today.supply).enumerate() {
            *supply += self.facts.caps[y] as f64;
            for (tons, sector) in covered[own..].iter_mut().zip(&self.facts.sectors) {
                *tons = sector.without[y] * answered;
            }
        }
    }

    /// Held beyond what is owed for the year so far.
    pub fn position(&self) -> Allowances {
        self.ledger.allowances(PRIVATE) - whole_tons(self.owing)
    }

    /// Its agency's stock.
    pub fn stock(&self) -> Allowances {
        self.ledger.allowances(Account::Auction)
    }

    /// What its entities will owe within so many years, as they emit today.
    pub fn soon(&self, y: usize, years: f64) -> f64 {
        let emit = |(sector, realised): (&crate::law::Sector, &f64)| sector.without[y] * (1.0 - realised);
        let answered = 1.0 - self.facts.offset_share.to_f64().unwrap_or(0.0);
        self.facts.sectors.iter().zip(&self.realised).map(emit).sum::<f64>() * answered * years
    }

    /// The first of January: the year's cap is issued.
    #[inline(never)]
    pub fn begin_year(&mut self, quarter: Quarter, y: usize) {
        let (from, to) = (Account::Issuance, Account::Auction);
        let _ = self.ledger.transfer(quarter, from, to, Instrument::Vintage(y), self.facts.caps[y]);
    }

    /// What it offers in one of `left` auctions that are still to come this year.
    pub fn offer(&self, left: usize) -> Allowances {
        self.stock() / left.max(1) as Allowances
    }

    /// A quarter without a link: the price that its own market expects, at which its agency sells what is wanted.
    #[inline(never)]
    pub fn sell_alone(&mut self, program: &Program, quarter: Quarter, y: usize) {
        let left = 4 - usize::from(quarter.index);
        let (position, stock) = (self.position(), self.stock());
        let own = program.sectors.len();
        let today = &mut self.today;
        (today.year, today.ahead) = (y, left as f64 / 4.0);
        today.realised.clear();
        today.realised.resize(own, 0.0);
        today.realised.extend_from_slice(&self.realised);
        today.pace = paces(&self.alone.quarter_speed, left);
        (today.bank, today.stock) = (position as f64, stock as f64);
        self.readings.forget();
        let outlook = Outlook { program, tables: &self.alone, today: &self.today };
        self.guess = outlook.expected(self.guess, &mut self.readings);
        let missing = -outlook.read(self.guess, &mut self.readings).0.least;
        self.price = Price::from_model(self.guess);
        let offered = self.offer(left);
        // At the floor they ask at least for what they will owe within a year.
        let wanted = larger(offered as f64 + missing, self.soon(y, 1.0) - position as f64);
        let wanted = whole_tons(larger(wanted, 0.0)).min(offered);
        self.ledger.transfer_oldest(quarter, Account::Auction, PRIVATE, wanted, y);
    }

    /// A quarter's emissions at the quarter's price.
    #[inline(never)]
    pub fn emit(&mut self, own: usize, y: usize) {
        let price = self.price.to_model();
        let answered = 1.0 - self.facts.offset_share.to_f64().unwrap_or(0.0);
        for (j, (sector, realised)) in self.facts.sectors.iter().zip(&mut self.realised).enumerate() {
            *realised += self.joint.quarter_speed[own + j] * (self.joint.abated(own + j, price, y) - *realised);
            let tons = sector.without[y] / 4.0;
            self.emitted += tons * (1.0 - *realised);
            self.owing += tons * (1.0 - *realised) * answered;
            self.cutting += tons * self.joint.cost_of(own + j, *realised, y);
        }
    }

    /// The last day of the year: it surrenders for what it emitted, and buys the rest at its ceiling.
    #[inline(never)]
    pub fn end_year(&mut self, quarter: Quarter, y: usize) -> PartnerYear {
        let set_aside = Account::Compliance(0);
        let emissions = whole_tons(self.emitted);
        let credits = at_most_of(self.facts.offset_share, emissions);
        let due = emissions - credits;
        let held = self.ledger.transfer_oldest(quarter, PRIVATE, set_aside, due, y);
        let units = due - held;
        let _ = self.ledger.transfer(quarter, Account::Issuance, set_aside, Instrument::Reserve, units);
        self.ledger.transfer_oldest(quarter, set_aside, Account::Retired, due, y);
        self.units += units;
        (self.emitted, self.owing) = (0.0, 0.0);
        let cutting = Money::from_decimal(Decimal::from(whole_tons(std::mem::take(&mut self.cutting))));
        PartnerYear { emissions, credits, units, bank: self.ledger.allowances(PRIVATE), cutting }
    }

    /// What it issued of its own.
    pub fn issued(&self) -> Allowances {
        self.ledger.issued() - self.ledger.imported()
    }
}
