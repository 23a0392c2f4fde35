//! Duties that agencies finished on another day than the one they were due.
//!
//! No quantity follows from a mark: the run repeats it, and the law map says where the duty stands. Invariant: nothing was
//! done before the report.

use crate::json::Node;
use crate::law::Problem;
use crate::law::lever::Values;
use crate::units::Date;

/// The report's date: no duty is older.
const REPORT: &str = "2019-03-25";

fn marks(values: &Values) -> Vec<(String, Option<Date>)> {
    let table = values.table("timeline.on_time");
    let mark = |(name, day): &(String, Node)| (name.clone(), day.text().and_then(Date::parse));
    table.fields().iter().map(mark).collect()
}

/// Marks for a day before the report.
pub(super) fn problems(values: &Values) -> Vec<Problem> {
    let earliest = Date::parse(REPORT);
    let early = marks(values).into_iter().filter(|(_, day)| *day < earliest);
    early
        .map(|(name, _)| Problem {
            code: "E-DATE",
            path: format!("set.timeline.on_time.{name}"),
            message: format!("`{name}` cannot be done before {REPORT}"),
        })
        .collect()
}

/// Every mark, for whoever reads the result.
pub(super) fn notes(values: &Values) -> Vec<(&'static str, String)> {
    let note = |(name, day): (String, Option<Date>)| {
        let day = day.map_or_else(String::new, |day| day.to_string());
        ("W-DUTY", format!("{name}: marked as done on {day}; no quantity follows from it"))
    };
    marks(values).into_iter().map(note).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::law::lever::Value;
    use crate::law::washington::levers;
    use std::sync::Arc;

    /// Source: sb5981-rules, timeline-status, bad input.
    #[test]
    fn a_late_duty_is_repeated_in_the_result_and_one_done_before_the_report_is_refused() {
        let with = |table: &str| {
            let mut values = Values::defaults(levers());
            values.set("timeline.on_time", Value::Table(Arc::new(json::read(table).expect("JSON"))));
            values
        };
        let late = with(r#"{"eite-rules":"2020-09-01"}"#);
        let (_, message) = &notes(&late)[0];
        assert_eq!(message, "eite-rules: marked as done on 2020-09-01; no quantity follows from it");
        assert!(problems(&late).is_empty() && notes(&with("{}")).is_empty());
        let early = problems(&with(r#"{"eite-rules":"2019-03-24"}"#));
        assert_eq!((early[0].code, early[0].path.as_str()), ("E-DATE", "set.timeline.on_time.eite-rules"));
        assert!(problems(&with(r#"{"eite-rules":"2019-03-25"}"#)).is_empty());
    }
}
