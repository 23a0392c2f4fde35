//! Sums and changes that agree with the numbers they stand beside.
//!
//! Must not know what is counted. Invariants: parts add up to their sum as they are shown; a change is the difference of
//! the numbers shown, and something is never nothing.

use super::yuan::{BILLION, MILLION, YUAN, written};
use super::{fixed, megatons_difference, rounded, signed};
use crate::text::Language;
use crate::units::{Allowances, Money};

/// The last digit of sums that are shown with their parts, in fen, its place behind the point, and the unit.
fn last_digit(largest: u128, language: Language) -> (i128, u32, u64) {
    let chinese = language == Language::Chinese;
    match largest {
        much if much >= BILLION.unsigned_abs() / 10 => (BILLION / 100, if chinese { 1 } else { 2 }, 1_000_000_000),
        some if some >= MILLION.unsigned_abs() => (MILLION / 100, if chinese { 0 } else { 2 }, 1_000_000),
        _ => (YUAN, 0, 1),
    }
}

/// `count` last digits; `exact` says whether there is anything at all.
fn in_digits(count: i128, exact: Money, (_, decimals, unit): (i128, u32, u64), language: Language) -> String {
    if count == 0 && exact.0 != 0 {
        return written(exact.0 < 0, &format!("<{}", fixed(1, decimals)), unit, language);
    }
    written(count < 0, &fixed(count.unsigned_abs(), decimals), unit, language)
}

/// A sum and its two parts in one unit, rounded so that they add up as they are shown: the second part is the rest.
#[must_use]
pub fn yuan_sum(first: Money, second: Money, language: Language) -> [String; 3] {
    let all = first + second;
    let largest = [first, second, all].map(|amount| amount.0.unsigned_abs()).into_iter().max().unwrap_or(0);
    let digit = last_digit(largest, language);
    let [sum, part] = [all, first].map(|amount| rounded(amount.0, digit.0));
    let counts = [(sum, all), (part, first), (sum - part, second)];
    counts.map(|(count, exact)| in_digits(count, exact, digit, language))
}

/// By how much `here` is more than `there` as sums are shown, with its sign.
#[must_use]
pub fn yuan_change(here: Money, there: Money, language: Language) -> String {
    let digit = last_digit(here.0.unsigned_abs().max(there.0.unsigned_abs()), language);
    let count = rounded(here.0, digit.0) - rounded(there.0, digit.0);
    let exact = Money((here.0 - there.0).abs());
    signed(here.0 < there.0, &in_digits(count.abs(), exact, digit, language))
}

/// By how much `here` is more than `there` in million tons as both are shown, with its sign.
#[must_use]
pub fn megatons_change(here: Allowances, there: Allowances, language: Language) -> String {
    const TENTH: i128 = 100_000;
    let shown = (rounded(i128::from(here), TENTH) - rounded(i128::from(there), TENTH)) * TENTH;
    // What is too little to be seen is less than the last digit.
    let tons = if shown == 0 { i128::from(here.saturating_sub(there).signum()) } else { shown };
    megatons_difference(i64::try_from(tons).unwrap_or(i64::MAX), language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Chinese, English};

    #[test]
    fn a_sum_adds_up_as_it_is_shown() {
        let parts = (Money(565_400_000_000), Money(-69_500_000_000));
        assert_eq!(yuan_sum(parts.0, parts.1, English), ["CNY 4.96 bn", "CNY 5.65 bn", "\u{2212}CNY 0.69 bn"]);
        assert_eq!(yuan_sum(parts.0, parts.1, Chinese), ["49.6亿元", "56.5亿元", "\u{2212}6.9亿元"]);
        assert_eq!(yuan_sum(Money(123_456_700), Money(-1), Chinese), ["123万元", "123万元", "\u{2212}<1万元"]);
        assert_eq!(yuan_change(Money(495_400_000_000), Money(494_600_000_000), English), "+CNY <0.01 bn");
        assert_eq!(yuan_change(Money(495_000_000_000), Money(496_600_000_000), Chinese), "\u{2212}0.2亿元");
    }

    #[test]
    fn a_change_of_tons_is_that_of_the_numbers_beside_it() {
        assert_eq!(megatons_change(10_449_000, 9_351_000, English), "+1.0 Mt");
        assert_eq!(megatons_change(9_351_000, 10_449_000, Chinese), "\u{2212}100万吨");
        assert_eq!(megatons_change(9_410_000, 9_350_001, English), "+<0.1 Mt");
    }
}
