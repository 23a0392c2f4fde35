//! What the programmes are called, and the headings their levers stand under.
//!
//! Must not know what a lever does.

use crate::law::lever::Group;
use crate::law::washington;
use crate::text::Text;

/// The headings of a programme's levers, in its own order; none for an unknown programme.
#[must_use]
pub fn groups(program: &str) -> &'static [Group] {
    match program {
        washington::ID => washington::GROUPS,
        _ => &[],
    }
}

/// What people call a programme.
#[must_use]
pub fn name(program: &str) -> Text {
    match program {
        washington::ID => washington::NAME,
        _ => Text { en: "" },
    }
}
