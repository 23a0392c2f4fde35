//! What a lever's rule says, where it stands, what the lever starts at.

use super::lever::Handle;
use crate::app::quantity::{in_words, limits};
use crate::law::lever::Value;
use leptos::prelude::*;

/// The panel under an opened lever.
pub fn explanation(handle: Handle) -> AnyView {
    let row = handle.row;
    let words = &handle.lab.words().lever;
    let cite = row.cite.map(|cite| {
        view! { <p class="cite">{(words.cite)(cite.document.title, cite.heading, cite.paragraph)}</p> }
    });
    let rules = (!row.rules.is_empty()).then(|| view! { <p>{words.rules} " " <code>{row.rules.join(", ")}</code></p> });
    let source = (!row.source.is_empty()).then(|| view! { <p>{words.source} ": " {row.source}</p> });
    view! {
        <div class="explanation">
            <p class="help">{row.help.in_language(handle.lab.language)}</p>
            <p>{start(handle)}</p>
            {cite}
            {source}
            {rules}
            <p class="id"><code>{row.id}</code></p>
        </div>
    }
    .into_any()
}

fn start(handle: Handle) -> String {
    let words = &handle.lab.words().lever;
    let start = (words.default)(&handle.default_in_words());
    match limits(handle.row) {
        Some((least, most)) => {
            let shown = |limit| in_words(handle.row, Value::Number(limit), words, false);
            format!("{start}; {}.", (words.between)(&shown(least), &shown(most)))
        }
        None => start + ".",
    }
}
