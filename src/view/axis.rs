//! Axes: the shared years, round gridlines, and the pieces every chart is put together from.
//!
//! Must not know what is measured. Invariants: domains have positive length and finite ends; there are at
//! most five gridlines above zero; only the outermost of them carries the unit.

use super::number;
use super::plot::{Hue, Layer, Stroke, Tick, Weight};
use crate::simulate::Outcome;
use crate::text::Language;
use crate::units::{Quarter, Year, float};

/// Shown where a run has no years at all.
const FALLBACK: (u16, u16) = (2021, 2050);

/// What is measured along the axis.
pub(super) use super::number::Axis as Unit;

/// Million tons.
pub(super) const MEGATONS: Unit = Unit::Megatons;

/// Dollars.
pub(super) const DOLLARS: Unit = Unit::Dollars;

/// Billions of dollars.
pub(super) const BILLIONS: Unit = Unit::Billions;

/// The middle of a year.
pub(super) fn at_year(year: Year) -> f64 {
    f64::from(year.0)
}

/// The middle of a quarter within its year's slot.
pub(super) fn at_quarter(quarter: Quarter) -> f64 {
    f64::from(quarter.year.0) - 0.375 + 0.25 * f64::from(quarter.index)
}

/// Million tons of whole tons.
pub(super) fn mega(tons: i64) -> f64 {
    tons as f64 / 1e6
}

/// First and last year of the run.
fn span(run: &Outcome) -> (u16, u16) {
    match (run.years.first(), run.years.last()) {
        (Some(first), Some(last)) if first.year <= last.year => (first.year.0, last.year.0),
        _ => FALLBACK,
    }
}

/// The shared x domain: every year's slot.
pub(super) fn x_domain(run: &Outcome) -> (f64, f64) {
    let (first, last) = span(run);
    (f64::from(first) - 0.5, f64::from(last) + 0.5)
}

/// Years under the chart: the ends and the targets in full, every fifth in between shortened.
pub(super) fn x_ticks(run: &Outcome) -> Vec<Tick> {
    year_ticks(span(run), |year| run.summary.targets.iter().any(|target| target.year.0 == year))
}

/// Years under a chart from the first to the last; those that `is_target` picks are written in full.
pub(super) fn year_ticks((first, last): (u16, u16), is_target: impl Fn(u16) -> bool) -> Vec<Tick> {
    let step = match last - first {
        0..=12 => 1,
        13..=60 => 5,
        _ => 25,
    };
    let tick = |year: u16| {
        let full = year == first || year == last || is_target(year);
        let label = if full { year.to_string() } else { format!("’{:02}", year % 100) };
        Tick { at: f64::from(year), label, optional: !full }
    };
    let inner = (first..=last).filter(|year| *year == first || *year == last || year.is_multiple_of(step));
    inner.map(tick).collect()
}

/// A domain from the lowest to the highest value with a little air, always with zero in it.
pub(super) fn y_domain(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for value in values.into_iter().filter(|value| value.is_finite()) {
        low = low.min(value);
        high = high.max(value);
    }
    if high <= low {
        return (0.0, 1.0);
    }
    (low * 1.05, high * 1.05)
}

/// Round gridlines for a domain, zero among them.
pub(super) fn y_ticks((low, high): (f64, f64), unit: Unit, language: Language) -> Vec<Tick> {
    let step = round_step(high - low);
    let first = libm::ceil(low / step) as i64;
    let last = libm::floor(high / step) as i64;
    let (before, after, times) = unit.signs(last as f64 * step, language);
    let decimals = decimals_of(step * times);
    let tick = |index: i64| {
        let value = index as f64 * step;
        let digits = number::decimal(value * times, decimals, language);
        let outermost = index == last;
        let label = match digits.strip_prefix('\u{2212}') {
            _ if !outermost => digits,
            Some(magnitude) => format!("\u{2212}{before}{magnitude}{after}"),
            None => format!("{before}{digits}{after}"),
        };
        Tick { at: value, label, optional: false }
    };
    // A domain beyond what a float can step through has no gridlines rather than a loop without end.
    if last.saturating_sub(first) > 8 {
        return Vec::new();
    }
    (first..=last).map(tick).collect()
}

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that gives at most five gridlines; 2.5 only where
/// it stays whole.
fn round_step(length: f64) -> f64 {
    let rough = length / 5.0;
    let power = float::pow(10.0, libm::floor(float::ln(rough) / float::ln(10.0)));
    let whole = power >= 10.0;
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0, 20.0].into_iter().filter(|factor| *factor != 2.5 || whole);
    let fits = |step: &f64| libm::floor(length / step + 1e-9) <= 5.0;
    steps.map(|factor| factor * power).find(fits).unwrap_or(rough)
}

fn decimals_of(step: f64) -> u32 {
    let mut decimals = 0;
    let mut scaled = step;
    while decimals < 6 && (scaled - libm::round(scaled)).abs() > 1e-6 {
        scaled *= 10.0;
        decimals += 1;
    }
    decimals
}

/// The bill's own run: a thin dashed line behind the user's.
pub(super) fn ghost(points: Vec<(f64, f64)>) -> Layer {
    Layer::Line { points, hue: Hue::Dim, stroke: Stroke::Dashed, weight: Weight::Thin }
}

/// Stops of the crosshair at every year.
pub(super) fn year_stops(run: &Outcome) -> Vec<f64> {
    run.years.iter().map(|row| at_year(row.year)).collect()
}
