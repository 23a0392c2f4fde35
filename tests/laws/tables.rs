//! Random tables that fit their levers' shapes, about parties that a case has.

use super::chance::Chance;
use capwright::law::lever::Range;
use capwright::law::table::{Cell, Column, Shape};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Texts that tables about goods, tracts and projects share, so that rows find each other.
const WORDS: [&str; 4] = ["A", "B", "steel", "paper"];

/// Industries as codes.
const CODES: [&str; 6] = ["331", "322", "3364", "324110", "311", "21"];

/// A number of `range` as text, mostly inside it, sometimes at an end.
pub fn number(chance: &mut Chance, range: Range, whole: bool) -> String {
    let bound = |text: &str| text.parse::<Decimal>().expect("a bound is a number");
    let (least, most) = (bound(range.min), bound(range.max));
    match chance.below(10) {
        0 => return range.min.to_owned(),
        1 => return range.max.to_owned(),
        _ => {}
    }
    // Wide ranges are for large programmes; half of the draws stay near the default, or near the lower end.
    let near = range.default.parse::<Decimal>().unwrap_or(least);
    let part = Decimal::new(chance.below(1_001) as i64, 3);
    let drawn = if chance.happens(50) {
        least + (most - least) * part
    } else {
        near + (most - near) * part * part * part * Decimal::new(2, 1)
    };
    let digits = if whole { 0 } else { 6 - drawn.abs().to_u64().map_or(0, |n| n.to_string().len().min(6)) as u32 };
    drawn.round_dp(digits).clamp(least, most).normalize().to_string()
}

fn date(chance: &mut Chance) -> String {
    format!("{}-{:02}-{:02}", 2019 + chance.below(30), 1 + chance.below(12), 1 + chance.below(28))
}

/// A day of the year in `quarter`.
fn day(chance: &mut Chance, quarter: usize) -> String {
    format!("{:02}-{:02}", 1 + 3 * quarter + chance.below(3), 1 + chance.below(28))
}

/// Any day of the year.
pub fn any_day(chance: &mut Chance) -> String {
    let quarter = chance.below(4);
    day(chance, quarter)
}

/// Any date of the programme.
pub fn any_date(chance: &mut Chance) -> String {
    date(chance)
}

/// A table of `shape` as JSON; none for shapes that no drawn table could fit.
pub fn table(chance: &mut Chance, shape: Shape, parties: &[String]) -> Option<String> {
    Some(match shape {
        Shape::ByYear(range) => {
            let mut years: Vec<usize> = (0..1 + chance.below(3)).map(|_| 2021 + chance.below(30)).collect();
            years.sort_unstable();
            years.dedup();
            object(years.iter().map(|year| (year.to_string(), number(chance, range, false))).collect())
        }
        Shape::Set(choices) => {
            let kept: Vec<String> =
                choices.iter().filter(|_| chance.happens(70)).map(|choice| quoted(choice.id)).collect();
            format!("[{}]", kept.join(","))
        }
        Shape::Flags(choices) => object(choices.iter().map(|choice| (choice.id.to_owned(), flag(chance))).collect()),
        Shape::NamedFlags => object(vec![(chance.one_of(parties).clone(), flag(chance))]),
        // Duties are administrative: a run only repeats when they were done.
        Shape::NamedDates => return None,
        Shape::Shares(choices) => {
            let mut left = 10;
            let mut parts = Vec::new();
            for (place, choice) in choices.iter().enumerate() {
                let part = if place + 1 == choices.len() { left } else { chance.below(left + 1) };
                left -= part;
                parts.push((choice.id.to_owned(), Decimal::new(part as i64, 1).normalize().to_string()));
            }
            object(parts)
        }
        Shape::Numbers(count, range) => {
            let all: Vec<String> = (0..count).map(|_| number(chance, range, false)).collect();
            format!("[{}]", all.join(","))
        }
        Shape::Codes => {
            let kept: Vec<String> = CODES.iter().filter(|_| chance.happens(50)).map(|code| quoted(code)).collect();
            format!("[{}]", kept.join(","))
        }
        Shape::Days => {
            let quarters: Vec<usize> = (0..4).filter(|_| chance.happens(60)).collect();
            let days: Vec<String> = quarters.into_iter().map(|quarter| quoted(&day(chance, quarter))).collect();
            format!("[{}]", days.join(","))
        }
        Shape::Rows(columns) => {
            let rows: Vec<String> =
                (0..1 + chance.below(3)).map(|place| row(chance, columns, place, parties)).collect();
            format!("[{}]", rows.join(","))
        }
    })
}

fn row(chance: &mut Chance, columns: &[Column], place: usize, parties: &[String]) -> String {
    let mut cells = Vec::new();
    for column in columns {
        if !column.required && chance.happens(40) {
            continue;
        }
        let value = match column.cell {
            Cell::Text if ["entity", "a", "b", "from", "to"].contains(&column.name) => {
                quoted(chance.one_of::<String>(parties))
            }
            Cell::Text if column.name == "name" || column.name == "group" => quoted(&format!("row {place}")),
            Cell::Text => quoted(chance.one_of::<&str>(&WORDS)),
            Cell::Number(range) => number(chance, range, false),
            Cell::Whole(range) => number(chance, range, true),
            Cell::Flag => flag(chance),
            // One row of each role: a table of households needs both.
            Cell::Choice(choices) if column.name == "role" => quoted(choices[place % choices.len()].id),
            Cell::Choice(choices) => quoted(chance.one_of(choices).id),
            Cell::Date => quoted(&date(chance)),
        };
        cells.push((column.name.to_owned(), value));
    }
    object(cells)
}

fn flag(chance: &mut Chance) -> String {
    chance.happens(50).to_string()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace(['"', '\\'], ""))
}

fn object(fields: Vec<(String, String)>) -> String {
    let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("{}:{value}", quoted(&name))).collect();
    format!("{{{}}}", fields.join(","))
}
