//! Which bids count, and why the others do not.
//!
//! Must not know limits or prices other than the reserve and the ceiling. Invariant: every bid of the
//! document is either among those that count or listed with its reason.

use super::fields::whole_cents;
use super::model::{AboveCeiling, AuctionDocument, Bid, Bidder};
use super::result::{LoweredBid, RejectedBid};
use super::{HIGHEST_PRICE, MOST_ALLOWANCES, key_of};
use crate::market::clearing::SealedBid;
use crate::units::{Allowances, Price};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// The bidders in order of name, so that nothing depends on where the document lists them.
pub(super) struct Roll<'a> {
    pub bidders: Vec<&'a Bidder>,
    pub keys: Vec<u64>,
}

/// The bids of a document, judged.
pub(super) struct Screened<'a> {
    pub roll: Roll<'a>,
    pub bids: Vec<SealedBid>,
    pub rejected: Vec<RejectedBid>,
    pub lowered: Vec<LoweredBid>,
}

type Reason = (&'static str, String);

/// Judges every bid.
pub(super) fn screen(document: &AuctionDocument) -> Screened<'_> {
    let mut bidders: Vec<&Bidder> = document.bidders.iter().collect();
    bidders.sort_by(|one, other| one.id.cmp(&other.id));
    let places: BTreeMap<&str, u32> =
        bidders.iter().enumerate().map(|(place, bidder)| (bidder.id.as_str(), place as u32)).collect();
    let keys = bidders.iter().map(|bidder| key_of(&bidder.id)).collect();
    let mut bids = Vec::with_capacity(document.bids.len());
    let (mut rejected, mut lowered) = (Vec::new(), Vec::new());
    for (index, bid) in document.bids.iter().enumerate() {
        let place = places.get(bid.bidder.as_str()).copied();
        let bidder = place.and_then(|place| bidders.get(place as usize).copied());
        match judge(document, bidder, bid) {
            Ok((price, quantity)) => {
                bids.push(SealedBid { bidder: place.unwrap_or_default(), price, quantity });
                lowered.extend(lowering(index, bid, price));
            }
            Err((code, reason)) => rejected.push(rejection(index, bid, code, &reason)),
        }
    }
    Screened { roll: Roll { bidders, keys }, bids, rejected, lowered }
}

fn judge(document: &AuctionDocument, bidder: Option<&Bidder>, bid: &Bid) -> Result<(Price, Allowances), Reason> {
    match bidder {
        None => return Err(("unknown_bidder", "the document lists no such bidder".to_owned())),
        Some(bidder) if !bidder.approved => return Err(("not_approved", "the bidder was not approved".to_owned())),
        Some(_) => {}
    }
    Ok((judge_price(document, bid.price)?, judge_quantity(document, bid.quantity)?))
}

fn judge_price(document: &AuctionDocument, dollars: Decimal) -> Result<Price, Reason> {
    let reserve_price = document.reserve_price;
    if dollars < reserve_price.to_decimal() {
        return Err(("below_reserve", format!("the reserve price is {reserve_price}")));
    }
    if dollars > HIGHEST_PRICE.to_decimal() {
        return Err(("price_too_high", format!("prices up to {HIGHEST_PRICE} can be bid")));
    }
    let Some(price) = whole_cents(dollars).map(Price) else {
        return Err(("fraction_of_a_cent", "prices are in whole cents".to_owned()));
    };
    match document.ceiling_price {
        Some(ceiling) if price > ceiling => match document.above_ceiling {
            AboveCeiling::Accept => Ok(price),
            AboveCeiling::Lower => Ok(ceiling),
            AboveCeiling::Reject => Err(("above_ceiling", format!("the ceiling price is {ceiling}"))),
        },
        _ => Ok(price),
    }
}

fn judge_quantity(document: &AuctionDocument, quantity: Decimal) -> Result<Allowances, Reason> {
    let lot = document.lot_size;
    if quantity <= Decimal::ZERO {
        return Err(("not_positive", "a bid is for one lot or more".to_owned()));
    }
    if quantity > Decimal::from(MOST_ALLOWANCES) {
        return Err(("quantity_too_large", format!("at most {MOST_ALLOWANCES} allowances can be bid")));
    }
    let whole = if quantity.is_integer() { quantity.to_i64() } else { None };
    whole.filter(|whole| whole % lot == 0).ok_or_else(|| ("not_whole_lots", format!("a lot is {lot} allowances")))
}

fn rejection(index: usize, bid: &Bid, code: &'static str, reason: &str) -> RejectedBid {
    let message = format!("bid {index} of {:?}, {} allowances at {}: {reason}", bid.bidder, bid.quantity, bid.price);
    RejectedBid { bid: index, bidder: bid.bidder.clone(), price: bid.price, quantity: bid.quantity, code, message }
}

fn lowering(index: usize, bid: &Bid, price: Price) -> Option<LoweredBid> {
    let lowered = price.to_decimal() < bid.price;
    lowered.then(|| LoweredBid { bid: index, bidder: bid.bidder.clone(), from: bid.price, to: price })
}
