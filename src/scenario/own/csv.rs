//! A list of emitters as a table: one a line, under a line that names the columns.
//!
//! Must not judge a row; [`super::of_rows`] does. Invariant: what [`write_csv`] makes, [`read_csv`] reads back as the same
//! list; every problem names the line.

use super::{COLUMNS, LISTED, of_rows, write};
use crate::json::Node;
use crate::law::Problem;
use crate::law::table::{Cell, Column};
use crate::law::world::Emitter;
use crate::market::document::{Record, Table};
use crate::scenario::problems::{E_DUPLICATE, E_LENGTH, E_SYNTAX, E_UNKNOWN, problem, shown};

/// Reads a table with the columns of [`COLUMNS`], in any order; an empty cell says nothing.
///
/// # Errors
/// Everything that is wrong, each with its line.
pub fn read_csv(text: &str) -> Result<Vec<Emitter>, Vec<Problem>> {
    if text.len() > crate::scenario::json::LIMIT {
        let most = crate::scenario::json::LIMIT;
        return Err(vec![problem(E_LENGTH, "", format!("{} bytes; allowed: at most {most}", text.len()))]);
    }
    let (mut table, mut record) = (Table::of(text), Record::default());
    let broken = |(line, why): (usize, String)| vec![problem(E_SYNTAX, &format!("line {line}"), why)];
    if !table.next(&mut record).map_err(broken)? {
        return Err(vec![problem(E_SYNTAX, "line 1", format!("the table is empty; {}", allowed()))]);
    }
    let columns = header(&record)?;
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    while table.next(&mut record).map_err(broken)? {
        let line = format!("line {}", record.line);
        if record.fields.len() != columns.len() {
            let message = format!("{} fields under {} columns", record.fields.len(), columns.len());
            problems.push(problem(E_SYNTAX, &line, message));
            if problems.len() == LISTED {
                break;
            }
            continue;
        }
        let cells = columns.iter().zip(&record.fields).filter(|(_, field)| !field.trim().is_empty());
        let cells = cells.map(|(column, field)| (column.name.to_owned(), cell(column, field.trim())));
        rows.push((line, Node::Object(cells.collect())));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    of_rows(&rows.iter().map(|(line, row)| (line.clone(), row)).collect::<Vec<_>>())
}

fn allowed() -> String {
    let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    format!("its first line names columns, of which `name` and `category` are needed; allowed: {}", names.join(", "))
}

fn header(record: &Record<'_>) -> Result<Vec<&'static Column>, Vec<Problem>> {
    let path = format!("line {}", record.line);
    let (mut columns, mut problems): (Vec<&'static Column>, Vec<Problem>) = (Vec::new(), Vec::new());
    for name in record.fields.iter().take(LISTED) {
        let plain = name.trim().to_lowercase().replace(' ', "_");
        match COLUMNS.iter().find(|column| column.name == plain) {
            None => {
                let message = format!("`{}` is not a column; {}", shown(name), allowed());
                problems.push(problem(E_UNKNOWN, &path, message));
            }
            Some(column) if columns.contains(&column) => {
                problems.push(problem(E_DUPLICATE, &path, format!("the column `{}` stands twice", column.name)));
            }
            Some(column) => columns.push(column),
        }
    }
    let missing = COLUMNS.iter().filter(|column| column.required && !columns.contains(column));
    problems.extend(
        missing
            .map(|column| problem(E_SYNTAX, &path, format!("the column `{}` is missing; {}", column.name, allowed()))),
    );
    if problems.is_empty() { Ok(columns) } else { Err(problems) }
}

/// The field as the cell wants it; what does not fit stays a text, and is refused with its place.
fn cell(column: &Column, field: &str) -> Node {
    match (column.cell, field.to_lowercase().as_str()) {
        (Cell::Flag, "yes" | "true") => Node::Switch(true),
        (Cell::Flag, "no" | "false") => Node::Switch(false),
        (Cell::Whole(_), _) if field.bytes().all(|digit| digit.is_ascii_digit()) => {
            let digits = field.trim_start_matches('0');
            Node::Number(if digits.is_empty() { "0" } else { digits }.to_owned())
        }
        _ => Node::Text(unguarded(field).to_owned()),
    }
}

/// What a spreadsheet would take for the start of a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// The text without the mark that keeps a spreadsheet from running it.
fn unguarded(field: &str) -> &str {
    field.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(field)
}

/// The list as a table with all columns.
#[must_use]
pub fn write_csv(list: &[Emitter]) -> String {
    let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    let mut out = names.join(",") + "\n";
    for row in write(list).items() {
        let field = |column: &Column| match row.field(column.name) {
            Some(Node::Text(text)) => quoted(text),
            Some(node) => node.compact(),
            None => String::new(),
        };
        out += &COLUMNS.iter().map(field).collect::<Vec<_>>().join(",");
        out.push('\n');
    }
    out
}

/// Quotes where the text needs them, and no formula.
fn quoted(text: &str) -> String {
    let text = if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', ';', '\t']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
