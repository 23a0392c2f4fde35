//! The description of a lever: one row says everything about it, once.
//!
//! The page, the link, the command line, the documentation and the tests all read these rows. Must not
//! know what a lever does. Invariant: a default lies inside its own range and has its own kind.

use super::table::Shape;
use crate::json::Node;
use crate::source::{Cite, Status};
use crate::text::Text;
use crate::units::{Date, MonthDay};
use rust_decimal::Decimal;
use std::sync::Arc;

/// One lever.
#[derive(Clone, Copy, Debug)]
pub struct Lever {
    /// Dotted id, e.g. `limits.reduction_2035`. Never changes once released.
    pub id: &'static str,
    /// Id of the group it is listed under.
    pub group: &'static str,
    /// What kind of value it takes, with its range.
    pub kind: Kind,
    /// Unit, e.g. `t CO2e`, `$ per allowance`, `share below 1990`.
    pub unit: &'static str,
    /// Who fixed the number.
    pub status: Status,
    /// Where the default comes from.
    pub source: &'static str,
    /// Ids of the rules that read it.
    pub rules: &'static [&'static str],
    /// Whether a rule that runs reads it. A lever that is not yet active is listed but not shown.
    pub active: bool,
    /// Place among the headline levers, from 1.
    pub headline: Option<u8>,
    /// What people call it.
    pub label: Text,
    /// What the rule says, in our words.
    pub help: Text,
    /// Where it stands in the source document.
    pub cite: Option<Cite>,
}

/// What a lever takes. Numbers are decimal literals, so that defaults are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A share, 0.4 for 40 percent.
    Fraction(Range),
    /// Dollars.
    Money(Range),
    /// Metric tons CO2e, or allowances.
    Tonnes(Range),
    /// A calendar year or a number of years or months: whole.
    Years(Range),
    /// Any other whole count.
    Count(Range),
    /// Any other number.
    Number(Range),
    /// One of several named choices.
    Choice {
        /// The default.
        default: &'static str,
        /// All of them, the default among them, with labels.
        options: &'static [Choice],
    },
    /// On or off.
    Switch {
        /// The default.
        default: bool,
    },
    /// A calendar date, `2019-07-28`, or a day of every year, `11-01`, as the default is.
    Date {
        /// The default.
        default: &'static str,
    },
    /// A list, a table or a set.
    Table {
        /// The default, as JSON; `null` where there is none.
        default: &'static str,
        /// What it takes.
        shape: Shape,
    },
}

/// A named choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its value in links and files.
    pub id: &'static str,
    /// What people call it.
    pub label: Text,
}

/// A number's default and limits, all inclusive, and the step a slider takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Default; empty when the lever is unset by default.
    pub default: &'static str,
    /// Least allowed value.
    pub min: &'static str,
    /// Greatest allowed value.
    pub max: &'static str,
    /// Slider step.
    pub step: &'static str,
}

/// A heading that levers are listed under.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Stable id.
    pub id: &'static str,
    /// What people call it.
    pub label: Text,
}

/// The value of a lever.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number of any kind.
    Number(Decimal),
    /// A choice's id.
    Choice(&'static str),
    /// On or off.
    Switch(bool),
    /// A calendar date.
    Date(Date),
    /// A day of every year.
    Day(MonthDay),
    /// A table that differs from the default and fits its shape.
    Table(Arc<Node>),
    /// Nothing set: a table at its default, or a number that has none.
    Unset,
}

impl Lever {
    /// The default value.
    #[must_use]
    pub fn default_value(&self) -> Value {
        match self.kind {
            Kind::Choice { default, .. } => Value::Choice(default),
            Kind::Switch { default } => Value::Switch(default),
            Kind::Date { default } => match MonthDay::parse(default) {
                Some(day) => Value::Day(day),
                None => Date::parse(default).map_or(Value::Unset, Value::Date),
            },
            Kind::Table { .. } => Value::Unset,
            _ => self.range().and_then(|range| range.default.parse().ok()).map_or(Value::Unset, Value::Number),
        }
    }

    /// The default of a table; [`Node::Nothing`] of anything else.
    #[must_use]
    pub fn default_table(&self) -> Node {
        match self.kind {
            Kind::Table { default, .. } => crate::json::read(default).unwrap_or(Node::Nothing),
            _ => Node::Nothing,
        }
    }

    /// The range of a number; none for other kinds.
    #[must_use]
    pub fn range(&self) -> Option<Range> {
        match self.kind {
            Kind::Fraction(range)
            | Kind::Money(range)
            | Kind::Tonnes(range)
            | Kind::Years(range)
            | Kind::Count(range)
            | Kind::Number(range) => Some(range),
            _ => None,
        }
    }

    /// Whether this build has its words: see [`listed`].
    #[must_use]
    pub fn described(&self) -> bool {
        !self.label.en.is_empty()
    }

    /// Whether only whole numbers are allowed.
    #[must_use]
    pub fn whole(&self) -> bool {
        matches!(self.kind, Kind::Years(_) | Kind::Count(_))
    }
}

/// The rows as this build lists them. The page carries no long texts: it loads `law/<programme>.levers.json`, which the
/// command line writes from these rows, when somebody first asks for one. It shows a lever only when a rule that runs
/// reads it; of the others it keeps what a message about them says.
#[must_use]
pub const fn listed<const N: usize>(mut rows: [Lever; N]) -> [Lever; N] {
    const NOTHING: Text = Text { en: "" };
    let page = cfg!(all(feature = "app", not(feature = "cli")));
    let mut place = 0;
    while place < N {
        let row = rows[place];
        if page {
            rows[place] = Lever { source: "", help: NOTHING, cite: None, ..row };
        }
        if page && !row.active {
            let kind = Kind::Table { default: "null", shape: Shape::NamedFlags };
            rows[place] = Lever { kind, unit: "", label: NOTHING, ..rows[place] };
        }
        place += 1;
    }
    rows
}

/// The values of all levers of a programme, defaults where nothing was set.
#[derive(Clone, Debug)]
pub struct Values {
    rows: &'static [&'static Lever],
    values: Vec<Value>,
}

impl Values {
    /// Every lever at its default. `rows` must be sorted by id.
    #[must_use]
    pub fn defaults(rows: &'static [&'static Lever]) -> Values {
        debug_assert!(rows.is_sorted_by_key(|lever| lever.id), "levers are looked up by binary search");
        Values { rows, values: rows.iter().map(|lever| lever.default_value()).collect() }
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.rows.binary_search_by_key(&id, |lever| lever.id).ok()
    }

    /// Replaces a value that was checked against its lever.
    pub fn set(&mut self, id: &str, value: Value) {
        if let Some(place) = self.place(id) {
            self.values[place] = value;
        }
    }

    /// The value of `id`; [`Value::Unset`] for an id that no row has.
    #[must_use]
    pub fn get(&self, id: &str) -> Value {
        debug_assert!(self.place(id).is_some(), "no lever {id}");
        self.place(id).map_or(Value::Unset, |place| self.values[place].clone())
    }

    /// The table of `id`, set or default; [`Node::Nothing`] where the default is none.
    #[must_use]
    pub fn table(&self, id: &str) -> Arc<Node> {
        match self.get(id) {
            Value::Table(table) => table,
            _ => Arc::new(self.place(id).map_or(Node::Nothing, |place| self.rows[place].default_table())),
        }
    }

    /// A number that may be unset.
    #[must_use]
    pub fn optional(&self, id: &str) -> Option<Decimal> {
        if let Value::Number(number) = self.get(id) { Some(number) } else { None }
    }

    /// The date of `id`.
    #[must_use]
    pub fn date(&self, id: &str) -> Option<Date> {
        if let Value::Date(date) = self.get(id) { Some(date) } else { None }
    }

    /// The day of the year of `id`.
    #[must_use]
    pub fn day(&self, id: &str) -> Option<MonthDay> {
        if let Value::Day(day) = self.get(id) { Some(day) } else { None }
    }

    /// An exact number; zero when unset.
    #[must_use]
    pub fn number(&self, id: &str) -> Decimal {
        match self.get(id) {
            Value::Number(number) => number,
            _ => Decimal::ZERO,
        }
    }

    /// A number for the behaviour model.
    #[must_use]
    pub fn model(&self, id: &str) -> f64 {
        use rust_decimal::prelude::ToPrimitive;
        self.number(id).to_f64().unwrap_or(0.0)
    }

    /// A whole number, rounded toward zero.
    #[must_use]
    pub fn whole(&self, id: &str) -> i64 {
        use rust_decimal::prelude::ToPrimitive;
        self.number(id).to_i64().unwrap_or(0)
    }

    /// The chosen option's id.
    #[must_use]
    pub fn choice(&self, id: &str) -> &'static str {
        match self.get(id) {
            Value::Choice(choice) => choice,
            _ => "",
        }
    }

    /// On or off.
    #[must_use]
    pub fn switch(&self, id: &str) -> bool {
        matches!(self.get(id), Value::Switch(true))
    }
}
