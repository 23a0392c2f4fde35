//! Floor, ceiling, the triggers between them, and the penalty.
//!
//! Report: Auctions, paragraphs 3 and 4; Allowance Price Containment Reserve, paragraph 1; Emissions
//! Containment Reserve, paragraph 1; Enforcement, paragraph 1.

use crate::law::Problem;
use crate::law::lever::Values;
use crate::law::schedule::{Growth, growing_price, indexed};
use crate::units::Price;
use rust_decimal::Decimal;

/// Years of the programme.
const YEARS: std::ops::Range<u16> = 2021..2051;

/// Lowest selling price by year.
pub(super) fn floor(values: &Values) -> Vec<Price> {
    let inflation = values.number("penalty.inflation");
    let growth = match values.choice("auction.floor_mode") {
        "percent-plus-inflation" => Growth::Rate(Decimal::new(5, 2) + inflation),
        "fixed-dollars" => Growth::Dollars(values.number("auction.floor_step_dollars")),
        _ => Growth::Rate(values.number("auction.floor_growth")),
    };
    let after = match values.choice("auction.floor_after") {
        "continue" => growth,
        "inflation-only" => Growth::Rate(inflation),
        _ => Growth::Rate(Decimal::ZERO),
    };
    growing_price(
        values.number("auction.floor_base"),
        values.whole("auction.floor_base_year") as u16,
        growth,
        values.whole("auction.floor_last_increase") as u16,
        after,
        YEARS,
    )
}

/// Ceiling by year.
pub(super) fn ceiling(values: &Values) -> Vec<Price> {
    let growth = Growth::Rate(values.number("auction.ceiling_growth"));
    let after = match values.choice("auction.ceiling_after") {
        "hold" => Growth::Rate(Decimal::ZERO),
        _ => growth,
    };
    growing_price(
        values.number("auction.ceiling_base"),
        values.whole("auction.ceiling_base_year") as u16,
        growth,
        values.whole("auction.floor_last_increase") as u16,
        after,
        YEARS,
    )
}

/// The first year in which the ceiling is not above the floor.
pub(super) fn collar(floor: &[Price], ceiling: &[Price]) -> Option<Problem> {
    let place = floor.iter().zip(ceiling).position(|(floor, ceiling)| ceiling <= floor)?;
    Some(Problem {
        code: "E-COLLAR",
        path: "set.auction.ceiling_base".to_owned(),
        message: format!(
            "the ceiling must stay above the floor; in {} the ceiling is ${} and the floor ${}",
            2021 + place,
            ceiling[place],
            floor[place]
        ),
    })
}

/// `ratio` of each price, half up to the cent.
pub(super) fn ratio_of(prices: &[Price], ratio: Decimal) -> Vec<Price> {
    prices.iter().map(|price| Price::from_decimal(price.to_decimal() * ratio)).collect()
}

/// Penalty for each missing instrument by deadline year, two years past the last budget.
pub(super) fn penalty(values: &Values) -> Vec<Price> {
    let amount = values.number("penalty.per_allowance");
    let rate = values.number("penalty.inflation");
    let first = values.whole("penalty.index_from") as u16;
    (2021..=2052).map(|year| indexed(amount, rate, first, year)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::washington::levers;

    /// Source: sb5981-rules, apcr-release, worked example.
    #[test]
    fn the_reserve_opens_at_nine_tenths_of_the_ceiling() {
        let ceiling = ceiling(&Values::defaults(levers()));
        assert_eq!(ratio_of(&ceiling, Decimal::new(9, 1))[2], Price(6_698));
    }

    #[test]
    fn a_ceiling_below_the_floor_names_the_year() {
        let problem = collar(&[Price(100), Price(200)], &[Price(300), Price(200)]).expect("a problem");
        assert!(problem.message.contains("2022"), "{problem}");
    }
}
