//! What a power unit gets for what it produced: output times benchmark.
//!
//! Exact: decimals in, whole allowances out, rounded down. Must not know firms, years or prices. Invariants: output on
//! another basis than the benchmark's is refused; at a fixed load an allocation is linear in output before rounding.

use super::load::{LoadFormula, LoadFraction};
use super::wrong;
use crate::law::Problem;
use crate::law::schedule::{at_least, at_most};
use crate::units::Allowances;
use rust_decimal::Decimal;

/// What a megawatt-hour of a benchmark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Delivered to the grid, without what the plant itself uses.
    Supplied,
    /// At the generator.
    Generated,
}

impl Basis {
    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Basis::Supplied => "supplied",
            Basis::Generated => "generated",
        }
    }
}

/// Electricity on a basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Electricity {
    /// Megawatt-hours.
    pub mwh: Decimal,
    /// Where they were measured.
    pub basis: Basis,
}

impl Electricity {
    /// The same output on another basis, where `own_use` is the share of generation that the plant uses itself.
    #[must_use]
    pub fn on(self, basis: Basis, own_use: Decimal) -> Electricity {
        let delivered = Decimal::ONE - own_use;
        let mwh = match (self.basis, basis) {
            (Basis::Generated, Basis::Supplied) => self.mwh * delivered,
            (Basis::Supplied, Basis::Generated) if delivered > Decimal::ZERO => self.mwh / delivered,
            _ => self.mwh,
        };
        Electricity { mwh, basis }
    }
}

/// A class of units with benchmarks of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// Stable id.
    pub id: String,
    /// Whether its units owe nothing beyond what they are given.
    pub relieved: bool,
}

/// What a class gets.
#[derive(Clone, Debug, PartialEq)]
pub struct Benchmark {
    /// Allowances a megawatt-hour.
    pub electricity: Decimal,
    /// Allowances a gigajoule of heat.
    pub heat: Decimal,
    /// For units that run little.
    pub load: LoadFormula,
    /// By how much a unit that delivers only heat would get less for electricity.
    pub heat_ratio: Decimal,
}

/// How allocation starts before output is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreAllocation {
    /// A share of what last year's output would give.
    OfBase(Decimal),
    /// A share of last year's verified emissions.
    OfEmissions(Decimal),
}

/// The benchmarks of one year's plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Vintage {
    /// Its name, e.g. `2025`.
    pub name: String,
    /// Whether the text is a draft.
    pub draft: bool,
    /// What its megawatt-hours are.
    pub basis: Basis,
    /// Benchmarks by class.
    pub classes: Vec<Benchmark>,
    /// Whether units that also deliver heat get the load factor.
    pub load_with_heat: bool,
    /// What units with air cooling get more, as a factor.
    pub air_cooling: Decimal,
    /// How it starts.
    pub pre_allocation: PreAllocation,
}

/// What a power unit did in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitOutput {
    /// Place of its class.
    pub class: usize,
    /// Electricity.
    pub electricity: Electricity,
    /// Gigajoules of heat delivered.
    pub heat_gj: Decimal,
    /// How hard it ran.
    pub load: LoadFraction,
    /// Whether it is cooled by air.
    pub air_cooled: bool,
    /// Heat's share of its output.
    pub heat_ratio: Decimal,
}

/// What a unit gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnitAllocation {
    /// For electricity.
    pub electricity_t: Allowances,
    /// For heat.
    pub heat_t: Allowances,
    /// The load factor that was used.
    pub factor: Decimal,
}

impl UnitAllocation {
    /// Both.
    #[must_use]
    pub fn total(self) -> Allowances {
        self.electricity_t + self.heat_t
    }
}

impl Vintage {
    /// What the formula gives a unit: each product rounded down.
    ///
    /// # Errors
    /// The class is unknown, or the output is on another basis than the benchmark.
    pub fn allocate(&self, path: &str, unit: &UnitOutput) -> Result<UnitAllocation, Problem> {
        let Some(benchmark) = self.classes.get(unit.class) else {
            let message = format!("vintage {} has {} classes, not class {}", self.name, self.classes.len(), unit.class);
            return Err(wrong("E-CLASS", path, message));
        };
        if unit.electricity.basis != self.basis {
            let (needed, given) = (self.basis.id(), unit.electricity.basis.id());
            let message = format!("vintage {} counts electricity {needed}, not {given}", self.name);
            return Err(wrong("E-BASIS", path, message));
        }
        let heats = unit.heat_gj > Decimal::ZERO;
        let factor = if heats && !self.load_with_heat { Decimal::ONE } else { benchmark.load.factor(unit.load) };
        let cooling = if unit.air_cooled { self.air_cooling } else { Decimal::ONE };
        let heat = Decimal::ONE - benchmark.heat_ratio * unit.heat_ratio;
        let electricity = unit.electricity.mwh * benchmark.electricity * cooling * heat * factor;
        Ok(UnitAllocation {
            electricity_t: at_most(electricity),
            heat_t: at_most(unit.heat_gj * benchmark.heat),
            factor,
        })
    }
}

/// A relieved unit is given at least what it emitted.
#[must_use]
pub fn relieved(allocation: Allowances, emissions: Allowances) -> Allowances {
    allocation.max(emissions)
}

/// A firm is given so much that at most `cap` of its emissions is missing: whole allowances, up.
#[must_use]
pub fn capped_deficit(allocation: Allowances, emissions: Allowances, cap: Decimal) -> Allowances {
    allocation.max(at_least((Decimal::ONE - cap) * Decimal::from(emissions)))
}
