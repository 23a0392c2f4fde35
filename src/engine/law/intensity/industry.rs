//! Allocation around a sector's break-even intensity: who makes a ton of product with less than the others gains.
//!
//! Exact: decimals in, whole allowances out, rounded down. Must not know sectors by name. Invariants: together the
//! lines of a sector get no more than they emitted, and less by under one allowance each; who emits less for its
//! product never gets a smaller share than who emits more.

use crate::law::schedule::at_most;
use crate::units::Allowances;
use rust_decimal::Decimal;

/// The rule of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndustryRule {
    /// What was emitted.
    Emissions,
    /// Around the break-even.
    BreakEven(BreakEven),
}

/// How much an advantage in intensity gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreakEven {
    /// Share of emissions for the whole distance from the break-even.
    pub slope: Decimal,
    /// Most that anyone gains or loses, as a share of emissions.
    pub clamp: Decimal,
}

/// A production line's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Verified emissions.
    pub emissions: Allowances,
    /// Tons CO2e a ton of product; positive.
    pub intensity: Decimal,
}

impl BreakEven {
    /// Share of its emissions that a line of `intensity` gains, negative where it loses.
    #[must_use]
    pub fn share(self, break_even: Decimal, intensity: Decimal) -> Decimal {
        if break_even <= Decimal::ZERO {
            return Decimal::ZERO;
        }
        let share = self.slope * (break_even - intensity) / break_even;
        share.min(self.clamp).max(-self.clamp)
    }

    /// What a line gets.
    #[must_use]
    pub fn allocate(self, break_even: Decimal, line: &Line) -> Allowances {
        let share = self.share(break_even, line.intensity);
        // The last of 28 digits must not cost an allowance.
        at_most((Decimal::from(line.emissions) * (Decimal::ONE + share)).round_dp(9)).max(0)
    }

    /// The intensity at which gains and losses are equal; none without emissions.
    ///
    /// Between two neighbouring intensities at which some line reaches the clamp, the sum is a plain fraction of the
    /// break-even, so that it is solved and not searched for.
    #[must_use]
    pub fn level(self, lines: &[Line]) -> Option<Decimal> {
        let counted: Vec<Line> = lines.iter().filter(|line| line.emissions > 0).copied().collect();
        let lines = &counted[..];
        if lines.is_empty() || self.slope <= Decimal::ZERO {
            return None;
        }
        if self.clamp <= Decimal::ZERO {
            return weighted(lines.iter());
        }
        let band = self.clamp / self.slope;
        let edges = |line: &Line| {
            let above = (band < Decimal::ONE).then(|| line.intensity / (Decimal::ONE - band));
            [Some(line.intensity / (Decimal::ONE + band)), above]
        };
        let mut turns: Vec<Decimal> = lines.iter().flat_map(edges).flatten().collect();
        turns.sort();
        // The sum grows with the break-even: the first turn at which it is no longer negative ends the piece.
        let end = turns.partition_point(|turn| self.sum(*turn, lines) < Decimal::ZERO);
        let low = end.checked_sub(1).map_or(Decimal::ZERO, |place| turns[place]);
        let inside = match turns.get(end) {
            Some(high) => (low + high) / Decimal::TWO,
            None => low * Decimal::TWO,
        };
        Some(self.solve(inside, lines).unwrap_or(turns[end.min(turns.len() - 1)]))
    }

    /// Where the sum is zero if the same lines are clamped as at `near`; none where all of them are.
    fn solve(self, near: Decimal, lines: &[Line]) -> Option<Decimal> {
        let (mut product, mut free, mut held) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
        for line in lines {
            let emissions = Decimal::from(line.emissions);
            let share = self.share(near, line.intensity);
            if share >= self.clamp {
                held += emissions;
            } else if share <= -self.clamp {
                held -= emissions;
            } else {
                free += emissions;
                product += emissions * line.intensity;
            }
        }
        let whole = free + held * self.clamp / self.slope;
        (product > Decimal::ZERO && whole > Decimal::ZERO).then(|| product / whole)
    }

    /// What all gain together at a break-even.
    fn sum(self, break_even: Decimal, lines: &[Line]) -> Decimal {
        lines.iter().map(|line| Decimal::from(line.emissions) * self.share(break_even, line.intensity)).sum()
    }
}

/// The mean intensity by emissions.
fn weighted<'a>(lines: impl Iterator<Item = &'a Line>) -> Option<Decimal> {
    let (mut product, mut whole) = (Decimal::ZERO, Decimal::ZERO);
    for line in lines {
        product += Decimal::from(line.emissions) * line.intensity;
        whole += Decimal::from(line.emissions);
    }
    (whole > Decimal::ZERO).then(|| product / whole)
}
