//! Scenario files: out of the page and into it.
//!
//! Must not judge a file; `scenario::json` does. Invariant: every error of a file is listed with where it lies, up to
//! [`LISTED`], and a file with one changes nothing.

use super::said;
use crate::app::dom::{El, el};
use crate::app::download;
use crate::app::parts::messages::item;
use crate::app::route::Route;
use crate::app::state::Lab;
use crate::law::Problem;
use crate::scenario::{Scenario, json};
use crate::text::fill;
use crate::view::number;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Most errors that are listed.
const LISTED: usize = 40;

/// A file that was refused.
#[derive(Clone, Debug)]
struct Refused {
    name: String,
    problems: Vec<Problem>,
    said: Option<String>,
}

/// What can be done with files.
pub(super) fn files(lab: Lab) -> El {
    let words = said(lab);
    let refused: RwSignal<Option<Refused>> = RwSignal::new(None);
    let chosen = move |event: &Event| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            take(lab, input, refused);
        }
    };
    let input = el("input")
        .set("type", "file")
        .set("data-do", "import")
        .set("accept", ".json,application/json")
        .on("change", chosen);
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
        .slot(move || refused.get().map(|refused| message(lab, &refused)).into_iter().collect())
}

fn take(lab: Lab, input: HtmlInputElement, refused: RwSignal<Option<Refused>>) {
    let words = said(lab);
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    let name: String = file.name().chars().filter(|letter| !letter.is_control()).take(80).collect();
    refused.set(None);
    let refuse = move |name: String, problems: Vec<Problem>, said: Option<String>| {
        refused.set(Some(Refused { name, problems, said }));
    };
    download::open_file(input, json::LIMIT, move |text| match text {
        Ok(text) => match json::parse(&text) {
            Ok(scenario) => open(lab, scenario, &name),
            Err(problems) => refuse(name, problems, None),
        },
        Err(Some(size)) => {
            let count = |count: usize| number::grouped(count as i128, lab.language);
            let places = [("size", &*count(size)), ("limit", &*count(json::LIMIT))];
            refuse(name, Vec::new(), Some(fill(words.too_large, &places)));
        }
        Err(None) => refuse(name, Vec::new(), Some(words.unreadable.to_owned())),
    });
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

fn message(lab: Lab, refused: &Refused) -> El {
    let words = said(lab);
    let more = refused.problems.len().saturating_sub(LISTED);
    let said = refused.said.iter().map(|text| el("li").text(text));
    let rest = (more > 0).then(|| el("li").text(&words.more_errors.of(more)));
    let list = el("ul").children(said).children(refused.problems.iter().take(LISTED).map(item)).children(rest);
    el("div")
        .class("message problem")
        .set("data-message", "file")
        .set("role", "alert")
        .child(el("h3").text(&fill(words.refused, &[("name", &refused.name)])))
        .child(list)
        .child(el("p").text(words.refused_kept))
}
