//! For an audience: one or two charts as large as the screen lets them be, the verdict, and a few levers.
//!
//! Must not compute. Invariants: everything can be done by keyboard; Escape always leads back to the lab; the scenario
//! on the screen is the lab's, also while its last change is played again.

mod replay;
mod strip;

use crate::app::address;
use crate::app::dom::{El, el, icon, listen};
use crate::app::parts::source::Source;
use crate::app::parts::{messages, plot, verdicts};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::text::{PresentWords, fill, words};
use crate::view::{ChartModel, rates};
use leptos::prelude::*;
use replay::Replay;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// From this width on there is room for two charts.
const WIDE: f64 = 1100.0;

fn said(lab: Lab) -> &'static PresentWords {
    &words(lab.language).more.present
}

/// The page, which stands alone.
pub fn page(lab: Lab) -> El {
    stand_alone();
    let replay = Replay::start(lab);
    let stage = Stage { lab, replay };
    super::unknown::say(lab, Page::Present, move || stage.all().into_iter().map(str::to_owned).collect());
    listen(&window(), "keydown", Box::new(move |event| stage.pressed(event)));
    let was_full = StoredValue::new(false);
    let full = move |_: &web_sys::Event| {
        let full = document().fullscreen_element().is_some();
        // Escape leaves the whole screen and is not heard by the page: it means to leave.
        if was_full.get_value() && !full {
            stage.leave();
        }
        was_full.set_value(full);
    };
    listen(&document(), "fullscreenchange", Box::new(full));
    let headline = el("h1").set("tabindex", "-1").live_text(move || lab.shown.with(|shown| shown.headline.clone()));
    el("main")
        .class("present")
        .set("id", "results")
        .set("tabindex", "-1")
        .child(el("div").class("headline").child(headline))
        .child(stage.buttons())
        .child(messages::messages(lab))
        .child(verdicts::verdicts(lab))
        .slot(move || brief(lab))
        .child(el("p").class("phase").set("role", "status").live_text(move || replay.said()))
        .child(el("section").class("stage").set("aria-label", lab.words().header.charts).slot(move || stage.cards()))
        .child(strip::strip(lab))
        .child(el("p").class("keys").text(said(lab).keys))
}

/// What the figures rest on, where they are those of a plan.
fn brief(lab: Lab) -> Vec<El> {
    let said = lab.settled.with(|shown| shown.run.rate().map(|run| rates::brief(run, lab.language)));
    let said = said.filter(|said| !said.is_empty());
    said.into_iter().map(|said| el("p").class("brief").text(&said)).collect()
}

/// Takes the header away as long as the page is there.
fn stand_alone() {
    const NAME: &str = "data-presenting";
    if let Some(body) = document().body() {
        let _ = body.set_attribute(NAME, "");
    }
    on_cleanup(|| {
        if let Some(body) = document().body() {
            let _ = body.remove_attribute(NAME);
        }
    });
}

#[derive(Clone, Copy)]
struct Stage {
    lab: Lab,
    replay: Replay,
}

impl Stage {
    /// Every chart's id, in order.
    fn all(self) -> Vec<&'static str> {
        self.lab.shown.with_untracked(|shown| shown.charts.iter().map(|chart| chart.id).collect())
    }

    /// The place of the first chart shown, and how many are.
    fn now(self) -> (usize, usize) {
        let all = self.all();
        let open = self.lab.opened.get().unwrap_or_default();
        let named: Vec<usize> = open.split(',').filter_map(|id| all.iter().position(|known| *known == id)).collect();
        match named.as_slice() {
            [] => {
                let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(0.0);
                (0, if width >= WIDE { 2 } else { 1 })
            }
            [one] => (*one, 1),
            [first, ..] => (*first, 2),
        }
    }

    /// Shows `count` charts from the one at `first` on.
    fn show(self, first: usize, count: usize) {
        let all = self.all();
        let ids: Vec<&str> =
            (first..first + count).filter_map(|place| all.get(place % all.len().max(1)).copied()).collect();
        self.lab.arrive(Route { page: Page::Present, open: Some(ids.join(",")) });
        self.lab.scenario.with_untracked(|scenario| address::keep(scenario, &self.lab.route()));
    }

    fn step(self, forward: bool) {
        let (first, count) = untrack(|| self.now());
        let all = self.all().len().max(1);
        let by = if forward { count } else { all - count % all };
        self.show((first + by) % all, count);
    }

    fn number(self, count: usize) {
        let (first, _) = untrack(|| self.now());
        self.show(first, count);
    }

    fn leave(self) {
        if document().fullscreen_element().is_some() {
            document().exit_fullscreen();
        }
        let link = self.lab.scenario.with_untracked(|scenario| Route::default().link(scenario));
        let _ = window().location().set_hash(&link);
    }

    fn full_screen(self) {
        match document().fullscreen_element() {
            Some(_) => document().exit_fullscreen(),
            None => {
                let page = document().document_element();
                // A refusal leaves the page as it is.
                let _ = page.map(|page| page.request_fullscreen());
            }
        }
    }

    fn pressed(self, event: &web_sys::Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let typing = in_field(event);
        if event.ctrl_key() || event.meta_key() || event.alt_key() || typing == Some(true) {
            return;
        }
        let free = typing.is_none() && !event.default_prevented();
        match event.key().as_str() {
            "Escape" => self.leave(),
            "ArrowRight" | "PageDown" if free => self.step(true),
            "ArrowLeft" | "PageUp" if free => self.step(false),
            "1" => self.number(1),
            "2" => self.number(2),
            "r" | "R" => self.replay.play(),
            "f" | "F" => self.full_screen(),
            _ => return,
        }
        event.prevent_default();
    }

    fn cards(self) -> Vec<El> {
        let (first, count) = self.now();
        let all = self.all();
        let places = (first..first + count.min(all.len())).map(|place| place % all.len().max(1));
        places.filter_map(|place| Some(self.card(place, all.get(place)?))).collect()
    }

    fn card(self, place: usize, id: &'static str) -> El {
        let lab = self.lab;
        let part = move |take: fn(&ChartModel) -> String| {
            move || lab.shown.with(|shown| shown.charts.get(place).map(take).unwrap_or_default())
        };
        el("article")
            .class("card")
            .set("data-chart", id)
            .child(el("h2").live_text(part(|chart| chart.title.to_owned())))
            .child(el("p").class("finding").live_text(part(|chart| chart.finding.clone())))
            .child(el("div").class("screen").child(plot::plot(lab, Source::Run(place), id)))
    }

    fn buttons(self) -> El {
        let words = said(self.lab);
        let button = |action: &'static str, label: &'static str, act: fn(Stage)| {
            el("button").class("button").set("data-action", action).on("click", move |_| act(self)).text(label)
        };
        let arrow = |action: &'static str, label: &'static str, path: &'static str, forward: bool| {
            el("button")
                .class("button icon")
                .set("data-action", action)
                .set("aria-label", label)
                .set("title", label)
                .on("click", move |_| self.step(forward))
                .child(icon("0 0 16 16", path))
        };
        let count = move |wanted: usize, label: &'static str, action: &'static str| {
            el("button")
                .class("button")
                .set("data-action", action)
                .live("aria-pressed", move || Some((self.now().1 == wanted).to_string()))
                .on("click", move |_| self.number(wanted))
                .text(label)
        };
        let here = move || {
            let places = [("place", &*(self.now().0 + 1).to_string()), ("count", &*self.all().len().to_string())];
            fill(words.place, &places)
        };
        let whole =
            document().fullscreen_enabled().then(|| button("full-screen", words.full_screen, Stage::full_screen));
        el("div")
            .class("actions")
            .child(arrow("previous-chart", words.previous, "M10 3 5 8l5 5", false))
            .child(el("span").class("here").live_text(here))
            .child(arrow("next-chart", words.next, "M6 3l5 5-5 5", true))
            .child(count(1, words.one, "one-chart"))
            .child(count(2, words.two, "two-charts"))
            .child(button("replay", words.replay, |stage| stage.replay.play()).class("button primary"))
            .children(whole)
            .child(button("leave", words.leave, Stage::leave))
    }
}

/// Whether the key goes to a field that takes letters, to another field, or to none.
fn in_field(event: &KeyboardEvent) -> Option<bool> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        return Some(!matches!(input.type_().as_str(), "range" | "radio" | "checkbox"));
    }
    let element = target.dyn_ref::<web_sys::Element>()?;
    matches!(element.tag_name().as_str(), "SELECT" | "TEXTAREA").then_some(true)
}
