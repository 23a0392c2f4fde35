//! A scenario's own list of emitters, in place of the bundled one.
//!
//! Rows of a file or a table become [`Emitter`]s. Must not know what a programme does with them. Invariants: either all
//! rows are emitters or every row that is none is named; what [`write()`] makes, [`read`] reads back as the same list; no
//! two emitters have one name, because ledgers, tables and links know them by it.

mod csv;

pub use csv::{read_csv, write_csv};

use super::problems::{E_DUPLICATE, E_LENGTH, E_TYPE, problem, shown};
use crate::json::Node;
use crate::law::Problem;
use crate::law::lever::{Choice, Range};
use crate::law::table::{self, Cell, Column, choice, needed, number_of, open};
use crate::law::world::{CATEGORIES, Category, Emitter, ExemptReason, FIRST_REPORT, REPORTS};
use crate::units::Allowances;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// Most emitters of a list.
pub const MOST: usize = 10_000;

/// Most problems that are listed.
pub const LISTED: usize = 100;

/// The field of a scenario, and the first word of every path.
pub const FIELD: &str = "entities";

/// Tons in one year; the whole state has some hundred million.
const TONS: Cell = Cell::Whole(Range { default: "", min: "0", max: "1000000000", step: "1" });

const EXEMPT: [Choice; 4] = [
    choice("coal-transition", "Coal power with its own end date"),
    choice("national-security", "National security"),
    choice("non-stack", "No stack or vent"),
    choice("aviation", "Aviation fuel"),
];
const REASONS: [ExemptReason; 4] =
    [ExemptReason::CoalPower, ExemptReason::NationalSecurity, ExemptReason::NonStack, ExemptReason::Aviation];

/// Column of one level for every year without a report of its own.
const EVERY_YEAR: &str = "every_year_t";

/// The columns: those that say who it is, then reported tons by year.
pub const COLUMNS: &[Column] = &[
    needed("name", "Name", Cell::Text),
    needed("category", "Source type", Cell::Choice(&CATEGORIES)),
    open("industry", "Code of its industry (NAICS)", Cell::Text),
    open("delivers", "Serves customers in the state", Cell::Flag),
    open("exempt", "Ground for exemption", Cell::Choice(&EXEMPT)),
    open(EVERY_YEAR, "Tons in every year", TONS),
    open("2013", "Tons reported for 2013", TONS),
    open("2014", "Tons reported for 2014", TONS),
    open("2015", "Tons reported for 2015", TONS),
    open("2016", "Tons reported for 2016", TONS),
    open("2017", "Tons reported for 2017", TONS),
    open("2018", "Tons reported for 2018", TONS),
    open("2019", "Tons reported for 2019", TONS),
    open("2020", "Tons reported for 2020", TONS),
];

/// Reads a list written as JSON: the rows alone, or a scenario that has them.
///
/// # Errors
/// As [`read`], and when the text is no JSON.
pub fn read_json(text: &str) -> Result<Vec<Emitter>, Vec<Problem>> {
    let node = crate::json::read(text).map_err(|why| vec![super::json::unreadable(&why)])?;
    read(node.field(FIELD).unwrap_or(&node))
}

/// Reads a list of rows.
///
/// # Errors
/// What is wrong with each row, up to [`LISTED`] rows, at paths such as `entities[3].category`.
pub fn read(node: &Node) -> Result<Vec<Emitter>, Vec<Problem>> {
    let Node::List(items) = node else {
        return Err(vec![problem(E_TYPE, FIELD, format!("`{FIELD}` is a list of emitters, not {}", node.kind()))]);
    };
    let rows: Vec<(String, &Node)> =
        items.iter().enumerate().map(|(place, row)| (format!("{FIELD}[{place}]"), row)).collect();
    of_rows(&rows)
}

/// Reads rows, each with the path under which its problems are listed.
fn of_rows(rows: &[(String, &Node)]) -> Result<Vec<Emitter>, Vec<Problem>> {
    if rows.is_empty() || rows.len() > MOST {
        let message = format!("a list has {} emitters; allowed: 1 to {MOST}", rows.len());
        return Err(vec![problem(E_LENGTH, FIELD, message)]);
    }
    let (mut list, mut problems) = (Vec::with_capacity(rows.len()), Vec::new());
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (path, row) in rows {
        match emitter(path, row) {
            Ok(found) => match seen.get(&found.name) {
                Some(first) => {
                    let message = format!("`{}` is the name of `{first}` already", shown(&found.name));
                    problems.push(problem(E_DUPLICATE, &format!("{path}.name"), message));
                }
                None => {
                    seen.insert(found.name.clone(), path);
                    list.push(found);
                }
            },
            Err(found) => problems.push(found),
        }
        if problems.len() == LISTED {
            break;
        }
    }
    if problems.is_empty() { Ok(list) } else { Err(problems) }
}

fn emitter(path: &str, row: &Node) -> Result<Emitter, Problem> {
    table::row(path, row, COLUMNS)?;
    let text = |name: &str| row.field(name).and_then(Node::text).unwrap_or_default().trim();
    let bad =
        |name: &str, message: &str| problem("E-TABLE", &format!("{path}.{name}"), format!("`{path}.{name}` {message}"));
    if text("name").chars().any(char::is_control) {
        return Err(bad("name", "has a letter that cannot be printed"));
    }
    let industry = text("industry");
    let code = (2..=6).contains(&industry.len()) && industry.bytes().all(|digit| digit.is_ascii_digit());
    if !industry.is_empty() && !code {
        return Err(bad("industry", "is not a code of two to six digits, in quotes"));
    }
    let tons = |name: &str| number_of(row, name).and_then(|tons| tons.to_i64());
    let level = tons(EVERY_YEAR);
    let reported: [Option<Allowances>; REPORTS] = std::array::from_fn(|place| tons(&year(place)).or(level));
    if reported.iter().all(Option::is_none) {
        return Err(problem(
            "E-TABLE",
            path,
            format!("`{path}` needs `{EVERY_YEAR}` or the tons of one year at least"),
        ));
    }
    let category = Category::of(text("category")).unwrap_or(Category::Facility);
    let exempt = EXEMPT.iter().position(|reason| reason.id == text("exempt")).map(|place| REASONS[place]);
    let delivers = row.field("delivers").and_then(Node::switch).unwrap_or(category == Category::Import);
    let (name, industry) = (text("name").to_owned(), industry.to_owned());
    Ok(Emitter { name, category, industry, delivers, exempt, reported })
}

fn year(place: usize) -> String {
    (usize::from(FIRST_REPORT) + place).to_string()
}

/// The list as rows, only what a reader would not fill in itself; whoever reported nothing is left out.
#[must_use]
pub fn write(list: &[Emitter]) -> Node {
    let reported = |emitter: &&Emitter| emitter.reported.iter().any(Option::is_some);
    Node::List(list.iter().filter(reported).map(row).collect())
}

fn row(emitter: &Emitter) -> Node {
    let text = |text: &str| Node::Text(text.to_owned());
    let mut fields =
        vec![("name".to_owned(), text(&emitter.name)), ("category".to_owned(), text(emitter.category.id()))];
    if !emitter.industry.is_empty() {
        fields.push(("industry".to_owned(), text(&emitter.industry)));
    }
    if emitter.delivers != (emitter.category == Category::Import) {
        fields.push(("delivers".to_owned(), Node::Switch(emitter.delivers)));
    }
    if let Some(place) = REASONS.iter().position(|reason| Some(*reason) == emitter.exempt) {
        fields.push(("exempt".to_owned(), text(EXEMPT[place].id)));
    }
    let number = |tons: Allowances| Node::Number(tons.to_string());
    match emitter.reported[0].filter(|first| emitter.reported.iter().all(|tons| *tons == Some(*first))) {
        Some(level) => fields.push((EVERY_YEAR.to_owned(), number(level))),
        None => {
            let reports = emitter.reported.iter().enumerate();
            fields.extend(reports.filter_map(|(place, tons)| Some((year(place), number((*tons)?)))));
        }
    }
    Node::Object(fields)
}

#[cfg(test)]
mod tests;
