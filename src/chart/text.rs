//! How wide text is, from a table.
//!
//! Asking the page would force it to lay itself out, and would give other answers natively. Widths are
//! Inter's with tabular figures, rounded up a little: a label may get a pixel too much room, never too
//! little. Characters from the CJK blocks on count as one em.

/// Size of axis text in CSS pixels.
pub(super) const TICK: f64 = 11.0;

/// Size of names and notes in CSS pixels.
pub(super) const LABEL: f64 = 11.5;

/// From one line of text to the next.
pub(super) const LINE: f64 = 13.5;

/// The stack of the page's own fonts.
pub(super) const FAMILY: &str =
    "Inter, system-ui, sans-serif, \"PingFang SC\", \"Noto Sans SC\", \"Noto Sans CJK SC\", \"Microsoft YaHei\"";

/// Estimated width of `text` at `size`.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(em).sum();
    ems * size * if bold { 1.05 } else { 1.0 }
}

fn em(character: char) -> f64 {
    match character {
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' => 0.28,
        'f' | 't' | 'r' | '(' | ')' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' => 0.88,
        '0'..='9' | '$' | '+' | '\u{2212}' | '<' | '>' => 0.64,
        'A'..='Z' => 0.69,
        _ if character as u32 >= 0x2E80 => 1.0,
        _ => 0.59,
    }
}

/// Breaks `text` at a space, or before a bracket where a language has no spaces, into two lines where one would be wider
/// than `limit`.
pub(super) fn wrap(text: &str, size: f64, limit: f64) -> Vec<String> {
    if width(text, size, true) <= limit {
        return vec![text.to_string()];
    }
    let middle = text.len() / 2;
    let spaces = text.match_indices(' ').map(|(index, _)| index);
    match spaces.min_by_key(|index| index.abs_diff(middle)) {
        Some(index) => vec![text[..index].to_string(), text[index + 1..].to_string()],
        None => match text.find('（') {
            Some(index) if index > 0 => vec![text[..index].to_string(), text[index..].to_string()],
            _ => vec![text.to_string()],
        },
    }
}
