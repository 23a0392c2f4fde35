//! One cleared auction: what it says, its picture, its tables; of a run or of one's own.
//!
//! Must not know pixels or where the document came from. Invariants: everything shown is from one result; every sentence is
//! true of the numbers beside it; nothing here panics, whatever the document.

pub mod apart;
mod brief;
pub mod explain;
mod picture;
mod rows;
mod story;
mod walk;

pub use brief::{Brief, Counts};
pub use rows::{Sheet, reason};
pub use walk::Step;

use super::number;
use crate::market::document::{AuctionDocument, AuctionResult, DemandStep, SupplyCase, clear};
use crate::simulate::{AuctionKind, AuctionRow, Outcome};
use crate::text::Language;
use crate::text::more::auctions::{RoomWords, room as words};
use crate::units::{Allowances, Money, Price};
use std::sync::Arc;

/// A cleared auction.
#[derive(Clone, Debug)]
pub struct Room {
    /// What went into it; without its bids where they stayed apart.
    pub document: Arc<AuctionDocument>,
    /// What came out; of long lists the first rows where the bids stayed apart.
    pub result: AuctionResult,
    /// How much came out in all.
    pub counts: Counts,
    /// Price from which the price containment reserve opens, if somebody knows it.
    pub opens: Option<Price>,
    /// The same bids with other supply: percent, offered, price, sold, revenue.
    pub cases: Vec<Case>,
    steps: Vec<DemandStep>,
}

/// The same bids with another supply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Change of every tranche.
    pub percent: i64,
    /// Offered.
    pub offered: Allowances,
    /// What everybody would pay.
    pub price: Option<Price>,
    /// Sold.
    pub sold: Allowances,
    /// What it would bring.
    pub proceeds: Money,
}

impl Room {
    /// Clears `document`.
    #[must_use]
    pub fn new(document: Arc<AuctionDocument>, opens: Option<Price>) -> Room {
        let result = clear(&document);
        let (counts, steps) = (Counts::of(&result), walk::sampled(&result));
        Room::with(document, opens, result, counts, steps)
    }

    /// What was cleared elsewhere; `document` is what it says without its bids.
    #[must_use]
    pub fn told(document: Arc<AuctionDocument>, brief: Brief) -> Room {
        Room::with(document, None, brief.result, brief.counts, brief.steps)
    }

    fn with(
        document: Arc<AuctionDocument>,
        opens: Option<Price>,
        result: AuctionResult,
        counts: Counts,
        steps: Vec<DemandStep>,
    ) -> Room {
        let other = |case: &SupplyCase| Case {
            percent: case.percent,
            offered: case.offered,
            price: case.settlement_price,
            sold: case.sold,
            proceeds: case.proceeds,
        };
        let mut cases: Vec<Case> = result.with_supply.iter().map(other).collect();
        let own = Case {
            percent: 0,
            offered: result.offered,
            price: result.settlement_price,
            sold: result.sold,
            proceeds: result.proceeds,
        };
        cases.insert(cases.len() / 2, own);
        Room { document, result, counts, opens, cases, steps }
    }

    /// The figures beside the picture, with their names.
    #[must_use]
    pub fn figures(&self, language: Language) -> Vec<(&'static str, String)> {
        let result = &self.result;
        let tons = |tons: Allowances| number::grouped(i128::from(tons), language);
        let maybe = |text: Option<String>| text.unwrap_or_else(|| number::ABSENT.to_owned());
        let values = [
            maybe(result.settlement_price.map(|price| number::price(price, language))),
            tons(result.sold),
            tons(result.offered),
            maybe(result.coverage.map(|cover| cover.to_string())),
            tons(self.counts.winners as Allowances),
            maybe(result.largest_share_percent.map(|share| format!("{share} %"))),
            maybe(result.hhi.map(|index| tons(i64::from(index)))),
            number::dollars(result.proceeds, language),
        ];
        said(language).figures.iter().copied().zip(values).collect()
    }
}

fn said(language: Language) -> &'static RoomWords {
    words(language)
}

/// The regular auctions of a run: place among its auctions, and row.
pub fn auctions(run: &Outcome) -> impl Iterator<Item = (usize, &AuctionRow)> {
    run.auctions.iter().enumerate().filter(|(_, row)| row.kind == AuctionKind::Quarterly)
}

/// The place of the auction that a link calls `name`, e.g. `2027Q2`.
#[must_use]
pub fn place_of(run: &Outcome, name: &str) -> Option<usize> {
    auctions(run).find(|(_, row)| row.quarter.to_string() == name).map(|(place, _)| place)
}

/// The sale from the reserve that followed the auction at `place`.
#[must_use]
pub fn sale_after(run: &Outcome, place: usize) -> Option<&AuctionRow> {
    let row = run.auctions.get(place)?;
    run.auctions.get(place + 1).filter(|next| next.kind == AuctionKind::Reserve && next.quarter == row.quarter)
}

/// Where the price containment reserve opens in the year of the auction at `place`.
#[must_use]
pub fn opens_at(run: &Outcome, place: usize) -> Option<Price> {
    let year = run.auctions.get(place)?.quarter.year;
    run.year(year.0).map(|row| row.price_trigger).filter(|price| price.0 > 0)
}
