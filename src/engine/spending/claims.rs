//! Two claims on an account, and the rest.
//!
//! Rule `transition-waterfall`. Invariant: the three parts sum to what is available.

use super::households::{Prices, excess, needs_help};
use crate::law::{Claims, Households};
use crate::units::{Money, split_largest_remainder};

/// Pays the first claim, the second and the rest from `available`. When it is short, the claims share it in
/// proportion, by largest remainder, or the first is paid first.
#[must_use]
pub fn pay_claims(available: Money, first: Money, second: Money, co_equal: bool) -> [Money; 3] {
    let (first, second) = (first.0.max(0), second.0.max(0));
    let rest = available.0 - first - second;
    if rest >= 0 {
        return [Money(first), Money(second), Money(rest)];
    }
    let paid =
        if co_equal { split_largest_remainder(available.0, &[first, second])[0] } else { first.min(available.0) };
    [Money(paid), Money(available.0 - paid), Money(0)]
}

/// The first claim of a year, at the last known price: nothing where no low-income group bears more than the median.
pub(super) fn first_claim(claims: &Claims, households: &Households, known: Prices) -> Money {
    if !needs_help(households, known) {
        return Money(0);
    }
    if claims.linked { excess(households, known) } else { claims.first }
}
