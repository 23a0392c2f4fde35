//! JSON: documents as nodes, read and written; and a writer, two spaces a level, in the order in which values are put.
//!
//! Must not know what is written. Plain code rather than a serialisation library, because the page carries it.
//! Invariant: the text is what `serde_json`'s pretty printer writes for the same values (tested below).

mod node;
mod read;

pub use node::Node;
pub use read::read;

use crate::units::{Money, Price, Year};
use std::fmt::Write;

/// A text under construction. Brackets must be closed in the order in which they were opened.
#[derive(Debug, Default)]
pub struct Json {
    text: String,
    depth: usize,
    /// Whether the innermost bracket has something in it.
    filled: bool,
}

/// A value that is not a list or an object.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    /// A whole number.
    Whole(i64),
    /// Any other number.
    Float(f64),
    /// Dollars, a number.
    Price(Price),
    /// `true` or `false`.
    Flag(bool),
    /// A text.
    Text(String),
    /// `null`.
    Nothing,
}

macro_rules! scalar {
    ($($from:ty => $to:expr),* $(,)?) => {
        $(impl From<$from> for Scalar {
            fn from(value: $from) -> Scalar {
                $to(value)
            }
        })*
    };
}

scalar! {
    i64 => Scalar::Whole,
    u32 => |value| Scalar::Whole(i64::from(value)),
    Year => |value: Year| Scalar::Whole(i64::from(value.0)),
    f64 => Scalar::Float,
    bool => Scalar::Flag,
    &str => |value: &str| Scalar::Text(value.to_owned()),
    String => Scalar::Text,
    Money => |value: Money| Scalar::Text(value.to_string()),
    Price => Scalar::Price,
    u64 => |value| Scalar::Whole(i64::try_from(value).unwrap_or(i64::MAX)),
}

impl<T: Into<Scalar>> From<Option<T>> for Scalar {
    fn from(value: Option<T>) -> Scalar {
        value.map_or(Scalar::Nothing, Into::into)
    }
}

impl Scalar {
    /// The value as a field of a table: no quotes, exact cents, empty for nothing.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Scalar::Whole(value) => value.to_string(),
            Scalar::Float(value) => value.to_string(),
            Scalar::Price(price) => price.to_string(),
            Scalar::Flag(value) => value.to_string(),
            Scalar::Text(text) => text.clone(),
            Scalar::Nothing => String::new(),
        }
    }
}

impl Json {
    /// Opens a bracket: `{` or `[`.
    pub fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.filled = false;
    }

    /// Closes it: `}` or `]`.
    pub fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if self.filled {
            self.line();
        }
        self.text.push(bracket);
        self.filled = true;
    }

    /// Makes room for the next item of a list.
    pub fn item(&mut self) {
        if self.filled {
            self.text.push(',');
        }
        self.filled = true;
        self.line();
    }

    /// Names the next value of an object.
    pub fn key(&mut self, name: &str) {
        self.item();
        self.quoted(name);
        self.text.push_str(": ");
    }

    /// Puts a value.
    pub fn value(&mut self, value: &Scalar) {
        // Writing to a text cannot fail, here and below.
        let _ = match value {
            Scalar::Whole(value) => write!(self.text, "{value}"),
            Scalar::Float(value) if value.is_finite() => write!(self.text, "{value:?}"),
            Scalar::Flag(value) => write!(self.text, "{value}"),
            Scalar::Text(value) => {
                self.quoted(value);
                Ok(())
            }
            Scalar::Price(price) => write!(self.text, "{:?}", price.to_model()),
            Scalar::Float(_) | Scalar::Nothing => write!(self.text, "null"),
        };
    }

    /// Puts a named value.
    pub fn field(&mut self, name: &str, value: impl Into<Scalar>) {
        self.key(name);
        self.value(&value.into());
    }

    /// Puts a named list of texts.
    pub fn texts(&mut self, name: &str, texts: &[&str]) {
        self.key(name);
        self.open('[');
        for text in texts {
            self.item();
            self.quoted(text);
        }
        self.close(']');
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn quoted(&mut self, text: &str) {
        node::quote(&mut self.text, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_text_is_that_of_the_library() {
        let hostile: String = ('\0'..'\u{a1}').chain("\u{2028}é🌲".chars()).collect();
        let expected = json!({ "a": hostile, "b": [], "c": {}, "d": [1, -2], "e": { "f": null, "g": [true] } });
        let mut json = Json::default();
        json.open('{');
        json.field("a", hostile);
        json.texts("b", &[]);
        json.key("c");
        json.open('{');
        json.close('}');
        json.key("d");
        json.open('[');
        for number in [1, -2] {
            json.item();
            json.value(&Scalar::Whole(number));
        }
        json.close(']');
        json.key("e");
        json.open('{');
        json.field("f", None::<bool>);
        json.key("g");
        json.open('[');
        json.item();
        json.value(&Scalar::Flag(true));
        json.close(']');
        json.close('}');
        json.close('}');
        assert_eq!(Ok(json.finish()), serde_json::to_string_pretty(&expected).map_err(|error| error.to_string()));
    }

    #[test]
    fn numbers_are_those_of_the_library() {
        for number in [0.0, -0.0, 1.0, 15.6, 0.1 + 0.2, 33.333333333333336, 123_456_789.25, 0.000_123, f64::NAN] {
            let mut json = Json::default();
            json.value(&Scalar::Float(number));
            assert_eq!(Ok(json.finish()), serde_json::to_string(&number).map_err(|error| error.to_string()));
        }
    }
}
