//! The chart cards: two columns on a desk, one pinned card with steps on a phone.

use super::chart_card;
use crate::app::state::Lab;
use leptos::html;
use leptos::prelude::*;

/// All cards.
pub fn charts(lab: Lab) -> AnyView {
    let ids = lab.shown.with_untracked(|shown| shown.charts.iter().map(|chart| chart.id).collect::<Vec<_>>());
    let count = ids.len();
    let strip = NodeRef::<html::Div>::new();
    let place = RwSignal::new(0_usize);
    let scrolled = move |_| {
        if let Some(strip) = strip.get_untracked() {
            let width = f64::from(strip.client_width()).max(1.0);
            let now = (f64::from(strip.scroll_left()) / width + 0.5) as usize;
            place.maybe_update(|place| std::mem::replace(place, now) != now);
        }
    };
    view! {
        <section class="charts" aria-label=lab.words().header.charts>
            <div class="strip" node_ref=strip on:scroll=scrolled>
                {ids.into_iter().enumerate().map(|(place, id)| chart_card::card(lab, place, id)).collect_view()}
            </div>
            {steps(lab, strip, place, count)}
        </section>
    }
    .into_any()
}

/// Previous and next, for those who do not swipe.
fn steps(lab: Lab, strip: NodeRef<html::Div>, place: RwSignal<usize>, count: usize) -> AnyView {
    let words = &lab.words().card;
    let go = move |to: usize| {
        if let Some(strip) = strip.get_untracked() {
            strip.set_scroll_left(strip.client_width() * i32::try_from(to).unwrap_or(0));
        }
    };
    view! {
        <div class="steps">
            <button class="button icon" aria-label=words.previous disabled=move || place.get() == 0
                on:click=move |_| go(place.get_untracked().saturating_sub(1))>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5"/></svg>
            </button>
            <span>{move || (words.place)(place.get() + 1, count)}</span>
            <button class="button icon" aria-label=words.next disabled=move || { place.get() + 1 >= count }
                on:click=move |_| go(place.get_untracked() + 1)>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3l5 5-5 5"/></svg>
            </button>
        </div>
    }
    .into_any()
}
