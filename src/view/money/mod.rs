//! What is said and shown about the accounts' money: a sentence, charts, tables and the rules beside them.
//!
//! Must not know elements, nor compute beyond sums: the run's `spending` has every figure. Invariants: every sentence is
//! true of the figures beside it, for every outcome; what rests on a made-up table can be told from what does not.

mod accounts;
mod household;
mod projects;
mod rules;
mod tables;
#[cfg(test)]
mod tests;

pub use accounts::charts;
pub use household::{chart as household_chart, table as household_table};
pub use projects::{barred, projects};
pub use rules::{Part, Rule, rules};
pub use tables::{communities, flows, windows, years_with_money};

use super::number;
use super::phrase::fill;
use crate::law::SpendingRules;
use crate::simulate::Outcome;
use crate::spending::{AccountYear, SpendingYear};
use crate::text::more::MoneyWords;
use crate::text::{Language, words};
use crate::units::Money;

/// The tables that may be illustrations, by the lever that holds them: projects, tracts, households.
pub const TABLES: [&str; 3] = ["project.portfolio", "hic.tracts", "household.profiles"];

/// Whether the table at `place` of [`TABLES`] is an illustration.
#[must_use]
pub fn is_made_up(run: &Outcome, place: usize) -> bool {
    let made_up = run.spending.illustrations;
    [made_up.projects, made_up.tracts, made_up.households].get(place).copied().unwrap_or(false)
}

/// A run and the rules that it was made under.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The run.
    pub run: &'a Outcome,
    /// What its accounts may pay for.
    pub rules: &'a SpendingRules,
    /// The language of the words.
    pub language: Language,
}

impl<'a> Ground<'a> {
    fn words(&self) -> &'static MoneyWords {
        &words(self.language).more.money
    }

    fn years(&self) -> &'a [SpendingYear] {
        &self.run.spending.years
    }

    /// Every year of the account at `place`.
    fn account(&self, place: usize) -> impl Iterator<Item = &'a AccountYear> {
        self.years().iter().filter_map(move |year| year.accounts.get(place))
    }

    /// The sum of something over all accounts and years.
    fn sum(&self, of: impl Fn(&AccountYear) -> Money) -> Money {
        self.years().iter().flat_map(|year| &year.accounts).map(of).sum()
    }

    fn billions(&self, money: Money) -> String {
        number::billions(money, self.language)
    }

    /// The full name of the account at `place`.
    fn account_name(&self, place: usize) -> &'static str {
        self.run.accounts.get(place).map_or(number::ABSENT, |id| named(self.words().accounts, id))
    }
}

/// The full name of the account at `place` of a run.
#[must_use]
pub fn account_name(run: &Outcome, place: usize, language: Language) -> &'static str {
    run.accounts.get(place).map_or(number::ABSENT, |id| named(words(language).more.money.accounts, id))
}

/// The name of `id`; an id that nobody named names itself.
fn named(list: &'static [(&'static str, &'static str)], id: &'static str) -> &'static str {
    list.iter().find(|(known, _)| *known == id).map_or(id, |(_, name)| name)
}

/// The run in a sentence.
#[must_use]
pub fn headline(ground: Ground) -> String {
    let words = ground.words();
    let came = ground.sum(|account| account.deposits);
    let went = ground.sum(AccountYear::outlay);
    let Some(last) = ground.years().last().filter(|_| came.0 > 0) else { return words.headline_none.to_owned() };
    let left: Money = last.accounts.iter().map(|account| account.closing).sum();
    let nothing = ground.sum(|account| account.appropriated).0 == 0;
    let template = if nothing { words.headline_unspent } else { words.headline };
    let [came, went, left] = [came, went, left].map(|money| ground.billions(money));
    fill(template, &[("year", &last.year.to_string()), ("in", &came), ("out", &went), ("left", &left)])
}
