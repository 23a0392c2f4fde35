//! Checks that hold in any market: floors, offers, undersubscribed sales, proceeds.
//!
//! Must not know a market. Invariant: exact arithmetic; a published figure is compared at the precision at which it was
//! published.

use super::check::{Check, Figure, Rule};
use crate::data::history::Published;
use crate::units::{Allowances, Money, Price};

/// Every auction of the markets at hand sells in lots of so many.
pub const LOT: Allowances = 1_000;

/// All general checks of one auction.
#[must_use]
pub fn checks(auction: &Published) -> Vec<Check> {
    let place = auction.label.as_str();
    let floor = |price: Price| {
        Check::new(
            Rule::AtOrAboveFloor,
            place,
            Figure::Price(auction.floor),
            Figure::Price(price),
            price >= auction.floor,
        )
    };
    let mut checks = vec![floor(auction.price)];
    checks.extend(auction.future.map(|future| floor(future.price)));
    checks.extend(quantities(auction));
    checks.extend(proceeds(auction));
    checks.extend(parts(auction));
    checks
}

/// What an auction offered in all.
#[must_use]
pub fn offered(auction: &Published) -> Option<Allowances> {
    auction.offered.map(|offered| offered + auction.released)
}

/// What all winners of the auction of current allowances paid together.
#[must_use]
pub fn revenue(auction: &Published) -> Option<Money> {
    auction.sold.map(|sold| auction.price.times(sold))
}

/// The same with the later vintage; none where one of the quantities is not known.
#[must_use]
pub fn gross(auction: &Published) -> Option<Money> {
    let later = auction.future.map_or(Some(Money(0)), |future| future.sold.map(|sold| future.price.times(sold)));
    Some(revenue(auction)? + later?)
}

/// Mean price over both vintages, half up to the cent.
#[must_use]
pub fn mean_price(auction: &Published) -> Option<Price> {
    let quantity = auction.sold? + auction.future.map_or(Some(0), |future| future.sold)?;
    quotient(gross(auction)?, quantity)
}

/// Money over a quantity, half up to the cent.
#[must_use]
pub fn quotient(money: Money, quantity: Allowances) -> Option<Price> {
    let quantity = i128::from(quantity);
    let cents = (quantity > 0).then(|| (2 * money.0 + quantity).div_euclid(2 * quantity))?;
    i64::try_from(cents).ok().map(Price)
}

fn quantities(auction: &Published) -> Vec<Check> {
    let place = auction.label.as_str();
    let (Some(offered), Some(sold)) = (offered(auction), auction.sold) else {
        return vec![Check::unpublished(Rule::SoldWithinOffer, place)];
    };
    let (offer, quantity) = (Figure::Tons(offered), Figure::Tons(sold));
    let mut checks = vec![Check::new(Rule::SoldWithinOffer, place, offer, quantity, sold <= offered)];
    if sold < offered {
        let (floor, price) = (Figure::Price(auction.floor), Figure::Price(auction.price));
        checks.push(Check::same(Rule::UndersubscribedAtFloor, place, floor, price));
        let lots = Figure::Tons(sold - sold % LOT);
        checks.push(Check::same(Rule::UndersubscribedInLots, place, lots, quantity));
    }
    checks
}

/// Published in whole dollars.
fn proceeds(auction: &Published) -> Option<Check> {
    let published = auction.proceeds?;
    let place = auction.label.as_str();
    let Some(exact) = revenue(auction) else { return Some(Check::unpublished(Rule::Proceeds, place)) };
    let dollars = Money((exact.0 + 50).div_euclid(100) * 100);
    Some(Check::same(Rule::Proceeds, place, Figure::Money(dollars), Figure::Money(published)))
}

fn parts(auction: &Published) -> Option<Check> {
    let (state, consigned) = (auction.state?, auction.consigned);
    let place = auction.label.as_str();
    let (Some(sold), Some(consigned)) = (auction.sold, consigned) else {
        return Some(Check::unpublished(Rule::PartsSum, place));
    };
    Some(Check::same(Rule::PartsSum, place, Figure::Tons(sold), Figure::Tons(state + consigned)))
}

/// Whether `value` rounds to `stated`, which is rounded to a multiple of `unit`.
#[must_use]
pub fn rounds_to(value: i128, stated: i128, unit: i128) -> bool {
    (2 * (value - stated)).abs() <= unit
}

/// Each year's published price against the one before it raised by `thousandths`, both rounded to the cent; the first
/// is taken as it is. The chain is the rule's own, so that a wrong year does not make the next one wrong.
#[must_use]
pub fn raised_each_year(rule: Rule, published: &[(u16, Price)], thousandths: i64) -> Vec<Check> {
    let mut own = None;
    let mut checks = Vec::new();
    for (year, price) in published {
        let expected = own.map_or(*price, |before: Price| Price((before.0 * (1_000 + thousandths) + 500) / 1_000));
        if own.is_some() {
            checks.push(Check::same(rule, &year.to_string(), Figure::Price(expected), Figure::Price(*price)));
        }
        own = Some(expected);
    }
    checks
}

/// A floor that rises by five percent and inflation, of which only the published decimals are known: the new floor must
/// lie among those that the old one, `before`, and inflation in tenths of a percent can give.
#[must_use]
pub fn five_percent_and_inflation(place: &str, before: Price, inflation_tenths: i64, found: Price) -> Check {
    // Tenths of a cent times ten-thousandths. What is behind a rounded figure may lie half a unit off either way.
    let factor = 10_500 + 10 * inflation_tenths;
    let low = (10 * before.0 - 5) * (factor - 5);
    let high = (10 * before.0 + 5) * (factor + 5);
    let cents = |value: i64| Price((value + 50_000) / 100_000);
    let (low, high) = (cents(low), cents(high));
    let agrees = low <= found && found <= high;
    Check::new(Rule::FloorGrowth, place, Figure::Prices(low, high), Figure::Price(found), agrees)
}

#[cfg(test)]
mod tests {
    use super::super::check::Verdict;
    use super::*;
    use crate::data::history::{Future, act_of_2021, joint, northeast};

    /// Source: auction.md, worked example 5.
    #[test]
    fn two_vintages_of_december_2023_bring_480_855_955_94_dollars_at_a_mean_of_50_13() {
        let auction = &act_of_2021().expect("reads")[3];
        assert_eq!(auction.future, Some(Future { price: Price(4_500), sold: Some(2_450_000) }));
        assert_eq!(gross(auction), Some(Money(48_085_595_594)));
        assert_eq!(mean_price(auction), Some(Price(5_013)));
    }

    /// Source: auction.md, worked example 3.
    #[test]
    fn a_sale_that_does_not_sell_out_settles_at_its_floor_and_in_whole_lots() {
        let auctions = northeast().expect("reads");
        let found: Vec<Check> = auctions.iter().flat_map(checks).collect();
        let of = |rule| found.iter().filter(move |check| check.rule == rule);
        assert_eq!(of(Rule::UndersubscribedAtFloor).count(), 9);
        assert!(of(Rule::UndersubscribedAtFloor).all(|check| check.verdict == Verdict::Agrees));
        assert!(of(Rule::UndersubscribedInLots).all(|check| check.verdict == Verdict::Agrees));
        let june_2011 = of(Rule::UndersubscribedAtFloor).find(|check| check.place == "12").expect("it is there");
        assert_eq!(june_2011.found, Figure::Price(Price(189)));
    }

    #[test]
    fn the_file_cuts_off_two_half_dollars() {
        let auctions = northeast().expect("reads");
        let wrong: Vec<String> = auctions
            .iter()
            .filter_map(proceeds)
            .filter(|check| check.verdict != Verdict::Agrees)
            .map(|check| check.place)
            .collect();
        assert_eq!(wrong, ["28", "40"]);
    }

    #[test]
    fn the_floor_of_2014_follows_from_that_of_2013_and_one_percent_of_inflation() {
        let check = |inflation| five_percent_and_inflation("2014", Price(1_071), inflation, Price(1_134));
        assert_eq!(check(10).verdict, Verdict::Agrees);
        assert_eq!(check(14).verdict, Verdict::Differs);
        assert_eq!(check(5).verdict, Verdict::Differs);
    }

    #[test]
    fn no_current_allowance_was_ever_sold_below_its_floor() {
        for auctions in [northeast(), act_of_2021(), joint()] {
            for auction in auctions.expect("reads") {
                let below = checks(&auction)
                    .into_iter()
                    .find(|check| check.rule == Rule::AtOrAboveFloor && check.verdict != Verdict::Agrees);
                assert_eq!(below, None, "{}", auction.date);
            }
        }
    }

    #[test]
    fn a_published_figure_is_compared_at_its_own_precision() {
        assert!(rounds_to(28_875_160_000, 28_900_000_000, 100_000_000));
        assert!(!rounds_to(37_060_595_594, 37_360_000_000, 10_000_000));
    }
}
