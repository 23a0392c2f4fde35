//! The covered entities as a list that can be searched, filtered and sorted.
//!
//! Must not know elements. Invariants: what is listed, shown and downloaded comes from the same columns; equal entities
//! stay in the order of the data, so that sorting twice is sorting once.

use super::csv::{Field, csv};
use super::model::Cell;
use super::phrase::name;
use crate::simulate::{EntityRow, Outcome};
use crate::text::{Language, words};
use std::cmp::Ordering;

/// A column of numbers: its name in files, and its value.
type Column = (&'static str, fn(&EntityRow) -> Cell);

/// The columns of numbers, after name and sector.
const NUMBERS: [Column; 13] = [
    ("base_t", |row| Cell::Tons(row.base_t)),
    ("emissions_t", |row| Cell::Tons(row.emissions_t)),
    ("free_t", |row| Cell::Tons(row.free_t)),
    ("bought_t", |row| Cell::Tons(row.bought_t)),
    ("auctions_won", |row| Cell::Tons(i64::from(row.auctions_won))),
    ("paid_usd", |row| Cell::Dollars(row.paid)),
    ("secondary_t", |row| Cell::Tons(row.secondary_t)),
    ("surrendered_t", |row| Cell::Tons(row.surrendered_t)),
    ("offsets_t", |row| Cell::Tons(row.offsets_t)),
    ("shortfall_t", |row| Cell::Tons(row.shortfall_t)),
    ("penalty_usd", |row| Cell::Dollars(row.penalty)),
    ("holding_t", |row| Cell::Tons(row.holding_t())),
    ("compliance_t", |row| Cell::Tons(row.compliance_t)),
];

/// Columns of words: name and sector.
const WORDS: usize = 2;

/// Number of columns; the first names the entity, the second its sector.
pub const COLUMNS: usize = WORDS + NUMBERS.len();

/// The column that a list is first sorted by: emissions over the run.
pub const FIRST_SORT: usize = WORDS + 1;

/// What the listed entities did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// Anything.
    #[default]
    All,
    /// Missed a deadline.
    Short,
    /// Got free allowances.
    Free,
    /// Won at auction.
    Won,
    /// Never won at auction.
    NeverWon,
}

impl Only {
    /// All of them, in the order of their words.
    pub const ALL: [Only; 5] = [Only::All, Only::Short, Only::Free, Only::Won, Only::NeverWon];

    fn takes(self, row: &EntityRow) -> bool {
        match self {
            Only::All => true,
            Only::Short => row.shortfall_t > 0 || row.penalty.0 > 0,
            Only::Free => row.free_t > 0,
            Only::Won => row.auctions_won > 0,
            Only::NeverWon => row.auctions_won == 0,
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
    /// What the entities did.
    pub only: Only,
    /// The column to sort by.
    pub column: usize,
    /// Greatest first.
    pub descending: bool,
}

impl Default for Query {
    fn default() -> Query {
        Query { search: String::new(), sector: String::new(), only: Only::All, column: FIRST_SORT, descending: true }
    }
}

impl Query {
    /// Sorts by `column`; once more turns the order round. Words start at A, numbers with the greatest.
    pub fn sort(&mut self, column: usize) {
        self.descending = if self.column == column { !self.descending } else { column >= WORDS };
        self.column = column;
    }
}

/// The ids and names of the sectors that have entities, in stacking order.
#[must_use]
pub fn sectors(run: &Outcome, language: Language) -> Vec<(&'static str, &'static str)> {
    let names = &words(language).charts;
    let used = |id: &&'static str| run.entities.iter().any(|row| row.sector == *id);
    run.sectors.iter().copied().filter(used).map(|id| (id, name(id, names))).collect()
}

/// The value of `row` in `column` as people read it, money short or to the cent; nothing beyond the last column.
#[must_use]
pub fn shown(row: &EntityRow, column: usize, short: bool, language: Language) -> String {
    match column {
        0 => row.name.clone(),
        1 => name(row.sector, &words(language).charts).to_owned(),
        _ => match NUMBERS.get(column - WORDS).map(|(_, value)| value(row)) {
            Some(Cell::Dollars(money)) if short && money.0 != 0 => Cell::Billions(money).show(language),
            Some(cell) => cell.show(language),
            None => String::new(),
        },
    }
}

/// The places of the entities that pass, in order.
#[must_use]
pub fn select(run: &Outcome, query: &Query, language: Language) -> Vec<usize> {
    let wanted = query.search.to_lowercase();
    let has = |row: &EntityRow| {
        let text = format!("{} {}", row.name, shown(row, 1, true, language)).to_lowercase();
        wanted.split_whitespace().all(|word| text.contains(word))
    };
    let passes = |row: &EntityRow| {
        (query.sector.is_empty() || row.sector == query.sector)
            && query.only.takes(row)
            && (wanted.is_empty() || has(row))
    };
    let places: Vec<usize> =
        run.entities.iter().enumerate().filter(|(_, row)| passes(row)).map(|(place, _)| place).collect();
    let keys: Vec<Key> = places.iter().map(|place| key(&run.entities[*place], query.column, language)).collect();
    let order = |a: usize, b: usize| if query.descending { keys[b].cmp(&keys[a]) } else { keys[a].cmp(&keys[b]) };
    sorted(places.len(), &order).into_iter().map(|at| places[at]).collect()
}

/// What is compared: words without regard to case, or a whole number.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Words(String),
    Number(i128),
}

fn key(row: &EntityRow, column: usize, language: Language) -> Key {
    match column.checked_sub(WORDS).and_then(|place| NUMBERS.get(place)).map(|(_, value)| value(row)) {
        Some(Cell::Tons(tons)) => Key::Number(i128::from(tons)),
        Some(Cell::Dollars(money)) => Key::Number(money.0),
        _ => Key::Words(shown(row, column, true, language).to_lowercase()),
    }
}

/// The numbers below `count` in order, equal ones as they came: a merge sort over one comparison, because the
/// library's sorts are large and the page would carry another one.
pub(super) fn sorted(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut width = 1;
    while width < count {
        let mut to = Vec::with_capacity(count);
        for pair in from.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some(a), Some(b)) = (left.first(), right.first()) {
                let side = if order(*a, *b) == Ordering::Greater { &mut right } else { &mut left };
                to.push(side[0]);
                *side = &side[1..];
            }
            to.extend_from_slice(left);
            to.extend_from_slice(right);
        }
        from = to;
        width *= 2;
    }
    from
}

/// The entities at `places` as CSV, with the unit in every name.
#[must_use]
pub fn entities_csv(run: &Outcome, places: &[usize]) -> String {
    let mut heads = vec!["name", "sector"];
    heads.extend(NUMBERS.iter().map(|(name, _)| *name));
    csv(
        &heads,
        places.iter().filter_map(|place| run.entities.get(*place)).map(|row| {
            let mut fields = vec![Field::Text(row.name.clone()), Field::Text(row.sector.to_owned())];
            fields.extend(NUMBERS.iter().map(|(_, value)| Field::Number(value(row).raw())));
            fields
        }),
    )
}
