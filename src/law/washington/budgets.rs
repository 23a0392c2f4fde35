//! Statewide limits and the yearly budgets that follow from them.
//!
//! Report: GHG Emissions, paragraph 1 (limits); Allowances, paragraphs 1 and 2 (budgets).

use super::uncovered::by_year;
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
    // The older law's other 2050 limit: 70 percent under what is expected of that year.
    let expected =
        values.optional("limits.prebill_2050_expected").filter(|_| second == "limits.prebill_reduction_2050");
    (limit(first), expected.map_or(limit(second), |tons| half_up(Decimal::new(3, 1) * tons)))
}

/// The level that the first line falls from, tons.
pub(super) fn anchor(values: &Values, share: Decimal, state_mean: Decimal) -> Allowances {
    match values.choice("cap.start_anchor") {
        "limit-2020" => half_up(share * values.number("limits.baseline_1990")),
        "custom" => values.whole("cap.start_level"),
        _ => half_up(share * state_mean),
    }
}

/// Budgets of 2021 to 2050 before anything is withheld.
pub(super) fn line(values: &Values, share: Decimal, state_mean: Decimal) -> Vec<Allowances> {
    let (limit_2035, limit_2050) = limits(values);
    let start = anchor(values, share, state_mean);
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
    let mut budgets: Vec<Allowances> = (2021..=END).map(budget).collect();
    // A budget set by hand replaces the computed one and moves no other.
    for (place, own) in by_year(&values.table("cap.budget_override")) {
        budgets[place] = own;
    }
    budgets
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
        before.set("limits.prebill_2050_expected", Value::Number(Decimal::from(120_000_000)));
        assert_eq!(limits(&before), (67_875_000, 36_000_000));
        before.set("limits.scenario", Value::Choice("revised"));
        assert_eq!(limits(&before), (54_300_000, 18_100_000));
    }

    /// Source: sb5981-rules, budget-linear-decline and budget-2036-2050, worked examples; section 5.2.
    #[test]
    fn a_three_quarter_share_of_97_3_million_gives_the_published_budgets() {
        let budgets = line(&with(&[]), Decimal::new(75, 2), Decimal::from(97_300_000));
        assert_eq!(
            [budgets[0], budgets[9], budgets[14], budgets[29]],
            [70_825_000, 51_475_000, 40_725_000, 13_575_000]
        );
        assert_eq!(budgets.iter().sum::<i64>(), 1_230_300_000);
    }

    /// Source: sb5981-rules, budget-linear-decline, formula: an override comes last.
    #[test]
    fn a_budget_set_by_hand_replaces_the_computed_one_and_no_other() {
        let mut values = with(&[]);
        let table = crate::json::read(r#"{"2030": 40000000}"#).expect("a table");
        values.set("cap.budget_override", Value::Table(std::sync::Arc::new(table)));
        let budgets = line(&values, Decimal::new(75, 2), Decimal::from(97_300_000));
        assert_eq!([budgets[8], budgets[9], budgets[10]], [53_625_000, 40_000_000, 49_325_000]);
    }
}
