//! What a market monitor would publish about an auction.
//!
//! Must not change anything, nor know who belongs together: whoever asks says whose awards are one. Invariant: every
//! figure is rounded once, half up, from exact integers.

use crate::units::{Allowances, Price};

/// Concentration above which an auction is flagged.
const CONCENTRATED: u32 = 2_500;
/// Share of one buyer, in tenths of a percent, above which it is.
const DOMINANT: u32 = 250;

/// One auction's figures. None where nothing was offered, bid or sold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarketReport {
    /// Qualified bids over supply, in hundredths.
    pub cover: Option<i64>,
    /// Concentration of awards, 0 to 10,000.
    pub hhi: Option<u32>,
    /// The largest buyer's share of what was sold, in tenths of a percent.
    pub largest_share: Option<u32>,
    /// Mean of the qualified bids, each allowance counted.
    pub bid_mean: Option<Price>,
    /// Median of the qualified bids, each allowance counted.
    pub bid_median: Option<Price>,
    /// Settlement over floor, in hundredths.
    pub over_floor: Option<i64>,
    /// Whether a monitor would look twice: concentration above 2,500 or a share above a quarter.
    pub flagged: bool,
}

impl MarketReport {
    /// The figures of an auction of `supply` at `floor` that settled at `price`: `awards` by buyer, `bids` qualified, from
    /// the highest price.
    #[must_use]
    pub fn new(
        supply: Allowances,
        floor: Price,
        price: Option<Price>,
        awards: &[Allowances],
        bids: impl Iterator<Item = (Price, Allowances)> + Clone,
    ) -> MarketReport {
        let qualified = bids.clone().map(|(_, quantity)| quantity).sum();
        let (hhi, largest_share) = (concentration(awards), largest_share(awards));
        MarketReport {
            cover: cover(qualified, supply),
            hhi,
            largest_share,
            bid_mean: mean(bids.clone(), qualified),
            bid_median: median(bids, qualified),
            over_floor: price.and_then(|price| cover(price.0, floor.0)),
            flagged: hhi > Some(CONCENTRATED) || largest_share > Some(DOMINANT),
        }
    }
}

/// `part` over `whole` in hundredths; none without a whole.
#[must_use]
pub fn cover(part: i64, whole: i64) -> Option<i64> {
    half_up(i128::from(part) * 100, i128::from(whole)).and_then(|hundredths| i64::try_from(hundredths).ok())
}

/// 10,000 times the sum of squared shares; none when nothing was sold.
#[must_use]
pub fn concentration(awards: &[Allowances]) -> Option<u32> {
    let sold: i128 = awards.iter().map(|&award| i128::from(award)).sum();
    let squares: i128 = awards.iter().map(|&award| i128::from(award) * i128::from(award)).sum();
    half_up(squares * 10_000, sold * sold).and_then(|index| u32::try_from(index).ok())
}

/// The largest award's share in tenths of a percent; none when nothing was sold.
#[must_use]
pub fn largest_share(awards: &[Allowances]) -> Option<u32> {
    let sold: i128 = awards.iter().map(|&award| i128::from(award)).sum();
    let largest = awards.iter().max()?;
    half_up(i128::from(*largest) * 1_000, sold).and_then(|tenths| u32::try_from(tenths).ok())
}

fn mean(bids: impl Iterator<Item = (Price, Allowances)>, qualified: Allowances) -> Option<Price> {
    let value: i128 = bids.map(|(price, quantity)| price.times(quantity).0).sum();
    half_up(value, i128::from(qualified)).and_then(|cents| i64::try_from(cents).ok()).map(Price)
}

/// The price of the middle allowance; half way between the two middle ones.
fn median(bids: impl Iterator<Item = (Price, Allowances)> + Clone, qualified: Allowances) -> Option<Price> {
    let at = |place: Allowances| {
        let mut before = 0;
        bids.clone().find(|(_, quantity)| {
            before += quantity;
            before > place
        })
    };
    let (upper, lower) = (at((qualified - 1).div_euclid(2))?, at(qualified / 2)?);
    half_up(i128::from(upper.0.0) + i128::from(lower.0.0), 2).and_then(|cents| i64::try_from(cents).ok()).map(Price)
}

/// A quotient of numbers that are not negative, rounded half up; none when dividing by zero.
fn half_up(part: i128, whole: i128) -> Option<i128> {
    (part * 2 + whole).checked_div(whole * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: sb5981-rules, market-report, worked example; the bids are those of auction-clearing's.
    #[test]
    fn the_worked_example_is_concentrated_and_flagged() {
        let awards = [60_000, 30_000, 7_000, 2_000, 1_000];
        let bids = [(2_500, 60_000), (2_200, 30_000), (2_000, 70_000), (2_000, 20_000), (2_000, 10_000)];
        let bids = bids.map(|(cents, quantity)| (Price(cents), quantity));
        let report = MarketReport::new(100_000, Price(1_671), Some(Price(2_000)), &awards, bids.into_iter());
        // (60 x 25 + 30 x 22 + 100 x 20) / 190 = 21.894...; the middle allowances are bid at 20.
        let expected = MarketReport {
            cover: Some(190),
            hhi: Some(4_554),
            largest_share: Some(600),
            bid_mean: Some(Price(2_189)),
            bid_median: Some(Price(2_000)),
            over_floor: Some(120),
            flagged: true,
        };
        assert_eq!(report, expected);
    }

    #[test]
    fn between_two_middle_bids_the_median_is_half_way() {
        let bids = [(Price(2_501), 10), (Price(2_000), 10)];
        let report = MarketReport::new(20, Price(1_000), None, &[5; 4], bids.into_iter());
        assert_eq!((report.bid_median, report.hhi, report.flagged), (Some(Price(2_251)), Some(2_500), false));
    }

    /// Source: sb5981-rules, market-report: nothing sold.
    #[test]
    fn of_an_auction_without_bids_nothing_is_known() {
        let report = MarketReport::new(0, Price(1_000), None, &[0, 0], std::iter::empty());
        assert_eq!(report, MarketReport::default());
    }
}
