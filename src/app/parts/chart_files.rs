//! One chart as files: picture, drawing and table.
//!
//! Must not compute. Invariant: what is saved is the chart on the screen, in light colours.

use super::chart_card;
use super::source::Source;
use crate::app::dom::{El, el};
use crate::app::download;
use crate::app::state::Lab;
use crate::chart::{self, bundle};
use crate::text::{DataWords, fill};
use crate::view::plot::Plot;
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

/// Dots of a picture for each unit of a page: fine enough for print.
const DENSITY: f64 = 2.0;

/// The card of a chart, with its files below.
pub fn card(lab: Lab, source: Source, id: &'static str) -> El {
    chart_card::card(lab, source, id).child(buttons(lab, source, id))
}

/// Buttons that save the chart of `source`.
pub fn buttons(lab: Lab, source: Source, id: &'static str) -> El {
    let words = bundle::said(lab.program(), lab.language);
    let title = source.with_untracked(lab, |chart| chart.title.to_owned()).unwrap_or_default();
    let table =
        move || source.with_untracked(lab, |chart| bundle::table(chart, &source.readings(lab))).unwrap_or_default();
    let save_table = move || download::download(&format!("capwright-{id}.csv"), &table());
    let plot = move |take: &dyn Fn(&Plot, &str)| {
        source.with_untracked(lab, |chart| {
            take(&chart.plot, &bundle::sentence(chart, &source.readings(lab), lab.language))
        });
    };
    of_plot(lab, id, &title, plot).child(button(words, "csv", &title, save_table))
}

/// Buttons that save what `plot` hands over, with a sentence for those who do not see it, as picture and drawing.
pub fn of_plot(lab: Lab, id: &'static str, title: &str, plot: impl Fn(&dyn Fn(&Plot, &str)) + Clone + 'static) -> El {
    let words = bundle::said(lab.program(), lab.language);
    let drawn = plot.clone();
    let picture = move || plot(&|plot, _| picture(&format!("capwright-{id}.png"), plot));
    let drawing = move || {
        drawn(&|plot, said| download::download(&format!("capwright-{id}.svg"), &bundle::drawing_of(plot, said)));
    };
    el("div")
        .class("actions files")
        .child(button(words, "png", title, picture))
        .child(button(words, "svg", title, drawing))
}

fn button(words: &DataWords, kind: &'static str, title: &str, save: impl Fn() + 'static) -> El {
    let label = match kind {
        "png" => words.png,
        "svg" => words.svg,
        _ => words.csv,
    };
    let name = fill(words.button, &[("button", label), ("chart", title)]);
    el("button")
        .class("button")
        .set("data-save", kind)
        .set("aria-label", &name)
        .on("click", move |_| save())
        .text(label)
}

/// Saves a chart as dots.
fn picture(name: &str, plot: &Plot) {
    let Ok(canvas) = el("canvas").node().clone().dyn_into::<HtmlCanvasElement>() else { return };
    let layout = chart::layout(plot, bundle::SIZE.0, bundle::SIZE.1);
    chart::draw(&canvas, plot, &layout, &chart::Theme::light(), DENSITY);
    if let Ok(address) = canvas.to_data_url() {
        download::offer_address(name, &address);
    }
}
