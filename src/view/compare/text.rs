//! A comparison as Markdown and as CSV.
//!
//! Invariants: what somebody typed becomes neither markup nor a formula; both say what the table on the page says.

use super::amount::in_words;
use super::table::{Figure, Row, Section};
use super::{Side, said};
use crate::text::{CompareWords, Language, fill};
use crate::view::csv::{self, Field};
use crate::view::memo::Block;
use crate::view::memo::markdown::{line, plain};
use crate::view::number;

/// A figure with its difference, as a cell of the table has it.
#[must_use]
pub fn difference(figure: &Figure, words: &CompareWords, language: Language) -> Option<String> {
    let difference = figure.difference?.show_difference(words, language);
    Some(match figure.relative {
        Some(share) => {
            let share = in_words(number::percent_difference(share, language), words);
            fill(words.difference, &[("difference", &difference), ("share", &share)])
        }
        None => difference,
    })
}

/// The comparison as Markdown; `changes` are what each run changes, in the order of `sides`.
#[must_use]
pub fn markdown(
    sides: &[Side],
    base: usize,
    sections: &[Section],
    changes: &[Vec<Block>],
    link: &str,
    language: Language,
) -> String {
    let words = said(sides, language);
    let mut page = format!("# {}\n\n", plain(words.title));
    if let Some(side) = sides.get(base) {
        page += &format!("{}\n\n", plain(&fill(words.against, &[("name", &side.title())])));
    }
    for section in sections {
        page += &format!("## {}\n\n", plain(&section.heading));
        let titles: Vec<String> = sides.iter().map(Side::title).collect();
        line(&mut page, std::iter::once(words.figure).chain(titles.iter().map(String::as_str)));
        line(&mut page, std::iter::repeat_n("---", sides.len() + 1));
        for row in &section.rows {
            let cells: Vec<String> = row.figures.iter().map(|figure| cell(row, figure, words, language)).collect();
            line(&mut page, std::iter::once(row.label.as_str()).chain(cells.iter().map(String::as_str)));
        }
        page.push('\n');
    }
    for (side, blocks) in sides.iter().zip(changes) {
        page += &format!("## {}\n\n", plain(&side.title()));
        blocks.iter().for_each(|block| crate::view::memo::markdown::write_block(&mut page, block));
    }
    crate::view::memo::markdown::write_block(&mut page, &Block::Link(link.to_owned()));
    page
}

fn cell(row: &Row, figure: &Figure, words: &CompareWords, language: Language) -> String {
    let Some(shown) = row.shown(figure, words, language) else { return number::ABSENT.to_owned() };
    let changed = figure.difference.is_some_and(|difference| difference.number() != 0);
    match difference(figure, words, language).filter(|_| changed) {
        Some(difference) => format!("{shown} ({difference})"),
        None => shown,
    }
}

/// The comparison as CSV, a line a figure and a run; heads and ids are the same in every language.
#[must_use]
pub fn to_csv(sides: &[Side], base: usize, sections: &[Section]) -> String {
    const HEADS: [&str; 8] =
        ["figure", "unit", "letter", "scenario", "value", "base", "difference", "relative_difference"];
    let rows = sections.iter().flat_map(|section| &section.rows);
    let lines = rows.flat_map(|row| row.figures.iter().zip(sides).map(move |(figure, side)| (row, figure, side)));
    csv::csv(&HEADS, lines.map(|(row, figure, side)| fields(row, figure, side, base)))
}

fn fields(row: &Row, figure: &Figure, side: &Side, base: usize) -> Vec<Field> {
    let number = |text: Option<String>| Field::Number(text.unwrap_or_default());
    let against = row.figures.get(base).and_then(|figure| figure.value);
    let unit = row.figures.iter().find_map(|figure| figure.value).map_or("", |value| value.unit());
    vec![
        Field::Text(row.id.clone()),
        Field::Text(unit.to_owned()),
        Field::Text(side.mark.letter().to_owned()),
        Field::Text(side.name.clone()),
        number(figure.value.map(|value| value.raw())),
        number(against.map(|value| value.raw())),
        number(figure.difference.map(|value| value.raw())),
        number(figure.relative.map(|share| number::decimal(share, 6, Language::English).replace('\u{2212}', "-"))),
    ]
}
