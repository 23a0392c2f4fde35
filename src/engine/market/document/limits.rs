//! How much each bidder of a document may buy.
//!
//! Must not clear anything. Invariants: directly associated bidders together stay within one purchase
//! limit, the larger one of their classes, and the general market participants among them within theirs;
//! what a group without declared shares bids cheapest is what does not fit.

use super::model::{AuctionDocument, Bidder, Class};
use super::screen::Roll;
use crate::market::clearing::{BidLimit, SealedBid};
use crate::market::group::{Group, share};
use crate::units::Allowances;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// One row a bidder, in order of the roll.
pub(super) fn limits(document: &AuctionDocument, roll: &Roll<'_>, bids: &[SealedBid]) -> Vec<BidLimit> {
    let mut limits: Vec<BidLimit> = roll.bidders.iter().map(|bidder| alone(document, bidder)).collect();
    let groups = groups(roll);
    if groups.values().all(|members| members.len() < 2) {
        return limits;
    }
    for members in groups.values().filter(|members| members.len() > 1) {
        let whole = members.iter().map(|&member| class_limit(document, roll.bidders[member].class)).max().unwrap_or(0);
        if members.iter().all(|&member| roll.bidders[member].purchase_share.is_some()) {
            split(document, roll, members, whole, &mut limits);
        } else {
            walk(document, roll, members, whole, bids, &mut limits);
        }
    }
    limits
}

/// Members of each group, by place in the roll.
pub(super) fn groups<'a>(roll: &Roll<'a>) -> BTreeMap<&'a str, Vec<usize>> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, bidder) in roll.bidders.iter().enumerate() {
        if let Some(group) = bidder.group.as_deref() {
            groups.entry(group).or_default().push(place);
        }
    }
    groups
}

/// A bidder that shares its limit with nobody.
fn alone(document: &AuctionDocument, bidder: &Bidder) -> BidLimit {
    let class = class_limit(document, bidder.class);
    BidLimit {
        purchase: bidder.purchase_share.map_or(class, |share| share_of(share, class)),
        holding_room: bidder.holding_room.unwrap_or(Allowances::MAX),
        guarantee: bidder.bid_guarantee,
    }
}

/// The purchase limit of a class: a share of everything offered, rounded down.
pub(super) fn class_limit(document: &AuctionDocument, class: Class) -> Allowances {
    let share = match class {
        Class::Covered | Class::OptIn => document.limits.covered,
        Class::GeneralMarket => document.limits.general_market,
    };
    share_of(share, document.offered())
}

/// Both factors are small enough for the product to be exact.
fn share_of(share: Decimal, whole: Allowances) -> Allowances {
    share.checked_mul(Decimal::from(whole)).and_then(|part| part.floor().to_i64()).unwrap_or(0)
}

/// Declared shares of the group's limit. General market participants stay within theirs, in order of name.
fn split(document: &AuctionDocument, roll: &Roll<'_>, members: &[usize], whole: Allowances, limits: &mut [BidLimit]) {
    let mut general_left = class_limit(document, Class::GeneralMarket);
    for &member in members {
        let bidder = roll.bidders[member];
        let mut own = share_of(bidder.purchase_share.unwrap_or_default(), whole);
        if bidder.class == Class::GeneralMarket {
            own = own.min(general_left);
            general_left -= own;
        }
        limits[member].purchase = own;
    }
}

/// The group's own book decides who gets how much of its limit. Holding room and guarantees are each member's own
/// and cut later.
fn walk(
    document: &AuctionDocument,
    roll: &Roll<'_>,
    members: &[usize],
    most: Allowances,
    bids: &[SealedBid],
    limits: &mut [BidLimit],
) {
    let narrow: Vec<bool> = members.iter().map(|&member| roll.bidders[member].class == Class::GeneralMarket).collect();
    let narrow_most = class_limit(document, Class::GeneralMarket);
    let rooms: Vec<Allowances> = members.iter().map(|&member| limits[member].holding_room).collect();
    for &member in members {
        limits[member] = BidLimit { guarantee: limits[member].guarantee, ..BidLimit::NONE };
    }
    let group = Group { members, most, narrow: &narrow, narrow_most };
    share(&group, document.lot_size, bids, &roll.keys, document.seed, limits);
    for (&member, room) in members.iter().zip(rooms) {
        limits[member].holding_room = room;
    }
}
