//! Facts about the world, bundled as CSV files with a strict reader.
//!
//! Must not know any rule. Invariant: a wrong header, a wrong number of fields or a non-number names the
//! file and the line; a test reads every bundled file, so users never meet such an error.

#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub mod henan;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod history;
pub mod washington;

use crate::law::Problem;

/// A record: its line in the file and its fields.
pub(crate) struct Record {
    /// Line number from 1.
    pub line: usize,
    /// Fields, unquoted.
    pub fields: Vec<String>,
}

/// Reads comma-separated text whose header must be `header`. Quotes may enclose a field and are doubled
/// inside it; a field does not span lines.
pub(crate) fn read(file: &str, text: &str, header: &[&str]) -> Result<Vec<Record>, Problem> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let found = lines.next().map(|(_, line)| split(line)).unwrap_or_default();
    if found != header {
        return Err(wrong(file, 1, format!("the header must be {}", header.join(","))));
    }
    lines
        .map(|(place, line)| {
            let fields = split(line);
            if fields.len() == header.len() {
                Ok(Record { line: place + 1, fields })
            } else {
                Err(wrong(file, place + 1, format!("{} fields, {} expected", fields.len(), header.len())))
            }
        })
        .collect()
}

/// A whole number, or nothing for an empty field.
pub(crate) fn whole(file: &str, line: usize, field: &str) -> Result<Option<i64>, Problem> {
    if field.is_empty() {
        return Ok(None);
    }
    field.parse().map(Some).map_err(|_| wrong(file, line, format!("'{field}' is not a whole number")))
}

/// Millions of tons with up to six decimals as whole tons, exactly; nothing for an empty field.
pub(crate) fn millions(file: &str, line: usize, field: &str) -> Result<Option<i64>, Problem> {
    scaled(file, line, field, 6)
}

/// A decimal number times ten to the power of `places`, exactly; nothing for an empty field.
pub(crate) fn scaled(file: &str, line: usize, field: &str, places: usize) -> Result<Option<i64>, Problem> {
    if field.is_empty() {
        return Ok(None);
    }
    let bad = || wrong(file, line, format!("'{field}' is not a number with at most {places} decimals"));
    let (units, decimals) = field.split_once('.').unwrap_or((field, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if units.is_empty() || decimals.len() > places || !digits(units) || !digits(decimals) {
        return Err(bad());
    }
    format!("{units}{decimals:0<places$}").parse().map(Some).map_err(|_| bad())
}

/// The error of a bundled file.
pub(crate) fn wrong(file: &str, line: usize, message: String) -> Problem {
    Problem { code: "E-DATA", path: format!("{file}:{line}"), message }
}

fn split(line: &str) -> Vec<String> {
    let mut fields = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut letters = line.trim_end_matches('\r').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            other => field.push(other),
        }
    }
    fields.push(field);
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_field_may_hold_commas_and_doubled_quotes() {
        assert_eq!(split("\"Nucor, Inc\",1,\"a \"\"b\"\"\""), ["Nucor, Inc", "1", "a \"b\""]);
    }

    #[test]
    fn a_wrong_header_names_the_file_and_line_one() {
        let problem = read("x.csv", "a,c\n1,2", &["a", "b"]).err();
        assert_eq!(problem.map(|p| p.path).as_deref(), Some("x.csv:1"));
    }

    #[test]
    fn a_non_number_names_the_file_and_the_line() {
        assert_eq!(whole("x.csv", 7, "12x").unwrap_err().path, "x.csv:7");
        assert_eq!(millions("x.csv", 9, "1.2.3").unwrap_err().path, "x.csv:9");
    }

    #[test]
    fn a_missing_field_is_nothing_and_not_zero() {
        assert_eq!(whole("x.csv", 2, ""), Ok(None));
    }

    #[test]
    fn millions_become_whole_tons_without_a_float() {
        assert_eq!(millions("x.csv", 2, "5.857"), Ok(Some(5_857_000)));
        assert_eq!(millions("x.csv", 2, "10"), Ok(Some(10_000_000)));
    }
}
