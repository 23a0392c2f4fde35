//! California's auctions, joint with Quebec's from November 2014.
//!
//! Source: facts section 4.2. Prices are there for every auction, quantities for two.

use crate::data::history::{self as data, Published};
use crate::history::book::House;
use crate::history::check::{Check, Figure, Rule};
use crate::history::identities::five_percent_and_inflation;
use crate::history::{Market, market as made};
use crate::law::Problem;
use crate::market::clearing::PricingRule;

/// Its id.
pub const ID: &str = "wci";

/// 17 CCR 95911: the last bid awarded sets the price; a quarter of the offer at most.
pub(super) const HOUSE: House = House { pricing: PricingRule::LowestAccepted, purchase_percent: 25 };

/// The market with all its checks.
///
/// # Errors
/// A bundled file that cannot be read.
pub fn market() -> Result<Market, Problem> {
    let auctions = data::joint()?;
    let mut own = floors(&auctions, &data::inflation()?);
    own.extend(auctions.iter().filter_map(future));
    Ok(made(ID, auctions, own, HOUSE))
}

/// 17 CCR 95911(c)(3)(A): the floor of the year before, raised by 5 percent and inflation.
pub(super) fn floors(auctions: &[Published], inflation: &[(u16, i64)]) -> Vec<Check> {
    let raised = |pair: &[Published]| {
        let (before, after) = (pair.first()?, pair.get(1)?);
        let year = after.quarter.year.0;
        if before.quarter.year.0 == year {
            return None;
        }
        let place = year.to_string();
        let Some((_, tenths)) = inflation.iter().find(|(known, _)| *known == year) else {
            return Some(Check::unpublished(Rule::FloorGrowth, &place));
        };
        Some(five_percent_and_inflation(&place, before.floor, *tenths, after.floor))
    };
    auctions.windows(2).filter_map(raised).collect()
}

/// No identity: a later vintage can do less, so that nobody should pay more for it.
pub(super) fn future(auction: &Published) -> Option<Check> {
    let later = auction.future?.price;
    let (now, later_figure) = (Figure::Price(auction.price), Figure::Price(later));
    Some(Check::new(Rule::FutureNotDearer, &auction.label, now, later_figure, later <= auction.price))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::check::Verdict;

    #[test]
    fn fourteen_floors_in_a_row_are_five_percent_and_inflation() {
        let market = market().expect("reads");
        let floors: Vec<&Check> = market.checks.iter().filter(|check| check.rule == Rule::FloorGrowth).collect();
        assert_eq!(floors.len(), 14);
        assert!(floors.iter().all(|check| check.verdict == Verdict::Agrees), "{floors:?}");
    }

    #[test]
    fn a_later_vintage_was_dearer_more_than_once_and_each_time_is_listed() {
        let market = market().expect("reads");
        let dearer: Vec<&str> = market
            .checks
            .iter()
            .filter(|check| check.rule == Rule::FutureNotDearer && check.verdict == Verdict::Differs)
            .map(|check| check.place.as_str())
            .collect();
        assert!(dearer.contains(&"2021-11") && dearer.contains(&"2018-11") && !dearer.contains(&"2012-11"));
    }
}
