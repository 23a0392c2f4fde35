//! What a lever's rule says, where it stands, what the lever starts at.

use super::lever::Handle;
use crate::app::dom::{El, el};
use crate::app::texts::Texts;
use crate::law::lever::Value;
use crate::text::fill;
use crate::view::quantity::{in_words, limits};
use leptos::prelude::*;

/// The panel under an opened lever.
pub fn explanation(handle: Handle) -> El {
    handle.lab.ask_for_texts();
    let row = handle.row;
    let words = &handle.lab.words().lever;
    let rules = (!row.rules.is_empty())
        .then(|| el("p").text(words.rules).text(" ").child(el("code").text(&row.rules.join(", "))));
    el("div")
        .class("explanation")
        .slot(move || said(handle))
        .child(el("p").text(&start(handle)))
        .children(rules)
        .child(el("p").class("id").child(el("code").text(row.id)))
}

/// The texts, once they are here.
fn said(handle: Handle) -> Vec<El> {
    let words = &handle.lab.words().lever;
    handle.lab.texts.with(|texts| match texts {
        Texts::Missing => vec![el("p").set("role", "status").text(words.texts_missing)],
        Texts::Unasked | Texts::Coming => vec![el("p").set("role", "status").text(words.texts_coming)],
        Texts::Here(_) => {
            let source = texts.of(handle.row, "source");
            let source = (!source.is_empty()).then(|| el("p").text(&fill(words.source, &[("source", source)])));
            let cite = texts
                .cite(handle.row, None, handle.lab.words().lever.cite)
                .map(|cite| el("p").class("cite").text(&cite));
            let help = el("p").class("help").text(texts.of(handle.row, "help"));
            std::iter::once(help).chain(cite).chain(source).collect()
        }
    })
}

fn start(handle: Handle) -> String {
    let words = &handle.lab.words().lever;
    let value = handle.default_in_words();
    match limits(handle.row) {
        Some((least, most)) => {
            let shown = |limit| in_words(handle.row, Value::Number(limit), words, false);
            fill(words.between, &[("value", &value), ("least", &shown(least)), ("most", &shown(most))])
        }
        None => fill(words.default, &[("value", &value)]),
    }
}
