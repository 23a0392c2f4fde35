//! What a table lever takes: its shape, checked cell by cell.
//!
//! Files, links, the page's editor and the schema all read these descriptions. Must not know what a table means.
//! Invariant: a table that was checked has exactly the described shape, so that a rule reads it without asking.

use super::Problem;
use super::lever::{Choice, Range};
use crate::json::Node;
use crate::text::Text;
use crate::units::{Date, MonthDay};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Most rows of a table, and most entries of a list.
pub const ROWS: usize = 200;

/// Most characters of a text in a table.
const TEXT: usize = 120;

/// The form of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A number for some years: `{"2030": 50000000}`. Years from 2021 to 2050.
    ByYear(Range),
    /// Some of the named choices: `["facility", "import"]`.
    Set(&'static [Choice]),
    /// On or off for some of the named choices: `{"established": true}`.
    Flags(&'static [Choice]),
    /// On or off for some parties, by their names: `{"BP Cherry Point": false}`.
    NamedFlags,
    /// A date for some names: `{"eite-rules": "2020-01-01"}`.
    NamedDates,
    /// A share for each of the named choices; together one: `{"a": 0.4, "b": 0.6}`.
    Shares(&'static [Choice]),
    /// So many numbers: `[71.0, 70.2]`.
    Numbers(usize, Range),
    /// Codes of two to six digits: `["331", "3364"]`.
    Codes,
    /// One to four days of the year, in order: `["03-01", "06-01"]`.
    Days,
    /// Rows with named columns: `[{"entity": "…", "year": 2030}]`.
    Rows(&'static [Column]),
}

/// A column of [`Shape::Rows`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in files.
    pub name: &'static str,
    /// What people call it.
    pub label: Text,
    /// What it takes.
    pub cell: Cell,
    /// Whether every row needs it.
    pub required: bool,
}

/// What a cell takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Any text, not empty.
    Text,
    /// A number.
    Number(Range),
    /// A whole number.
    Whole(Range),
    /// On or off.
    Flag,
    /// One of several.
    Choice(&'static [Choice]),
    /// A calendar date.
    Date,
}

/// A column that every row needs.
#[must_use]
pub const fn needed(name: &'static str, label: &'static str, cell: Cell) -> Column {
    Column { name, label: Text { en: label }, cell, required: true }
}

/// A column that rows may leave out.
#[must_use]
pub const fn open(name: &'static str, label: &'static str, cell: Cell) -> Column {
    Column { name, label: Text { en: label }, cell, required: false }
}

/// A named choice.
#[must_use]
pub const fn choice(id: &'static str, label: &'static str) -> Choice {
    Choice { id, label: Text { en: label } }
}

/// Checks `node`, the value of lever `id`.
///
/// # Errors
/// The first thing that does not fit, at its place, e.g. `optin.entities[2].notice_in`.
pub fn check(id: &str, shape: Shape, node: &Node) -> Result<(), Problem> {
    match shape {
        Shape::ByYear(range) => fields(id, node, |path, name, node| {
            let year = name.parse::<u16>().ok().filter(|year| name.len() == 4 && (2021..=2050).contains(year));
            year.ok_or_else(|| wrong(path, name, "a year from 2021 to 2050"))?;
            number(path, node, range, false)
        }),
        Shape::Set(choices) => items(id, node, ROWS, |path, node| one_of(path, node, choices)),
        Shape::Flags(choices) => fields(id, node, |path, name, node| known(path, name, choices).and(flag(path, node))),
        Shape::NamedFlags => fields(id, node, |path, _, node| flag(path, node)),
        Shape::NamedDates => fields(id, node, |path, _, node| cell(path, node, Cell::Date)),
        Shape::Shares(choices) => {
            fields(id, node, |path, name, node| known(path, name, choices).and(number(path, node, SHARE, false)))?;
            shares(id, node)
        }
        Shape::Numbers(count, range) => {
            list(id, node, count, |path, node| number(path, node, range, false))?;
            if node.items().len() == count { Ok(()) } else { Err(wrong(id, "", &format!("a list of {count} numbers"))) }
        }
        Shape::Codes => items(id, node, ROWS, |path, node| match node.text() {
            Some(code) if (2..=6).contains(&code.len()) && code.bytes().all(|digit| digit.is_ascii_digit()) => Ok(()),
            _ => Err(wrong(path, &short(node), "a code of two to six digits, in quotes")),
        }),
        Shape::Days => days(id, node),
        Shape::Rows(columns) => list(id, node, ROWS, |path, node| row(path, node, columns)),
    }
}

const SHARE: Range = Range { default: "", min: "0", max: "1", step: "0.01" };

/// The cell `name` of a row as a number; nothing when the row leaves it out.
#[must_use]
pub fn number_of(row: &Node, name: &str) -> Option<Decimal> {
    row.field(name)?.number()?.parse().ok()
}

/// The cell `name` of a row as a date; nothing when the row leaves it out.
#[must_use]
pub fn date_of(row: &Node, name: &str) -> Option<Date> {
    Date::parse(row.field(name)?.text()?)
}

fn problem(path: &str, message: String) -> Problem {
    Problem { code: "E-TABLE", path: path.to_owned(), message }
}

fn wrong(path: &str, given: &str, allowed: &str) -> Problem {
    let given = if given.is_empty() { String::new() } else { format!(" = {given}") };
    problem(path, format!("`{path}`{given} is not allowed; allowed: {allowed}"))
}

/// A piece of `node` to repeat in a message.
fn short(node: &Node) -> String {
    match node {
        Node::List(_) | Node::Object(_) | Node::Nothing => node.kind().to_owned(),
        _ => node.compact().chars().filter(|letter| !letter.is_control()).take(60).collect(),
    }
}

fn list(
    path: &str,
    node: &Node,
    most: usize,
    each: impl Fn(&str, &Node) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let Node::List(items) = node else { return Err(wrong(path, &short(node), "a list, e.g. []")) };
    if items.len() > most {
        return Err(problem(path, format!("`{path}` has {} entries; allowed: at most {most}", items.len())));
    }
    items.iter().enumerate().try_for_each(|(place, item)| each(&format!("{path}[{place}]"), item))
}

/// A list in which nothing stands twice.
fn items(
    path: &str,
    node: &Node,
    most: usize,
    each: impl Fn(&str, &Node) -> Result<(), Problem>,
) -> Result<(), Problem> {
    list(path, node, most, each)?;
    let items = node.items();
    match (1..items.len()).find(|place| items[..*place].contains(&items[*place])) {
        Some(place) => Err(problem(path, format!("`{path}[{place}]` stands twice"))),
        None => Ok(()),
    }
}

fn fields(path: &str, node: &Node, each: impl Fn(&str, &str, &Node) -> Result<(), Problem>) -> Result<(), Problem> {
    let Node::Object(fields) = node else { return Err(wrong(path, &short(node), "an object, e.g. {}")) };
    if fields.len() > ROWS {
        return Err(problem(path, format!("`{path}` has {} entries; allowed: at most {ROWS}", fields.len())));
    }
    let mut seen = BTreeSet::new();
    fields.iter().try_for_each(|(name, node)| {
        let shown: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
        let path = format!("{path}.{shown}");
        if !seen.insert(name) {
            return Err(problem(&path, format!("`{path}` stands twice")));
        }
        each(&path, &shown, node)
    })
}

/// Checks one row, at `path`.
///
/// # Errors
/// The first cell that does not fit, or a column that is missing.
pub fn row(path: &str, node: &Node, columns: &[Column]) -> Result<(), Problem> {
    fields(path, node, |path, name, node| {
        let Some(column) = columns.iter().find(|column| column.name == name) else {
            let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
            return Err(problem(path, format!("`{path}` is not a column; allowed: {}", names.join(", "))));
        };
        cell(path, node, column.cell)
    })?;
    match columns.iter().find(|column| column.required && node.field(column.name).is_none()) {
        Some(missing) => Err(problem(path, format!("`{path}` needs `{}`", missing.name))),
        None => Ok(()),
    }
}

fn cell(path: &str, node: &Node, cell: Cell) -> Result<(), Problem> {
    match cell {
        Cell::Text => match node.text() {
            Some(text) if !text.trim().is_empty() && text.chars().count() <= TEXT => Ok(()),
            _ => Err(wrong(path, &short(node), &format!("a text of 1 to {TEXT} characters"))),
        },
        Cell::Number(range) => number(path, node, range, false),
        Cell::Whole(range) => number(path, node, range, true),
        Cell::Flag => flag(path, node),
        Cell::Choice(choices) => one_of(path, node, choices),
        Cell::Date => match node.text().and_then(Date::parse) {
            Some(_) => Ok(()),
            None => Err(wrong(path, &short(node), "a date such as \"2024-03-01\"")),
        },
    }
}

fn number(path: &str, node: &Node, range: Range, whole: bool) -> Result<(), Problem> {
    let bound = |text: &str| text.parse::<Decimal>().ok();
    let fits = |number: &Decimal| {
        bound(range.min).is_none_or(|least| *number >= least)
            && bound(range.max).is_none_or(|most| *number <= most)
            && (!whole || number.is_integer())
    };
    match node.number().and_then(|text| Decimal::from_str_exact(text).ok()).filter(fits) {
        Some(_) => Ok(()),
        None => {
            let kind = if whole { "a whole number" } else { "a number" };
            Err(wrong(path, &short(node), &format!("{kind} from {} to {}", range.min, range.max)))
        }
    }
}

fn flag(path: &str, node: &Node) -> Result<(), Problem> {
    if node.switch().is_some() { Ok(()) } else { Err(wrong(path, &short(node), "true, false")) }
}

fn known(path: &str, name: &str, choices: &[Choice]) -> Result<(), Problem> {
    if choices.iter().any(|choice| choice.id == name) { Ok(()) } else { Err(wrong(path, "", &ids(choices))) }
}

fn one_of(path: &str, node: &Node, choices: &[Choice]) -> Result<(), Problem> {
    let fits = node.text().is_some_and(|text| choices.iter().any(|choice| choice.id == text));
    if fits { Ok(()) } else { Err(wrong(path, &short(node), &ids(choices))) }
}

fn ids(choices: &[Choice]) -> String {
    choices.iter().map(|choice| choice.id).collect::<Vec<_>>().join(", ")
}

fn shares(id: &str, node: &Node) -> Result<(), Problem> {
    let sum: Decimal = node.fields().iter().filter_map(|(name, _)| number_of(node, name)).sum();
    if sum == Decimal::ONE {
        return Ok(());
    }
    Err(problem(id, format!("the shares of `{id}` must sum to 1; they sum to {}", sum.normalize())))
}

fn days(id: &str, node: &Node) -> Result<(), Problem> {
    let allowed = "one to four days of the year in order, each in a quarter of its own, e.g. [\"03-01\", \"09-01\"]";
    let days: Option<Vec<MonthDay>> = node.items().iter().map(|day| MonthDay::parse(day.text()?)).collect();
    match days {
        Some(days)
            if (1..=4).contains(&days.len()) && days.windows(2).all(|pair| pair[0].quarter() < pair[1].quarter()) =>
        {
            Ok(())
        }
        _ => Err(wrong(id, "", allowed)),
    }
}

#[cfg(test)]
mod tests;
