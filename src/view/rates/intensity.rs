//! CO2 for each unit of output against its targets, 100 in the first target's base year.

use super::frame::Frame;
use crate::intensity::YearRow;
use crate::law::intensity::target::TargetResult;
use crate::text::fill;
use crate::view::axis::{self, Unit, at_year};
use crate::view::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use crate::view::number;
use crate::view::plot::{CursorDot, EndLabel, Hue, Layer, Note, Plot, Side, Stroke, Weight};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// An index of a hundred.
const BASE: f64 = 100.0;

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.charts.intensity;
    ChartModel {
        id: "intensity",
        title: words.heading.title,
        finding: finding(frame),
        how: words.heading.how,
        plot: plot(frame),
        table: table(frame),
        readouts: frame.run.years.iter().map(|row| readout(frame, row)).collect(),
    }
}

/// An index as charts have it.
pub(super) fn index(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0) * BASE
}

/// The most with which a target is met, as an index.
fn wanted(frame: &Frame<'_>, result: &TargetResult) -> Option<f64> {
    let row = frame.run.year(result.target.year.0)?;
    (row.emissions_t > 0).then(|| index(row.intensity) * result.ceiling_t as f64 / row.emissions_t as f64)
}

fn plot(frame: &Frame<'_>) -> Plot {
    let words = &frame.words.charts.intensity;
    let line = |years: &[YearRow]| -> Vec<(f64, f64)> {
        years.iter().map(|row| (at_year(row.year), index(row.intensity))).collect()
    };
    let (points, own) = (line(&frame.run.years), line(&frame.own.years));
    let own = if own == points { Vec::new() } else { own };
    let mut paths = Vec::new();
    let mut marks = Vec::new();
    for result in &frame.run.targets {
        let base = frame.run.year(result.target.base.0).map(|row| (at_year(row.year), index(row.intensity)));
        if let (Some(from), Some(level)) = (base, wanted(frame, result)) {
            let to = (at_year(result.target.year), level);
            paths.push(vec![from, to]);
            marks.push(to);
        }
    }
    let heights = points.iter().chain(&own).chain(&marks).map(|point| point.1);
    let mut plot = frame.years_plot(domain(heights), Unit::Of(""));
    plot.dots = points.iter().map(|(x, y)| CursorDot { x: *x, y: *y, hue: Hue::Accent }).collect();
    if let Some(end) = own.last() {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.plan.into(), hue: Hue::Dim });
        plot.layers.push(axis::ghost(own));
    }
    for points in paths {
        plot.layers.push(Layer::Line { points, hue: Hue::Ink, stroke: Stroke::Dotted, weight: Weight::Thin });
    }
    if let Some(end) = points.last() {
        plot.labels.push(EndLabel { y: end.1, text: words.intensity.into(), hue: Hue::Accent });
    }
    plot.layers.push(Layer::Line { points, hue: Hue::Accent, stroke: Stroke::Solid, weight: Weight::Strong });
    plot.layers.push(Layer::Markers { points: marks, hue: Hue::Ink });
    plot.notes.extend(frame.run.targets.iter().filter_map(|result| note(frame, result)));
    plot
}

/// From a round number below to a little above: a change in percent is read from the slope, not from zero.
fn domain(heights: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = heights.fold((f64::INFINITY, 0.0_f64), |(low, high), height| (low.min(height), high.max(height)));
    if !low.is_finite() || high <= 0.0 {
        return (0.0, BASE);
    }
    ((libm::floor((low - 3.0) / 10.0) * 10.0).max(0.0), high + 4.0)
}

fn places(frame: &Frame<'_>, result: &TargetResult) -> [(&'static str, String); 4] {
    [
        ("year", result.target.year.to_string()),
        ("base", result.target.base.to_string()),
        ("change", number::tenths(result.change, frame.language)),
        ("wanted", number::tenths(-result.target.reduction, frame.language)),
    ]
}

fn filled(template: &str, places: &[(&'static str, String)]) -> String {
    fill(template, &places.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
}

fn note(frame: &Frame<'_>, result: &TargetResult) -> Option<Note> {
    let words = &frame.words.charts.intensity;
    let row = frame.run.year(result.target.year.0)?;
    let (long, short) =
        if result.intensity_met { (words.met, words.met_short) } else { (words.missed, words.missed_short) };
    let last = frame.run.years.last().is_some_and(|last| last.year == result.target.year);
    let places = places(frame, result);
    let short = filled(short, &places);
    Some(Note {
        x: at_year(result.target.year),
        y: index(row.intensity),
        text: filled(long, &places),
        brief: short.clone(),
        short,
        hue: if result.intensity_met { Hue::Ink } else { Hue::Warning },
        side: if last { Side::Left } else { Side::Right },
        dot: true,
    })
}

fn finding(frame: &Frame<'_>) -> String {
    let words = &frame.words.charts.intensity;
    let semicolon = crate::text::words(frame.language).charts.headline.semicolon;
    let clauses = frame.run.targets.iter().map(|result| filled(words.finding, &places(frame, result)));
    let joined = clauses.reduce(|first, second| fill(semicolon, &[("first", &first), ("second", &second)]));
    match (joined, frame.run.years.first(), frame.run.years.last()) {
        (Some(clauses), ..) => frame.sentence(&clauses),
        (None, Some(first), Some(last)) if !first.intensity.is_zero() => {
            let change = number::tenths(last.intensity / first.intensity - Decimal::ONE, frame.language);
            let places = [("change", &*change), ("year", &last.year.to_string()), ("base", &first.year.to_string())];
            frame.sentence(&fill(words.finding_none, &places))
        }
        _ => crate::text::words(frame.language).charts.no_data.to_owned(),
    }
}

/// The target that a year is on the way to.
fn next<'a>(frame: &'a Frame<'_>, row: &YearRow) -> Option<&'a TargetResult> {
    frame.run.targets.iter().find(|result| (result.target.base..=result.target.year).contains(&row.year))
}

/// Change since the base year of the target that a year is on the way to.
fn change(frame: &Frame<'_>, row: &YearRow) -> Option<Decimal> {
    let base = frame.run.year(next(frame, row)?.target.base.0)?;
    (!base.intensity.is_zero()).then(|| row.intensity / base.intensity - Decimal::ONE)
}

fn table(frame: &Frame<'_>) -> Table {
    let words = &frame.words.charts.intensity;
    let headers = [words.intensity, &frame.in_the_plan(words.intensity), words.change, words.target, words.output];
    let headers = std::iter::once(frame.words.names.year).chain(headers).map(str::to_owned).collect();
    let row = |row: &YearRow| {
        let target = frame.run.targets.iter().find(|result| result.target.year == row.year);
        vec![
            Cell::Year(row.year),
            Cell::Fine(index(row.intensity), 1),
            frame.own.year(row.year.0).map_or(Cell::Absent, |own| Cell::Fine(index(own.intensity), 1)),
            change(frame, row).map_or(Cell::Absent, Cell::Tenths),
            target.map_or(Cell::Absent, |result| Cell::Tenths(-result.target.reduction)),
            Cell::Fine(index(row.index), 1),
        ]
    };
    Table { caption: words.heading.caption.to_owned(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, row: &YearRow) -> Readout {
    let words = &frame.words.charts.intensity;
    let fine = |value| Cell::Fine(index(value), 1);
    let mut lines = vec![ReadoutLine { label: words.intensity, value: fine(row.intensity), hue: Some(Hue::Accent) }];
    if let Some(own) = frame.own.year(row.year.0).filter(|own| own.intensity != row.intensity) {
        lines.push(ReadoutLine { label: frame.words.names.plan, value: fine(own.intensity), hue: Some(Hue::Dim) });
    }
    let since = change(frame, row).filter(|change| !change.is_zero());
    lines.extend(since.map(|change| ReadoutLine { label: words.change, value: Cell::Tenths(change), hue: None }));
    if let Some(result) = frame.run.targets.iter().find(|result| result.target.year == row.year) {
        let value = Cell::Tenths(-result.target.reduction);
        lines.push(ReadoutLine { label: words.target, value, hue: Some(Hue::Ink) });
    }
    lines.push(ReadoutLine { label: words.output, value: fine(row.index), hue: None });
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines }
}
