//! Delimited text as spreadsheets write it, record by record.
//!
//! Must not know what the columns mean. Takes commas, semicolons or tabs, quotes (RFC 4180) also around line breaks, any
//! line ends, a byte order mark and a first line such as `sep=;`. Invariants: fields without doubled quotes are not copied;
//! a fault names the line on which the record begins; nothing is guessed where a quote stands alone.

use std::borrow::Cow;

/// What may stand between fields.
const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// A table being read.
pub struct Table<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    delimiter: u8,
}

/// One record. Empty lines, and lines of nothing but delimiters, are passed over.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Record<'a> {
    /// Line of the text on which it begins, from 1.
    pub line: usize,
    /// Fields, unquoted; spaces around those without quotes are gone.
    pub fields: Vec<Cow<'a, str>>,
}

impl<'a> Table<'a> {
    /// The table that `text` is.
    pub fn of(text: &'a str) -> Table<'a> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let said = first.trim().strip_prefix("sep=").and_then(|rest| rest.chars().next());
        let count = |delimiter: &char| outside_quotes(first, *delimiter);
        let most = DELIMITERS.into_iter().rev().max_by_key(count).unwrap_or(',');
        let delimiter = said.filter(|letter| DELIMITERS.contains(letter)).unwrap_or(most);
        let mut table = Table { text, at: 0, line: 1, delimiter: delimiter as u8 };
        if said.is_some() {
            // Its lines count; its text is no record.
            let mut record = Record::default();
            let _ = table.next(&mut record);
        }
        table
    }

    /// Whether numbers may have a decimal comma: where commas do not part fields.
    pub fn decimal_comma(&self) -> bool {
        self.delimiter != b','
    }

    /// Reads the next record into `record`; `false` at the end.
    ///
    /// # Errors
    /// What is wrong with a record, and the line on which it begins.
    pub fn next(&mut self, record: &mut Record<'a>) -> Result<bool, (usize, String)> {
        while self.at < self.text.len() {
            record.line = self.line;
            record.fields.clear();
            loop {
                let field = self.field().map_err(|what| (record.line, what.to_owned()))?;
                record.fields.push(field);
                if !self.take(self.delimiter) {
                    break;
                }
            }
            self.end_line();
            if record.fields.iter().any(|field| !field.is_empty()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, letter: u8) -> bool {
        let there = self.peek() == Some(letter);
        self.at += usize::from(there);
        there
    }

    fn end_line(&mut self) {
        let returned = self.take(b'\r');
        if self.take(b'\n') || returned {
            self.line += 1;
        }
    }

    fn spaces(&mut self) {
        while self.take(b' ') {}
    }

    fn field(&mut self) -> Result<Cow<'a, str>, &'static str> {
        self.spaces();
        if self.peek() == Some(b'"') {
            return self.quoted();
        }
        let (start, delimiter) = (self.at, self.delimiter);
        let ends = |letter: &u8| *letter == delimiter || matches!(letter, b'\n' | b'\r' | b'"');
        let length = self.text.as_bytes()[start..].iter().position(ends).unwrap_or(self.text.len() - start);
        self.at += length;
        if self.peek() == Some(b'"') {
            return Err("a quote inside a field; put quotes around the whole field and double the one inside");
        }
        Ok(Cow::Borrowed(self.text[start..self.at].trim()))
    }

    fn quoted(&mut self) -> Result<Cow<'a, str>, &'static str> {
        self.at += 1;
        let start = self.at;
        let mut doubled = false;
        loop {
            match self.peek() {
                None => return Err("a field begins with a quote that is never closed"),
                Some(b'\n') => self.line += 1,
                Some(b'"') if self.text.as_bytes().get(self.at + 1) == Some(&b'"') => {
                    doubled = true;
                    self.at += 1;
                }
                Some(b'"') => break,
                Some(_) => {}
            }
            self.at += 1;
        }
        let inside = &self.text[start..self.at];
        self.at += 1;
        self.spaces();
        match self.peek() {
            None | Some(b'\n' | b'\r') => {}
            Some(letter) if letter == self.delimiter => {}
            Some(_) => return Err("something stands after a closing quote; double a quote that belongs to the text"),
        }
        Ok(if doubled { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) })
    }
}

fn outside_quotes(line: &str, delimiter: char) -> usize {
    let mut quoted = false;
    let counts = line.chars().filter(|letter| {
        quoted ^= *letter == '"';
        !quoted && *letter == delimiter
    });
    counts.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines with their cells; or a line and what is wrong there.
    type Read = Result<Vec<(usize, Vec<String>)>, (usize, String)>;

    fn records(text: &str) -> Read {
        let (mut table, mut record, mut all) = (Table::of(text), Record::default(), Vec::new());
        while table.next(&mut record)? {
            all.push((record.line, record.fields.iter().map(|field| field.to_string()).collect()));
        }
        Ok(all)
    }

    fn fields(text: &str) -> Vec<Vec<String>> {
        records(text).expect("a table").into_iter().map(|(_, fields)| fields).collect()
    }

    #[test]
    fn what_spreadsheets_write_is_read_whatever_parts_the_fields_and_ends_the_lines() {
        let expected = [["a", "b c"], ["1", "x;y,z"]];
        for text in [
            "a,b c\n1,\"x;y,z\"\n",
            "\u{feff}a,b c\r\n1,\"x;y,z\"\r\n",
            "a;b c\r1;\"x;y,z\"",
            "sep=;\r\na ; b c\r\n\r\n;\r\n1;\"x;y,z\" ;\r\n".trim_end_matches(";\r\n"),
            "a\tb c\n\n1\tx;y,z",
        ] {
            assert_eq!(fields(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_quoted_field_keeps_spaces_doubled_quotes_and_line_breaks_and_lines_are_still_counted() {
        let text = "a,b\n\" x \",\"say \"\"so\"\"\r\nand on\"\nlast,1";
        let found = records(text).expect("a table");
        assert_eq!(found[1], (2, vec![" x ".to_owned(), "say \"so\"\r\nand on".to_owned()]));
        assert_eq!(found[2].0, 4);
    }

    #[test]
    fn a_quote_that_stands_alone_is_a_fault_with_its_line() {
        for (text, what) in [
            ("a,b\nx\"y,1", "a quote inside a field"),
            ("a,b\n\"x\"y,1", "something stands after a closing quote"),
            ("a,b\n\"x,1\n2,3", "a field begins with a quote that is never closed"),
        ] {
            let (line, why) = records(text).expect_err(text);
            assert_eq!((line, why.starts_with(what)), (2, true), "{why}");
        }
    }

    #[test]
    fn an_empty_text_has_no_records() {
        for text in ["", "\u{feff}", "\n\r\n", " , ,\n,", ";;\r; ;"] {
            assert_eq!(records(text), Ok(vec![]), "{text:?}");
        }
    }
}
