//! Which of the allowances offered were sold.
//!
//! Must not know bidders or prices. Invariants: the parts sum to what was sold and none exceeds its
//! tranche; jurisdictions sell the same fraction of what they offered, to within one allowance; within a
//! jurisdiction the categories go in order, consignors in proportion, anything else the oldest first.

use super::key_of;
use super::model::{Category, Tranche};
use crate::market::tie::Ties;
use crate::units::{Allowances, split_largest_remainder};

/// What was sold of each tranche, in order of the document.
pub(super) fn sold(supply: &[Tranche], seed: u64, sold: Allowances) -> Vec<Allowances> {
    let mut parts = vec![0; supply.len()];
    let owners = owners(supply);
    let offered: Vec<i128> = owners.iter().map(|owner| i128::from(offered_by(supply, owner))).collect();
    for (owner, part) in owners.iter().zip(split_largest_remainder(i128::from(sold), &offered)) {
        let mut left = Allowances::try_from(part).unwrap_or(0);
        left = consigned(supply, seed, owner, left, &mut parts);
        for place in in_order(supply, owner) {
            parts[place] = left.min(supply[place].quantity);
            left -= parts[place];
        }
    }
    parts
}

/// What was withheld of each tranche, of what was not sold: jurisdictions in proportion to what they have left, and of
/// a jurisdiction's tranches those first that would have been sold last.
pub(super) fn withheld(supply: &[Tranche], sold: &[Allowances], withheld: Allowances) -> Vec<Allowances> {
    let mut parts = vec![0; supply.len()];
    let owners = owners(supply);
    let rest = |place: usize| supply[place].quantity - sold[place];
    let consigned = |place: &usize| supply[*place].category == Category::Consigned;
    let mine = |owner: &str| (0..supply.len()).filter(|&place| supply[place].owner == owner).collect::<Vec<usize>>();
    let left: Vec<i128> =
        owners.iter().map(|owner| mine(owner).into_iter().map(|place| i128::from(rest(place))).sum()).collect();
    for (owner, part) in owners.iter().zip(split_largest_remainder(i128::from(withheld), &left)) {
        let mut left = Allowances::try_from(part).unwrap_or(0);
        let order = in_order(supply, owner).into_iter().rev().chain(mine(owner).into_iter().filter(consigned));
        for place in order {
            parts[place] = left.min(rest(place));
            left -= parts[place];
        }
    }
    parts
}

/// Jurisdictions, in the order in which the document first names them.
pub(super) fn owners(supply: &[Tranche]) -> Vec<&str> {
    let mut owners: Vec<&str> = Vec::new();
    for tranche in supply {
        if !owners.contains(&tranche.owner.as_str()) {
            owners.push(&tranche.owner);
        }
    }
    owners
}

/// Everything a jurisdiction offers.
pub(super) fn offered_by(supply: &[Tranche], owner: &str) -> Allowances {
    supply.iter().filter(|tranche| tranche.owner == owner).map(|tranche| tranche.quantity).sum()
}

/// Shares `left` among a jurisdiction's consignors; returns what is left then.
fn consigned(supply: &[Tranche], seed: u64, owner: &str, left: Allowances, parts: &mut [Allowances]) -> Allowances {
    let of_owner = |tranche: &Tranche| tranche.owner == owner && tranche.category == Category::Consigned;
    let lines: Vec<(usize, Allowances)> = supply
        .iter()
        .enumerate()
        .filter(|(_, tranche)| of_owner(tranche) && tranche.quantity > 0)
        .map(|(place, tranche)| (place, tranche.quantity))
        .collect();
    let offered = lines.iter().map(|(_, quantity)| quantity).sum();
    if left >= offered {
        for (place, quantity) in lines {
            parts[place] = quantity;
        }
        return left - offered;
    }
    let keys: Vec<u64> = supply.iter().map(|tranche| key_of(&tranche.id)).collect();
    let mut ties = Ties::default();
    ties.share(left, offered, lines.into_iter(), seed, &keys);
    for tied in ties.tied() {
        parts[tied.bidder as usize] = tied.awarded;
    }
    0
}

/// A jurisdiction's tranches that are not consigned, in the order in which they are sold.
fn in_order(supply: &[Tranche], owner: &str) -> Vec<usize> {
    let mine = |tranche: &Tranche| tranche.owner == owner && tranche.category != Category::Consigned;
    let mut order: Vec<usize> = (0..supply.len()).filter(|&place| mine(&supply[place])).collect();
    order.sort_by_key(|&place| {
        let tranche = &supply[place];
        (tranche.category, tranche.vintage, tranche.id.as_str())
    });
    order
}
