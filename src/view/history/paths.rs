//! Forecasts beside what was paid, and the model's paths beside the real ones.

use super::super::axis::at_quarter;
use super::super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::super::number;
use super::super::plot::{CursorDot, EndLabel, Hue, Layer, Note, Plot, Series, Side, Stroke, Tick, Weight};
use super::{Sheet, blank, filled, market_name, name, named, price_cell, years};
use crate::history::Panel;
use crate::history::back_test::{BackTest, Path};
use crate::text::Language;
use crate::text::more::history::{HistoryWords, history as words};
use crate::units::{Price, Quarter};

/// A row of the panel: name under its bar, what it is, price, colour.
type Bar = (&'static str, &'static str, Option<Price>, Hue);

/// What officials had expected, what was paid, and what the model says.
#[must_use]
pub fn panel(panel: &Panel, language: Language) -> ChartModel {
    let words = words(language);
    let bars = bars(panel, words);
    let readout = |(place, (_, about, price, hue)): (usize, &Bar)| Readout {
        x: place as f64 + 1.0,
        title: Cell::Words(about),
        lines: vec![ReadoutLine { label: words.panel_heads[1], value: price_cell(*price), hue: Some(*hue) }],
    };
    let against = |price: Option<Price>| price.map_or(Cell::Absent, |price| Cell::Price(Price(price.0 - panel.real.0)));
    let row = |(_, about, price, _): &Bar| vec![Cell::Words(about), price_cell(*price), against(*price)];
    ChartModel {
        id: "forecasts",
        title: words.panel.title,
        finding: panel_finding(panel, words, language),
        how: words.panel.how,
        plot: panel_plot(&bars, language),
        table: Table {
            caption: words.panel.caption.to_owned(),
            headers: words.panel_heads.map(str::to_owned).to_vec(),
            rows: bars.iter().map(row).collect(),
        },
        readouts: bars.iter().enumerate().map(readout).collect(),
    }
}

fn bars(panel: &Panel, words: &'static HistoryWords) -> Vec<Bar> {
    let bar = |id: &str, price, hue| -> Bar {
        named(&words.panel_rows, id)
            .map_or((number::ABSENT, number::ABSENT, price, hue), |row| (row.name, row.about, price, hue))
    };
    let mut bars: Vec<Bar> =
        panel.forecasts.iter().map(|forecast| bar(&forecast.id, Some(forecast.price), Hue::Unsold)).collect();
    bars.push(bar("paid", Some(panel.real), Hue::Ink));
    bars.push(bar("ours", panel.ours, Hue::Accent));
    bars.extend(panel.variants.iter().map(|(id, price)| bar(id, *price, Hue::Reserve)));
    bars
}

fn panel_finding(panel: &Panel, words: &HistoryWords, language: Language) -> String {
    let prices = || panel.forecasts.iter().map(|forecast| forecast.price);
    let show = |price: Price| number::price(price, language);
    let paid = show(panel.real);
    let (low, high) = (show(prices().min().unwrap_or_default()), show(prices().max().unwrap_or_default()));
    let Some(ours) = panel.ours else {
        return filled(words.panel_none, &[("paid", &paid), ("low", &low), ("high", &high)]);
    };
    let error = (ours.0 - panel.real.0).abs();
    let furthest = prices().all(|price| (price.0 - panel.real.0).abs() < error);
    let template = if ours > panel.real { words.panel_high } else { words.panel_low };
    let percent = number::percent(error as f64 / panel.real.0.max(1) as f64, language);
    let places = [
        ("paid", paid.as_str()),
        ("low", &low),
        ("high", &high),
        ("ours", &show(ours)),
        ("error", &show(Price(error))),
        ("percent", &percent),
    ];
    let sentence = filled(template, &places);
    if furthest { format!("{sentence} {}", words.panel_furthest) } else { sentence }
}

fn panel_plot(bars: &[Bar], language: Language) -> Plot {
    let highest = bars.iter().filter_map(|bar| bar.2).fold(0.0_f64, |highest, price| highest.max(price.to_model()));
    let tick = |(place, bar): (usize, &Bar)| Tick { at: place as f64 + 1.0, label: bar.0.to_owned(), optional: false };
    let ticks = bars.iter().enumerate().map(tick).collect();
    let mut plot = blank(((0.4, bars.len() as f64 + 0.6), ticks), highest, language);
    for (place, (_, _, price, hue)) in bars.iter().enumerate() {
        let Some(price) = price else { continue };
        let (x, value) = (place as f64 + 1.0, price.to_model());
        let series = vec![Series { hue: *hue, values: vec![value] }];
        plot.layers.push(Layer::Bars { xs: vec![x], series, width: 0.7 });
        // Begun a little left of the middle, so that it stands over its bar.
        let text = number::price_in_words(*price, language);
        plot.notes.push(Note::name((x - 0.16, value), &text, Hue::Ink, Side::Right));
        plot.stops.push(x);
        plot.dots.push(CursorDot { x, y: value, hue: *hue });
    }
    plot
}

/// The model's paths beside what was paid.
#[must_use]
pub fn back_test(test: &BackTest, language: Language) -> ChartModel {
    let words = words(language);
    ChartModel {
        id: if test.market == "california" { "back-test-california" } else { "back-test-act" },
        title: market_name(words, test.market),
        finding: back_test_finding(test, words, language),
        how: words.back_test.how,
        plot: back_test_plot(test, words, language),
        table: back_test_table(test, words),
        readouts: (0..test.real.len()).map(|place| back_test_readout(test, place, words)).collect(),
    }
}

fn back_test_finding(test: &BackTest, words: &HistoryWords, language: Language) -> String {
    let (Some(model), [floor, last]) = (test.modelled.first(), test.simple.as_slice()) else {
        return words.back_test_none.to_owned();
    };
    let errors = model.errors;
    if errors.auctions == 0 {
        return words.back_test_none.to_owned();
    }
    let show = |price: Price| number::price(Price(price.0.abs()), language);
    let template = if errors.bias.0 < 0 { words.back_test_low } else { words.back_test_high };
    let places = [
        ("auctions", number::grouped(errors.auctions as i128, language)),
        ("mean", show(errors.mean_absolute)),
        ("percent", number::percent(errors.percent_tenths as f64 / 1_000.0, language)),
        ("bias", show(errors.bias)),
        ("floor", show(floor.errors.mean_absolute)),
        ("last", show(last.errors.mean_absolute)),
    ];
    filled(template, &places.each_ref().map(|(place, text)| (*place, text.as_str())))
}

fn line(quarters: &[Quarter], prices: impl Iterator<Item = Option<Price>>) -> Vec<(f64, f64)> {
    let points = quarters.iter().zip(prices);
    points.filter_map(|(quarter, price)| Some((at_quarter(*quarter), price?.to_model()))).collect()
}

fn back_test_plot(test: &BackTest, words: &'static HistoryWords, language: Language) -> Plot {
    let (Some(first), Some(last)) = (test.quarters.first(), test.quarters.last()) else {
        return blank(years(2012, 2013), 1.0, language);
    };
    let some = |prices: &[Price]| -> Vec<(f64, f64)> { line(&test.quarters, prices.iter().copied().map(Some)) };
    let (paid, floor) = (some(&test.real), some(&test.floors));
    let modelled: Vec<Vec<(f64, f64)>> =
        test.modelled.iter().map(|path| line(&test.quarters, path.prices.iter().copied())).collect();
    let all = || modelled.iter().flatten().chain(&paid).chain(&floor);
    let highest = all().fold(0.0_f64, |highest, point| highest.max(point.1));
    let mut plot = blank(years(first.year.0, last.year.0), highest, language);
    let mut put = |points: Vec<(f64, f64)>, text: &str, hue, stroke, weight| {
        plot.labels.extend(points.last().map(|end| EndLabel { y: end.1, text: text.to_owned(), hue }));
        plot.layers.push(Layer::Line { points, hue, stroke, weight });
    };
    put(floor, words.lines[1], Hue::Dim, Stroke::Solid, Weight::Thin);
    for (path, points) in test.modelled.iter().zip(modelled).rev() {
        let main = path.id == "model";
        let (hue, stroke) = if main { (Hue::Accent, Stroke::Solid) } else { (Hue::Sector(1), Stroke::Dotted) };
        put(points, name(&words.paths, path.id), hue, stroke, Weight::Strong);
    }
    put(paid.clone(), words.lines[3], Hue::Ink, Stroke::Solid, Weight::Strong);
    plot.stops = paid.iter().map(|point| point.0).collect();
    plot.dots = paid.iter().map(|(x, y)| CursorDot { x: *x, y: *y, hue: Hue::Ink }).collect();
    plot
}

fn back_test_table(test: &BackTest, words: &'static HistoryWords) -> Table {
    let mut headers = vec![words.auction_heads[0].to_owned(), format!("{} ($)", words.lines[3])];
    headers.extend(test.modelled.iter().map(|path| format!("{} ($)", name(&words.paths, path.id))));
    headers.push(words.auction_heads[2].to_owned());
    let row = |place: usize| {
        let mut row = vec![Cell::Quarter(test.quarters[place]), Cell::Price(test.real[place])];
        row.extend(test.modelled.iter().map(|path| price_cell(path.prices[place])));
        row.push(Cell::Price(test.floors[place]));
        row
    };
    let caption = filled(words.back_test.caption, &[("market", market_name(words, test.market))]);
    Table { caption, headers, rows: (0..test.real.len()).map(row).collect() }
}

fn back_test_readout(test: &BackTest, place: usize, words: &'static HistoryWords) -> Readout {
    let line = |label, price, hue| ReadoutLine { label, value: price_cell(price), hue: Some(hue) };
    let mut lines = vec![line(words.lines[3], Some(test.real[place]), Hue::Ink)];
    for path in &test.modelled {
        lines.push(line(name(&words.paths, path.id), path.prices[place], Hue::Accent));
    }
    lines.push(line(words.lines[1], Some(test.floors[place]), Hue::Dim));
    Readout { x: at_quarter(test.quarters[place]), title: Cell::Quarter(test.quarters[place]), lines }
}

/// Whether the model was of any use beside the two paths that need none.
#[must_use]
pub fn compared(tests: &[BackTest], language: Language) -> &'static str {
    words(language).beaten[usize::from(tests.iter().any(BackTest::beats_simple))]
}

/// How far off each path is.
#[must_use]
pub fn errors(test: &BackTest, language: Language) -> Sheet {
    let words = words(language);
    let row = |path: &Path| {
        let errors = path.errors;
        vec![
            named(&words.paths, path.id).map_or(number::ABSENT, |path| path.about).to_owned(),
            number::grouped(errors.auctions as i128, language),
            number::price(errors.mean_absolute, language),
            format!("{} %", number::decimal(errors.percent_tenths as f64 / 10.0, 1, language)),
            number::price_difference(errors.bias, language),
        ]
    };
    Sheet {
        caption: words.errors.to_owned(),
        headers: words.error_heads.map(str::to_owned).to_vec(),
        rows: test.modelled.iter().chain(&test.variants).chain(&test.simple).map(row).collect(),
    }
}
