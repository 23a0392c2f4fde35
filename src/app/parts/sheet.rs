//! A table of texts, in a frame that scrolls.
//!
//! Must not know what it says. Invariant: a table that has only its first rows says so.

use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::text::more::auctions::room as words;
use crate::view::fill;
use crate::view::number;
use crate::view::room::Sheet;

/// The table; `class` tells the style sheet which of its columns are words.
pub fn sheet(lab: Lab, class: &str, sheet: &Sheet) -> El {
    let head = sheet.head.columns.iter().map(|column| el("th").set("scope", "col").text(column));
    let line = |row: &Vec<String>| {
        let cell = |(column, text): (usize, &String)| {
            if column == 0 { el("th").set("scope", "row").text(text) } else { el("td").text(text) }
        };
        el("tr").children(row.iter().enumerate().map(cell))
    };
    let table = el("table")
        .child(el("caption").text(sheet.head.caption))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(sheet.rows.iter().map(line)));
    let frame = el("div").class(&format!("scroll sheet {class}")).set("data-sheet", class).set("tabindex", "0");
    let frame = frame.set("role", "region").set("aria-label", sheet.head.caption).child(table);
    let part = (sheet.count > sheet.rows.len()).then(|| {
        let count = |count: usize| number::grouped(count as i128, lab.language);
        let places = [("shown", &*count(sheet.rows.len())), ("count", &*count(sheet.count))];
        el("p").class("count").text(&fill(words(lab.language).tables.first_rows, &places))
    });
    el("div").child(frame).children(part)
}
