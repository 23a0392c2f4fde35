//! A made-up book: how much is bid for at each price and above, and where supply meets it.

use super::super::axis::{MEGATONS, mega};
use super::super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::super::number::{decimal, grouped, price as price_text};
use super::super::plot::{CursorDot, Hue, Layer, Note, Plot, Side, Stroke, Tick, Weight};
use super::{blank, filled};
use crate::history::Market;
use crate::history::book::Replay;
use crate::text::Language;
use crate::text::more::history::{HistoryWords, history as words};
use crate::units::Price;

/// The book of the market's first auction in which a reserve sold; none where there is no such auction.
#[must_use]
pub fn chart(market: &Market, language: Language) -> Option<ChartModel> {
    let words = words(language);
    let replay = market.replays.iter().flatten().find(|replay| replay.released > 0)?;
    let (before, price) = (replay.before_reserve?, replay.price?);
    let tons = |tons: i64| grouped(i128::from(tons), language);
    let finding = filled(
        words.book_finding,
        &[
            ("before", &price_text(before, language)),
            ("price", &price_text(price, language)),
            ("released", &tons(replay.released)),
            ("sold", &tons(replay.sold)),
        ],
    );
    let levels = levels(replay);
    Some(ChartModel {
        id: "book",
        title: words.book.title,
        finding,
        how: words.book.how,
        plot: plot(replay, price, &levels, language),
        table: table(replay, &levels, words),
        readouts: levels.iter().map(|level| readout(*level, words)).collect(),
    })
}

/// Price, and what is bid for there and above.
fn levels(replay: &Replay) -> Vec<(Price, i64)> {
    let mut above = 0;
    let add = |(price, quantity): &(Price, i64)| {
        above += quantity;
        (*price, above)
    };
    replay.demand.iter().map(add).collect()
}

fn plot(replay: &Replay, price: Price, levels: &[(Price, i64)], language: Language) -> Plot {
    let words = words(language);
    let most = levels.last().map_or(1.0, |level| mega(level.1)).max(1.0);
    let highest = levels.first().map_or(1.0, |level| level.0.to_model());
    let step = if most > 20.0 { 10.0 } else { 5.0 };
    let count = libm::floor(most / step) as i32;
    let ticks = (0..=count).map(|place| {
        let at = f64::from(place) * step;
        let (_, after, times) =
            if language == Language::Chinese { MEGATONS.signs(most, language) } else { ("", " m", 1.0) };
        // Allowances, not tons of emissions: millions of them.
        let unit = if place == count { after.trim_end_matches('吨') } else { "" };
        Tick { at, label: decimal(at * times, 0, language) + unit, optional: false }
    });
    let mut plot = blank(((0.0, most * 1.02), ticks.collect()), highest * 1.05, language);
    // Steps: down at the price, then along to what is bid for there.
    let mut steps = Vec::new();
    let mut from = 0.0;
    for (price, above) in levels {
        steps.extend([(from, price.to_model()), (mega(*above), price.to_model())]);
        from = mega(*above);
    }
    let upright = |at: f64, stroke| Layer::Line {
        points: vec![(at, 0.0), (at, highest * 1.05)],
        hue: Hue::Ink,
        stroke,
        weight: Weight::Thin,
    };
    let (offered, with_reserve) = (mega(replay.offered), mega(replay.offered + replay.released));
    plot.layers.extend([upright(offered, Stroke::Dotted), upright(with_reserve, Stroke::Solid)]);
    plot.layers.push(Layer::Line { points: steps, hue: Hue::Accent, stroke: Stroke::Solid, weight: Weight::Strong });
    plot.layers.push(Layer::Dots { points: vec![(with_reserve, price.to_model())], hue: Hue::Ink });
    let first = (most * 0.01, highest);
    let low = highest * 0.08;
    plot.notes = vec![
        Note::name(first, words.book_names[0], Hue::Accent, Side::Right),
        Note::name((offered, low), words.book_names[1], Hue::Dim, Side::Left),
        Note::name((with_reserve, low), words.book_names[2], Hue::Ink, Side::Right),
    ];
    plot.stops = levels.iter().map(|level| mega(level.1)).collect();
    plot.dots =
        levels.iter().map(|level| CursorDot { x: mega(level.1), y: level.0.to_model(), hue: Hue::Accent }).collect();
    plot
}

fn table(replay: &Replay, levels: &[(Price, i64)], words: &HistoryWords) -> Table {
    let row = |((price, at), (_, above)): (&(Price, i64), &(Price, i64))| {
        vec![Cell::Price(*price), Cell::Tons(*at), Cell::Tons(*above)]
    };
    Table {
        caption: words.book.caption.to_owned(),
        headers: words.book_heads.map(str::to_owned).to_vec(),
        rows: replay.demand.iter().zip(levels).map(row).collect(),
    }
}

fn readout((price, above): (Price, i64), words: &'static HistoryWords) -> Readout {
    let line = ReadoutLine { label: words.book_heads[2], value: Cell::Tons(above), hue: Some(Hue::Accent) };
    Readout { x: mega(above), title: Cell::Price(price), lines: vec![line] }
}
