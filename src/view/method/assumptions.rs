//! Every number that no bill fixes: assumptions of ours, and what is left to agency rule.
//!
//! Must not list a lever: the registry does. Invariant: every lever that a rule reads and that the bill does not fix has
//! exactly one row.

use crate::law::lever::{Lever, Value};
use crate::scenario::{Scenario, format_value, levers};
use crate::source::Status;
use crate::text::{LabWords, Language};
use crate::view::csv::{Field, csv};
use crate::view::quantity::{in_words, limits};

/// One of them, with its value in a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Assumption {
    /// The lever.
    pub lever: &'static Lever,
    /// Whether the scenario changes it.
    pub changed: bool,
}

/// All of them for `scenario`, in the order of the registry.
#[must_use]
pub fn assumptions(scenario: &Scenario) -> Vec<Assumption> {
    let open = levers(scenario.program).iter().filter(|lever| lever.active && lever.status != Status::Bill);
    open.map(|lever| Assumption { lever, changed: scenario.get(lever.id) != lever.default_value() }).collect()
}

impl Assumption {
    /// Its value in `scenario`.
    #[must_use]
    pub fn now(&self, scenario: &Scenario, words: &LabWords) -> String {
        in_words(self.lever, scenario.get(self.lever.id), &words.lever, true)
    }

    /// Its default.
    #[must_use]
    pub fn default(&self, words: &LabWords) -> String {
        in_words(self.lever, self.lever.default_value(), &words.lever, false)
    }

    /// Least and greatest allowed value; none where it is no number.
    #[must_use]
    pub fn range(&self, words: &LabWords) -> Option<(String, String)> {
        let (least, most) = limits(self.lever)?;
        let show = |limit| in_words(self.lever, Value::Number(limit), &words.lever, false);
        Some((show(least), show(most)))
    }

    /// Whether it has every word of `query`, in lower case, in its name, id, rules or `source`.
    #[must_use]
    pub fn has(&self, query: &str, source: &str, language: Language) -> bool {
        let lever = self.lever;
        let text = format!("{} {} {} {source}", lever.label.in_language(language), lever.id, lever.rules.join(" "));
        let text = text.to_lowercase();
        query.split_whitespace().all(|word| text.contains(word))
    }
}

/// The table as CSV; `heads` are id, name, who fixed it, value, default, least, most, unit and source.
#[must_use]
pub fn assumptions_csv(
    scenario: &Scenario,
    heads: &[&str; 9],
    source: impl Fn(&'static Lever) -> String,
    language: Language,
) -> String {
    let value = |value: &Value| match value {
        Value::Number(number) => Field::Number(number.normalize().to_string()),
        Value::Unset => Field::Text(String::new()),
        other => Field::Text(format_value(other)),
    };
    let limit = |limit: Option<&'static str>| Field::Number(limit.unwrap_or_default().to_owned());
    let line = |row: Assumption| {
        let lever = row.lever;
        let text = |text: &str| Field::Text(text.to_owned());
        vec![
            text(lever.id),
            text(lever.label.in_language(language)),
            text(lever.status.id()),
            value(&scenario.get(lever.id)),
            value(&lever.default_value()),
            limit(lever.range().map(|range| range.min)),
            limit(lever.range().map(|range| range.max)),
            text(lever.unit),
            Field::Text(source(lever)),
        ]
    };
    csv(heads, assumptions(scenario).into_iter().map(line))
}
