//! Four charts with a line for each run, against the limits that the runs have.
//!
//! Must not judge; [`finding`](super::finding) says what is to be seen. Must not know a scheme; [`measure`](super::measure)
//! does. Invariant: all four share the years.

use super::amount::Amount;
use super::finding::finding;
use super::measure::{Limit, Measure, measures, years};
use super::{Line, Side, said};
use crate::scenario::SchemeOutcome;
use crate::text::more::rates::rates;
use crate::text::{CompareChartWords, Language, fill, words};
use crate::units::Year;
use crate::view::axis::{self, at_year};
use crate::view::plot::{CursorDot, EndLabel, Hue, Layer, Note, Plot};
use crate::view::plot::{Side as NoteSide, Stroke, Weight};
use crate::view::{Cell, ChartModel, Readout, ReadoutLine, Table};

/// Signs on a line, about.
const SIGNS: usize = 6;

/// Least years between two of them.
const SIGN_EVERY: usize = 3;

/// What the charts of a comparison share.
struct Frame<'a> {
    sides: &'a [Side],
    /// Of the longest run, which has room for all of them.
    years: Vec<Year>,
    language: Language,
}

/// The charts of `sides`; none where there is no run.
#[must_use]
pub fn charts(sides: &[Side], language: Language) -> Vec<ChartModel> {
    let Some(first) = sides.first() else { return Vec::new() };
    let years = sides.iter().map(|side| years(&side.run)).max_by_key(Vec::len).unwrap_or_default();
    let frame = Frame { sides, years, language };
    measures(&first.run).iter().map(|measure| frame.chart(measure)).collect()
}

/// The points of a run, in stretches without a gap.
fn stretches(measure: &Measure, side: &Side) -> Vec<Vec<(f64, f64)>> {
    let mut found = vec![Vec::new()];
    for year in years(&side.run) {
        match (measure.of(&side.run, year), found.last_mut()) {
            (Some(value), Some(last)) => last.push((at_year(year), value.height())),
            (None, Some(last)) if !last.is_empty() => found.push(Vec::new()),
            _ => {}
        }
    }
    found.retain(|points| !points.is_empty());
    found
}

/// A run's line with its signs and its name.
fn draw(plot: &mut Plot, place: usize, side: &Side, stretches: &[Vec<(f64, f64)>]) {
    let Line { hue, stroke, weight, sign } = side.mark.line();
    if let Some(end) = stretches.last().and_then(|points| points.last()) {
        plot.labels.push(EndLabel { y: end.1, text: side.label(), hue });
    }
    for points in stretches {
        plot.dots.extend(points.iter().map(|(x, y)| CursorDot { x: *x, y: *y, hue }));
        plot.layers.push(Layer::Line { points: points.clone(), hue, stroke, weight });
    }
    if let Some(sign) = sign {
        // Each run has its own years, so that lines on top of each other show their signs in turn.
        let points = stretches.iter().flatten().copied();
        let every = (plot.stops.len() / SIGNS).max(SIGN_EVERY);
        plot.layers.push(Layer::Signs { points: points.skip(1 + place).step_by(every).collect(), sign, hue });
    }
}

/// Every limit that one of the runs has, once, in ink where all of them share it.
fn limits(measure: &Measure, sides: &[Side]) -> Vec<(Limit, Hue)> {
    let mut found: Vec<(Limit, Hue)> = Vec::new();
    let same = |here: &Limit, there: &Limit| here.year == there.year && here.at == there.at;
    for side in sides {
        for limit in measure.limits(&side.run) {
            if found.iter().any(|(other, _)| same(other, &limit)) {
                continue;
            }
            let has = |other: &Side| measure.limits(&other.run).iter().any(|there| same(there, &limit));
            found.push((limit, if sides.iter().all(has) { Hue::Ink } else { side.mark.line().hue }));
        }
    }
    found
}

/// From a round number below to a little above, for an index: its changes are read from the slope, not from zero.
fn domain(measure: &Measure, heights: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let low = heights.clone().fold(f64::INFINITY, f64::min);
    if !matches!(measure.unit, axis::Unit::Of(_)) || !low.is_finite() {
        return axis::y_domain(heights);
    }
    let high = heights.fold(low, f64::max);
    ((libm::floor((low - 3.0) / 10.0) * 10.0).max(0.0), high + 4.0)
}

/// Header of a column, with what its figures are counted in.
fn header(figure: Option<Amount>, name: &str, language: Language) -> String {
    let (budgets, rates) = (&words(language).charts.names, &rates(language).names);
    let template = match figure {
        Some(Amount::Tons(_) | Amount::Margin(_)) => budgets.in_tons,
        Some(Amount::Price(_)) => budgets.in_dollars_a_ton,
        Some(Amount::Money(_) | Amount::Monthly(_)) => budgets.in_dollars,
        Some(Amount::YuanATon(_)) => rates.in_money_a_ton,
        Some(Amount::Yuan(_)) => rates.in_money,
        Some(Amount::Index(_) | Amount::Change(_) | Amount::Points(_)) | None => return name.to_owned(),
    };
    fill(template, &[("name", name)])
}

impl Frame<'_> {
    fn words(&self, measure: &Measure) -> &'static CompareChartWords {
        &said(self.sides, self.language).charts[measure.place]
    }

    fn chart(&self, measure: &Measure) -> ChartModel {
        let words = self.words(measure);
        ChartModel {
            id: measure.id,
            title: words.title,
            finding: finding(measure, self.sides, self.language),
            how: words.how,
            plot: self.plot(measure),
            table: self.table(measure),
            readouts: self.years.iter().map(|year| self.readout(measure, *year)).collect(),
        }
    }

    fn plot(&self, measure: &Measure) -> Plot {
        let lines: Vec<Vec<Vec<(f64, f64)>>> = self.sides.iter().map(|side| stretches(measure, side)).collect();
        let limits = limits(measure, self.sides);
        let heights = lines.iter().flatten().flatten().map(|point| point.1);
        let heights = heights.chain(limits.iter().map(|(limit, _)| limit.at.height()));
        let mut plot = self.ground(measure, domain(measure, heights));
        for (limit, hue) in limits {
            self.mark(&mut plot, measure, &limit, hue);
        }
        for (place, (side, stretches)) in self.sides.iter().zip(&lines).enumerate() {
            draw(&mut plot, place, side, stretches);
        }
        // What the crosshair touches is told by position, year by year.
        plot.dots.sort_by(|here, there| here.x.total_cmp(&there.x));
        plot
    }

    /// An empty plot over the years.
    fn ground(&self, measure: &Measure, y: (f64, f64)) -> Plot {
        let edge = |year: Option<&Year>| year.map_or(0, |year| year.0);
        let (first, last) = (edge(self.years.first()), edge(self.years.last()));
        let measured = self.sides.first().map(|side| measures(&side.run));
        let is_target = |year: u16| {
            measured.iter().flat_map(|all| all.iter()).any(|other| {
                self.sides.iter().any(|side| other.limits(&side.run).iter().any(|limit| limit.year == Year(year)))
            })
        };
        Plot {
            x: (f64::from(first) - 0.5, f64::from(last) + 0.5),
            y,
            x_ticks: axis::year_ticks((first, last), is_target),
            y_ticks: axis::y_ticks(y, measure.unit, self.language),
            layers: Vec::new(),
            labels: Vec::new(),
            notes: Vec::new(),
            stops: self.years.iter().map(|year| at_year(*year)).collect(),
            dots: Vec::new(),
        }
    }

    /// A limit as a short level line with its name.
    fn mark(&self, plot: &mut Plot, measure: &Measure, limit: &Limit, hue: Hue) {
        let (x, y) = (at_year(limit.year), limit.at.height());
        let half = if self.years.len() > 2 * SIGN_EVERY * 3 { 1.5 } else { 0.6 };
        let points = vec![(x - half, y), (x + half, y)];
        plot.layers.push(Layer::Line { points, hue, stroke: Stroke::Solid, weight: Weight::Strong });
        let text = fill(self.words(measure).mark, &[("year", &limit.year.to_string())]);
        let named = plot.notes.iter().any(|note| note.text == text);
        if !named {
            plot.notes.push(Note::name((x, y), &text, Hue::Ink, NoteSide::Left));
        }
    }

    fn table(&self, measure: &Measure) -> Table {
        let words = self.words(measure);
        let kind = |side: &Side| self.years.iter().find_map(|year| measure.of(&side.run, *year));
        let unit = self.sides.iter().find_map(kind);
        let mut headers = vec![self::words(self.language).charts.names.year.to_string()];
        headers.extend(self.sides.iter().map(|side| header(unit, &side.title(), self.language)));
        let cell = |run: &SchemeOutcome, year: Year| measure.of(run, year).map_or(Cell::Absent, Amount::cell);
        let row = |year: &Year| {
            let mut cells = vec![Cell::Year(*year)];
            cells.extend(self.sides.iter().map(|side| cell(&side.run, *year)));
            cells
        };
        Table { caption: words.caption.to_string(), headers, rows: self.years.iter().map(row).collect() }
    }

    fn readout(&self, measure: &Measure, year: Year) -> Readout {
        let line = |side: &Side| {
            let value = measure.of(&side.run, year).map_or(Cell::Absent, Amount::short);
            ReadoutLine { label: side.short(self.language), value, hue: Some(side.mark.line().hue) }
        };
        Readout { x: at_year(year), title: Cell::Year(year), lines: self.sides.iter().map(line).collect() }
    }
}
