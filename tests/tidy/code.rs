//! Rust text with its comments, and if wanted its literals, blanked out.
//!
//! Must not know any rule of tidiness. Invariant: every character stays on its line.

/// What a stretch of text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Literal,
    Comment,
}

/// Code and literals.
pub fn without_comments(text: &str) -> String {
    keep(text, &[Kind::Code, Kind::Literal])
}

/// Code alone.
pub fn bare(text: &str) -> String {
    keep(text, &[Kind::Code])
}

fn keep(text: &str, wanted: &[Kind]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (length, kind) = stretch(rest, kept.chars().next_back());
        let (part, after) = rest.split_at(length);
        if wanted.contains(&kind) {
            kept.push_str(part);
        } else {
            kept.extend(part.chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }));
        }
        rest = after;
    }
    kept
}

/// Length and kind of what `rest`, never empty, begins with.
fn stretch(rest: &str, before: Option<char>) -> (usize, Kind) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), Kind::Comment);
    }
    if rest.starts_with("/*") {
        return (block(rest), Kind::Comment);
    }
    if rest.starts_with('"') {
        return (quoted(rest), Kind::Literal);
    }
    let literal = if is_name(before) { None } else { raw(rest).or_else(|| character(rest)) };
    match literal {
        Some(length) => (length, Kind::Literal),
        None => (rest.chars().next().map_or(1, char::len_utf8), Kind::Code),
    }
}

/// Whether a letter can stand in a name.
pub fn is_name(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
}

fn block(rest: &str) -> usize {
    let mut depth = 0;
    for (place, _) in rest.char_indices() {
        if rest[place..].starts_with("/*") {
            depth += 1;
        } else if rest[..place].ends_with("*/") && place > 3 {
            depth -= 1;
            if depth == 0 {
                return place;
            }
        }
    }
    rest.len()
}

fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    rest.len()
}

/// `r"…"` and `r#"…"#`; a raw name is none.
fn raw(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let inner = after.trim_start_matches('#');
    let hashes = after.len() - inner.len();
    let inner = inner.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - inner.len();
    Some(inner.find(&end).map_or(rest.len(), |place| start + place + end.len()))
}

/// `'x'` and `'\n'`; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let mut letters = inner.char_indices();
    let (_, first) = letters.next()?;
    if first == '\\' {
        letters.next()?;
    }
    let (place, _) = letters.find(|(_, letter)| first != '\\' || *letter == '\'')?;
    inner[place..].starts_with('\'').then_some(place + 2)
}

#[test]
fn comments_are_blanked_and_text_in_quotes_is_none() {
    assert_eq!(without_comments("a // b\nc"), "a     \nc");
    assert_eq!(without_comments("a /* b /* c */ d */ e"), "a                   e");
    assert_eq!(without_comments(r#"x = "http://y"; // z"#), r#"x = "http://y";     "#);
    assert_eq!(without_comments("r#\"a\" // b\"# + 'c'"), "r#\"a\" // b\"# + 'c'");
}

#[test]
fn literals_are_blanked_and_lifetimes_stay() {
    assert_eq!(bare(r#"f("a\"b", 'c', '\'') + g"#), "f(      ,    ,     ) + g");
    assert_eq!(bare("impl<'a> X<'a> for r#type"), "impl<'a> X<'a> for r#type");
    assert_eq!(bare("r#\"a\nb\"# c"), "    \n    c");
}
