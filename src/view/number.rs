//! Numbers as people read them.
//!
//! Must not know what is counted. Rounding is half away from zero, in whole numbers wherever the value is
//! exact. A value that is not zero is never printed as zero: it is printed as less than the last digit.

use crate::text::Language;
use crate::units::{Allowances, Money, Price, Quarter};

/// Stands where there is no value.
pub const ABSENT: &str = "–";

/// The true minus sign.
const MINUS: &str = "\u{2212}";

/// Divides by a positive `unit`, half away from zero.
fn rounded(value: i128, unit: i128) -> i128 {
    let magnitude = (value.unsigned_abs() + unit.unsigned_abs() / 2) / unit.unsigned_abs();
    let magnitude = i128::try_from(magnitude).unwrap_or(i128::MAX);
    if value < 0 { -magnitude } else { magnitude }
}

/// Digits in groups of three.
fn group(magnitude: u128) -> String {
    let digits = magnitude.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `value` counted in units of ten to the minus `decimals`, without a sign.
fn fixed(magnitude: u128, decimals: u32) -> String {
    let scale = 10_u128.saturating_pow(decimals).max(1);
    let whole = group(magnitude / scale);
    if decimals == 0 {
        return whole;
    }
    format!("{whole}.{:0width$}", magnitude % scale, width = decimals as usize)
}

/// A minus sign before a negative value.
fn sign(negative: bool) -> &'static str {
    if negative { MINUS } else { "" }
}

/// A whole number in groups of three.
#[must_use]
pub fn grouped(value: i128, _language: Language) -> String {
    format!("{}{}", sign(value < 0), group(value.unsigned_abs()))
}

/// A number with a fixed count of decimals, for axes.
#[must_use]
pub fn decimal(value: f64, decimals: u32, _language: Language) -> String {
    let scaled = libm::round(value * 10_u64.saturating_pow(decimals) as f64) as i128;
    format!("{}{}", sign(scaled < 0), fixed(scaled.unsigned_abs(), decimals))
}

/// Million tons with one decimal: `37.7 Mt`.
#[must_use]
pub fn megatons(tons: Allowances, _language: Language) -> String {
    let tenths = rounded(i128::from(tons), 100_000);
    if tenths == 0 && tons != 0 {
        return format!("{}<0.1 Mt", sign(tons < 0));
    }
    format!("{}{} Mt", sign(tons < 0), fixed(tenths.unsigned_abs(), 1))
}

/// Dollars and cents a ton: `$32.86`.
#[must_use]
pub fn price(price: Price, _language: Language) -> String {
    format!("{}${}", sign(price.0 < 0), fixed(u128::from(price.0.unsigned_abs()), 2))
}

/// A price in sentences: whole dollars from $20, cents below.
#[must_use]
pub fn price_in_words(value: Price, language: Language) -> String {
    if value.0.unsigned_abs() < 2_000 {
        return price(value, language);
    }
    let dollars = rounded(i128::from(value.0), 100);
    format!("{}${}", sign(dollars < 0), group(dollars.unsigned_abs()))
}

/// Exact dollars and cents with separators.
#[must_use]
pub fn dollars(money: Money, _language: Language) -> String {
    format!("{}${}", sign(money.0 < 0), fixed(money.0.unsigned_abs(), 2))
}

/// Whole dollars, for what a household pays: `$14`.
#[must_use]
pub fn whole_dollars(money: Money, language: Language) -> String {
    let whole = rounded(money.0, 100);
    if whole == 0 && money.0 != 0 {
        return dollars(money, language);
    }
    format!("{}${}", sign(whole < 0), group(whole.unsigned_abs()))
}

/// Billions with one decimal, millions below a tenth of a billion: `$15.9 bn`, `$41 m`.
#[must_use]
pub fn billions(money: Money, language: Language) -> String {
    const BILLION_CENTS: i128 = 100_000_000_000;
    const MILLION_CENTS: i128 = 100_000_000;
    let negative = sign(money.0 < 0);
    if money.0.unsigned_abs() >= BILLION_CENTS.unsigned_abs() / 10 {
        return format!("{negative}${} bn", fixed(rounded(money.0, BILLION_CENTS / 10).unsigned_abs(), 1));
    }
    let millions = rounded(money.0, MILLION_CENTS);
    if millions == 0 && money.0 != 0 {
        return dollars(money, language);
    }
    format!("{negative}${} m", group(millions.unsigned_abs()))
}

/// A share as whole percent: `41 %`; `<1 %` and `>99 %` where rounding would say none or all.
#[must_use]
pub fn percent(share: f64, language: Language) -> String {
    if !share.is_finite() {
        return ABSENT.to_string();
    }
    let whole = libm::round(share * 100.0);
    if whole == 0.0 && share != 0.0 {
        return format!("{}<1 %", sign(share < 0.0));
    }
    if whole == 100.0 && share < 1.0 {
        return ">99 %".to_string();
    }
    format!("{} %", grouped(whole as i128, language))
}

/// A difference with its sign before a text that shows its magnitude.
fn signed(negative: bool, magnitude: &str) -> String {
    format!("{}{magnitude}", if negative { MINUS } else { "+" })
}

/// A difference of prices: `+$10.22`.
#[must_use]
pub fn price_difference(difference: Price, language: Language) -> String {
    signed(difference.0 < 0, &price(Price(difference.0.saturating_abs()), language))
}

/// A difference in billions: `+$3.1 bn`.
#[must_use]
pub fn billions_difference(difference: Money, language: Language) -> String {
    signed(difference.0 < 0, &billions(Money(difference.0.saturating_abs()), language))
}

/// A difference in whole dollars: `−$3`.
#[must_use]
pub fn whole_dollars_difference(difference: Money, language: Language) -> String {
    signed(difference.0 < 0, &whole_dollars(Money(difference.0.saturating_abs()), language))
}

/// An auction: `2027 Q3`.
#[must_use]
pub fn quarter(quarter: Quarter, _language: Language) -> String {
    format!("{} Q{}", quarter.year, u32::from(quarter.index) + 1)
}
