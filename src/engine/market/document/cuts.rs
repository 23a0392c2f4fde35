//! What limits took off whose bids.
//!
//! Must not cut anything: that is done by now. Invariant: what the limits took off a bidder is what it bid less what it
//! kept, from its cheapest bid up, each limit in its turn.

use super::explain;
use super::prepared::Cleared;
use super::result::{LimitCut, LimitKind};
use crate::market::book::whole_lots;
use crate::units::{Allowances, Price};

/// Bids that count, by bidder, before limits.
pub(super) fn bid_by_bidder(clearing: &Cleared<'_>) -> Vec<Allowances> {
    let mut total = vec![0_i64; clearing.roll.bidders.len()];
    for bid in clearing.bids {
        total[bid.bidder as usize] += bid.quantity;
    }
    total
}

/// By bidder. Each limit takes what the one before left beyond it; the guarantee took the rest.
pub(super) fn limit_cuts(clearing: &Cleared<'_>) -> Vec<LimitCut> {
    let bid = bid_by_bidder(clearing);
    let kept = clearing.room.qualified();
    let cut: Vec<bool> = bid.iter().zip(kept).map(|(bid, kept)| kept < bid).collect();
    let mut cheapest_first: Vec<(u32, Price, Allowances)> = clearing
        .bids
        .iter()
        .filter(|bid| cut[bid.bidder as usize])
        .map(|bid| (bid.bidder, bid.price, bid.quantity))
        .collect();
    cheapest_first.sort_unstable();
    let mut cuts = Vec::new();
    for own in cheapest_first.chunk_by(|one, other| one.0 == other.0) {
        let place = own[0].0 as usize;
        of_bidder(clearing, place, (bid[place], kept[place]), own, &mut cuts);
    }
    cuts
}

fn of_bidder(
    clearing: &Cleared<'_>,
    place: usize,
    (bid, kept): (Allowances, Allowances),
    own: &[(u32, Price, Allowances)],
    cuts: &mut Vec<LimitCut>,
) {
    let (lot, limit, bidder) = (clearing.document.lot_size, &clearing.limits[place], clearing.roll.bidders[place]);
    let purchase = bid.min(whole_lots(limit.purchase, lot));
    let holding = purchase.min(whole_lots(limit.holding_room, lot));
    let steps = [
        (LimitKind::Purchase, bid, purchase),
        (LimitKind::Holding, purchase, holding),
        (LimitKind::Guarantee, holding, kept),
    ];
    for (kind, before, after) in steps.into_iter().filter(|(_, before, after)| after < before) {
        let allowances = before - after;
        let (cheapest, dearest) = (price_at(own, bid - before), price_at(own, bid - after - 1));
        let message = explain::cut(
            clearing.document,
            clearing.offering.total(),
            bidder,
            (kind, limit),
            (allowances, cheapest, dearest),
        );
        let (bidder, lots) = (bidder.id.clone(), allowances / lot);
        cuts.push(LimitCut { bidder, limit: kind, lots, allowances, cheapest, dearest, message });
    }
}

/// The price of the allowance at `place`, counted from the cheapest.
fn price_at(own: &[(u32, Price, Allowances)], place: Allowances) -> Price {
    let mut before = 0;
    let line = own.iter().find(|(_, _, quantity)| {
        before += quantity;
        before > place
    });
    line.map_or(Price(0), |(_, price, _)| *price)
}
