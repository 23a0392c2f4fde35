//! Surrender deadlines: what is due, what it is paid with, what is missing and what that costs.
//!
//! Report: Compliance Periods and Compliance Obligations, paragraphs 1 and 2; Offset Credits, paragraph 2;
//! Enforcement, paragraph 1.

use super::outcome::{AuctionKind, AuctionRow, DeadlineKind, DeadlineRow};
use super::state::State;
use crate::law::schedule::{at_least, at_most};
use crate::ledger::{Account, Instrument};
use crate::units::{Allowances, Money, Price};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// A deadline: for which year it asks, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deadline {
    /// Place of the obligation year.
    pub year: usize,
    /// Whether it is the last year of its period.
    pub last: bool,
    /// Place of the calendar year it falls in.
    pub falls: usize,
    /// Month and day.
    pub day: &'static str,
}

/// What one entity surrenders.
#[derive(Clone, Copy, Debug, Default)]
struct Surrender {
    due: Allowances,
    allowances: Allowances,
    credits: [Allowances; 3],
}

impl Surrender {
    /// What credits leave to be paid with allowances.
    fn allowances_due(&self) -> Allowances {
        self.due - self.credits.iter().sum::<Allowances>()
    }
}

impl State<'_> {
    /// First year of the period of year `y`.
    pub(super) fn period_start(&self, y: usize) -> usize {
        y - y % self.program.compliance.period_length
    }

    /// Last year of the period of year `y`; the programme's last year closes the last period.
    pub(super) fn period_end(&self, y: usize) -> usize {
        (self.period_start(y) + self.program.compliance.period_length - 1).min(self.program.years() - 1)
    }

    /// The deadline for obligation year `y`.
    pub(super) fn deadline(&self, y: usize) -> Deadline {
        let last = y == self.period_end(y);
        match (self.program.compliance.same_year, last) {
            (false, _) => Deadline { year: y, last, falls: y + 1, day: "11-01" },
            (true, false) => Deadline { year: y, last, falls: y, day: "11-01" },
            (true, true) => Deadline { year: y, last, falls: y, day: "12-31" },
        }
    }

    /// Settles one deadline for everybody.
    pub(super) fn settle(&mut self, deadline: Deadline) {
        let mut row = DeadlineRow {
            date: format!("{}-{}", self.program.year(deadline.falls), deadline.day),
            period: (
                self.program.year(self.period_start(deadline.year)),
                self.program.year(self.period_end(deadline.year)),
            ),
            kind: if deadline.last { DeadlineKind::Final } else { DeadlineKind::Annual },
            obligation_t: 0,
            allowances_t: 0,
            offsets_t: 0,
            shortfall_t: 0,
            penalty: Money(0),
            daily_penalty: Money(0),
            entities_short: 0,
        };
        let plans: Vec<Surrender> = (0..self.entities).map(|i| self.plan(i, deadline)).collect();
        let due: Vec<Allowances> = plans.iter().map(Surrender::allowances_due).collect();
        self.exchange(deadline, &due);
        let units_before = self.ceiling_units;
        for (i, plan) in plans.into_iter().enumerate() {
            let surrender = self.surrender(i, deadline, plan);
            self.book(i, deadline, surrender, &mut row);
        }
        self.record_ceiling_sale(deadline, self.ceiling_units - units_before);
        self.totals.shortfall += row.shortfall_t;
        self.totals.penalty += row.penalty + row.daily_penalty;
        self.totals.surrendered += row.allowances_t;
        self.deadlines.push(row);
        if deadline.last && !self.program.compliance.banking {
            self.cancel_leftovers(deadline.year);
        }
    }

    /// Obligation of `i` in year `y`; before the year ends, of the emissions so far scaled to the year.
    fn obligation(&self, i: usize, y: usize) -> Allowances {
        let p = &self.participants[i];
        if y == self.year && self.quarter.index < 3 {
            if !self.owes(i, y) {
                return 0;
            }
            let quarters = if self.closes_by_now(i) { 4.0 } else { f64::from(self.quarter.index + 1) };
            let annual = crate::units::whole_tons(p.emitted * 4.0 / quarters);
            return (annual + self.agreed_so_far(i)).max(0);
        }
        p.obliged[y]
    }

    /// What `i` owes at `deadline`, arrears of closed periods apart.
    pub(super) fn current_due(&self, i: usize, deadline: Deadline) -> Allowances {
        let rules = &self.program.compliance;
        let p = &self.participants[i];
        let installment = |y: usize| {
            let base = if rules.installment_of_free { p.free[y] } else { self.obligation(i, y) };
            at_least(rules.installment * Decimal::from(base)).min(self.obligation(i, y))
        };
        let asked: Allowances = if deadline.last {
            (self.period_start(deadline.year)..=deadline.year).map(|y| self.obligation(i, y)).sum()
        } else {
            (self.period_start(deadline.year)..=deadline.year).map(installment).sum()
        };
        (asked - p.paid).max(0)
    }

    /// The youngest vintage that may be used at `deadline`.
    pub(super) fn youngest(&self, deadline: Deadline) -> usize {
        if self.program.compliance.deadline_vintage { deadline.falls } else { deadline.year }
    }

    /// What `i` will surrender if it finds the allowances.
    fn plan(&self, i: usize, deadline: Deadline) -> Surrender {
        let due = self.current_due(i, deadline) + self.participants[i].arrears;
        Surrender { due, allowances: 0, credits: self.credits_for(i, deadline, due) }
    }

    fn surrender(&mut self, i: usize, deadline: Deadline, mut surrender: Surrender) -> Surrender {
        if surrender.due == 0 {
            return surrender;
        }
        for (kind, &credits) in surrender.credits.iter().enumerate() {
            let instrument = Instrument::Offset(kind);
            self.transfer(Account::Issuance, Account::Compliance(i), instrument, credits);
            self.transfer(Account::Compliance(i), Account::Retired, instrument, credits);
        }
        let left = surrender.allowances_due();
        let youngest = self.youngest(deadline);
        let (holding, compliance) = (Account::Holding(i), Account::Compliance(i));
        let first = self.ledger.transfer_oldest(self.quarter, compliance, Account::Retired, left, youngest);
        let moved = self.ledger.transfer_oldest(self.quarter, holding, compliance, left - first, youngest);
        let second = self.ledger.transfer_oldest(self.quarter, compliance, Account::Retired, moved, youngest);
        surrender.allowances = first + second;
        surrender.allowances += self.buy_at_the_ceiling(i, deadline, left - surrender.allowances);
        surrender
    }

    /// Under a hard ceiling whoever is still short buys the rest at the ceiling. These units are beyond the
    /// budgets and are reported as such.
    fn buy_at_the_ceiling(&mut self, i: usize, deadline: Deadline, missing: Allowances) -> Allowances {
        if !self.program.auction.hard_ceiling || missing <= 0 || !self.may_trade(i) {
            return 0;
        }
        self.transfer(Account::Issuance, Account::Compliance(i), Instrument::Reserve, missing);
        self.transfer(Account::Compliance(i), Account::Retired, Instrument::Reserve, missing);
        let price = self.ceiling_at(deadline);
        self.participants[i].bought += missing;
        self.participants[i].spent += price.times(missing);
        self.totals.receipts += price.times(missing);
        self.totals.ceiling_units += missing;
        self.ceiling_units += missing;
        missing
    }

    /// The ceiling on the day of `deadline`; the last one after the last year.
    fn ceiling_at(&self, deadline: Deadline) -> Price {
        self.program.auction.ceiling[deadline.falls.min(self.program.years() - 1)]
    }

    /// The units sold at the ceiling on a deadline as one sale.
    fn record_ceiling_sale(&mut self, deadline: Deadline, sold: Allowances) {
        if sold == 0 {
            return;
        }
        let price = self.ceiling_at(deadline);
        self.auctions.push(AuctionRow {
            quarter: self.quarter,
            kind: AuctionKind::Reserve,
            offered_t: sold,
            sold_t: sold,
            unsold_t: 0,
            ecr_withheld_t: 0,
            settlement: Some(price),
            expected: price,
            floor: price,
            ceiling: price,
            coverage: 1.0,
            hhi: None,
            winners: 0,
            refused: Vec::new(),
        });
    }

    /// Credits by kind: as many as the market has, within the limits; of those outside tribal lands at least
    /// the demanded share with direct benefits in the state.
    pub(super) fn credits_for(&self, i: usize, deadline: Deadline, due: Allowances) -> [Allowances; 3] {
        let rules = &self.program.offsets;
        if due == 0 || (!deadline.last && !rules.each_installment) || !self.may_trade(i) {
            return [0; 3];
        }
        let first = if rules.each_installment { deadline.year } else { self.period_start(deadline.year) };
        let years = first..=deadline.year;
        let base = |y: usize| Decimal::from(if rules.each_installment { due } else { self.obligation(i, y) });
        let limit = at_most(years.clone().map(|y| rules.limit[y] * base(y)).sum());
        let tribal_limit = at_most(years.clone().map(|y| rules.tribal_limit * base(y)).sum());
        let (available, tribal_available) =
            self.tables.availability(self.program, self.price.to_model(), deadline.falls);
        let used = |limit: Allowances, part: f64| {
            at_most(Decimal::from(limit) * Decimal::from_f64(part).unwrap_or_default()).clamp(0, limit)
        };
        let tribal = used(tribal_limit, tribal_available).min(due);
        let general = used(limit, available).min(due - tribal);
        let benefit = years.map(|y| rules.direct_benefit[y]).max().unwrap_or_default();
        let other = at_most(Decimal::from(general) * (Decimal::ONE - benefit));
        [general - other, other, tribal]
    }

    /// Writes a surrender into the entity's account of what it owes and into the deadline's row.
    fn book(&mut self, i: usize, deadline: Deadline, surrender: Surrender, row: &mut DeadlineRow) {
        let rate = self.program.compliance.penalty[deadline.falls.min(self.program.compliance.penalty.len() - 1)];
        let discharges = self.program.compliance.penalty_discharges;
        let credits: Allowances = surrender.credits.iter().sum();
        let given = surrender.allowances + credits;
        let missing = surrender.due - given;
        let penalty = rate.times(missing);
        let daily = self.daily_penalty(i, deadline, missing > 0);
        let p = &mut self.participants[i];
        let to_arrears = given.min(p.arrears);
        p.arrears -= to_arrears;
        p.paid += given - to_arrears;
        p.owed -= given;
        if missing > 0 && discharges {
            // Arrears are not kept under this reading, so all that is missing belongs to the open period.
            p.paid += missing;
            p.owed -= missing;
            row.shortfall_t += missing;
        } else {
            row.shortfall_t += missing;
        }
        if deadline.last {
            if !discharges {
                p.arrears = missing;
            }
            p.paid = 0;
        }
        p.surrendered += surrender.allowances;
        p.credits += credits;
        p.penalty += penalty + daily;
        p.daily_penalty += daily;
        row.obligation_t += surrender.due;
        row.allowances_t += surrender.allowances;
        row.offsets_t += credits;
        row.penalty += penalty;
        row.daily_penalty += daily;
        row.entities_short += u32::from(missing > 0);
        for (total, credits) in self.totals.offsets.iter_mut().zip(surrender.credits) {
            *total += credits;
        }
    }

    /// What-if without banking: vintages of a closed period are cancelled.
    fn cancel_leftovers(&mut self, youngest: usize) {
        for i in 0..self.participants.len() {
            for account in [Account::Holding(i), Account::Compliance(i)] {
                for vintage in 0..=youngest {
                    let instrument = Instrument::Vintage(vintage);
                    let left = self.ledger.balance(account, instrument);
                    self.transfer(account, Account::Cancelled, instrument, left);
                }
            }
        }
    }
}
