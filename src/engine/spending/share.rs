//! Least shares: what is paid in order, so that favoured uses get at least their part of what is spent.
//!
//! Rules `eta-hic-minimum` and `cira-half`. Exact in cents: requirements round up, permissions down.

use crate::units::Money;
use rust_decimal::Decimal;

/// A share as a fraction of whole numbers.
fn fraction(share: Decimal) -> (i128, i128) {
    let plain = share.normalize();
    (plain.mantissa(), 10_i128.saturating_pow(plain.scale()))
}

/// `share` of an amount, down.
pub(super) fn floor_of(amount: i128, share: Decimal) -> i128 {
    let (part, whole) = fraction(share);
    amount / whole * part + (amount % whole).saturating_mul(part).div_euclid(whole)
}

/// `share` of an amount that is not negative, up.
pub(super) fn ceil_of(amount: i128, share: Decimal) -> i128 {
    let (part, whole) = fraction(share);
    amount / whole * part + (amount % whole).saturating_mul(part).saturating_add(whole - 1).div_euclid(whole)
}

/// The most that others may have beside `favoured`, down; no limit for a share of nought.
fn most_beside(favoured: i128, minimum: Decimal) -> i128 {
    let (part, whole) = fraction(minimum);
    if part <= 0 { i128::MAX } else { favoured.saturating_mul(whole - part).div_euclid(part) }
}

/// What the open window has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bound {
    /// Paid to favoured uses so far.
    pub favoured: Money,
    /// Paid to others so far.
    pub others: Money,
    /// The balance at the window's start, where the share is one of it.
    pub balance: Option<Money>,
}

impl Bound {
    /// With the balance of a window that starts now.
    pub(super) fn opened(self, opening: Money, of_balance: bool) -> Bound {
        Bound { balance: self.balance.or(of_balance.then_some(opening)), ..self }
    }

    /// After these payments.
    pub(super) fn after(self, favoured: Money, others: Money) -> Bound {
        Bound { favoured: self.favoured + favoured, others: self.others + others, ..self }
    }

    /// What favoured uses still need if `spent` more is spent in all.
    fn missing(self, minimum: Decimal, spent: i128) -> i128 {
        let base = self.balance.map_or(self.favoured.0 + self.others.0 + spent, |balance| balance.0);
        (ceil_of(base.max(0), minimum) - self.favoured.0).max(0)
    }

    /// The most that others may still have once favoured uses got `favoured`.
    fn room(self, minimum: Decimal, favoured: i128) -> i128 {
        let had = self.favoured.0 + favoured;
        if self.balance.is_some_and(|balance| had >= ceil_of(balance.0.max(0), minimum)) {
            return i128::MAX;
        }
        most_beside(had, minimum).saturating_sub(self.others.0).max(0)
    }
}

/// Who gets what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Paid to each, in their order.
    pub paid: Vec<Money>,
    /// Paid to the favoured.
    pub favoured: Money,
    /// Paid to others.
    pub others: Money,
    /// Others asked for it and it was there, but it would have broken the least share.
    pub held_for_minimum: Money,
    /// Nobody asked for it.
    pub unclaimed: Money,
}

/// Pays `asks`, each favoured or not, from `available` in their order. Where that would leave the favoured below
/// `minimum`, later favoured asks come before others; what others may then not have is held back.
#[must_use]
pub fn share_out(available: Money, asks: &[(bool, Money)], minimum: Decimal, before: Bound) -> Shared {
    let asked = |wanted: bool| asks.iter().filter(|ask| ask.0 == wanted).map(|ask| ask.1.0).sum::<i128>();
    let (favoured_asks, other_asks) = (asked(true), asked(false));
    let spent = available.0.min(favoured_asks + other_asks).max(0);
    let in_order = favoured_in_order(available.0, asks);
    let needed = before.missing(minimum, spent).min(favoured_asks).min(available.0);
    let favoured = if minimum.is_zero() { in_order } else { in_order.max(needed) };
    let wanted = other_asks.min(available.0 - favoured).max(0);
    let others = wanted.min(before.room(minimum, favoured));
    let (mut left_favoured, mut left_others) = (favoured, others);
    let mut pay = |(is_favoured, ask): &(bool, Money)| {
        let left = if *is_favoured { &mut left_favoured } else { &mut left_others };
        let paid = ask.0.min(*left);
        *left -= paid;
        Money(paid)
    };
    Shared {
        paid: asks.iter().map(&mut pay).collect(),
        favoured: Money(favoured),
        others: Money(others),
        held_for_minimum: Money(wanted - others),
        unclaimed: Money(available.0 - favoured - wanted),
    }
}

/// What favoured asks get if nobody steps aside.
fn favoured_in_order(available: i128, asks: &[(bool, Money)]) -> i128 {
    let mut left = available.max(0);
    let mut sum = 0;
    for (favoured, ask) in asks {
        let paid = ask.0.min(left);
        left -= paid;
        sum += if *favoured { paid } else { 0 };
    }
    sum
}
