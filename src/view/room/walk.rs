//! The walk down the book: price by price, what is filled and what is left.
//!
//! Invariant: the step at which supply runs out is always one of the walk's, however long the book is.

use super::{Room, said};
use crate::market::document::{AuctionResult, DemandStep};
use crate::text::Language;
use crate::units::{Allowances, Price};
use crate::view::number;
use crate::view::phrase::fill;

/// Most steps of a walk; a longer book is walked in strides.
const MOST_STEPS: usize = 240;

/// Where a walk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The price.
    pub price: Price,
    /// Bid at it, and since the step before.
    pub quantity: Allowances,
    /// Bid at it or above.
    pub cumulative: Allowances,
    /// For sale before this step.
    pub before: Allowances,
    /// Left after it; nothing once it runs out.
    pub left: Allowances,
}

/// The steps of a walk.
pub(super) fn sampled(result: &AuctionResult) -> Vec<DemandStep> {
    let demand = &result.demand;
    if demand.len() <= MOST_STEPS {
        return demand.clone();
    }
    let last = demand.len() - 1;
    let sells = demand.partition_point(|step| step.cumulative < for_sale(result));
    let mut places: Vec<usize> = (0..MOST_STEPS).map(|place| place * last / (MOST_STEPS - 1)).collect();
    places.extend([sells.min(last), sells.saturating_sub(1)]);
    places.sort_unstable();
    places.dedup();
    places.into_iter().map(|place| demand[place]).collect()
}

/// What could be sold after withholding.
pub(super) fn for_sale(result: &AuctionResult) -> Allowances {
    result.offered - result.ecr_withheld
}

impl Room {
    /// How many steps the walk has.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    /// The steps, for the picture.
    pub(super) fn staircase(&self) -> &[DemandStep] {
        &self.steps
    }

    /// Where the walk stands after `step` prices; nothing before the first.
    #[must_use]
    pub fn step(&self, step: usize) -> Option<Step> {
        let place = step.min(self.steps.len()).checked_sub(1)?;
        let DemandStep { price, cumulative, .. } = *self.steps.get(place)?;
        let above = place.checked_sub(1).and_then(|above| self.steps.get(above)).map_or(0, |step| step.cumulative);
        let supply = for_sale(&self.result);
        let before = (supply - above).max(0);
        Some(Step { price, quantity: cumulative - above, cumulative, before, left: (supply - cumulative).max(0) })
    }

    /// That in words.
    #[must_use]
    pub fn step_said(&self, step: usize, language: Language) -> String {
        let words = &said(language).chart;
        let tons = |tons: Allowances| number::grouped(i128::from(tons), language);
        let Some(at) = self.step(step) else {
            return fill(words.before, &[("offered", &tons(for_sale(&self.result)))]);
        };
        let (price, quantity) = (number::price(at.price, language), tons(at.quantity));
        if at.before == 0 {
            return fill(words.unfilled, &[("price", &price), ("quantity", &quantity)]);
        }
        if at.left == 0 {
            let left = tons(at.before);
            return fill(words.last, &[("price", &price), ("quantity", &quantity), ("left", &left)]);
        }
        let (cumulative, left) = (tons(at.cumulative), tons(at.left));
        let places = [("price", &*price), ("quantity", &*quantity), ("cumulative", &*cumulative), ("left", &*left)];
        fill(words.filled, &places)
    }

    /// The step nearest to a position of the picture, in its own units.
    #[must_use]
    pub fn step_at(&self, x: f64) -> usize {
        let tons = x * self.scale().0;
        let reached = self.steps.partition_point(|step| (step.cumulative as f64) < tons);
        (reached + 1).min(self.steps.len())
    }
}
