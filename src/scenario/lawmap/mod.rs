//! The law map as a whole: statements, rules, levers, readings, tests and dates of a programme, brought together.
//!
//! Only for the command line, the documents and the tests. Must not hold words of its own about the law.
//! Invariant: everything comes from the rows and the file of words; nothing is left out.

mod json;
mod markdown;

pub use json::json;
pub use markdown::markdown;

use super::registry::{Rule, Section};
use super::{levers, registry};
use crate::law::Problem;
use crate::law::duty::{Date, Done, Duty, Standing, standings};
use crate::law::lever::Lever;
use crate::law::map::{Class, Execution, LawMap, Statement};

/// A programme's law map, on a day.
#[derive(Debug)]
pub struct Whole {
    program: &'static str,
    words: LawMap,
    on: Date,
    done: Done,
    earliest: Date,
}

impl Whole {
    /// The map of `program` on the day `on`, or on the day on which its first budget starts; `done` says which
    /// duties were not done on their day.
    ///
    /// # Errors
    /// The programme has no map, or a mark is for no duty or for a day before the document.
    pub fn new(program: &'static str, on: Option<Date>, done: Done) -> Result<Whole, Vec<Problem>> {
        let broken = |message: String| vec![Problem { code: "E-MAP", path: program.to_owned(), message }];
        let text = registry::law_words(program).ok_or_else(|| broken(format!("{program} has no law map")))?;
        let words = LawMap::parse(text).map_err(&broken)?;
        let day = |text: &str| Date::parse(text).ok_or_else(|| broken(format!("{text} is not a day")));
        let earliest = day(&words.document.date)?;
        let start = words.timeline.iter().find(|row| row.kind == "start").map_or("", |row| &row.date);
        let on = on.map_or_else(|| day(start), Ok)?;
        standings(&words.timeline, &done, earliest, on)?;
        Ok(Whole { program, words, on, done, earliest })
    }

    fn rules(&self, section: &Section) -> impl Iterator<Item = &'static Rule> {
        registry::rules(self.program).into_iter().filter(move |rule| rule.section == section.letter)
    }

    fn statements(&self, rule: &Rule) -> impl Iterator<Item = &Statement> {
        rule.statements.iter().filter_map(|id| self.words.statement(id))
    }

    /// The levers that a rule reads.
    fn levers(&self, rule: &Rule) -> impl Iterator<Item = &'static Lever> {
        levers(self.program).iter().copied().filter(move |lever| lever.rules.contains(&rule.id))
    }

    /// What chooses a reading; none where nothing does.
    fn set(&self, entry: &str, letter: char) -> Option<&'static [(&'static str, &'static str)]> {
        let mut rows = registry::readings(self.program).iter();
        rows.find(|row| row.statement == entry && row.letter == letter).map(|row| row.set)
    }

    /// Where duties stand: of each, the last day on which it was done, every day on which it is overdue, and the
    /// next one.
    fn duties(&self) -> Vec<Duty<'_>> {
        // Checked when the map was made.
        let all = standings(&self.words.timeline, &self.done, self.earliest, self.on).unwrap_or_default();
        let of = |duty: &Duty<'_>, done: bool| {
            let same = |other: &&Duty<'_>| other.row.id == duty.row.id;
            let ahead = |other: &&Duty<'_>| matches!(other.standing, Standing::DueSoon | Standing::Upcoming);
            let mut own = all.iter().filter(same);
            let found = if done { own.rfind(|other| other.standing == Standing::Done) } else { own.find(ahead) };
            found.is_some_and(|found| found.due == duty.due)
        };
        let shown = |duty: &&Duty<'_>| duty.standing == Standing::Overdue || of(duty, true) || of(duty, false);
        all.iter().filter(shown).copied().collect()
    }
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Simulated => "simulated",
        Class::Displayed => "displayed",
        Class::Administrative => "administrative",
    }
}

fn execution(execution: Execution) -> &'static str {
    match execution {
        Execution::Quantity => "quantity",
        Execution::Gate => "gate",
        Execution::Output => "output",
    }
}

#[cfg(test)]
mod tests;
