//! Numbers as people read them.
//!
//! Must not know what is counted. Rounding is half away from zero, in whole numbers wherever the value is
//! exact, and the same in every language: Chinese counts in ten thousands and hundred millions, with as many digits.
//! Spanish is that of the United States, with the separators of English. A value that is not zero is never printed as
//! zero: it is printed as less than the last digit.

mod axis;
#[cfg(any(feature = "pages", not(feature = "app")))]
mod sum;
#[cfg(any(feature = "pages", not(feature = "app")))]
mod yuan;

pub(in crate::view) use axis::Axis;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub use sum::*;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub use yuan::*;

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

/// Whether every comma of a number that somebody typed stands before three digits and before any point, as in `1,234.5`.
/// In many places `1,5` is one and a half: to pass over the comma would make it fifteen.
#[must_use]
pub fn separators_fit(typed: &str) -> bool {
    let mut groups = typed.split('.').flat_map(|part| part.split(',').skip(1));
    let after_point = typed.split('.').skip(1).any(|part| part.contains(','));
    let three = |group: &str| group.chars().filter(char::is_ascii_digit).count() == 3;
    !after_point && groups.all(three)
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

/// Million tons with one decimal: `37.7 Mt`. Chinese has hundred millions from the first one on.
#[must_use]
pub fn megatons(tons: Allowances, language: Language) -> String {
    megatons_beside(tons, tons, language)
}

/// Million tons in the unit that `largest` of their list has, so that a column has one unit; ten thousands for 0.
#[must_use]
pub fn megatons_beside(tons: Allowances, largest: Allowances, language: Language) -> String {
    let tenths = rounded(i128::from(tons), 100_000);
    let (before, magnitude) = if tenths == 0 && tons != 0 { ("<", 1) } else { ("", tenths.unsigned_abs()) };
    let sign = sign(tons < 0);
    match language {
        Language::Chinese if largest.unsigned_abs() >= 100_000_000 => {
            format!("{sign}{before}{}亿吨", fixed(magnitude, 3))
        }
        Language::Chinese => format!("{sign}{before}{}万吨", group(magnitude * 10)),
        _ => format!("{sign}{before}{} Mt", fixed(magnitude, 1)),
    }
}

/// What stands before and after dollars, millions and billions of them; Chinese counts ten thousands and hundred
/// millions.
fn dollar_signs(unit: u64, language: Language) -> (&'static str, &'static str) {
    match (language, unit) {
        (Language::Chinese, 1) => ("", "美元"),
        (Language::Chinese, 1_000_000) => ("", "万美元"),
        (Language::Chinese, _) => ("", "亿美元"),
        (_, 1) => ("$", ""),
        (Language::Spanish, 1_000_000) => ("$", " millones"),
        (Language::Spanish, _) => ("$", " mil millones"),
        (_, 1_000_000) => ("$", " m"),
        _ => ("$", " bn"),
    }
}

/// An amount of dollars, millions or billions of them.
fn money(negative: bool, digits: &str, unit: u64, language: Language) -> String {
    let (before, after) = dollar_signs(unit, language);
    format!("{}{before}{digits}{after}", sign(negative))
}

/// Dollars and cents a ton: `$32.86`.
#[must_use]
pub fn price(price: Price, language: Language) -> String {
    money(price.0 < 0, &fixed(u128::from(price.0.unsigned_abs()), 2), 1, language)
}

/// A price in sentences: whole dollars from $20, cents below.
#[must_use]
pub fn price_in_words(value: Price, language: Language) -> String {
    if value.0.unsigned_abs() < 2_000 {
        return price(value, language);
    }
    let dollars = rounded(i128::from(value.0), 100);
    money(dollars < 0, &group(dollars.unsigned_abs()), 1, language)
}

/// Exact dollars and cents with separators.
#[must_use]
pub fn dollars(amount: Money, language: Language) -> String {
    money(amount.0 < 0, &fixed(amount.0.unsigned_abs(), 2), 1, language)
}

/// Whole dollars, for what a household pays: `$14`.
#[must_use]
pub fn whole_dollars(amount: Money, language: Language) -> String {
    let whole = rounded(amount.0, 100);
    if whole == 0 && amount.0 != 0 {
        return dollars(amount, language);
    }
    money(whole < 0, &group(whole.unsigned_abs()), 1, language)
}

/// Billions with one decimal, millions below a tenth of a billion: `$15.9 bn`, `$41 m`.
#[must_use]
pub fn billions(amount: Money, language: Language) -> String {
    const BILLION_CENTS: i128 = 100_000_000_000;
    const MILLION_CENTS: i128 = 100_000_000;
    let (negative, chinese) = (amount.0 < 0, language == Language::Chinese);
    if amount.0.unsigned_abs() >= BILLION_CENTS.unsigned_abs() / 10 {
        let tenths = rounded(amount.0, BILLION_CENTS / 10).unsigned_abs();
        let digits = if chinese { group(tenths) } else { fixed(tenths, 1) };
        return money(negative, &digits, 1_000_000_000, language);
    }
    let millions = rounded(amount.0, MILLION_CENTS).unsigned_abs();
    if millions == 0 && amount.0 != 0 {
        return dollars(amount, language);
    }
    money(negative, &group(if chinese { millions * 100 } else { millions }), 1_000_000, language)
}

/// A share as whole percent: `41 %`; `<1 %` and `>99 %` where rounding would say none or all.
#[must_use]
pub fn percent(share: f64, language: Language) -> String {
    if !share.is_finite() {
        return ABSENT.to_string();
    }
    let whole = libm::round(share * 100.0);
    let digits = if whole == 0.0 && share != 0.0 {
        format!("{}<1", sign(share < 0.0))
    } else if whole == 100.0 && share < 1.0 {
        ">99".to_string()
    } else {
        grouped(whole as i128, language)
    };
    digits + if language == Language::Chinese { "%" } else { " %" }
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

/// A difference in million tons: `−1.2 Mt`.
#[must_use]
pub fn megatons_difference(difference: Allowances, language: Language) -> String {
    signed(difference < 0, &megatons(difference.saturating_abs(), language))
}

/// A difference as a part of what it is a difference from: `+2.3 %`, `−40 %`; one decimal below ten percent.
#[must_use]
pub fn percent_difference(share: f64, language: Language) -> String {
    if !share.is_finite() {
        return ABSENT.to_string();
    }
    let magnitude = share.abs() * 100.0;
    let digits = match magnitude {
        0.0 => "0".to_owned(),
        small if small < 0.05 => "<0.1".to_owned(),
        some if some < 9.95 => decimal(some, 1, language),
        much => decimal(much, 0, language),
    };
    signed(share < 0.0, &digits) + if language == Language::Chinese { "%" } else { " %" }
}

/// A difference in whole dollars: `−$3`.
#[must_use]
pub fn whole_dollars_difference(difference: Money, language: Language) -> String {
    signed(difference.0 < 0, &whole_dollars(Money(difference.0.saturating_abs()), language))
}

/// An auction: `2027 Q3`.
#[must_use]
pub fn quarter(quarter: Quarter, language: Language) -> String {
    let (between, after) = match language {
        Language::Chinese => ("年第", "季度"),
        Language::Spanish => (" T", ""),
        _ => (" Q", ""),
    };
    format!("{}{between}{}{after}", quarter.year, u32::from(quarter.index) + 1)
}
