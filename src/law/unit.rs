//! The unit of a lever, taken apart: the short signs around its number, and the rest in words.
//!
//! Must not know how a number is shown.

use super::lever::{Kind, Lever};

/// A unit: what stands before the number, what after it, and the rest, which may be empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Before the number.
    pub before: &'static str,
    /// After the number.
    pub after: &'static str,
    /// The rest, in English.
    pub rest: &'static str,
}

/// How the unit of `lever` is written.
#[must_use]
pub fn unit(lever: &Lever) -> Unit {
    let unit = lever.unit.trim();
    match lever.kind {
        Kind::Fraction(_) => {
            let rest = ["share", "ratio", "fraction"].iter().find_map(|word| unit.strip_prefix(word)).unwrap_or(unit);
            Unit { before: "", after: "%", rest: rest.trim() }
        }
        // A currency without a sign of its own is said in words, which every language puts in its own way.
        #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
        Kind::Money(_) if unit.starts_with("CNY") => Unit { rest: unit, ..Unit::default() },
        Kind::Money(_) => Unit { before: "$", after: "", rest: unit.trim_start_matches('$').trim() },
        Kind::Tonnes(_) => {
            let rest =
                unit.strip_prefix("t CO2e").or_else(|| unit.strip_prefix('t').filter(|rest| rest.starts_with(' ')));
            match rest {
                Some(rest) => Unit { before: "", after: "t", rest: rest.trim() },
                None => Unit { rest: unit, ..Unit::default() },
            }
        }
        _ => Unit { rest: if unit == "year" { "" } else { unit }, ..Unit::default() },
    }
}
