//! A JSON document that still knows its duplicates and the order of its fields.
//!
//! Must not know what a field means. Invariant: nothing of the document is lost except the writing of numbers,
//! which are kept as plain decimals of at most fifteen significant digits.

use crate::scenario::problems::shown;

/// Any JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Switch(bool),
    /// A number, as a plain decimal.
    Number(String),
    /// A text.
    Text(String),
    /// A list; its items have no meaning in a scenario.
    List,
    /// Fields in their order, duplicates included.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// What it is, for messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Node::Nothing => "null",
            Node::Switch(_) => "true or false",
            Node::Number(_) => "a number",
            Node::Text(_) => "a text",
            Node::List => "a list",
            Node::Object(_) => "an object",
        }
    }

    /// A short piece of it, for messages.
    pub(super) fn shown(&self) -> String {
        match self {
            Node::Switch(switch) => switch.to_string(),
            Node::Number(number) => shown(number),
            Node::Text(text) => format!("\"{}\"", shown(text)),
            _ => self.kind().to_owned(),
        }
    }
}
