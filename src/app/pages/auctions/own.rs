//! One's own auction on the page: where it starts, its fields, its problems, its result.
//!
//! Must not judge or clear; `editor` and the engine do. Invariant: whatever is wrong names its row and leads to its field.

use super::editor::{Editor, empty, example};
use super::table::{LISTS, PAGE_ROWS, label, rows, terms};
use super::{large, result};
use crate::app::dom::{El, effect, el, field_value};
use crate::app::parts::messages;
use crate::app::state::Lab;
use crate::law::Problem;
use crate::market::document::edit::Part;
use crate::text::message;
use crate::view::room::apart::{MOST_EDITED, Whole};
use crate::view::{fill, number};
use js_sys::{JsString, Reflect};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The room of one's own auction.
pub(super) fn view(lab: Lab) -> Vec<El> {
    let editor = Editor::start(lab);
    let words = editor.words();
    let fields = el("div").class("own");
    let node = fields.node().clone();
    effect(move || {
        editor.follow();
        // Once the fields are there.
        let node = node.clone();
        request_animation_frame(move || mark(&node, editor));
    });
    let body = fields
        .on("change", move |event| changed(editor, event))
        .on("click", move |event| clicked(editor, event))
        .child(start(editor))
        .child(large::progress(editor))
        .slot(move || problems(editor))
        .child(el("h2").class("outcome-head").text(words.result))
        .child(result::story(lab, editor.room))
        .child(exports(editor))
        .children(result::overview(lab, editor.room))
        .slot(move || {
            editor.built.track();
            let document = editor.document.get_untracked();
            let head = [el("h2").text(words.terms.title), el("p").class("dim").text(words.terms.about)];
            vec![el("section").class("part full").children(head).child(terms(lab, &document))]
        })
        .children((0..LISTS.len()).map(|list| el("div").slot(move || lists(editor, list))));
    let head = el("div").child(el("h1").set("tabindex", "-1").text(words.head.title));
    let head = head.child(el("p").class("sub").text(words.head.about));
    vec![head.child(messages::messages(lab)), body, result::details(lab, editor.room)]
}

/// Where an auction comes from.
fn start(editor: Editor) -> El {
    let words = editor.words();
    let button = |action: &str, label: &str| el("button").class("button").set("data-action", action).text(label);
    let opened = move |event: &Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let size = file.size() as usize;
        editor.open(file.into(), size);
        // The same file can be chosen again.
        input.set_value("");
    };
    let file =
        el("input").set("type", "file").set("accept", ".json,.csv,application/json,text/csv").on("change", opened);
    let file = el("label").class("button").child(el("span").text(words.upload)).child(file);
    let area = el("textarea").set("rows", "6").set("spellcheck", "false").set("id", "pasted");
    let paste = el("details").class("paste").child(el("summary").text(words.paste[0]));
    let paste = paste.child(el("label").set("for", "pasted").text(words.paste[1])).child(area);
    el("div")
        .class("start")
        .child(el("span").class("dim").text(words.start_name))
        .child(button("example", words.start[1]))
        .child(button("empty", words.start[2]))
        .child(file)
        .child(paste.child(button("paste", words.paste[2])))
}

fn exports(editor: Editor) -> El {
    let words = editor.words();
    let button = |action: &str, label: &str| el("button").class("button").set("data-action", action).text(label);
    el("div")
        .class("row-actions")
        .child(button("share-own", words.share[0]).class("button primary"))
        .child(button("own-json", words.export[0]))
        .child(button("result-json", words.export[1]))
        .child(button("own-csv", words.export[2]))
}

/// A list with its heading, its page of rows and what can be done to it.
fn lists(editor: Editor, list: usize) -> Vec<El> {
    editor.built.track();
    let (words, part) = (editor.words(), LISTS[list]);
    let document = editor.document.get_untracked();
    let count = editor.rows(list);
    let from = editor.from.with(|from| from[list]).min(count.saturating_sub(1) / PAGE_ROWS * PAGE_ROWS);
    let said = |count: usize| number::grouped(count as i128, editor.lab.language);
    let head = [el("h2").text(words.lists[list].title), el("p").class("dim").text(words.lists[list].about)];
    let section = el("section").class("part full").set("data-list", part.id()).children(head);
    if count > MOST_EDITED {
        let places = [("count", &*said(count)), ("most", &*said(MOST_EDITED))];
        return vec![
            section.child(el("p").class("message note").text(&fill(words.too_many[list.saturating_sub(1)], &places))),
        ];
    }
    let add = el("button").class("button").set("data-add", &list.to_string()).text(words.add[list]);
    let mut foot = el("div").class("row-actions").child(add);
    if count > PAGE_ROWS {
        let places =
            [("from", &*said(from + 1)), ("to", &*said(count.min(from + PAGE_ROWS))), ("count", &*said(count))];
        let turn = |by: &str, label: &str, off: bool| {
            let button =
                el("button").class("button").set("data-turn", by).set("data-of", &list.to_string()).text(label);
            if off { button.set("disabled", "") } else { button }
        };
        foot = foot
            .child(turn("-1", words.pages[0], from == 0))
            .child(el("span").class("count").text(&fill(words.pages[2], &places)))
            .child(turn("1", words.pages[1], from + PAGE_ROWS >= count));
    }
    vec![section.child(rows(editor.lab, &document, part, from, words.lists[list].title)).child(foot)]
}

/// What is wrong, each with a way to its field.
fn problems(editor: Editor) -> Vec<El> {
    let found = editor.problems();
    if found.is_empty() {
        return Vec::new();
    }
    let words = editor.words();
    let item = |problem: &Problem| {
        let place = place(editor, &problem.path);
        let way = place.map(|place| el("button").class("quiet").set("data-go", &problem.path).text(&place));
        let between = if way.is_some() { ": " } else { "" };
        el("li").children(way).text(between).text(&message(&problem.message, editor.lab.language))
    };
    let message = el("div")
        .class("message problem")
        .set("data-message", "own")
        .set("role", "alert")
        .child(el("h2").text(words.wrong[0]))
        .child(el("ul").children(found.iter().map(item)))
        .child(el("p").text(words.wrong[1]));
    vec![message]
}

/// A path in words: the list, its row counted from 1, the field.
fn place(editor: Editor, path: &str) -> Option<String> {
    let words = editor.words();
    let field = |part: Part, name: &str| {
        part.columns().iter().find(|(known, _)| *known == name).map(|(known, _)| label(words, known))
    };
    let Some((list, row, name)) = split(path) else {
        return field(Part::Terms, path).map(str::to_owned).or((!path.is_empty()).then(|| path.to_owned()));
    };
    let name = field(LISTS[list], name).unwrap_or(name);
    let row = (row + 1).to_string();
    Some(fill(words.place, &[("list", words.lists[list].title), ("row", &row), ("field", name)]))
}

/// List, row and field of a path such as `bids[3].price`.
fn split(path: &str) -> Option<(usize, usize, &str)> {
    let (head, rest) = path.split_once('[')?;
    let (row, field) = rest.split_once(']')?;
    let list = LISTS.iter().position(|part| part.id() == head)?;
    Some((list, row.parse().ok()?, field.trim_start_matches('.')))
}

/// Marks the fields that are wrong, and the bids that do not count.
fn mark(fields: &Element, editor: Editor) {
    let Some((problems, rejected)) = editor.refused() else { return };
    let all = |selector: &str| {
        let list = fields.query_selector_all(selector).ok();
        let count = list.as_ref().map_or(0, web_sys::NodeList::length);
        (0..count).filter_map(move |place| list.as_ref()?.item(place)?.dyn_into::<Element>().ok()).collect::<Vec<_>>()
    };
    for field in all("[data-path]") {
        let path = field.get_attribute("data-path").unwrap_or_default();
        let wrong = problems.iter().find(|problem| problem.path == path);
        let _ = match wrong {
            Some(problem) => {
                let _ = field.set_attribute("title", &problem.message);
                field.set_attribute("aria-invalid", "true")
            }
            None => field.remove_attribute("title").and_then(|()| field.remove_attribute("aria-invalid")),
        };
    }
    for line in all("[data-line]") {
        let path = line.get_attribute("data-line").unwrap_or_default();
        let _ = if rejected.contains(&path) {
            line.set_attribute("class", "refused-row")
        } else {
            line.remove_attribute("class")
        };
    }
}

fn changed(editor: Editor, event: &Event) {
    let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let (Some(id), Some(name)) = (field.get_attribute("data-part"), field.get_attribute("data-field")) else { return };
    let row = field.get_attribute("data-row").and_then(|row| row.parse().ok()).unwrap_or(0);
    let part = LISTS.into_iter().find(|part| part.id() == id).unwrap_or(Part::Terms);
    editor.set(part, row, &name, &field_value(event));
}

fn clicked(editor: Editor, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = target.and_then(|target| target.closest("button").ok().flatten()) else { return };
    let number = |name: &str| button.get_attribute(name).and_then(|text| text.parse::<isize>().ok());
    if let Some(list) = number("data-add").map(isize::unsigned_abs) {
        editor.add(list, LISTS[list.min(LISTS.len() - 1)]);
        focus(&format!("[data-list=\"{}\"] tbody tr:last-child input", LISTS[list.min(LISTS.len() - 1)].id()));
    }
    if let (Some(id), Some(row)) = (button.get_attribute("data-remove"), number("data-row")) {
        let part = LISTS.into_iter().find(|part| part.id() == id).unwrap_or(Part::Bids);
        editor.remove(part, row.unsigned_abs());
        focus(&format!("[data-list=\"{id}\"] [data-add]"));
    }
    if let (Some(by), Some(list)) = (number("data-turn"), number("data-of").map(isize::unsigned_abs)) {
        editor.from.update(|from| from[list] = from[list].saturating_add_signed(by * PAGE_ROWS as isize));
        focus(&format!("[data-turn=\"{by}\"][data-of=\"{list}\"]"));
    }
    if let Some(path) = button.get_attribute("data-go") {
        go(editor, &path);
    }
    act(editor, button.get_attribute("data-action").as_deref());
}

fn act(editor: Editor, action: Option<&str>) {
    match action {
        Some("example") => editor.replace(Arc::new(example())),
        Some("empty") => editor.replace(Arc::new(empty(editor.words()))),
        Some("paste") => {
            let area = leptos::prelude::document().get_element_by_id("pasted");
            // As it is, because a long one is not copied.
            let text = area.and_then(|area| Reflect::get(&area, &"value".into()).ok());
            if let Some(text) = text.and_then(|text| text.dyn_into::<JsString>().ok()) {
                let size = text.length() as usize;
                editor.open(text.into(), size);
            }
        }
        Some("share-own") => editor.share(),
        Some("own-json") => editor.hand_out(Whole::Document),
        Some("result-json") => editor.hand_out(Whole::Result),
        Some("own-csv") => editor.hand_out(Whole::Awards),
        Some("stop") => editor.stop(),
        _ => {}
    }
}

/// To the field that a problem names.
fn go(editor: Editor, path: &str) {
    if let Some((list, row, _)) = split(path) {
        // Rows that are there already stay as they are, with what was typed and refused in them.
        let first = row / PAGE_ROWS * PAGE_ROWS;
        editor.from.maybe_update(|from| std::mem::replace(&mut from[list], first) != first);
    }
    focus(&format!("[data-path=\"{path}\"]"));
}

/// Puts the focus on a field once it is there.
fn focus(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        let found = leptos::prelude::document().query_selector(&selector).ok().flatten();
        if let Some(field) = found.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}
