//! What an auction document says about what stands around the auction: the price reserves, and what becomes of
//! allowances that nobody buys.
//!
//! Must not know how it is written or applied.

use super::model::Bid;
use crate::units::{Allowances, Price};
use serde::{Deserialize, Serialize};

/// Extra supply inside the auction (RGGI's cost containment reserve): sold where the price would pass the trigger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CostContainmentTier {
    /// The price that it holds.
    pub trigger: Price,
    /// Most that may be sold of it.
    pub available: Allowances,
}

/// A separate sale from the price containment reserve, after the auction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReserveSale {
    /// Settlement price of the auction from which the sale is held.
    pub trigger: Price,
    /// From the lowest price.
    pub tiers: Vec<ReserveTier>,
    /// What is bid in it.
    pub bids: Vec<Bid>,
}

/// Allowances sold at one price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReserveTier {
    /// What each costs.
    pub price: Price,
    /// How many.
    pub quantity: Allowances,
}

/// What becomes of unsold allowances, and what waits from earlier auctions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnsoldTerms {
    /// The rule.
    pub rule: UnsoldRule,
    /// How many auctions in a row settled above the floor before this one.
    pub above_floor: i64,
    /// Unsold before; what the rule offers again of it comes to the document's own supply.
    pub waiting: Vec<Waiting>,
}

/// Rules for unsold allowances. Consigned ones stay their owners' under each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsoldRule {
    /// Offered again in the next auction.
    #[default]
    Roll,
    /// Offered again after two auctions in a row above the floor, at most a quarter of what is otherwise offered; to
    /// the price containment reserve after eight auctions, two years of them.
    WaitTwo,
    /// To the emissions containment reserve.
    ToEcr,
    /// Retired.
    Retire,
}

/// Allowances that were offered and not sold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Their tranche.
    pub id: String,
    /// Jurisdiction.
    pub owner: String,
    /// Vintage year; 0 where none is said.
    pub vintage: i64,
    /// How many.
    pub quantity: Allowances,
    /// Auctions since they were first left unsold.
    pub auctions: i64,
}
