//! The plants' worked examples, and what the bonus and the reviews must never do.

use super::*;
use crate::json;
use crate::law::lever::Value;
use crate::law::washington::levers;
use crate::units::Allowances;

/// Two plants of 500,000 units each, as in the rules' example: an illustration, not data.
const TWO: &str = r#"[{"entity":"clean","good":"steel","output":500000,"intensity":0.85},
    {"entity":"dirty","good":"steel","output":500000,"intensity":0.95}]"#;

/// First budget and that of 2024.
const LINE: [i64; 2] = [70_825_000, 64_375_000];

fn set(values: &mut Values, changes: &[(&str, &str)]) {
    for (id, text) in changes {
        let lever = levers().iter().find(|lever| lever.id == *id).expect("a lever");
        let value = match lever.default_value() {
            Value::Number(_) => Value::Number(text.parse().expect("a number")),
            Value::Choice(_) => {
                let crate::law::lever::Kind::Choice { options, .. } = lever.kind else { panic!("{id}") };
                Value::Choice(options.iter().find(|option| option.id == *text).expect("an option").id)
            }
            _ => Value::Table(Arc::new(json::read(text).expect("JSON"))),
        };
        values.set(id, value);
    }
}

fn plants(changes: &[(&str, &str)]) -> Plants {
    let mut values = Values::defaults(levers());
    set(&mut values, &[("eite.output", TWO)]);
    set(&mut values, changes);
    Plants::new(&values)
}

fn entity(name: &str, base: Allowances) -> Entity {
    Entity { name: name.to_owned(), sector: 2, base, source: "" }
}

/// Allowances of 2024 with the budgets' schedule.
fn of_2024(plants: &Plants, name: &str) -> Decimal {
    let amount = plants.amounts(&entity(name, 1), FIRST, true)[3];
    (amount * Decimal::from(LINE[1]) / Decimal::from(LINE[0])).floor()
}

/// Source: sb5981-rules, eite-no-cost-allocation, worked example.
#[test]
fn two_plants_get_the_same_for_each_unit_or_the_cleaner_one_more() {
    let equal = plants(&[]);
    assert_eq!([of_2024(&equal, "clean"), of_2024(&equal, "dirty")], [Decimal::from(409_018); 2]);
    let coverage = |name: &str, tons: i64| {
        let percent = of_2024(&equal, name) * Decimal::ONE_HUNDRED / Decimal::from(tons);
        percent.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).to_string()
    };
    assert_eq!([coverage("clean", 425_000), coverage("dirty", 475_000)], ["96.24", "86.11"]);
    let tilted = plants(&[("eite.benchmark_tilt", "1")]);
    assert_eq!([of_2024(&tilted, "clean"), of_2024(&tilted, "dirty")], [431_741, 386_295].map(Decimal::from));
}

/// Source: sb5981-rules, eite-no-cost-allocation: the check on coverage within an industry.
#[test]
fn a_dirtier_plant_is_never_covered_better_than_a_cleaner_one() {
    for tilt in ["0", "0.5", "1", "2"] {
        for benchmark in ["output-weighted-mean", "best-in-class"] {
            let plants = plants(&[("eite.benchmark_tilt", tilt), ("eite.benchmark", benchmark)]);
            let covered = |name: &str, tons: i64| of_2024(&plants, name) / Decimal::from(tons);
            assert!(covered("clean", 425_000) > covered("dirty", 475_000), "{tilt} {benchmark}");
        }
    }
}

#[test]
fn a_benchmark_is_the_mean_the_best_plant_or_a_table() {
    let of = |changes: &[(&str, &str)]| plants(changes).benchmark("steel", 2021).normalize().to_string();
    assert_eq!(of(&[]), "0.9");
    assert_eq!(of(&[("eite.benchmark", "best-in-class")]), "0.85");
    let table = ("eite.benchmark_table", r#"[{"good":"steel","benchmark":0.8}]"#);
    assert_eq!(of(&[("eite.benchmark", "table"), table]), "0.8");
    let missing = plants(&[("eite.benchmark", "table")]).problems(&|_| true);
    assert_eq!(missing.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["E-TABLE"; 2]);
}

/// Source: sb5981-rules, eite-rule-updates, worked example.
#[test]
fn each_review_cuts_the_benchmark_from_the_next_year() {
    let plants = plants(&[("eite.benchmark_update", "0.02")]);
    let of = |year| plants.benchmark("steel", year).normalize().to_string();
    assert_eq!([of(2025), of(2026), of(2028), of(2036)], ["0.9", "0.882", "0.86436", "0.797258"]);
    assert_eq!(plants.reviews, [2025, 2027, 2029, 2031, 2033, 2035]);
}

#[test]
fn later_rows_of_a_good_replace_earlier_ones() {
    let later = TWO.replace(']', r#",{"entity":"clean","good":"steel","output":100000,"intensity":0.85,"year":2030}]"#);
    let plants = plants(&[("eite.output", &later)]);
    assert_eq!(plants.goods("clean", 2029)[0][0], Decimal::from(500_000));
    assert_eq!(plants.goods("clean", 2030)[0][0], Decimal::from(100_000));
}

#[test]
fn a_plant_without_output_data_follows_its_emissions() {
    let plants =
        plants(&[("eite.initial_share", "0.9"), ("eite.benchmark_tilt", "2"), ("eite.benchmark_update", "0.2")]);
    assert_eq!(plants.amounts(&entity("other", 1_000), 2023, true)[..3], [0, 0, 900].map(Decimal::from));
    let notes = plants.notes(&["clean", "other"], true);
    assert!(notes.iter().any(|(code, message)| *code == "W-NO-OUTPUT" && message.contains("1 trade-exposed")));
    assert!(notes.iter().any(|(code, message)| *code == "W-NOT-EITE" && message.contains("dirty")));
}

#[test]
fn an_adjustment_needs_evidence_and_under_one_reading_a_higher_leakage_risk() {
    let row =
        |more: &str| format!(r#"[{{"entity":"clean","year":2025,"delta":-0.2,"reason":"emissions-change"{more}}}]"#);
    let factor = |condition: &str, more: &str| {
        let rows = row(more);
        plants(&[("eite.adjustments", &rows), ("eite.leakage_condition", condition)]).adjusted("clean", 2025)
    };
    let (cut, whole) = (Decimal::new(8, 1), Decimal::ONE);
    assert_eq!(factor("either-ground", ""), cut, "the change asked for is above the trigger");
    assert_eq!(factor("either-ground", r#","evidence":0.09"#), whole, "below the trigger");
    assert_eq!(factor("either-ground", r#","evidence":-0.1"#), cut, "at the trigger, whatever the sign");
    assert_eq!(factor("leakage-required", ""), whole);
    assert_eq!(factor("leakage-required", r#","leakage":true"#), cut);
    let rows = row("");
    let refused = plants(&[("eite.adjustments", &rows), ("eite.adjustment_trigger", "0.3")]);
    assert!(refused.notes(&["clean"], true).iter().any(|(code, _)| *code == "W-NOT-ADJUSTED"));
    assert_eq!(refused.adjusted("clean", 2024), whole, "not before its year");
}
