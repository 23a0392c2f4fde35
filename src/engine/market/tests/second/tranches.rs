//! Which allowances were sold, one at a time.

use super::draw::shared;
use crate::market::document::{AuctionDocument, Category, Tranche};
use std::collections::BTreeMap;

/// What was sold of each tranche.
pub fn sold(document: &AuctionDocument, sold: i64) -> Vec<i64> {
    let offered: i64 = document.supply.iter().map(|tranche| tranche.quantity).sum();
    let mut owners: Vec<&str> = Vec::new();
    for tranche in &document.supply {
        if !owners.contains(&tranche.owner.as_str()) {
            owners.push(&tranche.owner);
        }
    }
    let of =
        |owner: &str| document.supply.iter().filter(|tranche| tranche.owner == owner).map(|t| t.quantity).sum::<i64>();
    let mut parts: Vec<i64> = owners.iter().map(|owner| of(owner) * sold / offered.max(1)).collect();
    let mut served = vec![false; owners.len()];
    while parts.iter().sum::<i64>() < sold {
        // The largest remainder that was not served; the first of several.
        let rest = |place: usize| of(owners[place]) * sold % offered.max(1);
        let waiting = (0..owners.len()).filter(|&place| !served[place]);
        let best = waiting.reduce(|best, place| if rest(place) > rest(best) { place } else { best });
        let best = best.expect("remainders are fewer than owners");
        served[best] = true;
        parts[best] += 1;
    }
    let mut result = vec![0; document.supply.len()];
    for (owner, part) in owners.iter().zip(parts) {
        within(document, owner, part, &mut result);
    }
    result
}

/// Consignors in proportion, then one allowance after another from the rest in order.
fn within(document: &AuctionDocument, owner: &str, part: i64, result: &mut [i64]) {
    let mine: Vec<(usize, &Tranche)> =
        document.supply.iter().enumerate().filter(|(_, tranche)| tranche.owner == owner).collect();
    let consigned = mine.iter().filter(|(_, tranche)| tranche.category == Category::Consigned);
    let bids: BTreeMap<String, i64> = consigned.map(|(_, tranche)| (tranche.id.clone(), tranche.quantity)).collect();
    let got = shared(document.seed, part, &bids);
    for (place, tranche) in &mine {
        result[*place] = got.get(&tranche.id).copied().unwrap_or(0);
    }
    let mut order: Vec<&(usize, &Tranche)> =
        mine.iter().filter(|(_, tranche)| tranche.category != Category::Consigned).collect();
    let rank = |category: Category| match category {
        Category::Consigned => 0,
        Category::PastVintage => 1,
        Category::Reoffered => 2,
        Category::Current => 3,
    };
    order.sort_by_key(|(_, tranche)| (rank(tranche.category), tranche.vintage, tranche.id.clone()));
    for _ in got.values().sum::<i64>()..part {
        let next = order.iter().find(|(place, tranche)| result[*place] < tranche.quantity);
        result[next.expect("no more is sold than offered").0] += 1;
    }
}
