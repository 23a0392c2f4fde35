//! What measures and allowances cost, and what cleaner air is taken to be worth.

use super::frame::Frame;
use crate::intensity::{Outcome, YearRow};
use crate::text::fill;
use crate::units::Money;
use crate::view::axis::{self, Unit, at_year};
use crate::view::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use crate::view::number;
use crate::view::plot::{EndLabel, Hue, Layer, Plot, Stroke, Weight};
use crate::view::stack::Stack;

/// Hundredths in a billion.
const BILLION: f64 = 1e11;

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.charts.cost;
    ChartModel {
        id: "cost",
        title: words.heading.title,
        finding: finding(frame),
        how: words.heading.how,
        plot: plot(frame),
        table: table(frame),
        readouts: frame.run.years.iter().map(|row| readout(frame, row)).collect(),
    }
}

fn billions(money: Money) -> f64 {
    money.0 as f64 / BILLION
}

fn all(row: &YearRow) -> Money {
    row.measures_cost + row.compliance_cost
}

fn plot(frame: &Frame<'_>) -> Plot {
    let words = &frame.words.charts.cost;
    let years = &frame.run.years;
    let mut stack = Stack::over(frame.stops());
    stack.push(words.measures, Hue::Accent, years.iter().map(|row| billions(row.measures_cost)).collect());
    stack.push(words.compliance, Hue::Withheld, years.iter().map(|row| billions(row.compliance_cost)).collect());
    let line = |run: &Outcome, value: fn(&YearRow) -> Money| -> Vec<(f64, f64)> {
        run.years.iter().map(|row| (at_year(row.year), billions(value(row)))).collect()
    };
    let benefit = line(frame.run, |row| row.benefit);
    let own = if line(frame.run, all) == line(frame.own, all) { Vec::new() } else { line(frame.own, all) };
    let heights = stack.extremes().into_iter().chain(own.iter().chain(&benefit).map(|point| point.1));
    let mut plot = frame.years_plot(axis::y_domain(heights), Unit::YuanBillions);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.bars());
    if let Some(end) = own.last() {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.plan.into(), hue: Hue::Dim });
        plot.layers.push(axis::ghost(own));
    }
    if let Some(end) = benefit.last() {
        plot.labels.push(EndLabel { y: end.1, text: words.benefit.into(), hue: Hue::Ink });
        let (hue, stroke, weight) = (Hue::Ink, Stroke::Dotted, Weight::Thin);
        plot.layers.push(Layer::Line { points: benefit, hue, stroke, weight });
    }
    plot
}

fn finding(frame: &Frame<'_>) -> String {
    let Some(last) = frame.run.years.last() else {
        return crate::text::words(frame.language).charts.no_data.to_owned();
    };
    let money = |money| number::yuan_short(money, frame.language);
    let places = [
        ("year", &*last.year.to_string()),
        ("measures", &money(last.measures_cost)),
        ("compliance", &money(last.compliance_cost)),
        ("benefit", &money(last.benefit)),
    ];
    frame.sentence(&fill(frame.words.charts.cost.finding, &places))
}

fn table(frame: &Frame<'_>) -> Table {
    let (names, words) = (&frame.words.names, &frame.words.charts.cost);
    let series = [words.measures, words.compliance, words.penalty, names.total, words.benefit];
    let mut headers = vec![names.year.to_owned()];
    headers.extend(series.map(|series| frame.head(names.in_money, series)));
    headers.push(frame.head(names.in_money, &frame.in_the_plan(names.total)));
    let row = |row: &YearRow| {
        let mut cells = vec![Cell::Year(row.year)];
        cells.extend([row.measures_cost, row.compliance_cost, row.penalty, all(row), row.benefit].map(Cell::Yuan));
        cells.push(frame.own.year(row.year.0).map_or(Cell::Absent, |own| Cell::Yuan(all(own))));
        cells
    };
    Table { caption: words.heading.caption.to_owned(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, row: &YearRow) -> Readout {
    let (names, words) = (&frame.words.names, &frame.words.charts.cost);
    let line = |label, money, hue| ReadoutLine { label, value: Cell::YuanShort(money), hue };
    let mut lines = vec![
        line(words.compliance, row.compliance_cost, Some(Hue::Withheld)),
        line(words.measures, row.measures_cost, Some(Hue::Accent)),
        line(names.total, all(row), None),
        line(words.benefit, row.benefit, Some(Hue::Ink)),
    ];
    lines.extend((row.penalty.0 != 0).then(|| line(words.penalty, row.penalty, Some(Hue::Warning))));
    let own = frame.own.year(row.year.0).map(all).filter(|own| *own != all(row));
    lines.extend(own.map(|own| line(names.plan, own, Some(Hue::Dim))));
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines }
}
