//! The price of a document's auction, with the reserves that act inside it.
//!
//! Must not know names. Invariants: the emissions containment reserve acts only below its trigger, the tiers of the cost
//! containment reserve only above theirs, each sells or withholds no more than it has, and one that is used in part
//! leaves the price exactly at its trigger. At a hard ceiling with units, nobody who bids it is left short.

use super::model::AuctionDocument;
use crate::market::clearing::{BidLimit, ClearingRoom, SealedBid, Settlement, Terms};
use crate::units::{Allowances, Price};

/// How an auction came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Settled {
    /// Supply counts what the reserves added.
    pub settlement: Settlement,
    /// The price before any reserve acted; none where nothing could be sold.
    pub interim: Option<Price>,
    /// Sold of each tier of the cost containment reserve.
    pub released: Vec<Allowances>,
    /// Sold at the ceiling beyond all that.
    pub ceiling_units: Allowances,
}

impl Settled {
    /// Sold beyond what was offered.
    pub fn added(&self) -> Allowances {
        self.released.iter().sum::<Allowances>() + self.ceiling_units
    }
}

/// The bids of an auction, ready to be cleared.
#[derive(Clone, Copy)]
pub(super) struct Ready<'a> {
    pub document: &'a AuctionDocument,
    pub offered: Allowances,
    pub bids: &'a [SealedBid],
    pub limits: &'a [BidLimit],
    pub keys: &'a [u64],
}

impl Ready<'_> {
    /// Clears; awards, ties and demand are left in `room`.
    pub fn settle(&self, room: &mut ClearingRoom) -> Settled {
        let document = self.document;
        let first = self.clear(self.offered, room);
        let released = vec![0; document.cost_containment.len()];
        let mut settled = Settled { settlement: first, interim: first.price, released, ceiling_units: 0 };
        match document.containment {
            Some(reserve) if first.price.is_none_or(|price| price < reserve.trigger) => {
                let terms = Terms { containment: document.containment, ..self.terms(self.offered) };
                settled.settlement = room.clear(&terms, self.bids, self.limits, self.keys);
            }
            _ => self.release(&mut settled, room),
        }
        settled
    }

    fn clear(&self, supply: Allowances, room: &mut ClearingRoom) -> Settlement {
        room.clear(&self.terms(supply), self.bids, self.limits, self.keys)
    }

    fn terms(&self, supply: Allowances) -> Terms {
        Terms {
            supply,
            reserve_price: self.document.reserve_price,
            lot: self.document.lot_size,
            pricing: self.document.pricing,
            undersubscribed: self.document.undersubscribed,
            seed: self.document.seed,
            containment: None,
        }
    }

    /// Adds supply where the price stands above a trigger: as much as is bid at the trigger or above and cannot be had,
    /// up to what the tier has. Then the same without limit at a hard ceiling.
    fn release(&self, settled: &mut Settled, room: &mut ClearingRoom) {
        let mut supply = self.offered;
        for (tier, released) in self.document.cost_containment.iter().zip(&mut settled.released) {
            let wanted = demand_at(room, tier.trigger) - supply;
            let above = settled.settlement.price.is_some_and(|price| price > tier.trigger);
            *released = if above { wanted.min(tier.available).max(0) } else { 0 };
            if *released == 0 {
                continue;
            }
            supply += *released;
            settled.settlement = self.clear(supply, room);
            if *released == wanted {
                settled.settlement.price = Some(tier.trigger);
                return;
            }
        }
        let ceiling = self.document.ceiling_price.filter(|_| self.document.ceiling_units);
        let Some(ceiling) = ceiling else { return };
        let wanted = demand_at(room, ceiling) - supply;
        if wanted > 0 {
            settled.ceiling_units = wanted;
            settled.settlement = self.clear(supply + wanted, room);
            settled.settlement.price = Some(ceiling);
        }
    }
}

/// Bid at or above `price`, after limits.
fn demand_at(room: &ClearingRoom, price: Price) -> Allowances {
    room.demand().take_while(|(bid, _)| *bid >= price).map(|(_, quantity)| quantity).sum()
}
