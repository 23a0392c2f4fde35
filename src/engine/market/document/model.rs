//! What an auction document says.
//!
//! Must not know how it is written or cleared.

use super::around::{CostContainmentTier, ReserveSale, UnsoldTerms};
use crate::market::clearing::{EmissionsContainment, PricingRule, Undersubscribed};
use crate::units::{Allowances, Money, Price};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An auction, complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuctionDocument {
    /// What is offered.
    pub supply: Vec<Tranche>,
    /// No bid below it counts.
    pub reserve_price: Price,
    /// Ceiling; soft unless [`AuctionDocument::above_ceiling`] says otherwise.
    pub ceiling_price: Option<Price>,
    /// What becomes of bids above the ceiling.
    pub above_ceiling: AboveCeiling,
    /// Whether a hard ceiling sells as many units as are bid at it.
    pub ceiling_units: bool,
    /// Allowances in a lot.
    pub lot_size: Allowances,
    /// Which bid sets the price.
    pub pricing: PricingRule,
    /// What sets it when supply remains.
    pub undersubscribed: Undersubscribed,
    /// Purchase limits.
    pub limits: PurchaseLimits,
    /// The emissions containment reserve.
    pub containment: Option<EmissionsContainment>,
    /// Extra supply inside the auction, from the lowest trigger.
    pub cost_containment: Vec<CostContainmentTier>,
    /// A separate sale from the price containment reserve.
    pub reserve_sale: Option<ReserveSale>,
    /// What becomes of unsold allowances.
    pub unsold: UnsoldTerms,
    /// Who may bid.
    pub bidders: Vec<Bidder>,
    /// What they bid.
    pub bids: Vec<Bid>,
    /// Seed of every draw.
    pub seed: u64,
}

impl AuctionDocument {
    /// An auction of this supply by the usual terms: soft ceiling, lots of 1,000, the last bid awarded sets the price,
    /// limits of 10 and 4 percent, no reserves. Nobody bids yet.
    #[must_use]
    pub fn new(reserve_price: Price, supply: Vec<Tranche>) -> AuctionDocument {
        AuctionDocument {
            supply,
            reserve_price,
            ceiling_price: None,
            above_ceiling: AboveCeiling::Accept,
            ceiling_units: false,
            lot_size: 1000,
            pricing: PricingRule::LowestAccepted,
            undersubscribed: Undersubscribed::LowestAccepted,
            limits: PurchaseLimits::default(),
            containment: None,
            cost_containment: Vec::new(),
            reserve_sale: None,
            unsold: UnsoldTerms::default(),
            bidders: Vec::new(),
            bids: Vec::new(),
            seed: 0,
        }
    }

    /// Its own supply; its rule for unsold allowances may offer more.
    #[must_use]
    pub fn offered(&self) -> Allowances {
        self.supply.iter().map(|tranche| tranche.quantity).sum()
    }
}

/// Allowances offered together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tranche {
    /// Its name; for consigned allowances, whose they are.
    pub id: String,
    /// Kind.
    pub category: Category,
    /// Jurisdiction that offers them.
    pub owner: String,
    /// Vintage year; 0 where none is said.
    pub vintage: i64,
    /// How many.
    pub quantity: Allowances,
}

/// Kinds of allowances offered, in the order in which they are sold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Offered for somebody who was given them.
    Consigned,
    /// Of an earlier year's budget.
    PastVintage,
    /// Unsold before.
    Reoffered,
    /// Of this year's budget.
    #[default]
    Current,
}

/// Somebody who may bid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bidder {
    /// Its name.
    pub id: String,
    /// Why it takes part.
    pub class: Class,
    /// Directly associated bidders share a name here.
    pub group: Option<String>,
    /// Bid guarantee; none when no guarantee is asked for.
    pub bid_guarantee: Option<Money>,
    /// What its holding limit leaves.
    pub holding_room: Option<Allowances>,
    /// Whether it was let in.
    pub approved: bool,
    /// Its declared share of the group's purchase limit.
    pub purchase_share: Option<Decimal>,
}

/// Why a bidder takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// It has a compliance obligation.
    #[default]
    Covered,
    /// It took one on.
    OptIn,
    /// It trades.
    GeneralMarket,
}

/// A bid as written; it may turn out not to count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bid {
    /// Whose.
    pub bidder: String,
    /// Dollars.
    pub price: Decimal,
    /// Allowances.
    pub quantity: Decimal,
}

/// What becomes of a bid above the ceiling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AboveCeiling {
    /// It counts like any other (soft ceiling).
    #[default]
    Accept,
    /// It is lowered to the ceiling.
    Lower,
    /// It is rejected.
    Reject,
}

/// Purchase limits as shares of everything offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PurchaseLimits {
    /// Covered and opt-in entities.
    pub covered: Decimal,
    /// General market participants.
    pub general_market: Decimal,
}

impl Default for PurchaseLimits {
    /// 10 and 4 percent.
    fn default() -> PurchaseLimits {
        PurchaseLimits { covered: Decimal::new(10, 2), general_market: Decimal::new(4, 2) }
    }
}
