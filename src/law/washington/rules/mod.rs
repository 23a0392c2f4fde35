//! The index of Washington's rules: what each means, which statements of the report it carries, and
//! whether this release runs it.
//!
//! Must not know how a rule is executed. Invariant: an id stands once, a statement under one rule.

mod allowances_and_auctions;
#[cfg(any(test, feature = "cli"))]
mod checks;
#[cfg(test)]
mod checks_alone;
mod compliance_and_links;
mod limits_and_coverage;
mod money_and_context;

pub use crate::law::rule::{Rule, Section};

use crate::text::Text;

/// The sections, in order.
pub static SECTIONS: &[Section] = &[
    Section { letter: 'A', title: Text { en: "Limits and budgets" } },
    Section { letter: 'B', title: Text { en: "Who is covered, and for what" } },
    Section { letter: 'C', title: Text { en: "No-cost allocation and the split of a budget" } },
    Section { letter: 'D', title: Text { en: "Auctions" } },
    Section { letter: 'E', title: Text { en: "Reserves" } },
    Section { letter: 'F', title: Text { en: "Compliance and penalties" } },
    Section { letter: 'G', title: Text { en: "Offsets" } },
    Section { letter: 'H', title: Text { en: "Linkage" } },
    Section { letter: 'I', title: Text { en: "Money, communities, context" } },
];

/// Every rule, in the order of the sections.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let parts: [&'static [Rule]; 4] = [
        &limits_and_coverage::ROWS,
        &allowances_and_auctions::ROWS,
        &compliance_and_links::ROWS,
        &money_and_context::ROWS,
    ];
    parts.into_iter().flatten()
}

/// The rule of this id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}

/// Names of the tests that check the rule of this id.
#[cfg(any(test, feature = "cli"))]
#[must_use]
pub fn tests_of(id: &str) -> &'static [&'static str] {
    checks::rows().find(|(rule, _)| *rule == id).map_or(&[], |(_, names)| names)
}

#[cfg(test)]
mod tests;
