//! Scenarios side by side: the pinned ones, charts with a line each, and a table of differences.
//!
//! Must not compute; `comparison` and `view::compare` do. Invariant: charts, table, and what is copied and saved are
//! made from the same runs.

mod pinned;
mod table;

use super::memo;
use crate::app::comparison::{Comparison, Made};
use crate::app::dom::{El, el, field_value};
use crate::app::parts::source::Source;
use crate::app::parts::{chart_files, messages};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::app::{address, clipboard, download};
use crate::law::lever::Lever;
use crate::scenario::readings::Chosen;
use crate::text::CompareWords;
use crate::view::compare::table::differences;
use crate::view::compare::text::{markdown, to_csv};
use crate::view::compare::{Mark, Side, charts, words_of};
use crate::view::memo::{Block, Sources, changed};
use leptos::prelude::*;

fn said(lab: Lab) -> &'static CompareWords {
    words_of(lab.program(), lab.language)
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    lab.ask_for_texts();
    let words = said(lab);
    let comparison = Comparison::start(lab);
    let made = Memo::new_with_compare(move |_| comparison.made(), |_, _| true);
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    let main = el("main").class("results page compare").set("id", "results").set("tabindex", "-1");
    main.child(head)
        .child(messages::messages(lab))
        .child(pinned::pinned(lab, comparison))
        .slot(move || made.with(|made| made.left_out.iter().map(|text| left_out(text)).collect()))
        .slot(move || made.with(|made| pictures(lab, made)))
        .slot(move || super::lab::caveats(lab))
        .child(el("h2").text(words.differences))
        .child(el("div").class("filters").slot(move || made.with(|made| vec![base(lab, &made.sides)])))
        .child(actions(lab, made))
        .slot(move || made.with(|made| vec![table::table(lab, &made.sides, place(lab, &made.sides))]))
        .child(el("h2").text(words.what))
        .slot(move || made.with(|made| what(lab, &made.sides)))
}

fn left_out(text: &str) -> El {
    el("p").class("message note").set("data-left-out", "").text(text)
}

fn pictures(lab: Lab, made: &Made) -> Vec<El> {
    let cards = charts::charts(&made.sides, lab.language).into_iter().map(|chart| {
        let id = chart.id;
        chart_files::card(lab, Source::Own(StoredValue::new(chart)), id)
    });
    vec![el("section").class("pair").set("aria-label", said(lab).charts_name).children(cards)]
}

/// How a run is named in the field of a link that says what the others are measured against.
fn id(side: &Side) -> &'static str {
    match side.mark {
        Mark::Bill => "bill",
        Mark::Present => "present",
        Mark::Pinned(_) => side.mark.letter(),
    }
}

/// The place of the run that the others are measured against; the bill's where the link names none that is there.
fn place(lab: Lab, sides: &[Side]) -> usize {
    let wanted = lab.opened.get();
    sides.iter().position(|side| Some(id(side)) == wanted.as_deref()).unwrap_or(0)
}

fn base(lab: Lab, sides: &[Side]) -> El {
    let now = place(lab, sides);
    let option = |(place, side): (usize, &Side)| {
        let option = el("option").set("value", id(side)).text(&side.title());
        if place == now { option.set("selected", "") } else { option }
    };
    let chosen = move |event: &web_sys::Event| {
        let open = Some(field_value(event)).filter(|id| id != "bill");
        lab.arrive(Route { page: Page::Compare, open });
        lab.scenario.with_untracked(|scenario| address::keep(scenario, &lab.route()));
        pinned::focus("#base");
    };
    let select = el("select").set("id", "base").children(sides.iter().enumerate().map(option)).on("change", chosen);
    el("label").text(said(lab).base).child(select)
}

/// What a run changes, with where each rule stands.
fn changes(lab: Lab, side: &Side) -> Vec<Block> {
    let texts = lab.texts.get();
    let place = |lever: &'static Lever| texts.cite(lever, None, lab.words().lever.cite);
    let source = |lever: &'static Lever| texts.of(lever, "source").to_owned();
    let sources = Sources { place: &place, source: &source, reading: &|_: &Chosen| None, link: "" };
    changed(&side.scenario, &sources, lab.language)
}

fn what(lab: Lab, sides: &[Side]) -> Vec<El> {
    let part = |side: &Side| {
        let section = el("section").class("what").set("data-changes", id(side)).child(el("h3").text(&side.title()));
        section.children(changes(lab, side).iter().map(memo::block))
    };
    sides.iter().filter(|side| side.mark != Mark::Bill).map(part).collect()
}

fn actions(lab: Lab, made: Memo<Made>) -> El {
    let words = said(lab);
    let text = move || {
        made.with_untracked(|made| {
            untrack(|| {
                let base = place(lab, &made.sides);
                let sections = differences(&made.sides, base, lab.language);
                let changes: Vec<Vec<Block>> = made.sides.iter().map(|side| changes(lab, side)).collect();
                markdown(&made.sides, base, &sections, &changes, &address::link(), lab.language)
            })
        })
    };
    let csv = move || {
        made.with_untracked(|made| {
            let base = untrack(|| place(lab, &made.sides));
            to_csv(&made.sides, base, &differences(&made.sides, base, lab.language))
        })
    };
    let copy = move || {
        clipboard::copy(&text(), move |copied| lab.say(if copied { words.copied } else { words.not_copied }));
    };
    let button = |name: &str, action: &'static str, act: Box<dyn Fn()>| {
        el("button").class("button").set("data-action", action).on("click", move |_| act()).text(name)
    };
    el("div")
        .class("actions")
        .child(button(words.copy, "compare-copy", Box::new(copy)))
        .child(button(
            words.markdown,
            "compare-markdown",
            Box::new(move || download::download("capwright-compare.md", &text())),
        ))
        .child(button(words.csv, "compare-csv", Box::new(move || download::download("capwright-compare.csv", &csv()))))
}
