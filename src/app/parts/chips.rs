//! Chips: what was changed, each with a way back.

use crate::app::quantity::in_words;
use crate::app::state::Lab;
use crate::law::lever::Lever;
use leptos::prelude::*;

/// "Your amendment" and its chips.
pub fn chips(lab: Lab) -> AnyView {
    let words = &lab.words().rail;
    let changed = Memo::new(move |_| lab.changed().iter().map(|lever| lever.id).collect::<Vec<_>>());
    view! {
        <section class="amendment" aria-labelledby="amendment">
            <h2 id="amendment">{move || (words.amendment)(changed.with(Vec::len))}</h2>
            {move || changed.with(Vec::is_empty).then(|| view! { <p class="as-written">{words.as_written}</p> })}
            <ul class="chips">
                <For each=move || changed.get() key=|id| *id let:id>{chip(lab, id)}</For>
            </ul>
        </section>
    }
    .into_any()
}

fn chip(lab: Lab, id: &'static str) -> AnyView {
    let Some(lever) = lab.lever(id) else { return ().into_any() };
    let words = lab.words();
    let label = lever.label.in_language(lab.language);
    let text = move || change_in_words(lab, lever);
    view! {
        <li class="chip" data-change=id>
            <span>{label} " " <b>{text}</b></span>
            <button aria-label=(words.rail.remove)(label) title=(words.rail.remove)(label) on:click=move |_| lab.reset(lever)>
                <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2 2l6 6M8 2L2 8"/></svg>
            </button>
        </li>
    }
    .into_any()
}

fn change_in_words(lab: Lab, lever: &'static Lever) -> String {
    let words = &lab.words().lever;
    let now = in_words(lever, lab.scenario.with(|scenario| scenario.get(lever.id)), words, false);
    format!("{} → {now}", in_words(lever, lever.default_value(), words, false))
}
