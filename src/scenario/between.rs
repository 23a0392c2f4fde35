//! What lies between two scenarios, for showing the way from one to the other.
//!
//! Must not know what a lever does. Invariants: at the ends it is the scenario of that end; every value on the way is
//! allowed, because it lies between two that are.

use super::{Scenario, lever};
use crate::law::lever::Value;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Decimals of a number on the way: finer than any step, coarser than what a value may have.
const DECIMALS: u32 = 6;

/// The scenario after `step` of `steps` equal steps: numbers move evenly, everything else changes in the middle.
#[must_use]
pub fn between(before: &Scenario, after: &Scenario, step: u32, steps: u32) -> Scenario {
    if step == 0 {
        return before.clone();
    }
    let mut way = after.clone();
    if step >= steps || before.program != after.program {
        return way;
    }
    let share = Decimal::from(step) / Decimal::from(steps);
    let moved: BTreeSet<&'static str> = before.changes().chain(after.changes()).map(|(id, _)| id).collect();
    for id in moved {
        let value = match (before.get(id), after.get(id)) {
            (Value::Number(from), Value::Number(to)) => {
                let number = from + (to - from) * share;
                let whole = lever(way.program, id).is_some_and(|lever| lever.whole());
                Value::Number(number.round_dp(if whole { 0 } else { DECIMALS }).normalize())
            }
            (from, to) => {
                if step * 2 < steps {
                    from
                } else {
                    to
                }
            }
        };
        // A default is no change; what is refused on the way stays as it is at its end.
        match value {
            Value::Unset => way.reset(id),
            value => drop(way.set(id, value)),
        }
    }
    way
}

#[cfg(test)]
mod tests {
    use super::super::PROGRAMS;
    use super::*;
    use crate::scenario::{format_value, run};

    fn scenario(set: &[(&str, &str)]) -> Scenario {
        let mut scenario = Scenario::bill(PROGRAMS[0]);
        for (id, value) in set {
            scenario.set_text(id, value).expect("a value that is allowed");
        }
        scenario
    }

    #[test]
    fn numbers_move_evenly_and_choices_change_in_the_middle() {
        let before = scenario(&[("auction.floor_base", "20")]);
        let after = scenario(&[("limits.reduction_2035", "0.5"), ("banking.allowed", "false")]);
        assert_eq!(between(&before, &after, 0, 4), before);
        assert_eq!(between(&before, &after, 4, 4), after);
        let quarter = between(&before, &after, 1, 4);
        assert_eq!(format_value(&quarter.get("limits.reduction_2035")), "0.425");
        assert_eq!(format_value(&quarter.get("banking.allowed")), "true");
        assert_eq!(format_value(&between(&before, &after, 2, 4).get("banking.allowed")), "false");
        let floor = |step| match between(&before, &after, step, 4).get("auction.floor_base") {
            Value::Number(number) => number,
            other => panic!("{other:?}"),
        };
        assert!(floor(1) > floor(3), "on the way down to the bill's own");
    }

    #[test]
    fn whole_numbers_stay_whole_and_each_step_runs() {
        let (before, after) = (scenario(&[]), scenario(&[("auction.ceiling_base_year", "2024")]));
        for step in 0..=5 {
            let way = between(&before, &after, step, 5);
            assert!(!format_value(&way.get("auction.ceiling_base_year")).contains('.'));
            assert!(run(&way).is_ok());
        }
    }
}
