//! The table of differences.
//!
//! Must not compute. Invariant: every cell has its figure, and its difference unless it is the base's.

use super::{id, said};
use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::text::fill;
use crate::text::phrase::bracketed;
use crate::view::Cell;
use crate::view::compare::Side;
use crate::view::compare::table::{Figure, Row, Section, differences};
use crate::view::compare::text::difference;

/// The table of `sides` against the one at `base`.
pub(super) fn table(lab: Lab, sides: &[Side], base: usize) -> El {
    let words = said(lab);
    let against = sides.get(base).map(Side::title).unwrap_or_default();
    let head = |side: &Side| {
        let head = el("th").set("scope", "col").text(&side.title());
        if side.present {
            head.child(el("span").class("dim").text(&bracketed(words.on_screen, lab.language)))
        } else {
            head
        }
    };
    let heads = el("tr").child(el("th").set("scope", "col").text(words.figure)).children(sides.iter().map(head));
    let body = |section: &Section| {
        let heading =
            el("th").set("scope", "rowgroup").set("colspan", &(sides.len() + 1).to_string()).text(&section.heading);
        let rows = section.rows.iter().map(|row| line(lab, row, sides, base));
        el("tbody").child(el("tr").class("heading").child(heading)).children(rows)
    };
    let table = el("table")
        .child(el("caption").text(&fill(words.against, &[("name", &against)])))
        .child(el("thead").child(heads))
        .children(differences(sides, base, lab.language).iter().map(body));
    let name = words.differences;
    let frame =
        el("div").class("scroll differences").set("tabindex", "0").set("role", "region").set("aria-label", name);
    frame.child(table)
}

fn line(lab: Lab, row: &Row, sides: &[Side], base: usize) -> El {
    let cells = row.figures.iter().zip(sides).enumerate().map(|(place, (figure, side))| {
        let cell = el("td").set("data-side", id(side));
        figures(lab, cell, (row, figure), place == base)
    });
    let head = el("th").set("scope", "row").text(&row.label);
    el("tr").set("data-figure", &row.id).child(head).children(cells)
}

fn figures(lab: Lab, cell: El, (row, figure): (&Row, &Figure), base: bool) -> El {
    let shown = row.shown(figure, said(lab), lab.language);
    let value = shown.unwrap_or_else(|| Cell::Absent.show(lab.language));
    let raw = figure.value.map(|value| value.raw()).unwrap_or_default();
    let cell = cell.set("data-raw", &raw).child(el("b").text(&value));
    let none = figure.difference.is_some_and(|difference| difference.number() == 0);
    match difference(figure, said(lab), lab.language).filter(|_| !base) {
        Some(_) if none => cell.child(el("span").class("delta").text(said(lab).same)),
        Some(text) => cell.child(el("span").class("delta").text(&text)),
        None => cell,
    }
}
