//! Which bids count, and why the others do not.
//!
//! Must not know limits or prices other than the reserve and the ceiling. Invariant: every bid of the
//! document is either among those that count or listed with its reason.

use super::explain::rejection;
use super::fields::{whole_cents, whole_number};
use super::model::{AboveCeiling, AuctionDocument, Bid, Bidder};
use super::result::{LoweredBid, RejectedBid};
use super::{HIGHEST_PRICE, MOST_ALLOWANCES, key_of};
use crate::market::clearing::SealedBid;
use crate::units::{Allowances, Price};
use rust_decimal::Decimal;

/// The bidders in order of name, so that nothing depends on where the document lists them.
pub(super) struct Roll<'a> {
    pub bidders: Vec<&'a Bidder>,
    pub keys: Vec<u64>,
    /// Numbers of names with their places, in order of number and name: quicker to search than names alone.
    index: Vec<(u64, u32)>,
}

impl<'a> Roll<'a> {
    pub fn of(bidders: &'a [Bidder]) -> Roll<'a> {
        let mut bidders: Vec<&Bidder> = bidders.iter().collect();
        bidders.sort_by(|one, other| one.id.cmp(&other.id));
        let keys: Vec<u64> = bidders.iter().map(|bidder| key_of(&bidder.id)).collect();
        // Places are in order of name, so that equal numbers stay in that order.
        let mut index: Vec<(u64, u32)> = keys.iter().copied().zip(0..).collect();
        index.sort_unstable();
        Roll { bidders, keys, index }
    }

    /// Where the bidder of this name stands.
    pub fn place(&self, name: &str) -> Option<u32> {
        let key = key_of(name);
        let order = |(other, place): &(u64, u32)| {
            other.cmp(&key).then_with(|| self.bidders[*place as usize].id.as_str().cmp(name))
        };
        self.index.binary_search_by(order).ok().map(|found| self.index[found].1)
    }
}

/// What bids are held to.
pub(super) struct Screening {
    /// No bid below it counts.
    pub floor: Price,
    pub ceiling: Option<Price>,
    pub above: AboveCeiling,
    pub lot: Allowances,
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
    let roll = Roll::of(&document.bidders);
    let screening = Screening {
        floor: document.reserve_price,
        ceiling: document.ceiling_price,
        above: document.above_ceiling,
        lot: document.lot_size,
    };
    let mut bids = Vec::with_capacity(document.bids.len());
    let (mut rejected, mut lowered) = (Vec::new(), Vec::new());
    for (index, bid) in document.bids.iter().enumerate() {
        let place = roll.place(&bid.bidder);
        match judge(&screening, place.map(|place| roll.bidders[place as usize]), bid) {
            Ok((price, quantity)) => {
                bids.push(SealedBid { bidder: place.unwrap_or_default(), price, quantity });
                lowered.extend(lowering(&screening, index, bid, price));
            }
            Err((code, reason)) => rejected.push(rejection(index, bid, code, &reason)),
        }
    }
    Screened { roll, bids, rejected, lowered }
}

/// Price and quantity of a bid that counts.
pub(super) fn judge(screening: &Screening, bidder: Option<&Bidder>, bid: &Bid) -> Result<(Price, Allowances), Reason> {
    match bidder {
        None => return Err(("unknown_bidder", "the document lists no such bidder".to_owned())),
        Some(bidder) if !bidder.approved => return Err(("not_approved", "the bidder was not approved".to_owned())),
        Some(_) => {}
    }
    Ok((judge_price(screening, bid.price)?, judge_quantity(screening.lot, bid.quantity)?))
}

fn judge_price(screening: &Screening, dollars: Decimal) -> Result<Price, Reason> {
    let Screening { floor, ceiling, .. } = screening;
    let cents = whole_cents(dollars);
    // Where there are whole cents, comparing them is the same and quicker.
    if cents.map_or_else(|| dollars < floor.to_decimal(), |cents| cents < floor.0) {
        return Err(("below_reserve", format!("the reserve price is {floor}")));
    }
    if cents.map_or_else(|| dollars > HIGHEST_PRICE.to_decimal(), |cents| cents > HIGHEST_PRICE.0) {
        return Err(("price_too_high", format!("prices up to {HIGHEST_PRICE} can be bid")));
    }
    let Some(price) = cents.map(Price) else {
        return Err(("fraction_of_a_cent", "prices are in whole cents".to_owned()));
    };
    match ceiling {
        Some(ceiling) if price > *ceiling => match screening.above {
            AboveCeiling::Accept => Ok(price),
            AboveCeiling::Lower => Ok(*ceiling),
            AboveCeiling::Reject => Err(("above_ceiling", format!("the ceiling price is {ceiling}"))),
        },
        _ => Ok(price),
    }
}

fn judge_quantity(lot: Allowances, quantity: Decimal) -> Result<Allowances, Reason> {
    let whole = whole_number(quantity);
    if whole.map_or_else(|| quantity <= Decimal::ZERO, |whole| whole <= 0) {
        return Err(("not_positive", "a bid is for one lot or more".to_owned()));
    }
    if whole.map_or_else(|| quantity > Decimal::from(MOST_ALLOWANCES), |whole| whole > MOST_ALLOWANCES) {
        return Err(("quantity_too_large", format!("at most {MOST_ALLOWANCES} allowances can be bid")));
    }
    whole.filter(|whole| whole % lot == 0).ok_or_else(|| ("not_whole_lots", format!("a lot is {lot} allowances")))
}

fn lowering(screening: &Screening, index: usize, bid: &Bid, price: Price) -> Option<LoweredBid> {
    let lowered = screening.above == AboveCeiling::Lower && price.to_decimal() < bid.price;
    lowered.then(|| LoweredBid { bid: index, bidder: bid.bidder.clone(), from: bid.price, to: price })
}
