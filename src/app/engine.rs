//! From a scenario to everything the lab shows.
//!
//! The only place in the page that calls the engine. Must not know signals, nor what a scheme is. Invariant: what is shown
//! belongs together, because headline, verdicts and charts are made from the same run.

use crate::law::Problem;
use crate::scenario::readings::{self, Chosen};
use crate::scenario::{Scenario, SchemeOutcome, run_scheme};
use crate::text::Language;
use crate::view::{ChartModel, Verdict, story};

/// One run, ready to be shown.
#[derive(Debug)]
pub struct Shown {
    /// What was run.
    #[cfg(feature = "pages")]
    pub scenario: Scenario,
    /// The programme's own run.
    #[cfg(feature = "pages")]
    pub own: SchemeOutcome,
    /// The run itself.
    pub run: SchemeOutcome,
    /// The readings that its scenario takes in place of defaults.
    pub readings: Vec<Chosen>,
    /// What the run says, in a sentence.
    pub headline: String,
    /// The verdict strip.
    pub verdicts: Vec<Verdict>,
    /// The chart cards.
    pub charts: Vec<ChartModel>,
    /// What readers should know before they take the numbers anywhere.
    #[cfg(feature = "pages")]
    pub caveats: Vec<String>,
}

/// Runs scenarios and compares them with the programme as it stands.
#[derive(Clone, Debug)]
pub struct Engine {
    own: SchemeOutcome,
    language: Language,
}

/// What comes of a scenario: something to show, or why it does not run.
pub type Answer = Result<Shown, Vec<Problem>>;

impl Engine {
    /// Runs `program` as it stands, once.
    ///
    /// # Errors
    /// When the programme itself does not run.
    pub fn start(program: &'static str, language: Language) -> Result<Engine, Vec<Problem>> {
        Ok(Engine { own: run_scheme(&Scenario::bill(program))?, language })
    }

    /// Runs `scenario`, which is of the engine's own programme.
    ///
    /// # Errors
    /// When its settings do not run together.
    pub fn answer(&self, scenario: &Scenario) -> Answer {
        let run = if scenario.is_bill() { self.own.clone() } else { run_scheme(scenario)? };
        let told = story(&run, &self.own, scenario.count(), self.language);
        Ok(Shown {
            headline: told.headline,
            verdicts: told.verdicts,
            charts: told.charts,
            readings: readings::chosen(scenario),
            run,
            #[cfg(feature = "pages")]
            scenario: scenario.clone(),
            #[cfg(feature = "pages")]
            own: self.own.clone(),
            #[cfg(feature = "pages")]
            caveats: told.caveats,
        })
    }
}
