//! How hard a power unit runs, and what a benchmark gives a unit that runs little.
//!
//! Some plans write the load factor as a fraction, others in per cent, with formulas that look alike. The two are
//! types of their own, so that neither can be put where the other belongs. Must not know vintages. Invariant: a factor
//! has six decimals and is the same on every target.

use super::wrong;
use crate::law::Problem;
use crate::units::{float, whole_tons};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A load factor from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LoadFraction(Decimal);

/// A load factor from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LoadPercent(Decimal);

impl LoadFraction {
    /// A fraction.
    ///
    /// # Errors
    /// The number is not from 0 to 1: per cent, most likely.
    pub fn new(path: &str, number: Decimal) -> Result<LoadFraction, Problem> {
        if number < Decimal::ZERO || number > Decimal::ONE {
            let message = format!("a load of {number} is no fraction; allowed: 0 to 1, so that 58 per cent is 0.58");
            return Err(wrong("E-LOAD", path, message));
        }
        Ok(LoadFraction(number))
    }

    /// The same load in per cent.
    #[must_use]
    pub fn per_cent(self) -> LoadPercent {
        LoadPercent(self.0 * Decimal::ONE_HUNDRED)
    }
}

impl LoadPercent {
    /// Per cent.
    ///
    /// # Errors
    /// The number is not from 0 to 100, or it is above 0 and at most 1: a fraction, most likely. Loads so low are
    /// written as a [`LoadFraction`] and turned into per cent.
    pub fn new(path: &str, number: Decimal) -> Result<LoadPercent, Problem> {
        let fraction = number > Decimal::ZERO && number <= Decimal::ONE;
        if fraction || number < Decimal::ZERO || number > Decimal::ONE_HUNDRED {
            let message = format!("a load of {number} is not in per cent; allowed: 0, and above 1 to 100");
            return Err(wrong("E-LOAD", path, message));
        }
        Ok(LoadPercent(number))
    }

    /// The same load as a fraction.
    #[must_use]
    pub fn fraction(self) -> LoadFraction {
        LoadFraction(self.0 / Decimal::ONE_HUNDRED)
    }
}

/// `base` to the power of `constant` less `slope` times the load.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Power {
    /// What is raised.
    pub base: f64,
    /// The power at no load.
    pub constant: f64,
    /// How much less at full load.
    pub slope: f64,
}

/// A straight piece: `base` plus `slope` for every unit of load below `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Least load of the piece.
    pub from: Decimal,
    /// Load at which the factor is `base`.
    pub until: Decimal,
    /// Factor there.
    pub base: Decimal,
    /// What each unit of load below it adds.
    pub slope: Decimal,
}

/// A formula that takes a fraction.
#[derive(Clone, Debug, PartialEq)]
pub struct FractionFormula {
    /// From this load on the factor is 1.
    pub full: Decimal,
    /// Straight pieces below it, from the highest.
    pub pieces: Vec<Piece>,
    /// Below all of them.
    pub power: Power,
}

/// A formula that takes per cent: a constant less saturating terms.
#[derive(Clone, Debug, PartialEq)]
pub struct PercentFormula {
    /// From this load on the factor is 1.
    pub full: Decimal,
    /// The factor at no load.
    pub constant: f64,
    /// Size of each term, and the load over which it grows.
    pub terms: Vec<(f64, f64)>,
}

/// What a plan gives units that run little, in the unit in which the plan writes it.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadFormula {
    /// Nothing.
    None,
    /// The load is a fraction.
    Fraction(FractionFormula),
    /// The load is in per cent.
    Percent(PercentFormula),
}

impl LoadFormula {
    /// The factor of a unit whose load is known.
    #[must_use]
    pub fn factor(&self, load: LoadFraction) -> Decimal {
        match self {
            LoadFormula::None => Decimal::ONE,
            LoadFormula::Fraction(formula) => formula.factor(load),
            LoadFormula::Percent(formula) => formula.factor(load.per_cent()),
        }
    }

    /// The factor of a load written as a bare number in the formula's own unit.
    ///
    /// # Errors
    /// The number is written in the other unit.
    pub fn factor_of(&self, path: &str, number: Decimal) -> Result<Decimal, Problem> {
        match self {
            LoadFormula::None => Ok(Decimal::ONE),
            LoadFormula::Fraction(formula) => LoadFraction::new(path, number).map(|load| formula.factor(load)),
            LoadFormula::Percent(formula) => LoadPercent::new(path, number).map(|load| formula.factor(load)),
        }
    }
}

impl FractionFormula {
    /// The factor, six decimals.
    #[must_use]
    pub fn factor(&self, load: LoadFraction) -> Decimal {
        if load.0 >= self.full {
            return Decimal::ONE;
        }
        if let Some(piece) = self.pieces.iter().find(|piece| load.0 >= piece.from) {
            return (piece.base + piece.slope * (piece.until - load.0)).round_dp(6);
        }
        let Power { base, constant, slope } = self.power;
        six_decimals(float::pow(base, constant - slope * load.0.to_f64().unwrap_or(0.0)))
    }
}

impl PercentFormula {
    /// The factor, six decimals.
    #[must_use]
    pub fn factor(&self, load: LoadPercent) -> Decimal {
        if load.0 >= self.full {
            return Decimal::ONE;
        }
        let load = load.0.to_f64().unwrap_or(0.0);
        let grown: f64 = self.terms.iter().map(|(size, over)| size * (1.0 - float::exp(-load / over))).sum();
        six_decimals(self.constant - grown)
    }
}

/// Half up.
fn six_decimals(factor: f64) -> Decimal {
    Decimal::new(whole_tons(factor * 1e6), 6)
}
