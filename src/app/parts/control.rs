//! The part of a lever that is moved: slider and field, choices, or a switch.
//!
//! Only native controls, so that keys, touch and screen readers work as people know them.

use super::lever::Handle;
use super::table_editor;
use crate::app::quantity::{field_text, in_words, limits, parse_field, place, unit};
use crate::law::lever::{Choice, Kind, Value};
use crate::scenario::{format_value, parse_value};
use leptos::prelude::*;

/// The control for the kind of the lever.
pub fn control(handle: Handle) -> AnyView {
    match handle.row.kind {
        Kind::Choice { options, .. } => choices(handle, options),
        Kind::Switch { .. } => switch(handle),
        Kind::Date { .. } => written(handle),
        Kind::Table { shape, .. } => table_editor::editor(handle, shape),
        _ => number(handle),
    }
}

fn number(handle: Handle) -> AnyView {
    let unit = unit(handle.row);
    // Where the name says the unit already, it is not said twice.
    let said = unit.words.is_empty() || handle.label().contains(&unit.words);
    let words = (!said).then(|| view! { <span class="unit-words">{unit.words.clone()}</span> });
    view! {
        <div class="head">
            <label class="lever-label" for=handle.element_id("slider")>{handle.label()} {words}</label>
            <span class="field">
                <i aria-hidden="true">{unit.before}</i>
                {field(handle)}
                <i aria-hidden="true">{unit.after}</i>
            </span>
        </div>
        {slider(handle)}
    }
    .into_any()
}

/// The text field: reads on Enter or when left; Escape puts the value back.
fn field(handle: Handle) -> AnyView {
    let words = &handle.lab.words().lever;
    let shown = move || field_text(handle.row, handle.value.get_untracked());
    let widest = widest_text(handle);
    let read = move |event: leptos::ev::Targeted<web_sys::Event, web_sys::HtmlInputElement>| {
        let input = event.target();
        match parse_field(handle.row, &input.value(), words) {
            Ok(value) => {
                handle.try_value(value, true);
                input.set_value(&shown());
            }
            Err(message) => handle.refused.set(Some(message)),
        }
    };
    let escape = move |event: leptos::ev::Targeted<web_sys::KeyboardEvent, web_sys::HtmlInputElement>| {
        if event.key() == "Escape" {
            event.target().set_value(&shown());
            handle.refused.set(None);
        }
    };
    let described = move || handle.refused.with(|refused| refused.is_some().then(|| handle.element_id("refused")));
    view! {
        <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" size=widest
            aria-label=(words.field)(handle.label())
            aria-invalid=move || handle.refused.with(|refused| refused.is_some().then_some("true"))
            aria-describedby=described
            prop:value=move || field_text(handle.row, handle.value.get())
            on:change:target=read
            on:keydown:target=escape/>
    }
    .into_any()
}

/// Room for the longest of the usual values, so that the field does not change its width.
fn widest_text(handle: Handle) -> String {
    let ends = limits(handle.row)
        .map_or([Value::Unset, Value::Unset], |(least, most)| [Value::Number(least), Value::Number(most)]);
    let [least, most] = ends;
    let texts = [handle.row.default_value(), least, most].map(|value| field_text(handle.row, value).len());
    texts.into_iter().max().unwrap_or(0).clamp(4, 12).to_string()
}

fn slider(handle: Handle) -> AnyView {
    let Some(range) = handle.row.range() else { return ().into_any() };
    let tick = place(handle.row, handle.row.default_value());
    let at = move || place(handle.row, handle.value.get()).unwrap_or(0.0).to_string();
    let spoken = move || in_words(handle.row, handle.value.get(), &handle.lab.words().lever, true);
    let position = move || match handle.value.get() {
        Value::Number(number) => number.normalize().to_string(),
        _ => range.min.to_owned(),
    };
    let moved = move |event: leptos::ev::Targeted<web_sys::Event, web_sys::HtmlInputElement>| {
        if let Ok(number) = event.target().value().parse() {
            handle.try_value(Value::Number(number), false);
        }
    };
    view! {
        <div class="slider" style=("--at", at)>
            <input type="range" id=handle.element_id("slider") min=range.min max=range.max step=range.step
                aria-valuetext=spoken prop:value=position
                on:input:target=moved on:change=move |_| handle.lab.commit()/>
            {tick.map(|tick| view! { <span class="tick" aria-hidden="true" style=("--tick", move || tick.to_string())></span> })}
        </div>
    }
    .into_any()
}

/// Side by side when the words are short, otherwise one under the other.
fn choices(handle: Handle, options: &'static [Choice]) -> AnyView {
    let language = handle.lab.language;
    let letters: usize = options.iter().map(|choice| choice.label.in_language(language).chars().count()).sum();
    let class = if options.len() <= 3 && letters <= 30 { "choices segmented" } else { "choices" };
    let option = |choice: &'static Choice| {
        let chosen = move || handle.value.get() == Value::Choice(choice.id);
        view! {
            <label>
                <input type="radio" name=handle.row.id value=choice.id prop:checked=chosen
                    on:change=move |_| handle.try_value(Value::Choice(choice.id), true)/>
                <span>{choice.label.in_language(language)}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <p class="lever-label" id=handle.element_id("label")>{handle.label()}</p>
        <div class=class role="radiogroup" aria-labelledby=handle.element_id("label")>
            {options.iter().map(option).collect_view()}
        </div>
    }
    .into_any()
}

/// A date as text.
fn written(handle: Handle) -> AnyView {
    view! {
        <label class="lever-label" for=handle.element_id("text")>{handle.label()}</label>
        {as_text(handle, 1)}
    }
    .into_any()
}

/// A date or a table as text, as files and links have it; read when the field is left.
pub(super) fn as_text(handle: Handle, rows: u32) -> AnyView {
    let shown = move |value: Value| match value {
        Value::Unset => handle.row.default_table().compact(),
        value => format_value(&value),
    };
    let read = move |event: leptos::ev::Targeted<web_sys::Event, web_sys::HtmlTextAreaElement>| match parse_value(
        handle.row,
        event.target().value().trim(),
    ) {
        Ok(value) => handle.try_value(value, true),
        Err(problem) => handle.refused.set(Some(problem.message)),
    };
    let described = move || handle.refused.with(|refused| refused.is_some().then(|| handle.element_id("refused")));
    view! {
        <textarea id=handle.element_id("text") rows=rows spellcheck="false" autocomplete="off"
            aria-invalid=move || handle.refused.with(|refused| refused.is_some().then_some("true"))
            aria-describedby=described prop:value=move || shown(handle.value.get()) on:change:target=read></textarea>
    }
    .into_any()
}

fn switch(handle: Handle) -> AnyView {
    let on = move || handle.value.get() == Value::Switch(true);
    let words = &handle.lab.words().lever;
    view! {
        <label class="head switch">
            <span class="lever-label">{handle.label()}</span>
            <span class="switch-state">
                <span aria-hidden="true">{move || if on() { words.on } else { words.off }}</span>
                <input type="checkbox" prop:checked=on
                    on:change:target=move |event| handle.try_value(Value::Switch(event.target().checked()), true)/>
            </span>
        </label>
    }
    .into_any()
}
