//! One chart with its title, its finding, its table and its method.

use super::source::Source;
use super::{plot, table};
use crate::app::dom::{El, el, source as from};
use crate::app::state::Lab;
use crate::view::ChartModel;

/// The card of a chart.
pub fn card(lab: Lab, source: Source, id: &'static str) -> El {
    let part = move |take: fn(&ChartModel) -> String| move || source.with(lab, take).unwrap_or_default();
    let how = el("details")
        .class("how")
        .on("toggle", |event| {
            from(event).map(|details| table::stay_in_sight(&details));
        })
        .child(el("summary").text(lab.words().card.how))
        .child(el("p").live_text(part(|chart| chart.how.to_owned())));
    el("article")
        .class("card")
        .set("data-chart", id)
        .child(el("h2").live_text(part(|chart| chart.title.to_owned())))
        .child(el("p").class("finding").set("data-finding", "").live_text(part(|chart| chart.finding.clone())))
        .child(plot::plot(lab, source, id))
        .child(el("div").class("more").child(table::table(lab, source)).child(how))
}
