//! A table of text, for pages that show figures as sentences of a grid rather than as a chart's numbers.
//!
//! Must not know what it says. Invariant: a row has as many cells as the table has headers.

/// A table of text; the first cell names the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows.
    pub caption: String,
    /// One a column.
    pub headers: Vec<String>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<String>>,
}
