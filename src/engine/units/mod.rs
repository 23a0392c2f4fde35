//! Quantities: allowances, tonnes, prices, money, years, quarters and dates.
//!
//! Must not know about rules or programmes. Invariant: what the law counts is an integer (allowances,
//! cents); `f64` appears only for modelled tonnes, and every crossing states its rounding.

mod date;
pub mod float;
mod money;
mod order;
mod time;

pub use date::{Date, MonthDay};
pub use money::{Money, Price, split_largest_remainder};
pub use order::in_order;
pub use time::{Quarter, Year};

/// Whole allowances, credits or metric tons CO2e. Signed so that a contra account can be negative.
pub type Allowances = i64;

/// Modelled metric tons CO2e; finite.
pub type Tonnes = f64;

/// The only way from modelled tonnes to the law's whole tons: half up.
#[must_use]
pub fn whole_tons(tonnes: Tonnes) -> Allowances {
    let raised = tonnes + 0.5;
    let toward_zero = raised as Allowances;
    toward_zero - Allowances::from(raised < toward_zero as Tonnes)
}

/// The product of two whole numbers that are small enough for it. Unlike the standard check it needs no long
/// multiplication, which is a call in WebAssembly.
#[must_use]
#[inline]
pub fn short_product(a: i64, b: i64) -> Option<i64> {
    let bits_to_spare = a.unsigned_abs().leading_zeros() + b.unsigned_abs().leading_zeros();
    (bits_to_spare > 64).then(|| a * b)
}
