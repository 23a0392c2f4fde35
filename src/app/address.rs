//! The link in the address bar, both ways.
//!
//! Must not know what a link looks like; `scenario::link` does. Invariants: the address is written at
//! most once in [`PAUSE_MS`] (Safari throws beyond 100 writes in 30 seconds), or when the page is left, and
//! never throws; only going to another page makes an entry in the browser's history; our own writing is not
//! mistaken for a person's.

use super::route::{Page, Route};
use super::state::Lab;
use super::{language, pins};
#[cfg(not(feature = "pages"))]
use crate::scenario::PROGRAMS;
use crate::scenario::Scenario;
use crate::scenario::link::{self, Decoded};
use crate::text::Language;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;

/// What the link of one's own auction has.
const OWN: &str = "&auction=own";

/// The query of a view inside a page of ours, which no browser would show at the page's own address.
pub const PREVIEW: &str = "?preview";

/// Pause between two writings.
const PAUSE_MS: u32 = 420;

thread_local! {
    /// The fragment that belongs to the present page and scenario.
    static PRESENT: RefCell<String> = const { RefCell::new(String::new()) };
    /// What a page adds to its link: packed contents.
    static ADDED: RefCell<String> = const { RefCell::new(String::new()) };
    static WRITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// What the address asks for.
#[must_use]
pub fn opened(language: Language) -> (Decoded, Route) {
    let fragment = fragment();
    let mut decoded = link::decode(&fragment);
    let (route, problem) = Route::read(&fragment, decoded.scenario.program, language);
    decoded.problems.extend(problem);
    pins::open(&fragment);
    note(route.link(&decoded.scenario));
    (decoded, route)
}

/// Remembers the link of `scenario` on its page and writes it into the address after a pause.
pub fn keep(scenario: &Scenario, route: &Route) {
    note(route.link(scenario));
    let _ = WRITING.try_with(|writing| writing.replace(Some(Timeout::new(PAUSE_MS, write))));
}

/// Remembers the link of the present page; what a page added belongs to its own room alone.
fn note(link: String) {
    let added = ADDED.try_with(|added| added.borrow().clone()).unwrap_or_default();
    let whole = if added.is_empty() || !link.contains(OWN) { link } else { joined(&link, &added) };
    let _ = PRESENT.try_with(|present| present.replace(whole));
}

#[cfg(feature = "pages")]
use crate::scenario::link::packed::joined;

/// The lab's own module packs nothing.
#[cfg(not(feature = "pages"))]
fn joined(link: &str, _: &str) -> String {
    link.to_owned()
}

/// Adds packed contents to the links of one's own auction.
#[cfg(feature = "pages")]
pub fn add(contents: &str) {
    let _ = ADDED.try_with(|old| old.replace(contents.to_owned()));
}

/// The packed contents that the address has, the scenario's own emitters apart.
#[cfg(feature = "pages")]
#[must_use]
pub fn contents() -> Option<String> {
    let field = link::page_field(&fragment(), link::packed::FIELD)?;
    Some(link::packed::without(&field, link::EMITTERS)).filter(|contents| !contents.is_empty())
}

/// Whether the address has contents that no page of ours added: then the page opens them anew.
#[cfg(feature = "pages")]
fn other_contents() -> bool {
    let added = ADDED.try_with(|added| added.borrow().clone()).unwrap_or_default();
    contents().is_some_and(|contents| !added.ends_with(&contents))
}

/// The fragment of the present scenario, with its `#`; empty when it cannot be known.
#[must_use]
pub fn present() -> String {
    PRESENT
        .try_with(|present| present.try_borrow().map(|text| with_hash(&text)).unwrap_or_default())
        .unwrap_or_default()
}

/// The whole link of the present scenario.
#[must_use]
pub fn link() -> String {
    whole(&present())
}

/// The whole link of `scenario` in the lab.
#[cfg(feature = "pages")]
#[must_use]
pub fn link_of(scenario: &Scenario) -> String {
    whole(&link::encode(scenario))
}

/// The whole link of a `fragment`.
pub fn whole(fragment: &str) -> String {
    let location = window().location();
    let part = |text: Result<String, _>| text.unwrap_or_default();
    let origin = part(location.origin());
    // Pages opened from a file or in an opaque frame have the origin "null".
    let base = if origin == "null" { part(location.protocol()) + "//" } else { origin };
    base + &part(location.pathname()) + fragment
}

/// Writes at once what still waits, so that the way back leads to what was left.
pub fn flush() {
    let waiting = WRITING.try_with(RefCell::take).ok().flatten();
    if waiting.is_some() {
        write();
    }
}

/// Whether a link is of another programme than the page. A programme that does not exist is said, and starts nothing
/// anew.
#[cfg(feature = "pages")]
fn leaves(lab: Lab, _: &str, decoded: &Decoded) -> bool {
    decoded.scenario.program != lab.program()
}

/// The same, in a module that knows one programme.
#[cfg(not(feature = "pages"))]
fn leaves(lab: Lab, fragment: &str, _: &Decoded) -> bool {
    link::page_field(fragment, "program").as_deref().unwrap_or(PROGRAMS[0]) != lab.program()
}

/// Follows changes that the person makes to the address, by hand, by a link to a page, or by going back.
pub fn follow(lab: Lab) {
    EventListener::new(&window(), "hashchange", move |_| {
        let fragment = fragment();
        if fragment != present() {
            let (decoded, route) = opened(lab.language);
            #[cfg(feature = "pages")]
            let known = route.page.is_built() && !other_contents();
            #[cfg(not(feature = "pages"))]
            let known = route.page.is_built() && link::page_field(&fragment, "x").is_none();
            let leaves = leaves(lab, &fragment, &decoded);
            // With and without header are two documents.
            let framed = |page| cfg!(feature = "embed") && page == Page::Embed;
            let reframed = framed(lab.page.get_untracked()) != framed(route.page);
            if !known || leaves || reframed || language::is_other(&fragment) {
                // The boot script then starts the module that has it; the scenario is in the address.
                lab.start_anew(leaves);
                return;
            }
            lab.arrive(route);
            lab.open(decoded);
            if pins::lacks(&fragment) {
                write();
            }
        }
    })
    .forget();
    // The boot after a crash adds a query so that the browser really reloads; it has done its work. What the visit has
    // pinned belongs into a link that came without it.
    let query = window().location().search().is_ok_and(|search| !search.is_empty()) && kept().is_empty();
    if query || pins::lacks(&fragment()) {
        write();
    }
}

/// The whole address of a `file` that stands beside the page.
#[cfg(feature = "pages")]
#[must_use]
pub fn beside(file: &str) -> String {
    let page = whole("");
    page[..=page.rfind('/').unwrap_or(0)].to_owned() + file
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

fn with_hash(fragment: &str) -> String {
    if fragment.is_empty() || fragment.starts_with('#') { fragment.to_owned() } else { format!("#{fragment}") }
}

/// The part of the address before its fragment that is to stay.
fn kept() -> &'static str {
    let preview = cfg!(feature = "embed") && window().location().search().is_ok_and(|search| search == PREVIEW);
    if preview { PREVIEW } else { "" }
}

fn write() {
    let path = window().location().pathname().unwrap_or_default();
    let address = path + kept() + &present();
    if let Ok(history) = window().history() {
        // A refusal costs the address, not the work: the next change tries again.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}
