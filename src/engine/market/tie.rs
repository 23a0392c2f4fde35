//! What is left at a price where more is bid: shared in proportion, and the odd ones by lot.
//!
//! Must not know limits or prices. Invariants: shares sum to what is left; each is within one allowance of
//! its exact proportion and never above what was bid; the order of the draw follows from the seed and who
//! the bidders are, not from where they stand in a list.

use crate::units::Allowances;

/// A bidder in a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tied {
    /// Place in the list of limits.
    pub bidder: u32,
    /// Its bids at the price, after limits.
    pub quantity: Allowances,
    /// What it got.
    pub awarded: Allowances,
    /// Whether one of that came by lot.
    pub drawn: bool,
    /// Place in the draw: lowest first, ties to the lower key.
    draw: (u64, u64),
}

/// The latest tie.
#[derive(Clone, Debug, Default)]
pub(super) struct Ties {
    tied: Vec<Tied>,
    remainder: Allowances,
}

impl Ties {
    /// Shares `left` among `lines` that together bid `demand`, which is more.
    pub fn share(
        &mut self,
        left: Allowances,
        demand: Allowances,
        lines: impl Iterator<Item = (usize, Allowances)>,
        seed: u64,
        bidder_keys: &[u64],
    ) {
        self.tied.clear();
        self.tied.extend(lines.map(|(bidder, quantity)| {
            let key = bidder_keys.get(bidder).copied().unwrap_or(bidder as u64);
            let awarded = floor_share(left, quantity, demand);
            Tied { bidder: bidder as u32, quantity, awarded, drawn: false, draw: (draw_number(seed, key), key) }
        }));
        self.remainder =
            if self.tied.is_empty() { 0 } else { left - self.tied.iter().map(|tied| tied.awarded).sum::<i64>() };
        self.tied.sort_unstable_by_key(|tied| (tied.draw, tied.bidder));
        for tied in self.tied.iter_mut().take(usize::try_from(self.remainder).unwrap_or(0)) {
            tied.awarded += 1;
            tied.drawn = true;
        }
    }

    /// In the order of the draw.
    pub fn tied(&self) -> &[Tied] {
        &self.tied
    }

    /// What flooring left over.
    pub fn remainder(&self) -> Allowances {
        self.remainder
    }
}

/// `floor(left × quantity / demand)`, exactly.
pub(super) fn floor_share(left: Allowances, quantity: Allowances, demand: Allowances) -> Allowances {
    if demand <= 0 {
        return 0;
    }
    match left.checked_mul(quantity) {
        Some(product) => product / demand,
        // Less than `left`, since the quantity is part of the demand.
        None => (i128::from(left) * i128::from(quantity) / i128::from(demand)) as Allowances,
    }
}

/// A number that looks random but follows from the seed and the key (two rounds of SplitMix64).
#[must_use]
pub fn draw_number(seed: u64, key: u64) -> u64 {
    mix(mix(seed).wrapping_add(key))
}

fn mix(value: u64) -> u64 {
    let mut mixed = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
