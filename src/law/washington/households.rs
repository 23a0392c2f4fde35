//! Household groups, and the median household of the headline.
//!
//! Report: Energy Transition Assistance to Low-Income Households and Fossil Fuel Industry Worker Assistance,
//! paragraph 1. Rule `household-impact`.

use super::spending::{Tables, count};
use crate::json::Node;
use crate::law::lever::Values;
use crate::law::table::number_of;
use crate::law::{Household, HouseholdGroup, HouseholdRole, Households, Problem};
use crate::units::Money;
use rust_decimal::Decimal;

/// The groups, checked: one of them is the median household, and some have a low income.
///
/// # Errors
/// The table of groups has no median household, or several, or no low-income group.
pub(super) fn groups(values: &Values, tables: &Tables) -> Result<Households, Problem> {
    let mut groups: Vec<HouseholdGroup> = tables.households.items().iter().map(group).collect();
    let having = |role| groups.iter().filter(|group| group.role == role).count();
    if having(HouseholdRole::Median) != 1 || having(HouseholdRole::Low) == 0 {
        return Err(Problem {
            code: "E-HOUSEHOLDS",
            path: "set.household.profiles".to_owned(),
            message: format!(
                "`household.profiles` has {} groups with the role median and {} with the role low; allowed: one with \
                 median, at least one with low",
                having(HouseholdRole::Median),
                having(HouseholdRole::Low)
            ),
        });
    }
    if tables.illustrations.households {
        let fuels = [values.number("household.gasoline_gallons"), values.number("household.gas_mmbtu")];
        let median = groups.iter_mut().filter(|group| group.role == HouseholdRole::Median);
        median.for_each(|group| group.kilograms = kilograms(fuels[0], fuels[1], Decimal::ZERO));
    }
    Ok(Households {
        groups,
        pass_through: values.number("household.pass_through"),
        always: values.choice("household.test") == "always",
    })
}

/// The median household of the headline.
pub(super) fn median(values: &Values, households: &Households) -> Household {
    let median = households.groups.iter().find(|group| group.role == HouseholdRole::Median);
    Household {
        tons: median.map_or(Decimal::ZERO, |group| group.kilograms) / Decimal::ONE_THOUSAND,
        pass_through: households.pass_through,
        count: values.number("household.count"),
    }
}

fn group(row: &Node) -> HouseholdGroup {
    let number = |name| number_of(row, name).unwrap_or_default();
    HouseholdGroup {
        name: row.field("group").and_then(Node::text).unwrap_or_default().to_owned(),
        households: count(row, "households"),
        income: Money(i128::from(count(row, "income")) * 100),
        kilograms: kilograms(number("gasoline_gallons"), number("gas_mmbtu"), number("other_kg")),
        role: match row.field("role").and_then(Node::text) {
            Some("median") => HouseholdRole::Median,
            Some("low") => HouseholdRole::Low,
            _ => HouseholdRole::Other,
        },
    }
}

/// Kilograms of CO2 that a gallon of gasoline and a million British thermal units of gas give off.
fn kilograms(gallons: Decimal, mmbtu: Decimal, other: Decimal) -> Decimal {
    Decimal::new(8_887, 3) * gallons + Decimal::new(5_306, 2) * mmbtu + other
}
