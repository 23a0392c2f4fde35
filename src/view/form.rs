//! A table lever as a form: fields that people fill in, made from the lever's shape, and back.
//!
//! Must not know elements, nor what a table means; whether it is allowed is for the lever's own check to say.
//! Invariants: what a table says, the form shows, and unchanged it writes the same table; what cannot be read as a
//! number is passed on as it was typed, so that the check can name it.

use super::number;
use crate::json::Node;
use crate::law::lever::{Choice, Kind, Lever};
use crate::law::table::{Cell, Column, Shape};
use crate::text::{Language, fill, words};
use rust_decimal::Decimal;

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Any text.
    Text,
    /// A number; a share in percent.
    Number,
    /// A box to tick.
    Flag,
    /// One of several.
    Choice(&'static [Choice]),
    /// A calendar date.
    Date,
}

/// One field of every row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is called; empty where the row's own name says it.
    pub label: &'static str,
    /// What it takes.
    pub input: Input,
    /// Whether a row needs it.
    pub required: bool,
}

/// The fields of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The fields of a row.
    pub fields: Vec<Field>,
    /// The names of the rows, where there are these and no others.
    pub rows: Option<Vec<String>>,
    /// Whether the rows are shares, together a hundred percent.
    pub shares: bool,
}

/// The texts of the fields, row by row: `true`, `false` or nothing for a box, an id for a choice.
pub type Draft = Vec<Vec<String>>;

/// A field that is needed and empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its row.
    pub row: usize,
    /// Its place in the row.
    pub field: usize,
}

/// The shape of a table lever.
#[must_use]
pub fn shape(lever: &Lever) -> Option<Shape> {
    if let Kind::Table { shape, .. } = lever.kind { Some(shape) } else { None }
}

/// The form of a shape.
#[must_use]
pub fn form(shape: Shape, language: Language) -> Form {
    let words = &words(language).editor;
    let field = |label, input| Field { label, input, required: true };
    let named =
        |choices: &[Choice]| choices.iter().map(|choice| choice.label.in_language(language).to_owned()).collect();
    let (fields, rows) = match shape {
        Shape::ByYear(_) => (vec![field(words.year, Input::Number), field(words.value, Input::Number)], None),
        Shape::Set(choices) | Shape::Flags(choices) => (vec![field("", Input::Flag)], Some(named(choices))),
        Shape::NamedFlags => (vec![field(words.name, Input::Text), field(words.flag, Input::Flag)], None),
        Shape::NamedDates => (vec![field(words.name, Input::Text), field(words.date, Input::Date)], None),
        Shape::Shares(choices) => (vec![field(words.share, Input::Number)], Some(named(choices))),
        Shape::Numbers(count, _) => (
            vec![field("", Input::Number)],
            Some((1..=count).map(|row| fill(words.row, &[("row", &row.to_string())])).collect()),
        ),
        Shape::Codes => (vec![field(words.code, Input::Text)], None),
        Shape::Days => (vec![field(words.day, Input::Text)], None),
        Shape::Rows(columns) => (columns.iter().map(|column| of_column(column, language)).collect(), None),
    };
    Form { fields, rows, shares: matches!(shape, Shape::Shares(_)) }
}

fn of_column(column: &Column, language: Language) -> Field {
    let input = match column.cell {
        Cell::Text => Input::Text,
        Cell::Number(_) | Cell::Whole(_) => Input::Number,
        Cell::Flag => Input::Flag,
        Cell::Choice(choices) => Input::Choice(choices),
        Cell::Date => Input::Date,
    };
    Field { label: column.label.in_language(language), input, required: column.required }
}

/// The fields filled with what `table` says.
#[must_use]
pub fn read(shape: Shape, table: &Node) -> Draft {
    let pairs = || table.fields().iter().map(|(name, node)| vec![name.clone(), text(node, false)]).collect();
    let by_choice = |choices: &[Choice], percent: bool| {
        choices
            .iter()
            .map(|choice| vec![table.field(choice.id).map_or(String::new(), |node| text(node, percent))])
            .collect()
    };
    let item = |place: usize| vec![table.items().get(place).map_or(String::new(), |node| text(node, false))];
    match shape {
        Shape::ByYear(_) | Shape::NamedFlags | Shape::NamedDates => pairs(),
        Shape::Set(choices) => {
            let has = |id: &str| table.items().iter().any(|item| item.text() == Some(id));
            choices.iter().map(|choice| vec![if has(choice.id) { "true".to_owned() } else { String::new() }]).collect()
        }
        Shape::Flags(choices) => by_choice(choices, false),
        Shape::Shares(choices) => by_choice(choices, true),
        Shape::Numbers(count, _) => (0..count).map(item).collect(),
        Shape::Codes | Shape::Days => (0..table.items().len()).map(item).collect(),
        Shape::Rows(columns) => {
            let cell = |row: &Node, name: &str| row.field(name).map_or(String::new(), |node| text(node, false));
            table.items().iter().map(|row| columns.iter().map(|column| cell(row, column.name)).collect()).collect()
        }
    }
}

fn text(node: &Node, percent: bool) -> String {
    match node {
        Node::Switch(switch) => switch.to_string(),
        Node::Text(text) => text.clone(),
        Node::Number(number) => match Decimal::from_str_exact(number) {
            Ok(number) if percent => (number * Decimal::ONE_HUNDRED).normalize().to_string(),
            Ok(number) => grouped(number),
            Err(_) => number.clone(),
        },
        _ => String::new(),
    }
}

/// Thousands apart, but not in what may be a year.
fn grouped(value: Decimal) -> String {
    let plain = value.normalize().to_string();
    match plain.parse::<i64>() {
        Ok(whole) if whole.unsigned_abs() >= 10_000 => number::grouped(i128::from(whole), Language::English),
        _ => plain,
    }
}

/// The table that the fields say. Rows without any text are none.
///
/// # Errors
/// The first field that is needed and empty.
pub fn write(lever: &Lever, draft: &Draft) -> Result<Node, Missing> {
    let Some(shape) = shape(lever) else { return Ok(Node::Nothing) };
    let filled = || draft.iter().enumerate().filter(|(_, row)| row.iter().any(|text| !text.is_empty()));
    if filled().next().is_none() && lever.default_table() == Node::Nothing {
        return Ok(Node::Nothing);
    }
    let by_choice = |choices: &[Choice], node: &dyn Fn(&str) -> Node| {
        let rows = choices.iter().zip(draft).filter(|(_, row)| !row[0].is_empty());
        Node::Object(rows.map(|(choice, row)| (choice.id.to_owned(), node(&row[0]))).collect())
    };
    let pairs = |node: &dyn Fn(&str) -> Node, flag: bool| {
        let pair = |(row, texts): (usize, &Vec<String>)| {
            let first = needed(row, 0, &texts[0])?;
            let second = if flag { texts[1].as_str() } else { needed(row, 1, &texts[1])? };
            Ok((first.to_owned(), node(second)))
        };
        filled().map(pair).collect::<Result<Vec<_>, _>>().map(Node::Object)
    };
    Ok(match shape {
        Shape::ByYear(_) => pairs(&number, false)?,
        Shape::NamedFlags => pairs(&flag, true)?,
        Shape::NamedDates => pairs(&words_of, false)?,
        Shape::Set(choices) => {
            let ticked = choices.iter().zip(draft).filter(|(_, row)| row[0] == "true");
            Node::List(ticked.map(|(choice, _)| Node::Text(choice.id.to_owned())).collect())
        }
        Shape::Flags(choices) => by_choice(choices, &flag),
        Shape::Shares(choices) => by_choice(choices, &share),
        Shape::Numbers(..) => {
            let one = |(row, texts): (usize, &Vec<String>)| needed(row, 0, &texts[0]).map(number);
            Node::List(draft.iter().enumerate().map(one).collect::<Result<_, _>>()?)
        }
        Shape::Codes | Shape::Days => Node::List(filled().map(|(_, row)| words_of(&row[0])).collect()),
        Shape::Rows(columns) => {
            Node::List(filled().map(|(row, texts)| row_of(columns, row, texts)).collect::<Result<_, _>>()?)
        }
    })
}

fn row_of(columns: &[Column], row: usize, texts: &[String]) -> Result<Node, Missing> {
    let mut fields = Vec::new();
    for (field, (column, text)) in columns.iter().zip(texts).enumerate() {
        let boxed = column.cell == Cell::Flag;
        if text.is_empty() && !(boxed && column.required) {
            if column.required {
                return Err(Missing { row, field });
            }
            continue;
        }
        let node = match column.cell {
            Cell::Number(_) | Cell::Whole(_) => number(text),
            Cell::Flag => flag(text),
            Cell::Text | Cell::Choice(_) | Cell::Date => words_of(text),
        };
        fields.push((column.name.to_owned(), node));
    }
    Ok(Node::Object(fields))
}

fn needed(row: usize, field: usize, text: &str) -> Result<&str, Missing> {
    if text.is_empty() { Err(Missing { row, field }) } else { Ok(text) }
}

fn words_of(text: &str) -> Node {
    Node::Text(text.trim().to_owned())
}

fn flag(text: &str) -> Node {
    Node::Switch(text == "true")
}

/// What was typed, without the signs that only please the eye.
fn decimal(text: &str) -> Option<Decimal> {
    let plain = |letter: &char| !letter.is_whitespace() && !matches!(letter, ',' | '%' | '$' | '_');
    let bare: String = text.chars().filter(plain).map(|letter| if letter == '−' { '-' } else { letter }).collect();
    Decimal::from_str_exact(&bare).ok().filter(|_| number::separators_fit(text))
}

fn number(text: &str) -> Node {
    decimal(text).map_or_else(|| words_of(text), |number| Node::Number(number.normalize().to_string()))
}

fn share(text: &str) -> Node {
    let share = decimal(text).map(|percent| percent / Decimal::ONE_HUNDRED);
    share.map_or_else(|| words_of(text), |share| Node::Number(share.normalize().to_string()))
}

/// What the fields of a table of shares sum to, in percent; what is no number counts nothing.
#[must_use]
pub fn sum(draft: &Draft) -> String {
    let sum: Decimal = draft.iter().filter_map(|row| decimal(row.first()?)).sum();
    sum.normalize().to_string()
}
