//! What the tests of a scheme of rates hold.

use crate::text::more::checks::ClaimWords;
use crate::text::table::words;

words! {
/// Worked cases and invariants.
#[derive(Clone, Copy, Debug)]
pub struct RateChecksWords {
    /// Cases worked by hand, with what comes of them.
    pub cases: [ClaimWords; 18],
    /// What holds whatever is set.
    pub invariants: [ClaimWords; 9],
}
}
