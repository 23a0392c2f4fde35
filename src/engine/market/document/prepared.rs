//! From a document to its result.
//!
//! Must not decide anything itself: it calls the parts in their order. Invariant: clearing again with another supply
//! changes nothing about the document's own result.

use super::model::AuctionDocument;
use super::offering::Offering;
use super::result::{AuctionResult, SupplyCase};
use super::screen::{Roll, Screened, screen};
use super::settle::{Ready, Settled};
use super::{after, checks, limits, reserve_sale, rows};
use crate::market::clearing::{BidLimit, ClearingRoom, SealedBid};
use crate::units::{Allowances, Price};

/// Changes of supply that a result shows, in percent.
const OTHER_SUPPLIES: [i64; 2] = [-10, 10];

/// Clears an auction document.
#[must_use]
pub fn clear(document: &AuctionDocument) -> AuctionResult {
    Prepared::new(document).clear()
}

/// A document with its bids judged, ready to be cleared more than once.
pub struct Prepared<'a> {
    document: &'a AuctionDocument,
    offering: Offering,
    screened: Screened<'a>,
    room: ClearingRoom,
}

/// A clearing with everything that went into it.
pub(super) struct Cleared<'a> {
    pub document: &'a AuctionDocument,
    pub offering: &'a Offering,
    pub roll: &'a Roll<'a>,
    pub bids: &'a [SealedBid],
    pub limits: &'a [BidLimit],
    pub settled: &'a Settled,
    pub room: &'a ClearingRoom,
}

impl<'a> Cleared<'a> {
    /// What went into the clearing.
    pub fn ready(&self) -> Ready<'a> {
        let Cleared { document, offering, roll, bids, limits, .. } = self;
        Ready { document, offered: offering.total(), bids, limits, keys: &roll.keys }
    }

    /// The price, or nothing.
    pub fn price(&self) -> Price {
        self.settled.settlement.price.unwrap_or_default()
    }
}

impl<'a> Prepared<'a> {
    /// Judges the bids of a document.
    #[must_use]
    pub fn new(document: &'a AuctionDocument) -> Prepared<'a> {
        let (offering, screened) = (Offering::of(document), screen(document));
        Prepared { document, offering, screened, room: ClearingRoom::new() }
    }

    /// Clears the document as it stands.
    #[must_use]
    pub fn clear(&mut self) -> AuctionResult {
        let with_supply = OTHER_SUPPLIES.map(|percent| self.with_supply(percent)).into();
        let offered = self.offering.total();
        let (limits, settled) = self.settle(offered);
        let Prepared { document, offering, screened, room } = self;
        let (roll, bids) = (&screened.roll, &screened.bids);
        let clearing = Cleared { document, offering, roll, bids, limits: &limits, settled: &settled, room };
        let mut result = rows::result(&clearing);
        result.with_supply = with_supply;
        result.rejected.clone_from(&screened.rejected);
        result.lowered.clone_from(&screened.lowered);
        let sale = document.reserve_sale.as_ref();
        result.reserve_sale = sale.map(|sale| reserve_sale::hold(document, sale, roll, settled.settlement.price));
        result.after = after::after(document, offering, &result);
        result.checks = checks::checks(&clearing, &result);
        result
    }

    /// What the price would have been with so many percent more supply, or less, every tranche rounded down. Limits are
    /// shares of what is offered and move with it; bids stay as they are.
    #[must_use]
    pub fn with_supply(&mut self, percent: i64) -> SupplyCase {
        let part = (100 + i128::from(percent)).max(0);
        let scaled = |quantity: Allowances| Allowances::try_from(i128::from(quantity) * part / 100);
        let quantities = self.offering.supply.iter().map(|tranche| scaled(tranche.quantity));
        let offered = quantities.map(|quantity| quantity.unwrap_or(super::MOST_ALLOWANCES)).sum();
        let settlement = self.settle(offered).1.settlement;
        SupplyCase {
            percent,
            offered,
            settlement_price: settlement.price,
            sold: settlement.sold,
            proceeds: settlement.price.unwrap_or_default().times(settlement.sold),
        }
    }

    fn settle(&mut self, offered: Allowances) -> (Vec<BidLimit>, Settled) {
        let Prepared { document, screened, room, .. } = self;
        let (roll, bids) = (&screened.roll, &screened.bids);
        let limits = limits::limits(document, offered, roll, bids);
        let ready = Ready { document, offered, bids, limits: &limits, keys: &roll.keys };
        let settled = ready.settle(room);
        (limits, settled)
    }
}
