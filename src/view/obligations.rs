//! How obligations were met, by the year of the deadline.

use super::axis::{self, MEGATONS, at_year, mega};
use super::frame::Frame;
use super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::number;
use super::phrase::fill;
use super::plot::{EndLabel, Hue, Layer, Plot};
use super::stack::Stack;
use crate::simulate::{Outcome, YearRow};
use crate::units::{Allowances, Year};

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.obligations;
    ChartModel {
        id: "obligations",
        title: words.heading.title,
        finding: with_link(frame, finding(frame)),
        how: words.heading.how,
        plot: plot(frame),
        table: table(frame),
        readouts: frame.run.years.iter().map(|row| readout(frame, row)).collect(),
    }
}

/// Offset credits of the year that no kind accounts for.
fn unnamed_offsets(row: &YearRow) -> Allowances {
    let named = row.offsets_by_kind_t.iter().fold(0_i64, |sum, tons| sum.saturating_add(*tons));
    row.offsets_used_t.saturating_sub(named).max(0)
}

/// What was due in the year, met or not.
fn due(row: &YearRow) -> Allowances {
    row.allowances_surrendered_t.saturating_add(row.offsets_used_t).saturating_add(row.shortfall_t)
}

fn plot(frame: &Frame<'_>) -> Plot {
    let words = &frame.words.obligations;
    let years = &frame.run.years;
    let mut stack = Stack::over(axis::year_stops(frame.run));
    let values = |of: &dyn Fn(&YearRow) -> Allowances| years.iter().map(|row| mega(of(row))).collect();
    stack.push(words.allowances, Hue::Accent, values(&|row| row.allowances_surrendered_t));
    for (place, id) in frame.run.offset_kinds.iter().enumerate() {
        let kind = |row: &YearRow| row.offsets_by_kind_t.get(place).copied().unwrap_or(0);
        stack.push(frame.name(id), Hue::Offset(place as u8), values(&kind));
    }
    stack.push(words.offsets, Hue::Offset(frame.run.offset_kinds.len() as u8), values(&unnamed_offsets));
    stack.push(words.shortfall, Hue::Warning, values(&|row| row.shortfall_t));
    let bill = due_in_bill(frame);
    let heights = stack.extremes().into_iter().chain(bill.iter().map(|point| point.1));
    let mut plot = frame.plot(axis::y_domain(heights), MEGATONS);
    plot.stops = axis::year_stops(frame.run);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.bars());
    if let Some(end) = bill.last() {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.the_bill.into(), hue: Hue::Ink });
        plot.layers.push(Layer::Levels { points: bill, width: 1.0, hue: Hue::Ink });
    }
    plot
}

/// What was due under the bill, unless it is the run's own.
fn due_in_bill(frame: &Frame<'_>) -> Vec<(f64, f64)> {
    let series = |outcome: &Outcome| outcome.years.iter().map(due).collect::<Vec<_>>();
    if series(frame.run) == series(frame.bill) {
        return Vec::new();
    }
    let due_years = frame.bill.years.iter().filter(|row| due(row) != 0);
    due_years.map(|row| (at_year(row.year), mega(due(row)))).collect()
}

/// What came over a link, or left over it, in a year; none without an open one.
fn imported(frame: &Frame<'_>, year: Year) -> Option<Allowances> {
    let link = frame.run.link.as_ref().filter(|link| link.open)?;
    link.rows.iter().find(|row| row.year == year && row.open).map(|row| row.net_import_t)
}

/// The finding, and what an open link brought or took.
fn with_link(frame: &Frame<'_>, finding: String) -> String {
    let words = &frame.words.obligations;
    let Some(link) = frame.run.link.as_ref().filter(|link| link.open) else { return finding };
    let net = link.net_import_t();
    let template = if net < 0 { words.finding_export } else { words.finding_import };
    let amount = number::megatons(net.saturating_abs(), frame.language);
    fill(template, &[("finding", &finding), ("amount", &amount)])
}

fn finding(frame: &Frame<'_>) -> String {
    let words = &frame.words.obligations;
    let sum = |of: &dyn Fn(&YearRow) -> Allowances| {
        frame.run.years.iter().fold(0_i64, |sum, row| sum.saturating_add(of(row)))
    };
    let (allowances, offsets) = (sum(&|row| row.allowances_surrendered_t), sum(&|row| row.offsets_used_t));
    let short: Vec<Allowances> =
        frame.run.deadlines.iter().map(|row| row.shortfall_t).filter(|tons| *tons > 0).collect();
    if !short.is_empty() {
        let missing = short.iter().fold(0_i64, |sum, tons| sum.saturating_add(*tons));
        let places = [
            ("amount", &*number::megatons(missing, frame.language)),
            ("count", &short.len().to_string()),
            ("deadlines", &frame.run.deadlines.len().to_string()),
        ];
        return fill(words.finding_short, &places);
    }
    let surrendered = allowances.saturating_add(offsets);
    if surrendered <= 0 {
        return words.finding_none.to_string();
    }
    if offsets <= 0 {
        return words.finding_allowances.to_string();
    }
    let share = number::percent(offsets as f64 / surrendered as f64, frame.language);
    fill(words.finding_met, &[("offsets", &share)])
}

fn table(frame: &Frame<'_>) -> Table {
    let words = &frame.words.obligations;
    let mut headers = vec![frame.words.names.year.to_string(), frame.in_tons(words.allowances)];
    headers.extend(frame.run.offset_kinds.iter().map(|id| frame.in_tons(frame.name(id))));
    headers.extend([words.offsets, words.shortfall].map(|series| frame.in_tons(series)));
    let linked = frame.run.link.as_ref().is_some_and(|link| link.open);
    headers.extend(linked.then(|| frame.in_tons(words.imported)));
    let row = |row: &YearRow| {
        let mut cells = vec![Cell::Year(row.year), Cell::Tons(row.allowances_surrendered_t)];
        let kind = |place: usize| row.offsets_by_kind_t.get(place).map_or(Cell::Absent, |tons| Cell::Tons(*tons));
        cells.extend((0..frame.run.offset_kinds.len()).map(kind));
        cells.extend([Cell::Tons(row.offsets_used_t), Cell::Tons(row.shortfall_t)]);
        cells.extend(linked.then(|| imported(frame, row.year).map_or(Cell::Absent, Cell::Tons)));
        cells
    };
    Table { caption: words.heading.caption.to_string(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, row: &YearRow) -> Readout {
    let words = &frame.words.obligations;
    let mut lines = Vec::with_capacity(5);
    let mut line = |label, tons, hue, always: bool| {
        if always || tons != 0 {
            lines.push(ReadoutLine { label, value: Cell::Megatons(tons), hue: Some(hue) });
        }
    };
    line(words.shortfall, row.shortfall_t, Hue::Warning, false);
    for (place, id) in frame.run.offset_kinds.iter().enumerate().rev() {
        let tons = row.offsets_by_kind_t.get(place).copied().unwrap_or(0);
        line(frame.name(id), tons, Hue::Offset(place as u8), false);
    }
    line(words.offsets, unnamed_offsets(row), Hue::Offset(frame.run.offset_kinds.len() as u8), false);
    line(words.allowances, row.allowances_surrendered_t, Hue::Accent, true);
    if let Some(tons) = imported(frame, row.year) {
        lines.push(ReadoutLine { label: words.imported, value: Cell::Megatons(tons), hue: None });
    }
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines }
}
