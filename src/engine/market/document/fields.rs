//! Takes an object apart field by field and lists everything wrong with it.
//!
//! Must not know what the fields mean. Invariant: every field is either taken or reported, each with its
//! path.

use super::json::Node;
use crate::law::Problem;
use crate::units::{Allowances, Money, Price};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::borrow::Cow;
use std::fmt;

/// Listing more helps nobody.
const MOST_PROBLEMS: usize = 100;

/// What was wrong with a value: stable code and words.
pub(super) type Fault = (&'static str, String);

/// Problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    listed: Vec<Problem>,
    more: usize,
}

impl Problems {
    pub fn add(&mut self, code: &'static str, path: impl fmt::Display, message: impl Into<String>) {
        if self.listed.len() < MOST_PROBLEMS {
            self.listed.push(Problem { code, path: path.to_string(), message: message.into() });
        } else {
            self.more += 1;
        }
    }

    pub fn append(&mut self, other: Problems) {
        self.more += other.more;
        for problem in other.listed {
            self.add(problem.code, problem.path, problem.message);
        }
    }

    /// `value`, unless there are problems.
    pub fn or<T>(mut self, value: T) -> Result<T, Vec<Problem>> {
        if self.listed.is_empty() {
            return Ok(value);
        }
        if self.more > 0 {
            let message = format!("{} more problems are not listed", self.more);
            self.listed.push(Problem { code: "E-MORE", path: String::new(), message });
        }
        Err(self.listed)
    }
}

/// Where an object stands: at the top, under a name, or as a row of a list.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    Top,
    Under(&'static str),
    Row(&'static str, usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Top => Ok(()),
            Place::Under(name) => f.write_str(name),
            Place::Row(list, index) => write!(f, "{list}[{index}]"),
        }
    }
}

impl Place {
    pub fn field(self, name: &str) -> String {
        match self {
            Place::Top => name.to_owned(),
            _ => format!("{self}.{name}"),
        }
    }
}

/// The fields of one object.
pub(super) struct Fields<'a, 'p> {
    place: Place,
    fields: Vec<(Cow<'a, str>, Node<'a>)>,
    allowed: Vec<&'static str>,
    problems: &'p mut Problems,
}

impl<'a, 'p> Fields<'a, 'p> {
    /// The fields of `node`; none if it is not an object.
    pub fn of(node: Node<'a>, place: Place, problems: &'p mut Problems) -> Fields<'a, 'p> {
        let fields = match node {
            Node::Object(fields) => fields,
            other => {
                problems.add("E-TYPE", place, format!("{} where an object is needed", other.kind()));
                Vec::new()
            }
        };
        Fields { place, fields, allowed: Vec::new(), problems }
    }

    fn take(&mut self, name: &'static str) -> Option<Node<'a>> {
        self.allowed.push(name);
        let place = self.fields.iter().position(|(field, _)| field == name)?;
        Some(self.fields.remove(place).1)
    }

    /// A field that may be left out, or null.
    pub fn optional<T>(&mut self, name: &'static str, read: impl FnOnce(Node<'a>) -> Result<T, Fault>) -> Option<T> {
        let node = self.take(name).filter(|node| *node != Node::Null)?;
        match read(node) {
            Ok(value) => Some(value),
            Err((code, message)) => {
                self.problems.add(code, self.place.field(name), message);
                None
            }
        }
    }

    /// A field that must be there; a stand-in where it is missing or wrong, which is reported.
    pub fn required<T: Default>(&mut self, name: &'static str, read: impl FnOnce(Node<'a>) -> Result<T, Fault>) -> T {
        if !self.fields.iter().any(|(field, node)| field == name && *node != Node::Null) {
            self.take(name);
            self.problems.add("E-MISSING", self.place.field(name), "must be given");
            return T::default();
        }
        self.optional(name, read).unwrap_or_default()
    }

    /// Reports what was not taken: unknown names, and names given twice.
    pub fn close(self) {
        for (name, _) in &self.fields {
            let path = self.place.field(name);
            if self.allowed.iter().any(|allowed| allowed == name) {
                self.problems.add("E-DUPLICATE", path, "given twice");
            } else {
                let message = format!("unknown; allowed here: {}", self.allowed.join(", "));
                self.problems.add("E-UNKNOWN-FIELD", path, message);
            }
        }
    }
}

fn wrong(node: &Node<'_>, needed: &str) -> Fault {
    ("E-TYPE", format!("{} where {needed} is needed", node.kind()))
}

pub(super) fn list(node: Node<'_>) -> Result<Vec<Node<'_>>, Fault> {
    match node {
        Node::List(rows) => Ok(rows),
        other => Err(wrong(&other, "a list")),
    }
}

pub(super) fn name(node: Node<'_>) -> Result<String, Fault> {
    match node {
        Node::Text(text) if text.trim().is_empty() => Err(("E-RANGE", "empty".to_owned())),
        Node::Text(text) if text.len() > 200 => Err(("E-SIZE", "longer than 200 bytes".to_owned())),
        Node::Text(text) => Ok(text.into_owned()),
        other => Err(wrong(&other, "text")),
    }
}

pub(super) fn switch(node: Node<'_>) -> Result<bool, Fault> {
    match node {
        Node::Switch(switch) => Ok(switch),
        other => Err(wrong(&other, "true or false")),
    }
}

/// An exact number: digits, perhaps a point and more digits, with or without quotes.
pub(super) fn decimal(node: Node<'_>) -> Result<Decimal, Fault> {
    let number = match &node {
        Node::Number(text) => plain_decimal(text),
        Node::Text(text) => plain_decimal(text),
        _ => None,
    };
    number.ok_or_else(|| match &node {
        Node::Number(text) => {
            let shown: String = text.chars().take(40).collect();
            ("E-TYPE", format!("{shown} where a plain number of at most 28 digits such as 16.71 is needed"))
        }
        _ => wrong(&node, "a plain number such as 16.71 or \"16.71\""),
    })
}

/// Digits, perhaps after a minus, perhaps with a point and more digits; nothing of any other form, or of more digits
/// than a decimal can hold.
pub(super) fn plain_decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    if !plain(whole) || !plain(part) {
        return None;
    }
    if text.len() > 18 {
        return Decimal::from_str_exact(text).ok();
    }
    let scale = digits.len().saturating_sub(whole.len() + 1);
    let number =
        digits.bytes().filter(|digit| *digit != b'.').fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
    Some(Decimal::new(if digits.len() < text.len() { -number } else { number }, scale as u32))
}

/// A whole number from `least` to `most`.
pub(super) fn whole(node: Node<'_>, least: i64, most: i64) -> Result<i64, Fault> {
    let number = decimal(node)?;
    whole_number(number)
        .filter(|whole| (least..=most).contains(whole))
        .ok_or_else(|| ("E-RANGE", format!("{number}; whole numbers from {least} to {most} are allowed")))
}

/// Allowances, from zero to a million million.
pub(super) fn allowances(node: Node<'_>) -> Result<Allowances, Fault> {
    whole(node, 0, super::MOST_ALLOWANCES)
}

/// Dollars in whole cents from zero.
pub(super) fn money(node: Node<'_>) -> Result<Money, Fault> {
    let dollars = decimal(node)?;
    let cents = whole_cents(dollars).filter(|cents| (0..=1_000_000_000_000_000_000).contains(cents));
    let most = "whole cents from 0.00 to 10,000,000,000,000,000.00 are allowed";
    cents.map(|cents| Money(i128::from(cents))).ok_or_else(|| ("E-RANGE", format!("{dollars}; {most}")))
}

/// A price in whole cents from zero to a million dollars.
pub(super) fn price(node: Node<'_>) -> Result<Price, Fault> {
    let dollars = decimal(node)?;
    whole_cents(dollars)
        .map(Price)
        .filter(|price| (Price(0)..=super::HIGHEST_PRICE).contains(price))
        .ok_or_else(|| ("E-RANGE", format!("{dollars}; whole cents from 0.00 to {} are allowed", super::HIGHEST_PRICE)))
}

/// A share from 0 to 1 with at most ten decimals, so that its products stay exact.
pub(super) fn share(node: Node<'_>) -> Result<Decimal, Fault> {
    let share = decimal(node)?.normalize();
    if share.scale() <= 10 && (Decimal::ZERO..=Decimal::ONE).contains(&share) {
        return Ok(share);
    }
    Err(("E-RANGE", format!("{share}; 0 to 1 with at most ten decimals is allowed")))
}

/// One of several named values.
pub(super) fn choice<T: Copy>(node: Node<'_>, options: &[(&'static str, T)]) -> Result<T, Fault> {
    let Node::Text(text) = &node else { return Err(wrong(&node, "text")) };
    let found = options.iter().find(|(name, _)| name == text).map(|(_, value)| *value);
    let names: Vec<&str> = options.iter().map(|(name, _)| *name).collect();
    found.ok_or_else(|| ("E-CHOICE", format!("{text:?}; allowed: {}", names.join(", "))))
}

/// A whole number; none where a fraction is left or it does not fit.
pub(super) fn whole_number(number: Decimal) -> Option<i64> {
    match number.scale() {
        0 => i64::try_from(number.mantissa()).ok(),
        _ if number.is_integer() => number.to_i64(),
        _ => None,
    }
}

/// Dollars as cents; none where a fraction of a cent is left or they do not fit.
pub(super) fn whole_cents(dollars: Decimal) -> Option<i64> {
    // Nearly all prices: no division, which takes long where there is none for numbers of this width.
    if let (Some(scale), Ok(digits)) = ([100, 10, 1].get(dollars.scale() as usize), i64::try_from(dollars.mantissa())) {
        return digits.checked_mul(*scale);
    }
    let cents = dollars.checked_mul(Decimal::ONE_HUNDRED)?;
    if cents.is_integer() { cents.to_i64() } else { None }
}
