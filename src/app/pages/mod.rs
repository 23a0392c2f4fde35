//! One file a page, and the shell around them.
//!
//! Must not know what a page shows. Invariants: only the page shown is built, so that nothing hidden is painted;
//! after going to another page the focus is in it.

#[cfg(feature = "pages")]
mod auctions;
#[cfg(feature = "pages")]
mod bill;
#[cfg(feature = "pages")]
mod challenges;
#[cfg(feature = "pages")]
mod compare;
#[cfg(feature = "pages")]
mod data;
#[cfg(feature = "embed")]
mod embed;
#[cfg(feature = "pages")]
mod emitters;
#[cfg(feature = "pages")]
mod entities;
#[cfg(feature = "pages")]
mod entity;
#[cfg(feature = "pages")]
mod firms;
#[cfg(feature = "pages")]
mod history;
mod lab;
#[cfg(feature = "pages")]
mod memo;
#[cfg(feature = "pages")]
mod method;
#[cfg(feature = "pages")]
mod money;
#[cfg(feature = "pages")]
mod plan;
#[cfg(feature = "pages")]
mod present;
#[cfg(feature = "pages")]
mod readings;
#[cfg(feature = "pages")]
mod scenarios;
#[cfg(feature = "pages")]
mod share;
#[cfg(feature = "pages")]
mod sides;
#[cfg(feature = "pages")]
mod tour;
#[cfg(feature = "pages")]
mod unknown;

use super::dom::{El, effect, el, listen};
use super::parts::{header, messages};
use super::route::Page;
use super::state::Lab;
#[cfg(feature = "pages")]
use crate::scenario::{Scheme, scheme};
use crate::text::{fill, words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Header (none inside somebody else's page), the page shown, and what is read out.
pub fn shell(lab: Lab) -> Vec<El> {
    let pressed = move |event: &web_sys::Event| {
        if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() {
            keys(lab, event);
        }
    };
    listen(&window(), "keydown", Box::new(pressed));
    let mut arrived = lab.came;
    effect(move || {
        let (page, open) = (lab.page.get(), lab.opened.get());
        let named = match page {
            Page::Auctions => |open: &String| open.starts_with(|first: char| first.is_ascii_digit()),
            Page::Challenges
            | Page::Money
            | Page::Method
            | Page::Lab
            | Page::Plan
            | Page::Sides
            | Page::Compare
            | Page::Present
            | Page::Share
            | Page::Embed => |_: &String| false,
            _ => |_: &String| true,
        };
        let open = open.filter(named);
        let title = open.as_deref().unwrap_or(page.words(lab.language).title);
        #[cfg(feature = "pages")]
        let title = match scheme(lab.program()) {
            Scheme::Rate if page == Page::Lab => lab.program_name(),
            Scheme::Rate => page.words(lab.language).title,
            Scheme::Budget => title,
        };
        document().set_title(&fill(words(lab.language).pages.title, &[("title", title)]));
        if std::mem::replace(&mut arrived, true) {
            request_animation_frame(enter);
        }
    });
    let page = move || match lab.page.get() {
        Page::Lab => vec![lab::page(lab)],
        #[cfg(feature = "embed")]
        Page::Embed => vec![embed::page(lab)],
        #[cfg(feature = "pages")]
        Page::Auctions => vec![auctions::page(lab)],
        #[cfg(feature = "pages")]
        Page::Entities if scheme(lab.program()) == Scheme::Rate => vec![firms::page(lab)],
        #[cfg(feature = "pages")]
        Page::Entities => vec![entities::page(lab)],
        #[cfg(feature = "pages")]
        Page::Money => vec![money::page(lab)],
        #[cfg(feature = "pages")]
        Page::Bill => vec![bill::page(lab)],
        #[cfg(feature = "pages")]
        Page::Readings => vec![readings::page(lab)],
        #[cfg(feature = "pages")]
        Page::History => vec![history::page(lab)],
        #[cfg(feature = "pages")]
        Page::Plan => vec![plan::page(lab)],
        #[cfg(feature = "pages")]
        Page::Sides => vec![sides::page(lab)],
        #[cfg(feature = "pages")]
        Page::Memo => vec![memo::page(lab)],
        #[cfg(feature = "pages")]
        Page::Data => vec![data::page(lab)],
        #[cfg(feature = "pages")]
        Page::Compare => vec![compare::page(lab)],
        #[cfg(feature = "pages")]
        Page::Scenarios => vec![scenarios::page(lab)],
        #[cfg(feature = "pages")]
        Page::Present => vec![present::page(lab)],
        #[cfg(feature = "pages")]
        Page::Challenges => vec![challenges::page(lab)],
        #[cfg(feature = "pages")]
        Page::Method => vec![method::page(lab)],
        #[cfg(feature = "pages")]
        Page::Tour => vec![tour::page(lab)],
        #[cfg(feature = "pages")]
        Page::Share => vec![share::page(lab)],
        #[cfg(not(feature = "pages"))]
        _ => Vec::new(),
    };
    let framed = cfg!(feature = "embed") && lab.page.get_untracked() == Page::Embed;
    let mut parts = if framed { Vec::new() } else { header::header(lab) };
    parts.extend([el("div").slot(page), messages::spoken(lab)]);
    parts
}

/// Puts the focus on the page's heading, unless the page has taken it already.
fn enter() {
    let Some(main) = document().get_element_by_id("results") else { return };
    if main.contains(document().active_element().as_deref()) {
        return;
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let heading = document().query_selector("#results > :not([hidden]) h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

/// Undo and redo, except where a text field has its own.
fn keys(lab: Lab, event: &web_sys::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || in_text_field(event) {
        return;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => lab.undo(),
        ("z", true) | ("y", false) => lab.redo(),
        _ => return,
    }
    event.prevent_default();
}

fn in_text_field(event: &web_sys::KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    match target.dyn_ref::<web_sys::HtmlInputElement>() {
        Some(input) => matches!(input.type_().as_str(), "text" | "search" | "number"),
        None => target.has_type::<web_sys::HtmlTextAreaElement>(),
    }
}
