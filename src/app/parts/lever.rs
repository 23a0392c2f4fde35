//! One lever: name, control, status, reset, explanation.
//!
//! Must not know what the lever does. Invariant: a value that is refused changes nothing and is explained
//! in words right there.

use super::{control, explanation};
use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::law::lever::{Lever, Value};
use crate::source::Status;
use crate::text::{fill, message};
use crate::view::quantity::in_words;
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
        let refusal = done.err().map(|problem| message(&problem.message, self.lab.language));
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

    /// Whether it differs from the bill.
    #[must_use]
    pub fn changed(self) -> bool {
        self.value.with(|value| *value != self.row.default_value())
    }

    /// Ties `field` to the words about a refusal, while there are any.
    #[must_use]
    pub fn explained(self, field: El) -> El {
        let refused = move || self.refused.with(Option::is_some);
        field
            .live("aria-invalid", move || refused().then(|| "true".to_owned()))
            .live("aria-describedby", move || refused().then(|| self.element_id("refused")))
    }
}

/// The lever of `row`.
pub fn lever(lab: Lab, row: &'static Lever) -> El {
    let value = Memo::new(move |_| lab.scenario.with(|scenario| scenario.get(row.id)));
    let handle = Handle { lab, row, value, refused: RwSignal::new(None) };
    let open = RwSignal::new(false);
    el("div")
        .live("class", move || Some(if handle.changed() { "lever changed" } else { "lever" }.to_owned()))
        .set("data-lever", row.id)
        .children(control::control(handle))
        .slot(move || refusal(handle))
        .child(foot(handle, open))
        .slot(move || if open.get() { vec![explanation::explanation(handle)] } else { Vec::new() })
}

fn refusal(handle: Handle) -> Vec<El> {
    let said = |text: String| {
        el("p").class("refused").set("role", "alert").set("id", &handle.element_id("refused")).text(&text)
    };
    handle.refused.get().into_iter().map(said).collect()
}

fn foot(handle: Handle, open: RwSignal<bool>) -> El {
    let words = &handle.lab.words().lever;
    let (class, status) = match handle.row.status {
        Status::Bill => ("status bill", words.bill),
        Status::Rule | Status::Draft => ("status rule", words.rule),
        Status::Assumption => ("status assumption", words.assumption),
    };
    let reset_name = fill(words.reset, &[("value", &handle.default_in_words())]);
    let explain = el("button")
        .class("quiet")
        .set("data-explain", "")
        .set("aria-label", &fill(words.explain_name, &[("label", handle.label())]))
        .live("aria-expanded", move || Some(open.get().to_string()))
        .on("click", move |_| open.update(|open| *open = !*open))
        .text(words.explain);
    let reset = el("button")
        .class("quiet reset")
        .set("data-reset", "")
        .live_flag("hidden", move || !handle.changed())
        .set("aria-label", &reset_name)
        .set("title", &reset_name)
        .on("click", move |_| {
            handle.refused.set(None);
            handle.lab.reset(handle.row);
        })
        .text(words.reset_short);
    let changed = move || if handle.changed() { words.changed.to_owned() } else { String::new() };
    el("div")
        .class("foot")
        .child(el("span").class(class).text(status))
        .child(explain)
        .child(reset)
        .child(el("span").class("spoken").live_text(changed))
}
