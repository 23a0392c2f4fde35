//! Words of the editor of tables.
//!
//! Must not know elements.

use super::table::words;

words! {
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
    /// The place of a `{row}`, from 1.
    pub row: &'static str,
    /// Adds a row.
    pub add: &'static str,
    /// Takes a `{row}` away.
    pub remove: &'static str,
    /// A `{row}` lacks a value in a `{column}`.
    pub incomplete: &'static str,
    /// No rows.
    pub empty: &'static str,
    /// What the shares sum to, in `{percent}`.
    pub sum: &'static str,
    /// No choice made.
    pub choose: &'static str,
    /// Opens the table as text.
    pub text: &'static str,
}
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
    row: "Row {row}",
    add: "Add a row",
    remove: "Remove row {row}",
    incomplete: "Row {row} is not complete: {column} is missing. Nothing was changed yet.",
    empty: "No rows.",
    sum: "Together {percent} %",
    choose: "(choose)",
    text: "As text (JSON)",
};
