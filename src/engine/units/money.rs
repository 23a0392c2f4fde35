//! Prices in whole cents and money in whole cents, shown as decimals.
//!
//! Held as integers because sums of cents must be exact and fast; [`Decimal`] is the face to rules that
//! multiply by rates and to everything that prints.

use super::{Allowances, short_product};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// Dollars per allowance, in whole cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Price(pub i64);

impl Price {
    /// Half up to the cent. Values beyond the representable range are held at its edge.
    #[must_use]
    pub fn from_decimal(dollars: Decimal) -> Price {
        let cents = (dollars * Decimal::ONE_HUNDRED).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        Price(cents.to_i64().unwrap_or(i64::MAX))
    }

    /// Nearest cent of a modelled price.
    #[must_use]
    pub fn from_model(dollars: f64) -> Price {
        Price(super::whole_tons(dollars * 100.0))
    }

    /// Exact dollars with two decimals.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// Dollars for the behaviour model.
    #[must_use]
    pub fn to_model(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// What `quantity` allowances cost; exact.
    #[must_use]
    pub fn times(self, quantity: Allowances) -> Money {
        Money(i128::from(self.0) * i128::from(quantity))
    }
}

impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_decimal().fmt(f)
    }
}

/// As a number of dollars: prices are shown as numbers, money as strings.
impl Serialize for Price {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.to_model())
    }
}

/// Dollars, in whole cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(pub i128);

impl Money {
    /// Half up to the cent.
    #[must_use]
    pub fn from_decimal(dollars: Decimal) -> Money {
        let cents = (dollars * Decimal::ONE_HUNDRED).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        Money(cents.to_i128().unwrap_or(0))
    }

    /// Exact dollars with two decimals.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::from_i128_with_scale(self.0, 2)
    }

    /// Dollars for charts.
    #[must_use]
    pub fn to_model(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.0 += other.0;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(items: I) -> Money {
        items.fold(Money(0), Add::add)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'a> Deserialize<'a> for Money {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Money, D::Error> {
        <Decimal as Deserialize>::deserialize(deserializer).map(Money::from_decimal)
    }
}

/// Splits `total` by `shares` so that the parts sum to it: floors first, then one each by the largest
/// remainder, ties to the earlier part. All-zero shares leave everything with the first part.
#[must_use]
pub fn split_largest_remainder(total: i128, shares: &[i128]) -> Vec<i128> {
    let whole: i128 = shares.iter().sum();
    if whole <= 0 {
        return shares.iter().enumerate().map(|(i, _)| if i == 0 { total } else { 0 }).collect();
    }
    // Long division is slow: once for each share, and only where the product is long.
    let short = |share: &i128| {
        let product = short_product(i64::try_from(total).ok()?, i64::try_from(*share).ok()?)?;
        let whole = i64::try_from(whole).ok()?;
        Some((i128::from(product / whole), i128::from(product % whole)))
    };
    let divided = |share: &i128| short(share).unwrap_or_else(|| (total * share / whole, total * share % whole));
    let (mut parts, remainders): (Vec<i128>, Vec<i128>) = shares.iter().map(divided).unzip();
    let left = total - parts.iter().sum::<i128>();
    let mut largest: BinaryHeap<_> = remainders.into_iter().zip((0_usize..).map(Reverse)).collect();
    for _ in 0..left {
        if let Some((_, Reverse(i))) = largest.pop() {
            parts[i] += 1;
        }
    }
    parts
}
