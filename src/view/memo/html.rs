//! A memo as a page that word processors open.
//!
//! Invariant: everything from outside a tag is escaped; nothing is loaded from anywhere.

use super::{Block, Memo};
use crate::text::Language;
use std::fmt::Write;

const STYLE: &str = "body{font:11pt/1.45 Calibri,Arial,sans-serif;max-width:48em;margin:2em auto}\
                     table{border-collapse:collapse;width:100%}\
                     th,td{border:1px solid #999;padding:3pt 5pt;text-align:left;vertical-align:top}\
                     h1{font-size:18pt}h2{font-size:13pt;margin:1.2em 0 .4em}";

/// The whole memo as a document of its own.
#[must_use]
pub fn html(memo: &Memo, language: Language) -> String {
    let title = escape(&memo.title);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <style>{STYLE}</style></head><body>\n<h1>{title}</h1>\n<p><b>{}</b> {}</p>\n",
        language.id(),
        escape(&memo.summary[0]),
        escape(&memo.summary[1]),
    );
    if !memo.notes.is_empty() {
        // Writing to a text cannot fail, here and below.
        let _ = writeln!(page, "<p>{}</p>", escape(&memo.notes));
    }
    for part in &memo.parts {
        let _ = writeln!(page, "<h2>{}</h2>", escape(part.heading));
        part.blocks.iter().for_each(|block| write_block(&mut page, block));
    }
    page + "</body></html>\n"
}

fn write_block(page: &mut String, block: &Block) {
    let _ = match block {
        Block::Text(text) => writeln!(page, "<p>{}</p>", escape(text)),
        Block::Link(link) => writeln!(page, "<p><a href=\"{0}\">{0}</a></p>", escape(link)),
        Block::List(numbered, items) => {
            let tag = if *numbered { "ol" } else { "ul" };
            let items: String = items.iter().map(|item| format!("<li>{}</li>", escape(item))).collect();
            writeln!(page, "<{tag}>{items}</{tag}>")
        }
        Block::Table(heads, rows) => {
            let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{}</th>", escape(head))).collect();
            let rows: String = rows.iter().map(|row| line(row)).collect();
            writeln!(page, "<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")
        }
    };
}

fn line(row: &[String]) -> String {
    let cell = |(place, text): (usize, &String)| match place {
        0 => format!("<th scope=\"row\">{}</th>", escape(text)),
        _ => format!("<td>{}</td>", escape(text)),
    };
    format!("<tr>{}</tr>", row.iter().enumerate().map(cell).collect::<String>())
}

/// `text` between tags or within an attribute's quotes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
