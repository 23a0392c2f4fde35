//! A lever's value as people read and type it, and back.
//!
//! Must not know signals or elements. Invariants: nothing is rounded on the way out or in (shares are
//! shown as percent by an exact shift of the decimal point); what is shown can be parsed; a text that is
//! refused changes nothing.

use crate::law::lever::{Kind, Lever, Value};
use crate::law::unit::{Unit as Signs, unit as signs};
use crate::scenario::format_value;
use crate::text::Language;
use crate::text::file::present;
use crate::text::lab::LeverWords;
use crate::text::{fill, in_language};
use crate::view::number;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The short signs around a number in its field, and the rest of the unit in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Before the number.
    pub before: &'static str,
    /// After the number.
    pub after: &'static str,
    /// The rest, for the line below; may be empty.
    pub words: &'static str,
}

/// Shares read better as percent, whatever they are a share of.
#[must_use]
pub fn in_percent(lever: &Lever) -> bool {
    matches!(lever.kind, Kind::Fraction(_))
}

/// How many times a lever's number its field shows.
fn times(lever: &Lever) -> Decimal {
    if in_percent(lever) {
        return Decimal::ONE_HUNDRED;
    }
    #[cfg(any(feature = "pages", not(feature = "app")))]
    return counted(lever.unit, present());
    #[cfg(not(any(feature = "pages", not(feature = "app"))))]
    Decimal::ONE
}

/// How many of the unit that `language` counts in make one of `unit`: Chinese counts power in ten thousand kilowatts,
/// electricity in hundred million kilowatt-hours, and large numbers of tons, homes and square metres in ten thousands.
/// The shifts are of the decimal point, as for percent; the catalogue has the units' names.
#[cfg(any(feature = "pages", not(feature = "app")))]
fn counted(unit: &str, language: Language) -> Decimal {
    if language != Language::Chinese {
        return Decimal::ONE;
    }
    match unit.split_once(' ').map_or(unit, |(first, _)| first) {
        "MW" => Decimal::new(1, 1),
        "TWh" => Decimal::TEN,
        "Mt" => Decimal::ONE_HUNDRED,
        "homes" | "m2" => Decimal::new(1, 4),
        _ => Decimal::ONE,
    }
}

/// How the unit of `lever` is written.
#[must_use]
pub fn unit(lever: &Lever) -> Unit {
    let Signs { before, after, rest } = signs(lever);
    Unit { before, after, words: in_language(rest, present()) }
}

/// The number of a lever as its field shows it, without signs: `40` for a share of 0.4.
#[must_use]
pub fn field_text(lever: &Lever, value: Value) -> String {
    match value {
        Value::Number(number) => {
            let shown = number * times(lever);
            let plain = shown.normalize().to_string();
            if reads_as_year(lever) { plain } else { grouped(&cents(lever, plain)) }
        }
        _ => String::new(),
    }
}

/// Money shows cents or none, never one digit of them.
fn cents(lever: &Lever, plain: String) -> String {
    let digits = plain.split_once('.').map_or(0, |(_, digits)| digits.len());
    if matches!(lever.kind, Kind::Money(_)) && digits == 1 { plain + "0" } else { plain }
}

fn reads_as_year(lever: &Lever) -> bool {
    matches!(lever.kind, Kind::Years(_))
}

/// Separates thousands: `90,500,000`.
fn grouped(plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("−", rest));
    let (whole, rest) = digits.find('.').map_or((digits, ""), |dot| digits.split_at(dot));
    let mut text = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}

/// The value with its unit, for chips, spoken values and explanations: `$15.62 per allowance`.
#[must_use]
pub fn in_words(lever: &Lever, value: Value, words: &LeverWords, full: bool) -> String {
    match value {
        Value::Number(_) => {
            let Unit { before, after, words } = unit(lever);
            let words = if full { words } else { "" };
            with_unit(&Unit { before, after, words }, &field_text(lever, value), in_percent(lever), present())
        }
        Value::Choice(id) => choice_label(lever, id).to_owned(),
        Value::Switch(true) => words.on.to_owned(),
        Value::Switch(false) => words.off.to_owned(),
        Value::Unset => words.unset.to_owned(),
        Value::Table(_) => words.table.to_owned(),
        Value::Date(_) | Value::Day(_) => format_value(&value),
    }
}

/// A number with its unit. In Chinese what a share is of stands before it, and no space before its sign.
fn with_unit(unit: &Unit, number: &str, percent: bool, language: Language) -> String {
    let turned = percent && language == Language::Chinese;
    let gap = if unit.after.is_empty() || turned { "" } else { "\u{a0}" };
    let number = [unit.before, number, gap, unit.after].concat();
    match unit.words {
        "" => number,
        words if turned => [words, " ", &number].concat(),
        words => [&number, " ", words].concat(),
    }
}

fn choice_label(lever: &Lever, id: &'static str) -> &'static str {
    match lever.kind {
        Kind::Choice { options, .. } => {
            options.iter().find(|choice| choice.id == id).map_or(id, |choice| choice.label.in_language(present()))
        }
        _ => id,
    }
}

/// Reads what was typed into the field of a number. The error says what is allowed.
///
/// # Errors
/// When the text is not a number, lies outside the range, or should be whole.
pub fn parse_field(lever: &Lever, typed: &str, words: &LeverWords) -> Result<Value, String> {
    let no_number = || fill(words.not_a_number, &[("typed", typed.trim())]);
    if !number::separators_fit(typed) {
        return Err(no_number());
    }
    let bare: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '$' | '%' | '\u{202f}' | '_'))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    let number: Decimal = bare.parse().map_err(|_| no_number())?;
    let number = number / times(lever);
    if lever.whole() && !number.fract().is_zero() {
        return Err(words.whole.to_owned());
    }
    match limits(lever) {
        Some((least, most)) if number < least || number > most => {
            let shown = |limit| in_words(lever, Value::Number(limit), words, false);
            Err(fill(words.outside, &[("least", &shown(least)), ("most", &shown(most))]))
        }
        _ => Ok(Value::Number(number.normalize())),
    }
}

/// Least and greatest allowed value of a number.
#[must_use]
pub fn limits(lever: &Lever) -> Option<(Decimal, Decimal)> {
    let range = lever.range()?;
    Some((range.min.parse().ok()?, range.max.parse().ok()?))
}

/// Where `value` lies between the limits, 0 to 1; none for what is not a number.
#[must_use]
pub fn place(lever: &Lever, value: Value) -> Option<f64> {
    let (least, most) = limits(lever)?;
    let Value::Number(number) = value else { return None };
    let width = (most - least).to_f64().filter(|width| *width > 0.0)?;
    Some(((number - least).to_f64()? / width).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::lever::Range;
    use crate::source::Status;
    use crate::text::{Text, words};

    fn lever(kind: Kind, unit: &'static str) -> Lever {
        let text = Text { en: "x" };
        Lever {
            id: "a.b",
            group: "a",
            kind,
            unit,
            status: Status::Bill,
            source: "",
            rules: &[],
            active: true,
            headline: None,
            label: text,
            help: text,
            cite: None,
        }
    }

    #[test]
    fn chinese_counts_power_electricity_and_masses_in_its_own_units_and_changes_no_number() {
        use crate::text::catalogue::translated;
        // Unit, its name, and how much one of ours is in it.
        let rows = [
            ("MW", "万千瓦", Decimal::new(1, 1)),
            ("TWh a year", "亿千瓦时", Decimal::TEN),
            ("TWh in 2020", "亿千瓦时", Decimal::TEN),
            ("Mt CO2", "万吨", Decimal::ONE_HUNDRED),
            ("Mt a year", "万吨", Decimal::ONE_HUNDRED),
            ("Mt clinker a year", "万吨", Decimal::ONE_HUNDRED),
            ("homes", "万户", Decimal::new(1, 4)),
            ("m2", "万平方米", Decimal::new(1, 4)),
        ];
        for (unit, name, times) in rows {
            assert!(translated(unit, Language::Chinese).is_some_and(|text| text.starts_with(name)), "{unit}");
            assert_eq!(counted(unit, Language::Chinese), times, "{unit}");
            assert_eq!(counted(unit, Language::Spanish), Decimal::ONE, "{unit}");
            let value = Decimal::new(12_345, 1);
            assert_eq!((value * times) / times, value, "{unit}: what is shown is read back");
        }
        assert_eq!(counted("t CO2 per MWh", Language::Chinese), Decimal::ONE);
    }

    #[test]
    fn chinese_says_what_a_share_is_of_before_it() {
        use crate::text::catalogue::translated;
        let shown = |words: &'static str, language| {
            let words = translated(words, language).unwrap_or(words);
            with_unit(&Unit { before: "", after: "%", words }, "1", true, language)
        };
        assert_eq!(shown("of cement", Language::Chinese), "占水泥 1%");
        assert_eq!(shown("a year from 2027", Language::Chinese), "2027 年起每年 1%");
        assert_eq!(shown("", Language::Chinese), "1%");
        assert_eq!(shown("of cement", Language::Spanish), "1\u{a0}% del cemento");
        let yuan = Unit { before: "", after: "", words: "元/吨" };
        assert_eq!(with_unit(&yuan, "80", false, Language::Chinese), "80 元/吨", "only shares are turned");
    }

    const SHARE: Range = Range { default: "0.4", min: "0", max: "1", step: "0.01" };

    #[test]
    fn a_share_is_shown_and_read_as_percent() {
        let cut = lever(Kind::Fraction(SHARE), "share below 1990");
        let words = &words(Language::English).lab.lever;
        assert_eq!(field_text(&cut, cut.default_value()), "40");
        assert_eq!(in_words(&cut, cut.default_value(), words, true), "40\u{a0}% below 1990");
        assert_eq!(parse_field(&cut, " 45.5 % ", words), Ok(Value::Number(Decimal::new(455, 3))));
        assert!(parse_field(&cut, "101", words).is_err_and(|message| message.contains("100\u{a0}%")));
        assert!(parse_field(&cut, "forty", words).is_err());
        assert!(parse_field(&cut, "45,5", words).is_err(), "a comma is no decimal point, and is not passed over");
    }

    #[test]
    fn thousands_are_grouped_but_years_are_not() {
        let range = Range { default: "90500000", min: "80000000", max: "100000000", step: "1000" };
        let base = lever(Kind::Tonnes(range), "t CO2e per year");
        assert_eq!(field_text(&base, base.default_value()), "90,500,000");
        let year = lever(Kind::Years(Range { default: "2021", min: "2021", max: "2035", step: "1" }), "year");
        assert_eq!(field_text(&year, year.default_value()), "2021");
        assert_eq!(unit(&year), Unit::default());
    }

    #[test]
    fn money_shows_two_cents_or_none() {
        let range = Range { default: "15.60", min: "0", max: "100", step: "0.1" };
        let floor = lever(Kind::Money(range), "$ per allowance");
        let words = &words(Language::English).lab.lever;
        assert_eq!(in_words(&floor, floor.default_value(), words, true), "$15.60 per allowance");
    }
}
