//! Scenario files: out of the page and into it.
//!
//! Must not judge a file; `scenario::json` does.

use super::said;
use crate::app::dom::{El, el};
use crate::app::download;
use crate::app::parts::file_field::{Refused, file_field, refusal};
use crate::app::route::Route;
use crate::app::state::Lab;
use crate::scenario::{Scenario, json};
use crate::text::fill;
use leptos::prelude::*;
use web_sys::Event;

/// What can be done with files.
pub(super) fn files(lab: Lab) -> El {
    let words = said(lab);
    let refused: RwSignal<Option<Refused>> = RwSignal::new(None);
    let taken = move |scenario: Scenario, name: &str| open(lab, scenario, name);
    let input =
        file_field(lab, json::LIMIT, ".json,application/json", refused, json::parse, taken).set("data-do", "import");
    let file = el("label").class("button").child(el("span").text(words.import)).child(input);
    let export = move |_: &Event| {
        let text = lab.scenario.with_untracked(json::write);
        download::download("capwright-scenario.json", &text);
    };
    let save = el("button")
        .class("button")
        .set("data-action", "export-present")
        .on("click", export)
        .text(words.export_present);
    el("section")
        .class("scenario-files")
        .child(el("h2").text(words.files))
        .child(el("p").class("says").text(words.files_about))
        .child(el("div").class("start actions").child(file).child(save))
        .slot(move || refused.get().map(|refused| refusal(lab, &refused)).into_iter().collect())
}

/// Puts a scenario on the screen: as one step, or by its link where it is another programme's.
fn open(lab: Lab, scenario: Scenario, file: &str) {
    let title = scenario.title.trim();
    let name = if title.is_empty() { file } else { title }.to_owned();
    if scenario.program == lab.scenario.with_untracked(|now| now.program) {
        lab.replace(scenario);
    } else {
        let _ = window().location().set_hash(&Route::default().link(&scenario));
    }
    lab.say(fill(said(lab).imported, &[("name", &name)]));
}
