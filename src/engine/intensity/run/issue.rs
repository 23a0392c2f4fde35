//! From what firms are entitled to, to what they hold: cap, deductions, early and final issue, auction.
//!
//! Invariant: firms never hold more of a year than they are entitled to, what they won or borrowed apart.

use super::cleared::Sale;
use super::facts::base;
use super::{Current, State};
use crate::law::Problem;
use crate::law::intensity::CapRule;
use crate::law::intensity::benchmark::PreAllocation;
use crate::law::intensity::settle::under_cap;
use crate::law::schedule::at_most_of;
use crate::ledger::{Account, Instrument};
use crate::units::Allowances;

impl State<'_> {
    /// Sums entitlements, holds them under the cap if there is one, and takes off what is owed from before.
    pub(super) fn entitle(&mut self, current: &mut Current) {
        let rules = &self.program.years[current.place];
        let all: Allowances =
            current.books.iter().filter(|book| book.facts.trades).map(|book| book.facts.entitled).sum();
        let cap = match rules.cap {
            CapRule::Formula => {
                self.formula_before = Some(all);
                None
            }
            CapRule::Share(_) => Some(self.cap(current.place, all)),
        };
        current.row.cap_t = cap;
        for (book, memory) in current.books.iter_mut().zip(&mut self.memory) {
            if !book.facts.trades {
                continue;
            }
            let entitled = cap.map_or(book.facts.entitled, |cap| under_cap(book.facts.entitled, cap, all));
            let mut owed = memory.deduction;
            let repays = self.program.borrowing.as_ref().is_some_and(|rule| rule.from == current.year);
            if repays {
                owed += memory.borrowed;
                memory.borrowed = 0;
            }
            let taken = owed.min(entitled);
            memory.deduction = owed - taken;
            book.allocated = entitled - taken;
            book.auctioned = at_most_of(rules.auction_share, book.allocated);
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
        let _ = self.ledger.transfer(quarter, Account::Auction, Account::Cancelled, instrument, left);
        current.row.auctioned_t = offered;
        current.row.auction_sold_t = offered - left;
    }
}
