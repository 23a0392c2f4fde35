//! What a firm that is short may do, what a firm that is long may keep, and what is missing costs.
//!
//! Exact and without memory. Must not know ledgers. Invariant: no function gives more than its limit.

use crate::law::schedule::{at_most, at_most_of};
use crate::units::{Allowances, Money, Price, Year};
use rust_decimal::Decimal;

/// Most credits that a firm may surrender.
#[must_use]
pub fn credit_limit(limit: Decimal, emissions: Allowances) -> Allowances {
    at_most_of(limit, emissions)
}

/// How a gap is filled: credits as far as they are allowed, to be had and cheaper; allowances for the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Credits.
    pub credits: Allowances,
    /// Allowances bought.
    pub allowances: Allowances,
    /// What both cost.
    pub cost: Money,
}

/// Fills `gap`.
#[must_use]
pub fn fill(gap: Allowances, most_credits: Allowances, allowance: Price, credit: Price) -> Filled {
    let gap = gap.max(0);
    let credits = if credit < allowance { gap.min(most_credits.max(0)) } else { 0 };
    let allowances = gap - credits;
    let cost = [credit.times(credits), allowance.times(allowances)].into_iter().sum();
    Filled { credits, allowances, cost }
}

/// What missing allowances cost, as the law has it on the day on which they are due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fine {
    /// One sum for a firm and deadline, however much is missing.
    Sum(Money),
    /// A multiple of the price for each missing allowance, see [`penalty`].
    Multiple(Decimal),
}

impl Fine {
    /// What a firm pays. `again` says whether it has been fined at this deadline before.
    #[must_use]
    pub fn of(self, price: Price, shortfall: Allowances, again: bool) -> Money {
        match self {
            _ if shortfall <= 0 => Money::default(),
            Fine::Sum(_) if again => Money::default(),
            Fine::Sum(sum) => sum,
            Fine::Multiple(multiple) => penalty(multiple, price, shortfall),
        }
    }
}

/// What missing allowances cost: `multiple` times the mean price before the deadline.
#[must_use]
pub fn penalty(multiple: Decimal, price: Price, shortfall: Allowances) -> Money {
    Money::from_decimal(multiple * price.times(shortfall.max(0)).to_decimal())
}

/// How much of old vintages may be carried over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarryOver {
    /// The last vintage that needs it; later ones are kept freely.
    pub last_vintage: Year,
    /// Years of compliance whose trades count.
    pub counted: (Year, Year),
    /// What everyone may carry.
    pub base: Allowances,
    /// And for each allowance sold beyond those bought.
    pub multiple: Decimal,
}

impl CarryOver {
    /// What a firm may carry over of `holdings`.
    #[must_use]
    pub fn amount(&self, sold: Allowances, bought: Allowances, holdings: Allowances) -> Allowances {
        let net = Decimal::from((sold - bought).max(0));
        at_most(Decimal::from(self.base) + self.multiple * net).min(holdings).max(0)
    }
}

/// Borrowing from a later year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borrowing {
    /// Years of compliance in which it is allowed.
    pub years: (Year, Year),
    /// Whose allowances are used.
    pub from: Year,
    /// Least gap, as a share of emissions.
    pub least_gap: Decimal,
    /// Most that may be borrowed, as a share of the gap.
    pub most: Decimal,
}

impl Borrowing {
    /// What a firm may borrow in `year`.
    #[must_use]
    pub fn amount(&self, year: Year, gap: Allowances, emissions: Allowances) -> Allowances {
        let allowed = (self.years.0..=self.years.1).contains(&year);
        let large = gap > 0 && Decimal::from(gap) >= self.least_gap * Decimal::from(emissions);
        if allowed && large { at_most_of(self.most, gap) } else { 0 }
    }
}

/// What a firm's allocation becomes under a cap: in proportion, rounded down.
#[must_use]
pub fn under_cap(allocation: Allowances, cap: Allowances, all: Allowances) -> Allowances {
    if all <= 0 {
        return 0;
    }
    let part = i128::from(allocation) * i128::from(cap.max(0)) / i128::from(all);
    Allowances::try_from(part).unwrap_or(Allowances::MAX)
}
