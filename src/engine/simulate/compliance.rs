//! Surrender deadlines: what is due, what it is paid with, what is missing and what that costs.
//!
//! Report: Compliance Periods and Compliance Obligations, paragraphs 1 and 2; Offset Credits, paragraph 2;
//! Enforcement, paragraph 1.

use super::entity_rows::SurrenderRow;
use super::outcome::{AuctionKind, AuctionRow, DeadlineKind, DeadlineRow};
use super::state::State;
use crate::law::schedule::at_least_of;
use crate::ledger::{Account, Instrument};
use crate::market::monitor::MarketReport;
use crate::units::{Allowances, MonthDay, Price};
use rust_decimal::Decimal;

/// A deadline: for which year it asks, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deadline {
    /// Place of the obligation year.
    pub year: usize,
    /// Whether it is the last year of its period.
    pub last: bool,
    /// Place of the calendar year it falls in.
    pub falls: usize,
    /// The day.
    pub day: MonthDay,
    /// Whether it comes once the year's obligations are fixed.
    pub at_year_end: bool,
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
    /// First year of the period of year `y`, which is not before the first period; the first year in force opens one.
    pub(super) fn period_start(&self, y: usize) -> usize {
        let rules = &self.program.compliance;
        (y - (y - rules.first) % rules.period_length).max(self.program.in_force.start)
    }

    /// Last year of the period of year `y`, or of the first period after it; the last year in force closes the last
    /// period.
    pub(super) fn period_end(&self, y: usize) -> usize {
        let rules = &self.program.compliance;
        let y = y.max(rules.first);
        let end = y - (y - rules.first) % rules.period_length + rules.period_length - 1;
        end.min(self.program.in_force.end.saturating_sub(1))
    }

    /// The quarter after which instruments are due; none when they are due before the year's first auction. A day on or
    /// after the quarter's auction comes after it, an earlier day before it.
    fn due_after(&self) -> Option<u8> {
        let day = self.program.compliance.day;
        let held = self.program.auction.days.iter().find(|auction| auction.quarter() == day.quarter());
        if held.is_some_and(|auction| day >= *auction) { Some(day.quarter()) } else { day.quarter().checked_sub(1) }
    }

    /// Settles the deadline that falls after quarter `after`, if one does.
    pub(super) fn settle_after(&mut self, after: Option<u8>) {
        if self.due_after() != after {
            return;
        }
        let due = if self.program.compliance.same_year { Some(self.year) } else { self.year.checked_sub(1) };
        if let Some(deadline) = due.and_then(|y| self.deadline(y)).filter(|deadline| !deadline.at_year_end) {
            self.settle(deadline);
        }
    }

    /// The deadline for obligation year `y`; none before the first period and out of force.
    pub(super) fn deadline(&self, y: usize) -> Option<Deadline> {
        let rules = &self.program.compliance;
        if y < rules.first || !self.program.in_force.contains(&y) {
            return None;
        }
        let last = y == self.period_end(y);
        let at_year_end = rules.same_year && last;
        let falls = if rules.same_year { y } else { y + 1 };
        let day = if at_year_end { MonthDay::LAST } else { rules.day };
        Some(Deadline { year: y, last, falls, day, at_year_end })
    }

    /// Settles one deadline for everybody.
    pub(super) fn settle(&mut self, deadline: Deadline) {
        let date = deadline.day.of(self.program.year(deadline.falls).0).to_string();
        let kind = if deadline.last { DeadlineKind::Final } else { DeadlineKind::Annual };
        let (start, end) = (self.period_start(deadline.year), self.period_end(deadline.year));
        let mut row = DeadlineRow::new(date, (self.program.year(start), self.program.year(end)), kind);
        let available = self.credits_available(deadline);
        let mut plans: Vec<Surrender> = (0..self.entities).map(|i| self.plan(i, deadline, available)).collect();
        self.trim_credits(deadline, plans.iter_mut().map(|plan| &mut plan.credits).collect());
        let due: Vec<Allowances> = plans.iter().map(Surrender::allowances_due).collect();
        self.exchange(deadline, &due);
        let units_before = self.ceiling_units;
        for (i, plan) in plans.into_iter().enumerate() {
            let surrender = self.surrender(i, deadline, plan);
            self.book(i, deadline, surrender, &mut row);
        }
        self.record_ceiling_sale(deadline, self.ceiling_units - units_before);
        self.close_deadline(row);
        if deadline.last && !self.program.compliance.banking {
            self.cancel_leftovers(deadline.year);
        }
    }

    /// Adds a finished deadline to the year.
    pub(super) fn close_deadline(&mut self, row: DeadlineRow) {
        self.totals.shortfall += row.shortfall_t;
        self.totals.penalty += row.penalty;
        self.totals.daily_penalty += row.daily_penalty;
        self.totals.surrendered += row.allowances_t;
        self.deadlines.push(row);
    }

    /// Obligation of `i` in year `y`; before the year ends, of the emissions so far scaled to the year.
    pub(super) fn obligation(&self, i: usize, y: usize) -> Allowances {
        let p = &self.participants[i];
        if y == self.year && !self.closed {
            if !self.owes(i, y) {
                return 0;
            }
            let quarters = if self.closes_by_now(i) { 4.0 } else { f64::from(self.quarter.index + 1) };
            let annual = crate::units::whole_tons(p.emitted * 4.0 / quarters);
            return self.program.instruments((annual + self.agreed_so_far(i)).max(0));
        }
        self.program.instruments(p.obliged[y])
    }

    /// What `i` owes at `deadline`, arrears of closed periods apart.
    pub(super) fn current_due(&self, i: usize, deadline: Deadline) -> Allowances {
        (self.asked(i, deadline) - self.participants[i].paid).max(0)
    }

    /// What the open period asks of `i` up to `deadline`, whatever was paid of it.
    fn asked(&self, i: usize, deadline: Deadline) -> Allowances {
        let rules = &self.program.compliance;
        let p = &self.participants[i];
        let installment = |y: usize| {
            let obligation = self.obligation(i, y);
            let base = if rules.installment_of_free { p.free[y] + p.consigned[y] } else { obligation };
            at_least_of(rules.installment, base).min(obligation)
        };
        if deadline.last {
            (self.period_start(deadline.year)..=deadline.year).map(|y| self.obligation(i, y)).sum()
        } else {
            (self.period_start(deadline.year)..=deadline.year).map(installment).sum()
        }
    }

    /// The youngest vintage that may be used at `deadline`.
    pub(super) fn youngest(&self, deadline: Deadline) -> usize {
        if self.program.compliance.deadline_vintage { deadline.falls } else { deadline.year }
    }

    /// What `i` will surrender if it finds the allowances.
    fn plan(&self, i: usize, deadline: Deadline, available: (Decimal, Decimal)) -> Surrender {
        let due = self.current_due(i, deadline) + self.participants[i].arrears;
        Surrender { due, allowances: 0, credits: self.credits_for(i, deadline, due, available) }
    }

    fn surrender(&mut self, i: usize, deadline: Deadline, mut surrender: Surrender) -> Surrender {
        if surrender.due == 0 {
            return surrender;
        }
        self.use_credits(i, surrender.credits);
        self.note_used(i, deadline.falls, surrender.credits);
        surrender.allowances = self.hand_in(i, deadline, surrender.allowances_due());
        surrender
    }

    /// Retires up to `left` allowances of `i`, those set aside first; under a hard ceiling the rest is bought.
    pub(super) fn hand_in(&mut self, i: usize, deadline: Deadline, left: Allowances) -> Allowances {
        let youngest = self.youngest(deadline);
        let (holding, compliance) = (Account::Holding(i), Account::Compliance(i));
        let first = self.ledger.transfer_in_order(self.quarter, compliance, Account::Retired, left, youngest);
        let moved = self.ledger.transfer_in_order(self.quarter, holding, compliance, left - first, youngest);
        let second = self.ledger.transfer_in_order(self.quarter, compliance, Account::Retired, moved, youngest);
        first + second + self.buy_at_the_ceiling(i, deadline, left - first - second)
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
    pub(super) fn record_ceiling_sale(&mut self, deadline: Deadline, sold: Allowances) {
        if sold == 0 {
            return;
        }
        let price = self.ceiling_at(deadline);
        self.auctions.push(AuctionRow {
            quarter: self.quarter,
            date: deadline.day.of(self.program.year(deadline.falls).0),
            kind: AuctionKind::Reserve,
            offered_t: sold,
            past_vintages_t: 0,
            consigned_t: 0,
            sold_t: sold,
            unsold_t: 0,
            ecr_withheld_t: 0,
            joint: None,
            settlement: Some(price),
            expected: price,
            floor: price,
            ceiling: price,
            report: MarketReport { cover: Some(100), over_floor: Some(100), ..MarketReport::default() },
            winners: 0,
            refused: Vec::new(),
        });
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
        // An instalment on an estimate can be more than the whole period asks in the end: it counts for the next.
        let overpaid = (self.participants[i].paid - self.asked(i, deadline)).max(0);
        let p = &mut self.participants[i];
        let to_arrears = given.min(p.arrears);
        p.arrears -= to_arrears;
        p.paid += given - to_arrears;
        p.owed -= given;
        if missing > 0 && discharges {
            // Arrears are not kept under this reading, so all that is missing belongs to the open period.
            p.paid += missing;
            p.owed -= missing;
        }
        if deadline.last {
            if !discharges {
                p.arrears = missing;
            }
            p.paid = overpaid;
        }
        p.surrendered += surrender.allowances;
        p.credits += credits;
        p.penalty += penalty + daily;
        p.daily_penalty += daily;
        row.add(surrender.due, surrender.allowances, credits, missing);
        row.penalty += penalty;
        row.daily_penalty += daily;
        self.surrenders.push(SurrenderRow {
            due_t: surrender.due,
            allowances_t: surrender.allowances,
            offsets_t: surrender.credits,
            shortfall_t: missing,
            penalty,
        });
        for (total, credits) in self.totals.offsets.iter_mut().zip(surrender.credits) {
            *total += credits;
        }
    }

    /// What-if without banking: vintages of a closed period are cancelled.
    fn cancel_leftovers(&mut self, youngest: usize) {
        for i in 0..self.participants.len() {
            for account in [Account::Holding(i), Account::Compliance(i)] {
                self.cancel(account, Instrument::Vintage, youngest);
                self.cancel(account, Instrument::Foreign, youngest);
            }
        }
    }
}
