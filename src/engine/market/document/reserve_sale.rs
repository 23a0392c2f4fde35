//! A separate sale from the price containment reserve, after an auction that settled high.
//!
//! Must not know the auction's bids. Invariants: only covered and opt-in entities buy; no purchase limit applies; tiers
//! sell from the lowest, each at its own price; nobody pays more than an own bid; who bids one price for a quantity
//! never gets more than it, over all tiers.

use super::around::{ReserveSale, ReserveTier};
use super::model::{AuctionDocument, Class};
use super::result::{ReserveBuyer, ReserveSaleResult, ReserveTierRow};
use super::screen::{Roll, Screening, judge};
use super::{explain, rows};
use crate::market::clearing::{SealedBid, Tie};
use crate::market::tie::Ties;
use crate::units::{Allowances, Money, Price};

/// Holds the sale that the document describes, if `settled` opens it.
pub(super) fn hold(
    document: &AuctionDocument,
    sale: &ReserveSale,
    roll: &Roll<'_>,
    settled: Option<Price>,
) -> ReserveSaleResult {
    let opened = settled.is_some_and(|price| price >= sale.trigger);
    let mut result = ReserveSaleResult { opened, trigger: sale.trigger, ..ReserveSaleResult::default() };
    if !opened {
        result.message = explain::closed_sale(settled, sale.trigger);
        return result;
    }
    let bids = screen(document, sale, roll, &mut result);
    let mut buyers = vec![(0, Money(0)); roll.bidders.len()];
    for tier in &sale.tiers {
        result.tiers.push(sell(document, tier, roll, &bids, &mut buyers));
    }
    result.sold = result.tiers.iter().map(|tier| tier.sold).sum();
    result.proceeds = result.tiers.iter().map(|tier| tier.proceeds).sum();
    let mut asked = vec![0; roll.bidders.len()];
    bids.iter().for_each(|bid| asked[bid.bidder as usize] += bid.quantity);
    let rows = roll.bidders.iter().zip(asked).zip(buyers).filter(|((_, bid), _)| *bid > 0);
    let row = |((bidder, bid), (awarded, paid)): ((&&super::Bidder, Allowances), (Allowances, Money))| ReserveBuyer {
        id: bidder.id.clone(),
        bid,
        awarded,
        paid,
    };
    result.bidders = rows.map(row).collect();
    result.message = explain::held_sale(result.sold, &sale.tiers);
    result
}

fn screen(
    document: &AuctionDocument,
    sale: &ReserveSale,
    roll: &Roll<'_>,
    result: &mut ReserveSaleResult,
) -> Vec<SealedBid> {
    let floor = sale.tiers.iter().map(|tier| tier.price).min().unwrap_or_default();
    let screening = Screening { floor, ceiling: None, above: super::AboveCeiling::Accept, lot: document.lot_size };
    let mut bids = Vec::with_capacity(sale.bids.len());
    for (index, bid) in sale.bids.iter().enumerate() {
        let place = roll.place(&bid.bidder);
        let bidder = place.map(|place| roll.bidders[place as usize]);
        let trades = bidder.is_some_and(|bidder| bidder.class == Class::GeneralMarket);
        match judge(&screening, bidder, bid) {
            Ok(_) if trades => {
                let why = explain::not_in_sale();
                result.rejected.push(explain::rejection(index, bid, "not_eligible", why));
            }
            Ok((price, quantity)) => bids.push(SealedBid { bidder: place.unwrap_or_default(), price, quantity }),
            Err((code, why)) => result.rejected.push(explain::rejection(index, bid, code, &why)),
        }
    }
    bids
}

/// Sells one tier to those who bid its price or more and do not have that much yet.
fn sell(
    document: &AuctionDocument,
    tier: &ReserveTier,
    roll: &Roll<'_>,
    bids: &[SealedBid],
    buyers: &mut [(Allowances, Money)],
) -> ReserveTierRow {
    let mut wanted = vec![0; buyers.len()];
    for bid in bids.iter().filter(|bid| bid.price >= tier.price) {
        wanted[bid.bidder as usize] += bid.quantity;
    }
    wanted.iter_mut().zip(buyers.iter()).for_each(|(wanted, (got, _))| *wanted = (*wanted - got).max(0));
    let demand: Allowances = wanted.iter().sum();
    let sold = demand.min(tier.quantity);
    let mut tie = None;
    let mut ties = Ties::default();
    if demand > tier.quantity {
        let lines = wanted.iter().copied().enumerate().filter(|(_, quantity)| *quantity > 0);
        ties.share(tier.quantity, demand, lines, document.seed, &roll.keys);
        wanted.fill(0);
        ties.tied().iter().for_each(|tied| wanted[tied.bidder as usize] = tied.awarded);
        let (price, left, remainder) = (tier.price, tier.quantity, ties.remainder());
        let found = Tie { price, left, demand, contenders: ties.tied().len(), remainder };
        tie = Some(rows::tie_row(&found, ties.tied(), roll));
    }
    for ((got, paid), won) in buyers.iter_mut().zip(wanted) {
        *got += won;
        *paid += tier.price.times(won);
    }
    ReserveTierRow {
        price: tier.price,
        offered: tier.quantity,
        demand,
        sold,
        unsold: tier.quantity - sold,
        proceeds: tier.price.times(sold),
        tie,
    }
}
