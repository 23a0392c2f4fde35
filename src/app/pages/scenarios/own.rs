//! Scenarios that somebody keeps under a name.
//!
//! Must not know where they are kept. Invariant: whatever was done can be seen or heard, and deleting can be undone.

use super::{open_link, pin, said};
use crate::app::dom::{El, el, field_value};
use crate::app::download;
use crate::app::shelf::{MOST, Refusal, Shelf, read, shelf};
use crate::app::state::Lab;
use crate::scenario::json;
use crate::text::{fill, message};
use leptos::prelude::*;

/// The list, and a field to add to it.
pub(super) fn own(lab: Lab) -> El {
    let words = said(lab);
    let shelf = shelf();
    shelf.refresh();
    let said_where = move || {
        let text = if shelf.lasting.get() { words.kept_here } else { words.kept_for_now };
        vec![el("p").class("says").set("data-kept", if shelf.lasting.get() { "browser" } else { "visit" }).text(text)]
    };
    let list = move || {
        let lines = shelf.lines.get();
        if lines.is_empty() {
            return vec![el("li").class("none").text(words.none)];
        }
        lines.iter().map(|line| row(lab, shelf, line)).collect()
    };
    el("section")
        .class("own-scenarios")
        .set("aria-labelledby", "own-scenarios")
        .child(el("h2").set("id", "own-scenarios").text(words.own))
        .slot(said_where)
        .child(save(lab, shelf))
        .slot(move || bring_back(lab, shelf).into_iter().collect())
        .child(el("ul").class("kept").slot(list))
}

fn refusal(lab: Lab, refusal: Refusal) -> String {
    match refusal {
        Refusal::Name => said(lab).nameless.to_owned(),
        Refusal::Room => fill(said(lab).full, &[("limit", &MOST.to_string())]),
    }
}

/// Keeps what is on the screen.
fn save(lab: Lab, shelf: Shelf) -> El {
    let words = said(lab);
    let name = RwSignal::new(lab.scenario.with_untracked(|scenario| scenario.title.clone()));
    let submit = move |event: &web_sys::Event| {
        event.prevent_default();
        let kept = lab.scenario.with_untracked(|scenario| name.with_untracked(|name| shelf.save(scenario, name)));
        match kept {
            Ok(kept) => {
                name.set(String::new());
                lab.say(fill(words.saved, &[("name", &kept)]));
            }
            Err(why) => lab.say(refusal(lab, why)),
        }
    };
    let field = el("input")
        .set("type", "text")
        .set("id", "scenario-name")
        .set("autocomplete", "off")
        .live_property("value", move || name.get().into())
        .on("input", move |event| name.set(field_value(event)));
    el("form")
        .class("save-scenario")
        .on("submit", submit)
        .child(el("label").set("for", "scenario-name").text(words.name))
        .child(field)
        .child(el("button").class("button primary").set("data-action", "save-named").text(words.save))
}

fn bring_back(lab: Lab, shelf: Shelf) -> Option<El> {
    let words = said(lab);
    let (_, line) = shelf.deleted.get()?;
    let text = fill(words.deleted, &[("name", &read(&line).scenario.title)]);
    let button = el("button").class("button").set("data-action", "bring-back").on("click", move |_| shelf.bring_back());
    Some(el("p").class("message note").set("role", "status").text(&text).text(" ").child(button.text(words.bring_back)))
}

fn row(lab: Lab, shelf: Shelf, line: &str) -> El {
    let words = said(lab);
    let decoded = read(line);
    let scenario = decoded.scenario;
    let name = scenario.title.clone();
    let renaming = RwSignal::new(false);
    let button = |what: &'static str, label: &'static str, act: Box<dyn Fn()>| {
        el("button")
            .class("button")
            .set("data-do", what)
            .set("aria-label", &fill(words.button, &[("button", label), ("name", &name)]))
            .on("click", move |_| act())
            .text(label)
    };
    let file = scenario.clone();
    let export = move || download::download("capwright-scenario.json", &json::write(&file));
    let deleted = line.to_owned();
    let changes = scenario.count();
    let unknown = decoded.problems.len();
    let why: Vec<String> = decoded.problems.iter().map(|problem| message(&problem.message, lab.language)).collect();
    let note = (unknown > 0).then(|| {
        el("span").class("dim").set("title", &why.join("\n")).text(&format!(" {}", words.unknown.of(unknown)))
    });
    let renamed = (line.to_owned(), name.clone());
    el("li")
        .set("data-kept-name", &name)
        .child(el("b").text(&name))
        .child(el("span").class("dim").text(&words.changes.of(changes)).children(note))
        .child(
            el("span")
                .class("doings")
                .child(open_link(lab, line.to_owned(), &name))
                .child(pin(lab, &scenario, &name))
                .child(button("rename", words.rename, Box::new(move || renaming.update(|now| *now = !*now))))
                .child(button("export", words.export, Box::new(export)))
                .child(button("delete", words.delete, Box::new(move || shelf.delete(&deleted)))),
        )
        .slot(move || if renaming.get() { vec![rename(lab, shelf, &renamed.0, &renamed.1)] } else { Vec::new() })
}

fn rename(lab: Lab, shelf: Shelf, line: &str, name: &str) -> El {
    let words = said(lab);
    let new = RwSignal::new(name.to_owned());
    let line = line.to_owned();
    let submit = move |event: &web_sys::Event| {
        event.prevent_default();
        match new.with_untracked(|new| shelf.rename(&line, new)) {
            Ok(kept) => lab.say(fill(words.saved, &[("name", &kept)])),
            Err(why) => lab.say(refusal(lab, why)),
        }
    };
    let field = el("input")
        .set("type", "text")
        .set("value", name)
        .set("aria-label", words.name)
        .set("autocomplete", "off")
        .on("input", move |event| new.set(field_value(event)));
    let focused = field.html();
    request_animation_frame(move || {
        let _ = focused.focus();
    });
    el("form")
        .class("save-scenario")
        .on("submit", submit)
        .child(field)
        .child(el("button").class("button").text(words.take_name))
}
