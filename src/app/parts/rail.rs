//! The rail: search, the amendment's chips, headline levers, then all rules under their headings.
//!
//! Invariant: a lever stands in the page at most once, and only levers that a running rule reads stand.

use super::{chips, lever};
use crate::app::state::Lab;
use crate::law::lever::{Group, Lever};
use crate::units::in_order;
use leptos::prelude::*;

/// The rail.
pub fn rail(lab: Lab) -> AnyView {
    let words = &lab.words().rail;
    let query = RwSignal::new(String::new());
    let searching = Memo::new(move |_| !query.with(|query| query.trim().is_empty()));
    let count = lab.active().len();
    view! {
        <aside class="rail" id="levers" aria-label=words.name>
            <input class="search" type="search" aria-label=words.search_name placeholder=(words.search)(count)
                prop:value=query on:input:target=move |event| query.set(event.target().value())/>
            {chips::chips(lab)}
            {move || if searching.get() { results(lab, query) } else { all(lab) }}
        </aside>
    }
    .into_any()
}

/// Headline levers, then the groups.
fn all(lab: Lab) -> AnyView {
    let first = headline_levers(lab);
    let mut heading = "";
    let mut shown = Vec::new();
    for lever in first {
        if lever.group != heading {
            heading = lever.group;
            shown.push(view! { <h3 class="group-name">{lab.group_label(heading)}</h3> }.into_any());
        }
        shown.push(lever::lever(lab, lever));
    }
    let groups = lab.groups().iter().filter_map(|each| group(lab, each)).collect_view();
    view! {
        <section class="levers first" aria-label=lab.words().rail.headline>{shown}</section>
        <section class="levers rest" aria-labelledby="all-rules">
            <h2 id="all-rules">{lab.words().rail.all_rules}</h2>
            {groups}
        </section>
    }
    .into_any()
}

/// In order of their place, but what stands under one heading stays together.
fn headline_levers(lab: Lab) -> Vec<&'static Lever> {
    let first = lab.active().into_iter().filter(|lever| lever.headline.is_some());
    let first = in_order(first, |lever| lever.headline);
    let mut groups: Vec<&str> = Vec::new();
    for lever in &first {
        if !groups.contains(&lever.group) {
            groups.push(lever.group);
        }
    }
    in_order(first, |lever| groups.iter().position(|group| *group == lever.group))
}

/// A collapsed group; its levers are made when it is first opened.
fn group(lab: Lab, group: &'static Group) -> Option<AnyView> {
    let rest: Vec<_> =
        lab.active().into_iter().filter(|lever| lever.group == group.id && lever.headline.is_none()).collect();
    if rest.is_empty() {
        return None;
    }
    let count = rest.len();
    let opened = RwSignal::new(false);
    Some(
        view! {
            <details class="group" data-group=group.id on:toggle=move |_| opened.set(true)>
                <summary>{group.label.in_language(lab.language)} " " <span class="count">{count}</span></summary>
                {move || opened.get().then(|| list(lab, &rest))}
            </details>
        }
        .into_any(),
    )
}

fn list(lab: Lab, levers: &[&'static Lever]) -> AnyView {
    levers.iter().map(|each| lever::lever(lab, each)).collect_view().into_any()
}

/// What the search finds, flat.
fn results(lab: Lab, query: RwSignal<String>) -> AnyView {
    let found =
        Memo::new(move |_| query.with(|query| lab.search(query)).iter().map(|lever| lever.id).collect::<Vec<_>>());
    let words = &lab.words().rail;
    let count = move || {
        found.with(|found| if found.is_empty() { words.nothing.to_owned() } else { (words.found)(found.len()) })
    };
    view! {
        <section class="levers found">
            <p class="count" role="status">{count}</p>
            <For each=move || found.get() key=|id| *id let:id>{lab.lever(id).map(|each| lever::lever(lab, each))}</For>
        </section>
    }
    .into_any()
}
