//! Ids and names of the programmes, which every build has: a module without a programme's law can still lead to it.
//!
//! Must not know a rule. Invariant: the first one is what a link without a programme means.

use crate::text::Text;

/// Id and name of a programme.
pub type Named = (&'static str, Text);

/// The bill.
pub const WASHINGTON: Named = ("wa-sb5981", Text { en: "Washington SB 5981 (2019)" });

/// The plan.
pub const HENAN: Named = ("henan-plan", Text { en: "Henan: pollution and carbon together (2023)" });

/// All of them, in the order of the menu.
pub const ALL: [Named; 2] = [WASHINGTON, HENAN];
