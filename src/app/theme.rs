//! Light or dark: the system's choice, or the reader's.
//!
//! Must not know colours; `style/main.css` and the charts have them. Invariant: the choice stands in
//! `data-theme` on the root element, absent when the system decides.

use super::storage;
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
        let theme = Theme { choice: RwSignal::new(choice), system_dark: RwSignal::new(false) };
        if let Ok(Some(query)) = window().match_media("(prefers-color-scheme: dark)") {
            theme.system_dark.set(query.matches());
            let asked = query.clone();
            let target: web_sys::EventTarget = query.into();
            gloo::events::EventListener::new(&target, "change", move |_| theme.system_dark.set(asked.matches()))
                .forget();
        }
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
