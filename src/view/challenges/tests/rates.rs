//! The challenges of a plan: each is solved by its solution, not by the plan, and not quite by a near miss.

use super::*;
use crate::scenario::{Scheme, scheme};

fn program() -> &'static str {
    PROGRAMS.iter().copied().find(|program| scheme(program) == Scheme::Rate).expect("a programme of rates")
}

fn plan(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::bill(program());
    changes.iter().for_each(|(id, text)| scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}")));
    scenario
}

fn met(challenge: &Challenge, scenario: &Scenario) -> Vec<bool> {
    challenge.verify(scenario, None).expect("it runs").0.iter().map(|mark| mark.met).collect()
}

/// Of each challenge a scenario that comes close, in their order.
const NEAR_MISSES: [Miss; 7] = [
    // Half of what is wanted.
    (&[("wind.added_mw", "12000")], &[false, true, true]),
    // Without wind alone it is not enough.
    (&[("wind.added_mw", "0")], &[true, false, true]),
    // Met, and dearer than before.
    (&[("wind.added_mw", "10000")], &[true, false, true]),
    // A quarter more of the firms cleans too little.
    (&[("ule.share", "0.75")], &[true, false, true]),
    // Not enough manure.
    (&[("manure.treated", "0.2")], &[true, false, true]),
    // Clean, and too dear.
    (&[("ule.share", "1")], &[true, false, true]),
    // Nothing makes up for what the fixed sum lacks.
    (&[("cap.mode", "absolute"), ("economy.output_shift", "0.1"), ("ccer.limit", "0")], &[true, true, true, false]),
];

#[test]
fn the_solution_of_a_plans_challenge_solves_it_and_the_plan_does_not() {
    assert_eq!(challenges(program()).len(), 7);
    for challenge in &OF_RATES {
        let key = key(challenge, program(), Language::English).expect("it runs");
        assert!(key.marks.solved(), "{}: {:?}", challenge.id, key.marks);
        assert_eq!(key.changes.len(), challenge.solution.len(), "{}", challenge.id);
        assert!(met(challenge, &plan(&[])).contains(&false), "{}: the plan solves it", challenge.id);
    }
}

#[test]
fn a_near_miss_of_a_plans_challenge_reaches_some_of_it_and_not_all() {
    for (challenge, (changes, expected)) in OF_RATES.iter().zip(NEAR_MISSES) {
        assert_eq!(met(challenge, &plan(changes)), expected, "{}", challenge.id);
    }
}

#[test]
fn every_challenge_of_a_plan_names_levers_that_act_and_its_solution_uses_them() {
    for challenge in &OF_RATES {
        for id in challenge.levers {
            assert!(lever(program(), id).is_some_and(|lever| lever.active), "{}: {id}", challenge.id);
        }
        assert!(challenge.solution.iter().all(|(id, _)| challenge.levers.contains(id)), "{}", challenge.id);
        assert_eq!(super::challenge(challenge.id).map(|found| found.id), Some(challenge.id));
        assert!(CHALLENGES.iter().all(|other| other.id != challenge.id), "ids are of all programmes");
        assert!(!challenge.asks());
    }
}

#[test]
fn moving_a_target_or_an_assumption_meets_nothing() {
    let [total, rising, ..] = &OF_RATES;
    assert!(!met(total, &plan(&[("target.total_2030_mt", "500")]))[0], "the plan's own reference counts");
    let looser = plan(&[("target.reduction_2030", "0.05"), ("wind.added_mw", "0"), ("solar.added_mw", "0")]);
    assert_eq!(met(rising, &looser), [true, true, true]);
    let worse = plan(&[("target.reduction_2030", "0.05"), ("economy.growth", "0.02")]);
    assert!(!met(rising, &worse)[0], "the plan's own target counts");
    assert!(!met(total, &plan(&[("economy.emissions_2025_mt", "440")]))[2], "an assumption was moved");
}

#[test]
fn goals_of_one_scheme_are_not_reached_by_runs_of_the_other() {
    for challenge in &OF_RATES {
        let marks = challenge.verify(&Scenario::bill(PROGRAMS[0]), None).expect("it runs");
        assert!(marks.0.iter().all(|mark| *mark == Mark { met: false, now: Cell::Absent }), "{}", challenge.id);
    }
    let marks = CHALLENGES[0].verify(&plan(&[]), None).expect("it runs");
    assert!(!marks.solved());
}

#[test]
fn what_hints_and_lessons_of_a_plan_say_is_true() {
    let run = |changes: &[(&str, &str)]| {
        let run = scenario::run_scheme(&plan(changes)).expect("it runs");
        run.rate().expect("a run of rates").clone()
    };
    let own = run(&[]);
    let total = |run: &crate::intensity::Outcome| run.years.last().expect("a year").emissions_t;
    let above = total(&own) - own.targets[1].target.total.expect("a reference");
    assert!((11_500_000..12_500_000).contains(&above), "some twelve million tons: {above}");
    let missed = total_of(&own, 2025) - own.targets[0].ceiling_t;
    assert!((800_000..1_300_000).contains(&missed), "about a million tons: {missed}");
    let room = own.targets[1].ceiling_t as f64 / total_of(&own, 2025) as f64;
    assert!((1.055..1.065).contains(&room), "six percent more: {room}");
    let cost = |id: &str| own.measures.iter().find(|row| row.id == id).and_then(|row| row.cost_per_t).expect("a cost");
    assert!((29.0..31.0).contains(&cost("wind")) && (800.0..900.0).contains(&cost("home-retrofit")));
    let dearest = own.measures.iter().filter_map(|row| row.cost_per_t).fold(0.0, f64::max);
    assert!(dearest > 100.0 * cost("wind"), "a factor of a hundred: {dearest}");
    let (plain, more) = (run(&[("ccer.limit", "0")]), run(&[("ccer.limit", "0"), ("economy.output_shift", "0.1")]));
    let place = own.sectors.iter().position(|id| id == "power").expect("power");
    let gap = |run: &crate::intensity::Outcome| run.years.last().expect("a year").gap_by_sector_t[place];
    assert!(gap(&plain) < 0 && gap(&more) < 0, "under the formula growth leaves no gap");
    let fixed = run(&[("cap.mode", "absolute"), ("economy.output_shift", "0.1")]);
    assert!(gap(&fixed) > 0, "under a fixed sum it does");
}

fn total_of(run: &crate::intensity::Outcome, year: u16) -> Allowances {
    run.year(year).expect("the year").emissions_t
}

#[test]
fn every_goal_of_a_plan_is_said_in_every_language() {
    for language in Language::ALL {
        let words = words_of(program(), language);
        assert_eq!(words.each.len(), OF_RATES.len());
        assert_eq!(words_of(PROGRAMS[0], language).each.len(), CHALLENGES.len());
        for challenge in &OF_RATES {
            let key = key(challenge, program(), language).expect("it runs");
            for (goal, mark) in challenge.goals.iter().zip(&key.marks.0) {
                let (text, figure) = (goal.says(language), now(*goal, mark.now, language));
                assert!(!text.is_empty() && !text.contains('{') && !figure.contains('{'), "{text} {figure}");
            }
        }
    }
}
