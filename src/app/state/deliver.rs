//! What is said: an answer from the engine, delivered to what the page shows, and short notes.
//!
//! Invariant: when there is none, the last good one stays and the reasons are said.

use super::Lab;
use crate::app::engine::{Answer, Shown};
use crate::law::Problem;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::sync::Arc;

/// How long nothing may move before the run is read out.
const QUIET_MS: u32 = 600;

/// How long a note stays.
const NOTE_MS: u32 = 5_000;

impl Lab {
    /// Says something short, politely.
    pub fn say(self, text: impl Into<String>) {
        let text = text.into();
        self.spoken.set(text.clone());
        self.note.set(Some(text));
        Timeout::new(NOTE_MS, move || self.note.set(None)).forget();
    }

    /// Shows the link to be copied by hand.
    pub fn offer_link(self, link: String) {
        self.offered_link.set(Some(link));
    }
}

/// Shows an answer, or says why there is none and keeps the last good one.
pub(super) fn deliver(
    answer: Answer,
    shown: RwSignal<Arc<Shown>>,
    problems: RwSignal<Vec<Problem>>,
    quiet: StoredValue<Option<Timeout>, LocalStorage>,
    settle: impl Fn() + 'static,
) {
    match answer {
        Ok(next) => {
            problems.maybe_update(|problems| !std::mem::take(problems).is_empty());
            shown.set(Arc::new(next));
            quiet.set_value(Some(Timeout::new(QUIET_MS, settle)));
        }
        Err(found) => problems.set(found),
    }
}
