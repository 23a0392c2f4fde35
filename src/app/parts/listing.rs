//! A table of text that scrolls in itself where it is too wide.
//!
//! Must not know what it says. Invariant: a column of words stands left, a column of numbers right.

use crate::app::dom::{El, el};
use crate::view::sheet::Sheet;

/// The table of `sheet`.
pub fn listing(sheet: &Sheet) -> El {
    let worded = |text: &String| text.chars().any(char::is_alphabetic);
    let head = |(place, text): (usize, &String)| {
        let head = el("th").set("scope", "col");
        let words = sheet.rows.iter().all(|row| row.get(place).is_some_and(worded));
        (if words { head.class("words") } else { head }).text(text)
    };
    let heads = sheet.headers.iter().enumerate().map(head);
    let cell = |(place, text): (usize, &String)| {
        let cell = if place == 0 { el("th").set("scope", "row") } else { el("td") };
        let words = place > 0 && worded(text);
        (if words { cell.class("words") } else { cell }).text(text)
    };
    let rows = sheet.rows.iter().map(|row| el("tr").children(row.iter().enumerate().map(cell)));
    let table = el("table")
        .child(el("caption").text(&sheet.caption))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    el("div").class("scroll sheet").set("tabindex", "0").child(table)
}
