//! One's own auction where its bids are too many for the page: opened, worked on apart, handed out.
//!
//! Must not clear anything. Invariant: what goes on is said, can be stopped, and leaves the last result where it does not
//! come to an end.

use super::editor::Editor;
use super::table::LISTS;
use crate::app::apart::{Apart, News, Source};
use crate::app::dom::{El, el};
use crate::app::download;
use crate::law::Problem;
use crate::market::document::{
    self,
    edit::{Part, may_rename},
};
use crate::view::room::apart::{SMALL_TEXT, Whole};
use crate::view::{fill, number};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;

impl Editor {
    /// Hears what goes on apart, until the page is left.
    pub(super) fn listen(self) {
        let apart = self.lab.apart;
        apart.with_value(|apart| apart.listen(move |news| self.hear(news)));
        on_cleanup(move || apart.with_value(Apart::stop));
    }

    /// Opens what a file or a text says: here where that is little, apart otherwise.
    pub(super) fn open(self, content: JsValue, size: usize) {
        if size > document::MOST_TEXT {
            let places = [("size", &*self.count(size)), ("most", &*self.count(document::MOST_TEXT))];
            self.status.set(fill(self.words().too_large, &places));
            return;
        }
        // A table has the bids alone; the rest stays as it is.
        let terms = self.document.with_untracked(|document| document::write_terms(document, false));
        let source = Source { content, size, terms };
        if size > SMALL_TEXT {
            self.lab.apart.with_value(|apart| apart.read(source));
        } else {
            self.small(source);
        }
    }

    /// Reads a source on the page.
    fn small(self, source: Source) {
        leptos::task::spawn_local(async move {
            match source.text().await {
                Some(text) => self.read(&text),
                None => self.status.set(self.words().unreadable.to_owned()),
            }
        });
    }

    fn count(self, count: usize) -> String {
        number::grouped(count as i128, self.lab.language)
    }

    fn hear(self, news: News) {
        let words = self.words();
        let mut goes_on = true;
        let said = match news {
            News::Reading(size) => fill(words.busy[0], &[("size", &self.count(size))]),
            News::Clearing(bids) => fill(words.busy[1], &[("count", &self.count(bids))]),
            News::Writing => words.busy[2].to_owned(),
            News::Alone => format!("{} {}", self.status.get_untracked(), words.work[3]),
            other => {
                goes_on = false;
                self.ended(other)
            }
        };
        self.status.set(said);
        self.working.set(goes_on);
    }

    /// What is said at the end of the work.
    fn ended(self, news: News) -> String {
        let words = self.words();
        match news {
            News::Small(source) => self.small(source),
            News::Wrong { read, problems } => {
                let problem = |(path, message)| Problem { code: "E-AUCTION", path, message };
                let list = if read { self.refusals } else { self.whole };
                list.set(problems.into_iter().map(problem).collect());
            }
            News::Cleared { read, milliseconds } => return self.cleared(read, milliseconds),
            News::File(what, file) => {
                download::offer_blob(name(what), &file);
            }
            News::Unreadable => return words.unreadable.to_owned(),
            _ => return words.work[2].to_owned(),
        }
        String::new()
    }

    fn cleared(self, read: Option<document::AuctionDocument>, milliseconds: f64) -> String {
        let Some(held) = self.lab.apart.with_value(Apart::held) else { return String::new() };
        self.whole.maybe_update(|whole| !std::mem::take(whole).is_empty());
        if let Some(terms) = read {
            self.fresh(Arc::new(terms));
        }
        self.room.set(held.room);
        self.keep_link();
        self.took(held.bids, milliseconds);
        self.status.get_untracked()
    }

    /// Bids that are apart follow their bidder to another name.
    pub(super) fn renamed(self, document: &document::AuctionDocument, before: String, after: String) {
        if before != after && may_rename(&document.bidders, &before, &after) {
            self.lab.apart.with_value(|apart| apart.rename(before, after));
        }
    }

    /// Ends what goes on.
    pub(super) fn stop(self) {
        self.lab.apart.with_value(Apart::stop);
        self.working.set(false);
        self.status.set(self.words().work[1].to_owned());
    }

    /// How many rows a list has, wherever they are.
    pub(super) fn rows(self, list: usize) -> usize {
        let here = self.document.with_untracked(|document| LISTS[list].rows(document));
        match (LISTS[list], self.lab.apart.with_value(Apart::held)) {
            (Part::Bids, Some(held)) => held.bids,
            (Part::Bidders, Some(held)) if !held.listed => held.bidders,
            _ => here,
        }
    }

    /// Hands something out, at once or when it is written.
    pub(super) fn hand_out(self, what: Whole) {
        if self.lab.apart.with_value(Apart::held).is_some() {
            self.lab.apart.with_value(|apart| apart.whole(what));
            return;
        }
        let result = || self.room.with_untracked(|room| room.result.clone());
        let text = match what {
            Whole::Document => self.document.with_untracked(|document| document::write(document)),
            Whole::Result => document::to_json(&result()).unwrap_or_default(),
            Whole::Awards => crate::view::awards::awards_csv(&result()),
        };
        download::download(name(what), &text);
    }
}

fn name(what: Whole) -> &'static str {
    match what {
        Whole::Document => "auction.json",
        Whole::Result => "auction-result.json",
        Whole::Awards => "auction-awards.csv",
    }
}

/// What goes on, and the way to stop it.
pub(super) fn progress(editor: Editor) -> El {
    let said = el("p").class("count").set("role", "status").set("data-status", "");
    let stop = move || {
        let button = el("button").class("button").set("data-action", "stop").text(editor.words().work[0]);
        editor.working.get().then_some(button).into_iter().collect()
    };
    el("div").class("progress").child(said.live_text(move || editor.status.get())).child(el("span").slot(stop))
}
