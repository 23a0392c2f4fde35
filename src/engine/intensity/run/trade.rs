//! Gaps filled, surpluses sold, obligations settled, old vintages carried over.
//!
//! Invariant: nobody surrenders a vintage younger than the year, what was borrowed apart.

use super::{Books, Current, Memory, State};
use crate::law::intensity::settle::CarryOver;
use crate::law::schedule::at_most_of;
use crate::ledger::{Account, Instrument};
use crate::units::{Allowances, Money, Year};

/// The one kind of credit.
const CREDIT: Instrument = Instrument::Offset(0);

impl State<'_> {
    /// Borrows where that is allowed, takes credits where they are cheaper, and says what is to be bought and sold.
    pub(super) fn fill_gaps(&mut self, current: &mut Current) {
        let program = self.program;
        let rules = &program.years[current.place];
        let mut credits = rules.credits;
        for place in 0..current.books.len() {
            let book = &mut current.books[place];
            if !book.facts.trades {
                continue;
            }
            let emissions = book.facts.emissions;
            let usable = self.ledger.allowances_until(Account::Holding(place), current.place);
            let mut gap = emissions - usable;
            if gap <= 0 {
                // Where firms trade with each other alone, nobody keeps what another lacks.
                book.offered = if current.closed { -gap } else { at_most_of(program.market.sold, -gap) };
                continue;
            }
            if let Some(rule) = &program.borrowing {
                book.borrowed = rule.amount(current.year, gap, emissions);
                self.memory[place].borrowed += book.borrowed;
                gap -= book.borrowed;
            }
            let filled = rules.fill(gap, emissions, current.price, credits);
            book.credits = filled.credits;
            credits -= filled.credits;
            book.paid += rules.credit_price(current.price).times(filled.credits);
            book.wanted = filled.allowances - at_most_of(program.market.missing, filled.allowances);
        }
    }

    /// Trades with everyone outside, or among firms alone.
    pub(super) fn trade(&mut self, current: &mut Current) {
        if current.closed {
            self.meet(current);
        } else {
            for book in &mut current.books {
                (book.bought, book.sold) = (book.wanted, book.offered);
            }
        }
        let (outside, exchange) = (self.outside(), self.exchange());
        let (quarter, closed, last) = (current.quarter(3), current.closed, current.place);
        let middle = if closed { exchange } else { outside };
        for (place, book) in current.books.iter_mut().enumerate() {
            let moved = self.ledger.transfer_oldest(quarter, Account::Holding(place), middle, book.sold, last);
            book.sold = moved;
            book.earned += current.price.times(moved);
        }
        for (place, book) in current.books.iter_mut().enumerate().filter(|(_, book)| book.bought > 0) {
            let buyer = Account::Holding(place);
            if closed {
                book.bought = self.ledger.transfer_oldest(quarter, middle, buyer, book.bought, last);
            } else {
                // What is bought outside was issued outside.
                let instrument = Instrument::Vintage(last);
                let _ = self.ledger.transfer(quarter, Account::Issuance, outside, instrument, book.bought);
                let _ = self.ledger.transfer(quarter, outside, buyer, instrument, book.bought);
            }
            book.paid += current.price.times(book.bought);
        }
    }

    /// Surrenders what is owed; what is missing is fined and, where the year says so, comes off the next allocation.
    pub(super) fn surrender(&mut self, current: &mut Current) {
        let rules = &self.program.years[current.place];
        for place in 0..current.books.len() {
            if !current.books[place].facts.trades {
                continue;
            }
            let moved = self.hand_in(current, place);
            let book = &mut current.books[place];
            book.surrendered = moved;
            book.shortfall = book.facts.emissions - book.credits - moved;
            let memory = &mut self.memory[place];
            book.penalty = rules.fine.of(current.price, book.shortfall, memory.fined == Some(rules.due));
            book.paid += book.penalty;
            if book.shortfall > 0 {
                memory.fined = Some(rules.due);
            }
            if rules.deducts {
                memory.deduction += book.shortfall;
            }
            remember(memory, self.program.carry_over.as_ref(), current.year, book);
        }
    }

    /// Moves credits, borrowed and own allowances into retirement; returns how many allowances.
    fn hand_in(&mut self, current: &Current, place: usize) -> Allowances {
        let (quarter, book) = (current.quarter(3), &current.books[place]);
        let (holding, compliance) = (Account::Holding(place), Account::Compliance(place));
        let _ = self.ledger.transfer(quarter, Account::Issuance, holding, CREDIT, book.credits);
        let _ = self.ledger.transfer(quarter, holding, Account::Retired, CREDIT, book.credits);
        if let Some(rule) = self.program.borrowing.as_ref().filter(|_| book.borrowed > 0) {
            let instrument = Instrument::Vintage(rule.from.since(self.program.first));
            let _ = self.ledger.transfer(quarter, Account::Issuance, holding, instrument, book.borrowed);
            let _ = self.ledger.transfer(quarter, holding, compliance, instrument, book.borrowed);
        }
        let owed = book.facts.emissions - book.credits - book.borrowed;
        self.ledger.transfer_oldest(quarter, holding, compliance, owed, current.place);
        let all = self.ledger.allowances(compliance);
        self.ledger.transfer_oldest(quarter, compliance, Account::Retired, all, usize::MAX - 1)
    }

    /// Once the last counted year is settled, old vintages beyond what may be carried over lapse.
    pub(super) fn carry_over(&mut self, current: &mut Current) {
        let Some(rule) = self.program.carry_over.filter(|rule| rule.counted.1 == current.year) else { return };
        let old = 0..rule.last_vintage.since(self.program.first) + 1;
        let quarter = current.quarter(3);
        for (place, memory) in self.memory.iter().enumerate() {
            let holding = Account::Holding(place);
            let held = self.ledger.allowances_between(holding, old.clone());
            let (sold, bought) = memory.counted;
            let carried = if memory.late { 0 } else { rule.amount(sold, bought, held) };
            let lapsed =
                self.ledger.transfer_vintages(quarter, (holding, Account::Cancelled), held - carried, old.clone());
            current.books[place].carried = carried;
            current.row.carried_t += carried;
            current.row.lapsed_t += lapsed;
        }
    }
}

/// Keeps what carrying over will ask about.
fn remember(memory: &mut Memory, rule: Option<&CarryOver>, year: Year, book: &Books) {
    if rule.is_some_and(|rule| (rule.counted.0..=rule.counted.1).contains(&year)) {
        memory.counted.0 += book.sold;
        memory.counted.1 += book.bought;
        memory.late |= book.shortfall > 0;
    }
    memory.last = Some(book.facts.clone());
}

/// What a firm paid, less what it earned.
pub(super) fn cost(book: &Books) -> Money {
    book.paid - book.earned
}
