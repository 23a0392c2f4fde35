//! Schedules that laws are fond of: straight lines, growing prices, shares rounded the right way.
//!
//! Exact: decimals in, whole tons or cents out. Must not know any place.

use crate::units::{Allowances, Price, short_product};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// Half up to a whole ton.
#[must_use]
pub fn half_up(value: Decimal) -> Allowances {
    value.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64().unwrap_or(0)
}

/// "No more than": down to a whole ton.
#[must_use]
pub fn at_most(value: Decimal) -> Allowances {
    value.floor().to_i64().unwrap_or(0)
}

/// "At least": up to a whole ton.
#[must_use]
pub fn at_least(value: Decimal) -> Allowances {
    value.ceil().to_i64().unwrap_or(0)
}

/// "No more than" `rate` of `tons`: down to a whole ton.
#[must_use]
pub fn at_most_of(rate: Decimal, tons: Allowances) -> Allowances {
    exact(rate, tons).map_or_else(|| at_most(rate * Decimal::from(tons)), |(over, under)| over.div_euclid(under))
}

/// "At least" `rate` of `tons`: up to a whole ton.
#[must_use]
pub fn at_least_of(rate: Decimal, tons: Allowances) -> Allowances {
    exact(rate, tons).map_or_else(|| at_least(rate * Decimal::from(tons)), |(over, under)| -(-over).div_euclid(under))
}

/// `rate` of `tons` as a fraction of whole numbers, where they are small enough, as a law's rates are. Decimals take
/// ten times as long, and a run asks for every entity.
fn exact(rate: Decimal, tons: Allowances) -> Option<(i64, i64)> {
    let over = short_product(i64::try_from(rate.mantissa()).ok()?, tons)?;
    Some((over, 10_i64.checked_pow(rate.scale())?))
}

/// floor(`share` x `amount` x `part` / `whole`), from the exact fraction; nothing of nothing.
#[must_use]
pub fn at_most_in_proportion(share: Decimal, amount: Allowances, part: Allowances, whole: Allowances) -> Allowances {
    if whole <= 0 {
        return 0;
    }
    let over = share.mantissa().checked_mul(i128::from(amount)).and_then(|over| over.checked_mul(i128::from(part)));
    let under = 10_i128.checked_pow(share.scale()).and_then(|under| under.checked_mul(i128::from(whole)));
    match over.zip(under) {
        Some((over, under)) => floor(over, under),
        None => at_most(share * (Decimal::from(part) / Decimal::from(whole)) * Decimal::from(amount)),
    }
}

/// Whole numbers divided, down; the long division only where it must be.
fn floor(over: i128, under: i128) -> Allowances {
    match (i64::try_from(over), i64::try_from(under)) {
        (Ok(over), Ok(under)) => over.div_euclid(under),
        _ => Allowances::try_from(over.div_euclid(under)).unwrap_or(0),
    }
}

/// Equal yearly tonnages from `start` (year 0) to `end` (year `steps`): the amount in year `step`, rounded
/// half up from the exact line and never from the rounded year before.
#[must_use]
pub fn straight_line(start: Allowances, end: Allowances, steps: u16, step: u16) -> Allowances {
    let fall = Decimal::from(start - end) * Decimal::from(step) / Decimal::from(steps.max(1));
    half_up(Decimal::from(start) - fall)
}

/// Equal yearly percentages from `start` to `end`; zero ends or starts fall back to the straight line, which
/// alone can reach zero.
#[must_use]
pub fn equal_percent(start: Allowances, end: Allowances, steps: u16, step: u16) -> Allowances {
    if step == 0 || step == steps || start <= 0 || end <= 0 {
        return straight_line(start, end, steps, step);
    }
    if end > start {
        // The same curve from its other end: what falls has powers that fit.
        return equal_percent(end, start, steps, steps - step);
    }
    let ratio = Decimal::from(end) / Decimal::from(start);
    half_up(Decimal::from(start) * power(root(ratio, steps), step))
}

/// `base` multiplied by itself; exact to the last of 28 digits.
fn power(base: Decimal, exponent: u16) -> Decimal {
    (0..exponent).fold(Decimal::ONE, |product, _| product * base)
}

/// The positive `degree`th root by Newton's method, from above, where each step falls until digits end.
fn root(value: Decimal, degree: u16) -> Decimal {
    let n = Decimal::from(degree);
    let mut guess = value.max(Decimal::ONE);
    for _ in 0..MOST_STEPS {
        let next = (guess * (n - Decimal::ONE) + value / power(guess, degree - 1)) / n;
        if next >= guess {
            break;
        }
        guess = next;
    }
    guess
}

/// Newton's method doubles its digits each step once it is near; it gets near in a few dozen.
const MOST_STEPS: usize = 200;

/// How a yearly price grows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Growth {
    /// By a share of the year before.
    Rate(Decimal),
    /// By dollars.
    Dollars(Decimal),
}

/// A price that starts at `base` in `base_year`, grows through `last_increase` and then by `after`. Each year
/// is rounded half up to the cent and the next computed from the rounded value. Years before the base year
/// have the base price.
#[must_use]
pub fn growing_price(
    base: Decimal,
    base_year: u16,
    growth: Growth,
    last_increase: u16,
    after: Growth,
    years: std::ops::Range<u16>,
) -> Vec<Price> {
    let mut price = Price::from_decimal(base);
    let mut year = base_year;
    years
        .map(|wanted| {
            while year < wanted {
                year += 1;
                let step = if year <= last_increase { growth } else { after };
                price = Price::from_decimal(match step {
                    Growth::Rate(rate) => price.to_decimal() * (Decimal::ONE + rate),
                    Growth::Dollars(dollars) => price.to_decimal() + dollars,
                });
            }
            price
        })
        .collect()
}

/// `amount` indexed by `rate` from `first` on: the rate's power is never rounded, only the result, half up to
/// the cent.
#[must_use]
pub fn indexed(amount: Decimal, rate: Decimal, first: u16, year: u16) -> Price {
    Price::from_decimal(amount * power(Decimal::ONE + rate, (year + 1).saturating_sub(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal literal")
    }

    #[test]
    fn a_rate_of_tons_is_what_decimals_say() {
        let rates =
            ["0", "0.05", "0.30", "1", "1.25", "0.3333333333333333333333333333", "0.123456789012345678", "-0.1"];
        for (rate, tons) in rates.iter().flat_map(|rate| [0, 1, 7, 450_000, 70_825_000, -3].map(|tons| (*rate, tons))) {
            let (rate, exact) = (decimal(rate), decimal(rate) * Decimal::from(tons));
            assert_eq!((at_most_of(rate, tons), at_least_of(rate, tons)), (at_most(exact), at_least(exact)), "{exact}");
        }
        assert_eq!(at_most_of(decimal("0.5"), i64::MAX), i64::MAX / 2);
    }

    #[test]
    fn a_share_in_proportion_is_rounded_once() {
        assert_eq!(at_most_in_proportion(decimal("1"), 450_000, 64_375_000, 70_825_000), 409_018);
        assert_eq!(at_most_in_proportion(decimal("1"), 3, 1, 3), 1);
        assert_eq!(at_most_in_proportion(decimal("0.9"), 10, 1, 1), 9);
        assert_eq!(at_most_in_proportion(decimal("1"), 3, 1, 0), 0);
        let long = decimal("0.1234567890123456789012345678");
        assert_eq!(at_most_in_proportion(long, 1_000_000_000, 70_825_000, 70_825_000), 123_456_789);
    }

    /// Source: sb5981-rules, budget-linear-decline, worked example.
    #[test]
    fn budgets_fall_by_equal_tonnages_and_round_from_the_exact_line() {
        let line = |start, step| straight_line(start, 40_725_000, 15, step);
        assert_eq!(
            [line(72_975_000, 1), line(72_975_000, 10), line(72_975_000, 15)],
            [70_825_000, 51_475_000, 40_725_000]
        );
        assert_eq!((1..=15).map(|k| line(72_975_000, k)).sum::<i64>(), 836_625_000);
        assert_eq!(
            [line(72_975_001, 1), line(72_975_001, 2), line(72_975_001, 15)],
            [70_825_001, 68_675_001, 40_725_000]
        );
        assert_eq!(straight_line(67_875_000, 40_725_000, 15, 1), 66_065_000);
        assert_eq!((1..=15).map(|k| straight_line(67_875_000, 40_725_000, 15, k)).sum::<i64>(), 800_925_000);
    }

    /// Source: sb5981-rules, budget-linear-decline, worked example: fourteen steps from 2021.
    #[test]
    fn fourteen_steps_start_at_the_anchor_itself() {
        let line = |step| straight_line(72_975_000, 40_725_000, 14, step);
        assert_eq!(line(1), 70_671_429);
        assert_eq!((0..=14).map(line).sum::<i64>(), 852_750_000);
    }

    /// Source: sb5981-rules, budget-linear-decline, worked example: 3.8139 percent a year.
    #[test]
    fn equal_percentages_reach_the_same_end() {
        let curve = |step| equal_percent(72_975_000, 40_725_000, 15, step);
        assert_eq!(curve(1), 70_191_831);
        assert_eq!((1..=15).map(curve).sum::<i64>(), 813_348_490);
    }

    /// Found by random scenarios: a small start and a large end once overflowed.
    #[test]
    fn a_curve_may_rise_a_millionfold_and_runs_backwards_as_it_runs_forwards() {
        assert_eq!(
            [0, 1, 2, 3].map(|step| equal_percent(1_000, 1_000_000_000, 3, step)),
            [1_000, 100_000, 10_000_000, 1_000_000_000]
        );
        assert_eq!((0..=15).map(|step| equal_percent(1, 150_000_000, 15, step)).max(), Some(150_000_000));
        assert_eq!(equal_percent(40_725_000, 72_975_000, 15, 14), 70_191_831);
    }

    /// Source: sb5981-rules, budget-2036-2050, worked example.
    #[test]
    fn the_second_line_runs_from_2035_to_2050() {
        let line = |step| straight_line(40_725_000, 13_575_000, 15, step);
        assert_eq!([line(1), line(5), line(15)], [38_915_000, 31_675_000, 13_575_000]);
        assert_eq!((1..=15).map(line).sum::<i64>(), 393_675_000);
    }

    /// Source: sb5981-rules, auction-floor-price, worked example.
    #[test]
    fn the_floor_grows_seven_percent_through_2030_and_then_holds() {
        let rate = Growth::Rate(decimal("0.07"));
        let hold = Growth::Rate(Decimal::ZERO);
        let floor = growing_price(decimal("15.62"), 2019, rate, 2030, hold, 2019..2051);
        let cents: Vec<i64> = [2020, 2021, 2022, 2023, 2024, 2025, 2030, 2031].map(|y| floor[y - 2019].0).to_vec();
        assert_eq!(cents, [1671, 1788, 1913, 2047, 2190, 2343, 3286, 3286]);
        let continued = growing_price(decimal("15.62"), 2019, rate, 2030, rate, 2019..2051);
        assert_eq!(continued.last(), Some(&Price(12_712)));
    }

    /// Source: sb5981-rules, auction-ceiling-price, worked example (increases stop with the floor).
    #[test]
    fn the_ceiling_starts_at_65_dollars_in_2021() {
        let rate = Growth::Rate(decimal("0.07"));
        let hold = Growth::Rate(Decimal::ZERO);
        let ceiling = growing_price(decimal("65"), 2021, rate, 2030, hold, 2021..2051);
        let cents: Vec<i64> = [2022, 2023, 2024, 2025, 2030, 2031].map(|y| ceiling[y - 2021].0).to_vec();
        assert_eq!(cents, [6955, 7442, 7963, 8520, 11_950, 11_950]);
    }

    /// Source: sb5981-rules, shortfall-penalty, worked example.
    #[test]
    fn the_penalty_is_200_dollars_and_indexed_from_2025() {
        let rate = |first, year| indexed(decimal("200"), decimal("0.02"), first, year).0;
        let years = [2024, 2025, 2026, 2030, 2035, 2040, 2050].map(|y| rate(2025, y));
        assert_eq!(years, [20_000, 20_400, 20_808, 22_523, 24_867, 27_456, 33_468]);
        assert_eq!([rate(2026, 2025), rate(2026, 2026)], [20_000, 20_400]);
        assert_eq!(indexed(decimal("200"), decimal("0.02"), 2025, 2026).times(1_500).to_decimal(), decimal("312120"));
    }
}
