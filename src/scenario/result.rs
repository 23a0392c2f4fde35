//! A result as files have it: the engine's report, and the readings that the scenario takes.
//!
//! The engine knows no scenario, so that what it wrote is completed here. Invariant: the report's own bytes stay as
//! they are.

use super::readings::Chosen;
use crate::json::Json;
use crate::simulate::{Outcome, report};

/// The result as JSON, with a newline at the end; `entities` lists every entity.
#[must_use]
pub fn to_json(outcome: &Outcome, readings: &[Chosen], entities: bool) -> String {
    with_readings(report::to_json(outcome, entities), readings)
}

/// Summary, years and readings alone.
#[must_use]
pub fn brief_json(outcome: &Outcome, readings: &[Chosen]) -> String {
    with_readings(report::brief_json(outcome), readings)
}

fn with_readings(mut text: String, readings: &[Chosen]) -> String {
    // The report is one object: its last bracket opens again for one more field.
    let whole = text.trim_end();
    let open = whole.strip_suffix('}').unwrap_or(whole).trim_end().len();
    text.truncate(open);
    text.push(',');
    text.push_str(field(readings).trim_start_matches('{'));
    text.push('\n');
    text
}

/// An object with the one field.
fn field(readings: &[Chosen]) -> String {
    let mut json = Json::default();
    json.open('{');
    json.key("readings");
    json.open('[');
    for chosen in readings {
        json.item();
        json.open('{');
        json.field("statement", chosen.statement);
        json.field("reading", chosen.reading.to_string());
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::readings::chosen;
    use crate::scenario::{PROGRAMS, Scenario, run};

    #[test]
    fn readings_come_after_the_report_whose_bytes_stay() {
        let mut scenario = Scenario::bill(PROGRAMS[0]);
        let bill = run(&scenario).expect("the bill runs");
        let own = report::to_json(&bill, true);
        let body = own.trim_end().strip_suffix("\n}").expect("an object on lines of its own");
        assert_eq!(to_json(&bill, &chosen(&scenario), true), format!("{body},\n  \"readings\": []\n}}\n"));
        scenario.set_text("limits.baseline_1990", "88400000").expect("a value");
        let text = to_json(&bill, &chosen(&scenario), false);
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["readings"], serde_json::json!([{ "statement": "SB-EMI-01", "reading": "B" }]));
    }
}
