//! The tonnes an emitter answers for, gross and net of exemptions.
//!
//! Report: Exemptions, paragraph 1. Invariant: no tonne has two owners, none is taken off twice, and a missing
//! report is not a low one.

use crate::law::Problem;
use crate::law::co2e::{self, Factors};
use crate::law::lever::Values;
use crate::law::schedule::half_up;
use crate::law::world::{Category, Emitter, ExemptReason, World};
use crate::units::Allowances;
use rust_decimal::Decimal;

/// Parts of what liquid-fuel suppliers sell that the reports do not split out.
const FUEL_PARTS: [&str; 3] =
    ["economy.fuel_biogenic_share", "economy.fuel_aviation_share", "economy.fuel_marine_share"];

/// What an emitter answers for before exemptions. A gas utility's supply to entities that are covered themselves is
/// theirs to answer for, unless suppliers come first, and only the imported part of a utility's power is the
/// utility's. Biofuel is on top of what a fuel supplier reports.
pub(super) fn gross(values: &Values, emitter: &Emitter, year: u16) -> Option<Allowances> {
    let reported = in_factors(values, emitter, Decimal::from(emitter.report(year)?));
    Some(half_up(match emitter.category {
        Category::GasSupplier if values.choice("double.priority") == "upstream" => reported,
        Category::GasSupplier => reported * (Decimal::ONE - values.number("economy.gas_to_covered")),
        Category::Import => reported * values.number("economy.import_share"),
        Category::FuelSupplier if emitter.exempt.is_none() => {
            let fossil = Decimal::ONE - values.number(FUEL_PARTS[0]);
            reported.checked_div(fossil).unwrap_or_default()
        }
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
pub(super) fn net(values: &Values, emitter: &Emitter, year: u16) -> Option<Allowances> {
    let gross = gross(values, emitter, year)?;
    Some(gross - half_up(Decimal::from(gross) * exempt(values, emitter)))
}

/// Biofuel among the net tonnes: none while it is exempt.
pub(super) fn biogenic(values: &Values, emitter: &Emitter, year: u16) -> Allowances {
    let owed = emitter.category == Category::FuelSupplier && emitter.exempt.is_none();
    if values.switch("exempt.biomass_biofuel") || !owed {
        return 0;
    }
    gross(values, emitter, year).map_or(0, |gross| half_up(Decimal::from(gross) * values.number(FUEL_PARTS[0])))
}

/// The exempt part of an emitter's gross tonnes.
fn exempt(values: &Values, emitter: &Emitter) -> Decimal {
    let whole = |id: &str| if values.switch(id) { Decimal::ONE } else { Decimal::ZERO };
    let scope = match values.choice("exempt.transport_fuel_scope") {
        "out-of-state-only" => values.number("exempt.out_of_state_share"),
        _ => Decimal::ONE,
    };
    match emitter.exempt {
        Some(ExemptReason::CoalPower) => whole("exempt.coal_power"),
        Some(ExemptReason::NationalSecurity) => whole("exempt.national_security"),
        Some(ExemptReason::Aviation) => whole("exempt.aviation") * scope,
        Some(ExemptReason::NonStack) => whole("exempt.non_stack") * values.number("exempt.non_stack_share"),
        None if emitter.category == Category::FuelSupplier => {
            let parts = [Decimal::ONE, scope, scope];
            let switches = ["exempt.biomass_biofuel", "exempt.aviation", "exempt.watercraft"];
            let part = |place: usize| values.number(FUEL_PARTS[place]) * parts[place] * whole(switches[place]);
            (0..FUEL_PARTS.len()).map(part).sum()
        }
        None => Decimal::ZERO,
    }
}

/// The parts of what fuel suppliers sell cannot be more than all of it.
pub(super) fn over_exempt(values: &Values) -> Option<Problem> {
    let sum: Decimal = FUEL_PARTS.iter().map(|id| values.number(id)).sum();
    let nothing_left = values.number(FUEL_PARTS[0]) >= Decimal::ONE;
    (sum > Decimal::ONE || nothing_left).then(|| Problem {
        code: "E-OVER-EXEMPT",
        path: format!("set.{}", FUEL_PARTS[0]),
        message: format!(
            "{} must sum to at most 1, biofuel to less; they sum to {}",
            FUEL_PARTS.join(", "),
            sum.normalize()
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::lever::Value;
    use crate::law::washington::levers;
    use crate::law::world::REPORTS;

    fn supplier(exempt: Option<ExemptReason>) -> Emitter {
        let (name, category) = ("x".to_owned(), Category::FuelSupplier);
        Emitter { name, category, industry: String::new(), delivers: false, exempt, reported: [Some(460_000); REPORTS] }
    }

    fn with(changes: &[(&str, &str)]) -> Values {
        let mut values = Values::defaults(levers());
        for (id, value) in changes {
            values.set(id, value.parse().map_or(Value::Unset, Value::Number));
        }
        values
    }

    const PARTS: [(&str, &str); 3] = [
        ("economy.fuel_biogenic_share", "0.08"),
        ("economy.fuel_aviation_share", "0.12"),
        ("economy.fuel_marine_share", "0.02"),
    ];

    /// Source: sb5981-rules, exempt-emissions, worked example.
    #[test]
    fn of_500_000_tons_390_000_are_left_without_ethanol_jet_and_marine_fuel() {
        let mut values = with(&PARTS);
        assert_eq!(gross(&values, &supplier(None), 2016), Some(500_000));
        assert_eq!(net(&values, &supplier(None), 2016), Some(390_000));
        values.set("exempt.watercraft", Value::Switch(false));
        assert_eq!(net(&values, &supplier(None), 2016), Some(400_000));
        values.set("exempt.biomass_biofuel", Value::Switch(false));
        assert_eq!(net(&values, &supplier(None), 2016), Some(440_000));
        assert_eq!(biogenic(&values, &supplier(None), 2016), 40_000);
    }

    #[test]
    fn only_fuel_burned_outside_the_state_may_be_exempt() {
        let mut values = with(&PARTS);
        values.set("exempt.transport_fuel_scope", Value::Choice("out-of-state-only"));
        assert_eq!(net(&values, &supplier(None), 2016), Some(500_000 - 40_000 - 30_000 - 5_000));
        assert_eq!(net(&values, &supplier(Some(ExemptReason::Aviation)), 2016), Some(230_000));
    }

    #[test]
    fn parts_that_sum_to_more_than_all_are_refused() {
        assert!(over_exempt(&with(&PARTS)).is_none());
        let problem =
            over_exempt(&with(&[("economy.fuel_biogenic_share", "0.5"), ("economy.fuel_marine_share", "0.6")]));
        assert_eq!(problem.map(|problem| problem.code), Some("E-OVER-EXEMPT"));
    }
}
