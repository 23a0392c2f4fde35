//! Why a bid did not count, lost lots or shared a tie, in words.
//!
//! Must not decide anything. Invariant: every number in a sentence is one of the result's own.

use super::around::ReserveTier;
use super::limits::class_limit;
use super::model::{AuctionDocument, Bid, Bidder};
use super::result::{LimitKind, RejectedBid};
use crate::market::clearing::{BidLimit, Tie};
use crate::units::{Allowances, Price};

/// The row of a bid that does not count.
pub(super) fn rejection(index: usize, bid: &Bid, code: &'static str, reason: &str) -> RejectedBid {
    let message = format!("bid {index} of {:?}, {} allowances at {}: {reason}", bid.bidder, bid.quantity, bid.price);
    RejectedBid {
        bid: index,
        bidder: bid.bidder.clone(),
        price: bid.price,
        quantity: bid.quantity,
        code: code.into(),
        message,
    }
}

/// What a limit is, and what it took from where.
pub(super) fn cut(
    document: &AuctionDocument,
    offered: Allowances,
    bidder: &Bidder,
    (kind, limit): (LimitKind, &BidLimit),
    (allowances, cheapest, dearest): (Allowances, Price, Price),
) -> String {
    let allowed = match (kind, &bidder.group) {
        (LimitKind::Purchase, Some(group)) => {
            format!("{} of the purchase limit that group {group:?} shares fall to it", limit.purchase)
        }
        (LimitKind::Purchase, None) => {
            format!("its purchase limit is {} of {offered}", class_limit(document, bidder.class, offered))
        }
        (LimitKind::Holding, _) => format!("its holding limit leaves room for {}", limit.holding_room),
        (LimitKind::Guarantee, _) => {
            format!("its bid guarantee covers {}", limit.guarantee.unwrap_or_default())
        }
    };
    let lots = allowances / document.lot_size;
    let from = if cheapest == dearest { format!("at {cheapest}") } else { format!("from {cheapest} to {dearest}") };
    format!("{allowed}: {lots} lots, {allowances} allowances, came off its cheapest bids, {from}")
}

/// How a tie was shared.
pub(super) fn tie(tie: &Tie) -> String {
    let Tie { price, left, demand, contenders, remainder } = tie;
    if *contenders == 1 {
        return format!("at {price}, {demand} were bid by one bidder and {left} were left: it got those");
    }
    let shared = format!(
        "at {price}, {demand} were bid and {left} were left: each of {contenders} bidders got its proportion, rounded down"
    );
    match remainder {
        0 => shared,
        1 => format!("{shared}; the one left over went to the first in the draw"),
        _ => format!("{shared}; the {remainder} left over went one each to the first in the draw"),
    }
}

/// Why a bid does not count in a reserve sale.
pub(super) fn not_in_sale() -> &'static str {
    "only covered and opt-in entities buy from the reserve"
}

/// Why there was no sale.
pub(super) fn closed_sale(settled: Option<Price>, trigger: Price) -> String {
    match settled {
        Some(price) => format!("the auction settled at {price}, below the trigger of {trigger}"),
        None => format!("the auction has no settlement price; a sale opens at {trigger}"),
    }
}

/// What a sale did.
pub(super) fn held_sale(sold: Allowances, tiers: &[ReserveTier]) -> String {
    let offered: Allowances = tiers.iter().map(|tier| tier.quantity).sum();
    format!("{sold} of {offered} sold, from the lowest price")
}
