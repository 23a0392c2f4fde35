//! Method and checks: equations, assumptions, the audit of the run, how it is tested, what it cannot say.
//!
//! Must not compute; `view::method` does. Invariant: values and audit belong to the scenario on the screen.

mod assumptions;
mod audit;
mod equations;
mod tested;

use crate::app::dom::{El, el};
use crate::app::parts::messages;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario::{Scheme, scheme};
use crate::text::fill;
use crate::text::more::MethodWords;
use crate::view::method::assumptions::assumptions as listed_assumptions;
use crate::view::method::{base, words_of};
use crate::view::number;
use leptos::prelude::*;

/// Ids of the parts, in order of their headings.
const PARTS: [&str; 6] = ["equations", "assumptions", "audit", "tests", "limits", "accessibility"];

/// Where the statement about accessibility lies, beside the page.
const STATEMENT: &str = "./accessibility.html";

pub(super) fn said(lab: Lab) -> &'static MethodWords {
    words_of(lab.program(), lab.language)
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    lab.ask_for_texts();
    super::unknown::say(lab, Page::Method, move || {
        let rows = lab.scenario.with_untracked(listed_assumptions);
        rows.iter().map(|row| row.lever.id.to_owned()).collect()
    });
    let words = said(lab);
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    let parts = [
        equations::part(lab),
        assumptions::part(lab),
        audit::part(lab),
        tested::part(lab),
        limits(lab),
        vec![accessibility(lab)],
    ];
    let main = el("main").class("results page law method").set("id", "results").set("tabindex", "-1");
    let main = main.child(head).child(messages::messages(lab)).child(contents(lab));
    main.children(parts.into_iter().enumerate().map(|(place, part)| section(lab, place).children(part)))
}

/// Links to the parts. They move the view and the focus, not the address, which holds the scenario.
fn contents(lab: Lab) -> El {
    let words = said(lab);
    let entry = |(place, name): (usize, &&'static str)| {
        let go = move |event: &web_sys::Event| {
            event.prevent_default();
            if let Some(heading) = document().get_element_by_id(PARTS[place]) {
                heading.scroll_into_view();
                focus(&heading);
            }
        };
        el("li").child(el("a").set("href", &format!("#{}", PARTS[place])).on("click", go).text(name))
    };
    let list = el("ul").children(words.parts.iter().enumerate().map(entry));
    el("nav").class("contents").set("aria-label", words.contents).child(list)
}

fn focus(element: &web_sys::Element) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

fn section(lab: Lab, place: usize) -> El {
    let heading = el("h2").class("section").set("id", PARTS[place]).set("tabindex", "-1").text(said(lab).parts[place]);
    el("section").set("data-part", PARTS[place]).child(heading)
}

/// A table with a head of its own that scrolls in itself where it is too wide.
pub(super) fn table(caption: &str, heads: &[&str], body: El) -> El {
    let heads = heads.iter().map(|head| el("th").set("scope", "col").text(head));
    let table =
        el("table").child(el("caption").text(caption)).child(el("thead").child(el("tr").children(heads))).child(body);
    el("div").class("scroll wide").set("tabindex", "0").set("role", "region").set("aria-label", caption).child(table)
}

fn limits(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let program = lab.scenario.with_untracked(|scenario| scenario.program);
    let list = el("ul").class("says dots").children(words.limits.iter().map(|limit| el("li").text(limit)));
    if scheme(program) == Scheme::Rate {
        return vec![el("p").class("says").text(words.limits_about), list];
    }
    let route = Route { page: Page::History, open: None };
    let tests = el("a").live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario))));
    let mut parts = vec![el("p").class("says").text(words.limits_about), list];
    parts.extend(bases(lab, program));
    parts.push(el("p").class("says").child(tests.text(words.back_tests)));
    parts
}

/// The two bases of the cap, worked out.
fn bases(lab: Lab, program: &'static str) -> Vec<El> {
    let words = said(lab);
    let bill = crate::scenario::Scenario::bill(program);
    let own = lab.shown.with_untracked(|shown| base::base(&bill, shown.own.budget()?));
    let (Some(own), Some((scenario, published))) = (own, base::published(program)) else { return Vec::new() };
    let share = |base: &base::Base| number::decimal(base.share, 2, lab.language);
    let tons = |tons| number::megatons(tons, lab.language);
    let text = fill(
        words.base,
        &[
            ("share", &share(&own)),
            ("covered", &tons(own.covered_t)),
            ("state", &tons(own.state_t)),
            ("published_share", &share(&published)),
            ("published_covered", &tons(published.covered_t)),
            ("published_state", &tons(published.state_t)),
        ],
    );
    let link = Route { page: Page::Lab, open: None }.link(&scenario);
    let link = el("a").set("href", &link).text(words.base_link);
    vec![el("p").class("says").set("data-base", "").text(&text).text(" ").child(link)]
}

fn accessibility(lab: Lab) -> El {
    let words = said(lab);
    let link = el("a").set("href", STATEMENT).text(words.accessibility_link);
    el("p").class("says").text(words.accessibility).text(" ").child(link)
}
