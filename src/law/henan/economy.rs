//! Henan's economy: real output, and emissions of each sector at the measures as planned.
//!
//! Modelled. Totals of 2020 and 2025 are given, years between lie on a line, and later ones follow each sector's
//! growth. Must not know allowances. Invariant: with every lever at its default the totals are what they are set to.

use super::facts::{Facts, SectorRow};
use crate::law::intensity::{Economy, Sector};
use crate::law::lever::Values;
use crate::units::Year;
use rust_decimal::Decimal;

/// First and last year of the run.
pub(super) const FIRST: u16 = 2019;
pub(super) const LAST: u16 = 2030;

/// The year to which totals are known or assumed.
pub const KNOWN: u16 = 2025;

/// Share of capacity that is renewed in a year.
const RENEWED: f64 = 0.02;

pub(super) fn years() -> impl Iterator<Item = u16> {
    FIRST..=LAST
}

/// The economy that the levers describe; `defaults` has every lever at its default.
pub(super) fn economy(values: &Values, defaults: &Values, facts: &Facts) -> Economy {
    let response = values.model("economy.response");
    let sectors: Vec<Sector> = facts.sectors.iter().map(|row| sector(values, facts, row)).collect();
    let power = facts.sectors.iter().position(|row| row.id == "power").unwrap_or(0);
    let coal = values.model("grid.coal_generation_twh") * 1e6;
    let start = sectors.get(power).map_or(1.0, |sector| sector.activity[1]);
    let generation = |activity: &f64| coal * activity / start;
    Economy {
        index: index(values, facts),
        generation_mwh: sectors.get(power).map_or_else(Vec::new, |row| row.activity.iter().map(generation).collect()),
        sectors,
        power,
        grid_t_per_mwh: values.model("grid.factor"),
        planned_grid_t_per_mwh: defaults.model("grid.factor"),
        response_from: Year(KNOWN),
        response,
    }
}

/// Real output, 1 in 2020.
fn index(values: &Values, facts: &Facts) -> Vec<Decimal> {
    let growth = |year: u16| {
        let row = facts.history.iter().find(|row| row.year == year);
        Decimal::ONE + row.map_or_else(|| values.number("economy.growth"), |row| row.growth)
    };
    let mut index = vec![Decimal::ONE / growth(2020), Decimal::ONE];
    for year in 2021..=LAST {
        let last = index.last().copied().unwrap_or(Decimal::ONE);
        index.push((last * growth(year)).round_dp(12));
    }
    index
}

fn sector(values: &Values, facts: &Facts, row: &SectorRow) -> Sector {
    Sector {
        id: row.id.clone(),
        reference: years().map(|year| reference(values, facts, row, year)).collect(),
        activity: years().map(|year| activity(values, row, year)).collect(),
        trades_from: trades_from(values, row).map(Year),
        improvement: if row.industry { values.model("industry.improvement") } else { 0.0 },
    }
}

/// The year from which a sector answers the market's price: that in which its firms begin to trade.
fn trades_from(values: &Values, row: &SectorRow) -> Option<u16> {
    let year = |id: &str| u16::try_from(values.whole(id)).unwrap_or(u16::MAX);
    match (row.trades_from, values.choice("trading.sectors")) {
        (Some(from), _) if row.id == "power" => Some(from),
        (Some(from), "four" | "all") => Some(from.max(year("trading.industry_from"))),
        (None, "all") if row.wider => Some(year("trading.wider_from")),
        _ => None,
    }
}

/// Tons of a year without a price.
fn reference(values: &Values, facts: &Facts, row: &SectorRow, year: u16) -> f64 {
    let known = year.min(KNOWN);
    let total = total(values, known);
    let all: f64 = facts.sectors.iter().map(|row| row.tons_2019 as f64 * trend(row.growth, known)).sum();
    // As planned, the listed industries keep what they made in 2025.
    let calibrated = row.tons_2019 as f64 * trend(row.growth, known) * total / all;
    let entry = if row.listed { values.model("entry.intensity") } else { 1.0 };
    let renewed = RENEWED * (1.0 - entry) * f64::from(year.saturating_sub(KNOWN));
    calibrated * activity(values, row, year) / activity(values, row, known) * (1.0 - renewed)
}

/// All emissions of a year up to [`KNOWN`], tons.
fn total(values: &Values, year: u16) -> f64 {
    let (then, now) = (values.model("economy.emissions_2020_mt"), values.model("economy.emissions_2025_mt"));
    let part = f64::from(year.saturating_sub(2020)) / f64::from(KNOWN - 2020);
    let millions = if year < 2020 { 460.6 } else { then + (now - then) * part };
    millions * 1e6
}

/// Output as an index, 1 in the first year.
fn activity(values: &Values, row: &SectorRow, year: u16) -> f64 {
    let after = if row.listed { gated(values, row.growth) } else { row.growth };
    let known = trend(row.growth, year.min(KNOWN));
    let later = f64::from(year.saturating_sub(KNOWN));
    let shift = if year > KNOWN && row.trades_from.is_some() { values.model("economy.output_shift") } else { 0.0 };
    known * (1.0 + after * later) * (1.0 + shift)
}

/// Growth of a listed industry: none under the gate; without it, what is built beyond what it replaces.
fn gated(values: &Values, growth: f64) -> f64 {
    if values.switch("capacity.gate") {
        return growth.min(0.0);
    }
    let kept = (2.0 - values.model("capacity.replacement_ratio")).max(0.0);
    if growth > 0.0 { growth * kept } else { growth }
}

/// Straight growth from the first year.
fn trend(growth: f64, year: u16) -> f64 {
    1.0 + growth * f64::from(year.saturating_sub(FIRST))
}
