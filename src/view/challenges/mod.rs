//! Challenges that mark themselves, for each scheme its own: what each asks, the levers it offers, and a scenario that solves it.
//!
//! Must not hold words or know elements. Invariants, held by tests: the solution of a challenge solves it, the bill does
//! not, and neither does a near miss; every lever exists and is read by a rule that runs. A claim that something was
//! solved is a scenario, and is believed only after running it.

mod goal;
mod list;
mod sheet;
#[cfg(test)]
mod tests;

pub use goal::{Attempt, Goal, Mark, RateGoal};
pub use list::{CHALLENGES, OF_RATES};
pub use sheet::{Key, key, now, price};

use crate::law::Problem;
use crate::scenario::{self, Scenario, Scheme, SchemeOutcome, run_scheme, scheme};
use crate::text::more::ChallengesWords;
use crate::text::more::rates::rates;
use crate::text::{Language, words};
use crate::units::Price;

/// Lever, value as text.
type Set = (&'static str, &'static str);

/// A challenge.
#[derive(Clone, Copy, Debug)]
pub struct Challenge {
    /// Stable id, for links and storage.
    pub id: &'static str,
    /// All of what it asks.
    pub goals: &'static [Goal],
    /// The levers that it offers; any other may be used too.
    pub levers: &'static [&'static str],
    /// A scenario that solves it.
    pub solution: &'static [Set],
    /// The answer that goes with it, in dollars and cents, where one is asked for.
    pub answer: Option<&'static str>,
    /// The lever of the policy that it is about: its goals look at the same scenario without it.
    pub policy: Option<&'static str>,
}

/// What most of them have nothing of.
const PLAIN: Challenge = Challenge { id: "", goals: &[], levers: &[], solution: &[], answer: None, policy: None };

/// The marks of an attempt: one for each goal, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks(pub Vec<Mark>);

impl Marks {
    /// Whether everything is reached.
    #[must_use]
    pub fn solved(&self) -> bool {
        self.0.iter().all(|mark| mark.met)
    }
}

impl Challenge {
    /// Whether it asks for a price to be typed in.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.goals.iter().any(|goal| matches!(goal, Goal::PriceNamed(_)))
    }

    /// Marks what is on the screen: `run` is that of `scenario`, `bill` the bill's own.
    ///
    /// # Errors
    /// When the same scenario without the policy does not run.
    pub fn mark(
        &self,
        scenario: &Scenario,
        run: &SchemeOutcome,
        bill: &SchemeOutcome,
        answer: Option<Price>,
    ) -> Result<Marks, Vec<Problem>> {
        let without = match self.policy {
            Some(lever) => {
                let mut without = scenario.clone();
                without.reset(lever);
                Some(run_scheme(&without)?)
            }
            None => None,
        };
        let attempt = Attempt { scenario, run, bill, without: without.as_ref(), answer };
        Ok(Marks(self.goals.iter().map(|goal| goal.mark(&attempt)).collect()))
    }

    /// Runs `scenario` and marks it: how a claim is checked.
    ///
    /// # Errors
    /// When it does not run.
    pub fn verify(&self, scenario: &Scenario, answer: Option<Price>) -> Result<Marks, Vec<Problem>> {
        let bill = run_scheme(&Scenario::bill(scenario.program))?;
        self.mark(scenario, &run_scheme(scenario)?, &bill, answer)
    }

    /// The scenario that solves it.
    ///
    /// # Errors
    /// When a lever or value is none, which the tests rule out.
    pub fn solution(&self, program: &str) -> Result<Scenario, Problem> {
        let mut scenario = Scenario::bill(program);
        self.solution.iter().try_for_each(|(id, text)| scenario.set_text(id, text))?;
        Ok(scenario)
    }
}

/// The challenge with this id, of any programme.
#[must_use]
pub fn challenge(id: &str) -> Option<&'static Challenge> {
    CHALLENGES.iter().chain(&OF_RATES).find(|challenge| challenge.id == id)
}

/// The challenges for `program`: none where it lacks their levers.
#[must_use]
pub fn challenges(program: &str) -> &'static [Challenge] {
    let has = |challenge: &Challenge| challenge.levers.iter().all(|id| scenario::lever(program, id).is_some());
    let all: &'static [Challenge] = match scheme(program) {
        Scheme::Budget => &CHALLENGES,
        Scheme::Rate => &OF_RATES,
    };
    if all.iter().all(has) { all } else { &[] }
}

/// The words for the challenges of `program`.
#[must_use]
pub fn words_of(program: &str, language: Language) -> &'static ChallengesWords {
    match scheme(program) {
        Scheme::Budget => &words(language).more.challenges,
        Scheme::Rate => &rates(language).challenges,
    }
}
