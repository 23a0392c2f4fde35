//! Kilograms of pollutants that measures avoid for each net ton of CO2.

use super::frame::Frame;
use crate::intensity::{MeasureRow, Outcome};
use crate::text::fill;
use crate::view::axis::{self, Unit};
use crate::view::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use crate::view::number;
use crate::view::plot::{Hue, Layer, Note, Plot, Side, Tick};
use crate::view::stack::Stack;

/// How many measures are named in the picture.
const NAMED: usize = 3;

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.charts.benefits;
    let rows = ranked(frame.run);
    ChartModel {
        id: "benefits",
        title: words.heading.title,
        finding: finding(frame, &rows),
        how: words.heading.how,
        plot: plot(frame, &rows),
        table: table(frame),
        readouts: rows.iter().enumerate().map(|(place, row)| readout(frame, place, row)).collect(),
    }
}

fn ratio(row: &MeasureRow, pollutant: usize) -> f64 {
    row.kg_per_t.as_ref().and_then(|ratios| ratios.get(pollutant)).copied().unwrap_or(0.0)
}

fn all(row: &MeasureRow) -> f64 {
    row.kg_per_t.as_ref().map_or(0.0, |ratios| ratios.iter().sum())
}

/// Measures that clean the air and lower the CO2 total, the least first: the tallest bar stands beside the names.
fn ranked(run: &Outcome) -> Vec<&MeasureRow> {
    let mut rows: Vec<&MeasureRow> = run.measures.iter().filter(|row| !row.outside && all(row) > 0.0).collect();
    rows.sort_by(|here, there| all(here).total_cmp(&all(there)));
    rows
}

/// Colours of pollutants.
fn hue(pollutant: usize) -> Hue {
    if pollutant < 4 { Hue::Offset(pollutant as u8) } else { Hue::Unsold }
}

fn name(frame: &Frame<'_>, pollutant: usize) -> &'static str {
    frame.run.pollutants.get(pollutant).and_then(|id| frame.name(id)).unwrap_or_default()
}

fn plot(frame: &Frame<'_>, rows: &[&MeasureRow]) -> Plot {
    let places = || (0..rows.len()).map(|place| place as f64);
    let mut stack = Stack::over(places().collect());
    for pollutant in 0..frame.run.pollutants.len() {
        let values = rows.iter().map(|row| ratio(row, pollutant)).collect();
        stack.push(name(frame, pollutant), hue(pollutant), values);
    }
    let own = |row: &MeasureRow| frame.own.measures.iter().find(|own| own.id == row.id).map(all);
    let levels: Vec<(f64, f64)> = rows
        .iter()
        .enumerate()
        .filter_map(|(place, row)| Some((place as f64, own(row).filter(|own| (own - all(row)).abs() > 1e-9)?)))
        .collect();
    let heights = stack.extremes().into_iter().chain(levels.iter().map(|point| point.1)).map(|height| height * 1.1);
    // Ranks from the right: the tallest bar is the first.
    let count = rows.len();
    let rank = |place: usize| count - place;
    let ticks = (0..count).filter(|place| rank(*place) == 1 || rank(*place).is_multiple_of(5));
    let ticks = ticks.map(|place| Tick { at: place as f64, label: rank(place).to_string(), optional: false });
    let x = (-0.5, count.max(1) as f64 - 0.5);
    let mut plot = frame.plot(x, axis::y_domain(heights), ticks.collect(), Unit::Of(" kg/t"));
    plot.stops = places().collect();
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.bars());
    plot.layers.push(Layer::Levels { points: levels, width: 0.9, hue: Hue::Ink });
    let named = rows.iter().enumerate().skip(count.saturating_sub(NAMED));
    plot.notes.extend(
        named.map(|(place, row)| Note::name((place as f64, all(row)), frame.measure(row), Hue::Ink, Side::Left)),
    );
    plot
}

fn finding(frame: &Frame<'_>, rows: &[&MeasureRow]) -> String {
    let words = &frame.words.charts.benefits;
    let Some(most) = rows.last() else { return words.finding_none.to_owned() };
    let done = || frame.run.measures.iter().filter(|row| row.amount > 0.0 && !row.outside);
    let without = done().filter(|row| row.kg_per_t.is_none()).count();
    let places = [
        ("measure", frame.measure(most)),
        ("amount", &*number::fine(all(most), 1, frame.language)),
        ("without", &without.to_string()),
        ("count", &done().count().to_string()),
    ];
    frame.sentence(&fill(words.finding, &places))
}

/// How good a measure's numbers are, and whether they are weak.
pub(super) fn quality(frame: &Frame<'_>, row: &MeasureRow) -> [Cell; 2] {
    let weak = if row.weak { Cell::Words(frame.words.names.weak) } else { Cell::Absent };
    [frame.name(row.quality).map_or(Cell::Absent, Cell::Words), weak]
}

fn table(frame: &Frame<'_>) -> Table {
    let (names, words) = (&frame.words.names, &frame.words.charts.benefits);
    let count = frame.run.pollutants.len();
    let mut headers = vec![names.measure.to_owned(), frame.in_tons(words.net)];
    headers.extend((0..count).map(|place| frame.head(names.in_kilograms_a_ton, name(frame, place))));
    headers.extend([names.quality.to_owned(), names.weak.to_owned()]);
    let row = |row: &MeasureRow| {
        let mut cells = vec![Cell::Words(frame.measure(row)), Cell::Tons(row.avoided_t - row.grid_t)];
        let value = |place| match &row.kg_per_t {
            _ if row.amount <= 0.0 => Cell::Words(words.not_adopted),
            _ if row.outside => Cell::Words(words.outside),
            Some(_) => Cell::Fine(ratio(row, place), 2),
            None => Cell::Words(words.no_fall),
        };
        cells.extend((0..count).map(value));
        cells.extend(quality(frame, row));
        cells
    };
    Table { caption: words.heading.caption.to_owned(), headers, rows: frame.run.measures.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, place: usize, row: &MeasureRow) -> Readout {
    let some = (0..frame.run.pollutants.len()).filter(|pollutant| ratio(row, *pollutant) > 0.0).rev();
    let mut lines: Vec<ReadoutLine> = some
        .map(|pollutant| ReadoutLine {
            label: name(frame, pollutant),
            value: Cell::Fine(ratio(row, pollutant), 2),
            hue: Some(hue(pollutant)),
        })
        .collect();
    let net = Cell::Megatons(row.avoided_t - row.grid_t);
    lines.push(ReadoutLine { label: frame.words.charts.benefits.net, value: net, hue: None });
    let [quality, _] = quality(frame, row);
    lines.push(ReadoutLine { label: frame.words.names.quality, value: quality, hue: None });
    Readout { x: place as f64, title: Cell::Words(frame.measure(row)), lines }
}
