//! Runs a programme quarter by quarter.
//!
//! Must not know any place. The order of events in a year: budget issued and split; in each quarter the
//! auction, a reserve sale if one opens, emissions, trades between entities; on the day of the year that the
//! programme sets the surrender for the year before; at year end obligations are fixed and receipts divided. After every
//! quarter the ledger is audited. Deterministic: same programme and seed, same bytes, on every platform.

mod allocation;
mod auctions;
mod audit;
mod bidding;
mod book;
mod by_year;
mod chance;
mod compliance;
mod consignment;
mod credits;
mod entity_rows;
mod gate;
mod groups;
mod invalidation;
mod joint;
mod link;
mod link_report;
mod link_rows;
mod outcome;
mod outlook;
mod parties;
mod partner;
mod reading;
pub mod report;
mod reserve_sale;
mod review;
mod review_rows;
mod secondary;
mod spent;
mod state;
mod summary;
mod year;

pub use by_year::{EntityYear, by_year};
pub use entity_rows::*;
pub use link_rows::*;
pub use outcome::*;
pub use review_rows::*;

use crate::law::Program;
use crate::ledger::{Ledger, Transfer};
use crate::market::document::AuctionDocument;
use crate::units::Quarter;
use state::{State, YearTotals};

/// A finished run with the ledger behind it.
#[derive(Clone, Debug)]
pub struct Run {
    /// The rows.
    pub outcome: Outcome,
    /// The ledger as it stands at the end.
    pub ledger: Ledger,
}

impl Run {
    /// Every movement, when the run kept them.
    #[must_use]
    pub fn journal(&self) -> &[Transfer] {
        self.ledger.journal()
    }
}

/// Runs `program` with `seed`.
#[must_use]
pub fn run(program: &Program, seed: u64) -> Outcome {
    run_kept(program, seed, false).outcome
}

/// Runs `program` with `seed`; `keep_journal` keeps every movement of the ledger.
#[must_use]
pub fn run_kept(program: &Program, seed: u64, keep_journal: bool) -> Run {
    match &program.link {
        None => play(State::new(program, seed, keep_journal)),
        Some(rules) => gate::decide(program, rules, seed, keep_journal),
    }
}

/// The book of the regular auction at `place` among the outcome's, as a document that clears to its row; none where no
/// regular auction stands. Runs `program` once more.
#[must_use]
pub fn book(program: &Program, seed: u64, place: usize) -> Option<AuctionDocument> {
    let keeper = book::Keeper::of(place);
    let opens = program.link.is_some() && run(program, seed).link.is_some_and(|link| link.open);
    let mut state = State::with_link(program, seed, false, opens);
    state.keeper = Some(&keeper);
    play(state);
    keeper.document()
}

fn play(mut state: State<'_>) -> Run {
    let (years, last) = play_years(&mut state);
    summary::outcome(state, years, last)
}

/// Every year and what falls due after the last, whose totals come second.
fn play_years(state: &mut State<'_>) -> (Vec<YearRow>, YearTotals) {
    let program = state.program;
    state.totals = YearTotals { by_sector: vec![0.0; program.sectors.len()], ..YearTotals::default() };
    state.cut_budgets(0);
    state.schedule_free_allowances(0);
    let mut years = Vec::with_capacity(program.years());
    for y in 0..program.years() {
        state.year = y;
        state.quarter = Quarter { year: program.year(y), index: 0 };
        state.begin_year();
        for index in 0..4 {
            state.quarter.index = index;
            state.play_quarter();
        }
        years.push(state.end_year());
        state.close_year(&mut years);
        state.review();
        state.audit_quarter();
    }
    let last = state.settle_after_the_end();
    (years, last)
}

impl State<'_> {
    /// One quarter, up to the end of it.
    fn play_quarter(&mut self) {
        self.expect_credits();
        if self.quarter.index == 0 {
            self.settle_after(None);
        }
        self.find_invalid();
        self.hold_auctions();
        self.emit();
        self.play_abroad();
        self.trade();
        self.settle_after(Some(self.quarter.index));
        self.replace_invalid();
        if self.quarter.index < 3 {
            self.audit_quarter();
        }
    }

    /// What happens on the last day once obligations are known.
    fn close_year(&mut self, years: &mut [YearRow]) {
        if let Some(deadline) = self.deadline(self.year).filter(|deadline| deadline.at_year_end) {
            self.settle(deadline);
            let totals = std::mem::take(&mut self.totals);
            if let Some(row) = years.last_mut() {
                summary::add_late_settlement(row, &totals, self);
            }
            self.totals = YearTotals { by_sector: vec![0.0; self.program.sectors.len()], ..YearTotals::default() };
        }
        self.note_late_crossings();
        self.retire_withheld();
        if let Some(row) = years.last_mut() {
            row.ecr_t = self.ledger.allowances(crate::ledger::Account::EmissionsContainment);
        }
    }

    /// The last period's final surrender falls in the year after the last budget.
    fn settle_after_the_end(&mut self) -> YearTotals {
        let last = self.program.years() - 1;
        if let Some(deadline) = self.deadline(last).filter(|deadline| deadline.falls > last) {
            self.quarter = Quarter { year: self.program.year(deadline.falls), index: 2 };
            self.year = last;
            self.trade();
            self.quarter.index = 3;
            self.settle(deadline);
            self.quarter.index = 2;
            self.audit_quarter();
        }
        if self.has_duties() {
            self.quarter = Quarter { year: self.program.year(last + 1), index: 3 };
            self.replace_until(|_| true);
            self.quarter.index = 2;
            self.audit_quarter();
        }
        std::mem::take(&mut self.totals)
    }
}

#[cfg(test)]
mod tests;
