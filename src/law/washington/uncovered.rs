//! All emissions of the state, and those outside coverage, year by year.
//!
//! Must not know a budget. The state's mean less what is covered follows its own trend, but for a coal plant
//! that other law closes unit by unit: RCW 80.80.040(3)(c) ends one boiler in 2020 and the other in 2025.

use super::behaviour::SINCE_TREND;
use super::coverage::{BASE_YEARS, Covered};
use super::program::{FIRST, YEARS};
use super::tonnes;
use crate::json::Node;
use crate::law::Entity;
use crate::law::lever::Values;
use crate::law::schedule::half_up;
use crate::law::world::{ExemptReason, World};
use crate::units::float::pow;
use crate::units::{Allowances, whole_tons};
use rust_decimal::Decimal;

/// Emissions outside coverage.
pub(super) struct Uncovered {
    /// All of them, by year.
    pub tons: Vec<Allowances>,
    /// Of those, what ends with a unit of the coal plant.
    pub dated: Vec<Allowances>,
}

/// A number in a checked table.
pub(super) fn decimal(node: &Node) -> Decimal {
    node.number().and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// The whole tons of a checked table of years.
pub(super) fn by_year(node: &Node) -> impl Iterator<Item = (usize, Allowances)> + '_ {
    let entry = |(year, tons): &(String, Node)| {
        let place = year.parse::<u16>().ok()?.checked_sub(FIRST)?;
        Some((usize::from(place), half_up(decimal(tons))))
    };
    node.fields().iter().filter_map(entry).filter(|(place, _)| *place < YEARS)
}

/// Five yearly totals of a scenario's own, for 2013 to 2017; none when the bundled data stand.
pub(super) fn own_totals(values: &Values, id: &str) -> Option<Vec<Allowances>> {
    let table = values.table(id);
    (!table.items().is_empty()).then(|| table.items().iter().map(|node| half_up(decimal(node))).collect())
}

/// Mean yearly emissions of the state in 2013 to 2017: of the scenario's own totals where it has them.
pub(super) fn state_mean(values: &Values, world: &World) -> Decimal {
    match own_totals(values, "share.state_2013_2017") {
        Some(totals) => mean(totals.iter().copied()),
        None => {
            let restated = BASE_YEARS.map(|year| tonnes::restated(values, world, year));
            values.number("share.state_average") + mean(restated)
        }
    }
}

pub(super) fn mean(tons: impl Iterator<Item = Allowances>) -> Decimal {
    Decimal::from(tons.sum::<Allowances>()) / Decimal::from(BASE_YEARS.count())
}

/// Emissions outside coverage: the scenario's own in the years that its table has, else the model's.
pub(super) fn path(values: &Values, covered: &[Covered<'_>], entities: &[Entity], world: &World) -> Uncovered {
    let inside: Allowances = entities.iter().map(|e| e.base).sum();
    let base = (half_up(state_mean(values, world)) - inside).max(0);
    let mut dated = coal(values, covered, world, base);
    let rest = (base - dated.0) as f64;
    let growth = 1.0 + values.model("economy.uncovered_trend");
    let trend = |place: usize| whole_tons(rest * pow(growth, (place as i32 + SINCE_TREND).into()));
    let mut tons: Vec<Allowances> = (0..YEARS).map(|place| trend(place) + dated.1[place]).collect();
    for (place, own) in by_year(&values.table("attainment.uncovered_path")) {
        tons[place] = own;
        dated.1[place] = 0;
    }
    Uncovered { tons, dated: dated.1 }
}

/// The coal plant's part of the base, and what is left of it by year. None where it is covered itself or
/// nothing closes it.
fn coal(values: &Values, covered: &[Covered<'_>], world: &World, base: Allowances) -> (Allowances, Vec<Allowances>) {
    if !values.switch("economy.coal_transition") {
        return (0, vec![0; YEARS]);
    }
    // Who takes part and answers for nothing, because what it burns is exempt, stays outside with its emissions.
    let inside = |name: &str| covered.iter().any(|member| member.emitter.name == name && member.base > 0);
    let plants = world.emitters.iter().filter(|e| e.exempt == Some(ExemptReason::CoalPower) && !inside(&e.name));
    let reported: Decimal = plants.map(|plant| mean(BASE_YEARS.filter_map(|year| plant.report(year)))).sum();
    let all = half_up(reported * values.number("economy.coal_in_inventory")).min(base);
    let ends = ["economy.coal_first_unit_ends", "economy.coal_second_unit_ends"].map(|id| values.whole(id));
    let left = |place: usize| {
        let year = i64::from(FIRST) + place as i64;
        let open = ends.iter().filter(|end| year <= **end).count() as i64;
        half_up(Decimal::from(all) * Decimal::from(open) / Decimal::TWO)
    };
    (all, (0..YEARS).map(left).collect())
}
