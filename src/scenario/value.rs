//! Reading, checking and writing the value of one lever.
//!
//! Must not know what a lever does. Invariants: nothing is clamped; a written value reads back as the same
//! value, also through a JSON number, which is why a number has at most fifteen significant digits.

use super::problems::{E_CHOICE, E_LENGTH, E_RANGE, E_TYPE, problem, shown};
use crate::json::{self, Node};
use crate::law::Problem;
use crate::law::lever::{Kind, Lever, Value};
use crate::law::table;
use crate::units::{Date, MonthDay};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Most significant digits of a number: what a JSON number carries without loss.
const DIGITS: usize = 15;

/// Most bytes of one table as text. A handful of tables still fits in a link.
const TABLE: usize = 8_000;

/// Reads the value of `lever` from text, e.g. `0.45`, `limit-2020`, `true`.
///
/// # Errors
/// The text is of another kind, not among the choices, or out of range.
pub fn parse_value(lever: &'static Lever, text: &str) -> Result<Value, Problem> {
    let value = match lever.kind {
        Kind::Choice { .. } => return choice(lever, text),
        Kind::Switch { .. } => match text {
            "true" | "on" => Value::Switch(true),
            "false" | "off" => Value::Switch(false),
            _ => return Err(wrong_kind(lever, text)),
        },
        Kind::Date { default } => return date(lever, default, text),
        Kind::Table { .. } => {
            let node = json::read(text).map_err(|why| {
                let message = format!("`{}` is a table, written as JSON, and this is not JSON: {why}", lever.id);
                problem(E_TYPE, lever.id, message)
            })?;
            Value::Table(Arc::new(node))
        }
        _ => Value::Number(decimal(text).ok_or_else(|| wrong_kind(lever, text))?),
    };
    check(lever, value)
}

/// Writes a value in its one canonical form: no exponent, no trailing zeros. Empty when unset.
#[must_use]
pub fn format_value(value: &Value) -> String {
    match value {
        Value::Number(number) if number.is_zero() => "0".to_owned(),
        Value::Number(number) => number.normalize().to_string(),
        Value::Choice(choice) => (*choice).to_owned(),
        Value::Date(date) => date.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Table(table) => table.compact(),
        Value::Switch(switch) => switch.to_string(),
        Value::Unset => String::new(),
    }
}

/// A value that fits `lever`, in canonical form.
pub(super) fn check(lever: &'static Lever, value: Value) -> Result<Value, Problem> {
    match (lever.kind, value) {
        (Kind::Choice { .. }, Value::Choice(id)) => choice(lever, id),
        (Kind::Switch { .. }, value @ Value::Switch(_))
        | (Kind::Date { .. }, value @ (Value::Date(_) | Value::Day(_))) => Ok(value),
        (Kind::Table { shape, .. }, Value::Table(node)) => check_table(lever, shape, node),
        (_, Value::Number(number)) if lever.range().is_some() => check_number(lever, number).map(Value::Number),
        (_, value) => Err(wrong_kind(lever, &format_value(&value))),
    }
}

fn choice(lever: &'static Lever, id: &str) -> Result<Value, Problem> {
    let Kind::Choice { options, .. } = lever.kind else { return Err(wrong_kind(lever, id)) };
    options.iter().find(|option| option.id == id).map(|option| Value::Choice(option.id)).ok_or_else(|| {
        problem(E_CHOICE, lever.id, format!("`{}` = {} is not a choice; {}", lever.id, shown(id), allowed(lever)))
    })
}

/// A table equal to the default is no change.
fn check_table(lever: &'static Lever, shape: table::Shape, node: Arc<Node>) -> Result<Value, Problem> {
    if *node == lever.default_table() {
        return Ok(Value::Unset);
    }
    table::check(lever.id, shape, &node)?;
    let bytes = node.compact().len();
    if bytes > TABLE {
        let message = format!("the table `{}` has {bytes} bytes; allowed: at most {TABLE}", lever.id);
        return Err(problem(E_LENGTH, lever.id, message));
    }
    Ok(Value::Table(node))
}

fn date(lever: &'static Lever, default: &str, text: &str) -> Result<Value, Problem> {
    let read =
        if default.len() == 5 { MonthDay::parse(text).map(Value::Day) } else { Date::parse(text).map(Value::Date) };
    read.ok_or_else(|| wrong_kind(lever, text))
}

fn check_number(lever: &'static Lever, number: Decimal) -> Result<Decimal, Problem> {
    let number = if number.is_zero() { Decimal::ZERO } else { number.normalize() };
    let given = shown(&number.to_string());
    if significant_digits(number) > DIGITS {
        let message = format!("`{}` = {given} has more than {DIGITS} significant digits", lever.id);
        return Err(problem(E_RANGE, lever.id, message));
    }
    let bound = |text: &str| text.parse::<Decimal>().ok();
    let range = lever.range();
    let below = range.and_then(|range| bound(range.min)).is_some_and(|least| number < least);
    let above = range.and_then(|range| bound(range.max)).is_some_and(|most| number > most);
    if below || above || (lever.whole() && !number.is_integer()) {
        return Err(problem(E_RANGE, lever.id, format!("`{}` = {given} is not allowed; {}", lever.id, allowed(lever))));
    }
    Ok(number)
}

/// What a lever takes, for messages.
pub(super) fn allowed(lever: &Lever) -> String {
    match lever.kind {
        Kind::Choice { options, .. } => {
            format!("allowed: {}", options.iter().map(|option| option.id).collect::<Vec<_>>().join(", "))
        }
        Kind::Switch { .. } => "allowed: true, false".to_owned(),
        Kind::Date { default } => format!("allowed: a date such as {default}"),
        Kind::Table { default, .. } => format!("allowed: a table, written as JSON; the default is {default}"),
        _ => lever.range().map_or_else(String::new, |range| {
            let number = if lever.whole() { "a whole number" } else { "a number" };
            format!("allowed: {number} from {} to {} ({})", range.min, range.max, lever.unit)
        }),
    }
}

pub(super) fn wrong_kind(lever: &Lever, given: &str) -> Problem {
    let message = format!("`{}` = {} is of the wrong kind; {}", lever.id, shown(given), allowed(lever));
    problem(E_TYPE, lever.id, message)
}

fn significant_digits(number: Decimal) -> usize {
    number.mantissa().unsigned_abs().to_string().trim_end_matches('0').len()
}

/// A plain decimal: digits, one optional point with digits after it, an optional minus. Stricter than the
/// library's reader, which takes underscores and rounds what it cannot hold.
fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |piece: &str| !piece.is_empty() && piece.bytes().all(|letter| letter.is_ascii_digit());
    if !plain(whole) || !plain(part) || text.len() > 30 { None } else { Decimal::from_str_exact(text).ok() }
}
