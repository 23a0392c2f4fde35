//! The bank, with the public reserves on top of it.

use super::axis::{self, MEGATONS, at_year, mega};
use super::frame::Frame;
use super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::number;
use super::phrase::fill;
use super::plot::{EndLabel, Hue, Plot};
use super::stack::Stack;
use crate::simulate::{Outcome, YearRow};

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.bank;
    ChartModel {
        id: "bank",
        title: words.heading.title,
        finding: finding(frame),
        how: words.heading.how,
        plot: plot(frame),
        table: table(frame),
        readouts: frame.run.years.iter().map(|row| readout(frame, row)).collect(),
    }
}

fn plot(frame: &Frame<'_>) -> Plot {
    let words = &frame.words.bank;
    let years = &frame.run.years;
    let mut stack = Stack::over(axis::year_stops(frame.run));
    stack.push(words.banked, Hue::Accent, years.iter().map(|row| mega(row.bank_t)).collect());
    stack.push(words.containment, Hue::Reserve, years.iter().map(|row| mega(row.apcr_t)).collect());
    stack.push(words.emissions_reserve, Hue::Withheld, years.iter().map(|row| mega(row.ecr_t)).collect());
    let bill = bank_of_bill(frame);
    let heights = stack.extremes().into_iter().chain(bill.iter().map(|point| point.1));
    let mut plot = frame.plot(axis::y_domain(heights), MEGATONS);
    plot.stops = axis::year_stops(frame.run);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.areas());
    if let Some(end) = bill.last() {
        let text = frame.in_the_bill(words.banked);
        plot.labels.push(EndLabel { y: end.1, text, hue: Hue::Dim });
        plot.layers.push(axis::ghost(bill));
    }
    plot
}

/// The bill's bank, unless it is the run's own.
fn bank_of_bill(frame: &Frame<'_>) -> Vec<(f64, f64)> {
    if frame.run.years.iter().map(|row| row.bank_t).eq(frame.bill.years.iter().map(|row| row.bank_t)) {
        return Vec::new();
    }
    frame.bill.years.iter().map(|row| (at_year(row.year), mega(row.bank_t))).collect()
}

/// The first year with the fullest bank.
fn peak(outcome: &Outcome) -> Option<&YearRow> {
    let fullest = outcome.years.iter().map(|row| row.bank_t).max().filter(|tons| *tons > 0)?;
    outcome.years.iter().find(|row| row.bank_t == fullest)
}

fn finding(frame: &Frame<'_>) -> String {
    let words = &frame.words.bank;
    if frame.run.years.is_empty() {
        return frame.words.no_data.to_string();
    }
    let Some(row) = peak(frame.run) else { return words.finding_empty.to_string() };
    let amount = number::megatons(row.bank_t, frame.language);
    let before = peak(frame.bill).map(|before| number::megatons(before.bank_t, frame.language));
    let different = before.filter(|before| *before != amount);
    let template = if different.is_some() { words.finding_peak_bill } else { words.finding_peak };
    let places = [("amount", &*amount), ("year", &row.year.to_string()), ("bill", &different.unwrap_or_default())];
    fill(template, &places)
}

fn table(frame: &Frame<'_>) -> Table {
    let words = &frame.words.bank;
    let series = [words.banked, words.containment, words.emissions_reserve, words.withheld, words.held, words.unsold];
    let mut headers = vec![frame.words.names.year.to_string()];
    headers.extend(series.iter().map(|series| frame.in_tons(series)));
    headers.push(frame.in_tons(&frame.in_the_bill(words.banked)));
    let row = |row: &YearRow| {
        let mut cells = vec![Cell::Year(row.year)];
        let tons = [row.bank_t, row.apcr_t, row.ecr_t, row.ecr_withheld_t, row.held_t, row.unsold_t];
        cells.extend(tons.map(Cell::Tons));
        let bill = frame.bill.year(row.year.0);
        cells.push(bill.map_or(Cell::Absent, |bill| Cell::Tons(bill.bank_t)));
        cells
    };
    Table { caption: words.heading.caption.to_string(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, row: &YearRow) -> Readout {
    let words = &frame.words.bank;
    let line = |label, tons, hue| ReadoutLine { label, value: Cell::Megatons(tons), hue };
    let mut lines = vec![
        line(words.containment, row.apcr_t, Some(Hue::Reserve)),
        line(words.banked, row.bank_t, Some(Hue::Accent)),
    ];
    if row.ecr_t != 0 {
        lines.insert(0, line(words.emissions_reserve, row.ecr_t, Some(Hue::Withheld)));
    }
    if let Some(bill) = frame.bill.year(row.year.0).filter(|bill| bill.bank_t != row.bank_t) {
        lines.push(line(frame.words.names.the_bill, bill.bank_t, Some(Hue::Dim)));
    }
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines }
}
