//! How far a modelled path of prices lies from the real one.
//!
//! Must not know a market. Invariant: only auctions for which both prices are there count, and their number is told.

use crate::units::Price;

/// Errors of a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Errors {
    /// How many auctions are compared.
    pub auctions: usize,
    /// Mean absolute error, half up to the cent.
    pub mean_absolute: Price,
    /// Mean of the absolute errors as a part of the real price, in tenths of a percent, half up.
    pub percent_tenths: i64,
    /// Mean error: positive where the path is too high.
    pub bias: Price,
}

/// Compares `path` with `real`, auction by auction.
#[must_use]
pub fn errors(real: &[Price], path: &[Option<Price>]) -> Errors {
    let pairs = real.iter().zip(path).filter_map(|(real, modelled)| Some((real.0, (*modelled)?.0)));
    let (mut auctions, mut absolute, mut parts, mut signed) = (0, 0, 0, 0);
    for (real, modelled) in pairs.filter(|(real, _)| *real > 0) {
        let error = modelled - real;
        auctions += 1;
        absolute += error.abs();
        signed += error;
        // Millionths: finer than what is shown by far.
        parts += error.abs() * 1_000_000 / real;
    }
    let count = auctions as i64;
    if count == 0 {
        return Errors::default();
    }
    Errors {
        auctions,
        mean_absolute: Price(half_up(absolute, count)),
        percent_tenths: half_up(parts, count * 1_000),
        bias: Price(half_up(signed, count)),
    }
}

fn half_up(value: i64, by: i64) -> i64 {
    (2 * value + by).div_euclid(2 * by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_opposite_sign_cancel_in_the_bias_only() {
        let found = errors(&[Price(1_000), Price(2_000)], &[Some(Price(1_100)), Some(Price(1_800))]);
        let expected = Errors { auctions: 2, mean_absolute: Price(150), percent_tenths: 100, bias: Price(-50) };
        assert_eq!(found, expected);
    }

    #[test]
    fn an_auction_without_a_modelled_price_is_left_out() {
        let found = errors(&[Price(1_000), Price(2_000)], &[None, Some(Price(2_000))]);
        assert_eq!(found, Errors { auctions: 1, ..Errors::default() });
        assert_eq!(errors(&[], &[]), Errors::default());
    }
}
