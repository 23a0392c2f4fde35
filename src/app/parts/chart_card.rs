//! One chart with its title, its finding, its table and its method.

use super::{plot, table};
use crate::app::state::Lab;
use crate::view::ChartModel;
use leptos::prelude::*;

/// The card of the chart at `place`.
pub fn card(lab: Lab, place: usize, id: &'static str) -> AnyView {
    let part = move |take: fn(&ChartModel) -> String| {
        Memo::new(move |_| lab.shown.with(|shown| shown.charts.get(place).map(take).unwrap_or_default()))
    };
    let (title, finding) = (part(|chart| chart.title.to_owned()), part(|chart| chart.finding.clone()));
    view! {
        <article class="card" data-chart=id>
            <h2>{title}</h2>
            <p class="finding" data-finding>{finding}</p>
            {plot::plot(lab, place, id, title, finding)}
            <div class="more">
                {table::table(lab, place)}
                <details class="how" on:toggle:target=move |event| { table::stay_in_sight(&event.target()); }>
                    <summary>{lab.words().card.how}</summary>
                    <p>{part(|chart| chart.how.to_owned())}</p>
                </details>
            </div>
        </article>
    }
    .into_any()
}
