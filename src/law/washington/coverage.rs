//! Who is covered and what share of the state's emissions that is.
//!
//! Report: Participating Entities, paragraph 1; Exemptions, paragraph 1; Allowances, paragraph 1. Invariant:
//! tonnes are whole and a missing report is not a low one.

use super::uncovered::own_totals;
use crate::law::co2e::{self, Factors};
use crate::law::lever::Values;
use crate::law::schedule::half_up;
use crate::law::world::{Category, Emitter, ExemptReason, World};
use crate::units::Allowances;
use rust_decimal::{Decimal, RoundingStrategy};

/// First and last year that measure the covered share.
pub(super) const BASE_YEARS: std::ops::RangeInclusive<u16> = 2013..=2017;

/// A covered emitter with its tonnes net of exemptions.
#[derive(Clone, Debug)]
pub(super) struct Covered<'a> {
    /// The emitter.
    pub emitter: &'a Emitter,
    /// Mean yearly net tonnes in 2013 to 2017; years without a report count as nothing.
    pub base: Allowances,
}

/// The emitters that pass the threshold test.
pub(super) fn covered<'a>(values: &Values, world: &'a World) -> Vec<Covered<'a>> {
    let threshold = values.whole("coverage.threshold");
    let first = values.whole("coverage.test_first_year") as u16;
    let last = values.whole("coverage.test_last_year") as u16;
    let net_first = values.switch("exempt.before_threshold");
    let passes = |emitter: &Emitter| {
        (first..=last).any(|year| {
            let tons = if net_first { net(values, emitter, year) } else { gross(values, emitter, year) };
            tons.is_some_and(|tons| tons >= threshold)
        })
    };
    world.emitters.iter().filter(|emitter| passes(emitter)).map(|emitter| member(values, emitter)).collect()
}

fn member<'a>(values: &Values, emitter: &'a Emitter) -> Covered<'a> {
    let sum: Allowances = BASE_YEARS.filter_map(|year| net(values, emitter, year)).sum();
    Covered { emitter, base: half_up(Decimal::from(sum) / Decimal::from(BASE_YEARS.count())) }
}

/// What an emitter answers for before exemptions. A gas utility's supply to entities that are covered
/// themselves is theirs to answer for, and only the imported part of a utility's power is the utility's:
/// no tonne has two owners (Report: Exemptions, paragraph 1).
fn gross(values: &Values, emitter: &Emitter, year: u16) -> Option<Allowances> {
    let reported = in_factors(values, emitter, Decimal::from(emitter.report(year)?));
    Some(half_up(match emitter.category {
        Category::GasSupplier => reported * (Decimal::ONE - values.number("economy.gas_to_covered")),
        Category::Import => reported * values.number("economy.import_share"),
        _ => reported,
    }))
}

/// `tons` of an emitter in the chosen warming factors. The data are published as CO2e without a gas split, in
/// the fourth report's factors; only what cannot be anything but methane, from landfills and feedlots, can be
/// restated.
fn in_factors(values: &Values, emitter: &Emitter, tons: Decimal) -> Decimal {
    match emitter.exempt {
        Some(ExemptReason::NonStack) if factors(values) != Factors::Fourth => {
            co2e::restate(factors(values), "CH4", tons)
        }
        _ => tons,
    }
}

fn factors(values: &Values) -> Factors {
    if values.choice("co2e.gwp_set") == "AR5-100" { Factors::Fifth } else { Factors::Fourth }
}

/// Tons that the chosen warming factors add to all reports of `year`.
pub(super) fn restated(values: &Values, world: &World, year: u16) -> Allowances {
    if factors(values) == Factors::Fourth {
        return 0;
    }
    let added = |emitter: &Emitter| {
        let tons = Decimal::from(emitter.report(year)?);
        Some(half_up(in_factors(values, emitter, tons) - tons))
    };
    world.emitters.iter().filter_map(added).sum()
}

/// The same net of exempt tonnes.
fn net(values: &Values, emitter: &Emitter, year: u16) -> Option<Allowances> {
    let gross = gross(values, emitter, year)?;
    let whole = |id: &str| if values.switch(id) { Decimal::ONE } else { Decimal::ZERO };
    let exempt = match emitter.exempt {
        None => Decimal::ZERO,
        Some(ExemptReason::CoalPower) => whole("exempt.coal_power"),
        Some(ExemptReason::NationalSecurity) => whole("exempt.national_security"),
        Some(ExemptReason::Aviation) => whole("exempt.aviation"),
        Some(ExemptReason::NonStack) => whole("exempt.non_stack") * values.number("exempt.non_stack_share"),
    };
    Some(gross - half_up(Decimal::from(gross) * exempt))
}

/// Covered entities' share of all emissions in 2013 to 2017, to six decimals, half up.
pub(super) fn share(values: &Values, covered: &[Covered<'_>], world: &World) -> Decimal {
    let pair = |year: u16| {
        let tons: Allowances = covered.iter().filter_map(|member| net(values, member.emitter, year)).sum();
        let state = world.inventory.iter().find(|(known, _)| *known == year).map_or(0, |(_, tons)| *tons);
        (tons, state + restated(values, world, year))
    };
    let mut pairs: Vec<(Allowances, Allowances)> = BASE_YEARS.map(pair).collect();
    for (pair, own) in pairs.iter_mut().zip(own_totals(values, "share.covered_2013_2017").unwrap_or_default()) {
        pair.0 = own;
    }
    for (pair, own) in pairs.iter_mut().zip(own_totals(values, "share.state_2013_2017").unwrap_or_default()) {
        pair.1 = own;
    }
    let exact = match values.choice("share.method") {
        "fixed" => values.number("share.value"),
        "mean-of-ratios" => mean_of_ratios(&pairs),
        _ => ratio_of_sums(&pairs),
    };
    exact.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero)
}

fn ratio_of_sums(pairs: &[(Allowances, Allowances)]) -> Decimal {
    let covered: Allowances = pairs.iter().map(|(covered, _)| covered).sum();
    let state: Allowances = pairs.iter().map(|(_, state)| state).sum();
    Decimal::from(covered).checked_div(Decimal::from(state)).unwrap_or_default()
}

fn mean_of_ratios(pairs: &[(Allowances, Allowances)]) -> Decimal {
    let ratio = |&(covered, state): &(Allowances, Allowances)| {
        Decimal::from(covered).checked_div(Decimal::from(state)).unwrap_or_default()
    };
    pairs.iter().map(ratio).sum::<Decimal>() / Decimal::from(pairs.len().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: sb5981-rules, covered-share, worked example.
    #[test]
    fn the_share_is_a_ratio_of_sums_unless_the_mean_of_ratios_is_chosen() {
        let pairs =
            [(710, 944), (702, 936), (731, 974), (734, 976), (730, 975)].map(|(c, s)| (c * 100_000, s * 100_000));
        let six = |value: Decimal| value.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero).to_string();
        assert_eq!(six(ratio_of_sums(&pairs)), "0.750676");
        assert_eq!(six(mean_of_ratios(&pairs)), "0.750680");
    }

    use crate::law::washington::levers;
    use crate::law::world::REPORTS;

    fn reporter(category: Category, exempt: Option<ExemptReason>, from_2016: [Allowances; 3]) -> Emitter {
        let mut reported = [None; REPORTS];
        for (place, tons) in from_2016.into_iter().enumerate() {
            reported[3 + place] = Some(tons);
        }
        Emitter { name: "x".to_owned(), category, industry: String::new(), delivers: false, exempt, reported }
    }

    fn is_covered(values: &Values, emitter: Emitter) -> bool {
        !covered(values, &World { emitters: vec![emitter], ..World::default() }).is_empty()
    }

    /// Source: sb5981-rules, coverage-threshold, worked example.
    #[test]
    fn one_year_at_the_threshold_is_enough_and_only_the_test_years_count() {
        let values = Values::defaults(levers());
        let facility = |tons| reporter(Category::Facility, None, tons);
        assert!(is_covered(&values, facility([24_999, 25_000, 23_000])));
        assert!(is_covered(&values, facility([28_977, 30_576, 24_016])));
        assert!(!is_covered(&values, facility([24_999, 24_999, 24_999])));
        let mut later = facility([0, 0, 0]);
        later.reported[6] = Some(400_000);
        assert!(!is_covered(&values, later), "400,000 t only in 2019");
    }

    /// Source: sb5981-rules, exempt-emissions, worked example: a landfill of 247,524 t, all non-stack.
    #[test]
    fn a_landfill_is_not_covered_or_covered_with_nothing_to_surrender() {
        use crate::law::lever::Value;
        let mut values = Values::defaults(levers());
        let landfill = || reporter(Category::Facility, Some(ExemptReason::NonStack), [247_524; 3]);
        assert!(!is_covered(&values, landfill()));
        values.set("exempt.before_threshold", Value::Switch(false));
        let world = World { emitters: vec![landfill()], ..World::default() };
        assert_eq!(covered(&values, &world).iter().map(|member| member.base).collect::<Vec<_>>(), [0]);
    }
}
