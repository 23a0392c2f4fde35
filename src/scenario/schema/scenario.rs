//! The schema of a scenario.

use super::{document, object, said};
use crate::law::lever::{Choice, Kind, Lever, Range};
use crate::law::table::{Cell, Column, ROWS, Shape};
use crate::scenario::{NOTES_LIMIT, PROGRAMS, Scheme, TITLE_LIMIT, levers, own, scheme};
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
    let empty = match scheme(program) {
        Scheme::Budget => "Only what differs from the programme; empty is the bill.",
        Scheme::Rate => "Only what differs from the programme; empty is the plan as it stands.",
    };
    let mut fields = vec![
        ("capwright", json!({ "const": 1 })),
        ("program", json!({ "enum": PROGRAMS })),
        ("title", json!({ "type": "string", "maxLength": TITLE_LIMIT })),
        ("notes", json!({ "type": "string", "maxLength": NOTES_LIMIT })),
        ("seed", json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })),
        ("set", said(set, empty)),
    ];
    // Where budgets limit them; elsewhere a scenario with a list of its own is refused.
    if scheme(program) == Scheme::Budget {
        let list = said(rows(own::COLUMNS, own::MOST), "Emitters of its own, in place of the bundled ones.");
        fields.push(("entities", list));
    }
    document(object(fields, &["title", "notes", "seed", "set", "entities"]), "Capwright scenario, version 1")
}

fn value(lever: &Lever) -> Value {
    let title = lever.label.in_language(Language::default());
    match lever.kind {
        Kind::Choice { default, options } => {
            let ids: Vec<&str> = options.iter().map(|option| option.id).collect();
            json!({ "title": title, "enum": ids, "default": default })
        }
        Kind::Switch { default } => json!({ "title": title, "type": "boolean", "default": default }),
        Kind::Date { default } => {
            let pattern = if default.len() == 5 { "^\\d{2}-\\d{2}$" } else { "^\\d{4}-\\d{2}-\\d{2}$" };
            json!({ "title": title, "type": "string", "pattern": pattern, "default": default })
        }
        Kind::Table { shape, .. } => said(table(shape), title),
        _ => lever.range().map_or(json!(true), |range| number(lever, range, title)),
    }
}

/// The schema of a table of this shape.
fn table(shape: Shape) -> Value {
    let switch = json!({ "type": "boolean" });
    let named = |names: &[Choice], value: &Value| {
        let properties: Map<String, Value> = names.iter().map(|name| (name.id.to_owned(), value.clone())).collect();
        json!({ "type": "object", "properties": properties, "additionalProperties": false })
    };
    match shape {
        Shape::ByYear(range) => json!({
            "type": "object",
            "patternProperties": { "^20(2[1-9]|[34]\\d|50)$": limits(range, "number") },
            "additionalProperties": false,
        }),
        Shape::Set(choices) => json!({ "type": "array", "items": { "enum": ids(choices) }, "uniqueItems": true }),
        Shape::Flags(choices) => named(choices, &switch),
        Shape::NamedFlags => json!({ "type": "object", "additionalProperties": switch }),
        Shape::NamedDates => json!({ "type": "object", "additionalProperties": cell(Cell::Date) }),
        Shape::Shares(choices) => named(choices, &json!({ "type": "number", "minimum": 0, "maximum": 1 })),
        Shape::Numbers(count, range) => {
            json!({ "type": "array", "items": limits(range, "number"), "minItems": count, "maxItems": count })
        }
        Shape::Codes => json!({ "type": "array", "items": { "type": "string", "pattern": "^\\d{2,6}$" } }),
        Shape::Days => json!({
            "type": "array",
            "items": { "type": "string", "pattern": "^\\d{2}-\\d{2}$" },
            "minItems": 1,
            "maxItems": 4,
        }),
        Shape::Rows(columns) => rows(columns, ROWS),
    }
}

/// The schema of at most `most` rows of these columns.
fn rows(columns: &[Column], most: usize) -> Value {
    let properties: Map<String, Value> =
        columns.iter().map(|column| (column.name.to_owned(), cell(column.cell))).collect();
    let required: Vec<&str> = columns.iter().filter(|column| column.required).map(|column| column.name).collect();
    let row =
        json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
    json!({ "type": "array", "items": row, "maxItems": most })
}

fn cell(cell: Cell) -> Value {
    match cell {
        Cell::Text => json!({ "type": "string", "minLength": 1 }),
        Cell::Number(range) => limits(range, "number"),
        Cell::Whole(range) => limits(range, "integer"),
        Cell::Flag => json!({ "type": "boolean" }),
        Cell::Choice(choices) => json!({ "enum": ids(choices) }),
        Cell::Date => json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
    }
}

fn ids(choices: &[Choice]) -> Vec<&'static str> {
    choices.iter().map(|choice| choice.id).collect()
}

/// A decimal of few digits is the same number in JSON.
fn exact(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or(Value::Null)
}

fn limits(range: Range, kind: &str) -> Value {
    json!({ "type": kind, "minimum": exact(range.min), "maximum": exact(range.max) })
}

fn number(lever: &Lever, range: Range, title: &str) -> Value {
    let kind = if lever.whole() { "integer" } else { "number" };
    let mut schema = json!({
        "title": title,
        "type": kind,
        "minimum": exact(range.min),
        "maximum": exact(range.max),
        "x-unit": lever.unit,
    });
    if !range.default.is_empty() {
        schema["default"] = exact(range.default);
    }
    schema
}
