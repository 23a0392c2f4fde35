//! One list of a document as a table of fields, or its terms as a form.
//!
//! Must not judge what is typed; the document's own reader does. Invariants: every field carries its path as problems have
//! it; of a long list only one page is in the document.

use super::said;
use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::market::document::AuctionDocument;
use crate::market::document::edit::{Column, Input, Part, get};
use crate::text::more::auctions::OwnWords;
use crate::view::fill;

/// Rows on a page of a list.
pub(super) const PAGE_ROWS: usize = 50;

/// The lists, in order of the words.
pub(super) const LISTS: [Part; 3] = [Part::Supply, Part::Bidders, Part::Bids];

fn named(list: &'static [(&'static str, &'static str)], name: &'static str) -> &'static str {
    list.iter().find(|(known, _)| *known == name).map_or(name, |(_, words)| *words)
}

/// What people call a field.
pub(super) fn label(words: &OwnWords, field: &'static str) -> &'static str {
    named(words.fields, field)
}

/// The terms, a labelled field each.
pub(super) fn terms(lab: Lab, document: &AuctionDocument) -> El {
    let words = &said(lab).own;
    let one = |column: &Column| {
        let field = field(words, document, Part::Terms, 0, *column);
        el("label").child(el("span").text(label(words, column.0))).child(field)
    };
    el("div").class("terms").children(Part::Terms.columns().iter().map(one))
}

/// The rows of a list from `from` on.
pub(super) fn rows(lab: Lab, document: &AuctionDocument, part: Part, from: usize, caption: &str) -> El {
    let words = &said(lab).own;
    let heads = part.columns().iter().map(|(name, _)| el("th").set("scope", "col").text(label(words, name)));
    let remove = el("th").set("scope", "col").child(el("span").class("spoken").text(words.remove_head));
    let number = el("th").set("scope", "col").text("#");
    let line = |row: usize| {
        let said = (row + 1).to_string();
        let cell = |column: &Column| {
            let name = fill(words.cell, &[("field", label(words, column.0)), ("row", &said)]);
            el("td").child(field(words, document, part, row, *column).set("aria-label", &name))
        };
        let away = fill(words.remove, &[("row", &said)]);
        let button = el("button").class("button icon").set("data-remove", part.id()).set("data-row", &row.to_string());
        let button = button.set("aria-label", &away).set("title", &away);
        let button = button.child(crate::app::dom::icon("0 0 16 16", "M4 4l8 8M12 4l-8 8"));
        el("tr")
            .set("data-line", &part.path(row, ""))
            .child(el("th").set("scope", "row").text(&said))
            .children(part.columns().iter().map(cell))
            .child(el("td").child(button))
    };
    let last = part.rows(document).min(from + PAGE_ROWS);
    let head = el("thead").child(el("tr").child(number).children(heads).child(remove));
    let table = el("table").child(el("caption").class("spoken").text(caption)).child(head);
    let body = el("tbody").children((from..last).map(line));
    el("div")
        .class("scroll fields")
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", caption)
        .child(table.child(body))
}

/// A field with what the document says.
fn field(words: &OwnWords, document: &AuctionDocument, part: Part, row: usize, (name, input): Column) -> El {
    let says = get(document, part, row, name);
    let option = |value: &'static str| {
        let option = el("option").set("value", value).text(named(words.choices, value));
        if says == value { option.set("selected", "") } else { option }
    };
    let made = match input {
        Input::Choice(values) => el("select").children(values.iter().map(|value| option(value))),
        Input::Switch => el("select").children(["true", "false"].map(option)),
        Input::Number | Input::MaybeNumber => {
            el("input").set("type", "text").set("inputmode", "decimal").set("value", &says)
        }
        Input::Words | Input::MaybeWords => el("input").set("type", "text").set("value", &says),
    };
    made.set("data-path", &part.path(row, name))
        .set("data-part", part.id())
        .set("data-row", &row.to_string())
        .set("data-field", name)
        .set("autocomplete", "off")
}
