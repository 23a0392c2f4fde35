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
pub(super) fn limits(
    document: &AuctionDocument,
    offered: Allowances,
    roll: &Roll<'_>,
    bids: &[SealedBid],
) -> Vec<BidLimit> {
    let mut limits: Vec<BidLimit> = roll.bidders.iter().map(|bidder| alone(document, offered, bidder)).collect();
    let groups = groups(roll);
    if groups.values().all(|members| members.len() < 2) {
        return limits;
    }
    let narrow_most = class_limit(document, Class::GeneralMarket, offered);
    let shared: Vec<&Vec<usize>> = groups.values().filter(|members| members.len() > 1).collect();
    for (members, own) in shared.iter().zip(by_group(&shared, bids, limits.len())) {
        let whole =
            members.iter().map(|&member| class_limit(document, roll.bidders[member].class, offered)).max().unwrap_or(0);
        if members.iter().all(|&member| roll.bidders[member].purchase_share.is_some()) {
            split(narrow_most, roll, members, whole, &mut limits);
        } else {
            walk(document, roll, (members, whole, narrow_most), &own, &mut limits);
        }
    }
    limits
}

/// The bids of each group's members, who are numbered by their places in the group.
fn by_group(groups: &[&Vec<usize>], bids: &[SealedBid], bidders: usize) -> Vec<Vec<SealedBid>> {
    let mut member_of = vec![None; bidders];
    for (group, members) in groups.iter().enumerate() {
        for (place, &member) in members.iter().enumerate() {
            member_of[member] = Some((group, place as u32));
        }
    }
    let mut own = vec![Vec::new(); groups.len()];
    for bid in bids {
        if let Some((group, bidder)) = member_of[bid.bidder as usize] {
            own[group].push(SealedBid { bidder, ..*bid });
        }
    }
    own
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
fn alone(document: &AuctionDocument, offered: Allowances, bidder: &Bidder) -> BidLimit {
    let class = class_limit(document, bidder.class, offered);
    BidLimit {
        purchase: bidder.purchase_share.map_or(class, |share| share_of(share, class)),
        holding_room: bidder.holding_room.unwrap_or(Allowances::MAX),
        guarantee: bidder.bid_guarantee,
    }
}

/// The purchase limit of a class: a share of everything offered, rounded down.
pub(super) fn class_limit(document: &AuctionDocument, class: Class, offered: Allowances) -> Allowances {
    let share = match class {
        Class::Covered | Class::OptIn => document.limits.covered,
        Class::GeneralMarket => document.limits.general_market,
    };
    share_of(share, offered)
}

/// Both factors are small enough for the product to be exact.
fn share_of(share: Decimal, whole: Allowances) -> Allowances {
    share.checked_mul(Decimal::from(whole)).and_then(|part| part.floor().to_i64()).unwrap_or(0)
}

/// Declared shares of the group's limit. General market participants stay within theirs, in order of name.
fn split(mut general_left: Allowances, roll: &Roll<'_>, members: &[usize], whole: Allowances, limits: &mut [BidLimit]) {
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
    (members, most, narrow_most): (&[usize], Allowances, Allowances),
    bids: &[SealedBid],
    limits: &mut [BidLimit],
) {
    let narrow: Vec<bool> = members.iter().map(|&member| roll.bidders[member].class == Class::GeneralMarket).collect();
    let keys: Vec<u64> = members.iter().map(|&member| roll.keys[member]).collect();
    let places: Vec<usize> = (0..members.len()).collect();
    let mut shares = vec![BidLimit::NONE; members.len()];
    let group = Group { members: &places, most, narrow: &narrow, narrow_most };
    share(&group, document.lot_size, bids, &keys, document.seed, &mut shares);
    for (&member, share) in members.iter().zip(shares) {
        limits[member].purchase = share.purchase;
    }
}
