//! Random auctions that are full of ties, limits and reserves: prices and quantities are few and small.

use crate::market::clearing::{EmissionsContainment, PricingRule, Undersubscribed};
use crate::market::document::*;
use crate::units::{Money, Price};
use rust_decimal::Decimal;

/// A generator of its own: xorshift64*.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) | 1)
    }

    pub fn number(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// From `least` to `most`.
    pub fn roll(&mut self, least: i64, most: i64) -> i64 {
        least + ((self.number() >> 20) % (most - least + 1).unsigned_abs()) as i64
    }

    /// Once in `times`.
    pub fn once_in(&mut self, times: i64) -> bool {
        self.roll(1, times) == 1
    }

    pub fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.roll(0, values.len() as i64 - 1) as usize]
    }
}

/// The auction of this number.
pub fn document(number: u64) -> AuctionDocument {
    let dice = &mut Dice::new(number);
    let reserve_price = dice.roll(9, 12);
    let mut document = AuctionDocument::new(Price(reserve_price), supply(dice));
    document.lot_size = dice.roll(1, 3);
    document.seed = dice.number() >> 1;
    document.pricing = dice.one_of(&[PricingRule::LowestAccepted, PricingRule::HighestRejected]);
    document.undersubscribed = dice.one_of(&[Undersubscribed::LowestAccepted, Undersubscribed::Reserve]);
    let tenths = dice.one_of(&[10, 10, 5, 3, 1]);
    document.limits.covered = Decimal::new(tenths, 1);
    document.limits.general_market = Decimal::new(dice.roll(0, tenths), 1);
    if dice.once_in(2) {
        document.ceiling_price = Some(Price(dice.roll(reserve_price, 16)));
        document.above_ceiling = dice.one_of(&[AboveCeiling::Accept, AboveCeiling::Lower, AboveCeiling::Reject]);
        document.ceiling_units = document.above_ceiling != AboveCeiling::Accept && dice.once_in(2);
    }
    reserves(dice, reserve_price, &mut document);
    document.bidders = bidders(dice);
    document.bids = (0..dice.roll(0, 14)).map(|_| bid(dice, document.lot_size)).collect();
    document
}

fn supply(dice: &mut Dice) -> Vec<Tranche> {
    let categories = [Category::Consigned, Category::PastVintage, Category::Reoffered, Category::Current];
    let tranche = |dice: &mut Dice, place: i64| Tranche {
        id: format!("tranche {place}"),
        category: dice.one_of(&categories),
        owner: dice.one_of(&["east", "west", "north"]).to_owned(),
        vintage: dice.roll(2021, 2023),
        quantity: dice.roll(0, 25),
    };
    (0..dice.roll(1, 5)).map(|place| tranche(dice, place)).collect()
}

fn reserves(dice: &mut Dice, reserve_price: i64, document: &mut AuctionDocument) {
    let low = dice.roll(reserve_price, 14);
    if dice.once_in(3) {
        document.containment = Some(EmissionsContainment { trigger: Price(low), available: dice.roll(0, 30) });
    }
    if dice.once_in(3) {
        let first = low + dice.roll(1, 2);
        for place in 0..dice.roll(1, 2) {
            let tier = CostContainmentTier { trigger: Price(first + place), available: dice.roll(0, 12) };
            document.cost_containment.push(tier);
        }
    }
}

fn bidders(dice: &mut Dice) -> Vec<Bidder> {
    let declared = dice.once_in(3);
    let bidder = |dice: &mut Dice, place: i64| {
        let group = dice.once_in(2).then(|| dice.one_of(&["one", "two"]).to_owned());
        Bidder {
            id: format!("bidder {place}"),
            class: dice.one_of(&[Class::Covered, Class::Covered, Class::OptIn, Class::GeneralMarket]),
            purchase_share: group.as_ref().filter(|_| declared).map(|_| Decimal::new(16, 2)),
            group,
            bid_guarantee: dice.once_in(4).then(|| Money(i128::from(dice.roll(0, 500)))),
            holding_room: dice.once_in(4).then(|| dice.roll(0, 30)),
            approved: !dice.once_in(12),
        }
    };
    (0..dice.roll(1, 6)).map(|place| bidder(dice, place)).collect()
}

fn bid(dice: &mut Dice, lot: i64) -> Bid {
    let thousandths = dice.roll(8, 16) * 10 + if dice.once_in(30) { 5 } else { 0 };
    let quantity = dice.roll(1, 8) * lot;
    let quantity = if dice.once_in(30) { dice.roll(-3, 3) } else { quantity };
    Bid {
        bidder: format!("bidder {}", dice.roll(0, 6)),
        price: Decimal::new(thousandths, 3),
        quantity: Decimal::from(quantity),
    }
}
