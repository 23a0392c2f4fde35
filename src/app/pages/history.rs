//! Real auctions: what is arithmetic in them, what officials had expected, how the model does.
//!
//! Must not compute; `crate::history` does, once, when the page is opened. Invariant: nothing here depends on the
//! scenario, and every sentence and figure comes from a view model.

use crate::app::dom::{El, el};
use crate::app::parts::listing::listing;
use crate::app::parts::source::Source;
use crate::app::parts::{chart_files, messages};
use crate::app::state::Lab;
use crate::history::{History, Market, history};
use crate::law::Problem;
use crate::text::more::history::{HistoryWords, history as words};
use crate::view::ChartModel;
use crate::view::history as view;
use leptos::prelude::*;

/// The page below the header.
pub fn page(lab: Lab) -> El {
    let words = words(lab.language);
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    let main = el("main").class("results page law history").set("id", "results").set("tabindex", "-1");
    let main = main.child(head).child(messages::messages(lab));
    match history() {
        Ok(history) => main.children(parts(lab, words, &history)),
        Err(problems) => main.child(stopped(words, &problems)),
    }
}

/// Only when a bundled file does not read, which the tests rule out.
fn stopped(words: &HistoryWords, problems: &[Problem]) -> El {
    let problem = problems.first().map(ToString::to_string).unwrap_or_default();
    let text = view::filled(words.stopped, &[("problem", &problem)]);
    el("p").class("message problem").set("role", "alert").text(&text)
}

fn parts(lab: Lab, words: &'static HistoryWords, history: &History) -> Vec<El> {
    let part = |place: usize| {
        el("section")
            .child(el("h2").class("section").text(words.parts[place]))
            .child(el("p").class("says").text(words.part_abouts[place]))
    };
    let tests = history.back_tests.iter().zip(words.back_test_notes).map(|(test, note)| {
        exhibit(lab, view::back_test(test, lab.language), note).child(listing(&view::errors(test, lab.language)))
    });
    let book = history.markets.iter().find_map(|market| view::book(market, lab.language));
    let sources = words.sources.iter().chain(&words.other_sources).map(|source| el("li").text(source));
    vec![
        part(0).child(exhibit(lab, view::panel(&history.panel, lab.language), "")),
        part(1)
            .child(el("p").class("says").text(view::compared(&history.back_tests, lab.language)))
            .child(el("div").class("pair").children(tests)),
        part(2).children(history.markets.iter().map(|of| market(lab, words, of))),
        part(3).children(book.map(|book| exhibit(lab, book, ""))),
        part(4).child(el("ul").class("says sources").children(sources)),
    ]
}

/// A chart with its finding, its table and a note.
fn exhibit(lab: Lab, chart: ChartModel, note: &str) -> El {
    let id = chart.id;
    let card = chart_files::card(lab, Source::Own(StoredValue::new(chart)), id);
    if note.is_empty() { card } else { card.child(el("p").class("note").text(note)) }
}

fn market(lab: Lab, words: &'static HistoryWords, market: &Market) -> El {
    let about = words.markets.iter().find(|named| named.id == market.id).map_or("", |named| named.about);
    let differences = view::differences(market, lab.language);
    let listed = if differences.rows.is_empty() {
        el("p").class("note").text(words.no_differences)
    } else {
        listing(&differences)
    };
    let checks = listing(&view::checks(market, lab.language));
    exhibit(lab, view::market(market, lab.language), about).child(el("div").class("pair").child(checks).child(listed))
}
