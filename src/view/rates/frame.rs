//! What all charts of a run of rates share: the two runs, the words, the years axis.
//!
//! Must not know any single chart. Invariant: every plot over years made here has the same x domain and ticks.

use super::ranking::Ranking;
use crate::intensity::{MeasureRow, Outcome, YearRow};
use crate::text::more::rates::{RateWords, rates};
use crate::text::{Language, fill, words};
use crate::units::Allowances;
use crate::view::axis::{self, Unit};
use crate::view::plot::{Plot, Tick};

/// Shown where a run has no years at all.
const FALLBACK: (u16, u16) = (2019, 2030);

/// The ground on which a chart is built.
pub(super) struct Frame<'a> {
    /// The user's run.
    pub run: &'a Outcome,
    /// The plan's own run.
    pub own: &'a Outcome,
    /// The words.
    pub words: &'static RateWords,
    /// Their language.
    pub language: Language,
    /// Which sectors stand alone.
    pub ranking: Ranking,
}

impl<'a> Frame<'a> {
    /// For two runs of the same programme.
    pub fn new(run: &'a Outcome, own: &'a Outcome, language: Language) -> Frame<'a> {
        Frame { run, own, words: rates(language), language, ranking: Ranking::of(own) }
    }

    /// An empty plot over the shared years.
    pub fn years_plot(&self, y: (f64, f64), unit: Unit) -> Plot {
        let years = &self.run.years;
        let (first, last) = match (years.first(), years.last()) {
            (Some(first), Some(last)) if first.year <= last.year => (first.year.0, last.year.0),
            _ => FALLBACK,
        };
        let is_target = |year: u16| self.run.targets.iter().any(|result| result.target.year.0 == year);
        let ticks = axis::year_ticks((first, last), is_target);
        let mut plot = self.plot((f64::from(first) - 0.5, f64::from(last) + 0.5), y, ticks, unit);
        plot.stops = self.stops();
        plot
    }

    /// An empty plot over anything.
    pub fn plot(&self, x: (f64, f64), y: (f64, f64), x_ticks: Vec<Tick>, unit: Unit) -> Plot {
        Plot {
            x,
            y,
            x_ticks,
            y_ticks: axis::y_ticks(y, unit, self.language),
            layers: Vec::new(),
            labels: Vec::new(),
            notes: Vec::new(),
            stops: Vec::new(),
            dots: Vec::new(),
        }
    }

    /// The middle of every year.
    pub fn stops(&self) -> Vec<f64> {
        self.run.years.iter().map(|row| axis::at_year(row.year)).collect()
    }

    /// The plan's own values by year where they differ from the run's.
    pub fn ghost(&self, value: impl Fn(&YearRow) -> Allowances, scale: f64) -> Vec<(f64, f64)> {
        if self.run.years.iter().map(&value).eq(self.own.years.iter().map(&value)) {
            return Vec::new();
        }
        self.own.years.iter().map(|row| (axis::at_year(row.year), value(row) as f64 / scale)).collect()
    }

    /// A clause as a whole sentence, with a capital where the language has any.
    pub fn sentence(&self, clause: &str) -> String {
        sentence(clause, self.language)
    }

    /// Name of a sector, pollutant, measure or quality; none for an unknown one.
    pub fn name(&self, id: &str) -> Option<&'static str> {
        self.words.names.by_id.iter().find(|(known, _)| *known == id).map(|(_, name)| *name)
    }

    /// Name of a sector; one without a name counts among the others.
    pub fn sector(&self, id: &str) -> &'static str {
        self.name(id).unwrap_or(self.words.names.other_sectors)
    }

    /// Name of a measure; one without a name counts among the others.
    pub fn measure(&self, row: &MeasureRow) -> &'static str {
        self.name(&row.id).unwrap_or(self.words.names.other_measures)
    }

    /// `template` with the name of a series.
    pub fn head(&self, template: &str, series: &str) -> String {
        fill(template, &[("name", series)])
    }

    /// Header of a column in tons.
    pub fn in_tons(&self, series: &str) -> String {
        self.head(self.words.names.in_tons, series)
    }

    /// A series as it stands in the plan's own run.
    pub fn in_the_plan(&self, series: &str) -> String {
        self.head(self.words.names.in_the_plan, series)
    }
}

/// A clause as a whole sentence, with a capital where the language has any.
pub(super) fn sentence(clause: &str, language: Language) -> String {
    fill(words(language).charts.sentence, &[("clause", &capital(clause))])
}

/// `clause` with a capital.
pub(super) fn capital(clause: &str) -> String {
    let mut letters = clause.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
