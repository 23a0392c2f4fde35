//! Allowances that firms lack or have left, by sector and year; where the plan of a year is a draft, it says so.

use super::frame::Frame;
use super::verdicts::missing;
use crate::intensity::YearRow;
use crate::text::fill;
use crate::units::Allowances;
use crate::view::axis::{self, MEGATONS, at_year, mega};
use crate::view::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use crate::view::number;
use crate::view::plot::{EndLabel, Hue, Note, Plot, Side};
use crate::view::stack::Stack;

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.charts.gap;
    ChartModel {
        id: "gap",
        title: words.heading.title,
        finding: finding(frame),
        how: words.heading.how,
        plot: plot(frame),
        table: table(frame),
        readouts: frame.run.years.iter().map(|row| readout(frame, row)).collect(),
    }
}

fn of(row: &YearRow, sector: usize) -> Allowances {
    row.gap_by_sector_t.get(sector).copied().unwrap_or(0)
}

/// The sectors in which anybody ever lacks or has left anything, in either run.
fn sectors(frame: &Frame<'_>) -> impl Iterator<Item = usize> {
    let years = || frame.run.years.iter().chain(&frame.own.years);
    (0..frame.run.sectors.len()).filter(move |place| years().any(|row| of(row, *place) != 0))
}

fn name(frame: &Frame<'_>, sector: usize) -> &'static str {
    frame.run.sectors.get(sector).map_or("", |id| frame.sector(id))
}

fn plot(frame: &Frame<'_>) -> Plot {
    let years = &frame.run.years;
    let mut stack = Stack::over(frame.stops());
    for place in sectors(frame) {
        stack.push(
            name(frame, place),
            frame.ranking.hue(place),
            years.iter().map(|row| mega(of(row, place))).collect(),
        );
    }
    let own = frame.ghost(missing, 1e6);
    let heights: Vec<f64> = stack.extremes().into_iter().chain(own.iter().map(|point| point.1)).collect();
    // Room above the bars for what is said of drafts, also where all of them hang down.
    let room = heights.iter().fold(0.0_f64, |most, height| most.max(height.abs())) * 0.15;
    let highest = heights.iter().fold(0.0_f64, |most, height| most.max(*height)) + room;
    let mut plot = frame.years_plot(axis::y_domain(heights.into_iter().chain([highest])), MEGATONS);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.bars());
    if let Some(end) = own.last() {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.plan.into(), hue: Hue::Dim });
        plot.layers.push(axis::ghost(own));
    }
    plot.notes.extend(years.iter().find(|row| row.draft).map(|row| draft(frame, row)));
    plot
}

/// From here on rules are drafts.
fn draft(frame: &Frame<'_>, row: &YearRow) -> Note {
    let words = &frame.words.charts.gap;
    let year = row.year.to_string();
    let above: Allowances = row.gap_by_sector_t.iter().map(|tons| (*tons).max(0)).sum();
    let short = fill(words.draft_short, &[("year", &year)]);
    Note {
        x: at_year(row.year),
        y: mega(above),
        text: fill(words.draft, &[("year", &year)]),
        brief: short.clone(),
        short,
        hue: Hue::Ink,
        side: Side::Right,
        dot: false,
    }
}

fn finding(frame: &Frame<'_>) -> String {
    let words = &frame.words.charts.gap;
    let Some(last) = frame.run.years.last().filter(|row| row.trading > 0) else {
        return words.finding_none.to_owned();
    };
    let tons = missing(last);
    let share = tons.saturating_abs() as f64 / last.covered_t.max(1) as f64;
    let most = sectors(frame).max_by_key(|place| of(last, *place));
    let places = [
        ("year", &*last.year.to_string()),
        ("amount", &number::megatons(tons.saturating_abs(), frame.language)),
        ("share", &number::percent(share, frame.language)),
        ("sector", &most.map_or("", |place| name(frame, place)).to_lowercase()),
    ];
    frame.sentence(&fill(if tons > 0 { words.finding_missing } else { words.finding_surplus }, &places))
}

fn table(frame: &Frame<'_>) -> Table {
    let (names, words) = (&frame.words.names, &frame.words.charts.gap);
    let sectors: Vec<usize> = sectors(frame).collect();
    let mut headers = vec![names.year.to_owned(), names.benchmarks.to_owned()];
    headers.extend([words.covered, words.allocated].map(|series| frame.in_tons(series)));
    headers.extend(sectors.iter().map(|place| frame.in_tons(name(frame, *place))));
    headers.push(frame.in_tons(words.missing));
    headers.push(frame.in_tons(&frame.in_the_plan(words.missing)));
    let row = |row: &YearRow| {
        let status = if row.plan_draft { names.draft_plan } else { names.final_plan };
        let mut cells = vec![Cell::Year(row.year), Cell::Words(status)];
        cells.extend([row.covered_t, row.allocated_t].map(Cell::Tons));
        cells.extend(sectors.iter().map(|place| Cell::Tons(of(row, *place))));
        cells.push(Cell::Tons(missing(row)));
        cells.push(frame.own.year(row.year.0).map_or(Cell::Absent, |own| Cell::Tons(missing(own))));
        cells
    };
    Table { caption: words.heading.caption.to_owned(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, row: &YearRow) -> Readout {
    let (names, words) = (&frame.words.names, &frame.words.charts.gap);
    let line = |label, tons, hue| ReadoutLine { label, value: Cell::Megatons(tons), hue };
    let mut lines: Vec<ReadoutLine> = sectors(frame)
        .filter(|place| of(row, *place) != 0)
        .map(|place| line(name(frame, place), of(row, place), Some(frame.ranking.hue(place))))
        .collect();
    lines.reverse();
    lines.push(line(words.missing, missing(row), None));
    lines.push(line(words.covered, row.covered_t, None));
    lines.push(line(words.allocated, row.allocated_t, None));
    let own = frame.own.year(row.year.0).map(missing).filter(|own| *own != missing(row));
    lines.extend(own.map(|own| line(names.plan, own, Some(Hue::Dim))));
    let status = if row.plan_draft { names.draft_plan } else { names.final_plan };
    lines.push(ReadoutLine { label: names.benchmarks, value: Cell::Words(status), hue: None });
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines }
}
