//! The identities that every clearing must satisfy.
//!
//! Must not trust the kernel: each is computed again from the bids, the limits and the rows. Invariant: a
//! check that fails is shown, never hidden and never fatal.

use super::limits::{class_limit, groups};
use super::model::Class;
use super::prepared::Cleared;
use super::result::{AuctionResult, IdentityCheck};
use super::settle::Ready;
use super::tranches;
use crate::market::clearing::ClearingRoom;
use crate::units::{Allowances, Money, Price};

/// Checks a result against what went into it.
pub(super) fn checks(clearing: &Cleared<'_>, result: &AuctionResult) -> Vec<IdentityCheck> {
    vec![
        allowances_add_up(result),
        money_adds_up(result),
        nothing_below_settlement(clearing),
        everything_above_settlement(clearing),
        limits_respected(clearing),
        same_fraction(clearing, result),
        order_of_bids(clearing),
        reserves(clearing, result),
        nothing_disappears(clearing, result),
        reserve_sale(result),
    ]
}

fn check(name: &'static str, ok: bool, detail: String) -> IdentityCheck {
    IdentityCheck { name: name.into(), ok, detail }
}

/// The first bidder that fails, by name.
fn each_bidder(clearing: &Cleared<'_>, name: &'static str, fails: impl Fn(usize) -> bool) -> IdentityCheck {
    let bidders = &clearing.roll.bidders;
    match (0..bidders.len()).find(|&place| fails(place)) {
        Some(place) => check(name, false, format!("not for {:?}", bidders[place].id)),
        None => check(name, true, format!("{} bidders", bidders.len())),
    }
}

fn allowances_add_up(result: &AuctionResult) -> IdentityCheck {
    let awarded: Allowances = result.bidders.iter().map(|row| row.awarded).sum();
    let by_tranche: Allowances = result.tranches.iter().map(|row| row.sold).sum();
    let within = result.tranches.iter().all(|row| row.sold.min(row.withheld).min(row.unsold) >= 0);
    let added = result.ccr_released + result.ceiling_units;
    let left = result.unsold + result.ecr_withheld;
    let whole = result.sold + left == result.offered + added && result.unsold >= 0;
    let detail = format!(
        "awarded {awarded}, sold by tranche {by_tranche} and added {added}, sold {}, offered {}",
        result.sold, result.offered
    );
    check("awarded_is_sold", awarded == result.sold && by_tranche + added == result.sold && within && whole, detail)
}

fn money_adds_up(result: &AuctionResult) -> IdentityCheck {
    let paid: Money = result.bidders.iter().map(|row| row.paid).sum();
    let by_owner: Money = result.owners.iter().map(|row| row.proceeds).sum::<Money>() + result.added_proceeds;
    let by_tranche: Money = result.tranches.iter().map(|row| row.proceeds).sum::<Money>() + result.added_proceeds;
    let settled = result.settlement_price.unwrap_or_default().times(result.sold);
    let ok = [by_owner, by_tranche, settled, result.proceeds].iter().all(|money| *money == paid);
    check("paid_is_proceeds", ok, format!("paid {paid}, price times sold {settled}, proceeds {by_owner}"))
}

/// Without a price nobody may have won anything: no bid reaches the highest number there is.
fn settlement(clearing: &Cleared<'_>) -> Price {
    clearing.settled.settlement.price.unwrap_or(Price(i64::MAX))
}

fn nothing_below_settlement(clearing: &Cleared<'_>) -> IdentityCheck {
    let price = settlement(clearing);
    let mut most = vec![0_i64; clearing.roll.bidders.len()];
    for bid in clearing.bids.iter().filter(|bid| bid.price >= price) {
        most[bid.bidder as usize] += bid.quantity;
    }
    each_bidder(clearing, "no_award_below_settlement", |place| clearing.room.awards()[place] > most[place])
}

fn everything_above_settlement(clearing: &Cleared<'_>) -> IdentityCheck {
    let price = settlement(clearing);
    let mut least = vec![0_i64; clearing.roll.bidders.len()];
    for (bidder, _, quantity) in clearing.room.lines().filter(|(_, bid, _)| *bid > price) {
        least[bidder] += quantity;
    }
    each_bidder(clearing, "bids_above_settlement_filled", |place| clearing.room.awards()[place] < least[place])
}

fn limits_respected(clearing: &Cleared<'_>) -> IdentityCheck {
    let name = "limits_respected";
    let offered = clearing.offering.total();
    let awards = clearing.room.awards();
    let price = clearing.settled.settlement.price.unwrap_or_default();
    let over = each_bidder(clearing, name, |place| {
        let (award, limit) = (awards[place], clearing.limits[place]);
        let unpaid = limit.guarantee.is_some_and(|guarantee| price.times(award) > guarantee);
        award > limit.purchase || award > limit.holding_room || unpaid
    });
    let class_of = |place: usize| clearing.roll.bidders[place].class;
    for (group, members) in groups(clearing.roll) {
        let whole =
            members.iter().map(|&place| class_limit(clearing.document, class_of(place), offered)).max().unwrap_or(0);
        let general = class_limit(clearing.document, Class::GeneralMarket, offered);
        let total: Allowances = members.iter().map(|&place| awards[place]).sum();
        let traded: Allowances =
            members.iter().filter(|&&place| class_of(place) == Class::GeneralMarket).map(|&place| awards[place]).sum();
        if total > whole || traded > general {
            return check(name, false, format!("not for group {group:?}"));
        }
    }
    over
}

fn same_fraction(clearing: &Cleared<'_>, result: &AuctionResult) -> IdentityCheck {
    let supply = &clearing.offering.supply;
    let added = result.ccr_released + result.ceiling_units;
    let (sold, offered) = (i128::from(result.sold - added), i128::from(result.offered));
    let off = |owner: &&str| {
        let mine = i128::from(tranches::offered_by(supply, owner));
        let part = result.owners.iter().find(|row| row.owner == **owner).map_or(0, |row| i128::from(row.sold));
        (part * offered - mine * sold).abs() >= offered.max(1)
    };
    let owners = tranches::owners(supply);
    match owners.iter().find(|owner| off(owner)) {
        Some(owner) => check("same_fraction_sold", false, format!("not for {owner:?}")),
        None => check("same_fraction_sold", true, format!("{} jurisdictions", owners.len())),
    }
}

/// Clears once more with the bids the other way round.
fn order_of_bids(clearing: &Cleared<'_>) -> IdentityCheck {
    let bids: Vec<_> = clearing.bids.iter().rev().copied().collect();
    let mut room = ClearingRoom::new();
    let again = Ready { bids: &bids, ..clearing.ready() }.settle(&mut room);
    let same = again == *clearing.settled && room.awards() == clearing.room.awards();
    check("order_of_bids_is_nothing", same, format!("{} bids, backwards", bids.len()))
}

/// A reserve inside the auction acts only beyond its trigger, within what it has, and holds the price at the trigger
/// while it has any left.
fn reserves(clearing: &Cleared<'_>, result: &AuctionResult) -> IdentityCheck {
    let (document, interim, price) = (clearing.document, result.interim_price, result.settlement_price);
    let withheld = document.containment.is_none_or(|reserve| {
        let low = interim.is_none_or(|price| price < reserve.trigger);
        let partly = (1..reserve.available).contains(&result.ecr_withheld) && result.sold > 0;
        result.ecr_withheld <= reserve.available
            && (result.ecr_withheld == 0 || low)
            && (!partly || price == Some(reserve.trigger))
    });
    let released = result.cost_containment.iter().all(|tier| {
        let partly = (1..tier.available).contains(&tier.released);
        tier.released <= tier.available
            && (tier.released == 0 || (interim > Some(tier.trigger) && price >= Some(tier.trigger)))
            && (!partly || price == Some(tier.trigger))
    });
    let ceiling = result.ceiling_units == 0 || price == document.ceiling_price;
    let detail = format!(
        "withheld {}, released {}, at the ceiling {}",
        result.ecr_withheld, result.ccr_released, result.ceiling_units
    );
    check("reserves_hold_their_triggers", withheld && released && ceiling, detail)
}

fn nothing_disappears(clearing: &Cleared<'_>, result: &AuctionResult) -> IdentityCheck {
    let not_offered: Allowances = clearing.offering.waiting.iter().map(|waiting| waiting.quantity).sum();
    let (before, after) = (result.unsold + not_offered, result.after.total());
    check("unsold_is_somewhere", before == after, format!("unsold or not offered {before}, afterwards {after}"))
}

fn reserve_sale(result: &AuctionResult) -> IdentityCheck {
    let name = "reserve_sale_adds_up";
    let Some(sale) = &result.reserve_sale else { return check(name, true, "no sale".to_owned()) };
    let awarded: Allowances = sale.bidders.iter().map(|row| row.awarded).sum();
    let paid: Money = sale.bidders.iter().map(|row| row.paid).sum();
    let within = sale.bidders.iter().all(|row| row.awarded <= row.bid)
        && sale.tiers.iter().all(|tier| tier.sold == tier.demand.min(tier.offered) && tier.unsold >= 0);
    let earned: Money = sale.tiers.iter().map(|tier| tier.price.times(tier.sold)).sum();
    let ok = awarded == sale.sold && paid == sale.proceeds && earned == paid && within;
    check(name, ok, format!("awarded {awarded}, sold {}, paid {paid}", sale.sold))
}
