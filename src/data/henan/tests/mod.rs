//! The hand-computed cases of Henan's rules, and what holds for all of them.

mod files;
mod tasks;
mod traps;
mod worked;

use super::facts;
use crate::law::henan::vintages::vintages;
use crate::law::henan::{self, levers};
use crate::law::intensity::IntensityProgram;
use crate::law::intensity::benchmark::{Basis, Electricity, UnitOutput, Vintage};
use crate::law::intensity::load::LoadFraction;
use crate::law::lever::{Kind, Value, Values};
use rust_decimal::Decimal;

pub(super) fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal literal")
}

/// The plan of a year.
pub(super) fn plan(year: u16) -> Vintage {
    let facts = facts().expect("the files read");
    vintages(&facts).into_iter().find(|vintage| vintage.name == year.to_string()).expect("the vintage is bundled")
}

/// A unit of class `class` at a load, on the basis of `vintage`.
pub(super) fn unit(vintage: &Vintage, class: usize, mwh: i64, heat_gj: i64, load: &str) -> UnitOutput {
    UnitOutput {
        class,
        electricity: Electricity { mwh: Decimal::from(mwh), basis: vintage.basis },
        heat_gj: Decimal::from(heat_gj),
        load: LoadFraction::new("load", decimal(load)).expect("a fraction"),
        air_cooled: false,
        heat_ratio: Decimal::ZERO,
    }
}

/// What `unit` gets.
pub(super) fn given(vintage: &Vintage, unit: &UnitOutput) -> (i64, i64) {
    let allocation = vintage.allocate("unit", unit).expect("the unit fits the vintage");
    (allocation.electricity_t, allocation.heat_t)
}

/// On the other basis than the vintage's.
pub(super) fn other(basis: Basis) -> Basis {
    if basis == Basis::Supplied { Basis::Generated } else { Basis::Supplied }
}

/// The unit of the first case under the draft of 2025.
pub(super) fn draft_unit() -> (Vintage, UnitOutput) {
    let vintage = plan(2025);
    let unit = unit(&vintage, 0, 3_000_000, 2_000_000, "0.58");
    (vintage, unit)
}

/// The levers with these set.
pub(super) fn values(set: &[(&str, &str)]) -> Values {
    let mut values = Values::defaults(levers());
    for (id, text) in set {
        let lever = levers().iter().find(|lever| lever.id == *id).unwrap_or_else(|| panic!("no lever {id}"));
        let value = match lever.kind {
            Kind::Choice { options, .. } => {
                Value::Choice(options.iter().find(|option| option.id == *text).expect("a choice").id)
            }
            Kind::Switch { .. } => Value::Switch(*text == "true"),
            _ => Value::Number(decimal(text)),
        };
        values.set(id, value);
    }
    values
}

/// The programme with these levers set.
pub(super) fn program(set: &[(&str, &str)]) -> IntensityProgram {
    henan::program(&values(set), &facts().expect("the files read")).unwrap_or_else(|problems| panic!("{problems:?}"))
}
