//! The top line: name, pages, programme, and what can be done to the whole scenario.

use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::app::theme::Choice;
use crate::app::{address, clipboard};
use leptos::prelude::*;

/// The header.
pub fn header(lab: Lab) -> AnyView {
    let words = &lab.words().header;
    view! {
        <a class="skip" href="#results" on:click=skip>{words.skip}</a>
        <header class="top">
            <b class="product">{lab.words().product}</b>
            <nav aria-label=words.navigation>{Page::ALL.iter().map(|page| link(lab, *page)).collect_view()}</nav>
            <span class="program">{move || lab.program_name()}</span>
            <div class="actions">
                {step(lab, "undo")}
                {step(lab, "redo")}
                <button class="button" data-action="reset" disabled=move || lab.changed().is_empty()
                    on:click=move |_| lab.reset_all()>{words.reset}</button>
                {theme(lab)}
                <button class="button primary" data-action="share" on:click=move |_| share(lab)>{words.share}</button>
            </div>
        </header>
    }
    .into_any()
}

/// A link to a page, with the scenario in it.
fn link(lab: Lab, page: Page) -> AnyView {
    let target = Route { page, open: None };
    let current = move || (lab.page.get() == page).then_some("page");
    view! {
        <a href=move || lab.scenario.with(|scenario| target.link(scenario)) aria-current=current data-page=page.id()
            on:click=move |_| address::flush()>{page.words(lab.language).name}</a>
    }
    .into_any()
}

/// Moves the focus without touching the address, which holds the scenario.
fn skip(event: leptos::ev::MouseEvent) {
    use wasm_bindgen::JsCast;
    event.prevent_default();
    let target = document().get_element_by_id("results").and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(target) = target {
        let _ = target.focus();
    }
}

/// Undo or redo: an arrow, with its name for those who cannot see it.
fn step(lab: Lab, action: &'static str) -> AnyView {
    let back = action == "undo";
    let words = &lab.words().header;
    let name = if back { words.undo } else { words.redo };
    let can = if back { lab.can_undo } else { lab.can_redo };
    let path = if back {
        "M6 4 2.5 7.5 6 11M3 7.5h6.5a3.5 3.5 0 0 1 0 7H7"
    } else {
        "M10 4l3.5 3.5L10 11M13 7.5H6.5a3.5 3.5 0 0 0 0 7H9"
    };
    view! {
        <button class="button icon" data-action=action aria-label=name title=name disabled=move || !can.get()
            on:click=move |_| if back { lab.undo() } else { lab.redo() }>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d=path/></svg>
        </button>
    }
    .into_any()
}

fn theme(lab: Lab) -> AnyView {
    let words = &lab.words().header;
    let chosen = move || match lab.theme.choice.get() {
        Choice::System => words.theme_system,
        Choice::Light => words.theme_light,
        Choice::Dark => words.theme_dark,
    };
    let name = move || format!("{}: {}", words.theme, chosen());
    view! {
        <button class="button icon" data-action="theme" aria-label=name title=name on:click=move |_| lab.theme.advance()>
            <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5"/><path class="full" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/></svg>
        </button>
    }
    .into_any()
}

fn share(lab: Lab) {
    let words = &lab.words().header;
    let link = address::link();
    let by_hand = link.clone();
    clipboard::copy(&link, move |copied| if copied { lab.say(words.copied) } else { lab.offer_link(by_hand) });
}
