//! An auction as a document: read strictly, cleared exactly, answered in full.
//!
//! Must not know about programmes or behaviour. Invariants: a malformed document is refused with every
//! fault and its path; a bid that does not count is listed with its reason and stops nothing; every
//! identity is checked on every clearing and shown.
//!
//! For a page: [`read`] a document or [`read_csv`] a bid book, [`clear`] it, or keep it [`Prepared`] and ask again with
//! another supply. A result's rows say who won, who was cut by which limit and why, how ties went, what the demand curve
//! is and what the price would have been with less or more supply.

mod after;
mod around;
mod checks;
mod csv;
mod cuts;
pub mod edit;
mod explain;
mod fields;
mod json;
mod limits;
mod measures;
mod model;
mod offering;
mod prepared;
mod read;
mod read_around;
mod reserve_sale;
mod result;
mod result_around;
mod rows;
mod screen;
mod settle;
mod table;
mod tranches;
mod write;

pub use around::{CostContainmentTier, ReserveSale, ReserveTier, UnsoldRule, UnsoldTerms, Waiting};
pub use csv::read_csv;
pub use model::{AboveCeiling, AuctionDocument, Bid, Bidder, Category, Class, PurchaseLimits, Tranche};
pub use prepared::{Prepared, clear};
pub use result::{
    AfterAuction, AuctionResult, BidderRow, Contender, CostContainmentRow, DemandStep, IdentityCheck, LimitCut,
    LimitKind, LoweredBid, OwnerRow, RejectedBid, ReserveBuyer, ReserveSaleResult, ReserveTierRow, SupplyCase, TieRow,
    TrancheRow,
};
pub use table::{Record, Table};
pub use write::{write, write_terms};

use crate::law::Problem;
use crate::units::{Allowances, Price};

/// Longest document, in bytes.
pub const MOST_TEXT: usize = 64 << 20;
/// Most bids in a document.
pub const MOST_BIDS: usize = 2_000_000;
/// Most bidders in a document.
pub const MOST_BIDDERS: usize = 200_000;
/// Most tranches in a document, and most of what waits; most tiers of a reserve.
pub const MOST_TRANCHES: usize = 1_000;
/// Most allowances, offered or in a bid.
pub const MOST_ALLOWANCES: Allowances = 1_000_000_000_000;
/// Highest price.
pub const HIGHEST_PRICE: Price = Price(100_000_000);

/// Reads an auction document, clears it and gives the result as JSON, with money and prices as decimal
/// strings.
///
/// # Errors
/// Everything that is wrong with the document, each with its path.
pub fn clear_json(text: &str) -> Result<String, Vec<Problem>> {
    to_json(&clear(&read(text)?))
}

/// A result as JSON, with money and prices as decimal strings.
///
/// # Errors
/// None that a result of [`clear`] could give.
pub fn to_json(result: &AuctionResult) -> Result<String, Vec<Problem>> {
    serde_json::to_string_pretty(result)
        .map_err(|error| vec![Problem { code: "E-OUTPUT", path: String::new(), message: error.to_string() }])
}

/// Reads an auction document.
///
/// # Errors
/// Everything that is wrong with it, each with its path.
pub fn read(text: &str) -> Result<AuctionDocument, Vec<Problem>> {
    read::document(text, read::Bids::InDocument)
}

/// Reads the terms of an auction whose bids come as a table: a document without bids, and with or without bidders.
///
/// # Errors
/// Everything that is wrong with it, each with its path.
pub fn read_terms(text: &str) -> Result<AuctionDocument, Vec<Problem>> {
    read::document(text, read::Bids::Apart)
}

/// A number that stands for a name in draws (FNV-1a).
fn key_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |key, byte| (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
