//! The picture of one auction, and the walk down its book.
//!
//! Must not know an auction's rules; `view::room` draws and says. Invariants: nothing moves unless somebody plays it, and
//! nothing plays by itself where motion is not wanted; pointer, keys and player move the same walk.

use super::chart_files;
use super::plot::{canvas, measure};
use crate::app::dom::{El, effect, el, field_value};
use crate::app::state::Lab;
use crate::chart;
use crate::text::more::auctions::room as words;
use crate::view::plot::Plot;
use crate::view::room::Room;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, PointerEvent};

/// How long a whole walk takes, and the shortest and longest time for a step.
const WALK_MS: u32 = 6_000;
const STEP_MS: (u32, u32) = (40, 450);

/// An auction and how far its walk has come; finished without a step.
#[derive(Clone, Copy)]
pub struct Stairs {
    lab: Lab,
    room: RwSignal<Arc<Room>>,
    step: RwSignal<Option<usize>>,
    next: StoredValue<Option<Timeout>, LocalStorage>,
    playing: RwSignal<bool>,
    layout: RwSignal<Option<chart::Layout>>,
}

/// The picture of `room` with its controls.
pub fn stairs(lab: Lab, room: RwSignal<Arc<Room>>) -> El {
    let stairs = Stairs {
        lab,
        room,
        step: RwSignal::new(None),
        next: StoredValue::new_local(None),
        playing: RwSignal::new(false),
        layout: RwSignal::new(None),
    };
    effect(move || {
        // Another auction is shown as it ended.
        stairs.room.track();
        stairs.stop();
        stairs.step.maybe_update(|step| step.take().is_some());
    });
    let words = &words(lab.language).chart;
    let said = move || Some(room.with(|room| format!("{}. {}", words.title, room.headline(lab.language))));
    let picture = el("canvas").set("role", "img").live("aria-label", said);
    let below = canvas(&picture);
    let size = RwSignal::new((0.0, 0.0));
    effect(move || stairs.paint(below.as_ref(), size.get()));
    let moved = move |event: &web_sys::Event| {
        if let Some(event) = event.dyn_ref::<PointerEvent>() {
            stairs.point(f64::from(event.offset_x()));
        }
    };
    let left = move |event: &web_sys::Event| {
        if event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "mouse") {
            stairs.step.set(None);
        }
    };
    let probe = el("div").class("probe").set("aria-hidden", "true");
    let probe = probe.on("pointermove", moved).on("pointerdown", moved).on("pointerleave", left);
    let frame = el("div").class("plot").child(picture).child(probe);
    measure(frame.node(), size);
    let how = el("details").class("how").child(el("summary").text(words.how_summary)).child(el("p").text(words.how));
    el("div")
        .class("stairs")
        .child(el("h2").text(words.title))
        .child(frame)
        .child(stairs.controls())
        .child(el("div").class("more").child(how))
        .child(stairs.files())
}

impl Stairs {
    /// The auction as it ended, as picture and drawing.
    fn files(self) -> El {
        let language = self.lab.language;
        let title = words(language).chart.title;
        let plot = move |take: &dyn Fn(&Plot, &str)| {
            self.room.with_untracked(|room| {
                take(&room.plot(None, language), &format!("{title}. {}", room.headline(language)))
            });
        };
        chart_files::of_plot(self.lab, "auction", title, plot)
    }

    fn paint(self, canvas: Option<&HtmlCanvasElement>, (width, height): (f64, f64)) {
        let theme = self.lab.theme.colours();
        let step = self.step.get();
        let plot = self.room.with(|room| room.plot(step, self.lab.language));
        let Some(canvas) = canvas.filter(|_| width >= 1.0 && height >= 1.0) else { return };
        let layout = chart::layout(&plot, width, height);
        chart::draw(canvas, &plot, &layout, &theme, window().device_pixel_ratio());
        self.layout.set(Some(layout));
    }

    /// The walk where a pointer is.
    fn point(self, x: f64) {
        self.stop();
        let at = self.layout.with_untracked(|layout| chart::x_at(layout.as_ref()?, x));
        let step = at.map(|at| self.room.with_untracked(|room| room.step_at(at)));
        self.step.maybe_update(|old| std::mem::replace(old, step) != step);
    }

    fn here(self) -> usize {
        self.step.get().unwrap_or_else(|| self.room.with(|room| room.steps()))
    }

    /// Player, slider, and what the walk says.
    fn controls(self) -> El {
        let words = &words(self.lab.language).chart;
        let said = move || self.room.with(|room| room.step_said(self.here(), self.lab.language));
        let name = move || match (self.playing.get(), still()) {
            (true, _) => words.play[1],
            (false, true) => words.play[2],
            (false, false) => words.play[0],
        };
        let play = el("button")
            .class("button")
            .set("data-action", "walk")
            .on("click", move |_| self.play())
            .live_text(move || name().to_owned());
        let went = move |event: &web_sys::Event| {
            self.stop();
            self.step.set(field_value(event).parse().ok());
        };
        let slider = el("input")
            .set("type", "range")
            .set("min", "0")
            .set("aria-label", words.walk)
            .live("max", move || Some(self.room.with(|room| room.steps()).to_string()))
            .live_property("value", move || self.here().to_string().into())
            .live("aria-valuetext", move || Some(said()))
            .on("input", went);
        let line = el("p").class("said").set("data-walk", "").live_text(said);
        el("div").class("walk").child(play).child(slider).child(line)
    }

    /// Starts over, goes on, or stops; a single step where motion is not wanted.
    fn play(self) {
        if self.playing.get_untracked() {
            self.stop();
            return;
        }
        let count = self.room.with_untracked(|room| room.steps());
        let from = self.step.get_untracked().filter(|step| *step < count);
        if still() {
            self.step.set(Some(from.map_or(1, |step| step + 1)));
            return;
        }
        self.playing.set(true);
        self.step.set(Some(from.unwrap_or(0)));
        self.wait(count);
    }

    fn wait(self, count: usize) {
        let pause = (WALK_MS / u32::try_from(count.max(1)).unwrap_or(u32::MAX)).clamp(STEP_MS.0, STEP_MS.1);
        let walk = move || {
            let Some(step) = self.step.try_get_untracked().flatten() else { return };
            if step >= count {
                self.stop();
                self.step.set(None);
                return;
            }
            self.step.set(Some(step + 1));
            self.wait(count);
        };
        self.next.set_value(Some(Timeout::new(pause, walk)));
    }

    fn stop(self) {
        self.next.set_value(None);
        self.playing.maybe_update(|playing| std::mem::replace(playing, false));
    }
}

/// Whether the reader asked for less motion.
fn still() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
