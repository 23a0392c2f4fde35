//! Every number that the bill does not fix, with its value, its source and the lever itself.
//!
//! Must not list a lever; the registry does. Invariant: a lever is opened in its own row, one at a time, and stands in
//! the page once.

use super::{said, table};
use crate::app::address;
use crate::app::dom::{El, el, field_checked, field_value};
use crate::app::download;
use crate::app::parts::lever;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::law::lever::Lever;
use crate::source::Status;
use crate::text::fill;
use crate::view::method::assumptions::{Assumption, assumptions, assumptions_csv};
use crate::view::number::ABSENT;
use leptos::prelude::*;

/// What is listed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Query {
    text: String,
    status: String,
    changed: bool,
}

/// What stands under the heading.
pub fn part(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let query = RwSignal::new(Query::default());
    let listed = Memo::new(move |_| ids(lab, &query.get()));
    let all = move || lab.scenario.with(assumptions);
    let about = move || {
        let all = all();
        let of = |status: Status| all.iter().filter(|row| kind(row.lever) == status).count().to_string();
        let changed = all.iter().filter(|row| row.changed).count().to_string();
        let places = [("assumptions", of(Status::Assumption)), ("rules", of(Status::Rule)), ("changed", changed)];
        fill(words.assumptions_about, &places.each_ref().map(|(name, text)| (*name, text.as_str())))
    };
    let count = move || {
        let places = [("shown", listed.with(Vec::len).to_string()), ("all", all().len().to_string())];
        fill(words.listed, &places.each_ref().map(|(name, text)| (*name, text.as_str())))
    };
    let save = el("button")
        .class("button")
        .set("data-action", "assumptions-csv")
        .on("click", move |_| save(lab))
        .text(words.csv);
    let tools = tools(lab, query).child(save).child(el("p").class("count").set("role", "status").live_text(count));
    // Rows stay while values change; only another list makes them anew.
    let lines = move || listed.get().into_iter().filter_map(|id| Some(line(lab, lab.lever(id)?))).collect();
    let table = table(words.parts[1], &words.assumption_heads, el("tbody").slot(lines));
    vec![el("p").class("says").live_text(about), tools, table.class("scroll wide assumptions")]
}

/// Saves the whole table, whatever is listed.
fn save(lab: Lab) {
    let heads = &said(lab).csv_heads;
    let text = lab.scenario.with_untracked(|scenario| {
        untrack(|| assumptions_csv(scenario, heads, |lever| source(lab, lever), lab.language))
    });
    download::download("capwright-assumptions.csv", &text);
}

fn tools(lab: Lab, query: RwSignal<Query>) -> El {
    let (words, lever) = (said(lab), &lab.words().lever);
    let search = el("input")
        .class("search")
        .set("type", "search")
        .set("aria-label", words.search)
        .set("placeholder", words.search)
        .on("input", move |event| query.update(|query| query.text = field_value(event).to_lowercase()));
    let option = |id: &str, name: &str| el("option").set("value", id).text(name);
    let status = el("select")
        .set("aria-label", words.status)
        .child(option("", words.all))
        .child(option(Status::Assumption.id(), lever.assumption))
        .child(option(Status::Rule.id(), lever.rule))
        .on("change", move |event| query.update(|query| query.status = field_value(event)));
    let changed = el("input").set("type", "checkbox").on("change", move |event| {
        let only = field_checked(event);
        query.update(|query| query.changed = only);
    });
    let changed = el("label").class("inline").child(changed).text(" ").text(words.changed_only);
    el("div").class("filters").child(search).child(status).child(changed)
}

/// Where the default of `lever` comes from; empty while the texts are on their way.
fn source(lab: Lab, lever: &'static Lever) -> String {
    lab.texts.with(|texts| texts.of(lever, "source").to_owned())
}

/// What a lever is listed as: rules and drafts of them stand together, and its source says which it is.
fn kind(lever: &Lever) -> Status {
    if lever.status == Status::Draft { Status::Rule } else { lever.status }
}

/// The ids of what `query` lists.
fn ids(lab: Lab, query: &Query) -> Vec<&'static str> {
    let fits = |row: &Assumption| {
        (query.status.is_empty() || kind(row.lever).id() == query.status)
            && (!query.changed || row.changed)
            && (query.text.trim().is_empty() || row.has(&query.text, &source(lab, row.lever), lab.language))
    };
    lab.scenario.with(assumptions).iter().filter(|row| fits(row)).map(|row| row.lever.id).collect()
}

/// The row of a lever; its control stands in it while it is open.
fn line(lab: Lab, lever: &'static Lever) -> El {
    let (words, all) = (said(lab), lab.words());
    let row = Assumption { lever, changed: false };
    let status = if kind(lever) == Status::Rule { all.lever.rule } else { all.lever.assumption };
    let range = row.range(all).map(|(least, most)| fill(words.range, &[("least", &least), ("most", &most)]));
    let changed = move || lab.scenario.with(|scenario| scenario.get(lever.id) != lever.default_value());
    let now = move || lab.scenario.with(|scenario| row.now(scenario, all));
    let name = el("th").set("scope", "row").text(lever.label.in_language(lab.language));
    let value = el("td").child(el("p").set("data-now", "").live_text(now)).child(toggle(lab, lever));
    el("tr")
        .set("data-assumption", lever.id)
        .live("class", move || changed().then(|| "changed".to_owned()))
        .child(name.child(el("p").child(el("code").text(lever.id))))
        .child(el("td").class("words").text(status))
        .child(value.slot(move || control(lab, lever)))
        .child(el("td").text(&row.default(all)))
        .child(el("td").text(range.as_deref().unwrap_or(ABSENT)))
        .child(el("td").class("words").live_text(move || source(lab, lever)))
}

fn is_open(lab: Lab, lever: &'static Lever) -> bool {
    lab.opened.with(|open| open.as_deref() == Some(lever.id))
}

/// Opens and closes the lever. It is a link, so that the address says which one is open.
fn toggle(lab: Lab, lever: &'static Lever) -> El {
    let words = said(lab);
    let label = lever.label.in_language(lab.language);
    let name = move || if is_open(lab, lever) { words.close.to_owned() } else { fill(words.open, &[("lever", label)]) };
    let target = move || {
        let open = (!is_open(lab, lever)).then(|| lever.id.to_owned());
        Some(lab.scenario.with(|scenario| Route { page: Page::Method, open }.link(scenario)))
    };
    el("a")
        .class("open-lever")
        .live("href", target)
        .live("aria-label", move || Some(name()))
        .on("click", |_| address::flush())
        .live_text(move || if is_open(lab, lever) { words.close } else { words.open_short }.to_owned())
}

fn control(lab: Lab, lever: &'static Lever) -> Vec<El> {
    if !is_open(lab, lever) {
        return Vec::new();
    }
    let made = lever::lever(lab, lever);
    let node = made.html();
    request_animation_frame(move || node.scroll_into_view());
    vec![made]
}
