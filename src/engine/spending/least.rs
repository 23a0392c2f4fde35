//! How the least shares came out: of each account that has one, what each window saw.
//!
//! Must not pay anything; it reads the rows that [`super::run`] made. Exact in cents. Invariant: windows follow each
//! other without a gap, and what they saw sums to what the account spent.

use super::outcome::SpendingYear;
use super::share::ceil_of;
use crate::law::{SpendingRules, Uses};
use crate::units::{Money, Year};

/// What an account spent in one window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First year.
    pub first: Year,
    /// Last year of it that was run.
    pub last: Year,
    /// Spent on what the least share is for.
    pub favoured: Money,
    /// Spent on anything.
    pub spent: Money,
    /// What the least share had to come to, rounded up to the cent.
    pub least: Money,
    /// Not spent, because others than the favoured asked for it.
    pub held: Money,
}

impl Window {
    /// Whether the favoured got their share.
    #[must_use]
    pub fn met(&self) -> bool {
        self.favoured >= self.least
    }
}

/// The windows of the account at `place`; none where it has no least share.
#[must_use]
pub fn windows(rules: &SpendingRules, years: &[SpendingYear], place: usize) -> Vec<Window> {
    let Some(Uses::Projects(uses)) = rules.uses.get(place) else { return Vec::new() };
    if uses.minimum.is_zero() {
        return Vec::new();
    }
    let mut windows: Vec<Window> = Vec::new();
    let mut balance = Money(0);
    for year in years {
        let Some(account) = year.accounts.get(place) else { continue };
        if windows.is_empty() || uses.window.starts(year.year) {
            let (first, nothing) = (year.year, Money(0));
            windows.push(Window {
                first,
                last: first,
                favoured: nothing,
                spent: nothing,
                least: nothing,
                held: nothing,
            });
            balance = account.opening;
        }
        let Some(window) = windows.last_mut() else { continue };
        window.last = year.year;
        window.favoured += account.uses.first().map_or(Money(0), |(_, money)| *money);
        window.spent += account.outlay();
        window.held += account.held_back.first().map_or(Money(0), |(_, money)| *money);
        let base = if uses.of_balance { balance } else { window.spent };
        window.least = Money(ceil_of(base.0.max(0), uses.minimum));
    }
    windows
}
