//! The schema of a scenario.

use super::{document, object, said};
use crate::law::lever::{Kind, Lever, Range};
use crate::scenario::{NOTES_LIMIT, PROGRAMS, TITLE_LIMIT, levers};
use crate::text::Language;
use serde_json::{Map, Value, json};

/// The schema of a scenario of `program`.
#[must_use]
pub fn scenario(program: &str) -> Value {
    let set: Map<String, Value> = levers(program)
        .iter()
        .filter(|lever| lever.active)
        .map(|lever| (lever.id.to_owned(), said(value(lever), lever.help.in_language(Language::default()))))
        .collect();
    let set = json!({ "type": "object", "properties": set, "additionalProperties": false });
    let fields = vec![
        ("capwright", json!({ "const": 1 })),
        ("program", json!({ "enum": PROGRAMS })),
        ("title", json!({ "type": "string", "maxLength": TITLE_LIMIT })),
        ("notes", json!({ "type": "string", "maxLength": NOTES_LIMIT })),
        ("seed", json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })),
        ("set", said(set, "Only what differs from the programme; empty is the bill.")),
    ];
    document(object(fields, &["title", "notes", "seed", "set"]), "Capwright scenario, version 1")
}

fn value(lever: &Lever) -> Value {
    let title = lever.label.in_language(Language::default());
    match lever.kind {
        Kind::Choice { default, options } => {
            let ids: Vec<&str> = options.iter().map(|option| option.id).collect();
            json!({ "title": title, "enum": ids, "default": default })
        }
        Kind::Switch { default } => json!({ "title": title, "type": "boolean", "default": default }),
        _ => lever.range().map_or(Value::Null, |range| number(lever, range, title)),
    }
}

fn number(lever: &Lever, range: Range, title: &str) -> Value {
    let kind = if lever.whole() { "integer" } else { "number" };
    // A decimal of few digits is the same number in JSON.
    let exact = |text: &str| serde_json::from_str::<Value>(text).unwrap_or(Value::Null);
    json!({
        "title": title,
        "type": kind,
        "minimum": exact(range.min),
        "maximum": exact(range.max),
        "default": exact(range.default),
        "x-unit": lever.unit,
    })
}
