//! What the page has to say: links it could not read, settings that do not run, notes, the spoken summary.

use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::law::Problem;
use crate::text::file::present;
use crate::text::message;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Everything that is not a result, above the results.
pub fn messages(lab: Lab) -> El {
    let words = &lab.words().message;
    let note = move || {
        let said = |note: String| el("p").class("message note").set("data-message", "note").text(&note);
        lab.note.get().into_iter().map(said).collect()
    };
    el("div")
        .class("messages")
        .slot(move || problems(lab, "link", words.link, words.link_kept, lab.link_problems, true))
        .slot(move || problems(lab, "run", words.run, words.run_kept, lab.problems, false))
        .slot(note)
        .slot(move || lab.offered_link.get().into_iter().map(|link| link_by_hand(lab, &link)).collect())
}

fn problems(
    lab: Lab,
    kind: &'static str,
    title: &'static str,
    kept: &'static str,
    list: RwSignal<Vec<Problem>>,
    dismissable: bool,
) -> Vec<El> {
    let found = list.get();
    if found.is_empty() {
        return Vec::new();
    }
    let dismiss = || {
        let button = el("button").class("button").on("click", move |_| list.set(Vec::new()));
        button.text(lab.words().message.dismiss)
    };
    let message = el("div")
        .class("message problem")
        .set("data-message", kind)
        .set("role", "alert")
        .child(el("h2").text(title))
        .child(el("ul").children(found.iter().map(item)))
        .child(el("p").text(kept))
        .children(dismissable.then(dismiss));
    vec![message]
}

/// A problem in words; names between backticks are set as code, and where it lies is said once.
pub fn item(problem: &Problem) -> El {
    let said = message(&problem.message, present());
    let parts = said.split('`').enumerate();
    let item = parts.fold(
        el("li"),
        |item, (place, part)| {
            if place % 2 == 1 { item.child(el("code").text(part)) } else { item.text(part) }
        },
    );
    let said = problem.path.is_empty() || problem.message.contains(&problem.path);
    if said { item } else { item.text(" ").child(el("code").text(&problem.path)) }
}

/// Where the clipboard is refused, the link stands ready to be copied.
fn link_by_hand(lab: Lab, link: &str) -> El {
    let words = lab.words();
    let select = |event: &web_sys::Event| {
        if let Some(field) = event.target().and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            field.select();
        }
    };
    let field = el("input").set("type", "text").set("readonly", "").set("value", link).on("focus", select);
    let dismiss = el("button").class("button").on("click", move |_| lab.offered_link.set(None));
    el("div")
        .class("message note")
        .set("data-message", "share")
        .child(el("label").text(words.header.copy_by_hand).text(" ").child(field))
        .child(dismiss.text(words.message.dismiss))
}

/// The one polite region: the headline once nothing moves, and notes.
pub fn spoken(lab: Lab) -> El {
    el("p").class("spoken").set("aria-live", "polite").live_text(move || lab.spoken.get())
}
