//! A result cut to what a page shows, so that it can be told from one thread to another.
//!
//! Must not say anything in words. Invariant: what a room shows of a brief is what it shows of the whole result, whatever
//! the language; only downloads want the whole.

use super::rows::MOST_ROWS;
use super::walk;
use crate::market::document::{AuctionResult, BidderRow, DemandStep};
use crate::units::Allowances;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How much came out, counted over whole lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Bidders with bids that count.
    pub bidding: usize,
    /// Bidders with an award.
    pub winners: usize,
    /// What limits took, row by row.
    pub cuts: usize,
    /// Whom they took it from.
    pub cut_bidders: usize,
    /// What they took in all.
    pub cut_allowances: Allowances,
    /// Bids that do not count.
    pub rejected: usize,
    /// Bidders in the tie.
    pub contenders: usize,
    /// Prices of the demand curve.
    pub demand: usize,
}

impl Counts {
    /// Counts what came out.
    #[must_use]
    pub fn of(result: &AuctionResult) -> Counts {
        let cut: BTreeSet<&str> = result.limit_cuts.iter().map(|cut| cut.bidder.as_str()).collect();
        Counts {
            bidding: result.bidders.iter().filter(|row| row.bid > 0).count(),
            winners: result.bidders.iter().filter(|row| row.awarded > 0).count(),
            cuts: result.limit_cuts.len(),
            cut_bidders: cut.len(),
            cut_allowances: result.limit_cuts.iter().map(|cut| cut.allowances).sum(),
            rejected: result.rejected.len(),
            contenders: result.tie.as_ref().map_or(0, |tie| tie.contenders.len()),
            demand: result.demand.len(),
        }
    }
}

/// What a page shows of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// The result with the first rows of its long lists.
    pub result: AuctionResult,
    /// How long the lists were.
    pub counts: Counts,
    /// The walk down the book.
    pub steps: Vec<DemandStep>,
}

impl Brief {
    /// Cuts a result.
    #[must_use]
    pub fn of(whole: &AuctionResult) -> Brief {
        let (counts, steps) = (Counts::of(whole), walk::sampled(whole));
        let bidders: Vec<BidderRow> = winners(whole).into_iter().take(MOST_ROWS).cloned().collect();
        let shown: BTreeSet<&str> = bidders.iter().map(|row| row.id.as_str()).collect();
        // The first ones have a table; the others stand beside the bidders that are shown.
        let kept = whole.limit_cuts.iter().enumerate();
        let kept = kept.filter(|(place, cut)| *place < MOST_ROWS || shown.contains(cut.bidder.as_str()));
        let limit_cuts = kept.map(|(_, cut)| cut.clone()).collect();
        let mut tie = whole.tie.clone();
        if let Some(tie) = &mut tie {
            tie.contenders.truncate(MOST_ROWS);
        }
        let mut reserve_sale = whole.reserve_sale.clone();
        if let Some(sale) = &mut reserve_sale {
            sale.bidders.truncate(MOST_ROWS);
            sale.rejected.truncate(MOST_ROWS);
            for tier in &mut sale.tiers {
                if let Some(tie) = &mut tier.tie {
                    tie.contenders.truncate(MOST_ROWS);
                }
            }
        }
        let result = AuctionResult {
            bidders,
            rejected: first(&whole.rejected),
            lowered: first(&whole.lowered),
            limit_cuts,
            tie,
            demand: first(&whole.demand),
            reserve_sale,
            tranches: whole.tranches.clone(),
            owners: whole.owners.clone(),
            cost_containment: whole.cost_containment.clone(),
            with_supply: whole.with_supply.clone(),
            after: whole.after.clone(),
            checks: whole.checks.clone(),
            ..*whole
        };
        Brief { result, counts, steps }
    }
}

/// Who bid, the largest award first.
pub(super) fn winners(result: &AuctionResult) -> Vec<&BidderRow> {
    let mut rows: Vec<&BidderRow> = result.bidders.iter().filter(|row| row.bid > 0).collect();
    rows.sort_by(|one, other| other.awarded.cmp(&one.awarded).then_with(|| one.id.cmp(&other.id)));
    rows
}

fn first<T: Clone>(rows: &[T]) -> Vec<T> {
    rows.iter().take(MOST_ROWS).cloned().collect()
}
