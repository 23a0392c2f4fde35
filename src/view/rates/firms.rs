//! The firms of a run of rates as a list of one year that can be searched, filtered and sorted, and one firm's years.
//!
//! Must not know elements. Invariants: what is listed, shown and downloaded comes from the same columns; equal firms stay
//! in the order of the data.

use crate::intensity::{FirmRow, Outcome};
use crate::text::catalogue::translated;
use crate::text::more::rates::rates;
use crate::text::phrase::bracketed;
use crate::text::{Language, fill};
use crate::units::{Allowances, Year};
use crate::view::csv::{Field, csv};
use crate::view::entities::sorted;
use crate::view::model::Cell;
use crate::view::number;

/// A column of numbers: its name in files, and its value.
type Column = (&'static str, fn(&FirmRow) -> Cell);

/// The columns of numbers, after name, sector and duty.
const NUMBERS: [Column; 12] = [
    ("output", |row| Cell::Tons(row.output)),
    ("emissions_t", |row| Cell::Tons(row.emissions_t)),
    ("formula_t", |row| traded(row, row.formula_t)),
    ("allocated_t", |row| traded(row, row.allocated_t)),
    ("missing_t", |row| traded(row, missing(row))),
    ("bought_t", |row| traded(row, row.bought_t)),
    ("sold_t", |row| traded(row, row.sold_t)),
    ("offsets_used_t", |row| traded(row, row.credits_t)),
    ("carried_t", |row| traded(row, row.carried_t)),
    ("shortfall_t", |row| traded(row, row.shortfall_t)),
    ("penalty", |row| Cell::Yuan(row.penalty)),
    ("cost", |row| Cell::Yuan(row.cost)),
];

/// Columns of words: name, sector, duty.
const WORDS: usize = 3;

/// Number of columns; the first names the firm.
pub const COLUMNS: usize = WORDS + NUMBERS.len();

/// The column that a list is first sorted by: what is missing.
const FIRST_SORT: usize = WORDS + 4;

/// Emissions less allowances; negative for a surplus.
fn missing(row: &FirmRow) -> Allowances {
    row.emissions_t.saturating_sub(row.allocated_t)
}

/// Only firms that trade have anything to do with allowances.
fn traded(row: &FirmRow, tons: Allowances) -> Cell {
    if row.trades { Cell::Tons(tons) } else { Cell::Absent }
}

/// What the listed firms do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// Anything.
    #[default]
    All,
    /// Trade.
    Trade,
    /// Report and do not trade.
    Report,
    /// Emit more than they are given.
    Lack,
    /// Are given more than they emit.
    Surplus,
    /// Miss the deadline.
    Short,
}

impl Only {
    /// All of them, in the order of their words.
    pub const ALL: [Only; 6] = [Only::All, Only::Trade, Only::Report, Only::Lack, Only::Surplus, Only::Short];

    fn takes(self, row: &FirmRow) -> bool {
        match self {
            Only::All => true,
            Only::Trade => row.trades,
            Only::Report => row.reports && !row.trades,
            Only::Lack => row.trades && missing(row) > 0,
            Only::Surplus => row.trades && missing(row) < 0,
            Only::Short => row.shortfall_t > 0,
        }
    }
}

/// What somebody asks to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Words that name or sector must have.
    pub search: String,
    /// Id of the sector; all of them when empty.
    pub sector: String,
    /// What the firms do.
    pub only: Only,
    /// The year; the last one when the run has no such year.
    pub year: Option<u16>,
    /// The column to sort by.
    pub column: usize,
    /// Greatest first.
    pub descending: bool,
}

impl Default for Query {
    fn default() -> Query {
        let (search, sector) = (String::new(), String::new());
        Query { search, sector, only: Only::All, year: None, column: FIRST_SORT, descending: true }
    }
}

impl Query {
    /// Sorts by `column`; once more turns the order round. Words start at A, numbers with the greatest.
    pub fn sort(&mut self, column: usize) {
        self.descending = if self.column == column { !self.descending } else { column >= WORDS };
        self.column = column;
    }

    /// The year that is asked for.
    fn year(&self, run: &Outcome) -> Option<Year> {
        let wanted = self.year.and_then(|year| run.year(year));
        wanted.or(run.years.last()).map(|row| row.year)
    }
}

/// What people call a firm.
#[must_use]
pub fn name(row: &FirmRow, language: Language) -> &str {
    translated(&row.name, language).unwrap_or(&row.name)
}

/// Name of a sector; one without a name has its id.
fn sector(id: &str, language: Language) -> &str {
    rates(language).names.by_id.iter().find(|(known, _)| *known == id).map_or(id, |(_, name)| name)
}

/// The ids and names of the sectors that have firms, in the order of the run.
#[must_use]
pub fn sectors(run: &Outcome, language: Language) -> Vec<(&str, &str)> {
    let used = |id: &&String| run.firms.iter().any(|row| row.sector == **id);
    run.sectors.iter().filter(used).map(|id| (id.as_str(), sector(id, language))).collect()
}

/// The years, the last one first, with a mark on those in which drafts are used.
#[must_use]
pub fn years(run: &Outcome, language: Language) -> Vec<(u16, String)> {
    let draft = rates(language).firms.draft;
    let named = |row: &crate::intensity::YearRow| {
        let year = row.year.to_string();
        (row.year.0, if row.draft { year + &bracketed(draft, language) } else { year })
    };
    run.years.iter().rev().map(named).collect()
}

/// The value of `row` in `column` as people read it; nothing beyond the last column.
#[must_use]
pub fn shown(row: &FirmRow, column: usize, language: Language) -> String {
    let words = &rates(language).firms;
    match column {
        0 => name(row, language).to_owned(),
        1 => sector(&row.sector, language).to_owned(),
        2 => {
            let duty = match (row.trades, row.reports) {
                (true, _) => words.trades,
                (false, true) => words.reports,
                (false, false) => words.neither,
            };
            duty.to_owned()
        }
        3 if row.output > 0 => {
            let known = rates(language).names.units.iter().find(|(unit, _)| *unit == row.output_unit);
            let unit = known.map_or(row.output_unit, |(_, said)| *said);
            format!("{} {unit}", number::grouped(i128::from(row.output), language))
        }
        3 => number::ABSENT.to_owned(),
        _ => match NUMBERS.get(column - WORDS).map(|(_, value)| value(row)) {
            Some(Cell::Yuan(money)) => number::yuan_whole(money, language),
            Some(cell) => cell.show(language),
            None => String::new(),
        },
    }
}

/// The places of the firms of the year asked for that pass, in order.
#[must_use]
pub fn select(run: &Outcome, query: &Query, language: Language) -> Vec<usize> {
    let (wanted, year) = (query.search.to_lowercase(), query.year(run));
    let has = |row: &FirmRow| {
        let text = format!("{} {}", name(row, language), sector(&row.sector, language)).to_lowercase();
        wanted.split_whitespace().all(|word| text.contains(word))
    };
    let passes = |row: &FirmRow| {
        Some(row.year) == year
            && (query.sector.is_empty() || row.sector == query.sector)
            && query.only.takes(row)
            && has(row)
    };
    let places: Vec<usize> = (0..run.firms.len()).filter(|place| passes(&run.firms[*place])).collect();
    let keys: Vec<Key> = places.iter().map(|place| key(&run.firms[*place], query.column, language)).collect();
    let order = |a: usize, b: usize| if query.descending { keys[b].cmp(&keys[a]) } else { keys[a].cmp(&keys[b]) };
    sorted(places.len(), &order).into_iter().map(|at| places[at]).collect()
}

/// What is compared: nothing, words without regard to case, or a whole number.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Nothing,
    Words(String),
    Number(i128),
}

fn key(row: &FirmRow, column: usize, language: Language) -> Key {
    match column.checked_sub(WORDS).and_then(|place| NUMBERS.get(place)).map(|(_, value)| value(row)) {
        Some(Cell::Tons(tons)) => Key::Number(i128::from(tons)),
        Some(Cell::Yuan(money)) => Key::Number(money.0),
        Some(_) => Key::Nothing,
        None => Key::Words(shown(row, column, language).to_lowercase()),
    }
}

/// The places of the years of the firm called `id`, in order; none where there is no such firm.
#[must_use]
pub fn of(run: &Outcome, id: &str) -> Vec<usize> {
    (0..run.firms.len()).filter(|place| run.firms[*place].id == id).collect()
}

/// How many of how many firms are listed, in words.
#[must_use]
pub fn counted(run: &Outcome, listed: usize, language: Language) -> String {
    let (words, all) = (&rates(language).firms, super::count(run));
    let template = if listed == all { words.shown_all } else { words.shown };
    fill(template, &[("shown", &listed.to_string()), ("count", &all.to_string())])
}

/// The firms at `places` as CSV, with the unit in every name.
#[must_use]
pub fn firms_csv(run: &Outcome, places: &[usize]) -> String {
    let mut heads = vec!["id", "name", "sector", "year", "trades", "reports", "output_unit"];
    heads.extend(NUMBERS.iter().map(|(name, _)| *name));
    heads.push("uses_draft");
    let line = |row: &FirmRow| {
        let text = |text: &str| Field::Text(text.to_owned());
        let mut fields = vec![
            text(&row.id),
            text(&row.name),
            text(&row.sector),
            Field::Number(row.year.to_string()),
            text(if row.trades { "true" } else { "false" }),
            text(if row.reports { "true" } else { "false" }),
            text(row.output_unit),
        ];
        fields.extend(NUMBERS.iter().map(|(_, value)| Field::Number(value(row).raw())));
        let draft = run.year(row.year.0).is_some_and(|year| year.draft);
        fields.push(text(if draft { "true" } else { "false" }));
        fields
    };
    csv(&heads, places.iter().filter_map(|place| run.firms.get(*place)).map(line))
}
