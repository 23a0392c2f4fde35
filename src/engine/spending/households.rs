//! What the price costs household groups, and whether that is disproportionate.
//!
//! Rule `household-impact`. Cents half up, percent to three decimals. No price, no cost; no income, no burden.

use super::outcome::HouseholdYear;
use crate::law::{HouseholdGroup, HouseholdRole, Households};
use crate::units::{Money, Price};
use rust_decimal::{Decimal, RoundingStrategy};

/// A year's cost of one household of `group` at `price`, before any help.
#[must_use]
pub fn cost(group: &HouseholdGroup, pass_through: Decimal, price: Price) -> Money {
    Money::from_decimal(price.to_decimal() * pass_through * group.kilograms / Decimal::ONE_THOUSAND)
}

/// Cost in percent of income, three decimals; none without income.
#[must_use]
pub fn burden(cost: Money, income: Money) -> Option<Decimal> {
    let percent = Decimal::from_i128_with_scale(cost.0, 0) * Decimal::ONE_HUNDRED;
    let share = percent.checked_div(Decimal::from_i128_with_scale(income.0, 0)).filter(|_| income.0 > 0)?;
    Some(share.round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero))
}

/// Whether costs bear harder on one household than on the other: burden compared exactly, by cross products.
fn harder(cost: Money, income: Money, than: (Money, Money)) -> Option<bool> {
    (income.0 > 0 && than.1.0 > 0).then(|| cost.0.saturating_mul(than.1.0) > than.0.0.saturating_mul(income.0))
}

fn median(rules: &Households) -> Option<&HouseholdGroup> {
    rules.groups.iter().find(|group| group.role == HouseholdRole::Median)
}

/// A price and the bill help of the same year: what a cost follows from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// Price of an allowance; none where nothing was sold.
    pub price: Option<Price>,
    /// Help on the bills of all low-income households together.
    pub bill_help: Money,
}

/// A year's cost of one household of `group`, less what its bill was helped with; none without a price.
fn net(rules: &Households, group: &HouseholdGroup, known: Prices) -> Option<Money> {
    Some(cost(group, rules.pass_through, known.price?) - part(rules, group, known.bill_help))
}

/// What one household of `group` gets of `sum`, which all low-income households share alike.
fn part(rules: &Households, group: &HouseholdGroup, sum: Money) -> Money {
    let households = Decimal::from(low(rules).map(|group| group.households).sum::<i64>());
    match group.role {
        HouseholdRole::Low => sum.to_decimal().checked_div(households).map_or(Money(0), Money::from_decimal),
        _ => Money(0),
    }
}

/// Whether `group` bears more than the median household; none where nobody can tell.
#[must_use]
pub fn disproportionate(rules: &Households, group: &HouseholdGroup, known: Prices) -> Option<bool> {
    if rules.always {
        return Some(true);
    }
    let median = median(rules)?;
    harder(net(rules, group, known)?, group.income, (net(rules, median, known)?, median.income))
}

fn low(rules: &Households) -> impl Iterator<Item = &HouseholdGroup> {
    rules.groups.iter().filter(|group| group.role == HouseholdRole::Low)
}

/// Whether some low-income group bears more than the median; also where no group is named low-income.
pub(super) fn needs_help(rules: &Households, known: Prices) -> bool {
    low(rules).next().is_none() || low(rules).any(|group| disproportionate(rules, group, known) == Some(true))
}

/// What low-income households pay beyond the median household's share of income, over all of them.
#[must_use]
pub fn excess(rules: &Households, known: Prices) -> Money {
    let Some(median) = median(rules) else { return Money(0) };
    let of = |group: &HouseholdGroup| {
        let usual = net(rules, median, known)?.to_decimal().checked_div(median.income.to_decimal())?;
        let beyond = net(rules, group, known)?.to_decimal() - usual * group.income.to_decimal();
        Some(Money(Money::from_decimal(beyond).0.max(0) * i128::from(group.households)))
    };
    low(rules).filter_map(of).sum()
}

/// The groups of a year in which low-income households got `assistance`.
pub(super) fn rows(rules: &Households, known: Prices, assistance: Money) -> Vec<HouseholdYear> {
    let row = |group: &HouseholdGroup| {
        let cost = net(rules, group, known);
        HouseholdYear {
            cost,
            after: cost.map(|cost| cost - part(rules, group, assistance)),
            burden: cost.and_then(|cost| burden(cost, group.income)),
            disproportionate: disproportionate(rules, group, known),
        }
    };
    rules.groups.iter().map(row).collect()
}
