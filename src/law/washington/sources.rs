//! The documents that Washington's numbers come from.
//!
//! Must not know any rule. Invariant: a heading is spelled as in the document.

use crate::source::{Cite, Document};

/// The committee's staff report on the bill.
pub static REPORT: Document =
    Document { id: "sb5981-report", title: "SB 5981 Senate Bill Report (25 March 2019)", english: true };

/// A paragraph of the staff report, counted from 1 under its heading.
pub(super) const fn report(heading: &'static str, paragraph: u8) -> Option<Cite> {
    Some(Cite { document: &REPORT, heading, paragraph })
}
