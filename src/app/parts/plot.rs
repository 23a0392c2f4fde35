//! The drawing of one chart, its crosshair and its tooltip.
//!
//! Must not know what is drawn; `chart` does. Invariants: moving the crosshair repaints only the thin
//! overlay; all charts of a run show the same crosshair; pointer and keys reach the same readings.

use super::source::Source;
use crate::app::dom::{El, effect, el};
use crate::app::state::{Cursor, Lab};
use crate::chart;
use crate::text::{Language, fill, words};
use crate::view::{ChartModel, Readout};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlCanvasElement, KeyboardEvent, PointerEvent};

#[derive(Clone, Copy)]
struct Plot {
    lab: Lab,
    source: Source,
    id: &'static str,
    size: RwSignal<(f64, f64)>,
    layout: RwSignal<Option<chart::Layout>>,
}

/// The plot of a chart.
pub fn plot(lab: Lab, source: Source, id: &'static str) -> El {
    let plot = Plot { lab, source, id, size: RwSignal::new((0.0, 0.0)), layout: RwSignal::new(None) };
    let named = move || plot.part(|chart| format!("{}. {}", chart.title, chart.finding));
    let picture = el("canvas").set("role", "img").live("aria-label", named);
    let overlay = el("canvas").class("overlay").set("aria-hidden", "true");
    let (below, above) = (canvas(&picture), canvas(&overlay));
    effect(move || plot.paint(below.as_ref()));
    effect(move || plot.paint_cursor(above.as_ref()));
    let frame = el("div").class("plot").child(picture).child(overlay).child(plot.probe()).slot(move || plot.tooltip());
    measure(frame.node(), plot.size);
    frame
}

/// Follows the size of the frame, which the style sheet decides. The browser says it once at the start, too.
pub(super) fn measure(frame: &Element, followed: RwSignal<(f64, f64)>) {
    let measured = frame.clone();
    let read = move || {
        let size = (f64::from(measured.client_width()), f64::from(measured.client_height()));
        followed.maybe_update(|old| std::mem::replace(old, size) != size);
    };
    let callback = Closure::<dyn FnMut()>::new(read);
    if let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(frame);
        let kept = StoredValue::new_local((observer, callback));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    }
}

pub(super) fn canvas(element: &El) -> Option<HtmlCanvasElement> {
    element.node().clone().dyn_into().ok()
}

impl Plot {
    /// Something of the chart that is shown.
    fn part(self, take: impl Fn(&ChartModel) -> String) -> Option<String> {
        self.source.with(self.lab, take)
    }

    fn paint(self, canvas: Option<&HtmlCanvasElement>) {
        let (width, height) = self.size.get();
        let theme = self.lab.theme.colours();
        let Some(canvas) = canvas else { return };
        if width < 1.0 || height < 1.0 {
            return;
        }
        self.source.with(self.lab, |model| {
            let layout = chart::layout(&model.plot, width, height);
            chart::draw(canvas, &model.plot, &layout, &theme, window().device_pixel_ratio());
            self.layout.set(Some(layout));
        });
    }

    fn paint_cursor(self, overlay: Option<&HtmlCanvasElement>) {
        let shared = self.source.shares_its_axis(self.lab);
        let here = self.lab.cursor.get().filter(|cursor| cursor.chart == self.id || shared && cursor.shared);
        let at = here.map(|cursor| cursor.x);
        let theme = self.lab.theme.colours();
        let Some(overlay) = overlay else { return };
        self.layout.with(|layout| {
            if let Some(layout) = layout {
                chart::draw_cursor(overlay, layout, &theme, window().device_pixel_ratio(), at);
            }
        });
    }

    /// The transparent layer that pointers and keys use.
    fn probe(self) -> El {
        let (keys, crosshair) = self.keys();
        let pointer = |event: &Event| event.dyn_ref::<PointerEvent>().cloned();
        let moved = move |event: &Event| {
            let at = pointer(event).map(|event| f64::from(event.offset_x()));
            self.point(self.layout.with_untracked(|layout| chart::x_at(layout.as_ref()?, at?)));
        };
        let left = move |event: &Event| {
            if pointer(event).is_some_and(|event| event.pointer_type() == "mouse") {
                self.point(None);
            }
        };
        let year = move |pick: fn((f64, f64)) -> f64| self.ends().map(pick).unwrap_or_default().to_string();
        let now = move || self.here().map_or_else(|| year(|ends| ends.0), |x| self.whole(x, f64::round).to_string());
        let said = move || self.reading().map_or(keys.to_owned(), |readout| spoken(&readout, self.lab.language));
        el("div")
            .class("probe")
            .set("role", "slider")
            .set("tabindex", "0")
            .set("title", keys)
            .live("aria-label", move || self.part(|chart| fill(crosshair, &[("title", chart.title)])))
            .live("aria-valuemin", move || Some(year(|ends| ends.0)))
            .live("aria-valuemax", move || Some(year(|ends| ends.1)))
            .live("aria-valuenow", move || Some(now()))
            .live("aria-valuetext", move || Some(said()))
            .on("pointermove", moved)
            .on("pointerdown", moved)
            .on("pointerleave", left)
            .on("blur", move |_| self.point(None))
            .on("keydown", move |event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    self.key(event);
                }
            })
    }

    fn point(self, at: Option<f64>) {
        let shared = self.source.shares_its_axis(self.lab);
        let next = at.map(|x| Cursor { x, chart: self.id, shared });
        self.lab.cursor.maybe_update(|cursor| std::mem::replace(cursor, next) != next);
    }

    fn key(self, event: &KeyboardEvent) {
        let Some((first, last)) = self.ends() else { return };
        let here = untrack(|| self.here());
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => Some(here.map_or(first, |x| self.beside(x, 1.0))),
            "ArrowLeft" | "ArrowDown" => Some(here.map_or(last, |x| self.beside(x, -1.0))),
            "Home" => Some(first),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        self.point(next.map(|x| x.clamp(first, last)));
    }

    /// What the keys do, and the name of the crosshair.
    fn keys(self) -> (&'static str, &'static str) {
        #[cfg(feature = "pages")]
        if !self.source.reads_years(self.lab) {
            let words = &crate::text::more::rates::rates(self.lab.language).page;
            return (words.keys, words.crosshair);
        }
        let words = &self.lab.words().card;
        (words.keys, words.crosshair)
    }

    /// Years are whole; positions of other axes stay as they are.
    fn whole(self, x: f64, round: fn(f64) -> f64) -> f64 {
        if self.source.reads_years(self.lab) { round(x) } else { x }
    }

    /// One year on or back from `x`; the next reading where the axis is another one.
    fn beside(self, x: f64, step: f64) -> f64 {
        #[cfg(feature = "pages")]
        if !self.source.reads_years(self.lab) {
            let next = |model: &ChartModel| model.beside(x, step > 0.0);
            return self.source.with_untracked(self.lab, next).flatten().unwrap_or(x);
        }
        x.round() + step
    }

    /// The crosshair, if this chart is the one being read.
    fn here(self) -> Option<f64> {
        self.lab.cursor.get().filter(|cursor| cursor.chart == self.id).map(|cursor| cursor.x)
    }

    fn ends(self) -> Option<(f64, f64)> {
        let ends = |model: &ChartModel| {
            let readouts = &model.readouts;
            Some((self.whole(readouts.first()?.x, f64::floor), self.whole(readouts.last()?.x, f64::floor)))
        };
        self.source.with_untracked(self.lab, ends).flatten()
    }

    /// The reading nearest to the crosshair.
    fn reading(self) -> Option<Readout> {
        let x = self.here()?;
        self.source.with(self.lab, |model| model.readout_at(x).cloned()).flatten()
    }

    /// Where `x` lies, and how wide the picture is, in CSS pixels.
    fn position(self, x: f64) -> Option<(f64, f64)> {
        let (first, last) = self.source.with_untracked(self.lab, |model| model.plot.x)?;
        self.layout.with_untracked(|layout| {
            let layout = layout.as_ref()?;
            let part = (x - first) / (last - first);
            Some((layout.area.left + part * (layout.area.right - layout.area.left), layout.width))
        })
    }

    fn tooltip(self) -> Vec<El> {
        self.tip().into_iter().collect()
    }

    fn tip(self) -> Option<El> {
        let language = self.lab.language;
        let reading = self.reading()?;
        let (at, width) = self.position(reading.x)?;
        let side = if at > width * 0.55 { "tooltip left" } else { "tooltip" };
        let lines = reading.shown(language).flat_map(|(label, value)| [el("span").text(label), el("b").text(&value)]);
        let tip = el("div")
            .class(side)
            .set("data-tooltip", "")
            .set("aria-hidden", "true")
            .live_style("--x", move || format!("{at}px"))
            .child(el("strong").text(&reading.title.show(language)));
        Some(tip.children(lines))
    }
}

fn spoken(readout: &Readout, language: Language) -> String {
    let words = &words(language).lab.card;
    let said = |(label, value): (&str, String)| fill(words.line, &[("name", label), ("value", &value)]);
    let lines: Vec<String> = readout.shown(language).map(said).collect();
    fill(words.reading, &[("title", &readout.title.show(language)), ("lines", &lines.join(words.comma))])
}
