//! Statewide limits and the yearly budgets that follow from them.
//!
//! Report: GHG Emissions, paragraph 1 (limits); Allowances, paragraphs 1 and 2 (budgets).

use crate::law::lever::Values;
use crate::law::schedule::{equal_percent, half_up, straight_line};
use crate::units::Allowances;
use rust_decimal::Decimal;

/// Last year of the first budget line.
const TURN: u16 = 2035;
/// Last year of the second.
const END: u16 = 2050;

/// Limit of 2035 and of 2050, tons.
pub(super) fn limits(values: &Values) -> (Allowances, Allowances) {
    let base = values.number("limits.baseline_1990");
    let (first, second) = match values.choice("limits.scenario") {
        "pre-bill" => ("limits.prebill_reduction_2035", "limits.prebill_reduction_2050"),
        _ => ("limits.reduction_2035", "limits.reduction_2050"),
    };
    let limit = |id: &str| half_up(base * (Decimal::ONE - values.number(id)));
    (limit(first), limit(second))
}

/// Budgets of 2021 to 2050 before anything is withheld.
pub(super) fn line(values: &Values, share: Decimal) -> Vec<Allowances> {
    let (limit_2035, limit_2050) = limits(values);
    let start = match values.choice("cap.start_anchor") {
        "limit-2020" => half_up(share * values.number("limits.baseline_1990")),
        "custom" => values.whole("cap.start_level"),
        _ => half_up(share * values.number("share.state_average")),
    };
    let turn = half_up(share * Decimal::from(limit_2035));
    let end = half_up(share * Decimal::from(limit_2050));
    let anchor = values.whole("cap.anchor_year") as u16;
    let shape = if values.choice("cap.shape") == "equal-percent" { equal_percent } else { straight_line };
    let budget = |year: u16| {
        if year <= TURN {
            shape(start, turn, TURN - anchor, year - anchor)
        } else {
            straight_line(turn, end, END - TURN, year - TURN)
        }
    };
    (2021..=END).map(budget).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::lever::Value;
    use crate::law::washington::levers;

    fn with(changes: &[(&str, &str)]) -> Values {
        let mut values = Values::defaults(levers());
        for (id, value) in changes {
            values.set(id, value.parse().map_or(Value::Unset, Value::Number));
        }
        values
    }

    /// Source: sb5981-rules, statewide-limits, worked example.
    #[test]
    fn the_limits_are_40_and_80_percent_below_1990() {
        assert_eq!(limits(&with(&[])), (54_300_000, 18_100_000));
        assert_eq!(limits(&with(&[("limits.baseline_1990", "88400000")])), (53_040_000, 17_680_000));
        let mut before = with(&[]);
        before.set("limits.scenario", Value::Choice("pre-bill"));
        assert_eq!(limits(&before), (67_875_000, 45_250_000));
    }

    /// Source: sb5981-rules, budget-linear-decline and budget-2036-2050, worked examples; section 5.2.
    #[test]
    fn a_three_quarter_share_of_97_3_million_gives_the_published_budgets() {
        let values = with(&[("share.state_average", "97300000")]);
        let budgets = line(&values, Decimal::new(75, 2));
        assert_eq!(
            [budgets[0], budgets[9], budgets[14], budgets[29]],
            [70_825_000, 51_475_000, 40_725_000, 13_575_000]
        );
        assert_eq!(budgets.iter().sum::<i64>(), 1_230_300_000);
    }
}
