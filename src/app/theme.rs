//! Light or dark: the system's choice, or the reader's.
//!
//! Must not choose colours; `style/main.css` and `chart::Theme` have them. Invariants: the choice stands in
//! `data-theme` on the root element, absent when the system decides; where the system prescribes its own
//! colours, charts are painted in those.

use super::storage;
use crate::chart::{Rgb, Theme as Colours};
use gloo::events::EventListener;
use leptos::prelude::*;

const KEY: &str = "capwright.theme";

/// Who decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The system.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Choice {
    fn name(self) -> Option<&'static str> {
        match self {
            Choice::System => None,
            Choice::Light => Some("light"),
            Choice::Dark => Some("dark"),
        }
    }

    /// The one after it on the switch.
    #[must_use]
    pub fn next(self) -> Choice {
        match self {
            Choice::System => Choice::Light,
            Choice::Light => Choice::Dark,
            Choice::Dark => Choice::System,
        }
    }
}

/// The reader's choice and what it comes to.
#[derive(Clone, Copy)]
pub struct Theme {
    /// Who decides.
    pub choice: RwSignal<Choice>,
    system_dark: RwSignal<bool>,
    prescribed: RwSignal<bool>,
}

impl Theme {
    /// Reads the kept choice and follows the system from now on.
    #[must_use]
    pub fn start() -> Theme {
        let choice = match storage::read(KEY).as_deref() {
            Some("light") => Choice::Light,
            Some("dark") => Choice::Dark,
            _ => Choice::System,
        };
        let theme = Theme {
            choice: RwSignal::new(choice),
            system_dark: RwSignal::new(false),
            prescribed: RwSignal::new(false),
        };
        follow("(prefers-color-scheme: dark)", theme.system_dark);
        follow("(forced-colors: active)", theme.prescribed);
        theme.apply();
        theme
    }

    /// Whether the page is dark now.
    #[must_use]
    pub fn dark(self) -> bool {
        match self.choice.get() {
            Choice::System => self.system_dark.get(),
            Choice::Light => false,
            Choice::Dark => true,
        }
    }

    /// What charts are painted in.
    #[must_use]
    pub fn colours(self) -> Colours {
        let dark = self.dark();
        match self.prescribed.get().then(prescribed).flatten() {
            Some(colours) => colours,
            None if dark => Colours::dark(),
            None => Colours::light(),
        }
    }

    /// Moves the switch on by one and keeps the choice.
    pub fn advance(self) {
        self.choice.update(|choice| *choice = choice.next());
        let _ = storage::write(KEY, self.choice.get_untracked().name());
        self.apply();
    }

    fn apply(self) {
        let Some(root) = document().document_element() else { return };
        let _ = match self.choice.get_untracked().name() {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Keeps `signal` at whether the media query holds.
fn follow(query: &str, signal: RwSignal<bool>) {
    let Ok(Some(query)) = window().match_media(query) else { return };
    signal.set(query.matches());
    let asked = query.clone();
    EventListener::new(&query, "change", move |_| signal.set(asked.matches())).forget();
}

/// The system's own colours, as the page's text, ground and links have them.
fn prescribed() -> Option<Colours> {
    let of = |element: &web_sys::Element, property: &str| {
        let style = window().get_computed_style(element).ok()??;
        rgb(&style.get_property_value(property).ok()?)
    };
    let body: web_sys::Element = document().body()?.into();
    let link = document().query_selector("a").ok()??;
    let (ground, text) = (of(&body, "background-color")?, of(&body, "color")?);
    Some(Colours::from_system(ground, text, text, of(&link, "color")?))
}

/// Reads `rgb(27, 29, 34)`, which is how browsers report a colour.
fn rgb(text: &str) -> Option<Rgb> {
    let inside = text.split_once('(')?.1.trim_end_matches(')');
    let mut parts = inside.split(',').map(|part| part.trim().parse().ok());
    Some(Rgb(parts.next()??, parts.next()??, parts.next()??))
}
