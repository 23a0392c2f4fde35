//! What stands around an auction's result: the reserves, other supplies, what is left.
//!
//! Must not compute. Invariant: as in the result itself, money and prices print as decimals in text.

use super::around::{UnsoldRule, Waiting};
use super::result::{RejectedBid, TieRow, from_maybe_text, from_text, maybe_text, plain_text};
use crate::units::{Allowances, Money, Price};
use serde::{Deserialize, Serialize};

/// What became of a tier of the cost containment reserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostContainmentRow {
    /// The price that it holds.
    #[serde(serialize_with = "plain_text", deserialize_with = "from_text")]
    pub trigger: Price,
    /// What it had.
    pub available: Allowances,
    /// What was sold of it.
    pub released: Allowances,
}

/// The auction with another supply: every tranche changed by the same percentage, limits with it, bids as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplyCase {
    /// Change of supply.
    pub percent: i64,
    /// What would be offered.
    pub offered: Allowances,
    /// What everybody would pay; none when nothing would be sold.
    #[serde(serialize_with = "maybe_text", deserialize_with = "from_maybe_text")]
    pub settlement_price: Option<Price>,
    /// What would be sold.
    pub sold: Allowances,
    /// What it would bring.
    pub proceeds: Money,
}

/// What becomes of unsold allowances. What was withheld is not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AfterAuction {
    /// The rule that was applied.
    pub rule: UnsoldRule,
    /// Auctions in a row that settled above the floor, this one included.
    pub above_floor: i64,
    /// Waits for the next auction: goes into that document as it stands.
    pub waiting: Vec<Waiting>,
    /// Consigned and not sold: stays its owners' and is offered again.
    pub consigned: Allowances,
    /// To the emissions containment reserve.
    pub to_emissions_containment: Allowances,
    /// To the price containment reserve.
    pub to_price_containment: Allowances,
    /// Retired.
    pub retired: Allowances,
}

/// How a sale from the price containment reserve came out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReserveSaleResult {
    /// Whether there was one.
    pub opened: bool,
    /// Settlement price from which it is held.
    #[serde(serialize_with = "plain_text", deserialize_with = "from_text")]
    pub trigger: Price,
    /// Why, or what it did, in words.
    pub message: String,
    /// From the lowest price.
    pub tiers: Vec<ReserveTierRow>,
    /// Who bid; what they bought goes to their compliance accounts and has no vintage.
    pub bidders: Vec<ReserveBuyer>,
    /// Bids that do not count.
    pub rejected: Vec<RejectedBid>,
    /// Sold in all.
    pub sold: Allowances,
    /// Paid in all.
    pub proceeds: Money,
}

/// What became of a tier of the price containment reserve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReserveTierRow {
    /// What each costs.
    #[serde(serialize_with = "plain_text", deserialize_with = "from_text")]
    pub price: Price,
    /// How many there were.
    pub offered: Allowances,
    /// Bid at the price or above, without what bidders had from lower tiers.
    pub demand: Allowances,
    /// Sold.
    pub sold: Allowances,
    /// Left.
    pub unsold: Allowances,
    /// What they brought.
    pub proceeds: Money,
    /// How they were shared where more was bid.
    pub tie: Option<TieRow>,
}

/// What a bidder bought from the price containment reserve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReserveBuyer {
    /// Its name.
    pub id: String,
    /// Its bids that count.
    pub bid: Allowances,
    /// Won, over all tiers.
    pub awarded: Allowances,
    /// Paid, each at its tier's price.
    pub paid: Money,
}
