//! What all six charts share: the two runs, the words, the years axis.
//!
//! Must not know any single chart. Invariant: every plot made here has the same x domain and ticks.

use super::axis::{self, Unit};
use super::phrase::{fill, name};
use super::plot::{Hue, Plot, Tick};
use crate::simulate::Outcome;
use crate::text::charts::ChartWords;
use crate::text::{Language, words};

/// The ground on which a chart is built.
pub(super) struct Frame<'a> {
    /// The user's run.
    pub run: &'a Outcome,
    /// The bill's own run.
    pub bill: &'a Outcome,
    /// The words.
    pub words: &'static ChartWords,
    /// Their language.
    pub language: Language,
    x: (f64, f64),
    x_ticks: Vec<Tick>,
}

impl<'a> Frame<'a> {
    /// For two runs of the same programme.
    pub fn new(run: &'a Outcome, bill: &'a Outcome, language: Language) -> Frame<'a> {
        let words = &words(language).charts;
        Frame { run, bill, words, language, x: axis::x_domain(run), x_ticks: axis::x_ticks(run) }
    }

    /// An empty plot over the shared years.
    pub fn plot(&self, y: (f64, f64), unit: Unit) -> Plot {
        Plot {
            x: self.x,
            y,
            x_ticks: self.x_ticks.clone(),
            y_ticks: axis::y_ticks(y, unit, self.language),
            layers: Vec::new(),
            labels: Vec::new(),
            notes: Vec::new(),
            stops: Vec::new(),
            dots: Vec::new(),
        }
    }

    /// A clause as a whole sentence.
    pub fn sentence(&self, clause: &str) -> String {
        fill(self.words.sentence, &[("clause", clause)])
    }

    /// Header of a column in tons.
    pub fn in_tons(&self, series: &str) -> String {
        fill(self.words.names.in_tons, &[("name", series)])
    }

    /// Header of a column in dollars.
    pub fn in_dollars(&self, series: &str) -> String {
        fill(self.words.names.in_dollars, &[("name", series)])
    }

    /// Header of a column in dollars a ton.
    pub fn in_dollars_a_ton(&self, series: &str) -> String {
        fill(self.words.names.in_dollars_a_ton, &[("name", series)])
    }

    /// A series as it stands in the bill's own run.
    pub fn in_the_bill(&self, series: &str) -> String {
        fill(self.words.names.in_the_bill, &[("name", series)])
    }

    /// Name of a sector, account or kind of offset.
    pub fn name(&self, id: &'static str) -> &'static str {
        name(id, self.words)
    }
}

/// The hue of a sector: by its id, so that it is the same whatever the order; by place when unknown.
pub(super) fn sector_hue(id: &str, place: usize) -> Hue {
    const KNOWN: [&str; 5] = ["motor_fuels", "natural_gas", "eite_industry", "electricity", "other_facilities"];
    let known = KNOWN.iter().position(|sector| *sector == id);
    Hue::Sector(known.unwrap_or(place % KNOWN.len()) as u8)
}
