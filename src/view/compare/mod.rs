//! Several runs side by side: one line each on shared axes, and a table of what differs from one of them.
//!
//! Must not know the browser or how a run is made. Invariants: a line is told from the others by its letter, its sign
//! and its dashes, never by colour alone; every sentence is true of the runs that it stands beside; a difference is
//! worked out from exact figures, never from shown ones.

pub mod charts;
mod finding;
pub mod table;
#[cfg(test)]
mod tests;
pub mod text;

use super::plot::{Hue, Sign, Stroke, Weight};
use crate::scenario::Scenario;
use crate::simulate::Outcome;
use crate::text::{Language, words};
use std::sync::Arc;

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

    /// What it is called where a name has no room.
    #[must_use]
    pub fn short(self, language: Language) -> &'static str {
        let names = &words(language).charts.names;
        match self {
            Mark::Bill => names.the_bill,
            Mark::Present => names.your_run,
            Mark::Pinned(_) => self.letter(),
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
    pub run: Arc<Outcome>,
}

impl Side {
    /// Its letter and its name: `A: Tighter cap`.
    #[must_use]
    pub fn title(&self) -> String {
        match self.mark.letter() {
            "" => self.name.clone(),
            letter => format!("{letter}: {}", self.name),
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
