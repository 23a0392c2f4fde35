//! Tons of other gases as tons of carbon dioxide: 100-year factors by mass.
//!
//! Exact. Must not know who emitted what. Invariant: no gas is dropped; an unknown one is refused. Factors are
//! those of the IPCC's assessment reports, recalled and not read again.

use super::Problem;
use super::schedule::half_up;
use crate::units::Allowances;
use rust_decimal::Decimal;

/// A set of factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factors {
    /// Of the fourth assessment report.
    Fourth,
    /// Of the fifth, without climate-carbon feedback.
    Fifth,
}

/// Gas, its factor in the fourth and in the fifth report, tons of CO2 a ton. Families stand by species.
const TABLE: &[(&str, u32, u32)] = &[
    ("CO2", 1, 1),
    ("CH4", 25, 28),
    ("N2O", 298, 265),
    ("SF6", 22_800, 23_500),
    ("HFC-134a", 1_430, 1_300),
    ("CF4", 7_390, 6_630),
    ("C2F6", 12_200, 11_100),
];

/// Tons of CO2 that a ton of `gas` counts for.
///
/// # Errors
/// `E-GAS` for a gas that the set lacks, `E-SPECIES` for a family of gases without a species.
pub fn factor(factors: Factors, gas: &str) -> Result<Decimal, Problem> {
    let problem = |code, message: String| Problem { code, path: "co2e.gwp_set".to_owned(), message };
    if ["HFC", "PFC"].contains(&gas) {
        return Err(problem("E-SPECIES", format!("'{gas}' is a family: name the species, e.g. HFC-134a or CF4")));
    }
    let row = TABLE.iter().find(|(known, _, _)| *known == gas);
    let (_, fourth, fifth) = row.ok_or_else(|| {
        let known: Vec<&str> = TABLE.iter().map(|(known, _, _)| *known).collect();
        problem("E-GAS", format!("'{gas}' has no factor here; known are {}", known.join(", ")))
    })?;
    Ok(Decimal::from(if factors == Factors::Fourth { *fourth } else { *fifth }))
}

/// Tons of CO2e of tons of gases: summed exactly, then half up.
///
/// # Errors
/// As [`factor`]; `E-RANGE` for a negative mass.
pub fn convert(factors: Factors, masses: &[(&str, Decimal)]) -> Result<Allowances, Problem> {
    let mut sum = Decimal::ZERO;
    for (gas, tons) in masses {
        if tons.is_sign_negative() && !tons.is_zero() {
            let message = format!("{tons} t of {gas}: a mass must not be negative");
            return Err(Problem { code: "E-RANGE", path: "co2e.gwp_set".to_owned(), message });
        }
        sum += factor(factors, gas)? * tons;
    }
    Ok(half_up(sum))
}

/// Tons of CO2e of one gas, published with the fourth report's factors, in another set, to the whole ton; as
/// they are for a gas without a factor.
#[must_use]
pub fn restate(factors: Factors, gas: &str, tons: Decimal) -> Decimal {
    let mass = factor(Factors::Fourth, gas).ok().and_then(|old| tons.checked_div(old));
    mass.and_then(|mass| convert(factors, &[(gas, mass)]).ok()).map_or(tons, Decimal::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: sb5981-rules, co2e-conversion, worked example.
    #[test]
    fn four_gases_are_15_376_tons_together() {
        let masses = [
            ("CO2", Decimal::from(10_000)),
            ("CH4", Decimal::from(100)),
            ("N2O", Decimal::TWO),
            ("SF6", Decimal::new(1, 1)),
        ];
        assert_eq!(convert(Factors::Fourth, &masses), Ok(15_376));
        assert_eq!(convert(Factors::Fifth, &masses), Ok(10_000 + 2_800 + 530 + 2_350));
    }

    #[test]
    fn an_unknown_gas_a_family_and_a_negative_mass_are_refused() {
        let code = |gas, tons: i64| convert(Factors::Fourth, &[(gas, Decimal::from(tons))]).map_err(|p| p.code);
        assert_eq!(code("XYZ", 1), Err("E-GAS"));
        assert_eq!(code("HFC", 1), Err("E-SPECIES"));
        assert_eq!(code("CO2", -1), Err("E-RANGE"));
    }

    #[test]
    fn methane_weighs_more_in_the_fifth_report() {
        assert_eq!(restate(Factors::Fifth, "CH4", Decimal::from(2_500)), Decimal::from(2_800));
        assert_eq!(restate(Factors::Fourth, "CH4", Decimal::from(2_500)), Decimal::from(2_500));
    }
}
