//! The equations of a scheme of rates: from what is emitted to what is given, what is owed and what is breathed.
//!
//! Must not compute; the engine does, in the file that each row names.

mod market;
mod symbols;

pub use symbols::SYMBOLS;

use super::Equation;
use super::symbols::{CLOSE, COMMA, EQUALS, MINUS, OPEN, PLUS, TIMES};
use crate::view::method::math::Math;
use Math::{Fraction, Id, Number, Row, Sign, Sub, Sup};
use symbols::*;

/// All of them.
pub(super) fn equations() -> impl Iterator<Item = &'static Equation> {
    EQUATIONS.iter().chain(&market::EQUATIONS)
}

/// Emissions, targets, air.
const EQUATIONS: [Equation; 6] = [
    Equation {
        id: "emissions",
        formula: Row(&[
            E_ST,
            EQUALS,
            R_ST,
            TIMES,
            Sup(
                &Row(&[
                    OPEN,
                    Number("1"),
                    MINUS,
                    Id("β"),
                    TIMES,
                    P_T,
                    TIMES,
                    Fraction(&SINCE_2025, &Number("5")),
                    CLOSE,
                ]),
                &Sign("+"),
            ),
            MINUS,
            OVER_M,
            OPEN,
            A_MT,
            MINUS,
            PLANNED,
            CLOSE,
            PLUS,
            Sub(&Id("G"), &T),
        ]),
        symbols: &[
            "emissions",
            "sector",
            "year",
            "reference",
            "response",
            "price",
            "measure",
            "avoided",
            "planned",
            "grid",
        ],
        levers: &[
            "economy.emissions_2020_mt",
            "economy.emissions_2025_mt",
            "economy.output_shift",
            "economy.response",
            "industry.improvement",
            "capacity.gate",
            "capacity.replacement_ratio",
            "entry.intensity",
            "market.price",
            "market.price_growth",
        ],
        file: "src/engine/intensity/economy.rs",
    },
    Equation {
        id: "measures",
        formula: Row(&[
            A_MT,
            EQUALS,
            X_M,
            TIMES,
            Sub(&Id("d"), &Id("m")),
            TIMES,
            Sub(&Id("z"), &Id("m")),
            COMMA,
            Sub(&Id("G"), &T),
            EQUALS,
            OVER_M,
            OPEN,
            X_M,
            MINUS,
            Sup(&X_M, &Sign("°")),
            CLOSE,
            TIMES,
            Sub(&Id("h"), &Id("m")),
            TIMES,
            Id("g"),
        ]),
        symbols: &[
            "avoided",
            "planned",
            "measure",
            "year",
            "amount",
            "effect",
            "counted",
            "grid",
            "power",
            "grid-factor",
        ],
        levers: &[
            "coal.",
            "wind.",
            "solar.",
            "geothermal.",
            "imports.",
            "homes.",
            "boilers.",
            "steel.",
            "scrap.",
            "capacity.retired_mt",
            "kilns.",
            "ule.",
            "stagger.",
            "freight.",
            "delivery.",
            "vehicles.",
            "buildings.",
            "clinker.",
            "ccus.",
            "demand.",
            "grid.factor",
        ],
        file: "src/engine/law/intensity/measure.rs",
    },
    Equation {
        id: "once",
        formula: Row(&[
            Sub(&Id("z"), &Id("m")),
            EQUALS,
            Id("max"),
            OPEN,
            Number("0"),
            COMMA,
            Number("1"),
            MINUS,
            Fraction(&DISPLACED, &Sub(&Id("W"), &T)),
            CLOSE,
        ]),
        symbols: &["counted", "measure", "amount", "displaced", "generation", "year"],
        levers: &[
            "grid.coal_generation_twh",
            "wind.added_mw",
            "solar.added_mw",
            "imports.added_twh",
            "coal.retired_mw",
        ],
        file: "src/engine/law/intensity/measure.rs",
    },
    Equation {
        id: "target",
        formula: Row(&[
            Fraction(&Sub(&Id("E"), &T), &Sub(&Id("E"), &Number("0"))),
            Sign("≤"),
            OPEN,
            Number("1"),
            MINUS,
            Id("r"),
            CLOSE,
            TIMES,
            Fraction(&Sub(&Id("Y"), &T), &Sub(&Id("Y"), &Number("0"))),
        ]),
        symbols: &["all-emissions", "year", "output", "reduction"],
        levers: &["target.", "economy.growth"],
        file: "src/engine/law/intensity/target.rs",
    },
    Equation {
        id: "benefits",
        formula: Row(&[X_P, EQUALS, OVER_M, X_M, TIMES, C_MP, TIMES, Sub(&Id("z"), &Id("m"))]),
        symbols: &["air", "pollutant", "measure", "amount", "counted"],
        levers: &["benefit.per_t", "straw.", "fertiliser.", "manure.", "fleet."],
        file: "src/engine/intensity/run/rows.rs",
    },
    Equation {
        id: "dust",
        formula: Row(&[
            Id("D"),
            EQUALS,
            MINUS,
            OVER_P,
            EPSILON,
            TIMES,
            Id("min"),
            OPEN,
            Number("1"),
            COMMA,
            Fraction(&X_P, &Sup(&X_P, &Sign("°"))),
            CLOSE,
        ]),
        symbols: &["air", "pollutant", "measure"],
        levers: &["air."],
        file: "src/engine/intensity/run/rows.rs",
    },
];
