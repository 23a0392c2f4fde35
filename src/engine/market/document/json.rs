//! JSON as it was written: in order, with repeated names kept, and no number ever a float.
//!
//! Must not know what an auction is, only that the list called `bids` may be long: its rows go straight to
//! a sink instead of into a tree, and texts without escapes are not copied. The engine's other reader rounds numbers to
//! what a double can hold; here they keep every digit. Invariants: accepts what the standard (RFC 8259) accepts and
//! nothing else, but for depth (tested against `serde_json`); never runs out of stack, whatever it reads.

use std::borrow::Cow;

/// How deep lists and objects may stand in one another.
const DEPTH: usize = 32;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node<'a> {
    Null,
    Switch(bool),
    /// As written.
    Number(&'a str),
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
            Node::Number(_) => "a number",
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

    /// Offers the next row where it has the three fields of a bid with plain values, as nearly all have: bidder, price and
    /// quantity. What is not taken comes as a node.
    fn plain(&mut self, row: [&str; 3]) -> bool;
}

/// The fields of a row that is offered plain; a bidder is a text.
const PLAIN: [&str; 3] = ["bidder", "price", "quantity"];

/// Reads `text`; the rows of the outermost list called `bids` go to `sink` and are not in the result.
pub(super) fn read<'a>(text: &'a str, sink: &mut dyn Sink) -> Result<Node<'a>, String> {
    let mut reader = Reader { text, at: 0, sink };
    let node = reader.value(Place::Outermost, DEPTH)?;
    reader.space();
    if reader.at < text.len() { Err(reader.fault("the document ends before this")) } else { Ok(node) }
}

/// Where in the text a reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Outermost,
    Bids,
    Elsewhere,
}

struct Reader<'a, 's> {
    text: &'a str,
    at: usize,
    sink: &'s mut dyn Sink,
}

impl<'a> Reader<'a, '_> {
    fn fault(&self, what: &str) -> String {
        let before = self.text.get(..self.at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
        format!("{what} (line {line}, column {column})")
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps over `letter` when it stands here, after spaces.
    fn take(&mut self, letter: u8) -> bool {
        self.space();
        let there = self.peek() == Some(letter);
        self.at += usize::from(there);
        there
    }

    fn value(&mut self, place: Place, depth: usize) -> Result<Node<'a>, String> {
        self.space();
        match self.peek() {
            Some(b'{' | b'[') if depth == 0 => Err(self.fault("lists and objects stand too deep in one another")),
            Some(b'{') => self.object(place, depth - 1),
            Some(b'[') => self.list(place, depth - 1),
            Some(b'"') => self.string().map(Node::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Node<'a>, String> {
        let rest = &self.text[self.at..];
        let known = [("null", Node::Null), ("true", Node::Switch(true)), ("false", Node::Switch(false))];
        let Some((word, node)) = known.into_iter().find(|(word, _)| rest.starts_with(word)) else {
            return Err(self.fault("a value is expected"));
        };
        self.at += word.len();
        Ok(node)
    }

    fn list(&mut self, place: Place, depth: usize) -> Result<Node<'a>, String> {
        self.at += 1;
        let mut rows = Vec::new();
        if self.take(b']') {
            return Ok(Node::List(rows));
        }
        loop {
            if place != Place::Bids {
                rows.push(self.value(Place::Elsewhere, depth)?);
            } else if !self.plain_row() {
                let node = self.value(Place::Elsewhere, depth)?;
                self.sink.row(node);
            }
            if self.take(b']') {
                return Ok(Node::List(rows));
            }
            if !self.take(b',') {
                return Err(self.fault("`,` or `]` is expected"));
            }
        }
    }

    /// Reads a row the short way; where that is not possible, nothing was read.
    fn plain_row(&mut self) -> bool {
        let start = self.at;
        let taken = self.plain_fields().is_some_and(|row| self.sink.plain(row));
        if !taken {
            self.at = start;
        }
        taken
    }

    fn plain_fields(&mut self) -> Option<[&'a str; 3]> {
        let mut fields = [None; 3];
        for before in *b"{,," {
            let name = self.take(before).then(|| self.plain_value(false))??;
            let place = PLAIN.iter().position(|known| *known == name)?;
            let value = self.take(b':').then(|| self.plain_value(place > 0))??;
            if fields[place].replace(value).is_some() {
                return None;
            }
        }
        let [bidder, price, quantity] = fields;
        if self.take(b'}') { Some([bidder?, price?, quantity?]) } else { None }
    }

    /// A text without escapes, or a number where one may be.
    fn plain_value(&mut self, number: bool) -> Option<&'a str> {
        self.space();
        match self.peek()? {
            b'"' => match self.string() {
                Ok(Cow::Borrowed(text)) => Some(text),
                _ => None,
            },
            b'-' | b'0'..=b'9' if number => match self.number() {
                Ok(Node::Number(text)) => Some(text),
                _ => None,
            },
            _ => None,
        }
    }

    fn object(&mut self, place: Place, depth: usize) -> Result<Node<'a>, String> {
        self.at += 1;
        let mut fields = Vec::with_capacity(3);
        if self.take(b'}') {
            return Ok(Node::Object(fields));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.fault("a name in quotes is expected"));
            }
            let name = self.string()?;
            if !self.take(b':') {
                return Err(self.fault("`:` is expected"));
            }
            let inner = if place == Place::Outermost && name == "bids" { Place::Bids } else { Place::Elsewhere };
            fields.push((name, self.value(inner, depth)?));
            if self.take(b'}') {
                return Ok(Node::Object(fields));
            }
            if !self.take(b',') {
                return Err(self.fault("`,` or `}` is expected"));
            }
        }
    }

    /// A text as it stands; one with escapes is decoded by the engine's other reader.
    fn string(&mut self) -> Result<Cow<'a, str>, String> {
        let start = self.at;
        let (mut end, mut escaped) = (start + 1, false);
        loop {
            match self.text.as_bytes().get(end) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    end += 2;
                }
                Some(0..=0x1f) => return Err(self.fault("a text holds a control character; write it as `\\u....`")),
                Some(_) => end += 1,
                None => return Err(self.fault("a text is not closed")),
            }
        }
        self.at = end + 1;
        if !escaped {
            return Ok(Cow::Borrowed(&self.text[start + 1..end]));
        }
        match self.text.get(start..=end).map(crate::json::read) {
            Some(Ok(crate::json::Node::Text(text))) => Ok(Cow::Owned(text)),
            _ => {
                self.at = start;
                Err(self.fault("a text holds a `\\` followed by something that it cannot escape"))
            }
        }
    }

    fn digits(&mut self) -> Result<(), String> {
        let start = self.at;
        while self.peek().is_some_and(|digit| digit.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start { Err(self.fault("a digit is expected")) } else { Ok(()) }
    }

    /// Steps over one of `letters` when it stands here.
    fn skip(&mut self, letters: &[u8]) -> bool {
        let there = self.peek().is_some_and(|letter| letters.contains(&letter));
        self.at += usize::from(there);
        there
    }

    fn number(&mut self) -> Result<Node<'a>, String> {
        let start = self.at;
        self.skip(b"-");
        if !self.skip(b"0") {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"eE") {
            self.skip(b"+-");
            self.digits()?;
        }
        Ok(Node::Number(&self.text[start..self.at]))
    }
}

#[cfg(test)]
mod tests;
