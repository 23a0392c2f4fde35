//! The verdict strip: six figures in words, each against the bill.

use crate::app::state::Lab;
use crate::view::{Tone, Verdict};
use leptos::prelude::*;

/// The strip. Its cells stay; their words follow the run.
pub fn verdicts(lab: Lab) -> AnyView {
    let cells =
        lab.shown.with_untracked(|shown| shown.verdicts.iter().map(|verdict| verdict.id.clone()).collect::<Vec<_>>());
    view! {
        <section class="verdicts" aria-label=lab.words().header.verdicts tabindex="0">
            {cells.into_iter().enumerate().map(|(place, id)| cell(lab, place, id)).collect_view()}
        </section>
    }
    .into_any()
}

fn cell(lab: Lab, place: usize, id: String) -> AnyView {
    let part = move |take: fn(&Verdict) -> String| {
        move || lab.shown.with(|shown| shown.verdicts.get(place).map(take).unwrap_or_default())
    };
    let tone = move || {
        let tone = lab.shown.with(|shown| shown.verdicts.get(place).map(|verdict| verdict.tone));
        match tone {
            Some(Tone::Good) => "verdict good",
            Some(Tone::Bad) => "verdict bad",
            _ => "verdict",
        }
    };
    view! {
        <div class=tone data-verdict=id>
            <span class="label">{part(|verdict| verdict.label.clone())}</span>
            <b class="value">{part(|verdict| verdict.value.clone())}</b>
            <span class="detail">{part(|verdict| verdict.detail.clone())}</span>
            <span class="change">{part(|verdict| verdict.change.clone())}</span>
        </div>
    }
    .into_any()
}
