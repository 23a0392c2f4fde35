//! Does it work on real auctions? What arithmetic says of every auction that was held, and what the model says.
//!
//! Names of places stand in `places` only. Must not know how anything is shown. Invariants: every figure comes from a
//! bundled file or follows from one; a check that fails is listed; nothing is tuned to a price that was paid.

pub mod back_test;
pub mod book;
pub mod check;
pub mod errors;
pub mod identities;
pub mod places;

use crate::data::history::{Forecast, Published};
use crate::law::Problem;
use crate::units::{Price, Quarter};
use back_test::BackTest;
use book::{House, Replay, replay};
use check::{Check, Figure, Rule, Verdict};

/// A market's auctions with everything that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Market {
    /// Id.
    pub id: &'static str,
    /// As published, in order.
    pub auctions: Vec<Published>,
    /// A made-up book for each, where quantities are known.
    pub replays: Vec<Option<Replay>>,
    /// Every check: of single auctions first, then of the market.
    pub checks: Vec<Check>,
}

/// What was expected of an auction, what it brought, what the model says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// What officials and their consultants had said, in order.
    pub forecasts: Vec<Forecast>,
    /// When the auction was held.
    pub quarter: Quarter,
    /// What it settled at.
    pub real: Price,
    /// What the model says under that law's own preset.
    pub ours: Option<Price>,
    /// The same with one assumption changed: id and price.
    pub variants: Vec<(&'static str, Option<Price>)>,
}

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The markets.
    pub markets: Vec<Market>,
    /// What officials had expected.
    pub panel: Panel,
    /// The model beside what happened.
    pub back_tests: Vec<BackTest>,
}

/// Works everything out.
///
/// # Errors
/// A bundled file that cannot be read, or a programme that does not run, which the tests rule out.
pub fn history() -> Result<History, Vec<Problem>> {
    let alone = |problem| vec![problem];
    let (panel, act) = places::act()?;
    Ok(History {
        markets: vec![
            places::northeast().map_err(alone)?,
            places::joint().map_err(alone)?,
            places::washington().map_err(alone)?,
        ],
        panel,
        back_tests: vec![places::california_back_test()?, act],
    })
}

/// A market with the general checks before its own.
fn market(id: &'static str, auctions: Vec<Published>, own: Vec<Check>, house: House) -> Market {
    let replays: Vec<Option<Replay>> = auctions.iter().map(|auction| replay(auction, house)).collect();
    let mut checks: Vec<Check> = auctions.iter().flat_map(identities::checks).collect();
    checks.extend(auctions.iter().zip(&replays).map(|(auction, replay)| book_check(auction, replay.as_ref())));
    checks.extend(own);
    Market { id, auctions, replays, checks }
}

fn book_check(auction: &Published, replay: Option<&Replay>) -> Check {
    let Some(replay) = replay else { return Check::unpublished(Rule::MadeUpBook, &auction.label) };
    let settled = replay.price.map_or(Figure::Nothing, Figure::Price);
    Check::new(Rule::MadeUpBook, &auction.label, settled, Figure::Price(auction.price), replay.agrees)
}

impl Market {
    /// How many checks of `rule` came out as `verdict`.
    #[must_use]
    pub fn count(&self, rule: Rule, verdict: Verdict) -> usize {
        self.checks.iter().filter(|check| check.rule == rule && check.verdict == verdict).count()
    }

    /// How many checks came out as `verdict`.
    #[must_use]
    pub fn all(&self, verdict: Verdict) -> usize {
        self.checks.iter().filter(|check| check.verdict == verdict).count()
    }

    /// The checks that came out as `verdict`.
    pub fn with(&self, verdict: Verdict) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(move |check| check.verdict == verdict)
    }

    /// The worst that came out of the checks of one auction: different before unpublished before the same.
    #[must_use]
    pub fn verdict_of(&self, auction: &Published) -> Verdict {
        let here = || self.checks.iter().filter(|check| check.place == auction.label);
        let any = |verdict| here().any(|check| check.verdict == verdict);
        [Verdict::Differs, Verdict::Unpublished].into_iter().find(|verdict| any(*verdict)).unwrap_or(Verdict::Agrees)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_auction_is_there_and_every_failure_is_in_the_list() {
        let history = history().expect("it runs");
        let counts: Vec<usize> = history.markets.iter().map(|market| market.auctions.len()).collect();
        assert_eq!(counts, [50, 54, 8]);
        for market in &history.markets {
            let sum: usize = Rule::ALL.iter().map(|rule| market.count(*rule, Verdict::Differs)).sum();
            assert_eq!(sum, market.with(Verdict::Differs).count());
            assert_eq!(market.count(Rule::MadeUpBook, Verdict::Differs), 0);
        }
    }

    #[test]
    fn two_runs_are_the_same() {
        assert_eq!(history().expect("it runs"), history().expect("it runs"));
    }
}
