//! Henan's tasks as measures: how much of each, and what levers change about a unit of it.
//!
//! Must not know years of the run. Invariant: at the defaults they are what the reference path has in it.

use super::facts::{Facts, MeasureRow, POLLUTANTS};
use crate::law::intensity::Sector;
use crate::law::intensity::measure::{Benefit, Heating, Measure, Pollutant};
use crate::law::lever::Values;
use crate::units::Year;
use crate::units::float::smaller;
use rust_decimal::Decimal;

/// The plan's year and the last one that it looks at.
const DONE: (u16, u16) = (2023, 2030);

/// Days of the heating season, 15 November to 15 March.
const HEATING_DAYS: f64 = 120.0;

/// Scrap for a ton of steel.
const SCRAP_PER_T: f64 = 1.05;

/// Every measure at these levers; `defaults` has every lever at its default.
pub(super) fn measures(values: &Values, defaults: &Values, facts: &Facts, sectors: &[Sector]) -> Vec<Measure> {
    let one = |row: &MeasureRow| {
        let mut measure = Measure {
            id: row.id.clone(),
            rule: row.task.clone(),
            unit: row.unit.clone(),
            amount: amount(values, defaults, row),
            from: Year(DONE.0),
            until: Year(DONE.1),
            sector: sectors.iter().position(|sector| sector.id == row.sector)?,
            acts: row.acts,
            avoided_t: row.avoided_t,
            mwh: row.mwh,
            grid_mwh: row.grid_mwh,
            imported_t: 0.0,
            pollutants_kg: row.pollutants_kg.clone(),
            cost: row.cost,
            quality: row.quality,
        };
        adjust(values, &mut measure);
        Some(measure)
    };
    facts.measures.iter().filter_map(one).collect()
}

/// Units of a measure.
fn amount(values: &Values, defaults: &Values, row: &MeasureRow) -> f64 {
    let plain = values.model(&row.lever) * row.scale;
    match row.id.as_str() {
        "homes-electric" => plain * values.model("homes.electric_share"),
        "homes-gas" => plain * (1.0 - values.model("homes.electric_share")),
        // Electric furnaces live on scrap.
        "electric-steel" => smaller(plain, values.model("scrap.extra_mt") * 1e6 / SCRAP_PER_T),
        // Emissions of the reference have the alerts of the defaults in them: what differs counts.
        "alert-steel" => stopped(values) - stopped(defaults),
        // A line that stands still already stops no more.
        "alert-clinker" => stopped(values) * running(values) - stopped(defaults) * running(defaults),
        _ => plain,
    }
}

/// Full days a year on which lines stand still for the air: days with an alert, times what each grade must cut.
fn stopped(values: &Values) -> f64 {
    let share = |grade: char| values.model(&format!("grade.{grade}_share"));
    let cut = |grade: char| values.model(&format!("grade.{grade}_cut"));
    // The best choose for themselves; the lowest grade is what is left.
    let last = 1.0 - share('a') - share('b') - share('c');
    values.model("alert.days") * (share('b') * cut('b') + share('c') * cut('c') + last * cut('d'))
}

/// Share of the heating season, when alerts come, in which clinker lines do not stand still in turn.
fn running(values: &Values) -> f64 {
    1.0 - smaller(1.0, values.model("stagger.extra_days") / HEATING_DAYS)
}

/// What levers change about a unit.
fn adjust(values: &Values, measure: &mut Measure) {
    match measure.id.as_str() {
        "old-coal-units" => {
            let hours = values.model("coal.retired_hours");
            let saved = hours * (values.model("coal.old_intensity") - values.model("coal.new_intensity"));
            // What replaces a unit burns coal as cleanly: the air gains only from the coal that is saved.
            measure.pollutants_kg.iter_mut().for_each(|kilograms| *kilograms *= saved / measure.avoided_t);
            (measure.mwh, measure.avoided_t) = (hours, saved);
        }
        "imports" => measure.imported_t = values.model("imports.factor"),
        "homes-electric" | "homes-gas" => homes(values, measure),
        "kiln-fuel" => match values.choice("kilns.fuel") {
            // A ton of CO2 from kiln coal is some 2.9 MWh of heat.
            "electricity" => (measure.avoided_t, measure.grid_mwh) = (1.0, 2.9 * 0.85),
            "waste-heat" => measure.avoided_t = 1.0,
            _ => {}
        },
        _ => {}
    }
}

/// What a home's winter was with coal, and is after.
fn homes(values: &Values, measure: &mut Measure) {
    let coal_t = values.model("homes.coal_t");
    let share = coal_t / USUAL_HOME.coal_t;
    let home = Heating { coal_t, ..USUAL_HOME };
    measure.pollutants_kg.iter_mut().for_each(|kilograms| *kilograms *= share);
    if measure.id == "homes-electric" {
        measure.avoided_t = home.gross_t();
        measure.grid_mwh = home.electricity_mwh(values.model("homes.performance"));
    } else {
        measure.avoided_t *= share;
    }
}

/// A home in the worked case: a ton of its coal has 20.9 GJ, half of which warms, and makes 1.98 t of CO2.
const USUAL_HOME: Heating = Heating { coal_t: 0.21, gj_per_t: 20.9, efficiency: 0.5, t_per_t: 1.98 };

/// What cleaner air is taken to be worth: by CO2, or by the kilograms that have a value.
pub(super) fn benefit(values: &Values) -> Benefit {
    if values.choice("benefit.by") == "co2" {
        return Benefit::PerTon(values.number("benefit.per_t"));
    }
    let value = |id: &&str| match *id {
        "so2" | "nox" | "pm" => values.number(&format!("benefit.per_kg_{id}")),
        _ => Decimal::ZERO,
    };
    Benefit::PerKilogram(POLLUTANTS.iter().map(value).collect())
}

/// Pollutants, with the last provincial totals that were found: old ones.
pub(super) fn pollutants(values: &Values) -> Vec<Pollutant> {
    let facts = |id: &str| match id {
        "so2" => (Some(1.269e6), values.model("air.effect_so2")),
        "nox" => (Some(1.356e6), values.model("air.effect_nox")),
        "pm" => (Some(0.70e6), values.model("air.effect_pm")),
        _ => (None, 0.0),
    };
    let one = |id: &&str| {
        let (total_t, elasticity) = facts(id);
        Pollutant { id: (*id).to_owned(), total_t, elasticity }
    };
    POLLUTANTS.iter().map(one).collect()
}
