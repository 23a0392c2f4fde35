//! Where to start from: the bill, or a preset.
//!
//! Must not know what a preset sets. Invariant: choosing one is a change like any other, so that undo leads back.

use crate::app::dom::{El, el, field_value};
use crate::app::state::Lab;
use crate::law::preset::Preset;
use crate::scenario::{Scenario, presets, registry};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The choice, with what the chosen preset stands for.
pub fn presets(lab: Lab) -> El {
    let words = &lab.words().rail;
    let language = lab.language;
    let present = Memo::new(move |_| lab.scenario.with(|scenario| (scenario.is_bill(), found(scenario))));
    let option = |id: &str, label: &str| el("option").set("value", id).text(label);
    let options = all(lab).iter().map(|preset| option(preset.id, preset.label.in_language(language)));
    let own = option("", words.preset_own).live_flag("hidden", move || present.get() != (false, None));
    let select = el("select")
        .set("id", "preset")
        .child(option("bill", words.preset_bill))
        .children(options)
        .child(own)
        .live_property("value", move || match present.get() {
            (true, _) => JsValue::from_str("bill"),
            (_, Some(place)) => JsValue::from_str(all(lab).get(place).map_or("", |preset| preset.id)),
            _ => JsValue::from_str(""),
        })
        .on("change", move |event| start(lab, &field_value(event)));
    let about = move || {
        let preset = present.get().1.and_then(|place| all(lab).get(place));
        preset.map(|preset| el("p").class("help").text(preset.about.in_language(language))).into_iter().collect()
    };
    let label = el("label").set("for", "preset").text(words.preset);
    el("section").class("presets").child(label).child(select).slot(about)
}

fn all(lab: Lab) -> &'static [Preset] {
    registry::presets(lab.scenario.with_untracked(|scenario| scenario.program))
}

fn found(scenario: &Scenario) -> Option<usize> {
    let found = presets::present(scenario)?;
    registry::presets(scenario.program).iter().position(|preset| preset.id == found.id)
}

fn start(lab: Lab, id: &str) {
    let program = lab.scenario.with_untracked(|scenario| scenario.program);
    let preset = all(lab).iter().find(|preset| preset.id == id);
    match preset.map_or(Ok(Scenario::bill(program)), |preset| presets::scenario(program, preset, lab.language)) {
        Ok(next) => lab.replace(next),
        Err(problems) => lab.problems.set(problems),
    }
}
