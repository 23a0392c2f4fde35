//! The bill: every statement, what is done with it, its readings; and every date.
//!
//! Must not know a statement or a rule: it shows the law map's file. Invariant: choosing a reading is one change of the
//! scenario like any other, so that undo, chips and link follow.

use crate::app::dom::{El, el, field_checked, field_value};
use crate::app::parts::{messages, statement};
use crate::app::state::Lab;
use crate::app::texts::Texts;
use crate::json::Node;
use crate::text::{LawWords, fill, words};
use leptos::prelude::*;
use std::sync::Arc;

/// What is listed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Query {
    text: String,
    class: String,
    open: bool,
}

/// The words of the pages about the law.
pub(super) fn said(lab: Lab) -> &'static LawWords {
    &words(lab.language).more.law
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    lab.ask_for_law();
    let words = said(lab);
    frame(lab, words.title, words.about).slot(move || loaded(lab, move |law| content(lab, law)))
}

/// A page about the law: its heading, what it is, and messages.
pub(super) fn frame(lab: Lab, title: &str, about: &str) -> El {
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(title))
        .child(el("p").class("sub").text(about));
    let page = el("main").class("results page law").set("id", "results").set("tabindex", "-1");
    page.child(head).child(messages::messages(lab))
}

/// What `content` makes of the law map, or where it is.
pub(super) fn loaded(lab: Lab, content: impl Fn(Arc<Node>) -> Vec<El>) -> Vec<El> {
    let words = said(lab);
    match lab.law.get() {
        Texts::Here(law) => content(law),
        Texts::Missing => {
            let again = el("button").class("button").on("click", move |_| lab.ask_for_law()).text(words.again);
            vec![
                el("div").class("message problem").set("role", "alert").child(el("p").text(words.missing)).child(again),
            ]
        }
        Texts::Unasked | Texts::Coming => vec![el("p").class("message note").set("role", "status").text(words.coming)],
    }
}

fn content(lab: Lab, law: Arc<Node>) -> Vec<El> {
    let words = said(lab);
    let query = RwSignal::new(Query::default());
    let (all, statements) = (law.clone(), law.clone());
    let count = move || {
        let all = list(&all, "statements");
        let shown = all.iter().filter(|row| query.with(|query| fits(row, query))).count();
        let template = if shown == all.len() { words.listed_all } else { words.listed };
        fill(template, &[("shown", &shown.to_string()), ("all", &all.len().to_string())])
    };
    let tools = tools(lab, query).child(el("p").class("count").set("role", "status").live_text(count));
    let rows = move || rows(lab, &statements, query);
    let mut parts =
        vec![el("p").class("sum").text(&counts(lab, &law)), tools, el("div").class("statements").slot(rows)];
    parts.push(el("h2").class("section").text(words.cross));
    parts
        .push(el("div").class("statements").children(list(&law, "cross").iter().map(|row| statement::cross(lab, row))));
    parts.push(el("h2").class("section").set("id", "timeline").text(words.timeline));
    parts.push(timeline(lab, &law));
    parts
}

/// The list `name` of the file.
pub(super) fn list<'a>(law: &'a Node, name: &str) -> &'a [Node] {
    law.field(name).map_or(&[], Node::items)
}

/// Statements by class, and how many rules run.
fn counts(lab: Lab, law: &Node) -> String {
    let words = said(lab);
    let statements = list(law, "statements");
    let of = |kind: &str| statements.iter().filter(|row| statement::kind(row) == kind).count();
    let [quantity, gate, output, shown, administrative] = statement::KINDS.map(of);
    let rules = law.field("rules").map_or(&[][..], Node::fields);
    let run = rules.iter().filter(|(_, rule)| rule.field("runs").and_then(Node::switch) == Some(true)).count();
    let text = |count: usize| count.to_string();
    let simulated = quantity + gate + output;
    let counts = fill(
        words.counts,
        &[
            ("all", &text(simulated + shown + administrative)),
            ("simulated", &text(simulated)),
            ("quantities", &text(quantity)),
            ("gates", &text(gate)),
            ("outputs", &text(output)),
            ("shown", &text(shown)),
            ("administrative", &text(administrative)),
        ],
    );
    counts + &fill(words.rules_run, &[("run", &text(run)), ("all", &text(rules.len()))])
}

fn tools(lab: Lab, query: RwSignal<Query>) -> El {
    let words = said(lab);
    let search = el("input")
        .class("search")
        .set("type", "search")
        .set("aria-label", words.search)
        .set("placeholder", words.search)
        .on("input", move |event| query.update(|query| query.text = field_value(event).to_lowercase()));
    let option = |(id, name): (&str, &str)| el("option").set("value", id).text(name);
    let options = statement::KINDS.into_iter().zip(words.classes).map(option);
    let class = el("select")
        .set("aria-label", words.class)
        .child(option(("", words.all)))
        .children(options)
        .on("change", move |event| query.update(|query| query.class = field_value(event)));
    let open = el("input").set("type", "checkbox").on("change", move |event| {
        let open = field_checked(event);
        query.update(|query| query.open = open);
    });
    let open = el("label").class("inline").child(open).text(" ").text(words.open_only);
    el("div").class("filters").child(search).child(class).child(open)
}

fn fits(row: &Node, query: &Query) -> bool {
    let class = query.class.is_empty() || statement::kind(row) == query.class;
    let open = !query.open || row.field("unclear").is_some();
    // The whole row as text holds its words, its rule and its levers.
    class
        && open
        && (query.text.trim().is_empty() || {
            let text = row.compact().to_lowercase();
            query.text.split_whitespace().all(|word| text.contains(word))
        })
}

/// The statements that fit, under the report's headings.
fn rows(lab: Lab, law: &Node, query: RwSignal<Query>) -> Vec<El> {
    let rules = law.field("rules");
    let mut heading = "";
    let mut parts = Vec::new();
    let opened = lab.opened.get();
    for row in list(law, "statements").iter().filter(|row| query.with(|query| fits(row, query))) {
        let section = row.field("section").and_then(Node::text).unwrap_or_default();
        if section != heading {
            heading = section;
            parts.push(el("h2").class("section").text(heading));
        }
        parts.push(statement::statement(lab, row, rules, opened.as_deref()));
    }
    parts
}

fn timeline(lab: Lab, law: &Node) -> El {
    let words = said(lab);
    let cell = |row: &Node, name: &str| el("td").text(row.field(name).and_then(Node::text).unwrap_or_default());
    let line = |row: &Node| {
        let date = row.field("date").and_then(Node::text).unwrap_or_default();
        el("tr").child(el("th").set("scope", "row").text(date)).child(cell(row, "what")).child(cell(row, "engine"))
    };
    let head = words.timeline_heads.map(|name| el("th").set("scope", "col").text(name));
    let table = el("table")
        .set("aria-labelledby", "timeline")
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(list(law, "timeline").iter().map(line)));
    el("div").class("scroll wide").set("tabindex", "0").child(table)
}
