//! What a ton costs, measure by measure: a step each, the cheapest first, as wide as its tons.

use super::frame::Frame;
use super::ranking::ALONE;
use crate::intensity::{MeasureRow, Outcome};
use crate::text::fill;
use crate::units::Allowances;
use crate::view::axis::{self, MEGATONS, Unit, mega};
use crate::view::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use crate::view::number;
use crate::view::plot::{CursorDot, EndLabel, Hue, Layer, Note, Plot, Series, Side, Stroke, Weight};

/// How many steps are named in the picture.
const NAMED: usize = 3;

/// Of all tons, the share whose cost decides how high the picture is; what costs more is said in words.
const SHOWN: f64 = 0.9;

/// A measure's step: where it begins and ends, in tons, and what a ton costs.
struct Step<'a> {
    row: &'a MeasureRow,
    from: Allowances,
    to: Allowances,
    cost: f64,
}

impl Step<'_> {
    fn middle(&self) -> f64 {
        f64::midpoint(mega(self.from), mega(self.to))
    }
}

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.charts.curve;
    let steps = steps(frame.run);
    ChartModel {
        id: "cost-curve",
        title: words.heading.title,
        finding: finding(frame, &steps),
        how: words.heading.how,
        plot: plot(frame, &steps),
        table: table(frame, &steps),
        readouts: steps.iter().map(|step| readout(frame, step)).collect(),
    }
}

/// The measures that lower the CO2 total, in order of what a ton costs.
fn steps(run: &Outcome) -> Vec<Step<'_>> {
    let some = run.measures.iter().filter(|row| !row.outside);
    let mut rows: Vec<(&MeasureRow, f64)> = some.filter_map(|row| Some((row, row.cost_per_t?))).collect();
    rows.sort_by(|(_, here), (_, there)| here.total_cmp(there));
    let mut steps: Vec<Step<'_>> = Vec::with_capacity(rows.len());
    for (row, cost) in rows {
        let from = steps.last().map_or(0, |step| step.to);
        steps.push(Step { row, from, to: from + row.avoided_t - row.grid_t, cost });
    }
    steps
}

/// Price of an allowance in the last year.
fn price(frame: &Frame<'_>) -> f64 {
    frame.run.years.last().map_or(0.0, |row| row.price.to_model())
}

/// The highest cost that the picture shows.
fn top(frame: &Frame<'_>, steps: &[Step<'_>]) -> f64 {
    let all = steps.last().map_or(0, |step| step.to) as f64;
    let enough = steps.iter().find(|step| step.to as f64 >= SHOWN * all).map_or(0.0, |step| step.cost);
    (enough * 1.6).max(price(frame) * 2.5)
}

/// The outline of steps.
fn outline(steps: &[Step<'_>]) -> Vec<(f64, f64)> {
    steps.iter().flat_map(|step| [(mega(step.from), step.cost), (mega(step.to), step.cost)]).collect()
}

fn plot(frame: &Frame<'_>, steps: &[Step<'_>]) -> Plot {
    let words = &frame.words.charts.curve;
    let (top, price) = (top(frame, steps), price(frame));
    let own_steps = self::steps(frame.own);
    let (points, own) = (outline(steps), outline(&own_steps));
    let own = if own == points { Vec::new() } else { own };
    let width = points.iter().chain(&own).fold(0.1_f64, |most, point| most.max(point.0));
    let low = points.iter().fold(0.0_f64, |low, point| low.min(point.1));
    let y = axis::y_domain([low, top]);
    let ticks = axis::y_ticks((0.0, width), MEGATONS, frame.language);
    let mut plot = frame.plot((0.0, width), y, ticks, Unit::Yuan);
    plot.stops = steps.iter().map(Step::middle).collect();
    plot.dots = steps.iter().map(|step| CursorDot { x: step.middle(), y: step.cost, hue: hue(frame, step) }).collect();
    plot.layers.push(Layer::Areas { xs: points.iter().map(|point| point.0).collect(), series: series(frame, steps) });
    if let Some(end) = own.last() {
        plot.labels.push(EndLabel { y: end.1.min(top), text: frame.words.names.plan.into(), hue: Hue::Dim });
        plot.layers.push(axis::ghost(own));
    }
    let said = fill(words.price, &[("price", &number::yuan_a_ton(price, frame.language))]);
    plot.labels.push(EndLabel { y: price, text: said, hue: Hue::Ink });
    let points = vec![(0.0, price), (width, price)];
    plot.layers.push(Layer::Line { points, hue: Hue::Ink, stroke: Stroke::Dotted, weight: Weight::Thin });
    plot.notes = names(frame, steps, top);
    plot
}

/// A sector's steps in its colour.
fn series(frame: &Frame<'_>, steps: &[Step<'_>]) -> Vec<Series> {
    let of = |rank: u8| Series {
        hue: Hue::Sector(rank),
        values: steps
            .iter()
            .map(|step| if hue(frame, step) == Hue::Sector(rank) { step.cost } else { 0.0 })
            .flat_map(|cost| [cost, cost])
            .collect(),
    };
    (0..=ALONE as u8).map(of).collect()
}

fn hue(frame: &Frame<'_>, step: &Step<'_>) -> Hue {
    let place = frame.run.sectors.iter().position(|id| *id == step.row.sector);
    frame.ranking.hue(place.unwrap_or(usize::MAX))
}

/// The widest steps by name, and what does not fit into the picture.
fn names(frame: &Frame<'_>, steps: &[Step<'_>], top: f64) -> Vec<Note> {
    let mut widest: Vec<&Step<'_>> = steps.iter().filter(|step| step.cost <= top).collect();
    widest.sort_by_key(|step| std::cmp::Reverse(step.to - step.from));
    let note = |step: &&Step<'_>| {
        let point = (step.middle(), step.cost.max(0.0));
        Note::name(point, frame.measure(step.row), hue(frame, step), Side::Right)
    };
    let mut notes: Vec<Note> = widest.iter().take(NAMED).map(note).collect();
    let beyond: Vec<&Step<'_>> = steps.iter().filter(|step| step.cost > top).collect();
    if let (Some(first), Some(most)) = (beyond.first(), beyond.last()) {
        let most = number::yuan_a_ton(most.cost, frame.language);
        let places = [("count", &*beyond.len().to_string()), ("most", &most)];
        let text = fill(frame.words.charts.curve.beyond, &places);
        notes.push(Note::name((first.middle(), top * 0.9), &text, Hue::Ink, Side::Left));
    }
    notes
}

fn finding(frame: &Frame<'_>, steps: &[Step<'_>]) -> String {
    let words = &frame.words.charts.curve;
    let Some(last) = steps.last() else { return words.finding_none.to_owned() };
    let price = price(frame);
    let cheap = steps.iter().take_while(|step| step.cost <= price).last().map_or(0, |step| step.to);
    let places = [
        ("amount", &*number::megatons(cheap, frame.language)),
        ("all", &number::megatons(last.to, frame.language)),
        ("price", &number::yuan_a_ton(price, frame.language)),
    ];
    frame.sentence(&fill(words.finding, &places))
}

fn table(frame: &Frame<'_>, steps: &[Step<'_>]) -> Table {
    let (names, words) = (&frame.words.names, &frame.words.charts.curve);
    let headers = vec![
        names.measure.to_owned(),
        frame.head(names.in_money_a_ton, words.cost),
        frame.in_tons(frame.words.charts.benefits.net),
        frame.in_tons(words.sum),
        frame.head(names.in_money, words.yearly),
        names.quality.to_owned(),
        names.weak.to_owned(),
    ];
    let row = |step: &Step<'_>| {
        let mut cells = vec![
            Cell::Words(frame.measure(step.row)),
            Cell::YuanATon(step.cost),
            Cell::Tons(step.to - step.from),
            Cell::Tons(step.to),
            Cell::Yuan(step.row.cost),
        ];
        cells.extend(super::benefits::quality(frame, step.row));
        cells
    };
    Table { caption: words.heading.caption.to_owned(), headers, rows: steps.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, step: &Step<'_>) -> Readout {
    let words = &frame.words.charts.curve;
    let line = |label, value, hue| ReadoutLine { label, value, hue };
    let [quality, _] = super::benefits::quality(frame, step.row);
    let lines = vec![
        line(words.cost, Cell::YuanATon(step.cost), Some(hue(frame, step))),
        line(frame.words.charts.benefits.net, Cell::Megatons(step.to - step.from), None),
        line(words.sum, Cell::Megatons(step.to), None),
        line(words.yearly, Cell::YuanShort(step.row.cost), None),
        line(frame.words.names.quality, quality, None),
    ];
    Readout { x: step.middle(), title: Cell::Words(frame.measure(step.row)), lines }
}
