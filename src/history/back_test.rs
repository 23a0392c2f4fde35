//! The market model beside what happened, auction by auction.
//!
//! Must not know a market. Invariant: nothing in a path depends on the real prices except the one that repeats them.

use super::errors::{Errors, errors};
use crate::data::history::Published;
use crate::simulate::{AuctionKind, Outcome};
use crate::units::{Price, Quarter};

/// A run and its id.
pub type Named<'a> = (&'static str, &'a Outcome);

/// A path of prices, one an auction of the back-test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Id.
    pub id: &'static str,
    /// Prices; none where nothing was sold.
    pub prices: Vec<Option<Price>>,
    /// How far it lies from what happened.
    pub errors: Errors,
}

/// A market over some years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackTest {
    /// Id of the market.
    pub market: &'static str,
    /// When each auction was held.
    pub quarters: Vec<Quarter>,
    /// What it settled at.
    pub real: Vec<Price>,
    /// Its floor.
    pub floors: Vec<Price>,
    /// What was modelled; the first is the model as it stands.
    pub modelled: Vec<Path>,
    /// The model with one assumption changed.
    pub variants: Vec<Path>,
    /// What a forecaster without a model would have said: always the floor, and the last price once more.
    pub simple: Vec<Path>,
}

impl BackTest {
    /// The model's paths and the simple ones beside the auctions held in `years`.
    #[must_use]
    pub fn new(
        market: &'static str,
        auctions: &[Published],
        years: std::ops::RangeInclusive<u16>,
        runs: &[Named<'_>],
        variants: &[Named<'_>],
    ) -> BackTest {
        let held: Vec<&Published> = auctions.iter().filter(|auction| years.contains(&auction.quarter.year.0)).collect();
        let quarters: Vec<Quarter> = held.iter().map(|auction| auction.quarter).collect();
        let real: Vec<Price> = held.iter().map(|auction| auction.price).collect();
        let floors: Vec<Price> = held.iter().map(|auction| auction.floor).collect();
        let path = |id, prices: Vec<Option<Price>>| Path { id, errors: errors(&real, &prices), prices };
        let modelled = |runs: &[Named<'_>]| -> Vec<Path> {
            let prices = |outcome| quarters.iter().map(|quarter| settled(outcome, *quarter)).collect();
            runs.iter().map(|(id, outcome)| path(*id, prices(outcome))).collect()
        };
        let (modelled, variants) = (modelled(runs), modelled(variants));
        let last = std::iter::once(None).chain(real.iter().copied().map(Some)).take(real.len()).collect();
        let simple = vec![path("floor", floors.iter().copied().map(Some).collect()), path("last-price", last)];
        BackTest { market, modelled, variants, simple, quarters, floors, real }
    }
}

impl BackTest {
    /// Whether a path of the model lies nearer to what happened than both paths without one.
    #[must_use]
    pub fn beats_simple(&self) -> bool {
        let error = |path: &Path| path.errors.mean_absolute;
        let ours = self.modelled.iter().chain(&self.variants).map(error).min();
        ours.zip(self.simple.iter().map(error).min()).is_some_and(|(ours, simple)| ours < simple)
    }
}

/// What the regular auction of a quarter settled at.
#[must_use]
pub fn settled(outcome: &Outcome, quarter: Quarter) -> Option<Price> {
    let regular = |row: &&crate::simulate::AuctionRow| row.kind == AuctionKind::Quarterly && row.quarter == quarter;
    outcome.auctions.iter().find(regular).and_then(|row| row.settlement)
}
