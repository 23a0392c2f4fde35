//! Other climate rules: what they would cut, and what of it is left under the bill.
//!
//! Report: GHG Emissions, paragraph 1. Electricity, appliance and vehicle standards stay in force; their effect
//! is in the sectors' trends. Invariant: where no other rule cuts anything, no path changes by a bit.

use super::program::{FIRST, YEARS};
use super::review;
use crate::law::Sector;
use crate::law::lever::Values;
use crate::units::Tonnes;

/// Puts the other rules' cuts into the sectors' paths, as far as the bill leaves them, and gives all covered
/// emissions without the bill, with all of their cuts.
pub(super) fn apply(values: &Values, sectors: &mut [Sector]) -> Vec<Tonnes> {
    let rules = rules(values);
    let (mut with, mut without) = (1.0, 1.0);
    (0..YEARS)
        .map(|place| {
            with *= rules.kept(review::binds(values, FIRST + place as u16));
            without *= rules.kept(false);
            let total = sectors.iter().map(|sector| sector.without[place]).sum::<f64>();
            sectors.iter_mut().for_each(|sector| sector.without[place] *= with);
            total * without
        })
        .collect()
}

/// Yearly declines, and what the bill displaces.
struct Rules {
    displaced: f64,
    broad: f64,
    on: bool,
    reaches_broad: bool,
}

fn rules(values: &Values) -> Rules {
    let car = match values.switch("economy.clean_air_rule_revived") {
        true => values.model("preemption.clean_air_rule_decline"),
        false => 0.0,
    };
    Rules {
        displaced: (1.0 - car) * (1.0 - values.model("preemption.local_decline")),
        broad: 1.0 - values.model("preemption.broad_decline"),
        on: values.switch("preemption.enabled"),
        reaches_broad: values.choice("preemption.scope") == "broad",
    }
}

impl Rules {
    /// What a year's other rules leave of emissions, `binding` when the act is in force.
    fn kept(&self, binding: bool) -> f64 {
        let preempted = binding && self.on;
        let displaced = if preempted { 1.0 } else { self.displaced };
        displaced * if preempted && self.reaches_broad { 1.0 } else { self.broad }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::lever::Value;
    use crate::law::washington::levers;
    use crate::units::float::pow;
    use crate::units::{Date, whole_tons};

    /// 72,975,000 t in 2020 on a trend of half a percent a year; what is left in 2025.
    fn after_five_years(changes: &[(&str, Value)]) -> (i64, i64) {
        let mut values = Values::defaults(levers());
        changes.iter().for_each(|(id, value)| values.set(id, value.clone()));
        let mut sectors = [Sector {
            id: "all",
            base: 72_975_000.0,
            without: (1..=30).map(|n| 72_975_000.0 * pow(0.995, f64::from(n))).collect(),
            obligated: vec![true; 30],
            potential: 0.5,
            cost_scale: 100.0,
            speed: 0.1,
        }];
        let without = apply(&values, &mut sectors);
        (whole_tons(sectors[0].without[4]), whole_tons(without[4]))
    }

    const ON: Value = Value::Switch(true);
    const OFF: Value = Value::Switch(false);

    /// Source: sb5981-rules, preemption, worked example.
    #[test]
    fn a_revived_clean_air_rule_would_have_cut_5_847_135_tons_by_the_fifth_year() {
        assert_eq!(after_five_years(&[]), (71_168_778, 71_168_778));
        let revived = ("economy.clean_air_rule_revived", ON);
        assert_eq!(after_five_years(std::slice::from_ref(&revived)), (71_168_778, 65_321_643));
        assert_eq!(after_five_years(&[revived.clone(), ("preemption.enabled", OFF)]), (65_321_643, 65_321_643));
        assert_eq!(after_five_years(&[revived, ("program.enabled", OFF)]), (65_321_643, 65_321_643));
        assert_eq!(71_168_778 - 65_321_643, 5_847_135);
    }

    #[test]
    fn a_late_act_displaces_nothing_before_it_binds() {
        let late = ("timeline.effective_date", Date::new(2023, 7, 1).map_or(Value::Unset, Value::Date));
        let (with, without) = after_five_years(&[("economy.clean_air_rule_revived", ON), late]);
        assert_eq!(without, 65_321_643);
        assert_eq!(with, whole_tons(71_168_778.4 * pow(0.983, 3.0)));
    }

    #[test]
    fn other_policies_go_only_under_the_wide_reading() {
        let percent = Value::Number(rust_decimal::Decimal::new(1, 2));
        let broad = ("preemption.broad_decline", percent);
        let (narrow, without) = after_five_years(std::slice::from_ref(&broad));
        assert_eq!(narrow, without);
        let (wide, without) = after_five_years(&[broad, ("preemption.scope", Value::Choice("broad"))]);
        assert_eq!((wide, without < wide), (71_168_778, true));
    }
}
