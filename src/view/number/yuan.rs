//! Numbers of a programme of rates: yuan, thousand tons, percent with a decimal.
//!
//! Must not know what is counted. Invariant: as for all numbers, a value that is not zero is never printed as zero.

use super::{Axis, fixed, group, percent, rounded, sign, signed};
use crate::text::Language;
use crate::units::Money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What stands around the number at the outermost gridline, and how many times it is written.
pub(super) fn signs(axis: Axis, language: Language) -> (&'static str, &'static str, f64) {
    match (axis, language) {
        (Axis::Kilotons, Language::Chinese) => ("", "万吨", 0.1),
        (Axis::Kilotons, _) => ("", " kt", 1.0),
        (Axis::Yuan, Language::Chinese) => ("", "元/吨", 1.0),
        (Axis::Yuan, _) => ("CNY ", "", 1.0),
        (_, Language::Chinese) => ("", "亿元", 10.0),
        (_, Language::Spanish) => ("CNY ", " mil M", 1.0),
        _ => ("CNY ", " bn", 1.0),
    }
}

/// What stands before and after yuan, millions and billions of them.
fn around(unit: u64, language: Language) -> (&'static str, &'static str) {
    match (language, unit) {
        (Language::Chinese, 1) => ("", "元"),
        (Language::Chinese, 1_000_000) => ("", "万元"),
        (Language::Chinese, _) => ("", "亿元"),
        (_, 1) => ("CNY ", ""),
        (Language::Spanish, 1_000_000) => ("CNY ", " millones"),
        (Language::Spanish, _) => ("CNY ", " mil millones"),
        (_, 1_000_000) => ("CNY ", " m"),
        _ => ("CNY ", " bn"),
    }
}

pub(super) fn written(negative: bool, digits: &str, unit: u64, language: Language) -> String {
    let (before, after) = around(unit, language);
    format!("{}{before}{digits}{after}", sign(negative))
}

/// Exact yuan and fen with separators: `CNY 1,234.50`.
#[must_use]
pub fn yuan(amount: Money, language: Language) -> String {
    written(amount.0 < 0, &fixed(amount.0.unsigned_abs(), 2), 1, language)
}

/// Fen in a yuan, in a million, in a billion.
pub(super) const YUAN: i128 = 100;
pub(super) const MILLION: i128 = 1_000_000 * YUAN;
pub(super) const BILLION: i128 = 1_000 * MILLION;

/// Whole yuan, so that the rows of a column are alike and small amounts keep their digits: `CNY 597,208`.
#[must_use]
pub fn yuan_whole(amount: Money, language: Language) -> String {
    let whole = rounded(amount.0, YUAN);
    if whole == 0 && amount.0 != 0 {
        return yuan(amount, language);
    }
    written(whole < 0, &group(whole.unsigned_abs()), 1, language)
}

/// Billions with one decimal, millions below a tenth of a billion, three digits below ten of them: `CNY 15.9 bn`,
/// `CNY 41 m`, `CNY 5.97 m`, `CNY 597,208`.
#[must_use]
pub fn yuan_short(amount: Money, language: Language) -> String {
    let (negative, chinese) = (amount.0 < 0, language == Language::Chinese);
    let magnitude = amount.0.saturating_abs();
    if magnitude >= BILLION / 10 {
        let tenths = rounded(amount.0, BILLION / 10).unsigned_abs();
        let digits = if chinese { group(tenths) } else { fixed(tenths, 1) };
        return written(negative, &digits, 1_000_000_000, language);
    }
    match magnitude {
        1..10_000 => yuan(amount, language),
        some if some < MILLION => yuan_whole(amount, language),
        some if some < 10 * MILLION => few_millions(negative, rounded(some, MILLION / 100).unsigned_abs(), language),
        _ => {
            let millions = rounded(magnitude, MILLION).unsigned_abs();
            written(negative, &group(if chinese { millions * 100 } else { millions }), 1_000_000, language)
        }
    }
}

/// Less than ten millions, in hundredths of one; exactly one is a singular in Spanish.
fn few_millions(negative: bool, hundredths: u128, language: Language) -> String {
    match (language, hundredths) {
        (Language::Spanish, 100) => format!("{}CNY 1 millón", sign(negative)),
        (Language::Chinese, _) => written(negative, &group(hundredths), 1_000_000, language),
        _ => written(negative, &fixed(hundredths, 2), 1_000_000, language),
    }
}

/// A difference with its sign: `+CNY 3.1 bn`.
#[must_use]
pub fn yuan_difference(difference: Money, language: Language) -> String {
    signed(difference.0 < 0, &yuan_short(Money(difference.0.saturating_abs()), language))
}

/// What a ton costs: whole from a hundred, a decimal below: `CNY 80.0/t`.
#[must_use]
pub fn yuan_a_ton(value: f64, language: Language) -> String {
    let (scale, decimals) = if value.abs() >= 100.0 { (1.0, 0) } else { (10.0, 1) };
    let scaled = libm::round(value * scale) as i128;
    let digits = fixed(scaled.unsigned_abs(), decimals);
    let small = if scaled == 0 && value != 0.0 { "~" } else { "" };
    match language {
        Language::Chinese => format!("{small}{}{digits}元/吨", sign(scaled < 0)),
        _ => format!("{small}{}CNY {digits}/t", sign(scaled < 0)),
    }
}

/// Thousand tons of whole kilograms, with one decimal: `12.3 kt`.
#[must_use]
pub fn kilotons(kilograms: i64, language: Language) -> String {
    let tenths = rounded(i128::from(kilograms), 100_000);
    let (before, magnitude) = if tenths == 0 && kilograms != 0 { ("<", 1) } else { ("", tenths.unsigned_abs()) };
    let sign = sign(kilograms < 0);
    match language {
        Language::Chinese => format!("{sign}{before}{}万吨", fixed(magnitude, 2)),
        _ => format!("{sign}{before}{} kt", fixed(magnitude, 1)),
    }
}

/// A share in percent with one decimal and the true minus sign: `−19.3 %`.
#[must_use]
pub fn tenths(share: Decimal, language: Language) -> String {
    let thousandths = (share * Decimal::ONE_THOUSAND).round_dp_with_strategy(0, HALF_AWAY).to_i128().unwrap_or(0);
    if thousandths == 0 && !share.is_zero() {
        return percent(share.to_f64().unwrap_or(0.0), language);
    }
    let after = if language == Language::Chinese { "%" } else { " %" };
    format!("{}{}{after}", sign(thousandths < 0), fixed(thousandths.unsigned_abs(), 1))
}

const HALF_AWAY: rust_decimal::RoundingStrategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;

/// A number with a fixed count of decimals, never zero for what is not.
#[must_use]
pub fn fine(value: f64, decimals: u32, language: Language) -> String {
    let least = 0.5 / 10_u64.saturating_pow(decimals) as f64;
    if value != 0.0 && value.abs() < least {
        return format!("{}<{}", sign(value < 0.0), fixed(1, decimals));
    }
    super::decimal(value, decimals, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Chinese, English, Spanish};

    #[test]
    fn yuan_stand_in_the_reader_s_units() {
        let amount = Money(1_590_000_000_000);
        assert_eq!([yuan_short(amount, English), yuan_short(amount, Chinese)], ["CNY 15.9 bn", "159亿元"]);
        assert_eq!(yuan_short(amount, Spanish), "CNY 15.9 mil millones");
        assert_eq!(
            [yuan_short(Money(4_100_000_000), English), yuan_short(Money(4_100_000_000), Chinese)],
            ["CNY 41 m", "4,100万元"]
        );
        let some = Money(59_720_849);
        assert_eq!(
            [English, Spanish, Chinese].map(|language| yuan_short(some, language)),
            ["CNY 597,208", "CNY 597,208", "597,208元"]
        );
        let few = Money(597_208_490);
        assert_eq!(
            [English, Spanish, Chinese].map(|language| yuan_short(few, language)),
            ["CNY 5.97 m", "CNY 5.97 millones", "597万元"]
        );
        assert_eq!(
            [yuan_short(Money(100_000_000), Spanish), yuan_short(Money(-123_400), Chinese)],
            ["CNY 1 millón", "\u{2212}1,234元"]
        );
        assert_eq!(yuan_short(Money(-12), English), "\u{2212}CNY 0.12");
        assert_eq!([yuan_short(Money(0), English), yuan_short(Money(0), Chinese)], ["CNY 0", "0元"]);
        assert_eq!(yuan_difference(Money(-4_100_000_000), English), "\u{2212}CNY 41 m");
        assert_eq!([yuan_a_ton(80.04, English), yuan_a_ton(1234.5, Chinese)], ["CNY 80.0/t", "1,235元/吨"]);
    }

    #[test]
    fn a_column_has_one_unit() {
        let column = [Money(59_720_849), Money(30_511_820_400), Money(0)];
        assert_eq!(column.map(|amount| yuan_whole(amount, Spanish)), ["CNY 597,208", "CNY 305,118,204", "CNY 0"]);
        assert_eq!(column.map(|amount| yuan_whole(amount, Chinese)), ["597,208元", "305,118,204元", "0元"]);
        assert_eq!([yuan_whole(Money(12), English), yuan_whole(Money(-12), Chinese)], ["CNY 0.12", "\u{2212}0.12元"]);
    }

    #[test]
    fn small_things_are_never_nothing() {
        assert_eq!([kilotons(12_345_678, English), kilotons(12_345_678, Chinese)], ["12.3 kt", "1.23万吨"]);
        assert_eq!([kilotons(1, English), kilotons(-1, Chinese)], ["<0.1 kt", "\u{2212}<0.01万吨"]);
        assert_eq!(tenths(Decimal::new(-1931, 4), English), "\u{2212}19.3 %");
        assert_eq!([tenths(Decimal::new(1, 6), English), tenths(Decimal::ZERO, Chinese)], ["<1 %", "0.0%"]);
        assert_eq!([fine(0.001, 2, English), fine(0.0, 2, English)], ["<0.01", "0.00"]);
    }
}
