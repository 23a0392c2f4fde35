//! The table of differences: figures of the verdict strip and of key years, each against one of the runs.
//!
//! Must not round: figures are exact until they are shown. Invariant: a row has one figure a run; the base differs from
//! itself by nothing, and what the base or the run lacks has no difference.

use super::amount::Amount;
use super::measure::{figures, key_years};
use super::{Side, said, whole};
use crate::scenario::SchemeOutcome;
use crate::text::{CompareWords, Language};

/// A figure of one run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The figure; none where the run has none.
    pub value: Option<Amount>,
    /// What it is more than the base's.
    pub difference: Option<Amount>,
    /// The same as a share of the base's; none from nothing, and for what may lie on either side of it.
    pub relative: Option<f64>,
}

/// A figure of all runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Stable id, e.g. `price-2030`.
    pub id: String,
    /// What it is.
    pub label: String,
    /// One a run.
    pub figures: Vec<Figure>,
}

impl Row {
    /// The value of a figure of the row as people read it, tons of the whole row in one unit.
    #[must_use]
    pub fn shown(&self, figure: &Figure, words: &CompareWords, language: Language) -> Option<String> {
        let largest =
            self.figures.iter().filter_map(|figure| figure.value).max_by_key(|value| value.number().unsigned_abs());
        figure.value.map(|value| value.show_beside(largest.unwrap_or(value), words, language))
    }
}

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Everything that is compared, against the run at `base`; nothing where there is no run.
#[must_use]
pub fn differences(sides: &[Side], base: usize, language: Language) -> Vec<Section> {
    let Some(first) = sides.first() else { return Vec::new() };
    let words = said(sides, language);
    let maker = Maker { sides, base, words };
    let mut sections = vec![Section { heading: words.verdicts.to_owned(), rows: maker.whole(&first.run, language) }];
    for year in key_years(&first.run) {
        let rows = maker.year(&first.run, *year);
        // A year that no run has says nothing.
        if rows.iter().any(|row| row.figures.iter().any(|figure| figure.value.is_some())) {
            sections.push(Section { heading: year.to_string(), rows });
        }
    }
    sections
}

struct Maker<'a> {
    sides: &'a [Side],
    base: usize,
    words: &'static CompareWords,
}

impl Maker<'_> {
    fn row(&self, id: String, label: String, of: impl Fn(&SchemeOutcome) -> Option<Amount>) -> Row {
        let base = self.sides.get(self.base).and_then(|side| of(&side.run));
        let figure = |side: &Side| {
            let value = of(&side.run);
            let difference = value.zip(base).and_then(|(value, base)| value.less(base));
            let relative = difference.zip(base).and_then(|(difference, base)| difference.share_of(base));
            Figure { value, difference, relative }
        };
        Row { id, label, figures: self.sides.iter().map(figure).collect() }
    }

    fn whole(&self, first: &SchemeOutcome, language: Language) -> Vec<Row> {
        let all = match first {
            SchemeOutcome::Budget(_) => whole::of_budgets(self.sides, self.words, language),
            SchemeOutcome::Rate(_) => whole::of_rates(self.sides, self.words, language),
        };
        all.into_iter().map(|(id, label, of)| self.row(id, label, of)).collect()
    }

    fn year(&self, first: &SchemeOutcome, year: u16) -> Vec<Row> {
        let rows = figures(first).iter().zip(self.words.figures);
        rows.map(|(figure, label)| {
            self.row(format!("{}-{year}", figure.id), (*label).to_owned(), |run| figure.of(run, year))
        })
        .collect()
    }
}
