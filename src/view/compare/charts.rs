//! Four charts with a line for each run: emissions of the state against its limits, price, bank, receipts.
//!
//! Must not judge; [`finding`](super::finding) says what is to be seen. Invariant: all four share the years.

use super::finding::finding;
use super::{Line, Side};
use crate::simulate::{TargetResult, YearRow};
use crate::text::{CompareChartWords, Language, fill, words};
use crate::view::axis::{self, BILLIONS, DOLLARS, MEGATONS, Unit, at_year, mega};
use crate::view::frame::Frame;
use crate::view::plot::{CursorDot, EndLabel, Hue, Layer, Note, Plot};
use crate::view::plot::{Side as NoteSide, Stroke, Weight};
use crate::view::{Cell, ChartModel, Readout, ReadoutLine, Table};

/// Years between two signs on a line.
const SIGN_EVERY: usize = 5;

/// What a chart measures, year by year.
pub(super) struct Measure {
    /// Stable id.
    pub id: &'static str,
    /// Its place among the words.
    pub place: usize,
    unit: Unit,
    /// As a table shows it.
    pub cell: fn(&YearRow) -> Cell,
    value: fn(&YearRow) -> Option<f64>,
}

/// Emissions of the state, price, bank, receipts.
pub(super) const MEASURES: [Measure; 4] = [
    Measure {
        id: "compare-emissions",
        place: 0,
        unit: MEGATONS,
        cell: |row| Cell::Tons(row.statewide_t),
        value: |row| Some(mega(row.statewide_t)),
    },
    Measure {
        id: "compare-price",
        place: 1,
        unit: DOLLARS,
        cell: |row| row.price_mean.map_or(Cell::Absent, Cell::Price),
        value: |row| row.price_mean.map(|price| price.to_model()),
    },
    Measure {
        id: "compare-bank",
        place: 2,
        unit: MEGATONS,
        cell: |row| Cell::Tons(row.bank_t),
        value: |row| Some(mega(row.bank_t)),
    },
    Measure {
        id: "compare-revenue",
        place: 3,
        unit: BILLIONS,
        cell: |row| Cell::Dollars(row.revenue),
        value: |row| Some(row.revenue.to_model() / 1e9),
    },
];

/// The charts of `sides`; none where there is no run.
#[must_use]
pub fn charts(sides: &[Side], language: Language) -> Vec<ChartModel> {
    // The longest run has room for all of them.
    let Some(longest) = sides.iter().max_by_key(|side| side.run.years.len()) else { return Vec::new() };
    let frame = Frame::new(&longest.run, &longest.run, language);
    MEASURES.iter().map(|measure| chart(measure, sides, &frame)).collect()
}

fn chart(measure: &Measure, sides: &[Side], frame: &Frame<'_>) -> ChartModel {
    let words: &CompareChartWords = &words(frame.language).more.compare.charts[measure.place];
    ChartModel {
        id: measure.id,
        title: words.title,
        finding: finding(measure, sides, frame.language),
        how: words.how,
        plot: plot(measure, sides, frame),
        table: table(measure, sides, frame),
        readouts: frame.run.years.iter().map(|row| readout(measure, sides, row, frame.language)).collect(),
    }
}

/// The points of a run, in stretches without a gap.
fn stretches(measure: &Measure, side: &Side) -> Vec<Vec<(f64, f64)>> {
    let mut found = vec![Vec::new()];
    for row in &side.run.years {
        match ((measure.value)(row), found.last_mut()) {
            (Some(value), Some(last)) => last.push((at_year(row.year), value)),
            (None, Some(last)) if !last.is_empty() => found.push(Vec::new()),
            _ => {}
        }
    }
    found.retain(|points| !points.is_empty());
    found
}

fn plot(measure: &Measure, sides: &[Side], frame: &Frame<'_>) -> Plot {
    let lines: Vec<Vec<Vec<(f64, f64)>>> = sides.iter().map(|side| stretches(measure, side)).collect();
    let limits = if measure.place == 0 { limits(sides) } else { Vec::new() };
    let heights = lines.iter().flatten().flatten().map(|point| point.1);
    let heights = heights.chain(limits.iter().map(|(target, _)| mega(target.limit_t)));
    let mut plot = frame.plot(axis::y_domain(heights), measure.unit);
    plot.stops = axis::year_stops(frame.run);
    for (target, hue) in limits {
        limit(&mut plot, &target, hue, frame);
    }
    for (place, (side, stretches)) in sides.iter().zip(&lines).enumerate() {
        draw(&mut plot, place, side, stretches);
    }
    // What the crosshair touches is told by position, year by year.
    plot.dots.sort_by(|here, there| here.x.total_cmp(&there.x));
    plot
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
        let points = stretches.iter().flatten().copied().skip(1 + place).step_by(SIGN_EVERY).collect();
        plot.layers.push(Layer::Signs { points, sign, hue });
    }
}

/// Every limit that one of the runs has, once, in ink where all of them share it.
fn limits(sides: &[Side]) -> Vec<(TargetResult, Hue)> {
    let mut found: Vec<(TargetResult, Hue)> = Vec::new();
    let same = |here: &TargetResult, there: &TargetResult| here.year == there.year && here.limit_t == there.limit_t;
    for side in sides {
        for target in &side.run.summary.targets {
            if found.iter().any(|(other, _)| same(other, target)) {
                continue;
            }
            let all = sides.iter().all(|other| other.run.summary.targets.iter().any(|there| same(there, target)));
            found.push((*target, if all { Hue::Ink } else { side.mark.line().hue }));
        }
    }
    found
}

fn limit(plot: &mut Plot, target: &TargetResult, hue: Hue, frame: &Frame<'_>) {
    let words = &words(frame.language).more.compare;
    let (x, y) = (at_year(target.year), mega(target.limit_t));
    let points = vec![(x - 1.5, y), (x + 1.5, y)];
    plot.layers.push(Layer::Line { points, hue, stroke: Stroke::Solid, weight: Weight::Strong });
    let text = fill(words.limit, &[("year", &target.year.to_string())]);
    let named = plot.notes.iter().any(|note| note.text == text);
    if !named {
        plot.notes.push(Note::name((x, y), &text, Hue::Ink, NoteSide::Left));
    }
}

fn table(measure: &Measure, sides: &[Side], frame: &Frame<'_>) -> Table {
    let words: &CompareChartWords = &words(frame.language).more.compare.charts[measure.place];
    let unit = |name: &str| match measure.place {
        0 | 2 => frame.in_tons(name),
        1 => frame.in_dollars_a_ton(name),
        _ => frame.in_dollars(name),
    };
    let mut headers = vec![frame.words.names.year.to_string()];
    headers.extend(sides.iter().map(|side| unit(&side.title())));
    let row = |row: &YearRow| {
        let mut cells = vec![Cell::Year(row.year)];
        cells.extend(sides.iter().map(|side| side.run.year(row.year.0).map_or(Cell::Absent, measure.cell)));
        cells
    };
    Table { caption: words.caption.to_string(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(measure: &Measure, sides: &[Side], row: &YearRow, language: Language) -> Readout {
    let line = |side: &Side| {
        let value = side.run.year(row.year.0).map_or(Cell::Absent, measure.cell);
        let value = match value {
            Cell::Tons(tons) => Cell::Megatons(tons),
            Cell::Dollars(money) => Cell::Billions(money),
            other => other,
        };
        ReadoutLine { label: side.mark.short(language), value, hue: Some(side.mark.line().hue) }
    };
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines: sides.iter().map(line).collect() }
}
