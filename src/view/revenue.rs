//! Revenue by account.

use super::axis::{self, BILLIONS, at_year};
use super::frame::Frame;
use super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::number;
use super::phrase::fill;
use super::plot::{EndLabel, Hue, Plot};
use super::stack::Stack;
use crate::simulate::{Outcome, YearRow};
use crate::units::Money;

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.revenue;
    ChartModel {
        id: "revenue",
        title: words.heading.title,
        finding: finding(frame),
        how: words.heading.how,
        plot: plot(frame),
        table: table(frame),
        readouts: frame.run.years.iter().map(|row| readout(frame, row)).collect(),
    }
}

fn billions(money: Money) -> f64 {
    money.to_model() / 1e9
}

fn deposits(row: &YearRow) -> Money {
    Money(row.accounts.iter().fold(0, |sum: i128, part| sum.saturating_add(part.0)))
}

fn plot(frame: &Frame<'_>) -> Plot {
    let years = &frame.run.years;
    let mut stack = Stack::over(axis::year_stops(frame.run));
    for (place, id) in frame.run.accounts.iter().enumerate() {
        let deposit = |row: &YearRow| row.accounts.get(place).map_or(0.0, |money| billions(*money));
        stack.push(frame.name(id), Hue::Account(place as u8), years.iter().map(deposit).collect());
    }
    let bill = total_of_bill(frame);
    let heights = stack.extremes().into_iter().chain(bill.iter().map(|point| point.1));
    let mut plot = frame.plot(axis::y_domain(heights), BILLIONS);
    plot.stops = axis::year_stops(frame.run);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.bars());
    if let Some(end) = bill.last() {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.the_bill.into(), hue: Hue::Dim });
        plot.layers.push(axis::ghost(bill));
    }
    plot
}

/// The bill's deposits, unless they are the run's own.
fn total_of_bill(frame: &Frame<'_>) -> Vec<(f64, f64)> {
    let series = |outcome: &Outcome| outcome.years.iter().map(deposits).collect::<Vec<_>>();
    if series(frame.run) == series(frame.bill) {
        return Vec::new();
    }
    frame.bill.years.iter().map(|row| (at_year(row.year), billions(deposits(row)))).collect()
}

fn finding(frame: &Frame<'_>) -> String {
    let words = &frame.words.revenue;
    let Some(last) = frame.run.years.last() else { return frame.words.no_data.to_string() };
    let sum =
        |of: &dyn Fn(&YearRow) -> i128| frame.run.years.iter().fold(0_i128, |sum, row| sum.saturating_add(of(row)));
    let receipts = Money(sum(&|row| row.revenue.0));
    if receipts.0 <= 0 {
        return words.finding_none.to_string();
    }
    let total = number::billions(receipts, frame.language);
    let year = last.year.to_string();
    let accounts = frame.run.accounts.iter().enumerate();
    let account_sums =
        accounts.map(|(place, id)| (*id, sum(&|row| row.accounts.get(place).map_or(0, |money| money.0))));
    let all = sum(&|row| deposits(row).0);
    match account_sums.max_by_key(|(_, deposit)| *deposit) {
        Some((id, deposit)) if deposit > 0 && all > 0 => {
            let share = number::percent(deposit as f64 / all as f64, frame.language);
            let account = frame.name(id).to_ascii_lowercase();
            fill(words.finding, &[("total", &total), ("year", &year), ("account", &account), ("share", &share)])
        }
        _ => fill(words.finding_total, &[("total", &total), ("year", &year)]),
    }
}

/// The accounts whose spending the run tells: none, or all.
fn spent<'a>(frame: &Frame<'a>) -> &'a [&'static str] {
    if frame.run.spending.years.is_empty() { &[] } else { &frame.run.accounts }
}

fn table(frame: &Frame<'_>) -> Table {
    let words = &frame.words.revenue;
    let mut headers = vec![frame.words.names.year.to_string()];
    headers.extend(frame.run.accounts.iter().map(|id| frame.in_dollars(frame.name(id))));
    headers.extend([words.receipts, words.penalties].map(|series| frame.in_dollars(series)));
    headers.push(frame.in_dollars(&frame.in_the_bill(words.receipts)));
    for id in spent(frame) {
        let name = |template| frame.in_dollars(&fill(template, &[("name", frame.name(id))]));
        headers.extend([name(words.outlay), name(words.closing)]);
    }
    let row = |row: &YearRow| {
        let mut cells = vec![Cell::Year(row.year)];
        let account = |place: usize| row.accounts.get(place).map_or(Cell::Absent, |money| Cell::Dollars(*money));
        cells.extend((0..frame.run.accounts.len()).map(account));
        cells.extend([Cell::Dollars(row.revenue), Cell::Dollars(row.penalty)]);
        let bill = frame.bill.year(row.year.0);
        cells.push(bill.map_or(Cell::Absent, |bill| Cell::Dollars(bill.revenue)));
        let year = frame.run.spending.years.iter().find(|year| year.year == row.year);
        for place in 0..spent(frame).len() {
            let account = year.and_then(|year| year.accounts.get(place));
            let cell = |money: Option<Money>| money.map_or(Cell::Absent, Cell::Dollars);
            cells.extend([cell(account.map(|account| account.outlay())), cell(account.map(|account| account.closing))]);
        }
        cells
    };
    Table { caption: words.heading.caption.to_string(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, row: &YearRow) -> Readout {
    let mut lines = Vec::with_capacity(frame.run.accounts.len() + 2);
    for (place, id) in frame.run.accounts.iter().enumerate().rev() {
        let value = row.accounts.get(place).map_or(Cell::Absent, |money| Cell::Billions(*money));
        lines.push(ReadoutLine { label: frame.name(id), value, hue: Some(Hue::Account(place as u8)) });
    }
    lines.push(ReadoutLine { label: frame.words.revenue.receipts, value: Cell::Billions(row.revenue), hue: None });
    if let Some(bill) = frame.bill.year(row.year.0).filter(|bill| bill.revenue != row.revenue) {
        let value = Cell::Billions(bill.revenue);
        lines.push(ReadoutLine { label: frame.words.names.the_bill, value, hue: Some(Hue::Dim) });
    }
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines }
}
