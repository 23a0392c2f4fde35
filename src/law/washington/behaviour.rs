//! How Washington's sectors and its uncovered sources would develop without the bill, and how they answer to
//! a price. Assumptions all: see the market levers for where each comes from.

use super::program::{EITE_INDUSTRY, ELECTRICITY, YEARS};
use crate::law::lever::Values;
use crate::law::{Entity, MarketModel, Sector};
use crate::units::Allowances;
use crate::units::float::pow;

/// Ids of the sectors and of their levers, in stacking order.
const SECTORS: [&str; 5] = ["motor_fuels", "natural_gas", "eite_industry", "other_facilities", "electricity"];

/// First year of the programme less the year that trends start from.
pub(super) const SINCE_TREND: i32 = 1;

/// The sectors with their paths.
pub(super) fn sectors(values: &Values, entities: &[Entity]) -> Vec<Sector> {
    SECTORS.iter().enumerate().map(|(place, id)| sector(values, entities, place, id)).collect()
}

fn sector(values: &Values, entities: &[Entity], place: usize, id: &'static str) -> Sector {
    let number = |what: &str| values.model(&format!("sector.{id}.{what}"));
    let (cost, trend) = match values.choice("economy.outlook") {
        "easier" => (0.8, -0.005),
        "harder" => (1.25, 0.005),
        _ => (1.0, 0.0),
    };
    let base = entities.iter().filter(|e| e.sector == place).map(|e| e.base).sum::<Allowances>() as f64;
    let growth = 1.0 + number("trend") + trend;
    let path = |year: i32| if place == ELECTRICITY { clean_electricity(values, year) } else { 1.0 };
    let without = |year: i32| base * pow(growth, f64::from(year + SINCE_TREND)) * path(year + SINCE_TREND);
    let own = if place == EITE_INDUSTRY { values.whole("period.eite_first_year") - 2021 } else { 0 };
    // Nobody owes anything before the first period.
    let first_obligated = own.max(values.whole("period.first_year") - 2021);
    Sector {
        id,
        base,
        without: (0..YEARS as i32).map(without).collect(),
        obligated: (0..YEARS as i64).map(|year| year >= first_obligated).collect(),
        potential: number("potential"),
        cost_scale: number("cost_scale") * cost,
        speed: number("speed"),
    }
}

/// The clean-electricity law's path, `year` counted from 2020: straight between its years, 1 where it is not
/// law.
fn clean_electricity(values: &Values, year: i32) -> f64 {
    if !values.switch("electricity.enabling_act") {
        return 1.0;
    }
    let points = [
        (0, 1.0),
        (6, values.model("economy.clean_electricity_2026")),
        (10, values.model("economy.clean_electricity_2030")),
        (25, values.model("economy.clean_electricity_2045")),
    ];
    for pair in points.windows(2) {
        let ((from, high), (to, low)) = (pair[0], pair[1]);
        if year <= to {
            return high + (low - high) * f64::from(year - from) / f64::from(to - from);
        }
    }
    points[3].1
}

/// The behaviour model.
pub(super) fn market(values: &Values) -> MarketModel {
    MarketModel {
        carry_rate: values.model("market.carry_rate"),
        foresight: values.whole("market.foresight_years").max(1) as usize,
        belief_sigma: values.model("market.belief_sigma"),
        buffer: values.model("market.buffer"),
        abatement_spread: values.model("market.abatement_spread"),
        offset_availability: values.model("market.offset_availability"),
        offset_full_price: values.model("market.offset_full_price"),
        tribal_availability: values.model("market.offset_tribal_availability"),
        traders: values.whole("market.traders").max(0) as usize,
        trader_budget: values.model("market.trader_budget"),
        trader_premium: values.model("market.trader_premium"),
        learning: values.model("market.learning"),
        deepening: values.model("market.deepening"),
        inflation: values.model("economy.inflation"),
    }
}
