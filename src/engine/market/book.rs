//! The book of one auction: bids in order of price, one line a bidder and price, after limits.
//!
//! Must not know supply or who wins. Invariants: lines fall in price and, within a price, rise in bidder;
//! every line is positive; what a limit takes, it takes from the bidder's cheapest bids first, in whole
//! lots, and nothing cheaper comes back in.

use super::clearing::{BidLimit, SealedBid};
use super::sort::{Keyed, sort_by_key};
use crate::units::{Allowances, Money, Price};
use std::ops::Range;

/// Bids in order of price.
#[derive(Clone, Debug, Default)]
pub(super) struct Book {
    lines: Vec<Line>,
    /// Where sorting works.
    scratch: Vec<Line>,
    /// What each bidder may still add.
    room: Vec<Allowances>,
    /// What each bidder has in the book.
    kept: Vec<Allowances>,
    /// All that is in the book.
    total: Allowances,
    reserve_price: Price,
}

/// What one bidder bids at one price.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// Above: how far the price lies under the highest one that fits. Below: the bidder. One comparison
    /// of this number puts lines in order.
    key: u64,
    quantity: Allowances,
}

/// How far a walk down the book came before supply ran out.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    /// Lines before its start are filled. The lines in it bid more than is left; empty where none do.
    pub margin: Range<usize>,
    /// What is left for the margin, or left over where there is none.
    pub left: Allowances,
    /// What the margin bids.
    pub demand: Allowances,
}

impl Keyed for Line {
    fn key(&self) -> u64 {
        self.key
    }
}

impl Line {
    fn new(bid: &SealedBid, reserve_price: Price) -> Line {
        let above_reserve = bid.price.0.saturating_sub(reserve_price.0);
        let under_top = u32::MAX - u32::try_from(above_reserve).unwrap_or(u32::MAX);
        Line { key: u64::from(under_top) << 32 | u64::from(bid.bidder), quantity: bid.quantity }
    }

    fn level(self) -> u32 {
        (self.key >> 32) as u32
    }

    fn bidder(self) -> usize {
        self.key as u32 as usize
    }

    fn price(self, reserve_price: Price) -> Price {
        Price(reserve_price.0.saturating_add(i64::from(u32::MAX - self.level())))
    }
}

impl Book {
    /// Replaces the book by these bids after these limits.
    pub fn fill(&mut self, reserve_price: Price, lot: Allowances, bids: &[SealedBid], limits: &[BidLimit]) {
        let lot = lot.max(1);
        self.reserve_price = reserve_price;
        self.lines.clear();
        let counts =
            |bid: &&SealedBid| bid.price >= reserve_price && bid.quantity > 0 && (bid.bidder as usize) < limits.len();
        self.lines.extend(bids.iter().filter(counts).map(|bid| Line::new(bid, reserve_price)));
        sort_by_key(&mut self.lines, &mut self.scratch);
        self.room.clear();
        self.room.extend(limits.iter().map(|limit| whole_lots(limit.purchase.min(limit.holding_room), lot)));
        self.kept.clear();
        self.kept.resize(limits.len(), 0);
        self.merge(lot, limits);
    }

    /// Joins a bidder's bids at one price and cuts them to its limits, in place.
    fn merge(&mut self, lot: Allowances, limits: &[BidLimit]) {
        let (mut read, mut written) = (0, 0);
        self.total = 0;
        while let Some(&Line { key, mut quantity }) = self.lines.get(read) {
            read += 1;
            while let Some(next) = self.lines.get(read).filter(|next| next.key == key) {
                quantity = quantity.saturating_add(next.quantity);
                read += 1;
            }
            let line = self.cut(Line { key, quantity }, lot, limits);
            if line.quantity > 0 {
                self.lines[written] = line;
                self.total = self.total.saturating_add(line.quantity);
                written += 1;
            }
        }
        self.lines.truncate(written);
    }

    /// What its bidder's limits leave of a line. Lines come from the highest price, so that what no longer
    /// fits is what the bidder bid cheapest.
    fn cut(&mut self, mut line: Line, lot: Allowances, limits: &[BidLimit]) -> Line {
        let bidder = line.bidder();
        line.quantity = line.quantity.min(self.room[bidder]);
        if let Some(guarantee) = limits[bidder].guarantee {
            let price = line.price(self.reserve_price);
            let kept = self.kept[bidder];
            if price.times(kept.saturating_add(line.quantity)) > guarantee {
                line.quantity = (whole_lots(affordable(guarantee, price), lot) - kept).max(0);
                self.room[bidder] = line.quantity;
            }
        }
        self.kept[bidder] += line.quantity;
        self.room[bidder] -= line.quantity;
        line
    }

    /// Fills lines from the highest price until `supply` runs out.
    pub fn walk(&self, supply: Allowances) -> Walk {
        let (mut left, mut start) = (supply, 0);
        while left > 0 && start < self.lines.len() {
            let (end, demand) = self.level_from(start);
            if demand > left {
                return Walk { margin: start..end, left, demand };
            }
            left -= demand;
            start = end;
        }
        Walk { margin: start..start, left, demand: 0 }
    }

    /// Where the price of the line at `start` ends, and what is bid at it from there.
    fn level_from(&self, start: usize) -> (usize, Allowances) {
        let Some(level) = self.lines.get(start).map(|line| line.level()) else { return (start, 0) };
        let (mut end, mut demand) = (start, 0_i64);
        while let Some(line) = self.lines.get(end).filter(|line| line.level() == level) {
            demand = demand.saturating_add(line.quantity);
            end += 1;
        }
        (end, demand)
    }

    /// Bid at or above `price`.
    pub fn demand_at(&self, price: Price) -> Allowances {
        let in_time = self.lines.iter().take_while(|line| line.price(self.reserve_price) >= price);
        in_time.fold(0, |demand: Allowances, line| demand.saturating_add(line.quantity))
    }

    /// Each price from the highest, and what is bid at it.
    pub fn levels(&self) -> impl Iterator<Item = (Price, Allowances)> + Clone + '_ {
        let mut start = 0;
        std::iter::from_fn(move || {
            let price = self.price_at(start)?;
            let (end, demand) = self.level_from(start);
            start = end;
            Some((price, demand))
        })
    }

    /// Bidder and quantity of each line in `range`.
    pub fn lines(&self, range: Range<usize>) -> impl Iterator<Item = (usize, Allowances)> + '_ {
        self.lines.get(range).unwrap_or_default().iter().map(|line| (line.bidder(), line.quantity))
    }

    /// Bidder, price and quantity of every line.
    pub fn priced_lines(&self) -> impl Iterator<Item = (usize, Price, Allowances)> + '_ {
        self.lines.iter().map(|line| (line.bidder(), line.price(self.reserve_price), line.quantity))
    }

    /// Price of the line at `place`.
    pub fn price_at(&self, place: usize) -> Option<Price> {
        self.lines.get(place).map(|line| line.price(self.reserve_price))
    }

    /// Price of the line before `place`.
    pub fn price_before(&self, place: usize) -> Option<Price> {
        self.price_at(place.checked_sub(1)?)
    }

    /// All that is in the book.
    pub fn total(&self) -> Allowances {
        self.total
    }

    /// What each bidder has in the book.
    pub fn kept(&self) -> &[Allowances] {
        &self.kept
    }
}

/// `quantity` without its broken lot; nothing when negative.
pub(super) fn whole_lots(quantity: Allowances, lot: Allowances) -> Allowances {
    let quantity = quantity.max(0);
    quantity - quantity % lot.max(1)
}

/// How many allowances at `price` a guarantee covers.
fn affordable(guarantee: Money, price: Price) -> Allowances {
    if price.0 <= 0 {
        return Allowances::MAX;
    }
    Allowances::try_from(guarantee.0.max(0) / i128::from(price.0)).unwrap_or(Allowances::MAX)
}
