//! The editor of a table lever: fields made from the table's shape, and the same table as text.
//!
//! Must not know what a table means; `view::form` reads and writes it, the lever's check judges it. Invariant: what was
//! typed stays in the fields until it is right, another change replaces it, or its row is removed.

use super::control::as_text;
use super::lever::Handle;
use crate::app::dom::{El, effect, el, field_checked, field_value, icon};
use crate::law::lever::Value;
use crate::law::table::Shape;
use crate::text::{EditorWords, fill, words};
use crate::view::form::{Draft, Field, Form, Input, form, read, sum, write};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

#[derive(Clone, Copy)]
struct Editor {
    handle: Handle,
    form: StoredValue<Form>,
    draft: RwSignal<Draft>,
    /// Counts the times that the rows must be built anew.
    built: RwSignal<u32>,
    rows: StoredValue<El, LocalStorage>,
}

/// The editor of the lever of `handle`.
pub fn editor(handle: Handle, shape: Shape) -> Vec<El> {
    let present = move || match handle.value.get() {
        Value::Table(table) => table,
        _ => Arc::new(handle.row.default_table()),
    };
    let editor = Editor {
        handle,
        form: StoredValue::new(form(shape, handle.lab.language)),
        draft: RwSignal::new(Vec::new()),
        built: RwSignal::new(0),
        rows: StoredValue::new_local(el("div")),
    };
    // What changed elsewhere, by undo, a link or the text below, replaces what is in the fields.
    let mut filled = false;
    effect(move || {
        let table = present();
        let same = editor.draft.with_untracked(|draft| write(handle.row, draft)).is_ok_and(|draft| draft == *table);
        if !std::mem::replace(&mut filled, true) || !same {
            editor.draft.set(read(shape, &table));
            editor.rebuild();
        }
    });
    let words = editor.words();
    let growing = editor.form.with_value(|form| form.rows.is_none());
    let shares = editor.form.with_value(|form| form.shares);
    let id = handle.element_id("label");
    let together = || {
        let sum = move || editor.draft.with(|draft| fill(words.sum, &[("percent", &sum(draft))]));
        el("p").class("count").set("role", "status").live_text(sum)
    };
    let rows = move || {
        editor.built.track();
        editor.rows()
    };
    let fields = editor
        .rows
        .get_value()
        .class("editor")
        .set("role", "group")
        .set("aria-labelledby", &id)
        .on("change", move |event| editor.changed(event))
        .on("click", move |event| editor.clicked(event))
        .slot(rows)
        .children(shares.then(together))
        .children(growing.then(|| el("button").class("button").set("data-add", "").text(words.add)));
    let name = el("label").class("spoken").set("for", &handle.element_id("text")).text(handle.label());
    let text = el("details").class("as-text").child(el("summary").text(words.text)).child(name);
    let label = el("p").class("lever-label").set("id", &id).text(handle.label());
    vec![label, fields, text.child(as_text(handle, "3"))]
}

impl Editor {
    fn words(self) -> &'static EditorWords {
        &words(self.handle.lab.language).editor
    }

    fn rebuild(self) {
        self.handle.refused.set(None);
        self.built.update(|built| *built += 1);
    }

    /// Takes over one field and tries the whole table.
    fn changed(self, event: &web_sys::Event) {
        let Some((row, column)) = place(event.target()) else { return };
        let flag = self.form.with_value(|form| form.fields.get(column).map(|field| field.input)) == Some(Input::Flag);
        let text = if flag { field_checked(event).to_string() } else { field_value(event).trim().to_owned() };
        self.draft.update(|draft| {
            if let Some(field) = draft.get_mut(row).and_then(|row| row.get_mut(column)) {
                *field = text;
            }
        });
        self.apply((row, column));
    }

    fn apply(self, at: (usize, usize)) {
        match self.draft.with_untracked(|draft| write(self.handle.row, draft)) {
            Ok(table) => {
                self.handle.try_value(Value::Table(Arc::new(table)), true);
                self.mark(self.handle.refused.with_untracked(Option::is_some).then_some(at));
            }
            Err(missing) => {
                let label = self.form.with_value(|form| form.fields.get(missing.field).map_or("", |field| field.label));
                let places = [("row", &*(missing.row + 1).to_string()), ("column", label)];
                self.handle.refused.set(Some(fill(self.words().incomplete, &places)));
                self.mark(Some((missing.row, missing.field)));
            }
        }
    }

    /// Marks the field that is wrong, and no other.
    fn mark(self, wrong: Option<(usize, usize)>) {
        let Some(rows) = self.rows.try_get_value() else { return };
        let rows = rows.node();
        if let Ok(Some(field)) = rows.query_selector("[aria-invalid]") {
            let _ = field.remove_attribute("aria-invalid");
            let _ = field.remove_attribute("aria-describedby");
        }
        let Some((row, column)) = wrong else { return };
        if let Ok(Some(field)) = rows.query_selector(&format!("[data-row='{row}'][data-column='{column}']")) {
            let _ = field.set_attribute("aria-invalid", "true");
            let _ = field.set_attribute("aria-describedby", &self.handle.element_id("refused"));
        }
    }

    /// Adds or removes a row.
    fn clicked(self, event: &web_sys::Event) {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(button) = target.and_then(|target| target.closest("button").ok().flatten()) else { return };
        if button.has_attribute("data-add") {
            let fields = self.form.with_value(|form| form.fields.len());
            self.draft.update(|draft| draft.push(vec![String::new(); fields]));
            self.rebuild();
            let last = self.draft.with_untracked(Vec::len) - 1;
            self.focus(format!("[data-row='{last}']"));
        } else if let Some(row) = button.get_attribute("data-remove").and_then(|row| row.parse::<usize>().ok()) {
            self.draft.update(|draft| {
                if row < draft.len() {
                    draft.remove(row);
                }
            });
            self.rebuild();
            self.apply((row, 0));
            self.focus("[data-add]".to_owned());
        }
    }

    /// Once the rows are built.
    fn focus(self, selector: String) {
        request_animation_frame(move || {
            let found = self.rows.try_get_value().and_then(|rows| rows.node().query_selector(&selector).ok().flatten());
            if let Some(field) = found.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = field.focus();
            }
        });
    }

    fn rows(self) -> Vec<El> {
        let count = self.draft.with_untracked(Vec::len);
        if count == 0 {
            return vec![el("p").class("count").text(self.words().empty)];
        }
        (0..count).map(|row| self.row(row)).collect()
    }

    fn row(self, row: usize) -> El {
        let words = self.words();
        self.form.with_value(|form| match &form.rows {
            Some(names) => {
                let name = names.get(row).map_or("", String::as_str);
                el("label").class("one").child(el("span").text(name)).child(self.field(form.fields[0], row, 0))
            }
            None => {
                let field = |(column, field): (usize, &Field)| {
                    el("label").child(el("span").text(field.label)).child(self.field(*field, row, column))
                };
                let remove = fill(words.remove, &[("row", &(row + 1).to_string())]);
                let remove = el("button")
                    .class("button icon")
                    .set("data-remove", &row.to_string())
                    .set("aria-label", &remove)
                    .set("title", &remove)
                    .child(icon("0 0 16 16", "M4 4l8 8M12 4l-8 8"));
                el("div")
                    .class("row")
                    .set("role", "group")
                    .set("aria-label", &fill(words.row, &[("row", &(row + 1).to_string())]))
                    .children(form.fields.iter().enumerate().map(field))
                    .child(remove)
            }
        })
    }

    /// One field, as it stands now; while it is typed into, it keeps its own text.
    fn field(self, field: Field, row: usize, column: usize) -> El {
        let text = self.draft.with_untracked(|draft| draft.get(row).and_then(|row| row.get(column)).cloned());
        let text = text.unwrap_or_default();
        let mark = |field: El| field.set("data-row", &row.to_string()).set("data-column", &column.to_string());
        if let Input::Choice(choices) = field.input {
            let language = self.handle.lab.language;
            let option = |id: &str, label: &str| {
                let option = el("option").set("value", id).text(label);
                if text == id { option.set("selected", "") } else { option }
            };
            let rest = choices.iter().map(|choice| option(choice.id, choice.label.in_language(language)));
            return mark(el("select")).child(option("", self.words().choose)).children(rest);
        }
        let kind = match field.input {
            Input::Flag => "checkbox",
            Input::Date => "date",
            _ => "text",
        };
        let input = mark(el("input")).set("type", kind).set("autocomplete", "off").set("spellcheck", "false");
        match field.input {
            Input::Flag if text == "true" => input.set("checked", ""),
            Input::Flag => input,
            Input::Number => input.set("inputmode", "decimal").set("value", &text),
            _ => input.set("value", &text),
        }
    }
}

/// The row and column of a field.
fn place(target: Option<web_sys::EventTarget>) -> Option<(usize, usize)> {
    let field = target?.dyn_into::<web_sys::Element>().ok()?;
    let number = |name| field.get_attribute(name)?.parse().ok();
    Some((number("data-row")?, number("data-column")?))
}
