//! A memo as Markdown.
//!
//! Invariant: what somebody typed cannot become markup: every sign that Markdown or HTML reads is escaped.

use super::{Block, Memo};
use std::fmt::Write;

/// The whole memo.
#[must_use]
pub fn markdown(memo: &Memo) -> String {
    let mut page = format!("# {}\n\n", plain(&memo.title));
    // Writing to a text cannot fail, here and below.
    let _ = writeln!(page, "**{}** {}\n", plain(&memo.summary[0]), plain(&memo.summary[1]));
    if !memo.notes.is_empty() {
        let _ = writeln!(page, "{}\n", plain(&memo.notes));
    }
    for part in &memo.parts {
        let _ = writeln!(page, "## {}\n", plain(part.heading));
        part.blocks.iter().for_each(|block| write_block(&mut page, block));
    }
    page
}

pub(in crate::view) fn write_block(page: &mut String, block: &Block) {
    match block {
        Block::Text(text) => {
            let _ = writeln!(page, "{}\n", plain(text));
        }
        Block::List(numbered, items) => {
            for (place, item) in items.iter().enumerate() {
                let sign = if *numbered { format!("{}.", place + 1) } else { "-".to_owned() };
                let _ = writeln!(page, "{sign} {}", plain(item));
            }
            page.push('\n');
        }
        Block::Table(heads, rows) => {
            line(page, heads.iter().copied());
            line(page, heads.iter().map(|_| "---"));
            rows.iter().for_each(|row| line(page, row.iter().map(String::as_str)));
            page.push('\n');
        }
        Block::Link(link) => {
            let _ = writeln!(page, "<{}>\n", address(link));
        }
    }
}

pub(in crate::view) fn line<'a>(page: &mut String, cells: impl Iterator<Item = &'a str>) {
    page.push('|');
    cells.for_each(|cell| {
        let _ = write!(page, " {} |", if cell == "---" { cell.to_owned() } else { plain(cell) });
    });
    page.push('\n');
}

/// `text` on one line, with no sign that means something.
pub(in crate::view) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' => {
                out.push('\\');
                out.push(letter);
            }
            other => out.push(other),
        }
    }
    out
}

/// A link between angle brackets: no bracket, no space.
fn address(link: &str) -> String {
    link.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '<' | '>')).collect()
}
