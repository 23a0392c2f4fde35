//! The document that Henan's rules are taken from.
//!
//! Must not know any rule. Invariant: a heading is spelled as the plan's area is called here, in English.

use crate::source::{Cite, Document};

/// The plan.
pub static PLAN: Document = Document {
    id: "henan-synergy-plan",
    title: "Henan Province action plan for cutting pollution and carbon together (announced 27 February 2023)",
    english: false,
};

/// Task `number` of the plan, counted through, under its area.
pub(super) const fn plan(heading: &'static str, number: u8) -> Option<Cite> {
    Some(Cite { document: &PLAN, heading, paragraph: number })
}
