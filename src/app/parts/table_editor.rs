//! The editor of a table lever: fields made from the table's shape, and the same table as text.
//!
//! Must not know what a table means; `view::form` reads and writes it, the lever's check judges it. Invariant: what was
//! typed stays in the fields until it is right, another change replaces it, or its row is removed.

use super::control::as_text;
use super::lever::Handle;
use crate::law::lever::Value;
use crate::law::table::Shape;
use crate::text::{EditorWords, words};
use crate::view::form::{Draft, Field, Form, Input, form, read, sum, write};
use leptos::html;
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
    rows: NodeRef<html::Div>,
}

/// The editor of the lever of `handle`.
pub fn editor(handle: Handle, shape: Shape) -> AnyView {
    let present = move || match handle.value.get() {
        Value::Table(table) => table,
        _ => Arc::new(handle.row.default_table()),
    };
    let editor = Editor {
        handle,
        form: StoredValue::new(form(shape, handle.lab.language)),
        draft: RwSignal::new(Vec::new()),
        built: RwSignal::new(0),
        rows: NodeRef::new(),
    };
    // What changed elsewhere, by undo, a link or the text below, replaces what is in the fields.
    Effect::new(move |before: Option<()>| {
        let table = present();
        let same = editor.draft.with_untracked(|draft| write(handle.row, draft)).is_ok_and(|draft| draft == *table);
        if before.is_none() || !same {
            editor.draft.set(read(shape, &table));
            editor.rebuild();
        }
    });
    let words = editor.words();
    let growing = editor.form.with_value(|form| form.rows.is_none());
    let shares = editor.form.with_value(|form| form.shares);
    view! {
        <p class="lever-label" id=handle.element_id("label")>{handle.label()}</p>
        <div class="editor" role="group" aria-labelledby=handle.element_id("label") node_ref=editor.rows
            on:change=move |event| editor.changed(&event) on:click=move |event| editor.clicked(&event)>
            {move || { editor.built.track(); editor.rows() }}
            {shares.then(|| view! { <p class="count" role="status">{move || editor.draft.with(|draft| (words.sum)(&sum(draft)))}</p> })}
            {growing.then(|| view! { <button class="button" data-add>{words.add}</button> })}
        </div>
        <details class="as-text">
            <summary>{words.text}</summary>
            <label class="spoken" for=handle.element_id("text")>{handle.label()}</label>
            {as_text(handle, 3)}
        </details>
    }
    .into_any()
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
        let text =
            if flag { event_target_checked(event).to_string() } else { event_target_value(event).trim().to_owned() };
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
                self.handle.refused.set(Some((self.words().incomplete)(missing.row + 1, label)));
                self.mark(Some((missing.row, missing.field)));
            }
        }
    }

    /// Marks the field that is wrong, and no other.
    fn mark(self, wrong: Option<(usize, usize)>) {
        let Some(rows) = self.rows.get_untracked() else { return };
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
    fn clicked(self, event: &web_sys::MouseEvent) {
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
            let found = self.rows.get_untracked().and_then(|rows| rows.query_selector(&selector).ok().flatten());
            if let Some(field) = found.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = field.focus();
            }
        });
    }

    fn rows(self) -> AnyView {
        let count = self.draft.with_untracked(Vec::len);
        if count == 0 {
            return view! { <p class="count">{self.words().empty}</p> }.into_any();
        }
        (0..count).map(|row| self.row(row)).collect_view().into_any()
    }

    fn row(self, row: usize) -> AnyView {
        let words = self.words();
        self.form.with_value(|form| match &form.rows {
            Some(names) => {
                let name = names.get(row).cloned().unwrap_or_default();
                view! { <label class="one"><span>{name}</span>{self.field(form.fields[0], row, 0)}</label> }.into_any()
            }
            None => {
                let field = |(column, field): (usize, &Field)| {
                    view! { <label><span>{field.label}</span>{self.field(*field, row, column)}</label> }.into_any()
                };
                let fields = form.fields.iter().enumerate().map(field).collect_view();
                view! {
                    <div class="row" role="group" aria-label=(words.row)(row + 1)>
                        {fields}
                        <button class="button icon" data-remove=row.to_string() aria-label=(words.remove)(row + 1) title=(words.remove)(row + 1)>
                            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8"/></svg>
                        </button>
                    </div>
                }
                .into_any()
            }
        })
    }

    /// One field, as it stands now; while it is typed into, it keeps its own text.
    fn field(self, field: Field, row: usize, column: usize) -> AnyView {
        let text = self
            .draft
            .with_untracked(|draft| draft.get(row).and_then(|row| row.get(column)).cloned())
            .unwrap_or_default();
        let (row_name, column_name) = (row.to_string(), column.to_string());
        if let Input::Choice(choices) = field.input {
            let language = self.handle.lab.language;
            let option = |id: &'static str, label: &'static str| {
                view! { <option value=id selected=text == id>{label}</option> }.into_any()
            };
            let first = option("", self.words().choose);
            let rest =
                choices.iter().map(|choice| option(choice.id, choice.label.in_language(language))).collect_view();
            return view! {
                <select data-row=row_name data-column=column_name>{first}{rest}</select>
            }
            .into_any();
        }
        let (kind, mode) = match field.input {
            Input::Flag => ("checkbox", None),
            Input::Date => ("date", None),
            Input::Number => ("text", Some("decimal")),
            _ => ("text", None),
        };
        view! {
            <input type=kind inputmode=mode autocomplete="off" spellcheck="false" data-row=row_name data-column=column_name
                checked=field.input == Input::Flag && text == "true" value=(field.input != Input::Flag).then_some(text)
               />
        }
        .into_any()
    }
}

/// The row and column of a field.
fn place(target: Option<web_sys::EventTarget>) -> Option<(usize, usize)> {
    let field = target?.dyn_into::<web_sys::Element>().ok()?;
    let number = |name| field.get_attribute(name)?.parse().ok();
    Some((number("data-row")?, number("data-column")?))
}
