//! Words of the editor of tables.
//!
//! Must not know elements.

/// One field a place.
#[derive(Clone, Copy, Debug)]
pub struct EditorWords {
    /// Column: a year.
    pub year: &'static str,
    /// Column: a number for it.
    pub value: &'static str,
    /// Column: a share.
    pub share: &'static str,
    /// Column: a name.
    pub name: &'static str,
    /// Column: on or off.
    pub flag: &'static str,
    /// Column: a date.
    pub date: &'static str,
    /// Column: a code.
    pub code: &'static str,
    /// Column: a day of the year.
    pub day: &'static str,
    /// The place of a row, from 1.
    pub row: fn(usize) -> String,
    /// Adds a row.
    pub add: &'static str,
    /// Takes a row away; its place, from 1.
    pub remove: fn(usize) -> String,
    /// A row lacks a value: its place, from 1, and the column.
    pub incomplete: fn(usize, &str) -> String,
    /// No rows.
    pub empty: &'static str,
    /// What the shares sum to, in percent.
    pub sum: fn(&str) -> String,
    /// No choice made.
    pub choose: &'static str,
    /// Opens the table as text.
    pub text: &'static str,
}

pub(super) const ENGLISH: EditorWords = EditorWords {
    year: "Year",
    value: "Value",
    share: "Share, %",
    name: "Name",
    flag: "On",
    date: "Date",
    code: "Code",
    day: "Month-day",
    row: |row| format!("Row {row}"),
    add: "Add a row",
    remove: |row| format!("Remove row {row}"),
    incomplete: |row, column| format!("Row {row} is not complete: {column} is missing. Nothing was changed yet."),
    empty: "No rows.",
    sum: |percent| format!("Together {percent} %"),
    choose: "(choose)",
    text: "As text (JSON)",
};
