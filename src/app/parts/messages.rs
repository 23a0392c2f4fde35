//! What the page has to say: links it could not read, settings that do not run, notes, the spoken summary.

use crate::app::state::Lab;
use crate::law::Problem;
use leptos::prelude::*;

/// Everything that is not a result, above the results.
pub fn messages(lab: Lab) -> AnyView {
    let words = &lab.words().message;
    view! {
        <div class="messages">
            {move || problems(lab, "link", words.link, words.link_kept, lab.link_problems, true)}
            {move || problems(lab, "run", words.run, words.run_kept, lab.problems, false)}
            {move || lab.note.get().map(|note| view! { <p class="message note" data-message="note">{note}</p> })}
            {move || lab.offered_link.get().map(|link| link_by_hand(lab, link))}
        </div>
    }
    .into_any()
}

fn problems(
    lab: Lab,
    kind: &'static str,
    title: &'static str,
    kept: &'static str,
    list: RwSignal<Vec<Problem>>,
    dismissable: bool,
) -> Option<AnyView> {
    let found = list.get();
    if found.is_empty() {
        return None;
    }
    let dismiss = dismissable.then(|| {
        view! { <button class="button" on:click=move |_| list.set(Vec::new())>{lab.words().message.dismiss}</button> }
    });
    Some(
        view! {
            <div class="message problem" data-message=kind role="alert">
                <h2>{title}</h2>
                <ul>{found.iter().map(item).collect_view()}</ul>
                <p>{kept}</p>
                {dismiss}
            </div>
        }
        .into_any(),
    )
}

/// A problem in words; names between backticks are set as code, and where it lies is said once.
fn item(problem: &Problem) -> AnyView {
    let parts = problem.message.split('`').enumerate().map(|(place, part)| {
        let part = part.to_owned();
        if place % 2 == 1 { view! { <code>{part}</code> }.into_any() } else { part.into_any() }
    });
    let said = problem.path.is_empty() || problem.message.contains(&problem.path);
    let path = (!said).then(|| view! { " " <code>{problem.path.clone()}</code> });
    view! { <li>{parts.collect_view()} {path}</li> }.into_any()
}

/// Where the clipboard is refused, the link stands ready to be copied.
fn link_by_hand(lab: Lab, link: String) -> AnyView {
    let words = lab.words();
    view! {
        <div class="message note" data-message="share">
            <label>{words.header.copy_by_hand} <input type="text" readonly=true prop:value=link on:focus:target=move |event| event.target().select()/></label>
            <button class="button" on:click=move |_| lab.offered_link.set(None)>{words.message.dismiss}</button>
        </div>
    }
    .into_any()
}

/// The one polite region: the headline once nothing moves, and notes.
pub fn spoken(lab: Lab) -> AnyView {
    view! { <p class="spoken" aria-live="polite">{lab.spoken}</p> }.into_any()
}
