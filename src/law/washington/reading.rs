//! Reading checked tables: cells, yearly steps, and rows about nobody.
//!
//! Must not know which rule reads a table.

use crate::json::Node;
use crate::law::Problem;
use crate::law::table::number_of;
use rust_decimal::Decimal;

/// The text of a cell; empty when the row leaves it out.
pub(super) fn text<'a>(row: &'a Node, column: &str) -> &'a str {
    row.field(column).and_then(Node::text).unwrap_or_default()
}

/// The value of `year` in a table by year: a year left out has that of the latest year before it, and years before
/// the first have the first. Nothing in an empty table.
pub(super) fn step(table: &Node, year: u16) -> Option<Decimal> {
    let rows = || table.fields().iter().filter_map(|(name, _)| Some((name.parse::<u16>().ok()?, name.as_str())));
    let before = rows().filter(|(known, _)| *known <= year).max();
    let (_, name) = before.or_else(|| rows().min())?;
    number_of(table, name)
}

/// A problem for each row of table `id` about an entity that the data do not know.
pub(super) fn strangers(id: &str, table: &Node, known: &dyn Fn(&str) -> bool) -> Vec<Problem> {
    let rows = table.items().iter().enumerate().filter(|(_, row)| !known(text(row, "entity")));
    rows.map(|(place, row)| Problem {
        code: "E-TABLE",
        path: format!("set.{id}[{place}].entity"),
        message: format!(
            "'{}' is no emitter in the data; allowed: a name as in the result's entities",
            text(row, "entity")
        ),
    })
    .collect()
}

/// The problem of lever `chosen` asking for a table `id` that is empty.
pub(super) fn empty(chosen: &str, id: &str) -> Problem {
    Problem {
        code: "E-TABLE",
        path: format!("set.{id}"),
        message: format!("`{chosen}` is table, and `{id}` is empty; allowed: at least one year, e.g. {{\"2021\": 1}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_year_left_out_keeps_the_value_before_it() {
        let table = json::read(r#"{"2030":0.5,"2024":0.9}"#).expect("JSON");
        let values = [2021, 2024, 2029, 2030, 2050].map(|year| step(&table, year).map(|value| value.to_string()));
        let expected = ["0.9", "0.9", "0.9", "0.5", "0.5"].map(|text| Some(text.to_owned()));
        assert_eq!(values, expected);
        assert_eq!(step(&json::read("{}").expect("JSON"), 2030), None);
    }
}
