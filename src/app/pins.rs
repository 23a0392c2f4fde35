//! The scenarios that are pinned for comparison, as a link has them.
//!
//! Carried as they stand: only the page that compares reads them. Must not know what is in them. Invariants: a link
//! that has some wins over those of the visit; one that has none keeps them; a refused storage costs nothing but that a
//! link typed by hand forgets them.

use super::state::Lab;
use super::{address, storage};
use crate::scenario::link::compare;
use leptos::prelude::*;
use std::cell::OnceCell;

/// Where they are kept for the visit.
const KEY: &str = "capwright.pins";

thread_local! {
    static PINS: OnceCell<RwSignal<String>> = const { OnceCell::new() };
}

/// The pins of the page, from its link or from the visit; made once.
pub fn start() -> RwSignal<String> {
    PINS.with(|pins| *pins.get_or_init(|| RwSignal::new(storage::read_visit(KEY).unwrap_or_default())))
}

/// Takes over what `link` has.
pub fn open(link: &str) {
    let field = compare::field(link);
    if !field.is_empty() && field != start().get_untracked() {
        keep(field.to_owned());
    }
}

/// `link` with the pins.
pub fn carried(link: String) -> String {
    compare::carried(link, &start().get_untracked())
}

/// Whether the visit has pins that `link` is without.
pub fn lacks(link: &str) -> bool {
    compare::field(link).is_empty() && !start().with_untracked(String::is_empty)
}

fn keep(field: String) {
    storage::hand_over(KEY, &field);
    start().set(field);
}

impl Lab {
    /// Whether what is on the screen is pinned.
    #[must_use]
    pub fn is_pinned(self) -> bool {
        let item = self.scenario.with(compare::item);
        start().with(|pins| pins.split(',').any(|each| each == item))
    }

    /// Pins what is on the screen, or takes it out.
    pub fn pin(self) {
        let item = self.scenario.with_untracked(compare::item);
        let words = &self.words().header;
        match start().with_untracked(|pins| compare::toggled(pins, &item)) {
            Some(next) => {
                let more = next.ends_with(&item);
                self.pin_all(next);
                if more {
                    self.say(words.pinned);
                }
            }
            None => self.say(words.not_pinned),
        }
    }

    /// Takes over `field` as the pins, in the address, too.
    pub fn pin_all(self, field: String) {
        keep(field);
        self.scenario.with_untracked(|scenario| address::keep(scenario, &self.route()));
    }
}
