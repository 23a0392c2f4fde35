//! CO2 by sector, with the totals that are references.

use super::frame::Frame;
use crate::intensity::YearRow;
use crate::law::intensity::target::TargetResult;
use crate::text::fill;
use crate::units::Allowances;
use crate::view::axis::{self, MEGATONS, at_year, mega};
use crate::view::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use crate::view::number;
use crate::view::plot::{EndLabel, Hue, Layer, Note, Plot, Side};
use crate::view::stack::Stack;
use std::cmp::Ordering;

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.charts.emissions;
    ChartModel {
        id: "emissions",
        title: words.heading.title,
        finding: finding(frame),
        how: words.heading.how,
        plot: plot(frame),
        table: table(frame),
        readouts: frame.run.years.iter().map(|row| readout(frame, row)).collect(),
    }
}

/// Tons of a year.
type Tons<'a> = Box<dyn Fn(&YearRow) -> Allowances + 'a>;

/// The sectors that stand alone and the others together: name, colour, tons of a year.
fn series<'a>(frame: &'a Frame<'_>) -> Vec<(&'static str, Hue, Tons<'a>)> {
    let alone = frame.ranking.alone().iter().map(|place| {
        let tons = move |row: &YearRow| row.by_sector_t.get(*place).copied().unwrap_or(0);
        let name = frame.run.sectors.get(*place).map_or("", |id| frame.sector(id));
        (name, frame.ranking.hue(*place), Box::new(tons) as Tons<'_>)
    });
    let rest = |row: &YearRow| frame.ranking.rest(&row.by_sector_t);
    let others = (frame.words.names.other_sectors, frame.ranking.hue(usize::MAX), Box::new(rest) as Box<_>);
    alone.chain(std::iter::once(others)).collect()
}

fn references<'a>(frame: &'a Frame<'_>) -> impl Iterator<Item = (&'a TargetResult, Allowances)> {
    frame.run.targets.iter().filter_map(|result| Some((result, result.target.total?)))
}

fn plot(frame: &Frame<'_>) -> Plot {
    let years = &frame.run.years;
    let mut stack = Stack::over(frame.stops());
    for (name, hue, tons) in series(frame) {
        stack.push(name, hue, years.iter().map(|row| mega(tons(row))).collect());
    }
    let own = frame.ghost(|row| row.emissions_t, 1e6);
    let marks: Vec<(f64, f64)> =
        references(frame).map(|(result, total)| (at_year(result.target.year), mega(total))).collect();
    let heights = stack.extremes().into_iter().chain(own.iter().chain(&marks).map(|point| point.1));
    let mut plot = frame.years_plot(axis::y_domain(heights.map(|height| height * 1.08)), MEGATONS);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.areas());
    if let Some(end) = own.last() {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.plan.into(), hue: Hue::Dim });
        plot.layers.push(axis::ghost(own));
    }
    plot.layers.push(Layer::Markers { points: marks, hue: Hue::Ink });
    plot.notes.extend(references(frame).map(|(result, total)| reference(frame, result, total)));
    plot
}

fn reference(frame: &Frame<'_>, result: &TargetResult, total: Allowances) -> Note {
    let words = &frame.words.charts.emissions;
    let places = [("year", &*result.target.year.to_string()), ("total", &number::megatons(total, frame.language))];
    let text = fill(words.reference, &places);
    let last = frame.run.years.last().is_some_and(|last| last.year == result.target.year);
    Note {
        x: at_year(result.target.year),
        y: mega(total.max(result.emissions_t)),
        brief: text.clone(),
        short: text.clone(),
        text,
        hue: Hue::Ink,
        side: if last { Side::Left } else { Side::Right },
        dot: false,
    }
}

fn finding(frame: &Frame<'_>) -> String {
    let words = &frame.words.charts.emissions;
    let base = frame.run.targets.first().and_then(|result| frame.run.year(result.target.base.0));
    let (Some(base), Some(last)) = (base.or(frame.run.years.first()), frame.run.years.last()) else {
        return crate::text::words(frame.language).charts.no_data.to_owned();
    };
    let change = last.emissions_t.abs_diff(base.emissions_t) as f64 / (base.emissions_t.max(1)) as f64;
    let places = [
        ("share", &*number::percent(change, frame.language)),
        ("year", &last.year.to_string()),
        ("base", &base.year.to_string()),
        ("amount", &number::megatons(last.emissions_t, frame.language)),
    ];
    let template = match last.emissions_t.cmp(&base.emissions_t) {
        Ordering::Greater => words.finding_rise,
        _ => words.finding_fall,
    };
    let beside = references(frame).last().map(|(result, total)| {
        let above = result.emissions_t.saturating_sub(total);
        let margin = number::megatons(above.saturating_abs(), frame.language);
        let template = if above > 0 { words.finding_above } else { words.finding_below };
        fill(template, &[("year", &result.target.year.to_string()), ("margin", &margin)])
    });
    frame.sentence(&(fill(template, &places) + &beside.unwrap_or_default()))
}

fn table(frame: &Frame<'_>) -> Table {
    let words = &frame.words.charts.emissions;
    let mut headers = vec![frame.words.names.year.to_owned()];
    headers.extend(frame.run.sectors.iter().map(|id| frame.in_tons(frame.sector(id))));
    headers.push(frame.in_tons(words.all));
    headers.push(frame.in_tons(&frame.in_the_plan(words.all)));
    let row = |row: &YearRow| {
        let mut cells = vec![Cell::Year(row.year)];
        let sector = |place: usize| row.by_sector_t.get(place).map_or(Cell::Absent, |tons| Cell::Tons(*tons));
        cells.extend((0..frame.run.sectors.len()).map(sector));
        cells.push(Cell::Tons(row.emissions_t));
        cells.push(frame.own.year(row.year.0).map_or(Cell::Absent, |own| Cell::Tons(own.emissions_t)));
        cells
    };
    Table { caption: words.heading.caption.to_owned(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, row: &YearRow) -> Readout {
    let line = |label, tons, hue| ReadoutLine { label, value: Cell::Megatons(tons), hue };
    let mut lines: Vec<ReadoutLine> =
        series(frame).iter().rev().map(|(name, hue, tons)| line(*name, tons(row), Some(*hue))).collect();
    lines.push(line(frame.words.charts.emissions.all, row.emissions_t, None));
    if let Some(own) = frame.own.year(row.year.0).filter(|own| own.emissions_t != row.emissions_t) {
        lines.push(line(frame.words.names.plan, own.emissions_t, Some(Hue::Dim)));
    }
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines }
}
