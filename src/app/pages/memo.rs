//! The amendment memo as a sheet of paper: to read, copy, print and save.
//!
//! Must not compute; `view::memo` does. Invariant: what is copied, printed and saved says what the sheet shows.

use crate::app::dom::{El, effect, el, shape};
use crate::app::parts::messages;
use crate::app::state::Lab;
use crate::app::texts::Texts;
use crate::app::{address, clipboard, download};
use crate::chart;
use crate::json::Node;
use crate::law::lever::Lever;
use crate::scenario::readings::Chosen;
use crate::scenario::{Scheme, scheme};
use crate::text::MemoWords;
use crate::view::code::code;
use crate::view::memo::html::html;
use crate::view::memo::markdown::markdown;
use crate::view::memo::{self, Block, Sources};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The charts on the sheet, of either scheme.
const CHARTS: [(Scheme, [&str; 2]); 2] =
    [(Scheme::Budget, ["emissions", "price"]), (Scheme::Rate, ["emissions", "intensity"])];

/// Width and height of a chart on paper, in the units of a page.
const SIZE: (f64, f64) = (400.0, 230.0);

/// Dots for each of those units: fine enough for print.
const DENSITY: f64 = 3.0;

fn said(lab: Lab) -> &'static MemoWords {
    memo::said(lab.program(), lab.language)
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    lab.ask_for_texts();
    if scheme(lab.program()) == Scheme::Budget {
        lab.ask_for_law();
    }
    let words = said(lab);
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    let main = el("main").class("results page memo").set("id", "results").set("tabindex", "-1");
    main.child(head).child(messages::messages(lab)).child(actions(lab)).slot(move || vec![sheet(lab, &made(lab))])
}

/// The memo of the run on the screen.
fn made(lab: Lab) -> memo::Memo {
    let (texts, law) = (lab.texts.get(), lab.law.get());
    let place = |lever: &'static Lever| texts.cite(lever, None, lab.words().lever.cite);
    let source = |lever: &'static Lever| texts.of(lever, "source").to_owned();
    let reading = |chosen: &Chosen| reading(&law, chosen);
    let shown = lab.settled.get();
    let link = address::link_of(&shown.scenario);
    let sources = Sources { place: &place, source: &source, reading: &reading, link: &link };
    memo::memo(&shown.scenario, &shown.run, &shown.own, &sources, lab.language)
}

/// What a reading says, from the law map.
fn reading(law: &Texts, chosen: &Chosen) -> Option<String> {
    let Texts::Here(law) = law else { return None };
    let text = |row: &Node, name: &str| row.field(name).and_then(Node::text).unwrap_or_default().to_owned();
    let list = |name: &str| law.field(name).map_or(&[][..], Node::items);
    let passage = list("statements").iter().chain(list("cross")).find(|row| text(row, "id") == chosen.statement)?;
    let letter = chosen.reading.to_string();
    let reading = passage.field("readings")?.items().iter().find(|reading| text(reading, "reading") == letter)?;
    Some(text(reading, "label"))
}

fn actions(lab: Lab) -> El {
    let words = said(lab);
    let button = |name: &str, action: &'static str, act: Box<dyn Fn()>| {
        el("button").class("button").set("data-action", action).on("click", move |_| act()).text(name)
    };
    let copy = move || {
        let text = untrack(|| markdown(&made(lab)));
        clipboard::copy(&text, move |copied| lab.say(if copied { words.copied } else { words.not_copied }));
    };
    let print = || {
        let _ = window().print();
    };
    let text = move || download::download("capwright-memo.md", &untrack(|| markdown(&made(lab))));
    let page = move || download::download("capwright-memo.html", &untrack(|| html(&made(lab), lab.language)));
    el("div")
        .class("actions")
        .child(button(words.copy, "memo-copy", Box::new(copy)))
        .child(button(words.print, "memo-print", Box::new(print)))
        .child(button(words.markdown, "memo-markdown", Box::new(text)))
        .child(button(words.html, "memo-html", Box::new(page)))
}

fn sheet(lab: Lab, memo: &memo::Memo) -> El {
    let mut sheet = el("article").class("paper").child(el("h2").class("title").text(&memo.title));
    sheet = sheet.child(el("p").class("lead").text(&memo.summary[1])).child(el("p").text(&memo.summary[0]));
    if !memo.notes.is_empty() {
        sheet = sheet.child(el("p").text(&memo.notes));
    }
    for (place, part) in memo.parts.iter().enumerate() {
        sheet = sheet.child(el("h2").text(part.heading)).children(part.blocks.iter().map(block));
        if place == 1 {
            sheet = sheet.child(el("div").class("pictures").children(charts(lab).map(|id| picture(lab, id))));
        }
    }
    sheet.child(drawn(lab, &memo.link))
}

fn charts(lab: Lab) -> [&'static str; 2] {
    let own = CHARTS.into_iter().find(|(of, _)| *of == scheme(lab.program()));
    own.map_or(CHARTS[0].1, |(_, charts)| charts)
}

/// A piece of a sheet.
pub(super) fn block(block: &Block) -> El {
    match block {
        Block::Text(text) => el("p").text(text),
        Block::Link(link) => el("p").child(el("a").set("href", link).text(link)),
        Block::List(numbered, items) => {
            let items = items.iter().map(|item| el("li").text(item));
            el(if *numbered { "ol" } else { "ul" }).children(items)
        }
        Block::Table(heads, rows) => {
            let heads = heads.iter().map(|head| el("th").set("scope", "col").text(head));
            let line = |row: &Vec<String>| {
                let cell = |(place, text): (usize, &String)| match place {
                    0 => el("th").set("scope", "row").text(text),
                    _ => el("td").text(text),
                };
                el("tr").children(row.iter().enumerate().map(cell))
            };
            let head = el("thead").child(el("tr").children(heads));
            let table = el("table").child(head).child(el("tbody").children(rows.iter().map(line)));
            el("div").class("scroll").set("tabindex", "0").child(table)
        }
    }
}

/// A chart of the run on paper, with its title and what it says.
fn picture(lab: Lab, id: &'static str) -> El {
    let canvas = el("canvas").set("role", "img");
    let node = canvas.node().clone().dyn_into::<web_sys::HtmlCanvasElement>().ok();
    let shown = lab.settled.get();
    let Some(model) = shown.charts.iter().find(|chart| chart.id == id) else { return el("figure") };
    let canvas = canvas.set("aria-label", model.title);
    let (plot, finding) = (model.plot.clone(), model.finding.clone());
    effect(move || {
        if let Some(node) = &node {
            let layout = chart::layout(&plot, SIZE.0, SIZE.1);
            chart::draw(node, &plot, &layout, &chart::Theme::light(), DENSITY);
            // The style sheet decides how large the drawing is shown.
            let _ = node.remove_attribute("style");
        }
    });
    let caption = el("figcaption").child(el("b").text(model.title)).text(&finding);
    el("figure").child(caption).child(canvas)
}

/// The link as a code for cameras.
fn drawn(lab: Lab, link: &str) -> El {
    let words = said(lab);
    match code(link) {
        None => el("p").text(words.no_qr),
        Some(code) => shape("svg")
            .class("code")
            .set("viewBox", &format!("0 0 {0} {0}", code.side))
            .set("role", "img")
            .set("aria-label", words.qr)
            .set("shape-rendering", "crispEdges")
            .child(shape("rect").set("width", "100%").set("height", "100%").set("fill", "#fff"))
            .child(shape("path").set("d", &code.path).set("fill", "#000")),
    }
}
