//! The lab: levers beside what they do.
//!
//! Must not compute; it lays out the parts.

use crate::app::parts::{charts, messages, rail, verdicts};
use crate::app::state::Lab;
use leptos::prelude::*;

/// The page below the header.
pub fn page(lab: Lab) -> AnyView {
    view! {
        <div class="lab">
            {rail::rail(lab)}
            <main class="results" id="results" tabindex="-1">
                {headline(lab)}
                {messages::messages(lab)}
                {verdicts::verdicts(lab)}
                {charts::charts(lab)}
            </main>
        </div>
    }
    .into_any()
}

fn headline(lab: Lab) -> AnyView {
    view! {
        <div class="headline">
            <h1 tabindex="-1">{move || lab.shown.with(|shown| shown.headline.clone())}</h1>
            <p class="sub">
                {move || lab.program_name()} ", " {move || lab.facts()} " "
                <span class="ghost-key">{lab.words().header.ghost}</span>
            </p>
        </div>
    }
    .into_any()
}
