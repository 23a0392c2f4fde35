//! The course that prices take: when they leave the floor, whether they come back, where they end.
//!
//! Must not know words. Reads yearly means only, because that is what a sentence about years may claim.
//! Invariant: every year named here has a price, and what the variant says of it is true.

use crate::simulate::{Outcome, YearRow};
use crate::units::{Price, Year, float};

/// A year and its mean price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Milestone {
    /// When.
    pub year: Year,
    /// Mean price.
    pub price: Price,
}

/// How prices get to a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pace {
    /// Never falling, by a tenth a year or more on average.
    Steep,
    /// Never falling, more slowly, higher at the end.
    Rising,
    /// Anything else.
    Mixed,
}

/// What happens after the floor is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// The ceiling is reached.
    Ceiling(Year),
    /// The floor is reached again.
    Floor(Year),
    /// Neither; a price worth naming.
    Price(Milestone, Pace),
}

/// The course of a whole run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// No year has a price.
    NoPrice,
    /// Every priced year is at the floor.
    AlwaysFloor,
    /// Every priced year is at the ceiling.
    AlwaysCeiling,
    /// At the floor up to, but not in, `left`.
    Leaves {
        /// First year above the floor.
        left: Year,
        /// What follows.
        then: Then,
    },
    /// Above the floor in the first priced year.
    Above {
        /// First priced year.
        first: Milestone,
        /// What follows.
        then: Then,
    },
}

/// A priced year.
struct Point<'a> {
    row: &'a YearRow,
    price: Price,
}

impl Point<'_> {
    fn at_floor(&self) -> bool {
        self.price <= self.row.price_floor
    }

    fn at_ceiling(&self) -> bool {
        !self.at_floor() && self.price >= self.row.price_ceiling
    }

    fn milestone(&self) -> Milestone {
        Milestone { year: self.row.year, price: self.price }
    }
}

fn priced(outcome: &Outcome) -> Vec<Point<'_>> {
    outcome.years.iter().filter_map(|row| row.price_mean.map(|price| Point { row, price })).collect()
}

/// Reads the course of `outcome`.
pub(super) fn course(outcome: &Outcome) -> Course {
    let points = priced(outcome);
    let Some(first) = points.first() else { return Course::NoPrice };
    if points.iter().all(Point::at_floor) {
        return Course::AlwaysFloor;
    }
    if points.iter().all(Point::at_ceiling) {
        return Course::AlwaysCeiling;
    }
    if !first.at_floor() {
        return Course::Above { first: first.milestone(), then: then(outcome, &points, 0) };
    }
    let left = points.iter().position(|point| !point.at_floor()).unwrap_or(0);
    let year = points.get(left).map_or(first.row.year, |point| point.row.year);
    Course::Leaves { left: year, then: then(outcome, &points, left) }
}

/// What follows from the point `from`, the first above the floor.
fn then(outcome: &Outcome, points: &[Point<'_>], from: usize) -> Then {
    let after = points.get(from..).unwrap_or_default();
    if let Some(point) = after.iter().find(|point| point.at_ceiling()) {
        return Then::Ceiling(point.row.year);
    }
    if let Some(point) = after.iter().find(|point| point.at_floor()) {
        return Then::Floor(point.row.year);
    }
    let named = |point: &&Point<'_>| outcome.summary.targets.iter().any(|target| target.year == point.row.year);
    let fallback = Milestone { year: Year(0), price: Price(0) };
    let milestone = after.iter().find(named).or(after.last()).map_or(fallback, Point::milestone);
    let base = points.get(from.saturating_sub(1)).map_or(milestone, Point::milestone);
    Then::Price(milestone, pace(points, base, milestone))
}

/// How prices get from `base` to `end`.
fn pace(points: &[Point<'_>], base: Milestone, end: Milestone) -> Pace {
    let between = points.iter().filter(|point| point.row.year >= base.year && point.row.year <= end.year);
    let mut last = base.price;
    for point in between {
        if point.price < last {
            return Pace::Mixed;
        }
        last = point.price;
    }
    let years = end.year.since(base.year);
    if years == 0 || base.price.0 <= 0 || end.price <= base.price {
        return Pace::Mixed;
    }
    let growth = float::pow(end.price.to_model() / base.price.to_model(), 1.0 / years as f64);
    if growth >= 1.1 { Pace::Steep } else { Pace::Rising }
}

/// A difference of prices below this many cents is not worth a headline.
pub(super) const TELLING_CENTS: i64 = 50;

/// The year whose price says best how two runs differ: the first target year if they differ there, else
/// the year in which they differ most.
pub(super) fn telling_year(run: &Outcome, bill: &Outcome) -> Option<(Milestone, Milestone)> {
    let same_year = |point: &Point<'_>| {
        let price = bill.year(point.row.year.0)?.price_mean?;
        Some((point.milestone(), Milestone { year: point.row.year, price }))
    };
    let both: Vec<(Milestone, Milestone)> = priced(run).iter().filter_map(same_year).collect();
    let apart = |(here, there): &(Milestone, Milestone)| here.price.0.abs_diff(there.price.0);
    let is_target = |year: Year| run.summary.targets.iter().any(|target| target.year == year);
    let target = both.iter().find(|pair| is_target(pair.0.year));
    let told = target.filter(|pair| apart(pair) >= TELLING_CENTS.unsigned_abs());
    told.or_else(|| both.iter().max_by_key(|pair| apart(pair))).copied()
}

/// Whether every yearly price is the same in both runs.
pub(super) fn same_prices(run: &Outcome, bill: &Outcome) -> bool {
    let prices = |outcome: &Outcome| outcome.years.iter().map(|row| (row.year, row.price_mean)).collect::<Vec<_>>();
    prices(run) == prices(bill)
}
