//! Facts about emitters, as a programme reads them: who reported what, in which years.
//!
//! Must not know which programme reads them. Invariant: a missing report is `None`, never zero.

use crate::json::Node;
use crate::law::lever::Choice;
use crate::law::table::choice;
use crate::units::Allowances;
use std::collections::BTreeMap;
use std::sync::Arc;

/// First year of the reports kept.
pub const FIRST_REPORT: u16 = 2013;
/// Years of reports kept, 2013 to 2020.
pub const REPORTS: usize = 8;

/// The statutory source category an emitter reports under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// A facility that is not a power plant.
    Facility,
    /// A power plant in the jurisdiction.
    Generation,
    /// First deliverer of imported electricity.
    Import,
    /// Supplier of liquid fuels.
    FuelSupplier,
    /// Supplier of natural gas.
    GasSupplier,
}

/// The categories by name, in the order of [`Category`]: in tables of levers and in lists of emitters.
pub const CATEGORIES: [Choice; 5] = [
    choice("facility", "Facilities"),
    choice("in-state-generation", "Power made in the state"),
    choice("imported-electricity", "Imported power"),
    choice("fuel-supplier", "Fuel suppliers"),
    choice("natural-gas-supplier", "Gas suppliers"),
];

impl Category {
    const ALL: [Category; 5] =
        [Category::Facility, Category::Generation, Category::Import, Category::FuelSupplier, Category::GasSupplier];

    /// The category's name, one of [`CATEGORIES`].
    #[must_use]
    pub fn id(self) -> &'static str {
        CATEGORIES[self as usize].id
    }

    /// The category of this name.
    #[must_use]
    pub fn of(id: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|category| category.id() == id)
    }
}

/// Why an emitter's tonnes may be exempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExemptReason {
    /// Coal-fired generation with its own transition law.
    CoalPower,
    /// National security facility.
    NationalSecurity,
    /// Emissions that cannot reasonably pass a stack or vent.
    NonStack,
    /// Aviation fuel.
    Aviation,
}

/// An emitter and what it reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Emitter {
    /// Name in the source data.
    pub name: String,
    /// Source category.
    pub category: Category,
    /// Code of its industry, two to six digits; empty where none is published.
    pub industry: String,
    /// Delivers electricity to customers in the jurisdiction.
    pub delivers: bool,
    /// Ground for exemption, if any.
    pub exempt: Option<ExemptReason>,
    /// Reported tons by year from [`FIRST_REPORT`].
    pub reported: [Option<Allowances>; REPORTS],
}

impl Emitter {
    /// Whose it is, by its name: what stands before the place or the kind of supply.
    #[must_use]
    pub fn person(&self) -> &str {
        let first = self.name.split(" - ").next().unwrap_or_default();
        first.strip_suffix(" (WA)").unwrap_or(first)
    }

    /// The report of `year`, if there is one.
    #[must_use]
    pub fn report(&self, year: u16) -> Option<Allowances> {
        let place = usize::from(year.checked_sub(FIRST_REPORT)?);
        self.reported.get(place).copied().flatten()
    }
}

/// The emitters of a jurisdiction and its inventory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct World {
    /// Everybody who reports.
    pub emitters: Vec<Emitter>,
    /// All emissions of the jurisdiction by year, tons.
    pub inventory: Vec<(u16, Allowances)>,
    /// Tables that nobody measured, by the lever that replaces them.
    pub illustrations: BTreeMap<&'static str, Arc<Node>>,
}
