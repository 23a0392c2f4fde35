//! What the method page of a plan says agrees with the code that it is about.

use super::*;
use crate::intensity::Outcome;
use crate::scenario::{Scheme, registry, run_rates, scheme};
use crate::view::method::audit::{FLOWS, flows};
use rust_decimal::prelude::ToPrimitive;

fn program() -> &'static str {
    PROGRAMS.iter().copied().find(|program| scheme(program) == Scheme::Rate).expect("a programme of rates")
}

fn plan(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::bill(program());
    changes.iter().for_each(|(id, text)| scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}")));
    scenario
}

fn run(changes: &[(&str, &str)]) -> Outcome {
    run_rates(&plan(changes)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn the_totals_that_fine_dust_is_measured_against_are_named_with_their_years_as_weak() {
    let program = scenario::rates(&plan(&[])).expect("the plan is a programme of rates");
    let totals: Vec<f64> = program.pollutants.iter().filter_map(|pollutant| pollutant.total_t).collect();
    assert_eq!(totals.len(), 3);
    let place = equations(self::program()).iter().position(|equation| equation.id == "dust").expect("it is there");
    for (language, scale, digits, weak) in
        [(Language::English, 1e6, 3, "weak"), (Language::Spanish, 1e6, 3, "débil"), (Language::Chinese, 1e4, 1, "薄弱")]
    {
        let source = words_of(self::program(), language).equations[place].source;
        for total in &totals {
            let number = format!("{:.digits$}", total / scale);
            assert!(source.contains(number.trim_end_matches('0').trim_end_matches('.')), "{number}: {source}");
        }
        assert!(source.contains("2015") && source.contains("2012") && source.contains(weak), "{source}");
    }
}

#[test]
fn every_lever_of_market_economy_air_and_targets_enters_an_equation() {
    // Who reports and who trades are tests of a number, and the limits of an auction's bids enter no equation shown.
    const ELSEWHERE: [&str; 6] = [
        "auction.floor",
        "auction.top",
        "reporting.threshold_t",
        "reporting.threshold_tce",
        "trading.threshold_t",
        "trading.industry_from",
    ];
    let model = ["market.", "economy.", "air.", "benefit.", "target.", "cap.", "auction.", "ccer.", "carryover."];
    let of_model = |id: &str| model.iter().any(|start| id.starts_with(start)) && !ELSEWHERE.contains(&id);
    for lever in scenario::levers(program()).iter().filter(|lever| of_model(lever.id)) {
        let mut patterns = equations(program()).into_iter().flat_map(|equation| equation.levers);
        assert!(patterns.any(|pattern| fits(pattern, lever.id)), "{} enters no equation", lever.id);
    }
}

#[test]
fn every_check_of_a_run_of_rates_has_words() {
    let run = SchemeOutcome::Rate(run(&[]).into());
    for language in Language::ALL {
        let words = words_of(program(), language);
        let (balanced, found) = checks(&run);
        assert!(balanced && found.len() == words.checks.len(), "{} and {}", found.len(), words.checks.len());
        for check in &found {
            assert_ne!(name(check, words), check.name, "{language:?}");
            assert_eq!(detail(check, words, language), words.held_always);
        }
        assert_eq!(words.places.len(), FLOWS.len());
    }
}

#[test]
fn where_allowances_went_adds_up_to_what_is_left() {
    let adds_up = |run: &Outcome, name: &str| {
        let left = run.years.last().expect("a year").bank_t;
        assert_eq!(flows(run).iter().sum::<i64>(), left, "{name}");
    };
    adds_up(&run(&[]), "the plan");
    for preset in registry::presets(program()) {
        let scenario = scenario::presets::scenario(program(), preset, Language::English).expect("it is allowed");
        adds_up(&run_rates(&scenario).expect("it runs"), preset.id);
    }
    let some_auctioned = [("auction.share", "0.4"), ("cap.mode", "absolute"), ("cap.decline", "0.1")];
    adds_up(&run(&some_auctioned), "sold at the national price");
    adds_up(&run(&[("market.missing", "0.5"), ("market.price", "200")]), "some are missing");
}

#[test]
fn the_target_of_the_equation_is_what_the_engine_judges() {
    let run = run(&[]);
    for result in &run.targets {
        let row = |year| run.year(year).expect("a year");
        let (base, own) = (row(result.target.base.0), row(result.target.year.0));
        let fallen = own.emissions_t as f64 / base.emissions_t as f64;
        let grown = (own.index / base.index).to_f64().expect("a number");
        let most = (1.0 - result.target.reduction.to_f64().expect("a number")) * grown;
        assert_eq!(fallen <= most, result.intensity_met, "{}", result.target.year);
    }
}

#[test]
fn the_dust_of_the_equation_is_what_the_engine_computes() {
    let scenario = plan(&[("ule.share", "0.8"), ("air.effect_pm", "0.25")]);
    let (run, program) = (run_rates(&scenario).expect("it runs"), scenario::rates(&scenario).expect("it is one"));
    let last = run.years.last().expect("a year");
    let parts = program.pollutants.iter().zip(&last.pollutants_kg).filter_map(|(pollutant, kilograms)| {
        Some(pollutant.elasticity * (*kilograms as f64 / 1000.0 / pollutant.total_t?).min(1.0))
    });
    let dust = -parts.sum::<f64>().min(1.0);
    assert!((dust - last.dust_change).abs() < 1e-6, "{dust} against {}", last.dust_change);
}
