//! Real auctions worked out again, as JSON and as Markdown.
//!
//! Must not compute. Invariant: the Markdown says what the page says, from the same models.

use crate::history::back_test::{BackTest, Path};
use crate::history::check::{Check, Figure};
use crate::history::{History, Market, Panel};
use crate::json::{Json, Scalar};
use crate::text::Language;
use crate::text::more::history::history as words;
use crate::view::history as view;
use crate::view::{ChartModel, Table};

/// Everything as JSON: published figures, made-up books, checks, forecasts, paths and their errors.
pub(super) fn json(history: &History) -> String {
    let mut json = Json::default();
    json.open('{');
    json.field("capwright", 1_u32);
    json.key("markets");
    list(&mut json, &history.markets, market);
    json.key("forecasts");
    panel(&mut json, &history.panel);
    json.key("back_tests");
    list(&mut json, &history.back_tests, back_test);
    json.close('}');
    json.finish() + "\n"
}

fn list<T>(json: &mut Json, items: &[T], mut one: impl FnMut(&mut Json, &T)) {
    json.open('[');
    for item in items {
        json.item();
        one(json, item);
    }
    json.close(']');
}

fn market(json: &mut Json, market: &Market) {
    json.open('{');
    json.field("id", market.id);
    json.key("auctions");
    let rows: Vec<_> = market.auctions.iter().zip(&market.replays).collect();
    list(json, &rows, |json, (auction, replay)| {
        json.open('{');
        json.field("auction", auction.label.as_str());
        json.field("date", auction.date.as_str());
        json.field("quarter", auction.quarter.to_string());
        json.field("price", auction.price);
        json.field("floor", auction.floor);
        json.field("trigger", auction.trigger);
        json.field("offered_t", auction.offered);
        json.field("reserve_sold_t", auction.released);
        json.field("sold_t", auction.sold);
        json.field("revenue_usd", crate::history::identities::revenue(auction));
        json.field("future_price", auction.future.map(|future| future.price));
        json.field("future_sold_t", auction.future.and_then(|future| future.sold));
        json.field("verdict", market.verdict_of(auction).id());
        json.field("provenance", auction.provenance.as_str());
        json.key("made_up_book");
        match replay {
            None => json.value(&Scalar::Nothing),
            Some(replay) => {
                json.open('{');
                json.field("bidders", replay.bidders as u64);
                json.field("bids", replay.bids as u64);
                json.field("bid_for_t", replay.bid_for);
                json.field("price_before_reserve", replay.before_reserve);
                json.field("price", replay.price);
                json.field("sold_t", replay.sold);
                json.field("unsold_t", replay.unsold);
                json.field("agrees", replay.agrees);
                json.close('}');
            }
        }
        json.close('}');
    });
    json.key("checks");
    list(json, &market.checks, check);
    json.close('}');
}

fn check(json: &mut Json, check: &Check) {
    json.open('{');
    json.field("rule", check.rule.id());
    json.field("place", check.place.as_str());
    json.field("verdict", check.verdict.id());
    figure(json, "expected", check.expected);
    figure(json, "found", check.found);
    json.field("source", check.source.as_str());
    json.close('}');
}

/// Prices as numbers, money as text, a range as two prices.
fn figure(json: &mut Json, name: &str, figure: Figure) {
    match figure {
        Figure::Price(price) => json.field(name, price),
        Figure::Money(money) => json.field(name, money),
        Figure::Tons(tons) => json.field(name, tons),
        Figure::Nothing => json.field(name, Scalar::Nothing),
        Figure::Prices(low, high) => {
            json.key(name);
            list(json, &[low, high], |json, price| json.value(&(*price).into()));
        }
    }
}

fn panel(json: &mut Json, panel: &Panel) {
    json.open('{');
    json.field("quarter", panel.quarter.to_string());
    json.field("paid", panel.real);
    json.field("ours", panel.ours);
    json.key("said");
    list(json, &panel.forecasts, |json, forecast| {
        json.open('{');
        json.field("id", forecast.id.as_str());
        json.field("date", forecast.date.as_str());
        json.field("price", forecast.price);
        json.field("source", forecast.source.as_str());
        json.close('}');
    });
    json.key("ours_with_one_change");
    json.open('{');
    panel.variants.iter().for_each(|(id, price)| json.field(id, *price));
    json.close('}');
    json.close('}');
}

fn back_test(json: &mut Json, test: &BackTest) {
    json.open('{');
    json.field("market", test.market);
    json.key("rows");
    let places: Vec<usize> = (0..test.real.len()).collect();
    list(json, &places, |json, place| {
        json.open('{');
        json.field("quarter", test.quarters[*place].to_string());
        json.field("paid", test.real[*place]);
        json.field("floor", test.floors[*place]);
        test.modelled.iter().for_each(|path| json.field(path.id, path.prices[*place]));
        json.close('}');
    });
    json.key("errors");
    let paths: Vec<&Path> = test.modelled.iter().chain(&test.variants).chain(&test.simple).collect();
    list(json, &paths, |json, path| {
        json.open('{');
        json.field("path", path.id);
        json.field("auctions", path.errors.auctions as u64);
        json.field("mean_absolute_error", path.errors.mean_absolute);
        json.field("mean_absolute_percent", path.errors.percent_tenths as f64 / 10.0);
        json.field("bias", path.errors.bias);
        json.close('}');
    });
    json.close('}');
}

/// The page as Markdown.
pub(super) fn markdown(history: &History, language: Language) -> String {
    let words = words(language);
    let mut page = Page { text: format!("# {}\n\n{}\n", words.title, words.about), language };
    page.part(words.parts[0], words.part_abouts[0]);
    page.chart(&view::panel(&history.panel, language), "");
    page.part(words.parts[1], words.part_abouts[1]);
    page.text.push_str(view::compared(&history.back_tests, language));
    page.text.push_str("\n\n");
    for (test, note) in history.back_tests.iter().zip(words.back_test_notes) {
        page.chart(&view::back_test(test, language), note);
        page.sheet(&view::errors(test, language));
    }
    page.part(words.parts[2], words.part_abouts[2]);
    for market in &history.markets {
        let about = words.markets.iter().find(|named| named.id == market.id).map_or("", |named| named.about);
        page.chart(&view::market(market, language), about);
        page.sheet(&view::checks(market, language));
        page.sheet(&view::differences(market, language));
    }
    page.part(words.parts[3], words.part_abouts[3]);
    if let Some(book) = history.markets.iter().find_map(|market| view::book(market, language)) {
        page.chart(&book, "");
    }
    page.part(words.parts[4], words.part_abouts[4]);
    for source in words.sources.iter().chain(&words.other_sources) {
        page.text.push_str(&format!("- {source}\n"));
    }
    page.text
}

struct Page {
    text: String,
    language: Language,
}

impl Page {
    fn part(&mut self, title: &str, about: &str) {
        self.text.push_str(&format!("\n## {title}\n\n{about}\n\n"));
    }

    fn chart(&mut self, chart: &ChartModel, note: &str) {
        self.text.push_str(&format!("\n### {}\n\n{}\n\n", chart.title, chart.finding));
        for text in [note, chart.how].into_iter().filter(|text| !text.is_empty()) {
            self.text.push_str(&format!("{text}\n\n"));
        }
        let Table { caption, headers, rows } = &chart.table;
        let shown = |row: &Vec<crate::view::Cell>| row.iter().map(|cell| cell.show(self.language)).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(shown).collect();
        self.rows(caption, headers, &rows);
    }

    fn sheet(&mut self, sheet: &view::Sheet) {
        self.rows(&sheet.caption, &sheet.headers, &sheet.rows);
    }

    fn rows(&mut self, caption: &str, headers: &[String], rows: &[Vec<String>]) {
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        self.text.push_str(&format!("{caption}\n\n{}|{}\n", line(headers), "---|".repeat(headers.len())));
        rows.iter().for_each(|row| self.text.push_str(&line(row)));
        self.text.push('\n');
    }
}
