//! What clearing a document gives: rows that say everything.
//!
//! Must not compute. Invariants: money and prices print as decimals in text, and what is written is read back the same;
//! rows of bidders are in order of name, rows of tranches and jurisdictions in order of the document.

pub use super::result_around::{
    AfterAuction, CostContainmentRow, ReserveBuyer, ReserveSaleResult, ReserveTierRow, SupplyCase,
};

use super::model::{Category, Class};
use crate::units::{Allowances, Money, Price};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// A cleared auction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuctionResult {
    /// What every winner pays; none when nothing was sold.
    #[serde(serialize_with = "maybe_text", deserialize_with = "from_maybe_text")]
    pub settlement_price: Option<Price>,
    /// The price before any reserve acted inside the auction.
    #[serde(serialize_with = "maybe_text", deserialize_with = "from_maybe_text")]
    pub interim_price: Option<Price>,
    /// The document's supply with what its rule for unsold allowances offers again.
    pub offered: Allowances,
    /// Awarded, what reserves added included.
    pub sold: Allowances,
    /// Offered and neither sold nor withheld.
    pub unsold: Allowances,
    /// Withheld by the emissions containment reserve.
    pub ecr_withheld: Allowances,
    /// Added by the cost containment reserve.
    pub ccr_released: Allowances,
    /// Sold at a hard ceiling beyond everything offered.
    pub ceiling_units: Allowances,
    /// Bids that count, after limits.
    pub qualified: Allowances,
    /// Those over what was offered.
    pub coverage: Option<Decimal>,
    /// Concentration of awards by group, 0 to 10,000.
    pub hhi: Option<u32>,
    /// The largest group's share of what was sold.
    pub largest_share_percent: Option<Decimal>,
    /// All that was paid.
    pub proceeds: Money,
    /// By tranche.
    pub tranches: Vec<TrancheRow>,
    /// By jurisdiction.
    pub owners: Vec<OwnerRow>,
    /// The cost containment reserve by tier.
    pub cost_containment: Vec<CostContainmentRow>,
    /// What came of everything that reserves added.
    pub added_proceeds: Money,
    /// By bidder.
    pub bidders: Vec<BidderRow>,
    /// Bids that do not count.
    pub rejected: Vec<RejectedBid>,
    /// Bids lowered to the ceiling.
    pub lowered: Vec<LoweredBid>,
    /// What limits took off.
    pub limit_cuts: Vec<LimitCut>,
    /// The tie at the settlement price.
    pub tie: Option<TieRow>,
    /// Demand after limits, from the highest price.
    pub demand: Vec<DemandStep>,
    /// What the price would have been with less and with more supply.
    pub with_supply: Vec<SupplyCase>,
    /// What becomes of unsold allowances.
    pub after: AfterAuction,
    /// The separate sale from the price containment reserve, where the document has one.
    pub reserve_sale: Option<ReserveSaleResult>,
    /// The identities, each checked.
    pub checks: Vec<IdentityCheck>,
}

/// What became of a tranche.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrancheRow {
    /// Its name.
    pub id: String,
    /// Jurisdiction.
    pub owner: String,
    /// Kind.
    pub category: Category,
    /// Vintage year; 0 where none is said.
    pub vintage: i64,
    /// Offered.
    pub offered: Allowances,
    /// Sold.
    pub sold: Allowances,
    /// Withheld by the emissions containment reserve.
    pub withheld: Allowances,
    /// Neither sold nor withheld.
    pub unsold: Allowances,
    /// What its sale brought.
    pub proceeds: Money,
}

/// What a jurisdiction sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerRow {
    /// Jurisdiction.
    pub owner: String,
    /// Offered.
    pub offered: Allowances,
    /// Sold.
    pub sold: Allowances,
    /// What its sale brought.
    pub proceeds: Money,
}

/// What a bidder won.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BidderRow {
    /// Its name.
    pub id: String,
    /// Why it takes part.
    pub class: Class,
    /// Whom it shares limits with.
    pub group: Option<String>,
    /// Its bids that count, before limits.
    pub bid: Allowances,
    /// The same after limits.
    pub qualified: Allowances,
    /// Won.
    pub awarded: Allowances,
    /// Paid.
    pub paid: Money,
}

/// A bid that does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedBid {
    /// Place among the document's bids, from 0.
    pub bid: usize,
    /// Whose.
    pub bidder: String,
    /// As written.
    pub price: Decimal,
    /// As written.
    pub quantity: Decimal,
    /// Stable reason.
    pub code: Cow<'static, str>,
    /// The reason in words.
    pub message: String,
}

/// A bid lowered to the ceiling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoweredBid {
    /// Place among the document's bids, from 0.
    pub bid: usize,
    /// Whose.
    pub bidder: String,
    /// As written.
    pub from: Decimal,
    /// The ceiling.
    #[serde(serialize_with = "plain_text", deserialize_with = "from_text")]
    pub to: Price,
}

/// What a limit took off a bidder's cheapest bids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitCut {
    /// Whose.
    pub bidder: String,
    /// Which limit.
    pub limit: LimitKind,
    /// Lots taken off.
    pub lots: Allowances,
    /// Allowances taken off.
    pub allowances: Allowances,
    /// Price of the cheapest bid that lost some.
    #[serde(serialize_with = "plain_text", deserialize_with = "from_text")]
    pub cheapest: Price,
    /// Price of the dearest bid that lost some.
    #[serde(serialize_with = "plain_text", deserialize_with = "from_text")]
    pub dearest: Price,
    /// The cut in words.
    pub message: String,
}

/// Limits on one bidder, in the order in which they apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitKind {
    /// Its own or its group's purchase limit.
    Purchase,
    /// Its holding limit.
    Holding,
    /// Its bid guarantee.
    Guarantee,
}

/// More was bid at the settlement price than was left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TieRow {
    /// Where.
    #[serde(serialize_with = "plain_text", deserialize_with = "from_text")]
    pub price: Price,
    /// What was left there.
    pub left: Allowances,
    /// What was bid there.
    pub demand: Allowances,
    /// What flooring left over.
    pub remainder: Allowances,
    /// Who bid there, in the order of the draw.
    pub contenders: Vec<Contender>,
    /// How it was shared, in words.
    pub message: String,
}

/// A bidder in a tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contender {
    /// Its name.
    pub bidder: String,
    /// Its bids at the price.
    pub bid: Allowances,
    /// What it got there.
    pub awarded: Allowances,
    /// Its exact proportion of what was left, rounded down.
    pub share: Allowances,
    /// Whether one of that came by draw.
    pub drawn: bool,
}

/// A step of the demand curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandStep {
    /// Price.
    #[serde(serialize_with = "plain_text", deserialize_with = "from_text")]
    pub price: Price,
    /// Bid at it.
    pub quantity: Allowances,
    /// Bid at it or above.
    pub cumulative: Allowances,
}

/// An identity and how it came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityCheck {
    /// Short name.
    pub name: Cow<'static, str>,
    /// Whether it holds.
    pub ok: bool,
    /// What was compared.
    pub detail: String,
}

pub(super) fn plain_text<T: std::fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

pub(super) fn maybe_text<S: Serializer>(price: &Option<Price>, serializer: S) -> Result<S::Ok, S::Error> {
    match price {
        Some(price) => serializer.collect_str(price),
        None => serializer.serialize_none(),
    }
}

/// Both ways through text, because a price alone is written as a number.
pub(super) fn from_text<'a, D: Deserializer<'a>>(deserializer: D) -> Result<Price, D::Error> {
    <Decimal as Deserialize>::deserialize(deserializer).map(Price::from_decimal)
}

pub(super) fn from_maybe_text<'a, D: Deserializer<'a>>(deserializer: D) -> Result<Option<Price>, D::Error> {
    Ok(Option::<Decimal>::deserialize(deserializer)?.map(Price::from_decimal))
}
