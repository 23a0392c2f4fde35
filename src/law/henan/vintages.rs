//! The national plans' benchmarks and formulas, vintage by vintage.
//!
//! Numbers of benchmarks are data; what stands here is the form of the rules. Invariants: loads are fractions through
//! 2024 and per cent after; each vintage knows what its megawatt-hour is.

use super::facts::{CLASSES, Facts};
use crate::law::intensity::benchmark::{Benchmark, Class, PreAllocation, Vintage};
use crate::law::intensity::load::{FractionFormula, LoadFormula, PercentFormula, Piece, Power};
use rust_decimal::Decimal;

/// The classes; gas units owe nothing beyond what they are given.
#[must_use]
pub fn classes() -> Vec<Class> {
    CLASSES.iter().map(|id| Class { id: (*id).to_owned(), relieved: *id == "gas" }).collect()
}

/// Every vintage that has benchmarks, in order.
#[must_use]
pub fn vintages(facts: &Facts) -> Vec<Vintage> {
    let mut years: Vec<u16> = facts.benchmarks.iter().map(|row| row.vintage).collect();
    years.dedup();
    years.into_iter().filter_map(|year| vintage(facts, year)).collect()
}

fn vintage(facts: &Facts, year: u16) -> Option<Vintage> {
    let of = |class: &str| facts.benchmarks.iter().find(|row| row.vintage == year && row.class == class);
    let first = of(CLASSES[0])?;
    let classes = CLASSES.iter().filter_map(|class| {
        let row = of(class)?;
        Some(Benchmark {
            electricity: row.electricity,
            heat: row.heat,
            load: load(year, class),
            heat_ratio: heat_ratio(year, class),
        })
    });
    Some(Vintage {
        name: year.to_string(),
        draft: first.draft,
        basis: first.basis,
        classes: classes.collect(),
        // Plants that also heat had no load factor in the first plan.
        load_with_heat: year >= 2021,
        air_cooling: if year <= 2022 { Decimal::new(105, 2) } else { Decimal::ONE },
        pre_allocation: if year <= 2024 {
            PreAllocation::OfBase(Decimal::new(7, 1))
        } else {
            PreAllocation::OfEmissions(Decimal::new(5, 1))
        },
    })
}

/// Through 2022, electricity of plants that also heat was given less.
fn heat_ratio(year: u16, class: &str) -> Decimal {
    match (year <= 2022, class) {
        (false, _) => Decimal::ZERO,
        (true, "gas") => Decimal::new(6, 1),
        (true, _) => Decimal::new(22, 2),
    }
}

/// What units that run little get. Only conventional coal units have it.
fn load(year: u16, class: &str) -> LoadFormula {
    if !matches!(class, "large" | "small") {
        return LoadFormula::None;
    }
    let power = Power { base: 1.015, constant: 16.0, slope: 20.0 };
    match year {
        ..=2022 => LoadFormula::Fraction(FractionFormula {
            full: Decimal::new(85, 2),
            pieces: vec![
                piece((80, 85), Decimal::ONE, Decimal::new(14, 2)),
                piece((75, 80), Decimal::new(1007, 3), Decimal::new(16, 2)),
            ],
            power,
        }),
        2023..=2024 => LoadFormula::Fraction(FractionFormula { full: Decimal::new(65, 2), pieces: Vec::new(), power }),
        _ => LoadFormula::Percent(PercentFormula {
            full: Decimal::from(50),
            constant: 7.254,
            terms: vec![(0.633, 29.822), (5.643, 6.871)],
        }),
    }
}

/// A straight piece between two loads in hundredths.
fn piece((from, until): (i64, i64), base: Decimal, slope: Decimal) -> Piece {
    Piece { from: Decimal::new(from, 2), until: Decimal::new(until, 2), base, slope }
}
