//! Tables as CSV that a spreadsheet reads as text and numbers, never as a formula.
//!
//! Must not know what is in a table. Invariants: RFC 4180 quoting, lines end in CR LF; a text that a spreadsheet would
//! run gets an apostrophe before it. A number stays a number, also below zero: nobody can write into those cells.

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// Words, from anywhere.
    Text(String),
    /// A number of ours, or nothing.
    Number(String),
}

/// The lines with `heads` on top.
#[must_use]
pub fn csv(heads: &[&str], lines: impl Iterator<Item = Vec<Field>>) -> String {
    let mut text = String::new();
    line(&mut text, heads.iter().map(|head| Field::Text((*head).to_owned())).collect());
    lines.for_each(|fields| line(&mut text, fields));
    text
}

fn line(out: &mut String, fields: Vec<Field>) {
    for (place, field) in fields.iter().enumerate() {
        out.push_str(if place > 0 { "," } else { "" });
        match field {
            Field::Number(number) => out.push_str(number),
            Field::Text(text) => put(out, text),
        }
    }
    out.push_str("\r\n");
}

fn put(out: &mut String, text: &str) {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = text.contains(['"', ',', '\n', '\r']);
    out.push_str(if quoted { "\"" } else { "" });
    out.push_str(if runs { "'" } else { "" });
    for letter in text.chars() {
        out.push_str(if letter == '"' { "\"" } else { "" });
        out.push(letter);
    }
    out.push_str(if quoted { "\"" } else { "" });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> String {
        csv(&["a"], std::iter::once(vec![Field::Text(text.to_owned())]))
    }

    #[test]
    fn a_text_that_would_run_as_a_formula_stays_text() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"] {
            assert_eq!(one(text), format!("a\r\n'{text}\r\n"));
        }
        assert_eq!(one("=HYPERLINK(\"x\",\"y\")"), "a\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
        assert_eq!(one("a = b"), "a\r\na = b\r\n");
    }

    #[test]
    fn a_number_below_zero_stays_a_number() {
        let fields = vec![Field::Text("Mill, A".to_owned()), Field::Number("-5".to_owned())];
        assert_eq!(csv(&["name", "t"], std::iter::once(fields)), "name,t\r\n\"Mill, A\",-5\r\n");
    }
}
