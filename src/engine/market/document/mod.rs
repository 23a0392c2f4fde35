//! An auction as a document: read strictly, cleared exactly, answered in full.
//!
//! Must not know about programmes or behaviour. Invariants: a malformed document is refused with every
//! fault and its path; a bid that does not count is listed with its reason and stops nothing; every
//! identity is checked on every clearing and shown. Sales from a price containment reserve and rules for
//! unsold allowances other than reporting them are not part of the document.

mod checks;
pub mod edit;
mod fields;
mod json;
mod limits;
mod measures;
mod model;
mod read;
mod result;
mod rows;
mod screen;
mod tranches;
mod write;

pub use model::{AboveCeiling, AuctionDocument, Bid, Bidder, Category, Class, PurchaseLimits, Tranche};
pub use result::{
    AuctionResult, BidderRow, Contender, DemandStep, IdentityCheck, LimitCut, LimitKind, LoweredBid, OwnerRow,
    RejectedBid, TieRow, TrancheRow,
};
pub use write::write;

use super::clearing::{ClearingRoom, SealedBid, Settlement, Terms};
use crate::law::Problem;
use crate::units::{Allowances, Price};

/// Longest document, in bytes.
pub const MOST_TEXT: usize = 64 << 20;
/// Most bids in a document.
pub const MOST_BIDS: usize = 2_000_000;
/// Most bidders in a document.
pub const MOST_BIDDERS: usize = 200_000;
/// Most tranches in a document.
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
    let result = clear(&read(text)?);
    serde_json::to_string_pretty(&result)
        .map_err(|error| vec![Problem { code: "E-OUTPUT", path: String::new(), message: error.to_string() }])
}

/// Reads an auction document.
///
/// # Errors
/// Everything that is wrong with it, each with its path.
pub fn read(text: &str) -> Result<AuctionDocument, Vec<Problem>> {
    read::document(text)
}

/// Clears an auction document.
#[must_use]
pub fn clear(document: &AuctionDocument) -> AuctionResult {
    let screened = screen::screen(document);
    let roll = &screened.roll;
    let limits = limits::limits(document, roll, &screened.bids);
    let terms = terms(document);
    let mut room = ClearingRoom::new();
    let settlement = room.clear(&terms, &screened.bids, &limits, &roll.keys);
    let sold_by_tranche = tranches::sold(document, settlement.sold);
    let clearing = Cleared { document, roll, bids: &screened.bids, limits: &limits, terms, settlement, room: &room };
    let mut result = rows::result(&clearing, &sold_by_tranche);
    result.checks = checks::checks(&clearing, &result);
    result.rejected = screened.rejected;
    result.lowered = screened.lowered;
    result
}

/// A clearing with everything that went into it.
struct Cleared<'a> {
    document: &'a AuctionDocument,
    roll: &'a screen::Roll<'a>,
    bids: &'a [SealedBid],
    limits: &'a [super::clearing::BidLimit],
    terms: Terms,
    settlement: Settlement,
    room: &'a ClearingRoom,
}

fn terms(document: &AuctionDocument) -> Terms {
    Terms {
        supply: document.offered(),
        reserve_price: document.reserve_price,
        lot: document.lot_size,
        pricing: document.pricing,
        undersubscribed: document.undersubscribed,
        seed: document.seed,
        containment: document.containment,
    }
}

/// A number that stands for a name in draws (FNV-1a).
fn key_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |key, byte| (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
