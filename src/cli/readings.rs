//! What each alternative reading changes, as JSON, CSV and Markdown.
//!
//! Must not compute. Invariant: the three forms say the same, in the same order.

use crate::json::{Json, Scalar};
use crate::law::map::LawMap;
use crate::scenario::Scenario;
use crate::scenario::readings::{By, Effect, Measures, Row};
use crate::scenario::registry;
use std::fmt::Write;

/// Names of the columns after the rank.
const COLUMNS: [&str; 8] = [
    "statement",
    "reading",
    "label",
    "set",
    "price_2035_change",
    "statewide_2035_change_t",
    "revenue_total_change_usd",
    "not_run",
];

/// Rows with their words.
pub(super) struct Table<'a> {
    scenario: &'a Scenario,
    by: By,
    base: Measures,
    rows: Vec<Row>,
    words: LawMap,
}

impl<'a> Table<'a> {
    /// The rows of a ranking with their words.
    pub fn new(scenario: &'a Scenario, by: By, base: Measures, rows: Vec<Row>) -> Result<Table<'a>, String> {
        let text = registry::law_words(scenario.program).unwrap_or_default();
        Ok(Table { scenario, by, base, rows, words: LawMap::parse(text)? })
    }

    fn label(&self, row: &Row) -> &str {
        self.words.meaning(row.reading.statement, row.reading.letter).map_or("", |meaning| &meaning.label)
    }

    /// The whole table as JSON.
    pub fn json(&self) -> String {
        let mut json = Json::default();
        json.open('{');
        json.field("capwright", 1_u32);
        json.field("program", self.scenario.program);
        json.field("by", self.by.id());
        json.key("base");
        json.open('{');
        json.field("price_2035", self.base.price_2035);
        json.field("statewide_2035_t", self.base.statewide_2035_t);
        json.field("revenue_total_usd", self.base.revenue_total);
        json.close('}');
        json.key("rows");
        json.open('[');
        for (place, row) in self.rows.iter().enumerate() {
            json.item();
            json.open('{');
            json.field("rank", rank(place, row));
            json.field("statement", row.reading.statement);
            json.field("reading", row.reading.letter.to_string());
            json.field("label", self.label(row));
            json.key("set");
            json.open('{');
            row.reading.set.iter().for_each(|(id, value)| json.field(id, *value));
            json.close('}');
            for (name, value) in COLUMNS[4..].iter().zip(changes(row)) {
                json.field(name, value);
            }
            json.close('}');
        }
        json.close(']');
        json.close('}');
        json.finish() + "\n"
    }

    /// One row a reading, with a header line.
    pub fn csv(&self) -> String {
        let mut text = format!("rank,{}\n", COLUMNS.join(","));
        for (place, row) in self.rows.iter().enumerate() {
            let cells: Vec<String> = self.cells(place, row).iter().map(|cell| quoted(cell)).collect();
            // Writing to a text cannot fail, here and below.
            let _ = writeln!(text, "{}", cells.join(","));
        }
        text
    }

    /// A page with one table.
    pub fn markdown(&self) -> String {
        let shown = |value: Scalar| if value == Scalar::Nothing { "none".to_owned() } else { value.plain() };
        let mut page = format!(
            "# Readings of {}, by {}\n\nEach alone, against the scenario: price of 2035 {}, state emissions of 2035 {} \
             t, receipts {}.\n\n| rank | {} |\n|{}\n",
            self.scenario.program,
            self.by.id(),
            shown(self.base.price_2035.into()),
            shown(self.base.statewide_2035_t.into()),
            self.base.revenue_total,
            COLUMNS.join(" | "),
            "---|".repeat(COLUMNS.len() + 1),
        );
        for (place, row) in self.rows.iter().enumerate() {
            let cells: Vec<String> = self.cells(place, row).iter().map(|cell| cell.replace('|', "\\|")).collect();
            let _ = writeln!(page, "| {} |", cells.join(" | "));
        }
        page
    }

    fn cells(&self, place: usize, row: &Row) -> Vec<String> {
        let set: Vec<String> = row.reading.set.iter().map(|(id, value)| format!("{id}={value}")).collect();
        let mut cells = vec![
            Scalar::from(rank(place, row)).plain(),
            row.reading.statement.to_owned(),
            row.reading.letter.to_string(),
            self.label(row).to_owned(),
            set.join(" "),
        ];
        cells.extend(changes(row).iter().map(Scalar::plain));
        cells
    }
}

/// A row's place from 1; none for what did not run.
fn rank(place: usize, row: &Row) -> Option<u64> {
    matches!(row.effect, Effect::Change(_)).then_some(place as u64 + 1)
}

/// The three changes and why there are none.
fn changes(row: &Row) -> [Scalar; 4] {
    let stopped = |why: String| [Scalar::Nothing, Scalar::Nothing, Scalar::Nothing, why.into()];
    match &row.effect {
        Effect::Change(change) => {
            [change.price_2035.into(), change.statewide_2035_t.into(), change.revenue_total.into(), Scalar::Nothing]
        }
        Effect::Taken => stopped("the scenario takes this reading already".to_owned()),
        Effect::Stopped(problems) => stopped(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")),
    }
}

/// A field of a table, in quotes where it needs them.
fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
