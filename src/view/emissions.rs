//! Emissions by sector under the yearly budget, with the statewide limits in words.
//!
//! Must not judge anything but the targets the run itself reports.

use super::axis::{self, MEGATONS, at_year, mega};
use super::frame::{Frame, sector_hue};
use super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::number;
use super::phrase::fill;
use super::plot::{EndLabel, Hue, Layer, Note, Plot, Side, Stroke, Weight};
use super::stack::Stack;
use crate::simulate::{TargetResult, YearRow};

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.emissions;
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

fn plot(frame: &Frame<'_>) -> Plot {
    let years = &frame.run.years;
    let mut stack = Stack::over(axis::year_stops(frame.run));
    for (place, id) in frame.run.sectors.iter().enumerate() {
        let values = years.iter().map(|row| mega(row.by_sector.get(place).copied().unwrap_or(0))).collect();
        stack.push(frame.name(id), sector_hue(id, place), values);
    }
    let mut budget: Vec<(f64, f64)> = years.iter().map(|row| (at_year(row.year), mega(row.budget_t))).collect();
    if years.iter().all(|row| row.budget_t == 0) {
        budget.clear();
    }
    let bill = total_of_bill(frame);
    let planned = planned(frame);
    let lines = budget.iter().chain(&bill).chain(&planned);
    let heights = stack.extremes().into_iter().chain(lines.map(|point| point.1));
    let mut plot = frame.plot(axis::y_domain(heights), MEGATONS);

    plot.stops = axis::year_stops(frame.run);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.areas());
    if let Some(end) = bill.last() {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.the_bill.into(), hue: Hue::Dim });
        plot.layers.push(axis::ghost(bill));
    }
    if !planned.is_empty() {
        let (hue, stroke, weight) = (Hue::Ink, Stroke::Dashed, Weight::Thin);
        plot.layers.push(Layer::Line { points: planned, hue, stroke, weight });
    }
    // Named early, where the line stands highest above the areas.
    if let Some(point) = budget.get(budget.len() / 10) {
        plot.notes.push(Note::name(*point, frame.words.emissions.budget, Hue::Ink, Side::Right));
    }
    plot.layers.push(Layer::Line { points: budget, hue: Hue::Ink, stroke: Stroke::Solid, weight: Weight::Strong });
    plot.notes.extend(frame.run.summary.targets.iter().filter_map(|target| target_note(frame, target)));
    plot
}

/// Budgets as first set, from the last year before a review changed them.
fn planned(frame: &Frame<'_>) -> Vec<(f64, f64)> {
    let years = &frame.run.years;
    let changed = |row: &YearRow| row.budget_planned_t != row.budget_t;
    let Some(first) = years.iter().position(changed) else { return Vec::new() };
    years[first.saturating_sub(1)..].iter().map(|row| (at_year(row.year), mega(row.budget_planned_t))).collect()
}

/// The bill's covered emissions, unless they are the run's own.
fn total_of_bill(frame: &Frame<'_>) -> Vec<(f64, f64)> {
    let same = frame.run.years.iter().map(|row| row.covered_emissions_t);
    if same.eq(frame.bill.years.iter().map(|row| row.covered_emissions_t)) {
        return Vec::new();
    }
    frame.bill.years.iter().map(|row| (at_year(row.year), mega(row.covered_emissions_t))).collect()
}

fn target_note(frame: &Frame<'_>, target: &TargetResult) -> Option<Note> {
    let words = &frame.words.emissions;
    let row = frame.run.year(target.year.0)?;
    let margin = number::megatons(target.margin_t().saturating_abs(), frame.language);
    let limit = number::megatons(target.limit_t, frame.language);
    let places = [("year", &*target.year.to_string()), ("limit", &limit), ("margin", &margin)];
    let (long, short, brief) = match target.met() {
        true => (words.limit_met, words.limit_met_short, words.limit_met_short),
        false => (words.limit_missed, words.limit_missed_short, words.limit_missed_brief),
    };
    let last = frame.run.years.last().is_some_and(|last| last.year == target.year);
    Some(Note {
        x: at_year(target.year),
        y: mega(row.covered_emissions_t.max(row.budget_t)),
        text: fill(long, &places),
        short: fill(short, &places),
        brief: fill(brief, &places),
        hue: if target.met() { Hue::Ink } else { Hue::Warning },
        side: if last { Side::Left } else { Side::Right },
        dot: true,
    })
}

fn finding(frame: &Frame<'_>) -> String {
    let words = &frame.words.emissions;
    let years = &frame.run.years;
    let named = frame.run.summary.targets.first().and_then(|target| frame.run.year(target.year.0));
    let (Some(first), Some(last)) = (years.first(), named.or(years.last())) else {
        return frame.words.no_data.to_string();
    };
    let year = last.year.to_string();
    let (before, after) = (first.covered_emissions_t, last.covered_emissions_t);
    if first.year == last.year || before <= 0 {
        let amount = number::megatons(after, frame.language);
        return frame.sentence(&fill(words.finding_one, &[("amount", &amount), ("year", &year)]));
    }
    let share = number::percent((before.abs_diff(after)) as f64 / before as f64, frame.language);
    let template = match after.cmp(&before) {
        std::cmp::Ordering::Less => words.finding_fall,
        std::cmp::Ordering::Greater => words.finding_rise,
        std::cmp::Ordering::Equal => words.finding_flat,
    };
    let fall = fill(template, &[("share", &share), ("year", &year)]);
    frame.sentence(&(fall + &largest_cut(frame, first, last)))
}

fn largest_cut(frame: &Frame<'_>, first: &YearRow, last: &YearRow) -> String {
    let cuts = first.by_sector.iter().zip(&last.by_sector).map(|(before, after)| before.saturating_sub(*after));
    let named = frame.run.sectors.iter().zip(cuts).max_by_key(|(_, cut)| *cut);
    let Some((id, cut)) = named.filter(|(_, cut)| *cut > 0) else { return String::new() };
    let sector = frame.name(id).to_lowercase();
    let amount = number::megatons(cut, frame.language);
    fill(frame.words.emissions.finding_sector, &[("sector", &sector), ("amount", &amount)])
}

fn table(frame: &Frame<'_>) -> Table {
    let words = &frame.words.emissions;
    let mut headers = vec![frame.words.names.year.to_string()];
    headers.extend(frame.run.sectors.iter().map(|id| frame.in_tons(frame.name(id))));
    let fixed =
        [words.covered, words.budget, words.planned, words.without_bill, words.statewide, words.statewide_limit];
    headers.extend(fixed.iter().map(|series| frame.in_tons(series)));
    headers.push(frame.in_tons(&frame.in_the_bill(words.covered)));
    let row = |row: &YearRow| {
        let mut cells = vec![Cell::Year(row.year)];
        let sector = |place: usize| row.by_sector.get(place).map_or(Cell::Absent, |tons| Cell::Tons(*tons));
        cells.extend((0..frame.run.sectors.len()).map(sector));
        let fixed = [row.covered_emissions_t, row.budget_t, row.budget_planned_t, row.bau_t, row.statewide_t];
        cells.extend(fixed.map(Cell::Tons));
        cells.push(row.statewide_limit_t.map_or(Cell::Absent, Cell::Tons));
        let bill = frame.bill.year(row.year.0);
        cells.push(bill.map_or(Cell::Absent, |bill| Cell::Tons(bill.covered_emissions_t)));
        cells
    };
    Table { caption: words.heading.caption.to_string(), headers, rows: frame.run.years.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, row: &YearRow) -> Readout {
    let words = &frame.words.emissions;
    let line = |label, tons, hue| ReadoutLine { label, value: Cell::Megatons(tons), hue };
    let mut lines = Vec::with_capacity(frame.run.sectors.len() + 5);
    for (place, id) in frame.run.sectors.iter().enumerate().rev() {
        let tons = row.by_sector.get(place).copied().unwrap_or(0);
        lines.push(line(frame.name(id), tons, Some(sector_hue(id, place))));
    }
    lines.push(line(words.covered, row.covered_emissions_t, None));
    lines.push(line(words.budget, row.budget_t, Some(Hue::Ink)));
    if row.budget_planned_t != row.budget_t {
        lines.push(line(words.planned, row.budget_planned_t, None));
    }
    if let Some(bill) = frame.bill.year(row.year.0).filter(|bill| bill.covered_emissions_t != row.covered_emissions_t) {
        lines.push(line(frame.words.names.the_bill, bill.covered_emissions_t, Some(Hue::Dim)));
    }
    Readout { x: at_year(row.year), title: Cell::Year(row.year), lines }
}
