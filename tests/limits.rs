//! Limits, budgets, evaluations, the program switch and displaced rules, in whole runs of the bill.

use capwright::scenario::{self, Scenario};
use capwright::simulate::{Outcome, ReviewKind, report};
use capwright::text::Language;
use capwright::units::Year;
use capwright::view;

fn with(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::bill("wa-sb5981");
    for (id, text) in changes {
        scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}"));
    }
    scenario
}

fn run(changes: &[(&str, &str)]) -> Outcome {
    let outcome = scenario::run(&with(changes)).expect("the scenario runs");
    assert!(outcome.audit.balanced, "{changes:?}: {:?}", outcome.audit);
    outcome
}

const UNREVIEWED: (&str, &str) = ("evaluation.enabled", "false");

/// Source: sb5981-rules, evaluation-adjustment; market-model, section 9.
#[test]
fn the_2026_evaluation_tightens_and_lifts_the_price_off_the_floor() {
    let (bill, before) = (run(&[]), run(&[UNREVIEWED]));
    let kinds: Vec<(ReviewKind, Year)> = bill.reviews.iter().map(|row| (row.kind, row.year)).collect();
    assert_eq!(kinds, [(ReviewKind::Evaluation, Year(2026)), (ReviewKind::Evaluation, Year(2042))]);
    let finding = bill.reviews[0].finding.expect("it found something");
    assert_eq!((finding.target, finding.limit_t), (Year(2035), 54_300_000));
    assert!(finding.gap_t() > 5_000_000 && finding.reach_t.is_some_and(|reach| reach < finding.gap_t()));
    let price = |run: &Outcome, year| run.year(year).and_then(|row| row.price_mean).expect("a price");
    assert_eq!(price(&before, 2030), before.year(2030).expect("a row").price_floor);
    assert!((60.0..110.0).contains(&price(&bill, 2030).to_model()), "{}", price(&bill, 2030));
    // The reserve's sales are what keeps the tightened market from running short.
    assert_eq!(bill.summary.penalty_total.0, 0);
    assert!(bill.years.iter().any(|row| row.reserve_sold_t > 0));
    let missed = |run: &Outcome| -run.summary.targets[0].margin_t();
    assert!(missed(&bill) > 0 && 2 * missed(&bill) < missed(&before), "{} {}", missed(&bill), missed(&before));
}

/// Source: quality, law L16: what is decided at the end of 2026 changes nothing before.
#[test]
fn the_market_does_not_foresee_an_evaluation() {
    let (bill, before) = (run(&[]), run(&[UNREVIEWED]));
    let until = |run: &Outcome| run.years.iter().filter(|row| row.year.0 <= 2026).cloned().collect::<Vec<_>>();
    assert_eq!(until(&bill), until(&before));
    assert_ne!(bill.year(2027).map(|row| row.price_mean), before.year(2027).map(|row| row.price_mean));
}

#[test]
fn what_follows_from_a_budget_follows_from_the_one_in_force() {
    let bill = run(&[]);
    for row in bill.years.iter().filter(|row| row.budget_t > 0) {
        let free: i64 = row.free_t.iter().sum();
        let reserve = row.budget_t - row.auctioned_t - free;
        assert!((reserve as f64 / row.budget_t as f64 - 0.04).abs() < 1e-6, "{}: {reserve}", row.year);
    }
    let eite = |year| bill.year(year).map_or(0, |row| row.free_t[0]) as f64;
    let budget = |year| bill.year(year).map_or(0, |row| row.budget_t) as f64;
    assert!((eite(2034) / eite(2021) - budget(2034) / budget(2021)).abs() < 1e-5);
}

#[test]
fn a_whole_gap_that_no_budget_can_close_leaves_none_and_says_so() {
    let outcome = run(&[("market.evaluation_reach", "whole-gap")]);
    assert_eq!(outcome.year(2050).map(|row| row.budget_t), Some(0));
    assert!(outcome.warnings.iter().any(|warning| warning.code == "W-OUT-OF-REACH"));
}

#[test]
fn switched_off_the_bill_leaves_what_the_bills_run_calls_without_it() {
    let (bill, off) = (run(&[]), run(&[("program.enabled", "false")]));
    assert!(off.auctions.is_empty() && off.deadlines.is_empty() && off.reviews.is_empty());
    let mut left = 0;
    for (with, without) in bill.years.iter().zip(&off.years) {
        assert_eq!((without.budget_t, without.obligated_emissions_t, without.price_mean), (0, 0, None));
        assert!((without.covered_emissions_t - without.bau_t).abs() <= off.entities.len() as i64, "{}", with.year);
        // Under the bill some leave coverage; where there is none, nobody leaves it.
        let leavers = bill.entities.iter().filter(|entity| entity.exit_year.is_some_and(|year| year <= with.year));
        let most: i64 = leavers.map(|entity| entity.base_t).sum();
        assert!((0..=most).contains(&(without.bau_t - with.bau_t)), "{}", with.year);
        left += without.bau_t - with.bau_t;
    }
    let difference = bill.summary.cumulative_emissions_t - off.summary.cumulative_emissions_t;
    assert!((difference + left - bill.summary.cumulative_effect_t).abs() < 3_000, "an effect is with less without");
    assert_eq!(off.summary.revenue_total.0, 0);
}

#[test]
fn without_auctions_the_page_still_has_words() {
    let bill = run(&[]);
    for changes in
        [&[("program.enabled", "false")][..], &[("program.first_year", "2030")], &[("program.last_year", "2035")]]
    {
        let outcome = run(changes);
        let said = view::headline(&outcome, &bill, 1, Language::English);
        assert!(!said.contains("NaN") && !said.contains('{'), "{said}");
        for verdict in view::verdicts(&outcome, &bill, Language::English) {
            let said = [verdict.value, verdict.detail, verdict.change].join(" ");
            assert!(!said.contains("NaN") && !said.contains('{'), "{said}");
        }
        for chart in view::charts(&outcome, &bill, Language::English) {
            assert!(chart.plot.y.0 < chart.plot.y.1 && !chart.finding.contains("NaN"), "{}", chart.finding);
            assert!(chart.plot.dots.iter().all(|dot| dot.y.is_finite()), "{}", chart.id);
        }
        assert!(report::to_json(&outcome, true).contains("\"evaluations\""));
    }
    let off = run(&[("program.enabled", "false")]);
    let price = view::verdicts(&off, &bill, Language::English).into_iter().find(|verdict| verdict.id == "price-2030");
    assert_eq!(price.map(|verdict| verdict.detail), Some("not part of this run".to_owned()));
    assert_eq!(view::headline(&off, &off, 0, Language::English).find("Nothing is sold"), Some(0));
}

#[test]
fn a_delayed_start_and_an_early_end_keep_their_last_deadlines() {
    let outcome = run(&[("program.first_year", "2024"), ("program.last_year", "2040"), UNREVIEWED]);
    let sold = |year| outcome.auctions.iter().filter(|a| a.quarter.year == Year(year)).count();
    assert_eq!([sold(2023), sold(2041)], [0, 0]);
    assert!(sold(2024) >= 4 && sold(2040) >= 4);
    let dates: Vec<&str> = outcome.deadlines.iter().map(|row| row.date.as_str()).collect();
    assert_eq!((dates[0], *dates.last().expect("a deadline")), ("2025-11-01", "2041-11-01"));
    let last = outcome.deadlines.last().expect("a deadline");
    assert_eq!((last.period, last.obligation_t > 0), ((Year(2039), Year(2040)), true));
    // What was built keeps working: abatement fades instead of stopping on the first of January.
    let row = outcome.year(2041).expect("a row");
    assert!(row.covered_emissions_t < row.bau_t && row.obligated_emissions_t == 0);
}

/// Source: RCW 80.80.040(3)(c); washington-facts, sections 3.2 and 3.3: 6.35 Mt, about 5 of it in the inventory.
#[test]
fn uncovered_emissions_fall_when_a_coal_unit_closes() {
    let path = |changes: &[(&str, &str)]| run(changes).years.iter().map(|row| row.non_covered_t).collect::<Vec<_>>();
    let (closing, open) = (path(&[]), path(&[("economy.coal_transition", "false")]));
    let units = 2 * (closing[4] - closing[5]);
    assert!((5_000_000..5_400_000).contains(&units), "{units}");
    assert!(open[4] - open[5] < 200_000);
    let covered_plant = path(&[("exempt.coal_power", "false")]);
    assert!(covered_plant[4] - covered_plant[5] < 200_000, "a covered plant is not outside coverage");
}

/// Source: sb5981-rules, co2e-conversion. Landfills and feedlots emit methane: 28 instead of 25.
#[test]
fn other_warming_factors_restate_methane_and_nothing_else() {
    let (fourth, fifth) = (run(&[UNREVIEWED]), run(&[UNREVIEWED, ("co2e.gwp_set", "AR5-100")]));
    let added = fifth.years[0].non_covered_t - fourth.years[0].non_covered_t;
    assert!((100_000..120_000).contains(&added), "12 percent of about 0.89 Mt: {added}");
    assert!(fifth.warnings.iter().any(|warning| warning.code == "W-GWP"));
}

/// Reading B of EXE-01 lets exempt fuel count for the threshold: the coal plant then takes part, owes nothing, and closes as
/// other law has it, outside coverage, just as in the bill.
#[test]
fn a_plant_that_takes_part_and_owes_nothing_closes_all_the_same() {
    let outside = |changes: &[(&str, &str)]| {
        let outcome = scenario::run(&with(changes)).expect("runs");
        outcome.years.iter().map(|row| row.non_covered_t).collect::<Vec<_>>()
    };
    let bill = outside(&[]);
    assert_eq!(outside(&[("exempt.before_threshold", "false")]), bill);
    let stays_open = outside(&[("economy.coal_transition", "false")]);
    assert!(stays_open[5] > bill[5] + 1_000_000, "else nothing would be seen: {} and {}", stays_open[5], bill[5]);
}

/// The act's first period has four years from 2023 on: its source row says so.
#[test]
fn the_periods_of_the_act_begin_with_it() {
    let act =
        scenario::registry::presets("wa-sb5981").iter().find(|preset| preset.id == "enacted-2021").expect("bundled");
    let outcome = run(&act.set.iter().map(|(id, value, _)| (*id, *value)).collect::<Vec<_>>());
    let mut periods: Vec<_> = outcome.deadlines.iter().map(|row| (row.period.0.0, row.period.1.0)).collect();
    periods.dedup();
    assert_eq!(periods[..3], [(2023, 2026), (2027, 2030), (2031, 2034)]);
}

/// Source: sb5981-rules, covered-share, worked example and bad input.
#[test]
fn own_totals_give_their_own_share_and_scale_the_entities_to_it() {
    let covered = ("share.covered_2013_2017", "[71000000, 70200000, 73100000, 73400000, 73000000]");
    let state = ("share.state_2013_2017", "[94400000, 93600000, 97400000, 97600000, 97500000]");
    let share = |changes: &[(&str, &str)]| {
        let program = scenario::program(&with(changes)).expect("builds");
        let note = program.notes.iter().find(|(code, _)| *code == "W-SHARE").expect("noted").1.clone();
        (note, program.entities.iter().map(|entity| entity.base).sum::<i64>(), program.budgets[0])
    };
    let (note, base, budget) = share(&[covered, state]);
    assert!(note.ends_with("0.750676"), "{note}");
    assert!((base - 72_140_000).abs() < 200, "{base}");
    assert_eq!(budget, 70_048_080);
    assert!(share(&[covered, state, ("share.method", "mean-of-ratios")]).0.ends_with("0.750680"));
    let problems = scenario::run(&with(&[("share.state_2013_2017", "[0, 1, 1, 1, 1]")])).expect_err("zero");
    assert_eq!((problems[0].code, &*problems[0].path), ("E-RANGE", "set.share.state_2013_2017"));
    let more = ("share.covered_2013_2017", "[149000000, 149000000, 149000000, 149000000, 149000000]");
    assert_eq!(scenario::run(&with(&[more])).expect_err("a share above one")[0].code, "E-RANGE");
}

/// Source: sb5981-rules, budget-2036-2050 and timeline: the second budgets' rules are due in October 2034.
#[test]
fn a_share_measured_again_moves_only_the_second_line() {
    let (once, again) = (run(&[UNREVIEWED]), run(&[UNREVIEWED, ("share.refresh_for_2036", "true")]));
    let budget = |run: &Outcome, year| run.year(year).map_or(0, |row| row.budget_t);
    assert_eq!(budget(&once, 2035), budget(&again, 2035));
    let (covered, all) = (2029..=2033)
        .filter_map(|year| again.year(year))
        .fold((0, 0), |(c, s), row| (c + row.covered_emissions_t, s + row.covered_emissions_t + row.non_covered_t));
    let share = (covered as f64 / all as f64 * 1e6).round() / 1e6;
    assert_eq!(budget(&again, 2050), (share * 18_100_000.0).round() as i64);
    assert_eq!(again.reviews[0].kind, ReviewKind::Share);
}

#[test]
fn an_own_table_of_uncovered_emissions_is_what_limits_are_held_against() {
    let outcome = run(&[UNREVIEWED, ("attainment.uncovered_path", r#"{"2035": 15000000}"#)]);
    let row = outcome.year(2035).expect("a row");
    // Those who left coverage are no part of the table.
    let program = scenario::program(&with(&[UNREVIEWED])).expect("builds");
    let left = run(&[UNREVIEWED]).year(2035).expect("a row").non_covered_t - program.non_covered[14];
    assert_eq!((row.non_covered_t, row.statewide_t), (15_000_000 + left, row.covered_emissions_t + 15_000_000 + left));
    assert!(outcome.warnings.iter().any(|warning| warning.code == "W-UNCOVERED-TABLE"));
}

/// Source: sb5981-rules, preemption: under the bill a displaced rule cuts nothing, without it it does.
#[test]
fn a_displaced_rule_lowers_the_path_without_the_bill_only() {
    let revived = ("economy.clean_air_rule_revived", "true");
    let (bill, with_rule) = (run(&[UNREVIEWED]), run(&[UNREVIEWED, revived]));
    assert_eq!(bill.years[9].covered_emissions_t, with_rule.years[9].covered_emissions_t);
    assert!(with_rule.years[9].bau_t < bill.years[9].bau_t);
    let kept = run(&[UNREVIEWED, revived, ("preemption.enabled", "false")]);
    assert!(kept.years[9].covered_emissions_t < with_rule.years[9].covered_emissions_t);
    let late = run(&[("timeline.effective_date", "2024-07-01")]);
    assert!(late.warnings.iter().any(|warning| warning.code == "W-LATE-EFFECT"));
}
