//! One lever: name, control, status, reset, explanation.
//!
//! Must not know what the lever does. Invariant: a value that is refused changes nothing and is explained
//! in words right there.

use super::{control, explanation};
use crate::app::quantity::in_words;
use crate::app::state::Lab;
use crate::law::lever::{Lever, Value};
use crate::source::Status;
use leptos::prelude::*;

/// What the pieces of one lever share.
#[derive(Clone, Copy)]
pub struct Handle {
    /// The lab.
    pub lab: Lab,
    /// Its row.
    pub row: &'static Lever,
    /// Its present value.
    pub value: Memo<Value>,
    /// Why the last input was refused.
    pub refused: RwSignal<Option<String>>,
}

impl Handle {
    /// Tries a value; a refusal is shown under the control.
    pub fn try_value(self, value: Value, last: bool) {
        let done = if last { self.lab.set(self.row, value) } else { self.lab.preview(self.row, value) };
        let refusal = done.err().map(|problem| problem.message);
        self.refused.maybe_update(|refused| std::mem::replace(refused, refusal.clone()) != refusal);
    }

    /// An id for one of its elements.
    #[must_use]
    pub fn element_id(self, part: &str) -> String {
        format!("{}.{part}", self.row.id)
    }

    /// What people call it.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.row.label.in_language(self.lab.language)
    }

    /// The bill's value.
    #[must_use]
    pub fn default_in_words(self) -> String {
        in_words(self.row, self.row.default_value(), &self.lab.words().lever, true)
    }
}

/// The lever of `row`.
pub fn lever(lab: Lab, row: &'static Lever) -> AnyView {
    let value = Memo::new(move |_| lab.scenario.with(|scenario| scenario.get(row.id)));
    let handle = Handle { lab, row, value, refused: RwSignal::new(None) };
    let changed = Memo::new(move |_| value.get() != row.default_value());
    let open = RwSignal::new(false);
    view! {
        <div class="lever" class:changed=changed data-lever=row.id>
            {control::control(handle)}
            {refusal(handle)}
            {foot(handle, changed, open)}
            {move || open.get().then(|| explanation::explanation(handle))}
        </div>
    }
    .into_any()
}

fn refusal(handle: Handle) -> AnyView {
    let text = move || {
        let id = handle.element_id("refused");
        handle.refused.get().map(|text| view! { <p class="refused" role="alert" id=id>{text}</p> })
    };
    text.into_any()
}

fn foot(handle: Handle, changed: Memo<bool>, open: RwSignal<bool>) -> AnyView {
    let words = &handle.lab.words().lever;
    let (class, status) = match handle.row.status {
        Status::Bill => ("status bill", words.bill),
        Status::Rule => ("status rule", words.rule),
        Status::Assumption => ("status assumption", words.assumption),
    };
    let reset_name = (words.reset)(&handle.default_in_words());
    let explain_name = (words.explain_name)(handle.label());
    let reset = move |_| {
        handle.refused.set(None);
        handle.lab.reset(handle.row);
    };
    view! {
        <div class="foot">
            <span class=class>{status}</span>
            <button class="quiet" data-explain aria-label=explain_name aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)>{words.explain}</button>
            <button class="quiet reset" data-reset hidden=move || !changed.get() aria-label=reset_name.clone()
                title=reset_name on:click=reset>{words.reset_short}</button>
            <span class="spoken">{move || changed.get().then_some(words.changed)}</span>
        </div>
    }
    .into_any()
}
