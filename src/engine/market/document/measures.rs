//! What a market monitor would publish about an auction.
//!
//! Must not change anything. Invariant: ratios are rounded half up from exact integers.

use super::Cleared;
use crate::units::Allowances;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Qualified bids over supply, to two decimals; none without supply.
pub(super) fn coverage(qualified: Allowances, supply: Allowances) -> Option<Decimal> {
    half_up(i128::from(qualified) * 100, i128::from(supply))
        .map(|hundredths| Decimal::from_i128_with_scale(hundredths, 2))
}

/// Concentration of awards by group, 0 to 10,000; none when nothing was sold.
pub(super) fn hhi(clearing: &Cleared<'_>) -> Option<u32> {
    let sold = i128::from(clearing.settlement.sold);
    let squares: i128 = by_group(clearing).iter().map(|&award| i128::from(award) * i128::from(award)).sum();
    half_up(squares * 10_000, sold * sold).and_then(|index| u32::try_from(index).ok())
}

/// The largest group's share of what was sold, in percent to one decimal; none when nothing was sold.
pub(super) fn largest_share(clearing: &Cleared<'_>) -> Option<Decimal> {
    let largest = by_group(clearing).into_iter().max()?;
    half_up(i128::from(largest) * 1000, i128::from(clearing.settlement.sold))
        .map(|tenths| Decimal::from_i128_with_scale(tenths, 1))
}

/// Awards by group; a bidder without one stands alone.
fn by_group(clearing: &Cleared<'_>) -> Vec<Allowances> {
    let mut groups: BTreeMap<(Option<&str>, &str), Allowances> = BTreeMap::new();
    for (bidder, award) in clearing.roll.bidders.iter().zip(clearing.room.awards()) {
        let group = bidder.group.as_deref();
        let alone = if group.is_none() { bidder.id.as_str() } else { "" };
        *groups.entry((group, alone)).or_default() += award;
    }
    groups.into_values().collect()
}

/// A quotient of numbers that are not negative, rounded half up; none when dividing by zero.
fn half_up(part: i128, whole: i128) -> Option<i128> {
    (part * 2 + whole).checked_div(whole * 2)
}
