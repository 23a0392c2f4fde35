//! The drawing of one chart, its crosshair and its tooltip.
//!
//! Must not know what is drawn; `chart` does. Invariants: moving the crosshair repaints only the thin
//! overlay; all charts show the same crosshair; pointer and keys reach the same readings.

use crate::app::state::{Cursor, Lab};
use crate::chart;
use crate::text::Language;
use crate::view::{Readout, ReadoutLine};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[derive(Clone, Copy)]
struct Plot {
    lab: Lab,
    place: usize,
    id: &'static str,
    canvas: NodeRef<html::Canvas>,
    overlay: NodeRef<html::Canvas>,
    frame: NodeRef<html::Div>,
    size: RwSignal<(f64, f64)>,
    layout: RwSignal<Option<chart::Layout>>,
}

/// The plot of the chart at `place`.
pub fn plot(lab: Lab, place: usize, id: &'static str, title: Memo<String>, finding: Memo<String>) -> AnyView {
    let plot = Plot {
        lab,
        place,
        id,
        canvas: NodeRef::new(),
        overlay: NodeRef::new(),
        frame: NodeRef::new(),
        size: RwSignal::new((0.0, 0.0)),
        layout: RwSignal::new(None),
    };
    Effect::new(move |_| plot.measure());
    Effect::new(move |_| plot.paint());
    Effect::new(move |_| plot.paint_cursor());
    view! {
        <div class="plot" node_ref=plot.frame>
            <canvas node_ref=plot.canvas role="img" aria-label=move || format!("{}. {}", title.get(), finding.get())></canvas>
            <canvas class="overlay" node_ref=plot.overlay aria-hidden="true"></canvas>
            {plot.probe(title)}
            {plot.tooltip()}
        </div>
    }
    .into_any()
}

impl Plot {
    /// Follows the size of the frame, which the style sheet decides.
    fn measure(self) {
        let Some(frame) = self.frame.get() else { return };
        let element: web_sys::Element = (*frame).clone().unchecked_into();
        let measured = element.clone();
        let read = move || {
            let size = (f64::from(measured.client_width()), f64::from(measured.client_height()));
            self.size.maybe_update(|old| std::mem::replace(old, size) != size);
        };
        read();
        let callback = Closure::<dyn FnMut()>::new(read);
        if let Ok(observer) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let kept = StoredValue::new_local((observer, callback));
            on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
        }
    }

    fn paint(self) {
        let (width, height) = self.size.get();
        let theme = self.lab.theme.colours();
        let Some(canvas) = self.canvas.get() else { return };
        if width < 1.0 || height < 1.0 {
            return;
        }
        self.lab.shown.with(|shown| {
            let Some(model) = shown.charts.get(self.place) else { return };
            let layout = chart::layout(&model.plot, width, height);
            chart::draw(&canvas, &model.plot, &layout, &theme, window().device_pixel_ratio());
            self.layout.set(Some(layout));
        });
    }

    fn paint_cursor(self) {
        let at = self.lab.cursor.get().map(|cursor| cursor.x);
        let theme = self.lab.theme.colours();
        let Some(overlay) = self.overlay.get() else { return };
        self.layout.with(|layout| {
            if let Some(layout) = layout {
                chart::draw_cursor(&overlay, layout, &theme, window().device_pixel_ratio(), at);
            }
        });
    }

    /// The transparent layer that pointers and keys use.
    fn probe(self, title: Memo<String>) -> AnyView {
        let words = &self.lab.words().card;
        let moved = move |event: web_sys::PointerEvent| {
            let at = self.layout.with_untracked(|layout| chart::x_at(layout.as_ref()?, f64::from(event.offset_x())));
            self.point(at);
        };
        let left = move |event: web_sys::PointerEvent| {
            if event.pointer_type() == "mouse" {
                self.point(None);
            }
        };
        let year = move |pick: fn((f64, f64)) -> f64| self.ends().map(pick).unwrap_or_default().to_string();
        view! {
            <div class="probe" role="slider" tabindex="0" title=words.keys
                aria-label=move || (words.crosshair)(&title.get())
                aria-valuemin=move || year(|ends| ends.0)
                aria-valuemax=move || year(|ends| ends.1)
                aria-valuenow=move || self.here().map_or_else(|| year(|ends| ends.0), |x| x.round().to_string())
                aria-valuetext=move || self.reading().map_or(words.keys.to_owned(), |readout| spoken(&readout, self.lab.language))
                on:pointermove=moved on:pointerdown=moved on:pointerleave=left
                on:keydown=move |event| self.key(&event) on:blur=move |_| self.point(None)></div>
        }
        .into_any()
    }

    fn point(self, at: Option<f64>) {
        let next = at.map(|x| Cursor { x, chart: self.id });
        self.lab.cursor.maybe_update(|cursor| std::mem::replace(cursor, next) != next);
    }

    fn key(self, event: &web_sys::KeyboardEvent) {
        let Some((first, last)) = self.ends() else { return };
        let here = self.here();
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => Some(here.map_or(first, |x| x.round() + 1.0)),
            "ArrowLeft" | "ArrowDown" => Some(here.map_or(last, |x| x.round() - 1.0)),
            "Home" => Some(first),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        self.point(next.map(|x| x.clamp(first, last)));
    }

    /// The crosshair, if this chart is the one being read.
    fn here(self) -> Option<f64> {
        self.lab.cursor.get().filter(|cursor| cursor.chart == self.id).map(|cursor| cursor.x)
    }

    fn ends(self) -> Option<(f64, f64)> {
        self.lab.shown.with_untracked(|shown| {
            let readouts = &shown.charts.get(self.place)?.readouts;
            Some((readouts.first()?.x.floor(), readouts.last()?.x.floor()))
        })
    }

    /// The reading nearest to the crosshair.
    fn reading(self) -> Option<Readout> {
        let x = self.here()?;
        self.lab.shown.with(|shown| shown.charts.get(self.place)?.readout_at(x).cloned())
    }

    /// Where `x` lies, and how wide the picture is, in CSS pixels.
    fn position(self, x: f64) -> Option<(f64, f64)> {
        let (first, last) =
            self.lab.shown.with_untracked(|shown| shown.charts.get(self.place).map(|chart| chart.plot.x))?;
        self.layout.with_untracked(|layout| {
            let layout = layout.as_ref()?;
            let part = (x - first) / (last - first);
            Some((layout.area.left + part * (layout.area.right - layout.area.left), layout.width))
        })
    }

    fn tooltip(self) -> AnyView {
        let language = self.lab.language;
        let shown = move || {
            let reading = self.reading()?;
            let (at, width) = self.position(reading.x)?;
            let side = if at > width * 0.55 { "tooltip left" } else { "tooltip" };
            let lines = reading
                .lines
                .into_iter()
                .map(|line| view! { <span>{line.label}</span> <b>{line.value.show(language)}</b> })
                .collect_view();
            Some(
                view! {
                    <div class=side data-tooltip aria-hidden="true" style=("--x", move || format!("{at}px"))>
                        <strong>{reading.title.show(language)}</strong>
                        {lines}
                    </div>
                }
                .into_any(),
            )
        };
        shown.into_any()
    }
}

fn spoken(readout: &Readout, language: Language) -> String {
    let said = |line: &ReadoutLine| format!("{} {}", line.label, line.value.show(language));
    let lines: Vec<String> = readout.lines.iter().map(said).collect();
    format!("{}: {}", readout.title.show(language), lines.join(", "))
}
