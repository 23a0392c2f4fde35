//! What the parts ask about the lab: its levers, their groups, the facts behind the numbers.
//!
//! Must not change anything.

use super::state::Lab;
use crate::law::lever::{Group, Lever};
use crate::scenario;
use leptos::prelude::*;

impl Lab {
    /// Id of the programme; a page shows one from start to end.
    #[must_use]
    pub fn program(self) -> &'static str {
        self.scenario.with_untracked(|scenario| scenario.program)
    }

    /// What people call the programme.
    #[must_use]
    pub fn program_name(self) -> &'static str {
        scenario::registry::name(self.program()).in_language(self.language)
    }

    /// The headings of the levers, in the bill's order.
    #[must_use]
    pub fn groups(self) -> &'static [Group] {
        scenario::registry::groups(self.program())
    }

    /// What people call a group.
    #[must_use]
    pub fn group_label(self, id: &str) -> &'static str {
        self.groups().iter().find(|group| group.id == id).map_or("", |group| group.label.in_language(self.language))
    }

    /// The levers that a running rule reads.
    #[must_use]
    pub fn active(self) -> Vec<&'static Lever> {
        scenario::levers(self.program()).iter().copied().filter(|lever| lever.active).collect()
    }

    /// The lever with this id.
    #[must_use]
    pub fn lever(self, id: &str) -> Option<&'static Lever> {
        scenario::lever(self.program(), id)
    }

    /// The levers that differ from the bill.
    #[must_use]
    pub fn changed(self) -> Vec<&'static Lever> {
        self.scenario.with(|scenario| scenario.changes().filter_map(|(id, _)| self.lever(id)).collect())
    }

    /// The active levers that have every word of `query` in their label, help, id or rules.
    #[must_use]
    pub fn search(self, query: &str) -> Vec<&'static Lever> {
        let query = query.to_ascii_lowercase();
        let has = |lever: &Lever| {
            let (label, rules) = (lever.label.in_language(self.language), lever.rules.join(" "));
            let help = self.texts.with(|texts| texts.of(lever, "help").to_owned());
            let text = format!("{label} {help} {} {rules} {}", lever.id, self.group_label(lever.group));
            let text = text.to_ascii_lowercase();
            query.split_whitespace().all(|word| text.contains(word))
        };
        self.active().into_iter().filter(|lever| has(lever)).collect()
    }

    /// What stands behind the numbers, in words.
    #[must_use]
    pub fn facts(self) -> String {
        self.shown.with(|shown| crate::view::facts(&shown.run, self.program_name(), self.language))
    }
}
