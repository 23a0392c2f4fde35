//! Outcomes made by hand.

use crate::market::monitor::MarketReport;
use crate::simulate::*;
use crate::units::{Money, MonthDay, Price, Quarter, Year};

/// A year with a price in dollars, between a floor of 20 and a ceiling of 100; none where nothing sold.
pub fn year(year: u16, price: Option<i64>) -> YearRow {
    YearRow {
        year: Year(year),
        budget_t: 60_000_000,
        budget_planned_t: 60_000_000,
        covered_emissions_t: 58_000_000,
        obligated_emissions_t: 57_000_000,
        bau_t: 64_000_000,
        non_covered_t: 30_000_000,
        statewide_t: 88_000_000,
        statewide_limit_t: None,
        progress: None,
        price_mean: price.map(|dollars| Price(dollars * 100)),
        price_floor: Price(2_000),
        price_ceiling: Price(10_000),
        price_trigger: Price(9_000),
        bank_t: 5_000_000,
        held_t: 9_000_000,
        apcr_t: 2_000_000,
        ecr_t: 0,
        ecr_withheld_t: 0,
        unsold_t: 0,
        retired_t: 50_000_000,
        free_t: vec![10_000_000],
        auctioned_t: 20_000_000,
        sold_t: 20_000_000,
        consigned_sold_t: 0,
        reserve_sold_t: 0,
        ceiling_units_t: 0,
        offsets_used_t: 1_000_000,
        offsets_by_kind_t: vec![400_000, 600_000],
        offsets_invalidated_t: 0,
        allowances_surrendered_t: 49_000_000,
        shortfall_t: 0,
        secondary_t: 0,
        penalty: Money(0),
        daily_penalty: Money(0),
        revenue: Money(40_000_000_000),
        accounts: vec![Money(30_000_000_000), Money(10_000_000_000)],
        free_value: Vec::new(),
        by_sector: vec![38_000_000, 20_000_000],
    }
}

/// An auction that sells everything at the year's price.
pub fn auction(row: &YearRow, index: u8) -> AuctionRow {
    AuctionRow {
        quarter: Quarter { year: row.year, index },
        date: MonthDay::LAST.of(row.year.0),
        kind: AuctionKind::Quarterly,
        offered_t: 5_000_000,
        past_vintages_t: 0,
        consigned_t: 0,
        sold_t: if row.price_mean.is_some() { 5_000_000 } else { 0 },
        unsold_t: if row.price_mean.is_some() { 0 } else { 5_000_000 },
        ecr_withheld_t: 0,
        joint: None,
        settlement: row.price_mean,
        expected: row.price_mean.unwrap_or(row.price_floor),
        floor: row.price_floor,
        ceiling: row.price_ceiling,
        report: MarketReport::default(),
        winners: 40,
        refused: Vec::new(),
    }
}

/// A run over these years, four auctions in each.
pub fn outcome(years: Vec<YearRow>, targets: Vec<TargetResult>) -> Outcome {
    let auctions = years.iter().flat_map(|row| (0..4).map(|index| auction(row, index))).collect();
    Outcome {
        program: "made-up",
        seed: 1,
        sectors: vec!["motor_fuels", "electricity"],
        free_channels: vec!["eite"],
        free_uses: Vec::new(),
        accounts: vec!["energy_transformation", "an_account_nobody_named"],
        offset_kinds: vec!["direct_benefit", "other"],
        years,
        auctions,
        deadlines: Vec::new(),
        reviews: Vec::new(),
        entities: Vec::new(),
        surrenders: Vec::new(),
        reporting: Vec::new(),
        summary: Summary {
            targets,
            cumulative_emissions_t: 0,
            cumulative_effect_t: 0,
            revenue_total: Money(0),
            revenue_to_2035: Money(1_590_000_000_000),
            penalty_total: Money(0),
            household_cost_2030_month: Some(Money(1_400)),
            household_net_2030_month: Some(Money(600)),
            years_at_floor: 0,
            years_at_ceiling: 0,
        },
        spending: crate::spending::Spending::default(),
        link: None,
        audit: Audit { balanced: true, checks: Vec::new() },
        warnings: Vec::new(),
    }
}

/// A run from 2028 on with these yearly prices in dollars.
pub fn priced(prices: &[Option<i64>], targets: &[(u16, i64)]) -> Outcome {
    let years = prices.iter().zip(2028..).map(|(price, at)| year(at, *price)).collect();
    outcome(years, targets.iter().map(|(at, margin)| target(*at, *margin)).collect())
}

/// A target with a margin in tons.
pub fn target(year: u16, margin: i64) -> TargetResult {
    TargetResult { year: Year(year), limit_t: 54_000_000, emissions_t: 54_000_000 - margin }
}
