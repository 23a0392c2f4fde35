//! Washington's act of 2021: auctions 1 to 8, the reserve's sales of 2023, what officials had expected.
//!
//! Sources: facts sections 2, 4.1 and 5.1. The model's side is the preset `enacted-2021` as it is shipped; the variants
//! show which of its assumptions matter and are not fits.

use crate::data::history::{self as data, Budget, Published, ReserveSale, Stated};
use crate::history::back_test::{BackTest, Named, settled};
use crate::history::book::House;
use crate::history::check::{Check, Figure, Rule};
use crate::history::identities::{gross, mean_price, quotient, revenue, rounds_to};
use crate::history::{Market, Panel, market as made};
use crate::law::{Problem, washington};
use crate::market::clearing::PricingRule;
use crate::scenario::{self, Scenario, presets, registry};
use crate::simulate::Outcome;
use crate::text::Language;
use crate::units::{Allowances, Money, Price};

/// Its id.
pub const ID: &str = "washington";

/// RCW 70A.65.100(6): a tenth of the offer at most. WAC 173-446: the last bid awarded sets the price.
const HOUSE: House = House { pricing: PricingRule::LowestAccepted, purchase_percent: 10 };

/// Emissions of 2015 to 2019 that budgets are shares of. Recalled; the adopted budgets confirm it.
const BASELINE: Allowances = 68_052_220;

/// The preset that expresses the act.
pub const PRESET: &str = "enacted-2021";

/// What else is run, each alone on top of the preset: id, lever, value.
const VARIANTS: [(&str, &str, &str); 3] = [
    ("soft-ceiling", "auction.ceiling_mode", "soft"),
    ("short-foresight", "market.foresight_years", "4"),
    ("easier", "economy.outlook", "easier"),
];

/// The market with all its checks.
///
/// # Errors
/// A bundled file that cannot be read.
pub fn market() -> Result<Market, Problem> {
    let auctions = data::act_of_2021()?;
    let sales = data::reserve_sales()?;
    let budgets = data::budgets()?;
    let mut own = super::joint::floors(&auctions, &data::inflation()?);
    own.extend(tiers(&auctions));
    own.extend(auctions.iter().filter_map(super::joint::future));
    own.extend(openings(&auctions, &sales));
    own.extend(data::stated()?.iter().filter(|row| row.market == ID).map(|row| stated(&auctions, row)));
    own.extend(reserve(&sales, &budgets, &data::stated_reserve()?));
    own.extend(budgets.iter().map(share));
    Ok(made(ID, auctions, own, HOUSE))
}

/// WAC 173-446: tiers and ceiling rise with the floor.
fn tiers(auctions: &[Published]) -> Vec<Check> {
    let pairs = auctions.windows(2).filter(|pair| pair[0].quarter.year != pair[1].quarter.year);
    let of: [fn(&Published) -> Option<Price>; 3] =
        [|auction| auction.trigger, |auction| auction.second_trigger, |auction| auction.ceiling];
    let mut checks = Vec::new();
    for pair in pairs {
        let (before, after) = (&pair[0], &pair[1]);
        let scaled = |price: Price| Price((2 * price.0 * after.floor.0 + before.floor.0) / (2 * before.floor.0));
        for level in of {
            if let (Some(old), Some(new)) = (level(before), level(after)) {
                let (expected, found) = (Figure::Price(scaled(old)), Figure::Price(new));
                checks.push(Check::same(Rule::TriggerGrowth, &after.quarter.year.to_string(), expected, found));
            }
        }
    }
    checks
}

/// WAC 173-446-370: a sale follows an auction that reached tier 1, and in 2023 no other.
fn openings(auctions: &[Published], sales: &[ReserveSale]) -> Vec<Check> {
    let check = |auction: &Published| {
        let trigger = auction.trigger?;
        let opened = sales.iter().any(|sale| sale.after == auction.label);
        let agrees = opened == (auction.price >= trigger);
        let (trigger, price) = (Figure::Price(trigger), Figure::Price(auction.price));
        Some(Check::new(Rule::Containment, &auction.label, trigger, price, agrees))
    };
    auctions.iter().filter_map(check).collect()
}

fn share(row: &Budget) -> Check {
    // Half up to the whole allowance.
    let expected = (2 * BASELINE * row.share + 1_000) / 2_000;
    Check::same(Rule::BudgetShare, &row.year.to_string(), Figure::Tons(expected), Figure::Tons(row.budget))
}

/// A stated figure beside the one that the other figures give.
fn stated(auctions: &[Published], row: &Stated) -> Check {
    let auction = auctions.iter().find(|auction| auction.label == row.auction);
    let year = auction.map(|auction| auction.quarter.year);
    let of_year = || auctions.iter().filter(move |auction| Some(auction.quarter.year) == year);
    let money = |money: Option<Money>| money.map(|money| (Figure::Money(money), money.0));
    let price = |price: Option<Price>| price.map(|price| (Figure::Price(price), i128::from(price.0)));
    let tons = |tons: Option<Allowances>| tons.map(|tons| (Figure::Tons(tons), i128::from(tons) * 100));
    let prices = Money(of_year().map(|auction| i128::from(auction.price.0)).sum());
    let worked_out = match row.what.as_str() {
        "gross" => money(auction.and_then(gross)),
        "gross-current" => money(auction.and_then(revenue)),
        "state" => money(auction.and_then(state_proceeds)),
        "consigned-year" => money(Some(of_year().filter_map(consigned_proceeds).sum())),
        "mean" => price(auction.and_then(mean_price)),
        "year-mean" => price(quotient(prices, of_year().count() as Allowances)),
        "state-quantity" => tons(auction.and_then(|auction| auction.state)),
        "consigned-quantity" => tons(auction.and_then(|auction| auction.consigned)),
        _ => None,
    };
    let Some((expected, value)) = worked_out else {
        return Check::unpublished(Rule::Stated, &row.auction).from_source(&row.source);
    };
    let found = match expected {
        Figure::Money(_) => Figure::Money(Money(i128::from(row.value))),
        Figure::Price(_) => Figure::Price(Price(row.value)),
        _ => Figure::Tons(row.value / 100),
    };
    let agrees = rounds_to(value, i128::from(row.value), i128::from(row.rounded_to));
    Check::new(Rule::Stated, &row.auction, expected, found, agrees).from_source(&row.source)
}

/// What the state got: its own allowances, and those of later vintages, which are all its own.
fn state_proceeds(auction: &Published) -> Option<Money> {
    let later = auction.future.and_then(|future| Some(future.price.times(future.sold?))).unwrap_or_default();
    Some(auction.price.times(auction.state?) + later)
}

fn consigned_proceeds(auction: &Published) -> Option<Money> {
    Some(auction.price.times(auction.consigned?))
}

/// The price containment reserve: what was placed, what sales brought, what they left.
fn reserve(sales: &[ReserveSale], budgets: &[Budget], stated: &[Stated]) -> Vec<Check> {
    // WAC 173-446-370(1)(c): 5 percent of each of the first two periods' budgets.
    let placed = |years: std::ops::RangeInclusive<u16>| {
        let sum: Allowances = budgets.iter().filter(|row| years.contains(&row.year)).map(|row| row.budget).sum();
        (sum + 10) / 20
    };
    let (first, second) = (placed(2023..=2026), placed(2027..=2030));
    let sold: Allowances = sales.iter().map(|sale| sale.sold).sum();
    let proceeds = sales.first().map(reserve_proceeds).unwrap_or_default();
    let check = |row: &Stated| {
        let value = match row.what.as_str() {
            "sale-1-cents" => {
                let found = Figure::Money(Money(i128::from(row.value)));
                let agrees = rounds_to(proceeds.0, i128::from(row.value), i128::from(row.rounded_to));
                return Check::new(Rule::Stated, "1", Figure::Money(proceeds), found, agrees).from_source(&row.source);
            }
            "placed-first-period" => first,
            "placed-second-period" => second,
            _ => first + second - sold,
        };
        Check::same(Rule::ReserveStock, "2023", Figure::Tons(value), Figure::Tons(row.value)).from_source(&row.source)
    };
    stated.iter().map(check).collect()
}

/// Halves at the two tiers; the odd allowance at the higher one.
fn reserve_proceeds(sale: &ReserveSale) -> Money {
    match sale.second_price {
        Some(second) => sale.price.times(sale.sold / 2) + second.times(sale.sold - sale.sold / 2),
        None => sale.price.times(sale.sold),
    }
}

/// The act's own preset, run, with `change` on top.
fn run(change: Option<(&str, &str)>) -> Result<Outcome, Vec<Problem>> {
    let program = washington::ID;
    let missing =
        || Problem { code: "E-PRESET", path: PRESET.to_owned(), message: "there is no such preset".to_owned() };
    let preset = registry::presets(program).iter().find(|preset| preset.id == PRESET).ok_or_else(|| vec![missing()])?;
    let mut scenario: Scenario = presets::scenario(program, preset, Language::default())?;
    if let Some((id, value)) = change {
        scenario.set_text(id, value).map_err(|problem| vec![problem])?;
    }
    scenario::run(&scenario)
}

/// What was expected of the first auction, what it brought and what the model says of it; and the model on the act's
/// first two years, from the same run.
///
/// # Errors
/// A bundled file that cannot be read, or a preset that does not run.
pub fn act() -> Result<(Panel, BackTest), Vec<Problem>> {
    let alone = |problem| vec![problem];
    let forecasts = data::forecasts().map_err(alone)?;
    let auctions = data::act_of_2021().map_err(alone)?;
    let first = auctions.first().ok_or_else(Vec::new)?;
    let own = run(None)?;
    let mut runs = Vec::new();
    for (id, lever, value) in VARIANTS {
        runs.push((id, run(Some((lever, value)))?));
    }
    let changed: Vec<Named<'_>> = runs.iter().map(|(id, outcome)| (*id, outcome)).collect();
    let variants = changed.iter().map(|(id, outcome)| (*id, settled(outcome, first.quarter))).collect();
    let ours = settled(&own, first.quarter);
    let back_test = BackTest::new(ID, &auctions, 2023..=2024, &[("model", &own)], &changed);
    Ok((Panel { forecasts, quarter: first.quarter, real: first.price, ours, variants }, back_test))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::check::Verdict;

    fn differing() -> Vec<Check> {
        market().expect("reads").checks.into_iter().filter(|check| check.verdict == Verdict::Differs).collect()
    }

    #[test]
    fn sales_of_the_reserve_followed_the_two_auctions_that_reached_tier_one_and_no_other() {
        let checks = openings(&data::act_of_2021().expect("reads"), &data::reserve_sales().expect("reads"));
        assert_eq!(checks.len(), 8);
        assert!(checks.iter().all(|check| check.verdict == Verdict::Agrees));
        assert_eq!(checks[3].expected, Figure::Price(Price(5_190)), "the fourth auction missed it by a cent");
        assert_eq!(checks[3].found, Figure::Price(Price(5_189)));
    }

    #[test]
    fn every_difference_in_the_public_figures_is_found() {
        let found = differing();
        let places: Vec<(Rule, &str)> = found.iter().map(|check| (check.rule, check.place.as_str())).collect();
        assert!(places.contains(&(Rule::PartsSum, "4")), "state and consigned leave 2,146 out: {places:?}");
        assert_eq!(places.iter().filter(|place| **place == (Rule::TriggerGrowth, "2024")).count(), 2);
        let statements: Vec<&str> =
            found.iter().filter(|check| check.rule == Rule::Stated).map(|check| check.source.as_str()).collect();
        assert_eq!(statements, ["Capital Press editorial of 2023-03-16", "RTO Insider list of articles"]);
        assert_eq!(found.len(), 5, "{found:?}");
    }

    #[test]
    fn budgets_of_the_preset_are_those_of_the_file() {
        let outcome = run(None).expect("it runs");
        for row in data::budgets().expect("reads") {
            assert_eq!(outcome.year(row.year).map(|year| year.budget_t), Some(row.budget), "{}", row.year);
        }
    }

    #[test]
    fn the_model_is_shown_with_its_whole_error() {
        let (panel, back_test) = act().expect("it runs");
        assert_eq!(panel.real, Price(4_850));
        assert_eq!(back_test.real.len(), 8);
        assert_eq!(back_test.modelled[0].prices[0], panel.ours);
        assert_eq!(back_test.modelled[0].errors.auctions, 8);
    }
}
