//! Between auctions: entities that lack what they already owe buy from those that hold more than they will
//! need for two years, at the last settlement price.
//!
//! What nobody will sell stays missing. Invariant: allowances only change hands.

use super::allocation::MOST_ABATED;
use super::state::State;
use crate::ledger::Account;
use crate::units::{Allowances, split_largest_remainder};

impl State<'_> {
    /// Trades once; buyers and sellers each take their part in proportion.
    pub(super) fn trade(&mut self) {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.parts.clear();
        scratch.others.clear();
        for i in 0..self.participants.len() {
            let spare = self.spare(i);
            if spare > 0 {
                scratch.others.push((i, spare));
            }
            let missing = self.missing(i);
            if missing > 0 {
                scratch.parts.push((i, missing));
            }
        }
        let wanted: Allowances = scratch.parts.iter().map(|(_, tons)| tons).sum();
        let offered: Allowances = scratch.others.iter().map(|(_, tons)| tons).sum();
        let volume = wanted.min(offered);
        if volume > 0 {
            scale(&mut scratch.parts, volume);
            scale(&mut scratch.others, volume);
            self.match_up(&scratch.parts, &scratch.others);
            self.totals.secondary += volume;
        }
        self.scratch = scratch;
    }

    /// Owed already and not held.
    fn missing(&self, i: usize) -> Allowances {
        if i >= self.entities { 0 } else { self.owing(i) - self.held(i) }
    }

    /// Tradable and beyond two years' own need. General market participants need nothing.
    fn spare(&self, i: usize) -> Allowances {
        let tradable = self.ledger.allowances(Account::Holding(i));
        if tradable == 0 || i >= self.entities {
            return tradable;
        }
        tradable.min(self.held(i) - self.owing(i) - self.two_years(i))
    }

    /// Own emissions of the next two years less the free allowances to come in them.
    fn two_years(&self, i: usize) -> Allowances {
        let p = &self.participants[i];
        let Some(j) = p.sector else { return 0 };
        let sector = &self.program.sectors[j];
        let kept = 1.0 - (p.scale * self.realised[j]).min(MOST_ABATED);
        let need = |y: usize| {
            let gross = if sector.obligated[y] { p.share * sector.without[y] * kept } else { 0.0 };
            crate::units::whole_tons(gross) - p.free[y]
        };
        let last = (self.year + 2).min(self.program.years() - 1);
        (self.year + 1..=last).map(need).sum::<Allowances>().max(0)
    }

    fn match_up(&mut self, buyers: &[(usize, Allowances)], sellers: &[(usize, Allowances)]) {
        let mut sellers = sellers.iter().copied();
        let mut seller = sellers.next();
        for &(buyer, mut wanted) in buyers {
            while wanted > 0 {
                let Some((from, left)) = &mut seller else { return };
                let part = wanted.min(*left);
                let source = *from;
                *left -= part;
                wanted -= part;
                if *left == 0 {
                    seller = sellers.next();
                }
                let moved = self.ledger.transfer_oldest(
                    self.quarter,
                    Account::Holding(source),
                    Account::Holding(buyer),
                    part,
                    self.year.min(self.program.years() - 1),
                );
                self.participants[source].traded -= moved;
                self.participants[buyer].traded += moved;
            }
        }
    }
}

/// Scales the parts so that they sum to `volume`, which is not above their sum.
fn scale(parts: &mut Vec<(usize, Allowances)>, volume: Allowances) {
    let sum: Allowances = parts.iter().map(|(_, tons)| tons).sum();
    if sum == volume {
        return;
    }
    let shares: Vec<i128> = parts.iter().map(|(_, tons)| i128::from(*tons)).collect();
    for ((_, tons), part) in parts.iter_mut().zip(split_largest_remainder(i128::from(volume), &shares)) {
        *tons = part as Allowances;
    }
    parts.retain(|(_, tons)| *tons > 0);
}
