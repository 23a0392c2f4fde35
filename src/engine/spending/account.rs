//! The appropriation gate: money is spent only when appropriated, and never more than was there on the first day.
//!
//! Rule `appropriation-gate`. Rounds down to the cent.

use super::outcome::AccountYear;
use super::share::floor_of;
use crate::units::Money;
use rust_decimal::Decimal;

/// What may be spent: `share` of the balance `lag` years ago, at most what is there. A lag of nought looks at the
/// balance with this year's deposits.
#[must_use]
pub fn appropriated(closings: &[Money], opening: Money, deposits: Money, share: Decimal, lag: usize) -> Money {
    let base = match lag {
        0 => opening + deposits,
        _ => closings.len().checked_sub(lag).map_or(Money(0), |place| closings[place]),
    };
    Money(floor_of(base.0, share).min(opening.0).max(0))
}

/// The account on the first day, with the closing balances of the years before.
pub(super) fn open(closings: &[Money], deposits: Money, share: Decimal, lag: usize) -> AccountYear {
    let opening = closings.last().copied().unwrap_or_default();
    let appropriated = appropriated(closings, opening, deposits, share, lag);
    AccountYear { opening, deposits, appropriated, ..AccountYear::default() }
}

impl AccountYear {
    /// Strikes the balance.
    pub(super) fn close(&mut self) {
        self.closing = self.opening + self.deposits + self.returned - self.outlay();
    }
}
