//! From a scenario to everything the lab shows.
//!
//! The only place in the page that calls the engine. Must not know signals. Invariant: what is shown
//! belongs together, because headline, verdicts and charts are made from the same run.

use crate::law::Problem;
use crate::scenario::readings::{self, Chosen};
use crate::scenario::{self, Scenario};
use crate::simulate::Outcome;
use crate::text::Language;
use crate::view::{self, ChartModel, Verdict};
use std::sync::Arc;

/// One run, ready to be shown.
#[derive(Debug)]
pub struct Shown {
    /// What was run.
    #[cfg(feature = "pages")]
    pub scenario: Scenario,
    /// The bill's own run.
    #[cfg(feature = "pages")]
    pub bill: Arc<Outcome>,
    /// The run itself.
    pub run: Arc<Outcome>,
    /// The readings that its scenario takes in place of defaults.
    pub readings: Vec<Chosen>,
    /// What the run says, in a sentence.
    pub headline: String,
    /// The verdict strip.
    pub verdicts: Vec<Verdict>,
    /// The chart cards.
    pub charts: Vec<ChartModel>,
}

/// Runs scenarios and compares them with the bill.
#[derive(Clone, Debug)]
pub struct Engine {
    bill: Arc<Outcome>,
    language: Language,
}

/// What comes of a scenario: something to show, or why it does not run.
pub type Answer = Result<Shown, Vec<Problem>>;

impl Engine {
    /// Runs the bill of `program`, once.
    ///
    /// # Errors
    /// When the bill itself does not run.
    pub fn start(program: &'static str, language: Language) -> Result<Engine, Vec<Problem>> {
        let bill = scenario::run(&Scenario::bill(program))?;
        Ok(Engine { bill: Arc::new(bill), language })
    }

    /// Runs `scenario`.
    ///
    /// # Errors
    /// When its settings do not run together.
    pub fn answer(&self, scenario: &Scenario) -> Answer {
        let run = if scenario.is_bill() { Arc::clone(&self.bill) } else { Arc::new(scenario::run(scenario)?) };
        Ok(Shown {
            headline: view::headline(&run, &self.bill, scenario.changes().len(), self.language),
            verdicts: view::verdicts(&run, &self.bill, self.language),
            charts: view::charts(&run, &self.bill, self.language),
            readings: readings::chosen(scenario),
            run,
            #[cfg(feature = "pages")]
            scenario: scenario.clone(),
            #[cfg(feature = "pages")]
            bill: Arc::clone(&self.bill),
        })
    }
}
