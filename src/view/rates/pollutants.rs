//! Pollutants that measures avoid in the last year: a bar each, the largest measures in it.

use super::frame::Frame;
use super::ranking::{ALONE, cleanest};
use crate::intensity::{MeasureRow, Outcome};
use crate::text::fill;
use crate::units::Allowances;
use crate::view::axis::{self, Unit};
use crate::view::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use crate::view::number;
use crate::view::plot::{EndLabel, Hue, Layer, Plot, Tick};
use crate::view::stack::Stack;

/// Kilograms in a thousand tons.
const KILOTON: f64 = 1e6;

/// Measures that a tooltip names.
const TOLD: usize = 6;

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.charts.pollutants;
    let bars = bars(frame);
    ChartModel {
        id: "pollutants",
        title: words.heading.title,
        finding: finding(frame, &bars),
        how: words.heading.how,
        plot: plot(frame, &bars),
        table: table(frame),
        readouts: bars.iter().enumerate().map(|(place, bar)| readout(frame, place, *bar)).collect(),
    }
}

fn of(row: &MeasureRow, pollutant: usize) -> Allowances {
    row.pollutants_kg.get(pollutant).copied().unwrap_or(0)
}

fn all(run: &Outcome, pollutant: usize) -> Allowances {
    run.measures.iter().fold(0, |sum, row| sum.saturating_add(of(row, pollutant)))
}

/// The pollutants that are avoided, the least first: names at the right end then stand beside the tallest bar.
fn bars(frame: &Frame<'_>) -> Vec<usize> {
    let mut bars: Vec<usize> = (0..frame.run.pollutants.len()).filter(|place| all(frame.run, *place) != 0).collect();
    bars.sort_by_key(|place| all(frame.own, *place));
    bars
}

fn name(frame: &Frame<'_>, pollutant: usize) -> &'static str {
    frame.run.pollutants.get(pollutant).and_then(|id| frame.name(id)).unwrap_or_default()
}

fn plot(frame: &Frame<'_>, bars: &[usize]) -> Plot {
    let mut stack = Stack::over((0..bars.len()).map(|place| place as f64).collect());
    let ranked = cleanest(&frame.run.measures);
    for (rank, place) in ranked.iter().take(ALONE).enumerate() {
        let row = &frame.run.measures[*place];
        let values = bars.iter().map(|bar| of(row, *bar) as f64 / KILOTON).collect();
        stack.push(frame.measure(row), Hue::Offset(rank as u8), values);
    }
    let rest = |bar: &usize| {
        let alone: Allowances = ranked.iter().take(ALONE).map(|place| of(&frame.run.measures[*place], *bar)).sum();
        (all(frame.run, *bar) - alone) as f64 / KILOTON
    };
    stack.push(frame.words.names.other_measures, Hue::Unsold, bars.iter().map(rest).collect());
    let own: Vec<(f64, f64)> = bars
        .iter()
        .enumerate()
        .filter(|(_, bar)| all(frame.run, **bar) != all(frame.own, **bar))
        .map(|(place, bar)| (place as f64, all(frame.own, *bar) as f64 / KILOTON))
        .collect();
    let heights = stack.extremes().into_iter().chain(own.iter().map(|point| point.1));
    let ticks = bars.iter().enumerate().map(|(place, bar)| Tick {
        at: place as f64,
        label: name(frame, *bar).to_owned(),
        optional: false,
    });
    let x = (-0.5, bars.len().max(1) as f64 - 0.5);
    let mut plot = frame.plot(x, axis::y_domain(heights), ticks.collect(), Unit::Kilotons);
    plot.stops = (0..bars.len()).map(|place| place as f64).collect();
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.bars());
    if let Some(end) = own.last() {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.plan.into(), hue: Hue::Ink });
        plot.layers.push(Layer::Levels { points: own, width: 0.9, hue: Hue::Ink });
    }
    plot
}

fn finding(frame: &Frame<'_>, bars: &[usize]) -> String {
    let words = &frame.words.charts.pollutants;
    let Some(bar) = bars.iter().max_by_key(|bar| all(frame.run, **bar)) else { return words.finding_none.to_owned() };
    let Some(most) = frame.run.measures.iter().max_by_key(|row| of(row, *bar)) else {
        return words.finding_none.to_owned();
    };
    let (sum, year) = (all(frame.run, *bar), frame.run.years.last().map_or(0, |row| row.year.0));
    let share = of(most, *bar) as f64 / sum.max(1) as f64;
    let places = [
        ("year", &*year.to_string()),
        ("pollutant", name(frame, *bar)),
        ("amount", &number::kilotons(sum, frame.language)),
        ("measure", frame.measure(most)),
        ("share", &number::percent(share, frame.language)),
    ];
    fill(words.finding, &places)
}

fn table(frame: &Frame<'_>) -> Table {
    let names = &frame.words.names;
    let count = frame.run.pollutants.len();
    let mut headers = vec![names.measure.to_owned()];
    headers.extend((0..count).map(|place| frame.head(names.in_kilograms, name(frame, place))));
    headers.extend([names.quality.to_owned(), names.weak.to_owned()]);
    let row = |row: &MeasureRow| {
        let mut cells = vec![Cell::Words(frame.measure(row))];
        cells.extend((0..count).map(|place| Cell::Tons(of(row, place))));
        cells.extend(super::benefits::quality(frame, row));
        cells
    };
    let caption = frame.words.charts.pollutants.heading.caption.to_owned();
    Table { caption, headers, rows: frame.run.measures.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, place: usize, bar: usize) -> Readout {
    let line = |label, kilograms, hue| ReadoutLine { label, value: Cell::Kilotons(kilograms), hue };
    let mut rows: Vec<&MeasureRow> = frame.run.measures.iter().filter(|row| of(row, bar) != 0).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(of(row, bar)));
    let mut lines: Vec<ReadoutLine> =
        rows.iter().take(TOLD).map(|row| line(frame.measure(row), of(row, bar), None)).collect();
    let rest: Allowances = rows.iter().skip(TOLD).map(|row| of(row, bar)).sum();
    lines.extend((rest != 0).then(|| line(frame.words.names.other_measures, rest, None)));
    lines.push(line(frame.words.names.total, all(frame.run, bar), None));
    let own = all(frame.own, bar);
    lines.extend((own != all(frame.run, bar)).then(|| line(frame.words.names.plan, own, Some(Hue::Ink))));
    Readout { x: place as f64, title: Cell::Words(name(frame, bar)), lines }
}
