//! Several runs side by side: one line each on shared axes, and a table of what differs from one of them.
//!
//! Must not know the browser or how a run is made. All sides are of one programme. Invariants: a line is told from the others by its letter, its sign
//! and its dashes, never by colour alone; every sentence is true of the runs that it stands beside; a difference is
//! worked out from exact figures, never from shown ones.

pub mod amount;
pub mod charts;
mod finding;
mod measure;
pub mod table;
#[cfg(test)]
mod tests;
pub mod text;
mod whole;

use super::plot::{Hue, Sign, Stroke, Weight};
use crate::scenario::{Scenario, Scheme, SchemeOutcome, scheme};
use crate::text::file::present;
use crate::text::more::rates::rates;
use crate::text::phrase::beside;
use crate::text::{CompareWords, Language, words};

/// Longest name beside a line, in characters.
const LONGEST_NAME: usize = 26;

/// Which of the runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The programme as it stands.
    Bill,
    /// A pinned scenario: the first is A.
    Pinned(usize),
    /// What is on the screen.
    Present,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Colour role.
    pub hue: Hue,
    /// How it is broken.
    pub stroke: Stroke,
    /// How heavy it is.
    pub weight: Weight,
    /// The sign on it, if any.
    pub sign: Option<Sign>,
}

impl Mark {
    /// Its letter; none for the bill and for what is on the screen.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Mark::Pinned(place) => ["A", "B", "C"].get(place).copied().unwrap_or_default(),
            Mark::Bill | Mark::Present => "",
        }
    }

    /// How its line is drawn: no two alike, also in grey.
    #[must_use]
    pub fn line(self) -> Line {
        let (strong, thin) = (Weight::Strong, Weight::Thin);
        let line = |hue, stroke, weight, sign| Line { hue, stroke, weight, sign };
        match self {
            Mark::Bill => line(Hue::Dim, Stroke::Dashed, thin, None),
            Mark::Present => line(Hue::Ink, Stroke::Solid, strong, None),
            Mark::Pinned(0) => line(Hue::Sector(0), Stroke::Solid, strong, Some(Sign::Disc)),
            Mark::Pinned(1) => line(Hue::Sector(1), Stroke::Dashed, strong, Some(Sign::Square)),
            Mark::Pinned(_) => line(Hue::Sector(2), Stroke::Dotted, strong, Some(Sign::Triangle)),
        }
    }
}

/// One of the runs.
#[derive(Clone, Debug)]
pub struct Side {
    /// Which.
    pub mark: Mark,
    /// What it is called.
    pub name: String,
    /// Whether it is what is on the screen.
    pub present: bool,
    /// What was run.
    pub scenario: Scenario,
    /// What came out.
    pub run: SchemeOutcome,
}

impl Side {
    /// Its letter and its name: `A: Tighter cap`.
    #[must_use]
    pub fn title(&self) -> String {
        match self.mark.letter() {
            "" => self.name.clone(),
            letter => beside(letter, &self.name, present()),
        }
    }

    /// What it is called where a name has no room.
    #[must_use]
    pub fn short(&self, language: Language) -> &'static str {
        match self.mark {
            Mark::Bill => own_name(self.scenario.program, language),
            Mark::Present => words(language).charts.names.your_run,
            Mark::Pinned(_) => self.mark.letter(),
        }
    }

    /// The same as it stands beside a line, shortened.
    fn label(&self) -> String {
        let mut letters = self.name.chars();
        let mut name: String = letters.by_ref().take(LONGEST_NAME).collect();
        if letters.next().is_some() {
            name.push('…');
        }
        match self.mark.letter() {
            "" => name,
            letter => format!("{letter} {name}"),
        }
    }
}

/// What the programme's own run is called.
#[must_use]
pub fn own_name(program: &str, language: Language) -> &'static str {
    match scheme(program) {
        Scheme::Budget => words(language).charts.names.the_bill,
        Scheme::Rate => rates(language).names.plan,
    }
}

/// The words for comparing runs of `program`.
#[must_use]
pub fn words_of(program: &str, language: Language) -> &'static CompareWords {
    match scheme(program) {
        Scheme::Budget => &words(language).more.compare,
        Scheme::Rate => &rates(language).compare,
    }
}

/// The words for comparing `sides`.
fn said(sides: &[Side], language: Language) -> &'static CompareWords {
    sides.first().map_or(&words(language).more.compare, |side| words_of(side.scenario.program, language))
}
