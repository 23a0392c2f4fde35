//! A JSON document that still knows its duplicates and the order of its fields.
//!
//! Must not know what a field means. Invariant: nothing of the document is lost except the writing of numbers,
//! which are kept as plain decimals.

use std::fmt::Write;

/// Any JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Switch(bool),
    /// A number, as a plain decimal.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Fields in their order, duplicates included.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// What it is, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Node::Nothing => "null",
            Node::Switch(_) => "true or false",
            Node::Number(_) => "a number",
            Node::Text(_) => "a text",
            Node::List(_) => "a list",
            Node::Object(_) => "an object",
        }
    }

    /// The first field of this name, of an object.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Node> {
        self.fields().iter().find(|(known, _)| known == name).map(|(_, node)| node)
    }

    /// The fields of an object; none of anything else.
    #[must_use]
    pub fn fields(&self) -> &[(String, Node)] {
        if let Node::Object(fields) = self { fields } else { &[] }
    }

    /// The items of a list; none of anything else.
    #[must_use]
    pub fn items(&self) -> &[Node] {
        if let Node::List(items) = self { items } else { &[] }
    }

    /// The text of a text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Node::Text(text) = self { Some(text) } else { None }
    }

    /// The plain decimal of a number.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        if let Node::Number(number) = self { Some(number) } else { None }
    }

    /// `true` or `false`, if it is one of them.
    #[must_use]
    pub fn switch(&self) -> Option<bool> {
        if let Node::Switch(switch) = self { Some(*switch) } else { None }
    }

    /// The document on one line, without spaces.
    #[must_use]
    pub fn compact(&self) -> String {
        let mut text = String::new();
        self.put(&mut text);
        text
    }

    fn put(&self, out: &mut String) {
        match self {
            Node::Nothing => out.push_str("null"),
            Node::Switch(switch) => out.push_str(if *switch { "true" } else { "false" }),
            Node::Number(number) => out.push_str(number),
            Node::Text(text) => quote(out, text),
            Node::List(items) => {
                out.push('[');
                for (place, item) in items.iter().enumerate() {
                    out.push_str(if place > 0 { "," } else { "" });
                    item.put(out);
                }
                out.push(']');
            }
            Node::Object(fields) => {
                out.push('{');
                for (place, (name, node)) in fields.iter().enumerate() {
                    out.push_str(if place > 0 { "," } else { "" });
                    quote(out, name);
                    out.push(':');
                    node.put(out);
                }
                out.push('}');
            }
        }
    }
}

/// Puts `text` in quotes, with what JSON forbids escaped.
pub(super) fn quote(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..' ' => {
                // Writing to a text cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}
