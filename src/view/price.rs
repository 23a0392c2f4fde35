//! Prices: every auction between floor and ceiling.
//!
//! Yearly limits are drawn through the middles of their years, so that they run as lines; the table and
//! the readouts carry the exact level of each auction.

use super::axis::{self, DOLLARS, at_quarter, at_year};
use super::frame::Frame;
use super::headline::price_sentence;
use super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::plot::{CursorDot, EndLabel, Hue, Layer, Note, Plot, Side, Stroke, Weight};
use crate::simulate::{AuctionKind, AuctionRow, Outcome, YearRow};
use crate::units::{Price, Year};

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.price;
    let finding = match frame.run.auctions.is_empty() {
        true => frame.words.no_data.to_string(),
        false => frame.sentence(&price_sentence(frame.run, frame.language)),
    };
    ChartModel {
        id: "price",
        title: words.heading.title,
        finding,
        how: words.heading.how,
        plot: plot(frame),
        table: table(frame),
        readouts: regular(frame.run).map(|row| readout(frame, row)).collect(),
    }
}

fn regular(outcome: &Outcome) -> impl Iterator<Item = &AuctionRow> {
    outcome.auctions.iter().filter(|row| row.kind == AuctionKind::Quarterly)
}

/// Settlements of one sort of auction.
fn settlements(outcome: &Outcome, kind: AuctionKind) -> Vec<(f64, f64)> {
    let sold = outcome.auctions.iter().filter(|row| row.kind == kind);
    sold.filter_map(|row| row.settlement.map(|price| (at_quarter(row.quarter), price.to_model()))).collect()
}

/// A yearly level as a line from the first slot's start to the last slot's end, over the years with auctions.
fn level(outcome: &Outcome, of: fn(&YearRow) -> Price) -> Vec<(f64, f64)> {
    let years: Vec<&YearRow> = outcome.years.iter().filter(|row| outcome.has_auctions(row.year)).collect();
    let mut points: Vec<(f64, f64)> = Vec::with_capacity(years.len() + 2);
    points.extend(years.first().map(|row| (at_year(row.year) - 0.5, of(row).to_model())));
    points.extend(years.iter().map(|row| (at_year(row.year), of(row).to_model())));
    points.extend(years.last().map(|row| (at_year(row.year) + 0.5, of(row).to_model())));
    points
}

fn plot(frame: &Frame<'_>) -> Plot {
    let run = frame.run;
    let settled = settlements(run, AuctionKind::Quarterly);
    let reserve = settlements(run, AuctionKind::Reserve);
    let bill = bill_lines(frame);
    let own = if bill.is_empty() { frame.words.price.settled } else { frame.words.names.your_run };
    let (floor, ceiling) = (level(run, |row| row.price_floor), level(run, |row| row.price_ceiling));
    let trigger = level(run, |row| row.price_trigger);
    let shown = settled.iter().chain(&reserve).chain(bill.iter().flatten()).chain(&floor).map(|point| point.1);
    let mut plot = frame.plot(domain(shown, &ceiling), DOLLARS);

    let band = floor.iter().zip(&ceiling).map(|(low, high)| (low.0, low.1, high.1)).collect();
    plot.layers.push(Layer::Band { points: band, hue: Hue::Band });
    let line = |points, stroke| Layer::Line { points, hue: Hue::Dim, stroke, weight: Weight::Thin };
    name_level(&mut plot, &ceiling, frame.words.price.ceiling, Side::Left);
    name_level(&mut plot, &trigger, frame.words.price.trigger_short, Side::Under);
    name_level(&mut plot, &floor, frame.words.price.floor, Side::Left);
    plot.layers.extend([line(floor, Stroke::Solid), line(ceiling, Stroke::Solid), line(trigger, Stroke::Dotted)]);
    if let Some(end) = bill.last().and_then(|points| points.last()) {
        plot.labels.push(EndLabel { y: end.1, text: frame.words.names.the_bill.into(), hue: Hue::Dim });
    }
    plot.layers.extend(bill.into_iter().map(axis::ghost));
    if let Some(end) = settled.last() {
        plot.labels.push(EndLabel { y: end.1, text: own.into(), hue: Hue::Accent });
    }
    if let Some(point) = reserve.first() {
        plot.notes.push(Note::name(*point, frame.words.price.reserve_opens, Hue::Ink, Side::Left));
    }
    plot.notes.extend(link_notes(frame, &settled));
    plot.stops = regular(run).map(|row| at_quarter(row.quarter)).collect();
    plot.dots = settled.iter().map(|(x, y)| CursorDot { x: *x, y: *y, hue: Hue::Accent }).collect();
    plot.layers.push(Layer::Dots { points: settled, hue: Hue::Accent });
    plot.layers.push(Layer::Markers { points: reserve, hue: Hue::Ink });
    plot
}

/// Where a link opens and where it ends, on the first price of each.
fn link_notes(frame: &Frame<'_>, settled: &[(f64, f64)]) -> Vec<Note> {
    let words = &frame.words.price;
    let Some(link) = frame.run.link.as_ref().filter(|link| link.open) else { return Vec::new() };
    let at = |year: Year, text| {
        let point = settled.iter().find(|point| point.0 >= at_year(year) - 0.5)?;
        Some(Note::name(*point, text, Hue::Ink, Side::Under))
    };
    let end = link.years.1.and_then(|year| at(year, words.link_ends));
    at(link.years.0, words.link_opens).into_iter().chain(end).collect()
}

/// Room for every price; the ceiling only where it is near, or it would flatten everything else.
fn domain(prices: impl Iterator<Item = f64>, ceiling: &[(f64, f64)]) -> (f64, f64) {
    let (low, high) = axis::y_domain(prices);
    let top = ceiling.iter().fold(0.0_f64, |top, point| top.max(point.1));
    if top <= high * 1.5 { axis::y_domain([low, high, top]) } else { (low, high * 1.2) }
}

/// Names a level at its end, or where it leaves the picture.
fn name_level(plot: &mut Plot, level: &[(f64, f64)], name: &str, side: Side) {
    let top = plot.y.1;
    let Some(end) = level.last() else { return };
    if end.1 <= top {
        plot.labels.push(EndLabel { y: end.1, text: name.to_string(), hue: Hue::Dim });
        return;
    }
    // A level that is out of sight from the start has no line to name.
    let Some(inside) = level.iter().take_while(|point| point.1 < top * 0.94).last() else { return };
    plot.notes.push(Note::name(*inside, name, Hue::Dim, side));
}

/// The bill's own settlements as lines, broken where nothing was sold; none when they are the run's own.
fn bill_lines(frame: &Frame<'_>) -> Vec<Vec<(f64, f64)>> {
    if settlements(frame.run, AuctionKind::Quarterly) == settlements(frame.bill, AuctionKind::Quarterly) {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let mut current = Vec::new();
    for row in regular(frame.bill) {
        match row.settlement {
            Some(price) => current.push((at_quarter(row.quarter), price.to_model())),
            None if current.is_empty() => {}
            None => lines.push(std::mem::take(&mut current)),
        }
    }
    if !current.is_empty() {
        lines.push(current);
    }
    lines
}

/// The share of an offer that was sold.
fn sold_share(row: &AuctionRow) -> Cell {
    if row.offered_t <= 0 {
        return Cell::Absent;
    }
    Cell::Share(row.sold_t as f64 / row.offered_t as f64)
}

fn table(frame: &Frame<'_>) -> Table {
    let words = &frame.words.price;
    let names = &frame.words.names;
    let mut headers = vec![names.auction.to_string(), words.kind.to_string()];
    let prices = [words.settled, words.expected, words.floor, words.ceiling];
    headers.extend(prices.iter().map(|series| frame.in_dollars_a_ton(series)));
    headers.push(words.sold_share.to_string());
    headers.push(frame.in_dollars_a_ton(&frame.in_the_bill(words.settled)));
    let row = |row: &AuctionRow| {
        let kind = match row.kind {
            AuctionKind::Quarterly => words.regular,
            AuctionKind::Reserve => words.reserve_sale,
        };
        let price = |price: Option<Price>| price.map_or(Cell::Absent, Cell::Price);
        vec![
            Cell::Quarter(row.quarter),
            Cell::Words(kind),
            price(row.settlement),
            Cell::Price(row.expected),
            Cell::Price(row.floor),
            Cell::Price(row.ceiling),
            sold_share(row),
            price(same_auction(frame.bill, row).and_then(|bill| bill.settlement)),
        ]
    };
    Table { caption: words.heading.caption.to_string(), headers, rows: frame.run.auctions.iter().map(row).collect() }
}

/// The auction of the same sort in the same quarter of another run.
fn same_auction<'a>(outcome: &'a Outcome, row: &AuctionRow) -> Option<&'a AuctionRow> {
    let from = outcome.auctions.partition_point(|other| other.quarter < row.quarter);
    let here = outcome.auctions.get(from..)?.iter().take_while(|other| other.quarter == row.quarter);
    here.into_iter().find(|other| other.kind == row.kind)
}

fn readout(frame: &Frame<'_>, row: &AuctionRow) -> Readout {
    let words = &frame.words.price;
    let price = |label, value: Option<Price>, hue| ReadoutLine {
        label,
        value: value.map_or(Cell::Words(words.nothing_sold), Cell::Price),
        hue,
    };
    let mut lines = vec![
        price(words.settled, row.settlement, Some(Hue::Accent)),
        ReadoutLine { label: words.sold_share, value: sold_share(row), hue: None },
        price(words.ceiling, Some(row.ceiling), Some(Hue::Dim)),
        price(words.floor, Some(row.floor), Some(Hue::Dim)),
    ];
    let reserve = AuctionRow { kind: AuctionKind::Reserve, ..row.clone() };
    if let Some(sale) = same_auction(frame.run, &reserve) {
        lines.insert(1, price(words.reserve_sale, sale.settlement, Some(Hue::Ink)));
    }
    if let Some(bill) = same_auction(frame.bill, row).filter(|bill| bill.settlement != row.settlement) {
        lines.push(price(frame.words.names.the_bill, bill.settlement, Some(Hue::Dim)));
    }
    Readout { x: at_quarter(row.quarter), title: Cell::Quarter(row.quarter), lines }
}
