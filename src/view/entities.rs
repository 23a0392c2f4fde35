//! The covered entities as a list that can be searched, filtered and sorted.
//!
//! Over the whole run, or in one of its years. Must not know elements. Invariants: what is listed, shown and downloaded
//! comes from the same columns; equal entities stay in the order of the data, so that sorting twice is sorting once; what
//! a year does not know is absent, never nought.

use super::csv::{Field, csv};
use super::model::Cell;
use super::number;
use super::phrase::{fill, name};
use crate::law::Class;
use crate::law::world::Category;
use crate::simulate::{EntityRow, EntityYear, Outcome};
use crate::text::{Language, words};
use std::cmp::Ordering;

/// A column of numbers: its name in files, its value over the run, and in one year.
type Column = (&'static str, fn(&EntityRow) -> Cell, fn(&EntityYear) -> Cell);

/// What no year knows.
const UNKNOWN: fn(&EntityYear) -> Cell = |_| Cell::Absent;

/// The columns of numbers, after those of words.
const NUMBERS: [Column; 13] = [
    ("base_t", |row| Cell::Tons(row.base_t), UNKNOWN),
    ("emissions_t", |row| Cell::Tons(row.emissions_t), |year| Cell::Tons(year.emissions_t)),
    ("free_t", |row| Cell::Tons(row.free_t), |year| Cell::Tons(year.free_t)),
    ("bought_t", |row| Cell::Tons(row.bought_t), |year| Cell::Tons(year.bought_t)),
    ("auctions_won", |row| Cell::Tons(i64::from(row.auctions_won)), UNKNOWN),
    ("paid_usd", |row| Cell::Dollars(row.paid), UNKNOWN),
    ("secondary_t", |row| Cell::Tons(row.secondary_t), |year| Cell::Tons(year.secondary_t)),
    ("surrendered_t", |row| Cell::Tons(row.surrendered_t), |year| Cell::Tons(year.surrendered_t)),
    ("offsets_t", |row| Cell::Tons(row.offsets_t), |year| Cell::Tons(year.offsets_t)),
    ("shortfall_t", |row| Cell::Tons(row.shortfall_t), UNKNOWN),
    ("penalty_usd", |row| Cell::Dollars(row.penalty), UNKNOWN),
    ("holding_t", |row| Cell::Tons(row.holding_t()), |year| Cell::Tons(year.holding_t)),
    ("compliance_t", |row| Cell::Tons(row.compliance_t), |year| Cell::Tons(year.compliance_t)),
];

/// Columns of words: name, sector, class, affiliation group.
const WORDS: usize = 4;

/// Number of columns; the first names the entity.
pub const COLUMNS: usize = WORDS + NUMBERS.len();

/// Ids of the classes, in the order of their words.
pub const CLASSES: [&str; 7] =
    ["facility", "generation", "import", "fuel-supplier", "gas-supplier", "opt-in", "general-market"];

/// The id of the class of an entity: why it takes part, and if the law covers it, as what; empty for one that no source
/// lists.
#[must_use]
pub fn class(row: &EntityRow) -> &'static str {
    let place = match row.class {
        Class::OptIn => 5,
        Class::GeneralMarket => 6,
        Class::Covered => match Category::of(row.source) {
            Some(category) => category as usize,
            None => return "",
        },
    };
    CLASSES[place]
}

fn class_name(row: &EntityRow, language: Language) -> &'static str {
    let place = CLASSES.iter().position(|id| *id == class(row));
    place.map_or(number::ABSENT, |place| words(language).more.entities.classes[place])
}

/// The ids and names of the classes that have entities.
#[must_use]
pub fn classes(run: &Outcome, language: Language) -> Vec<(&'static str, &'static str)> {
    let names = words(language).more.entities.classes;
    let used = |(id, _): &(&'static str, &'static str)| run.entities.iter().any(|row| class(row) == *id);
    CLASSES.into_iter().zip(names).filter(used).collect()
}

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
    /// Id of the class; all of them when empty.
    pub class: String,
    /// What the entities did.
    pub only: Only,
    /// The column to sort by.
    pub column: usize,
    /// Greatest first.
    pub descending: bool,
}

impl Default for Query {
    fn default() -> Query {
        let (search, sector, class) = Default::default();
        Query { search, sector, class, only: Only::All, column: FIRST_SORT, descending: true }
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

/// The entities of a run, over all of it or in one year.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// The run.
    pub run: &'a Outcome,
    /// Every entity's years, and the place of the one that is shown; none for the whole run.
    pub year: Option<(&'a [Vec<EntityYear>], usize)>,
}

impl List<'_> {
    /// The value of the entity at `place` in a column of numbers; none for a column of words.
    fn number(&self, place: usize, column: usize) -> Option<Cell> {
        let (_, whole, in_year) = NUMBERS.get(column.checked_sub(WORDS)?)?;
        let row = self.run.entities.get(place)?;
        Some(match self.year {
            None => whole(row),
            // What an entity started from is the same in every year.
            Some(_) if column == WORDS => whole(row),
            Some((years, at)) => years.get(place).and_then(|row| row.get(at)).map_or(Cell::Absent, in_year),
        })
    }

    /// The value of the entity at `place` in `column` as people read it, money short or to the cent; nothing beyond the
    /// last column.
    #[must_use]
    pub fn shown(&self, place: usize, column: usize, short: bool, language: Language) -> String {
        let Some(row) = self.run.entities.get(place) else { return String::new() };
        let words = words(language);
        match (column, self.number(place, column)) {
            (0, _) => row.name.clone(),
            (1, _) => name(row.sector, &words.charts).to_owned(),
            (2, _) => class_name(row, language).to_owned(),
            (3, _) => row.group.map_or(number::ABSENT.to_owned(), |group| {
                fill(words.more.entities.group, &[("number", &group.to_string())])
            }),
            (_, Some(Cell::Dollars(money))) if short && money.0 != 0 => Cell::Billions(money).show(language),
            (_, Some(cell)) => cell.show(language),
            (_, None) => String::new(),
        }
    }

    /// The places of the entities that pass, in order.
    #[must_use]
    pub fn select(&self, query: &Query, language: Language) -> Vec<usize> {
        let wanted = query.search.to_lowercase();
        let has = |place: usize| {
            let text = format!("{} {}", self.shown(place, 0, true, language), self.shown(place, 1, true, language));
            wanted.split_whitespace().all(|word| text.to_lowercase().contains(word))
        };
        let passes = |(place, row): &(usize, &EntityRow)| {
            (query.sector.is_empty() || row.sector == query.sector)
                && (query.class.is_empty() || class(row) == query.class)
                && query.only.takes(row)
                && (wanted.is_empty() || has(*place))
        };
        let places: Vec<usize> = self.run.entities.iter().enumerate().filter(passes).map(|(place, _)| place).collect();
        let keys: Vec<Key> = places.iter().map(|place| self.key(*place, query.column, language)).collect();
        let order = |a: usize, b: usize| if query.descending { keys[b].cmp(&keys[a]) } else { keys[a].cmp(&keys[b]) };
        sorted(places.len(), &order).into_iter().map(|at| places[at]).collect()
    }

    fn key(&self, place: usize, column: usize, language: Language) -> Key {
        match self.number(place, column) {
            Some(Cell::Tons(tons)) => Key::Number(i128::from(tons)),
            Some(Cell::Dollars(money)) => Key::Number(money.0),
            Some(_) => Key::Number(0),
            None if column == 3 => {
                let group = self.run.entities.get(place).and_then(|row| row.group);
                Key::Number(group.map_or(i128::MAX, i128::from))
            }
            None => Key::Words(self.shown(place, column, true, language).to_lowercase()),
        }
    }

    /// The entities at `places` as CSV, with the unit in every name; what a year does not know is empty.
    #[must_use]
    pub fn csv(&self, places: &[usize]) -> String {
        let year = self.year.and_then(|(_, at)| self.run.years.get(at)).map(|row| row.year.to_string());
        let mut heads = vec!["name", "sector"];
        heads.extend(NUMBERS.iter().map(|(name, ..)| *name));
        heads.extend(["class", "group"]);
        heads.extend(year.as_ref().map(|_| "year"));
        let line = |place: &usize| {
            let row = self.run.entities.get(*place)?;
            let mut fields = vec![Field::Text(row.name.clone()), Field::Text(row.sector.to_owned())];
            let raw = |column| self.number(*place, column).map_or(String::new(), Cell::raw);
            fields.extend((WORDS..COLUMNS).map(|column| Field::Number(raw(column))));
            let group = row.group.map_or(String::new(), |group| group.to_string());
            fields.extend([Field::Text(class(row).to_owned()), Field::Number(group)]);
            fields.extend(year.clone().map(Field::Number));
            Some(fields)
        };
        csv(&heads, places.iter().filter_map(line))
    }
}

/// The places of the entities that pass over the whole run, in order.
#[must_use]
pub fn select(run: &Outcome, query: &Query, language: Language) -> Vec<usize> {
    List { run, year: None }.select(query, language)
}

/// What is compared: words without regard to case, or a whole number.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Words(String),
    Number(i128),
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

/// The entities at `places` over the whole run as CSV.
#[must_use]
pub fn entities_csv(run: &Outcome, places: &[usize]) -> String {
    List { run, year: None }.csv(places)
}
