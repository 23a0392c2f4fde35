//! What the lab says and draws about a run of either scheme.
//!
//! Must not know how a scheme is told: `headline`, `verdicts` and the charts know budgets, `rates` knows rates. Invariant:
//! all of it is made from the same two outcomes.

use super::{ChartModel, Verdict, charts, headline, verdicts};
use crate::scenario::SchemeOutcome;
use crate::simulate::{Outcome, YearRow};
use crate::text::{Language, fill, words};

/// Everything that the lab shows of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// What the run says, in a sentence.
    pub headline: String,
    /// The verdict strip.
    pub verdicts: Vec<Verdict>,
    /// The chart cards.
    pub charts: Vec<ChartModel>,
    /// What readers should know before they take the numbers anywhere.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    pub caveats: Vec<String>,
}

/// Tells `run` beside the programme's `own` run; `changes` is the number of levers that were moved.
///
/// Outcomes of two schemes have nothing to say to each other: then the run is told by itself.
#[must_use]
pub fn story(run: &SchemeOutcome, own: &SchemeOutcome, changes: usize, language: Language) -> Story {
    match (run, own) {
        (SchemeOutcome::Budget(run), SchemeOutcome::Budget(own)) => of_budgets(run, own, changes, language),
        #[cfg(any(feature = "pages", not(feature = "app")))]
        (SchemeOutcome::Rate(run), SchemeOutcome::Rate(own)) => super::rates::story(run, own, changes, language),
        #[cfg(any(feature = "pages", not(feature = "app")))]
        (run, _) => story(run, run, 0, language),
    }
}

fn of_budgets(run: &Outcome, own: &Outcome, changes: usize, language: Language) -> Story {
    Story {
        headline: headline(run, own, changes, language),
        verdicts: verdicts(run, own, language),
        charts: charts(run, own, language),
        #[cfg(any(feature = "pages", not(feature = "app")))]
        caveats: Vec::new(),
    }
}

/// What `run` says in a sentence, beside the programme's `own` run.
#[cfg(any(feature = "pages", not(feature = "app")))]
#[must_use]
pub fn headline_of(run: &SchemeOutcome, own: &SchemeOutcome, changes: usize, language: Language) -> String {
    match (run, own) {
        (SchemeOutcome::Budget(run), SchemeOutcome::Budget(own)) => headline(run, own, changes, language),
        (SchemeOutcome::Rate(run), SchemeOutcome::Rate(own)) => super::rates::headline(run, own, changes, language),
        (run, _) => headline_of(run, run, 0, language),
    }
}

/// The strip of figures of `run`, beside the programme's `own` run.
#[cfg(any(feature = "pages", not(feature = "app")))]
#[must_use]
pub fn verdicts_of(run: &SchemeOutcome, own: &SchemeOutcome, language: Language) -> Vec<Verdict> {
    match (run, own) {
        (SchemeOutcome::Budget(run), SchemeOutcome::Budget(own)) => verdicts(run, own, language),
        (SchemeOutcome::Rate(run), SchemeOutcome::Rate(own)) => super::rates::verdicts(run, own, language),
        (run, _) => verdicts_of(run, run, language),
    }
}

/// What stands behind the numbers: emitters, auctions or markets, years; `program` is what people call it.
#[must_use]
pub fn facts(run: &SchemeOutcome, program: &str, language: Language) -> String {
    match run {
        SchemeOutcome::Budget(run) => facts_of_budgets(run, program, language),
        #[cfg(any(feature = "pages", not(feature = "app")))]
        SchemeOutcome::Rate(run) => super::rates::facts(run, program, language),
    }
}

fn facts_of_budgets(run: &Outcome, program: &str, language: Language) -> String {
    let edge = |row: Option<&YearRow>| row.map_or(0, |row| row.year.0).to_string();
    let places = [
        ("program", program),
        ("emitters", &run.entities.len().to_string()),
        ("auctions", &run.auctions.len().to_string()),
        ("first", &edge(run.years.first())),
        ("last", &edge(run.years.last())),
        ("seed", &run.seed.to_string()),
    ];
    fill(words(language).lab.header.facts, &places)
}
