//! What becomes of the money: appropriation, projects, claims, communities, and what the price costs households.
//!
//! Runs after the market on its yearly receipts, so that the market pays nothing for it; [`Books::year`] takes one
//! year at a time. Must not know any place, nor how receipts came about. Invariant, for every account and year:
//! opening + deposits + returned = paid out + closing, and appropriated = paid out + held back, to the cent.

mod account;
mod claims;
mod communities;
mod gates;
mod households;
pub mod least;
mod outcome;
mod projects;
pub mod report;
mod share;

pub use account::appropriated;
pub use claims::pay_claims;
pub use communities::{designated, set_in_force};
pub use gates::{Refusal, consultation_gate, refusals, suspension};
pub use households::{Prices, burden, cost, disproportionate, excess};
pub use outcome::*;
pub use projects::{credited, performance};
pub use share::{Bound, Shared, share_out};

use crate::law::{Favoured, Illustrations, SpendingRules, Uses};
use crate::units::{Money, Price, Year};
use projects::Standing;

/// What a year brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearReceipts {
    /// The year.
    pub year: Year,
    /// Deposits by account.
    pub deposits: Vec<Money>,
    /// Mean price of an allowance; none where nothing was sold.
    pub price: Option<Price>,
    /// Value of free allowances that went into low-income households' bills.
    pub bill_help: Money,
}

/// All years under `rules`.
#[must_use]
pub fn run(rules: &SpendingRules, receipts: &[YearReceipts]) -> Spending {
    let mut books = Books::new(rules);
    for year in receipts {
        books.year(year);
    }
    books.finish()
}

/// The accounts between two years.
#[derive(Debug)]
pub struct Books<'a> {
    rules: &'a SpendingRules,
    /// Closing balances by account and year.
    closings: Vec<Vec<Money>>,
    /// Paid within the open window, by account.
    bounds: Vec<Bound>,
    standings: Vec<Standing>,
    /// The first day on which an account had appropriated money.
    first_spending: Option<crate::units::Date>,
    last: Prices,
    years: Vec<SpendingYear>,
    undecided: Vec<Year>,
}

impl<'a> Books<'a> {
    /// Empty accounts.
    #[must_use]
    pub fn new(rules: &'a SpendingRules) -> Books<'a> {
        Books {
            rules,
            closings: vec![Vec::new(); rules.uses.len()],
            bounds: vec![Bound::default(); rules.uses.len()],
            standings: vec![Standing::default(); rules.projects.len()],
            first_spending: None,
            last: Prices::default(),
            years: Vec::new(),
            undecided: Vec::new(),
        }
    }

    /// Plays the next year and returns its row.
    pub fn year(&mut self, receipts: &YearReceipts) -> &SpendingYear {
        let rules = self.rules;
        let day = rules.payday.of(receipts.year.0);
        let share = rules.appropriation.get(self.years.len()).copied().flatten();
        if share.is_none() {
            self.undecided.push(receipts.year);
        }
        let mut accounts: Vec<AccountYear> = (0..rules.uses.len())
            .map(|place| {
                let deposits = receipts.deposits.get(place).copied().unwrap_or_default();
                account::open(&self.closings[place], deposits, share.unwrap_or_default(), rules.lag)
            })
            .collect();
        if accounts.iter().any(|account| account.appropriated.0 > 0) {
            self.first_spending = self.first_spending.or(Some(day));
        }
        let since = set_in_force(&rules.communities, day, self.first_spending);
        let last = self.years.last().filter(|last| last.designated_since == since);
        let (set, population_share) = match last {
            Some(last) => (last.designated.clone(), last.population_share),
            None => communities::set_of(&rules.communities, since),
        };
        let mut row =
            SpendingYear { year: receipts.year, designated_since: since, population_share, ..SpendingYear::default() };
        for (place, account) in accounts.iter_mut().enumerate() {
            match &rules.uses[place] {
                Uses::Projects(uses) => {
                    if uses.window.starts(receipts.year) {
                        self.bounds[place] = Bound::default();
                    }
                    let bound = self.bounds[place].opened(account.opening, uses.of_balance);
                    let paid = projects::pay(rules, place, day, &set, &mut self.standings, account, bound);
                    self.bounds[place] = bound.after(paid.favoured, paid.others);
                    row.credited_t += paid.credited_t;
                    row.credited_outside_t += paid.outside_t;
                }
                Uses::Claims(claims) => {
                    let first = claims::first_claim(claims, &rules.households, self.last);
                    let second = claims.second;
                    let parts = pay_claims(account.appropriated, first, second, claims.co_equal);
                    account.uses = claims.names.iter().copied().zip(parts).collect();
                    row.assistance += parts[0];
                }
            }
            account.returned = projects::returned(rules, place, receipts.year, &mut self.standings);
            account.close();
            self.closings[place].push(account.closing);
        }
        let known = Prices { price: receipts.price, bill_help: receipts.bill_help };
        row.households = households::rows(&rules.households, known, row.assistance);
        row.accounts = accounts;
        row.designated = set;
        if known.price.is_some() {
            self.last = known;
        }
        self.years.push(row);
        &self.years[self.years.len() - 1]
    }

    /// Closes the books.
    #[must_use]
    pub fn finish(self) -> Spending {
        let rules = self.rules;
        let mut warnings = Vec::new();
        if let (Some(first), Some(last)) = (self.undecided.first(), self.undecided.last()) {
            warnings
                .push(("W-NO-APPROPRIATION", format!("nothing is appropriated for some years of {first} to {last}")));
        }
        warnings.extend(communities::warnings(&rules.communities));
        warnings.extend(self.unknown_tracts());
        Spending {
            years: self.years,
            projects: rules.projects.iter().zip(self.standings).map(|(project, one)| one.row(project)).collect(),
            groups: rules.households.groups.iter().map(|group| group.name.clone()).collect(),
            illustrations: rules.illustrations,
            warnings,
        }
    }

    /// A project of a tract that no table has is counted as outside communities.
    fn unknown_tracts(&self) -> Option<(&'static str, String)> {
        let known = |name: &String| self.rules.communities.tracts.iter().any(|tract| tract.name == *name);
        let names = self.rules.projects.iter().filter_map(|project| project.tract.as_ref());
        let unknown: Vec<&str> = names.filter(|name| !known(name)).map(String::as_str).collect();
        (!unknown.is_empty()).then(|| {
            let message = format!("projects name tracts that the table of tracts lacks: {}", unknown.join(", "));
            ("W-TRACT-UNKNOWN", message)
        })
    }
}

impl Spending {
    /// Tons that projects cut outside covered sources in `year`, for the jurisdiction's total.
    #[must_use]
    pub fn credited_outside(&self, year: Year) -> i64 {
        self.years.iter().find(|row| row.year == year).map_or(0, |row| row.credited_outside_t)
    }
}

/// Whether a project that serves `tract` is favoured under `favoured`.
fn is_favoured(favoured: Favoured, community: bool, purpose: bool) -> bool {
    match favoured {
        Favoured::Communities => community,
        Favoured::Purpose => purpose,
    }
}

/// The word for where a table's numbers come from.
fn source(illustration: bool) -> &'static str {
    if illustration { "illustration" } else { "scenario" }
}

impl Spending {
    /// Whether any table behind it is an illustration.
    #[must_use]
    pub fn illustrated(&self) -> bool {
        self.illustrations != Illustrations::default()
    }
}

#[cfg(test)]
mod tests;
