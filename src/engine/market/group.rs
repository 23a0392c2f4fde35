//! Limits that several bidders share.
//!
//! Must not know names, classes or programmes. Invariants: what a group's members may buy together stays within
//! the group's limits, in whole lots; what the group bids cheapest is what does not fit; no member's own limit
//! grows.

use super::book::whole_lots;
use super::clearing::{BidLimit, SealedBid};
use super::draw_number;
use crate::units::{Allowances, in_order};
use std::cmp::Reverse;

/// Bidders that share limits.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// Places in the list of limits.
    pub members: &'a [usize],
    /// What they may buy together.
    pub most: Allowances,
    /// Those of them that share a smaller limit.
    pub narrow: &'a [bool],
    /// That limit.
    pub narrow_most: Allowances,
}

/// Down the group's own book in whole lots, members at one price in the order of the draw, until the group's
/// limit is used up: what each member got becomes its purchase limit. `limits` holds the members' own limits.
pub fn share(group: &Group<'_>, lot: Allowances, bids: &[SealedBid], keys: &[u64], seed: u64, limits: &mut [BidLimit]) {
    let mut places = vec![None; limits.len()];
    for (place, &member) in group.members.iter().enumerate() {
        places[member] = Some(place);
    }
    let place = |bidder: usize| places.get(bidder).copied().flatten();
    let mut left = whole_lots(group.most, lot);
    let mut narrow_left = whole_lots(group.narrow_most, lot);
    let mut got = vec![0; group.members.len()];
    let own = bids.iter().filter_map(|bid| Some((place(bid.bidder as usize)?, bid)));
    let drawn = |bid: &SealedBid| draw_number(seed, keys.get(bid.bidder as usize).copied().unwrap_or(0));
    for (place, bid) in in_order(own, |(_, bid)| (Reverse(bid.price), drawn(bid), bid.bidder)) {
        let limit = &limits[group.members[place]];
        let room = whole_lots(limit.purchase.min(limit.holding_room), lot) - got[place];
        let narrow = group.narrow.get(place) == Some(&true);
        let mut taken = bid.quantity.min(room).min(left).max(0);
        if narrow {
            taken = taken.min(narrow_left);
            narrow_left -= taken;
        }
        left -= taken;
        got[place] += taken;
    }
    for (&member, got) in group.members.iter().zip(got) {
        limits[member].purchase = got;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Price;

    fn bid(bidder: u32, cents: i64, quantity: Allowances) -> SealedBid {
        SealedBid { bidder, price: Price(cents), quantity }
    }

    fn shared(most: Allowances, narrow: &[bool], bids: &[SealedBid]) -> Vec<Allowances> {
        let mut limits = vec![BidLimit::NONE; 3];
        let group = Group { members: &[0, 2], most, narrow, narrow_most: 436_745 };
        share(&group, 1_000, bids, &[1, 2, 3], 7, &mut limits);
        limits.iter().map(|limit| limit.purchase).collect()
    }

    /// Source: sb5981-rules, purchase-limits, worked example, for the bids of two members.
    #[test]
    fn of_a_groups_bids_the_cheapest_lots_are_what_does_not_fit() {
        let bids = [bid(2, 2_200, 600_000), bid(0, 2_500, 800_000), bid(1, 9_900, 5_000)];
        assert_eq!(shared(1_091_862, &[false; 2], &bids), [800_000, Allowances::MAX, 291_000]);
    }

    #[test]
    fn traders_in_a_mixed_group_stay_within_their_smaller_limit() {
        let bids = [bid(2, 2_600, 600_000), bid(0, 2_500, 800_000)];
        assert_eq!(shared(1_091_862, &[false, true], &bids), [655_000, Allowances::MAX, 436_000]);
    }

    #[test]
    fn nobodys_own_limit_grows() {
        let mut limits = vec![BidLimit { purchase: 10_000, holding_room: 5_500, guarantee: None }; 2];
        let group = Group { members: &[0, 1], most: 100_000, narrow: &[], narrow_most: 0 };
        share(&group, 1_000, &[bid(0, 2_000, 9_000), bid(0, 1_900, 9_000)], &[1, 2], 7, &mut limits);
        assert_eq!([limits[0].purchase, limits[1].purchase], [5_000, 0]);
    }
}
