//! Reads JSON text into nodes.
//!
//! Must not know what a field means. Plain code rather than a library, because the page carries it, because numbers
//! must stay decimals and because a message has to say where the fault stands. Invariants: accepts what the standard
//! (RFC 8259) accepts and nothing else (tested against `serde_json`); never runs out of stack, whatever it reads.

use super::node::Node;

/// How deep lists and objects may stand in one another.
const DEPTH: usize = 32;

/// Most significant digits that a number with a point or an exponent keeps.
const DIGITS: usize = 15;

/// Reads a document.
///
/// # Errors
/// What is wrong with it, with line and column, in words.
pub fn read(text: &str) -> Result<Node, String> {
    let mut reader = Reader { text, at: 0 };
    let node = reader.value(DEPTH)?;
    reader.space();
    if reader.at < text.len() { Err(reader.fault("the document ends before this")) } else { Ok(node) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn fault(&self, what: &str) -> String {
        let before = &self.text[..self.at];
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

    /// Steps over `letter` when it stands here.
    fn take(&mut self, letter: u8) -> bool {
        let there = self.peek() == Some(letter);
        self.at += usize::from(there);
        there
    }

    fn value(&mut self, depth: usize) -> Result<Node, String> {
        self.space();
        match self.peek() {
            Some(b'{' | b'[') if depth == 0 => Err(self.fault("lists and objects stand too deep in one another")),
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map(Node::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Node, String> {
        let rest = &self.text[self.at..];
        let known = [("null", Node::Nothing), ("true", Node::Switch(true)), ("false", Node::Switch(false))];
        let Some((word, node)) = known.into_iter().find(|(word, _)| rest.starts_with(word)) else {
            return Err(self.fault("a value is expected"));
        };
        self.at += word.len();
        Ok(node)
    }

    fn list(&mut self, depth: usize) -> Result<Node, String> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Node::List(items));
        }
        loop {
            items.push(self.value(depth - 1)?);
            self.space();
            if self.take(b']') {
                return Ok(Node::List(items));
            }
            if !self.take(b',') {
                return Err(self.fault("`,` or `]` is expected"));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Node, String> {
        self.at += 1;
        let mut fields = Vec::new();
        self.space();
        if self.take(b'}') {
            return Ok(Node::Object(fields));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.fault("a name in quotes is expected"));
            }
            let name = self.string()?;
            self.space();
            if !self.take(b':') {
                return Err(self.fault("`:` is expected"));
            }
            fields.push((name, self.value(depth - 1)?));
            self.space();
            if self.take(b'}') {
                return Ok(Node::Object(fields));
            }
            if !self.take(b',') {
                return Err(self.fault("`,` or `}` is expected"));
            }
        }
    }

    fn string(&mut self) -> Result<String, String> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.find(|letter| letter < ' ' || letter == '"' || letter == '\\').unwrap_or(rest.len());
            text.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escaped()?),
                Some(_) => return Err(self.fault("a text holds a control character; write it as `\\u....`")),
                None => return Err(self.fault("a text is not closed")),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, String> {
        self.at += 1;
        let letter = match self.peek() {
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(self.fault("`\\` is followed by something that it cannot escape")),
        };
        self.at += 1;
        Ok(letter)
    }

    fn unicode(&mut self) -> Result<char, String> {
        let first = self.hexadecimal()?;
        let code = if (0xd800..0xdc00).contains(&first) && self.text[self.at..].starts_with("\\u") {
            self.at += 2;
            let second = self.hexadecimal()?;
            if !(0xdc00..0xe000).contains(&second) {
                return Err(self.fault("half of a character is missing"));
            }
            0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| self.fault("half of a character is missing"))
    }

    fn hexadecimal(&mut self) -> Result<u32, String> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|d| d.is_ascii_hexdigit()));
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self.at += 4 * usize::from(code.is_some());
        code.ok_or_else(|| self.fault("`\\u` needs four hexadecimal digits"))
    }

    fn digits(&mut self) -> Result<(), String> {
        let start = self.at;
        while self.peek().is_some_and(|digit| digit.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start { Err(self.fault("a digit is expected")) } else { Ok(()) }
    }

    fn number(&mut self) -> Result<Node, String> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        let end = self.at;
        let mut exponent = 0;
        if self.take(b'e') || self.take(b'E') {
            let below = !self.take(b'+') && self.take(b'-');
            let digits = self.at;
            self.digits()?;
            let size: i32 = self.text[digits..self.at].parse().unwrap_or(i32::MAX);
            exponent = if below { -size } else { size };
        }
        match plain(&self.text[start..end], exponent) {
            Some(number) => Ok(Node::Number(number)),
            None => Err(self.fault("the number is too large")),
        }
    }
}

/// `text` times ten to the `exponent` as a plain decimal; nothing when that is beyond what a double can hold.
///
/// Rounded half up to fifteen digits, so that a sum made in binary, such as 0.1 + 0.2, is the decimal that was meant;
/// whole numbers written out keep the digits of a 64-bit integer. In text, because reading and writing floats costs the
/// page more than all the rest of this file.
fn plain(text: &str, exponent: i32) -> Option<String> {
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let keep = if part.is_empty() && exponent == 0 && whole.len() <= 19 { 19 } else { DIGITS };
    let all: Vec<u8> = whole.bytes().chain(part.bytes()).collect();
    let zeros = all.iter().take_while(|digit| **digit == b'0').count();
    let mut digits = all[zeros..].to_vec();
    // Where the point stands, counted from the first digit that is not zero.
    let mut point = i32::try_from(whole.len()).ok()?.checked_sub(i32::try_from(zeros).ok()?)?.saturating_add(exponent);
    if digits.get(keep).is_some_and(|next| *next >= b'5') && !raised(&mut digits[..keep]) {
        digits.insert(0, b'1');
        point += 1;
    }
    digits.truncate(keep);
    while digits.last() == Some(&b'0') {
        digits.pop();
    }
    if digits.is_empty() || point < -323 {
        return Some("0".to_owned());
    }
    if point > 309 {
        return None;
    }
    let digits = String::from_utf8(digits).ok()?;
    let count = i32::try_from(digits.len()).ok()?;
    let many = |zeros: i32| "0".repeat(usize::try_from(zeros).unwrap_or(0));
    Some(if point <= 0 {
        format!("{sign}0.{}{digits}", many(-point))
    } else if point >= count {
        format!("{sign}{digits}{}", many(point - count))
    } else {
        let (before, after) = digits.split_at(usize::try_from(point).ok()?);
        format!("{sign}{before}.{after}")
    })
}

/// Adds one to the last digit, with what it carries; `false` when a digit is missing in front, all others being zero then.
fn raised(digits: &mut [u8]) -> bool {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return true;
        }
        *digit = b'0';
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same document by the library, numbers apart.
    fn by_library(value: &serde_json::Value) -> Node {
        match value {
            serde_json::Value::Null => Node::Nothing,
            serde_json::Value::Bool(switch) => Node::Switch(*switch),
            serde_json::Value::Number(number) => Node::Number(number.to_string()),
            serde_json::Value::String(text) => Node::Text(text.clone()),
            serde_json::Value::Array(items) => Node::List(items.iter().map(by_library).collect()),
            serde_json::Value::Object(fields) => {
                Node::Object(fields.iter().map(|(name, node)| (name.clone(), by_library(node))).collect())
            }
        }
    }

    fn document() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<String>().prop_map(Into::into),
        ];
        leaf.prop_recursive(4, 64, 8, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(Into::into),
                prop::collection::btree_map(any::<String>(), inner, 0..8)
                    .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_the_library_writes_is_read_as_it_was_meant(value in document()) {
            let expected = by_library(&value);
            prop_assert_eq!(&read(&value.to_string()).unwrap(), &expected);
            prop_assert_eq!(&read(&serde_json::to_string_pretty(&value).unwrap()).unwrap(), &expected);
            prop_assert_eq!(&read(&expected.compact()).unwrap(), &expected);
        }

        #[test]
        fn damaged_text_is_refused_exactly_where_the_library_refuses_it(
            value in document(),
            at in any::<prop::sample::Index>(),
            letter in "[\\[\\]{}\",:\\\\0-9a-z+.\\- \t-]",
        ) {
            let mut text: Vec<char> = value.to_string().chars().collect();
            let place = at.index(text.len());
            text[place] = letter.chars().next().unwrap();
            let text: String = text.into_iter().collect();
            let library = serde_json::from_str::<serde_json::Value>(&text);
            prop_assert_eq!(read(&text).is_ok(), library.is_ok(), "{}", text);
        }
    }

    proptest! {
        #[test]
        fn a_float_of_fifteen_digits_comes_back_as_it_was(mantissa in -999_999_999_999_999_i64..999_999_999_999_999, exponent in -30_i32..30) {
            let text = format!("{mantissa}e{exponent}");
            let node = read(&text).unwrap();
            let back: f64 = node.number().unwrap().parse().unwrap();
            prop_assert_eq!(back, text.parse::<f64>().unwrap());
        }
    }

    #[test]
    fn numbers_are_plain_decimals_of_at_most_fifteen_digits() {
        for (text, expected) in [
            ("0", "0"),
            ("-0", "0"),
            ("12", "12"),
            ("-7", "-7"),
            ("0.30000000000000004", "0.3"),
            ("1e3", "1000"),
            ("2.50", "2.5"),
            ("1E-7", "0.0000001"),
            ("123456789012345678901234", "123456789012346000000000"),
            ("9007199254740993", "9007199254740993"),
            ("0.9999999999999999", "1"),
            ("99999.99999999999999e-3", "100"),
            ("-12.5e1", "-125"),
            ("0.00", "0"),
            ("1e-400", "0"),
        ] {
            assert_eq!(read(text), Ok(Node::Number(expected.to_owned())), "{text}");
        }
        for text in ["1e999", "01", "1.", ".5", "+1", "1e", "--1", "0x1", "NaN"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_fault_names_its_line_and_column() {
        assert_eq!(read("{\n  \"a\": x}"), Err("a value is expected (line 2, column 8)".to_owned()));
        assert_eq!(read(""), Err("a value is expected (line 1, column 1)".to_owned()));
        assert_eq!(read("[1 2]"), Err("`,` or `]` is expected (line 1, column 4)".to_owned()));
        assert_eq!(read("1 1"), Err("the document ends before this (line 1, column 3)".to_owned()));
    }

    #[test]
    fn a_document_that_is_too_deep_is_refused() {
        let deep = "[".repeat(100_000);
        assert!(read(&deep).is_err_and(|why| why.starts_with("lists and objects stand too deep")));
        assert!(read(&format!("{}{}", "[".repeat(32), "]".repeat(32))).is_ok());
    }

    #[test]
    fn duplicates_and_order_are_kept() {
        let node = read(r#"{"b": 1, "a": 2, "b": 3}"#).unwrap();
        assert_eq!(node.compact(), r#"{"b":1,"a":2,"b":3}"#);
        assert_eq!(node.field("b").and_then(Node::number), Some("1"));
    }
}
