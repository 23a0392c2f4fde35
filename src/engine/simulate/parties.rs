//! Who is covered in which year, who may bid, and what a year's obligations are once parties' own affairs are
//! settled: entry, exit, closure, agreements, late reports, instruments given up.
//!
//! Report: Compliance Periods and Compliance Obligations, paragraphs 2 and 3; Other Participation; Exemptions,
//! paragraph 1; Auctions, paragraph 4. Invariants: an entity that is not covered counts among the emissions
//! outside coverage, so that all emissions are counted once; agreements move obligations and change no sum.

use super::compliance::Deadline;
use super::outcome::{RefusedBid, Warning};
use super::state::{Scratch, State};
use crate::law::{Late, Party};
use crate::ledger::Account;
use crate::units::{Allowances, Money, Quarter, Tonnes, whole_tons};
use rust_decimal::Decimal;

impl State<'_> {
    /// What is special about `i`, if anything is.
    pub(super) fn party(&self, i: usize) -> Option<&Party> {
        self.program.parties.entities.get(i)
    }

    /// Whether `i` is covered in year `y`.
    pub(super) fn covered(&self, i: usize, y: usize) -> bool {
        self.participants[i].within.get(y) == Some(&true)
    }

    /// Whether emissions of `i` in year `y` are owed for.
    pub(super) fn owes(&self, i: usize, y: usize) -> bool {
        let p = &self.participants[i];
        p.sector.is_some_and(|j| self.program.sectors[j].obligated.get(y) == Some(&true)) && p.within[y]
    }

    /// Whether `i` may hold and trade.
    pub(super) fn may_trade(&self, i: usize) -> bool {
        !self.party(i).is_some_and(|party| party.unregistered)
    }

    /// What sectors would emit under coverage: all of it less what entities emit in years outside.
    pub(super) fn reckon_coverage(&mut self) {
        let program = self.program;
        let mut paths = std::mem::take(&mut self.covered_without);
        for (path, sector) in paths.iter_mut().zip(&program.sectors) {
            path.clone_from(&sector.without);
        }
        for i in 0..self.entities {
            let p = &self.participants[i];
            let Some(j) = p.sector else { continue };
            for y in (0..program.years()).filter(|&y| !p.within[y] || self.was_closed(i, y)) {
                paths[j][y] = (paths[j][y] - p.share * program.sectors[j].without[y]).max(0.0);
            }
        }
        self.covered_without = paths;
        for i in 0..self.entities {
            let p = &self.participants[i];
            let here = p.within[self.year] && !self.was_closed(i, self.year);
            self.emitters[i].share = if here { p.share } else { 0.0 };
        }
    }

    /// Whether `i` was closed before year `y`.
    fn was_closed(&self, i: usize, y: usize) -> bool {
        let closes = self.party(i).and_then(|party| party.closes);
        closes.is_some_and(|quarter| quarter.year < self.program.year(y))
    }

    /// Whether `i` emits nothing any more in this quarter.
    pub(super) fn is_shut(&self, i: usize) -> bool {
        let at = |quarter: Quarter| (quarter.year, quarter.index);
        self.party(i).and_then(|party| party.closes).is_some_and(|quarter| at(quarter) < at(self.quarter))
    }

    /// The first of January: newcomers start with the abatement of those who had no price.
    pub(super) fn begin_coverage(&mut self) {
        if self.program.parties.entities.is_empty() {
            return;
        }
        for i in 0..self.entities {
            if self.covered(i, self.year) && self.year > 0 && !self.covered(i, self.year - 1) {
                self.participants[i].reach = 0.0;
            }
        }
        self.reckon_coverage();
    }

    /// What the year's uncovered emissions of listed entities would have been without the programme.
    pub(super) fn outside_without(&self) -> Tonnes {
        let y = self.year;
        let outside = (0..self.entities).filter(|&i| !self.participants[i].within[y]);
        let without = |i: usize| {
            let p = &self.participants[i];
            p.sector.map_or(0.0, |j| p.share * self.program.sectors[j].without[y])
        };
        outside.map(without).sum()
    }

    /// The end of the year, once emissions are known: whoever reached the threshold is covered, if that is how one
    /// enters; what is not verified in time is assigned; agreements move what is owed. Returns all that is owed for
    /// the year.
    pub(super) fn fix_obligations(&mut self) -> Allowances {
        let y = self.year;
        for i in 0..self.entities {
            let tons = self.participants[i].emissions[y];
            let enters = self.party(i).is_some_and(|party| party.may_enter) && !self.covered(i, y);
            if enters && tons >= self.program.parties.entry_threshold {
                let p = &mut self.participants[i];
                p.within[y..].iter_mut().for_each(|within| *within = true);
                (p.reach, p.left) = (0.0, None);
            }
            if self.owes(i, y) {
                self.participants[i].obliged[y] = tons;
            }
        }
        self.assign_unverified();
        self.apply_agreements();
        for p in &mut self.participants {
            let due = self.program.instruments(p.obliged[y]);
            p.owed += due;
            self.owed += due;
        }
        self.participants.iter().map(|p| p.obliged[y]).sum()
    }

    /// A report that is not verified at the deadline counts for as much as the last verified one, times a factor.
    fn assign_unverified(&mut self) {
        let (y, program) = (self.year, self.program);
        if program.compliance.same_year {
            return;
        }
        for late in program.parties.late.iter().filter(|late| late.year == y && late.missed_deadline) {
            if self.participants[late.entity].obliged[y] == 0 {
                continue;
            }
            let unverified = |year: usize| {
                let of = |other: &Late| (other.entity, other.year) == (late.entity, year) && other.missed_deadline;
                program.parties.late.iter().any(of)
            };
            let last = (0..y).rev().find(|&year| !unverified(year));
            match last {
                Some(year) => {
                    let tons = Decimal::from(self.participants[late.entity].emissions[year]);
                    let assigned = crate::law::schedule::at_least(program.parties.assigned_factor * tons);
                    self.participants[late.entity].obliged[y] = assigned;
                }
                None => self.warn("W-NO-VERIFIED", late.entity, "has no verified year before; its report is used"),
            }
        }
    }

    /// What agreements add to what `i` owes for this year; of what it takes over, no more than the giver emitted so
    /// far.
    pub(super) fn agreed_so_far(&self, i: usize) -> Allowances {
        let of_year = self.program.parties.agreements.iter().filter(|agreement| agreement.year == self.year);
        of_year
            .map(|a| match i {
                _ if i == a.to => a.tons.min(self.emitted_so_far(a.from)),
                _ if i == a.from => -a.tons,
                _ => 0,
            })
            .sum()
    }

    /// Tons that `i` emitted this year and owes for.
    fn emitted_so_far(&self, i: usize) -> Allowances {
        if self.owes(i, self.year) { whole_tons(self.participants[i].emitted) } else { 0 }
    }

    /// Whether `i` closes in this quarter or closed before.
    pub(super) fn closes_by_now(&self, i: usize) -> bool {
        let at = |quarter: Quarter| (quarter.year, quarter.index);
        self.party(i).and_then(|party| party.closes).is_some_and(|quarter| at(quarter) <= at(self.quarter))
    }

    fn apply_agreements(&mut self) {
        let (y, program) = (self.year, self.program);
        for agreement in program.parties.agreements.iter().filter(|agreement| agreement.year == y) {
            let tons = agreement.tons.min(self.participants[agreement.from].obliged[y]);
            if tons < agreement.tons {
                let what = format!("agreed to hand over {} t and owed {tons} t, which were moved", agreement.tons);
                self.warn("W-OVER-TRANSFER", agreement.from, &what);
            }
            self.participants[agreement.from].obliged[y] -= tons;
            self.participants[agreement.to].obliged[y] += tons;
        }
    }

    /// The end of a period: whoever had a full period of low emissions, or has closed, is covered no longer.
    pub(super) fn end_coverage(&mut self) {
        let y = self.year;
        let open = self.program.in_force.contains(&y) && y >= self.program.compliance.first;
        if self.program.parties.entities.is_empty() || !open {
            return;
        }
        let first = self.period_start(y);
        for i in 0..self.entities {
            let Some(party) = self.party(i).filter(|_| self.covered(i, y)) else { continue };
            let closed = party.closes.is_some_and(|quarter| quarter.year <= self.program.year(y));
            let ends = y == self.period_end(y);
            let leaves = closed && (ends || party.closure_at_once) || ends && self.had_a_low_period(i, first);
            if leaves && y + 1 < self.program.years() {
                self.leave(i);
            }
        }
    }

    fn had_a_low_period(&self, i: usize, first: usize) -> bool {
        let Some((rules, party)) = self.program.parties.exit.as_ref().zip(self.party(i)) else { return false };
        let full = self.year + 1 - first >= self.program.compliance.period_length;
        if !party.may_exit || !full || (first..=self.year).any(|y| !self.owes(i, y)) {
            return false;
        }
        let base = self.program.entities[i].base;
        // A supplier's part of its tonnes is its own when they are held against the threshold.
        let own = |tons: Allowances| match party.own_base.filter(|_| base > 0) {
            Some(all) => (i128::from(tons) * i128::from(all) / i128::from(base)) as Allowances,
            None => tons,
        };
        let period: Vec<Allowances> =
            self.participants[i].emissions[first..=self.year].iter().map(|tons| own(*tons)).collect();
        rules.leaves(&period, party.notified)
    }

    fn leave(&mut self, i: usize) {
        let realised = self.participants[i].sector.map_or(0.0, |j| self.realised[j]);
        let p = &mut self.participants[i];
        p.frozen = (p.scale * realised * p.reach).min(super::allocation::MOST_ABATED);
        p.left = Some(self.year);
        p.within[self.year + 1..].iter_mut().for_each(|within| *within = false);
    }

    /// The thirty-first of December: instruments that parties give up of their own will.
    pub(super) fn give_up(&mut self) {
        let (program, year) = (self.program, self.year);
        for given in program.parties.retirements.iter().filter(|given| given.year == year) {
            let (from, to) = (Account::Holding(given.party), Account::Cancelled);
            let moved = self.ledger.transfer_oldest(self.quarter, from, to, given.tons, self.year);
            self.participants[given.party].given_up += moved;
            if moved < given.tons {
                let what = format!("gave up {moved} of {} allowances: it held no more", given.tons);
                self.warn("W-RETIREMENT", given.party, &what);
            }
        }
    }

    /// What late reports on the year of `deadline` cost, unless the shortfall's penalty stands alone.
    pub(super) fn daily_penalty(&self, i: usize, deadline: Deadline, short: bool) -> Money {
        let parties = &self.program.parties;
        if parties.late.is_empty() || (short && !parties.daily.stack) {
            return Money(0);
        }
        let late = parties.late.iter().filter(|late| (late.entity, late.year) == (i, deadline.year));
        late.filter(|_| self.covered(i, deadline.year)).map(|late| parties.daily.of(late.violations, late.days)).sum()
    }

    /// Takes the bids of parties that may not bid out of the book; says whose and why.
    pub(super) fn refuse_bids(&self, auction: usize, scratch: &mut Scratch) -> Vec<RefusedBid> {
        let mut refused: Vec<RefusedBid> = Vec::new();
        if self.program.parties.bars.is_empty() {
            return refused;
        }
        for bid in &scratch.bids {
            let party = bid.bidder as usize;
            let Some(bar) = self.program.parties.bars.iter().find(|bar| bar.party == party && bar.covers(auction))
            else {
                continue;
            };
            match refused.last_mut().filter(|last| last.party == party) {
                Some(last) => last.quantity_t += bid.quantity,
                None => refused.push(RefusedBid {
                    party,
                    name: self.name(party),
                    ground: bar.ground,
                    quantity_t: bid.quantity,
                }),
            }
        }
        scratch.bids.retain(|bid| !refused.iter().any(|other| other.party == bid.bidder as usize));
        refused
    }

    /// What people call a party.
    pub(super) fn name(&self, i: usize) -> String {
        match self.program.entities.get(i) {
            Some(entity) => entity.name.clone(),
            None => crate::law::trader_name(i + 1 - self.entities),
        }
    }

    fn warn(&mut self, code: &'static str, i: usize, what: &str) {
        let message = format!("{}: {} {what}", self.program.year(self.year), self.name(i));
        self.warnings.push(Warning { code, message });
    }
}
