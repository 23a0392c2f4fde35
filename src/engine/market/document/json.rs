//! JSON as it was written: in order, with repeated names kept, and no number ever a float.
//!
//! Must not know what an auction is, only that the list called `bids` may be long: its rows go straight to
//! a sink instead of into a tree. Invariant: a number with a fraction or an exponent is marked, not read,
//! because exact decimals come as text.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node<'a> {
    Null,
    Switch(bool),
    Whole(i128),
    Fraction,
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl Node<'_> {
    /// What it is, in words.
    pub fn kind(&self) -> &'static str {
        match self {
            Node::Null => "null",
            Node::Switch(_) => "true or false",
            Node::Whole(_) => "a whole number",
            Node::Fraction => "a number with a fraction or an exponent",
            Node::Text(_) => "text",
            Node::List(_) => "a list",
            Node::Object(_) => "an object",
        }
    }
}

/// Takes the rows of the long list as they come.
pub(super) trait Sink {
    /// The next row.
    fn row(&mut self, node: Node<'_>);
}

/// Reads `text`; the rows of the outermost list called `bids` go to `sink` and are not in the result.
pub(super) fn read<'a>(text: &'a str, sink: &mut dyn Sink) -> Result<Node<'a>, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let node = Reader { place: Place::Outermost, sink }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(node)
}

/// Where in the text a reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Outermost,
    Bids,
    Elsewhere,
}

struct Reader<'s> {
    place: Place,
    sink: &'s mut dyn Sink,
}

impl<'a> DeserializeSeed<'a> for Reader<'_> {
    type Value = Node<'a>;
    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<Node<'a>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Reader<'_> {
    type Value = Node<'a>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'a>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, switch: bool) -> Result<Node<'a>, E> {
        Ok(Node::Switch(switch))
    }

    fn visit_i64<E: Error>(self, whole: i64) -> Result<Node<'a>, E> {
        Ok(Node::Whole(i128::from(whole)))
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Node<'a>, E> {
        Ok(Node::Whole(i128::from(whole)))
    }

    // The value is thrown away: nothing here computes with floats.
    fn visit_f64<E: Error>(self, _: f64) -> Result<Node<'a>, E> {
        Ok(Node::Fraction)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'a str) -> Result<Node<'a>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node<'a>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut rows: A) -> Result<Node<'a>, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = rows.next_element_seed(Reader { place: Place::Elsewhere, sink: self.sink })? {
            if self.place == Place::Bids {
                self.sink.row(node);
            } else {
                list.push(node);
            }
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'a>>(self, mut entries: A) -> Result<Node<'a>, A::Error> {
        let mut fields = Vec::with_capacity(3);
        while let Some(name) = entries.next_key_seed(Reader { place: Place::Elsewhere, sink: self.sink })? {
            let Node::Text(name) = name else { return Err(Error::custom("names are text")) };
            let place = if self.place == Place::Outermost && name == "bids" { Place::Bids } else { Place::Elsewhere };
            fields.push((name, entries.next_value_seed(Reader { place, sink: self.sink })?));
        }
        Ok(Node::Object(fields))
    }
}
