//! What a lever's rule says, where it stands, what the lever starts at.

use super::lever::Handle;
use crate::app::dom::{El, el};
use crate::app::quantity::{in_words, limits};
use crate::law::lever::Value;

/// The panel under an opened lever.
pub fn explanation(handle: Handle) -> El {
    let row = handle.row;
    let words = &handle.lab.words().lever;
    let cite = row
        .cite
        .map(|cite| el("p").class("cite").text(&(words.cite)(cite.document.title, cite.heading, cite.paragraph)));
    let source = (!row.source.is_empty()).then(|| el("p").text(&format!("{}: {}", words.source, row.source)));
    let rules = (!row.rules.is_empty())
        .then(|| el("p").text(words.rules).text(" ").child(el("code").text(&row.rules.join(", "))));
    el("div")
        .class("explanation")
        .child(el("p").class("help").text(row.help.in_language(handle.lab.language)))
        .child(el("p").text(&start(handle)))
        .children(cite)
        .children(source)
        .children(rules)
        .child(el("p").class("id").child(el("code").text(row.id)))
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
