//! One chart with its title, its finding, its table and its method.

use super::{plot, table};
use crate::app::dom::{El, el, source};
use crate::app::state::Lab;
use crate::view::ChartModel;
use leptos::prelude::*;

/// The card of the chart at `place`.
pub fn card(lab: Lab, place: usize, id: &'static str) -> El {
    let part = move |take: fn(&ChartModel) -> String| {
        move || lab.shown.with(|shown| shown.charts.get(place).map(take).unwrap_or_default())
    };
    let how = el("details")
        .class("how")
        .on("toggle", |event| {
            source(event).map(|details| table::stay_in_sight(&details));
        })
        .child(el("summary").text(lab.words().card.how))
        .child(el("p").live_text(part(|chart| chart.how.to_owned())));
    el("article")
        .class("card")
        .set("data-chart", id)
        .child(el("h2").live_text(part(|chart| chart.title.to_owned())))
        .child(el("p").class("finding").set("data-finding", "").live_text(part(|chart| chart.finding.clone())))
        .child(plot::plot(lab, place, id))
        .child(el("div").class("more").child(table::table(lab, place)).child(how))
}
