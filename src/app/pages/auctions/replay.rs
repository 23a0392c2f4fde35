//! The auctions of the run, one at a time.
//!
//! Invariants: the book belongs to the run on the screen, made once more for this auction alone; an auction that a link
//! names and the run does not hold is said, and another one shown.

use super::{result, said};
use crate::app::address;
use crate::app::apart::Apart;
use crate::app::dom::{El, effect, el, field_value};
use crate::app::download::download;
use crate::app::engine::Shown;
use crate::app::parts::messages;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::market::document;
use crate::scenario;
use crate::scenario::link::OWN;
use crate::simulate::{AuctionRow, Outcome};
use crate::view::awards::awards_csv;
use crate::view::room::{Room, auctions, opens_at, place_of, sale_after};
use crate::view::{fill, number};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

#[derive(Clone, Copy)]
struct Replay {
    lab: Lab,
    /// The auction's place among the run's.
    place: RwSignal<usize>,
    room: RwSignal<Arc<Room>>,
}

/// The room of the run's auctions.
pub(super) fn view(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let first = lab.shown.with_untracked(|shown| book(shown, wanted(shown, lab.opened.get_untracked().as_deref())));
    let Some((place, room)) = first else {
        let heading = el("h1").set("tabindex", "-1").text(words.page.title);
        return vec![heading, messages::messages(lab), el("p").class("message note").text(words.nothing)];
    };
    let replay = Replay { lab, place: RwSignal::new(place), room: RwSignal::new(Arc::new(room)) };
    let mut known = true;
    effect(move || {
        let (shown, open) = (lab.shown.get(), lab.opened.get());
        // The first one is there already.
        if std::mem::replace(&mut known, false) {
            return;
        }
        if let Some((place, room)) = book(&shown, wanted(&shown, open.as_deref())) {
            replay.place.set(place);
            replay.room.set(Arc::new(room));
        }
    });
    vec![replay.frame()]
}

/// The auction that a link names; otherwise the first that settles above its floor, or the first.
fn wanted(shown: &Shown, name: Option<&str>) -> Option<usize> {
    let run = shown.run.budget()?;
    let above = |(_, row): &(usize, &AuctionRow)| row.settlement > Some(row.floor);
    let telling = || auctions(run).find(above).or_else(|| auctions(run).next()).map(|(place, _)| place);
    name.and_then(|name| place_of(run, name)).or_else(telling)
}

/// The book of an auction, cleared.
fn book(shown: &Shown, place: Option<usize>) -> Option<(usize, Room)> {
    let place = place?;
    let document = scenario::book(&shown.scenario, place).ok().flatten()?;
    Some((place, Room::new(Arc::new(document), opens_at(shown.run.budget()?, place))))
}

/// The regular auction `by` places on.
fn neighbour(run: &Outcome, place: usize, by: isize) -> Option<usize> {
    let places: Vec<usize> = auctions(run).map(|(place, _)| place).collect();
    let here = places.iter().position(|other| *other == place)?;
    places.get(here.checked_add_signed(by)?).copied()
}

fn name(row: &AuctionRow) -> String {
    row.quarter.to_string()
}

impl Replay {
    fn frame(self) -> El {
        let lab = self.lab;
        let words = said(lab);
        let unknown = move || {
            let open = lab.opened.get()?;
            let known = lab.shown.with(|shown| shown.run.budget().is_some_and(|run| place_of(run, &open).is_some()));
            (!known).then(|| fill(words.unknown, &[("name", &open)]))
        };
        let message = move || {
            let said = |text: String| {
                el("p").class("message problem").set("data-message", "open").set("role", "alert").text(&text)
            };
            unknown().map(said).into_iter().collect()
        };
        let beside = move || self.beside().into_iter().map(|text| el("p").class("beside").text(&text)).collect();
        el("div")
            .on("keydown", move |event| self.key(event))
            .child(self.stepper())
            .child(
                el("h1")
                    .set("tabindex", "-1")
                    .live_text(move || self.row(|_, _, row| self.heading(row)).unwrap_or_default()),
            )
            .child(messages::messages(lab))
            .slot(message)
            .child(result::story(lab, self.room))
            .slot(beside)
            .child(self.actions())
            .children(result::overview(lab, self.room))
            .child(result::details(lab, self.room))
    }

    fn row<T>(self, take: impl Fn(&Outcome, usize, &AuctionRow) -> T) -> Option<T> {
        let place = self.place.get();
        self.lab.shown.with(|shown| {
            let run = shown.run.budget()?;
            run.auctions.get(place).map(|row| take(run, place, row))
        })
    }

    /// The same outside of anything that follows.
    fn row_now<T>(self, take: impl Fn(&AuctionRow) -> T) -> Option<T> {
        let place = self.place.get_untracked();
        self.lab.shown.with_untracked(|shown| shown.run.budget()?.auctions.get(place).map(take))
    }

    fn heading(self, row: &AuctionRow) -> String {
        fill(said(self.lab).auction, &[("auction", &number::quarter(row.quarter, self.lab.language))])
    }

    /// What the book does not show: the sale that followed, and who might not bid.
    fn beside(self) -> Vec<String> {
        let words = said(self.lab);
        let language = self.lab.language;
        let tons = |tons: i64| number::grouped(i128::from(tons), language);
        self.row(|run, place, row| {
            let sale = sale_after(run, place).map(|sale| {
                let price = number::price(sale.settlement.unwrap_or(sale.floor), language);
                let places = [("sold", &*tons(sale.sold_t)), ("offered", &*tons(sale.offered_t)), ("price", &*price)];
                fill(words.reserve_sale, &places)
            });
            let refused =
                (!row.refused.is_empty()).then(|| fill(words.refused, &[("count", &tons(row.refused.len() as i64))]));
            sale.into_iter().chain(refused).collect()
        })
        .unwrap_or_default()
    }

    /// Back, the choice, forward.
    fn stepper(self) -> El {
        let words = said(self.lab);
        let button = |by: isize, label: &'static str, path: &str| {
            el("button")
                .class("button icon")
                .set("data-action", if by < 0 { "previous-auction" } else { "next-auction" })
                .set("aria-label", label)
                .set("title", label)
                .live_flag("disabled", move || self.row(|run, place, _| neighbour(run, place, by)).flatten().is_none())
                .on("click", move |_| self.go(self.neighbour(by)))
                .child(crate::app::dom::icon("0 0 16 16", path))
        };
        let options = move || {
            self.lab.shown.with(|shown| {
                let option = |(place, row): (usize, &AuctionRow)| {
                    let option = el("option").set("value", &place.to_string());
                    let option = if self.place.get_untracked() == place { option.set("selected", "") } else { option };
                    option.text(&number::quarter(row.quarter, self.lab.language))
                };
                shown.run.budget().map_or_else(Vec::new, |run| auctions(run).map(option).collect())
            })
        };
        let choice = el("select")
            .set("data-choice", "auction")
            .slot(options)
            .live_property("value", move || self.place.get().to_string().into())
            .on("change", move |event| self.go(field_value(event).parse().ok()));
        el("div")
            .class("stepper")
            .child(button(-1, words.step[0], "M10 3 5 8l5 5"))
            .child(el("label").child(el("span").class("spoken").text(words.choose)).child(choice))
            .child(button(1, words.step[1], "M6 3l5 5-5 5"))
            .child(el("p").class("dim hint").text(words.step[2]))
    }

    /// The auction before or after the one shown.
    fn neighbour(self, by: isize) -> Option<usize> {
        let place = self.place.get_untracked();
        self.lab.shown.with_untracked(|shown| neighbour(shown.run.budget()?, place, by))
    }

    /// Shows the auction at a place, and says so in the address.
    fn go(self, place: Option<usize>) {
        let lab = self.lab;
        let open =
            place.and_then(|place| lab.shown.with_untracked(|shown| shown.run.budget()?.auctions.get(place).map(name)));
        let Some(open) = open else { return };
        lab.arrive(Route { page: Page::Auctions, open: Some(open) });
        lab.scenario.with_untracked(|scenario| address::keep(scenario, &lab.route()));
        let heading = self.row_now(|row| self.heading(row)).unwrap_or_default();
        lab.spoken.set(format!("{heading}. {}", self.room.with_untracked(|room| room.headline(lab.language))));
    }

    /// Arrows go from auction to auction, except where they have another meaning.
    fn key(self, event: &web_sys::Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let taken =
            |target: Element| target.closest("input, select, textarea, [tabindex='0']").ok().flatten().is_some();
        if event.ctrl_key() || event.meta_key() || event.alt_key() || target.is_none_or(taken) {
            return;
        }
        let by = match event.key().as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            _ => return,
        };
        event.prevent_default();
        self.go(self.neighbour(by));
    }

    /// Taking the auction over, and downloads.
    fn actions(self) -> El {
        let lab = self.lab;
        let words = said(lab);
        let file = move |ending: &str| {
            let auction = self.row_now(name).unwrap_or_default();
            format!("auction-{auction}{ending}")
        };
        let button = |action: &str, label: &str| el("button").class("button").set("data-action", action).text(label);
        let own = Route { page: Page::Auctions, open: Some(OWN.to_owned()) };
        let take = move |_: &web_sys::Event| {
            lab.apart.with_value(Apart::leave);
            lab.own.set(Some(self.room.with_untracked(|room| Arc::clone(&room.document))));
            address::add("");
        };
        let take_over = el("a")
            .class("button primary")
            .set("data-action", "take-over")
            .live("href", move || Some(lab.scenario.with(|scenario| own.link(scenario))))
            .on("click", take)
            .text(words.take_over);
        let save_document = move |_: &web_sys::Event| {
            download(&file(".json"), &self.room.with_untracked(|room| document::write(&room.document)))
        };
        let save_awards = move |_: &web_sys::Event| {
            download(&file(".csv"), &self.room.with_untracked(|room| awards_csv(&room.result)))
        };
        el("div")
            .class("row-actions")
            .child(take_over)
            .child(button("auction-json", words.export[0]).on("click", save_document))
            .child(button("awards-csv", words.export[1]).on("click", save_awards))
    }
}
