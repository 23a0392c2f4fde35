//! What a person sees when the calculation stops for good.
//!
//! After a panic the module must not be entered again, so the overlay has no listeners: its two ways on
//! are plain links. Invariants: only `textContent`, never markup; the address keeps the scenario; the
//! way back to the bill carries no scenario, so it cannot fail in the same way again.

use super::address;
use crate::text::{Language, words};
use std::panic::PanicHookInfo;
use web_sys::{Document, Element};

/// Shows the overlay when anything panics.
pub fn install(language: Language) {
    std::panic::set_hook(Box::new(move |info| {
        let _ = show(info, language);
    }));
}

fn show(info: &PanicHookInfo<'_>, language: Language) -> Option<()> {
    let words = &words(language).lab.message;
    let document = web_sys::window()?.document()?;
    if document.get_element_by_id("stopped").is_some() {
        return None;
    }
    let overlay = element(&document, "div", "")?;
    overlay.set_id("stopped");
    overlay.set_attribute("role", "alertdialog").ok()?;
    overlay.set_attribute("aria-labelledby", "stopped-title").ok()?;
    let panel = element(&document, "div", "")?;
    panel.set_class_name("panel");
    let title = element(&document, "h1", words.stopped)?;
    title.set_id("stopped-title");
    let again = link(&document, words.reload_scenario, &address::present())?;
    again.set_class_name("button primary");
    let bill = link(&document, words.reload_bill, "")?;
    bill.set_class_name("button");
    let actions = element(&document, "p", "")?;
    actions.set_class_name("actions");
    actions.append_child(&again).ok()?;
    actions.append_child(&bill).ok()?;
    let detail = element(&document, "p", &format!("{} {info}", words.detail))?;
    detail.set_class_name("detail");
    for part in [&title, &element(&document, "p", words.stopped_help)?, &actions, &detail] {
        panel.append_child(part).ok()?;
    }
    overlay.append_child(&panel).ok()?;
    document.body()?.append_child(&overlay).ok()?;
    Some(())
}

fn element(document: &Document, tag: &str, text: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}

/// A link that differs from the present address before the `#`, so that the browser loads anew.
fn link(document: &Document, text: &str, fragment: &str) -> Option<Element> {
    let search = web_sys::window()?.location().search().unwrap_or_default();
    let query = if search == "?again" { "?anew" } else { "?again" };
    let link = element(document, "a", text)?;
    link.set_attribute("href", &format!("{query}{fragment}")).ok()?;
    Some(link)
}
