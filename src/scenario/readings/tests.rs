//! Readings chosen, run alone and ordered.

use super::*;
use crate::scenario::PROGRAMS;

fn with(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::bill(PROGRAMS[0]);
    changes.iter().for_each(|(id, text)| scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}")));
    scenario
}

fn names(scenario: &Scenario) -> Vec<String> {
    chosen(scenario).iter().map(|one| format!("{} {}", one.statement, one.reading)).collect()
}

#[test]
fn what_chooses_a_reading_is_a_value_of_a_lever_and_not_its_default() {
    for reading in registry::readings(PROGRAMS[0]) {
        let name = format!("{} {}", reading.statement, reading.letter);
        assert!(!reading.set.is_empty() && reading.set.is_sorted_by_key(|(id, _)| id), "{name}");
        for (id, text) in reading.set {
            let lever = lever(PROGRAMS[0], id).unwrap_or_else(|| panic!("{name}: {id} is no lever"));
            let value = parse_value(lever, text).unwrap_or_else(|problem| panic!("{name}: {problem}"));
            assert_ne!(value, lever.default_value(), "{name}: {id}");
        }
    }
}

#[test]
fn the_bill_takes_every_default_and_a_lever_of_the_market_model_is_no_reading() {
    assert_eq!(names(&Scenario::bill(PROGRAMS[0])), Vec::<String>::new());
    assert_eq!(names(&with(&[("market.foresight_years", "5"), ("auction.floor_base", "20")])), Vec::<String>::new());
}

#[test]
fn a_reading_is_taken_when_all_of_its_values_are_set() {
    assert_eq!(names(&with(&[("cap.eite_in_early_budgets", "withheld")])), ["SB-EIT-03 C", "SB-CMP-03 B"]);
    let most = [("eite.last_allocation_year", "2050"), ("electricity.last_allocation_year", "2050")];
    assert_eq!(names(&with(&most)), ["SB-EIT-03 D"]);
    let all = [most[0], most[1], ("auction.floor_after", "continue")];
    assert_eq!(names(&with(&all)), ["SB-EIT-03 D", "X4 B"]);
    assert_eq!(names(&with(&[("limits.baseline_1990", "88400001")])), Vec::<String>::new());
}

#[test]
fn every_active_reading_is_found_again_in_the_scenario_that_it_makes() {
    let bill = Scenario::bill(PROGRAMS[0]);
    for reading in registry::readings(PROGRAMS[0]) {
        if let Ok(scenario) = alternative(&bill, reading) {
            let taken = Chosen { statement: reading.statement, reading: reading.letter };
            assert!(chosen(&scenario).contains(&taken), "{taken:?}");
        }
    }
}

#[test]
fn an_alternative_changes_what_its_own_run_changes_and_one_that_is_taken_is_passed_over() {
    let scenario = with(&[("cap.eite_in_early_budgets", "withheld")]);
    let ranking = Ranking::start(scenario).expect("it runs");
    let one = |statement, letter| ranking.rank_one(place(statement, letter)).expect("a row").effect;
    assert_eq!(one("SB-EIT-03", 'C'), Effect::Taken);
    let both = with(&[("cap.eite_in_early_budgets", "withheld"), ("limits.baseline_1990", "88400000")]);
    let own = Measures::of(&run(&both).expect("it runs"));
    let Effect::Change(change) = one("SB-EMI-01", 'B') else { panic!("it runs") };
    assert_eq!(change.revenue_total, own.revenue_total - ranking.base().revenue_total);
    assert_eq!(
        change.statewide_2035_t,
        own.statewide_2035_t.zip(ranking.base().statewide_2035_t).map(|(own, base)| own - base)
    );
    assert_ne!(change.price_2035, Some(Price(0)));
    assert_eq!(ranking.rank_one(ranking.count()), None);
}

#[test]
fn an_alternative_replaces_the_reading_that_the_scenario_takes_of_the_same_passage() {
    let taken = with(&[("eite.first_allocation_year", "2024"), ("auction.floor_base", "20")]);
    let other = alternative(&taken, &registry::readings(PROGRAMS[0])[place("SB-EIT-03", 'C')]).expect("active levers");
    assert_eq!(names(&other), ["SB-EIT-03 C", "SB-CMP-03 B"]);
    assert_eq!(other, with(&[("cap.eite_in_early_budgets", "withheld"), ("auction.floor_base", "20")]));
}

#[test]
fn every_reading_that_active_levers_choose_runs_on_the_bill_and_balances() {
    let bill = Scenario::bill(PROGRAMS[0]);
    let scenarios: Vec<_> =
        registry::readings(PROGRAMS[0]).iter().filter_map(|one| alternative(&bill, one).ok()).collect();
    assert!(scenarios.len() > 30, "{}", scenarios.len());
    for scenario in scenarios {
        let outcome = run(&scenario).unwrap_or_else(|problems| panic!("{:?}: {problems:?}", names(&scenario)));
        assert!(outcome.audit.balanced, "{:?}", names(&scenario));
    }
}

#[test]
fn a_reading_that_cannot_run_says_why_and_stops_nothing_else() {
    // A flat floor just below the ceiling: any growth lifts it above.
    let scenario = with(&[("auction.floor_base", "60"), ("auction.floor_growth", "0")]);
    let ranking = Ranking::start(scenario).expect("it runs");
    let effect = |letter| ranking.rank_one(place("SB-AUC-11", letter)).expect("a row").effect;
    let Effect::Stopped(problems) = effect('B') else { panic!("the floor passes the ceiling") };
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["E-COLLAR"]);
    assert!(matches!(ranking.rank_one(place("SB-EMI-01", 'B')).expect("a row").effect, Effect::Change(_)));
}

/// Where in the register's order a reading stands.
fn place(statement: &str, letter: char) -> usize {
    let rows = registry::readings(PROGRAMS[0]);
    rows.iter().position(|row| row.statement == statement && row.letter == letter).expect("a reading")
}

#[test]
fn the_largest_change_comes_first_and_what_has_no_number_last() {
    let reading = registry::readings(PROGRAMS[0]).first().expect("a reading");
    let row = |price: Option<i64>, tons, revenue| Row {
        reading,
        effect: Effect::Change(Measures {
            price_2035: price.map(Price),
            statewide_2035_t: Some(tons),
            revenue_total: Money(revenue),
        }),
    };
    let taken = Row { reading, effect: Effect::Taken };
    let (a, b, c) = (row(Some(5), 0, 7), row(Some(-9), 1, -8), row(None, -2, 0));
    let mut rows = [taken.clone(), c.clone(), a.clone(), b.clone()];
    order(&mut rows, By::Price);
    assert_eq!(rows, [b.clone(), a.clone(), taken.clone(), c.clone()]);
    order(&mut rows, By::Emissions);
    assert_eq!(rows, [c.clone(), b.clone(), a.clone(), taken.clone()]);
    order(&mut rows, By::Revenue);
    assert_eq!(rows, [b, a, c, taken]);
}
