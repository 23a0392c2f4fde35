//! A list of emitters of one's own, on the page of the entities.
//!
//! Must not judge a list; `scenario::own` does. Invariant: a list with an error changes nothing, and which list is in use
//! is always said.

use super::entities::said;
use crate::app::dom::{El, el};
use crate::app::download::download;
use crate::app::parts::file_field::{Refused, file_field, refusal};
use crate::app::state::Lab;
use crate::law::Problem;
use crate::law::world::Emitter;
use crate::scenario::link::packed;
use crate::scenario::{Scenario, emitters, json, link, own};
use crate::text::fill;
use crate::view::number;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};

/// The panel, closed until somebody wants it or a list is in use.
pub(super) fn panel(lab: Lab) -> El {
    let words = said(lab).own;
    let refused: RwSignal<Option<Refused>> = RwSignal::new(None);
    let taken = move |list: Vec<Emitter>, _: &str| take(lab, list);
    let input = file_field(lab, json::LIMIT, ".csv,.json,text/csv,application/json", refused, read, taken);
    let file = el("label").class("button").child(el("span").text(words.open)).child(input.set("data-do", "emitters"));
    let save = button("emitters-csv", words.save).on("click", move |_: &Event| {
        let text = lab.scenario.with_untracked(|scenario| own::write_csv(emitters(scenario)));
        download("emitters.csv", &text);
    });
    let details = el("details").class("own-emitters").set("data-part", "own-emitters");
    let details =
        if lab.scenario.with_untracked(|now| now.own_emitters().is_some()) { details.set("open", "") } else { details };
    details
        .child(el("summary").text(words.title))
        .child(el("p").class("says").text(words.about))
        .child(el("div").class("start actions").child(file).child(save))
        .child(pasted(lab, refused))
        .slot(move || refused.get().map(|refused| refusal(lab, &refused)).into_iter().collect())
        .slot(move || lab.scenario.with(|scenario| in_use(lab, scenario)))
}

fn button(action: &str, label: &str) -> El {
    el("button").class("button").set("type", "button").set("data-action", action).text(label)
}

/// A table or a list, whichever the text is.
fn read(text: &str) -> Result<Vec<Emitter>, Vec<Problem>> {
    if text.trim_start().starts_with(['[', '{']) { own::read_json(text) } else { own::read_csv(text) }
}

fn pasted(lab: Lab, refused: RwSignal<Option<Refused>>) -> El {
    let words = said(lab).own;
    let area = el("textarea").set("rows", "6").set("spellcheck", "false").set("id", "emitters-pasted");
    let node = area.node().clone();
    let take_over = move |_: &Event| {
        refused.set(None);
        let text = node.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default();
        match read(&text) {
            Ok(list) => take(lab, list),
            Err(problems) => refused.set(Some(Refused { name: words.pasted.to_owned(), problems, said: None })),
        }
    };
    el("details")
        .class("paste")
        .child(el("summary").text(words.paste[0]))
        .child(el("label").set("for", "emitters-pasted").text(words.paste[1]))
        .child(area)
        .child(button("emitters-take", words.take).on("click", take_over))
}

fn take(lab: Lab, list: Vec<Emitter>) {
    let count = number::grouped(list.len() as i128, lab.language);
    let mut scenario = lab.scenario.get_untracked();
    scenario.set_own_emitters(Some(Arc::new(list)));
    lab.replace(scenario);
    lab.say(fill(said(lab).own.taken, &[("count", &count)]));
}

/// Which list is in use, where it is not the bundled one, and the way back.
fn in_use(lab: Lab, scenario: &Scenario) -> Vec<El> {
    let words = said(lab).own;
    let Some(list) = scenario.own_emitters() else { return Vec::new() };
    let count = number::grouped(list.len() as i128, lab.language);
    let field = link::page_field(&link::encode(scenario), packed::FIELD).unwrap_or_default();
    let long = packed::unpack(link::EMITTERS, &field).is_err();
    let back = button("emitters-back", words.back).on("click", move |_: &Event| {
        let mut scenario = lab.scenario.get_untracked();
        scenario.set_own_emitters(None);
        lab.replace(scenario);
        lab.say(words.put_back.to_owned());
    });
    let said = el("p").set("data-emitters", "own").text(&fill(words.in_use, &[("count", &count)]));
    let long = long.then(|| el("p").class("message note").text(words.too_long));
    std::iter::once(said).chain(long).chain(std::iter::once(el("div").class("row-actions").child(back))).collect()
}
