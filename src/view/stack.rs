//! Stacks of series: what areas and bars, their names and their crosshair dots have in common.
//!
//! Must not know what is stacked. Invariants: every series has as many values as there are positions;
//! positive values pile up from zero, negative ones down from it; a series that is zero everywhere is
//! left out.

use super::plot::{CursorDot, EndLabel, Hue, Layer, Note, Plot, Series, Side};

/// How many series may be named inside the picture.
const NAMED_INSIDE: usize = 2;

/// A stack in the making.
pub(super) struct Stack {
    xs: Vec<f64>,
    series: Vec<Series>,
    names: Vec<&'static str>,
}

impl Stack {
    /// Nothing yet, over these positions.
    pub fn over(xs: Vec<f64>) -> Stack {
        Stack { xs, series: Vec::new(), names: Vec::new() }
    }

    /// Puts a series on top, one value a position.
    pub fn push(&mut self, name: &'static str, hue: Hue, values: Vec<f64>) {
        if values.len() == self.xs.len() && values.iter().any(|value| *value != 0.0) {
            self.series.push(Series { hue, values });
            self.names.push(name);
        }
    }

    /// Highest and lowest point at each position, for the domain.
    pub fn extremes(&self) -> Vec<f64> {
        let mut out = Vec::with_capacity(self.xs.len() * 2);
        for index in 0..self.xs.len() {
            let (mut low, mut high) = (0.0, 0.0);
            for series in &self.series {
                let value = series.values.get(index).copied().unwrap_or(0.0);
                if value < 0.0 { low += value } else { high += value }
            }
            out.extend([low, high]);
        }
        out
    }

    /// Where each series ends at position `index`: lower and upper edge.
    fn spans(&self, index: usize) -> impl Iterator<Item = (f64, f64)> {
        let (mut low, mut high) = (0.0, 0.0);
        self.series.iter().map(move |series| {
            let value = series.values.get(index).copied().unwrap_or(0.0);
            let base = if value < 0.0 { &mut low } else { &mut high };
            let from = *base;
            *base += value;
            (from, *base)
        })
    }

    /// Names every series: beside its end, in the middle of what it names; a series that is gone by then
    /// at its widest, unless there are too many of those to find room.
    pub fn name(&self, plot: &mut Plot) {
        let Some(last) = self.xs.len().checked_sub(1) else { return };
        let ends: Vec<(f64, f64)> = self.spans(last).collect();
        let gone = ends.iter().filter(|(from, to)| from == to).count();
        for (place, ((from, to), (series, name))) in ends.iter().zip(self.series.iter().zip(&self.names)).enumerate() {
            if from == to && gone <= NAMED_INSIDE {
                plot.notes.extend(self.widest(place, series, name));
            } else {
                plot.labels.push(EndLabel { y: (from + to) / 2.0, text: (*name).into(), hue: series.hue });
            }
        }
    }

    /// A note where a series is widest.
    fn widest(&self, place: usize, series: &Series, name: &str) -> Option<Note> {
        let values = series.values.iter().enumerate();
        let (index, _) = values.max_by(|(_, here), (_, there)| here.abs().total_cmp(&there.abs()))?;
        let (x, (_, y)) = (*self.xs.get(index)?, self.spans(index).nth(place)?);
        Some(Note::name((x, y), name, series.hue, Side::Right))
    }

    /// A dot on the edge of every series at every position where it has a value.
    pub fn dots(&self) -> Vec<CursorDot> {
        let mut out = Vec::with_capacity(self.xs.len() * self.series.len());
        for (index, x) in self.xs.iter().enumerate() {
            for ((from, to), series) in self.spans(index).zip(&self.series) {
                if from != to {
                    out.push(CursorDot { x: *x, y: to, hue: series.hue });
                }
            }
        }
        out
    }

    /// As areas.
    pub fn areas(self) -> Layer {
        Layer::Areas { xs: self.xs, series: self.series }
    }

    /// As bars.
    pub fn bars(self) -> Layer {
        Layer::Bars { xs: self.xs, series: self.series, width: 0.76 }
    }
}
