//! From what firms are entitled to, to what they hold: cap, deductions, early and final issue, auction.
//!
//! Invariant: firms never hold more of a year than they are entitled to, what they won or borrowed apart.

use super::cleared::Sale;
use super::facts::{FirmFacts, base};
use super::{Current, Memory, State};
use crate::law::Problem;
use crate::law::intensity::CapRule;
use crate::law::intensity::benchmark::PreAllocation;
use crate::law::intensity::settle::under_cap;
use crate::law::schedule::at_most_of;
use crate::ledger::{Account, Instrument};
use crate::units::Allowances;

/// What a year gives a firm.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Given {
    /// After relief, cap and deductions.
    pub allocated: Allowances,
    /// Of that, what is auctioned.
    pub auctioned: Allowances,
    /// What had to come off and could not.
    still_owed: Allowances,
}

impl Given {
    /// What it is given without payment.
    pub fn free(self) -> Allowances {
        self.allocated - self.auctioned
    }
}

impl State<'_> {
    /// What every firm is given where facts are `known`: held under the cap if there is one, less what is owed from
    /// before.
    pub(super) fn given(&self, place: usize, known: &[&FirmFacts]) -> Vec<Given> {
        let rules = &self.program.years[place];
        let all = known.iter().filter(|facts| facts.trades).map(|facts| facts.entitled).sum();
        let cap = self.cap(place, all);
        let repays = self.repays(place);
        let one = |(facts, memory): (&&FirmFacts, &Memory)| {
            let entitled = if facts.trades { under_cap(facts.entitled, cap, all) } else { 0 };
            let owed = memory.deduction + if repays { memory.borrowed } else { 0 };
            let taken = owed.min(entitled);
            let allocated = entitled - taken;
            Given { allocated, auctioned: at_most_of(rules.auction_share, allocated), still_owed: owed - taken }
        };
        known.iter().zip(&self.memory).map(one).collect()
    }

    /// Whether what was borrowed comes off this year.
    fn repays(&self, place: usize) -> bool {
        self.program.borrowing.as_ref().is_some_and(|rule| rule.from == self.program.year(place))
    }

    /// What is to be split in a year in which the formula gives `all`.
    fn cap(&self, place: usize, all: Allowances) -> Allowances {
        match self.program.years[place].cap {
            CapRule::Formula => all,
            CapRule::Share(share) => at_most_of(share, self.formula_before.unwrap_or(all)),
        }
    }

    /// Writes down what every firm is given.
    pub(super) fn entitle(&mut self, current: &mut Current) {
        let known: Vec<&FirmFacts> = current.books.iter().map(|book| &book.facts).collect();
        let given = self.given(current.place, &known);
        let all = known.iter().filter(|facts| facts.trades).map(|facts| facts.entitled).sum();
        match self.program.years[current.place].cap {
            CapRule::Formula => self.formula_before = Some(all),
            CapRule::Share(_) => current.row.cap_t = Some(self.cap(current.place, all)),
        }
        let repays = self.repays(current.place);
        for ((book, memory), given) in current.books.iter_mut().zip(&mut self.memory).zip(given) {
            if !book.facts.trades {
                continue;
            }
            memory.deduction = given.still_owed;
            if repays {
                memory.borrowed = 0;
            }
            (book.allocated, book.auctioned) = (given.allocated, given.auctioned);
        }
    }

    /// Issues what is given before output is known, then what remains; what was too much goes back.
    pub(super) fn issue(&mut self, current: &mut Current) -> Result<(), Problem> {
        let program = self.program;
        let vintage = &program.vintages[program.years[current.place].vintage];
        let instrument = Instrument::Vintage(current.place);
        let (early, late) = (current.quarter(0), current.quarter(2));
        for (place, book) in current.books.iter_mut().enumerate().filter(|(_, book)| book.facts.trades) {
            let last = self.memory[place].last.as_ref().unwrap_or(&book.facts);
            let first = match vintage.pre_allocation {
                PreAllocation::OfBase(share) => at_most_of(share, base(vintage, &program.firms[place], last)?),
                PreAllocation::OfEmissions(share) => at_most_of(share, last.emissions),
            };
            let (free, holding) = (book.allocated - book.auctioned, Account::Holding(place));
            // A refusal of a quantity of nothing is no failure; the audit finds any other.
            let _ = self.ledger.transfer(early, Account::Issuance, holding, instrument, first);
            let _ = self.ledger.transfer(late, Account::Issuance, holding, instrument, free - first);
            let _ = self.ledger.transfer(late, holding, Account::Cancelled, instrument, first - free);
            book.pre_allocated = first;
        }
        Ok(())
    }

    /// Sells the auctioned part: to the highest bidders, or to each firm its own part at the price from outside.
    ///
    /// What bidders leave stays on sale until gaps are known, see [`State::trade`].
    pub(super) fn auction(&mut self, current: &mut Current, sale: Option<&Sale>) {
        let offered: Allowances = current.books.iter().map(|book| book.auctioned).sum();
        if offered <= 0 {
            return;
        }
        let (instrument, quarter) = (Instrument::Vintage(current.place), current.quarter(2));
        let _ = self.ledger.transfer(quarter, Account::Issuance, Account::Auction, instrument, offered);
        let mut left = offered;
        for (place, book) in current.books.iter_mut().enumerate() {
            let won = sale.map_or(book.auctioned, |sale| sale.awards[place]).min(left);
            if self.ledger.transfer(quarter, Account::Auction, Account::Holding(place), instrument, won).is_ok() {
                left -= won;
                book.won = won;
                book.paid += current.price.times(won);
                current.row.auction_revenue += current.price.times(won);
            }
        }
        current.row.auctioned_t = offered;
        current.row.auction_sold_t = offered - left;
    }
}
