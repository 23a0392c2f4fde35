//! A market's auctions: prices between floor and trigger, and a table with what was checked.

use super::super::axis::at_quarter;
use super::super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::super::number::grouped;
use super::super::plot::{CursorDot, EndLabel, Hue, Layer, Note, Plot, Side, Stroke, Weight};
use super::{blank, filled, market_name, price_cell, years};
use crate::data::history::Published;
use crate::history::Market;
use crate::history::check::Verdict;
use crate::history::identities::{offered, revenue};
use crate::text::Language;
use crate::text::more::history::{HistoryWords, history as words};

/// The chart of a market, its table with one row an auction.
#[must_use]
pub fn chart(market: &Market, language: Language) -> ChartModel {
    let words = words(language);
    ChartModel {
        id: market.id,
        title: market_name(words, market.id),
        finding: finding(market, words, language),
        how: words.prices.how,
        plot: plot(market, words, language),
        table: table(market, words),
        readouts: market.auctions.iter().map(|auction| readout(auction, words)).collect(),
    }
}

fn finding(market: &Market, words: &HistoryWords, language: Language) -> String {
    let at_floor = market.auctions.iter().filter(|auction| auction.price == auction.floor).count();
    let below = market.auctions.iter().filter(|auction| auction.price < auction.floor).count();
    let count = |number: usize| grouped(number as i128, language);
    filled(
        words.market_finding,
        &[
            ("at_floor", &count(at_floor)),
            ("below", &count(below)),
            ("auctions", &count(market.auctions.len())),
            ("agrees", &count(market.all(Verdict::Agrees))),
            ("differs", &count(market.all(Verdict::Differs))),
            ("unpublished", &count(market.all(Verdict::Unpublished))),
        ],
    )
}

fn plot(market: &Market, words: &HistoryWords, language: Language) -> Plot {
    let auctions = &market.auctions;
    let (first, last) = match (auctions.first(), auctions.last()) {
        (Some(first), Some(last)) => (first.quarter.year.0, last.quarter.year.0),
        _ => return blank(years(2012, 2013), 1.0, language),
    };
    let price = |auction: &Published| (at_quarter(auction.quarter), auction.price.to_model());
    let settled: Vec<(f64, f64)> = auctions.iter().map(price).collect();
    let floor: Vec<(f64, f64)> =
        auctions.iter().map(|auction| (at_quarter(auction.quarter), auction.floor.to_model())).collect();
    let trigger: Vec<(f64, f64)> = auctions
        .iter()
        .filter_map(|auction| Some((at_quarter(auction.quarter), auction.trigger?.to_model())))
        .collect();
    let highest = settled.iter().chain(&trigger).fold(0.0_f64, |highest, point| highest.max(point.1));
    let mut plot = blank(years(first, last), highest, language);
    let ends = [(&settled, Hue::Accent), (&floor, Hue::Dim), (&trigger, Hue::Dim)];
    for (place, (line, hue)) in ends.into_iter().enumerate() {
        plot.labels.extend(line.last().map(|end| EndLabel { y: end.1, text: words.lines[place].to_owned(), hue }));
    }
    let line = |points, hue, stroke, weight| Layer::Line { points, hue, stroke, weight };
    plot.layers.push(line(floor, Hue::Dim, Stroke::Solid, Weight::Thin));
    if !trigger.is_empty() {
        plot.layers.push(line(trigger, Hue::Dim, Stroke::Dotted, Weight::Thin));
    }
    plot.layers.push(line(settled.clone(), Hue::Accent, Stroke::Solid, Weight::Thin));
    let reserve = auctions.iter().filter(|auction| auction.released > 0).map(price);
    let reserve: Vec<(f64, f64)> = reserve.collect();
    for point in &reserve {
        plot.notes.push(Note::name(*point, words.reserve_sold, Hue::Ink, Side::Left));
    }
    plot.stops = settled.iter().map(|point| point.0).collect();
    plot.dots = settled.iter().map(|(x, y)| CursorDot { x: *x, y: *y, hue: Hue::Accent }).collect();
    plot.layers.push(Layer::Dots { points: settled, hue: Hue::Accent });
    plot.layers.push(Layer::Markers { points: reserve, hue: Hue::Ink });
    plot
}

fn table(market: &Market, words: &'static HistoryWords) -> Table {
    let row = |(auction, replay): (&Published, &Option<crate::history::book::Replay>)| {
        let tons = |tons: Option<i64>| tons.map_or(Cell::Absent, Cell::Tons);
        let part = offered(auction).zip(auction.sold).filter(|(offered, _)| *offered > 0);
        let replay = replay.as_ref();
        vec![
            Cell::Quarter(auction.quarter),
            Cell::Price(auction.price),
            Cell::Price(auction.floor),
            tons(offered(auction)),
            tons(auction.sold),
            part.map_or(Cell::Absent, |(offered, sold)| Cell::Share(sold as f64 / offered as f64)),
            revenue(auction).map_or(Cell::Absent, Cell::Dollars),
            price_cell(replay.and_then(|replay| replay.price)),
            tons(replay.map(|replay| replay.unsold)),
            Cell::Words(words.verdicts_of_auction[market.verdict_of(auction) as usize]),
        ]
    };
    Table {
        caption: filled(words.prices.caption, &[("market", market_name(words, market.id))]),
        headers: words.auction_heads.map(str::to_owned).to_vec(),
        rows: market.auctions.iter().zip(&market.replays).map(row).collect(),
    }
}

fn readout(auction: &Published, words: &HistoryWords) -> Readout {
    let line = |label, price, hue| ReadoutLine { label, value: price_cell(price), hue };
    let mut lines = vec![
        line(words.lines[0], Some(auction.price), Some(Hue::Accent)),
        line(words.lines[1], Some(auction.floor), Some(Hue::Dim)),
    ];
    if auction.trigger.is_some() {
        lines.push(line(words.lines[2], auction.trigger, Some(Hue::Dim)));
    }
    Readout { x: at_quarter(auction.quarter), title: Cell::Quarter(auction.quarter), lines }
}
