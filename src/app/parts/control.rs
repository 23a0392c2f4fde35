//! The part of a lever that is moved: slider and field, choices, or a switch.
//!
//! Only native controls, so that keys, touch and screen readers work as people know them.

use super::lever::Handle;
use super::table_editor;
use crate::app::dom::{El, el, field_checked, field_value, set_field_value};
use crate::law::lever::{Choice, Kind, Range, Value};
use crate::scenario::{format_value, parse_value};
use crate::text::{fill, message};
use crate::view::quantity::{field_text, in_words, limits, parse_field, place, unit};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The control for the kind of the lever.
pub fn control(handle: Handle) -> Vec<El> {
    match handle.row.kind {
        Kind::Choice { options, .. } => choices(handle, options),
        Kind::Switch { .. } => vec![switch(handle)],
        Kind::Date { .. } => written(handle),
        Kind::Table { shape, .. } => table_editor::editor(handle, shape),
        _ => number(handle),
    }
}

fn number(handle: Handle) -> Vec<El> {
    let unit = unit(handle.row);
    // Where the name says the unit already, it is not said twice.
    let said = unit.words.is_empty() || handle.label().contains(unit.words);
    let words = (!said).then(|| el("span").class("unit-words").text(unit.words));
    let aside = |text: &str| el("i").set("aria-hidden", "true").text(text);
    let label =
        el("label").class("lever-label").set("for", &handle.element_id("slider")).text(handle.label()).text(" ");
    let typed = el("span").class("field").child(aside(unit.before)).child(field(handle)).child(aside(unit.after));
    let head = el("div").class("head").child(label.children(words)).child(typed);
    std::iter::once(head).chain(handle.row.range().map(|range| slider(handle, range))).collect()
}

/// The text field: reads on Enter or when left; Escape puts the value back.
fn field(handle: Handle) -> El {
    let words = &handle.lab.words().lever;
    let shown = move || field_text(handle.row, handle.value.get_untracked());
    let read = move |event: &web_sys::Event| match parse_field(handle.row, &field_value(event), words) {
        Ok(value) => {
            handle.try_value(value, true);
            set_field_value(event, &shown());
        }
        Err(message) => handle.refused.set(Some(message)),
    };
    let escape = move |event: &web_sys::Event| {
        if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            set_field_value(event, &shown());
            handle.refused.set(None);
        }
    };
    let input = el("input")
        .set("type", "text")
        .set("inputmode", "decimal")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("size", &widest_text(handle))
        .set("aria-label", &fill(words.field, &[("label", handle.label())]));
    handle
        .explained(input)
        .live_property("value", move || field_text(handle.row, handle.value.get()).into())
        .on("change", read)
        .on("keydown", escape)
}

/// Room for the longest of the usual values, so that the field does not change its width.
fn widest_text(handle: Handle) -> String {
    let (least, most) = limits(handle.row)
        .map_or((Value::Unset, Value::Unset), |(least, most)| (Value::Number(least), Value::Number(most)));
    let texts = [handle.row.default_value(), least, most].map(|value| field_text(handle.row, value).len());
    texts.into_iter().max().unwrap_or(0).clamp(4, 12).to_string()
}

fn slider(handle: Handle, range: Range) -> El {
    let tick = place(handle.row, handle.row.default_value());
    let position = move || match handle.value.get() {
        Value::Number(number) => number.normalize().to_string(),
        _ => range.min.to_owned(),
    };
    let moved = move |event: &web_sys::Event| {
        if let Ok(number) = field_value(event).parse() {
            handle.try_value(Value::Number(number), false);
        }
    };
    let input = el("input")
        .set("type", "range")
        .set("id", &handle.element_id("slider"))
        .set("min", range.min)
        .set("max", range.max)
        .set("step", range.step)
        .live("aria-valuetext", move || Some(in_words(handle.row, handle.value.get(), &handle.lab.words().lever, true)))
        .live_property("value", move || position().into())
        .on("input", moved)
        .on("change", move |_| handle.lab.commit());
    let mark =
        |at: f64| el("span").class("tick").set("aria-hidden", "true").live_style("--tick", move || at.to_string());
    el("div")
        .class("slider")
        .live_style("--at", move || place(handle.row, handle.value.get()).unwrap_or(0.0).to_string())
        .child(input)
        .children(tick.map(mark))
}

/// Side by side when the words are short, otherwise one under the other.
fn choices(handle: Handle, options: &'static [Choice]) -> Vec<El> {
    let language = handle.lab.language;
    let letters: usize = options.iter().map(|choice| choice.label.in_language(language).chars().count()).sum();
    let class = if options.len() <= 3 && letters <= 30 { "choices segmented" } else { "choices" };
    let option = |choice: &'static Choice| {
        let input = el("input")
            .set("type", "radio")
            .set("name", handle.row.id)
            .set("value", choice.id)
            .live_property("checked", move || (handle.value.get() == Value::Choice(choice.id)).into())
            .on("change", move |_| handle.try_value(Value::Choice(choice.id), true));
        el("label").child(input).child(el("span").text(choice.label.in_language(language)))
    };
    let id = handle.element_id("label");
    let group = el("div").class(class).set("role", "radiogroup").set("aria-labelledby", &id);
    vec![el("p").class("lever-label").set("id", &id).text(handle.label()), group.children(options.iter().map(option))]
}

/// A date as text.
fn written(handle: Handle) -> Vec<El> {
    let label = el("label").class("lever-label").set("for", &handle.element_id("text")).text(handle.label());
    vec![label, as_text(handle, "1")]
}

/// A date or a table as text, as files and links have it; read when the field is left.
pub(super) fn as_text(handle: Handle, rows: &str) -> El {
    let shown = move || match handle.value.get() {
        Value::Unset => handle.row.default_table().compact(),
        value => format_value(&value),
    };
    let read = move |event: &web_sys::Event| match parse_value(handle.row, field_value(event).trim()) {
        Ok(value) => handle.try_value(value, true),
        Err(problem) => handle.refused.set(Some(message(&problem.message, handle.lab.language))),
    };
    let area = el("textarea").set("id", &handle.element_id("text")).set("rows", rows);
    let area = area.set("spellcheck", "false").set("autocomplete", "off");
    handle.explained(area).live_property("value", move || shown().into()).on("change", read)
}

fn switch(handle: Handle) -> El {
    let on = move || handle.value.get() == Value::Switch(true);
    let words = &handle.lab.words().lever;
    let state = move || if on() { words.on } else { words.off }.to_owned();
    let input = el("input")
        .set("type", "checkbox")
        .live_property("checked", move || on().into())
        .on("change", move |event| handle.try_value(Value::Switch(field_checked(event)), true));
    let side =
        el("span").class("switch-state").child(el("span").set("aria-hidden", "true").live_text(state)).child(input);
    el("label").class("head switch").child(el("span").class("lever-label").text(handle.label())).child(side)
}
