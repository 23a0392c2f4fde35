//! JSON Schemas of what goes in and what comes out.
//!
//! Must not know what a lever does. Invariant: ranges, choices and defaults of levers come from their rows.

mod auction;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
mod rates;
mod result;
mod scenario;
mod spending;

pub use auction::auction;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub use rates::rates;
pub use result::result;
pub use scenario::scenario;

use serde_json::{Map, Value, json};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// An object that has these fields and no others.
fn object(fields: Vec<(&str, Value)>, optional: &[&str]) -> Value {
    let required: Vec<&str> = fields.iter().map(|(name, _)| *name).filter(|name| !optional.contains(name)).collect();
    let properties: Map<String, Value> = fields.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// A list of `items`.
fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

/// `schema`, or null.
fn maybe(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// A whole number from `least` on.
fn whole(least: i64) -> Value {
    json!({ "type": "integer", "minimum": least })
}

/// `schema` with a description.
fn said(mut schema: Value, description: &str) -> Value {
    if let Value::Object(fields) = &mut schema {
        fields.insert("description".to_owned(), description.into());
    }
    schema
}

/// A schema that stands alone.
fn document(schema: Value, title: &str) -> Value {
    let mut schema = said(schema, title);
    if let Value::Object(fields) = &mut schema {
        fields.insert("$schema".to_owned(), DIALECT.into());
        fields.insert("title".to_owned(), title.into());
    }
    schema
}

#[cfg(test)]
mod tests;
