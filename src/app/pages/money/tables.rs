//! The tables behind the figures: their marks, and their editors, which are the levers' own.
//!
//! Must not know what a table means. Invariants: a mark leads to the editor of its table, by a link like any other; an
//! editor is made when it is first opened and stays.

use super::{Money, said};
use crate::app::address;
use crate::app::dom::{El, effect, el};
use crate::app::parts::lever;
use crate::app::route::{Page, Route};
use crate::text::fill;
use crate::view::money::{TABLES, is_made_up};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

impl Money {
    /// Whether the table at `place` is made up, as a word that leads to its editor.
    pub(super) fn mark(self, place: usize) -> El {
        let words = said(self.lab);
        let mark = move || {
            let own = self.ready.with(|ready| !is_made_up(&ready.run, place));
            words.marks[usize::from(own)]
        };
        let table = self.lab.lever(TABLES[place]).map_or("", |lever| lever.label.in_language(self.lab.language));
        let route = Route { page: Page::Money, open: Some(TABLES[place].to_owned()) };
        el("a")
            .class("mark")
            .set("data-mark", TABLES[place])
            .live("href", move || Some(self.lab.scenario.with(|scenario| route.link(scenario))))
            .live("aria-label", move || Some(fill(words.mark_name, &[("mark", mark()), ("table", table)])))
            .on("click", |_| address::flush())
            .live_text(move || format!("{}: {table}", mark()))
    }

    /// The editors, and what a link opens that is none of them.
    pub(super) fn tables(self) -> El {
        let part = el("section").class("levers");
        let unknown = move || {
            let name = self.lab.opened.get().filter(|name| !TABLES.contains(&name.as_str()))?;
            let text = fill(said(self.lab).unknown, &[("name", &name)]);
            Some(el("p").class("message problem").set("data-message", "open").set("role", "alert").text(&text))
        };
        let editors = TABLES.iter().filter_map(|id| self.editor(id)).collect::<Vec<_>>();
        part.slot(move || unknown().into_iter().collect()).children(editors)
    }

    fn editor(self, id: &'static str) -> Option<El> {
        let lab = self.lab;
        let row = lab.lever(id)?;
        let opened = RwSignal::new(false);
        let made = move || if opened.get() { vec![lever::lever(lab, row)] } else { Vec::new() };
        let details = el("details")
            .class("group")
            .set("data-table", id)
            .on("toggle", move |_| opened.maybe_update(|opened| !std::mem::replace(opened, true)))
            .child(el("summary").text(row.label.in_language(lab.language)))
            .slot(made);
        let node = details.html();
        effect(move || {
            if lab.opened.with(|open| open.as_deref() == Some(id)) {
                let _ = node.set_attribute("open", "");
                let node = node.clone();
                // Once the page stands and the focus has been put on its heading.
                request_animation_frame(move || {
                    node.scroll_into_view();
                    let summary =
                        node.first_element_child().and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok());
                    summary.map(|summary| summary.focus());
                });
            }
        });
        Some(details)
    }
}
