//! The readings that a run takes in place of defaults, named in what is exported of it.
//!
//! Invariant: what rests on default readings alone is written as if there were no others.

use super::Chosen;
use std::fmt::Write;

/// Ids and letters: `SB-CAP-02 B; SB-ELE-03 B`; empty where every reading is the default.
#[must_use]
pub fn named(chosen: &[Chosen]) -> String {
    let mut text = String::new();
    for Chosen { statement, reading } in chosen {
        // Writing to a text cannot fail.
        let _ = write!(text, "{}{statement} {reading}", if text.is_empty() { "" } else { "; " });
    }
    text
}

/// A table in CSV with a last column `readings` that names them in every row; as it is where there are none.
#[must_use]
pub fn beside(table: String, chosen: &[Chosen]) -> String {
    if chosen.is_empty() {
        return table;
    }
    let (end, named) = (if table.contains("\r\n") { "\r\n" } else { "\n" }, named(chosen));
    let mut text = String::with_capacity(table.len() * 2);
    for (place, line) in table.lines().enumerate() {
        let cell = if place == 0 { "readings" } else { &named };
        let _ = write!(text, "{line},{cell}{end}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: [Chosen; 2] =
        [Chosen { statement: "SB-CAP-02", reading: 'B' }, Chosen { statement: "SB-ELE-03", reading: 'B' }];

    #[test]
    fn every_row_names_the_readings_and_a_run_of_defaults_has_no_such_column() {
        for end in ["\n", "\r\n"] {
            let table = ["year,tons", "2021,5", "2022,4", ""].join(end);
            assert_eq!(beside(table.clone(), &[]), table);
            let both = "SB-CAP-02 B; SB-ELE-03 B";
            let rows =
                ["year,tons,readings".to_owned(), format!("2021,5,{both}"), format!("2022,4,{both}"), String::new()];
            assert_eq!(beside(table, &TWO), rows.join(end));
        }
    }
}
