//! What becomes of the allowances that an auction did not sell.
//!
//! Must not clear anything. Invariant: what was left unsold, and what waited and was not offered, is all in one of the
//! places that the rule names.

use super::around::{UnsoldRule, Waiting};
use super::model::{AuctionDocument, Category};
use super::offering::Offering;
use super::result::{AfterAuction, AuctionResult};
use crate::units::Allowances;

/// Auctions after which unsold allowances go to the price containment reserve: two years of them.
const AUCTIONS_IN_TWO_YEARS: i64 = 8;

/// Applies the document's rule to what `result` left.
pub(super) fn after(document: &AuctionDocument, offering: &Offering, result: &AuctionResult) -> AfterAuction {
    let rule = document.unsold.rule;
    let mut after = AfterAuction { rule, above_floor: above_floor(document, result), ..AfterAuction::default() };
    for waiting in &offering.waiting {
        after.wait(Waiting { auctions: waiting.auctions + 1, ..waiting.clone() });
    }
    for (row, waited) in result.tranches.iter().zip(&offering.waited) {
        let left = row.unsold;
        match rule {
            _ if left == 0 => {}
            _ if row.category == Category::Consigned => after.consigned += left,
            UnsoldRule::ToEcr => after.to_emissions_containment += left,
            UnsoldRule::Retire => after.retired += left,
            UnsoldRule::Roll | UnsoldRule::WaitTwo => after.wait(Waiting {
                id: row.id.clone(),
                owner: row.owner.clone(),
                vintage: row.vintage,
                quantity: left,
                auctions: waited.map_or(0, |auctions| auctions + 1),
            }),
        }
    }
    after
}

/// Where nothing was offered no price was found, and the count stands.
fn above_floor(document: &AuctionDocument, result: &AuctionResult) -> i64 {
    let before = document.unsold.above_floor;
    match result.settlement_price {
        _ if result.offered == 0 => before,
        Some(price) if price > document.reserve_price => before + 1,
        _ => 0,
    }
}

impl AfterAuction {
    /// Parts of one tranche of one age wait as one.
    fn wait(&mut self, waiting: Waiting) {
        if self.rule == UnsoldRule::WaitTwo && waiting.auctions >= AUCTIONS_IN_TWO_YEARS {
            self.to_price_containment += waiting.quantity;
            return;
        }
        let same = |other: &&mut Waiting| other.id == waiting.id && other.auctions == waiting.auctions;
        match self.waiting.iter_mut().find(same) {
            Some(other) => other.quantity += waiting.quantity,
            None => self.waiting.push(waiting),
        }
    }

    /// Everything that was left.
    pub(super) fn total(&self) -> Allowances {
        let waiting: Allowances = self.waiting.iter().map(|waiting| waiting.quantity).sum();
        let gone = self.to_emissions_containment + self.to_price_containment + self.retired;
        waiting + self.consigned + gone
    }
}
