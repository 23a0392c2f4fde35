//! What the price costs households, before and after assistance: a chart of one group, a table of one year.

use super::super::axis::{self, DOLLARS, at_year};
use super::super::frame::Frame;
use super::super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::super::number;
use super::super::phrase::fill;
use super::super::plot::{CursorDot, EndLabel, Hue, Layer, Stroke, Weight};
use super::super::sheet::Sheet;
use super::Ground;
use crate::law::HouseholdRole;
use crate::spending::{HouseholdYear, SpendingYear};
use crate::text::Language;
use crate::units::{Money, Year};
use rust_decimal::Decimal;

/// A line: its name, its colour, its value in a year.
type Line<'a> = (&'static str, Hue, &'a dyn Fn(&SpendingYear) -> Option<Money>);

/// Where the median household stands among the groups.
fn median(ground: Ground) -> Option<usize> {
    ground.rules.households.groups.iter().position(|group| group.role == HouseholdRole::Median)
}

fn of(year: &SpendingYear, group: usize) -> Option<&HouseholdYear> {
    year.households.get(group)
}

/// The years of `group`, with the median beside it unless it is the median itself.
#[must_use]
pub fn chart(ground: Ground, group: usize) -> ChartModel {
    let words = &ground.words().charts;
    let frame = Frame::new(ground.run, ground.run, ground.language);
    let [.., before, after, middle] = words.series;
    let beside = median(ground).filter(|place| *place != group);
    let cost = |year: &SpendingYear| of(year, group).and_then(|row| row.cost);
    let help = |year: &SpendingYear| of(year, group).and_then(|row| row.after);
    let usual = |year: &SpendingYear| of(year, beside?).and_then(|row| row.cost);
    let series: [Line<'_>; 3] = [(middle, Hue::Dim, &usual), (before, Hue::Ink, &cost), (after, Hue::Accent, &help)];
    let points = |of: &dyn Fn(&SpendingYear) -> Option<Money>| -> Vec<(f64, f64)> {
        let at = |year: &SpendingYear| Some((at_year(year.year), of(year)?.to_model()));
        ground.years().iter().filter_map(at).collect()
    };
    let heights = series.iter().flat_map(|(_, _, of)| points(*of)).map(|point| point.1).collect::<Vec<_>>();
    let mut plot = frame.plot(axis::y_domain(heights), DOLLARS);
    for (name, hue, of) in series {
        let points = points(of);
        let (stroke, weight) =
            if hue == Hue::Dim { (Stroke::Dashed, Weight::Thin) } else { (Stroke::Solid, Weight::Strong) };
        plot.labels.extend(points.last().map(|end| EndLabel { y: end.1, text: name.to_owned(), hue }));
        plot.dots.extend(points.iter().map(|(x, y)| CursorDot { x: *x, y: *y, hue }));
        plot.layers.push(Layer::Line { points, hue, stroke, weight });
    }
    plot.dots = crate::units::in_order(plot.dots, |dot| (dot.x * 8.0) as i64);
    plot.stops = axis::year_stops(ground.run);
    let shown = series.iter().filter(|(_, hue, _)| *hue != Hue::Dim || beside.is_some());
    let money = |money: Option<Money>| money.map_or(Cell::Absent, Cell::Dollars);
    let readout = |year: &SpendingYear| {
        let line = |(label, hue, of): &Line<'_>| ReadoutLine { label, value: money(of(year)), hue: Some(*hue) };
        Readout { x: at_year(year.year), title: Cell::Year(year.year), lines: shown.clone().map(line).collect() }
    };
    let row = |year: &SpendingYear| {
        std::iter::once(Cell::Year(year.year)).chain(shown.clone().map(|(_, _, of)| money(of(year)))).collect()
    };
    let heads = shown.clone().map(|(name, ..)| frame.in_dollars(name));
    ChartModel {
        id: "money-household",
        title: words.household.title,
        finding: finding(ground, group),
        how: words.household.how,
        plot,
        table: Table {
            caption: words.household.caption.to_owned(),
            headers: std::iter::once(frame.words.names.year.to_owned()).chain(heads).collect(),
            rows: ground.years().iter().map(row).collect(),
        },
        readouts: ground.years().iter().map(readout).collect(),
    }
}

fn finding(ground: Ground, group: usize) -> String {
    let words = &ground.words().charts;
    let known = |year: &SpendingYear| {
        let row = of(year, group)?;
        Some((row.cost?, row.after?, year.year))
    };
    // Of equal years the first.
    let most = ground.years().iter().rev().filter_map(known).max_by_key(|(cost, ..)| *cost);
    let (Some((before, after, year)), Some(name)) = (most, ground.run.spending.groups.get(group)) else {
        return words.household_none.to_owned();
    };
    let show = |money| number::whole_dollars(money, ground.language);
    let places =
        [("group", name.as_str()), ("year", &year.to_string()), ("before", &show(before)), ("after", &show(after))];
    fill(words.household_finding, &places)
}

/// Every group in `year`.
#[must_use]
pub fn table(ground: Ground, year: Year) -> Sheet {
    let words = &ground.words().households;
    let row = ground.years().iter().find(|row| row.year == year);
    let price = ground.run.year(year.0).and_then(|row| row.price_mean);
    let at = year.to_string();
    let caption = match price {
        Some(price) => fill(words.caption, &[("year", &at), ("price", &number::price(price, ground.language))]),
        None => fill(words.caption_none, &[("year", &at)]),
    };
    let money =
        |money: Option<Money>| money.map_or(number::ABSENT.to_owned(), |money| number::dollars(money, ground.language));
    let cells = |(name, row): (&String, &HouseholdYear)| {
        let [yes, no] = ground.words().projects.yes_no;
        let above = row.disproportionate.map_or(number::ABSENT, |above| if above { yes } else { no });
        let burden = row.burden.map_or(number::ABSENT.to_owned(), |burden| percent(burden, ground.language));
        vec![name.clone(), money(row.cost), money(row.after), burden, above.to_owned()]
    };
    let households = row.map_or(&[][..], |row| &row.households);
    Sheet {
        caption,
        headers: words.columns.map(str::to_owned).to_vec(),
        rows: ground.run.spending.groups.iter().zip(households).map(cells).collect(),
    }
}

/// An exact percentage with its sign.
fn percent(exact: Decimal, language: Language) -> String {
    let sign = if language == Language::Chinese { "%" } else { " %" };
    format!("{exact:.2}{sign}").replace('-', "\u{2212}")
}
