//! The presets: what each stands for, what it sets and from where, and what comes of it.
//!
//! Must not know what a preset sets. Invariant: figures are those of the lab's strip, worked out when somebody asks.

use super::{open, pin, said};
use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::law::preset::Preset;
use crate::scenario::{self, Scenario, Scheme, format_value, presets, registry};
use crate::text::phrase::bracketed;
use crate::text::{in_language, message, words as all_words};
use crate::view::quantity::in_words;
use crate::view::{Tone, verdicts_of};
use leptos::prelude::*;

/// All presets, the bill first.
pub(super) fn gallery(lab: Lab) -> El {
    let words = said(lab);
    let program = lab.scenario.with_untracked(|scenario| scenario.program);
    let bill = Scenario::bill(program);
    let name = registry::name(program).in_language(lab.language);
    let presets_about = match scenario::scheme(program) {
        Scheme::Budget => words.presets_about,
        Scheme::Rate => all_words(lab.language).more.rates.page.presets_about,
    };
    let cards = registry::presets(program).iter().filter_map(|preset| {
        let scenario = presets::scenario(program, preset, lab.language).ok()?;
        let about = preset.about.in_language(lab.language);
        let card = card(lab, preset.id, preset.label.in_language(lab.language), about, scenario);
        Some(card.child(sets(lab, program, preset)))
    });
    el("section")
        .class("gallery")
        .child(el("h2").text(words.presets))
        .child(el("p").class("says").text(presets_about))
        .child(el("div").class("cards").child(card(lab, "bill", name, words.bill_about, bill)).children(cards))
}

fn card(lab: Lab, id: &str, name: &str, about: &str, scenario: Scenario) -> El {
    let words = said(lab);
    let asked = RwSignal::new(false);
    let here = scenario.clone();
    let on_screen = move || {
        let same = lab.scenario.with(|now| {
            now.changes().eq(here.changes()) && now.seed == here.seed && now.own_emitters() == here.own_emitters()
        });
        same.then(|| el("span").class("dim").text(&bracketed(words.on_screen, lab.language))).into_iter().collect()
    };
    let work = el("button")
        .class("button")
        .set("data-do", "figures")
        .set("aria-label", &crate::text::fill(words.button, &[("button", words.figures), ("name", name)]))
        .live("aria-expanded", move || Some(asked.get().to_string()))
        .on("click", move |_| asked.update(|asked| *asked = !*asked))
        .text(words.figures);
    let actions =
        el("div").class("actions").child(open(lab, &scenario, name)).child(pin(lab, &scenario, name)).child(work);
    el("article")
        .class("preset")
        .set("data-preset", id)
        .child(el("h3").text(name).slot(on_screen))
        .child(el("p").text(about))
        .child(actions)
        .slot(move || if asked.get() { vec![figures(lab, &scenario)] } else { Vec::new() })
}

/// What comes of it, against the bill.
fn figures(lab: Lab, scenario: &Scenario) -> El {
    let own = lab.shown.with_untracked(|shown| shown.own.clone());
    match scenario::run_scheme(scenario) {
        Err(problems) => {
            let why = problems.first().map(|problem| message(&problem.message, lab.language)).unwrap_or_default();
            el("p").class("message problem").set("role", "alert").text(&why)
        }
        Ok(run) => {
            let row = |verdict: &crate::view::Verdict| {
                let class = match verdict.tone {
                    Tone::Good => "value good",
                    Tone::Bad => "value bad",
                    Tone::Plain => "value",
                };
                let value = el("b").class(class).text(&verdict.value);
                let line = el("dd").set("data-verdict", &verdict.id).child(value).text(" ").text(&verdict.detail);
                [el("dt").text(&verdict.label), line]
            };
            let all = verdicts_of(&run, &own, lab.language);
            el("dl").class("small-figures").children(all.iter().flat_map(row))
        }
    }
}

/// What it sets, each value with its source.
fn sets(lab: Lab, program: &'static str, preset: &'static Preset) -> El {
    let words = said(lab);
    let of_levers = &all_words(lab.language).lab.lever;
    let row = move |(id, value, source): &(&'static str, &'static str, &'static str)| {
        let lever = scenario::lever(program, id)?;
        let own = scenario::parse_value(lever, value).ok()?;
        let plain = if matches!(own, crate::law::lever::Value::Table(_)) {
            format_value(&own)
        } else {
            in_words(lever, own, of_levers, true)
        };
        let line = el("tr")
            .child(el("th").set("scope", "row").text(lever.label.in_language(lab.language)))
            .child(el("td").class("words").text(&in_words(lever, lever.default_value(), of_levers, true)))
            .child(el("td").class("words").text(&plain))
            .child(el("td").class("words").text(in_language(source, lab.language)));
        Some(line)
    };
    let opened = RwSignal::new(false);
    let table = move || {
        if !opened.get() {
            return Vec::new();
        }
        let heads = words.heads.iter().map(|head| el("th").set("scope", "col").text(head));
        let table = el("table")
            .child(el("thead").child(el("tr").children(heads)))
            .child(el("tbody").children(preset.set.iter().filter_map(row)));
        vec![el("div").class("scroll sheet").set("tabindex", "0").child(table)]
    };
    el("details")
        .class("more")
        .on("toggle", move |_| opened.maybe_update(|opened| !std::mem::replace(opened, true)))
        .child(el("summary").text(&words.sets.of(preset.set.len())))
        .slot(table)
}
