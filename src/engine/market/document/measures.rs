//! What a market monitor would publish about an auction document, by group of bidders.
//!
//! Must not change anything.

use super::prepared::Cleared;
use crate::market::monitor;
use crate::units::Allowances;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Qualified bids over supply, to two decimals; none without supply.
pub(super) fn coverage(qualified: Allowances, supply: Allowances) -> Option<Decimal> {
    monitor::cover(qualified, supply).map(|hundredths| Decimal::new(hundredths, 2))
}

/// Concentration of awards by group, 0 to 10,000; none when nothing was sold.
pub(super) fn hhi(clearing: &Cleared<'_>) -> Option<u32> {
    monitor::concentration(&by_group(clearing))
}

/// The largest group's share of what was sold, in percent to one decimal; none when nothing was sold.
pub(super) fn largest_share(clearing: &Cleared<'_>) -> Option<Decimal> {
    monitor::largest_share(&by_group(clearing)).map(|tenths| Decimal::new(i64::from(tenths), 1))
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
