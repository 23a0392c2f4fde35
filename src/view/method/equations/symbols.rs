//! The symbols of the equations, and the pieces that formulas share.
//!
//! Words of the symbols are in the languages' tables, in the same order.

use crate::view::method::math::Math;
use Math::{Id, Number, Row, Sign, Sub, SubSup, Sup, Under};

/// The symbols, by id, in the order of their explanations.
pub const SYMBOLS: [(&str, Math); 48] = [
    ("covered-share", Id("φ")),
    ("covered", Sub(&Id("C"), &Id("y"))),
    ("state", Sub(&Id("T"), &Id("y"))),
    ("year", Id("y")),
    ("sector", Id("j")),
    ("entity", Id("i")),
    ("step", Id("k")),
    ("last-step", Id("m")),
    ("horizon", Id("H")),
    ("base", BASE),
    ("without", E_JY),
    ("trend", Sub(&Id("g"), &Id("j"))),
    ("policy", C_JY),
    ("potential", ALPHA_JY),
    ("deepening", Id("d")),
    ("scale", KAPPA_JY),
    ("learning", Id("ℓ")),
    ("level", P_Y),
    ("inflation", Id("π")),
    ("price", Id("p")),
    ("long-run", A_J),
    ("realised", REALISED),
    ("speed", Sub(&Id("λ"), &Id("j"))),
    ("quarter-speed", Sub(&Id("s"), &Id("j"))),
    ("emissions", Sub(&Id("e"), &Id("i"))),
    ("part", Sub(&Id("w"), &Id("i"))),
    ("spread", Sub(&Id("u"), &Id("i"))),
    ("offsets", O_K),
    ("availability", Id("v")),
    ("limit", Sub(&Id("L"), &Id("k"))),
    ("full-price", Id("F")),
    ("reach", Id("h")),
    ("carry", Id("r")),
    ("floor", Sub(&Id("f"), &Id("k"))),
    ("most", Sub(&Id("c"), &Id("k"))),
    ("net", N_K),
    ("bank", Id("B")),
    ("stock", Id("U")),
    ("supply", S_K),
    ("released", Sub(&Id("R"), &Id("k"))),
    ("withheld", Sub(&Id("W"), &Id("k"))),
    ("buffer", Id("β")),
    ("surplus", X_M),
    ("expected", EXPECTED),
    ("need", N_I),
    ("want", Sub(&Id("q"), &Id("i"))),
    ("belief", Row(&[Id("σ"), COMMA, Sub(&Id("z"), &Id("i"))])),
    ("demand", Id("D")),
];

pub(super) const JY: Math = Row(&[Id("j"), Sign(","), Id("y")]);
pub(super) const C_JY: Math = Sub(&Id("c"), &JY);
pub(super) const E_JY: Math = Sub(&Id("E"), &JY);
pub(super) const BASE: Math = SubSup(&Id("E"), &Id("j"), &Number("0"));
pub(super) const P_Y: Math = Sub(&Id("P"), &Id("y"));
pub(super) const A_J: Math = Sub(&Id("a"), &Id("j"));
pub(super) const REALISED: Math = Sub(&Id("A"), &Id("j"));
pub(super) const O_K: Math = Sub(&Id("o"), &Id("k"));
pub(super) const N_K: Math = Sub(&Id("N"), &Id("k"));
pub(super) const S_K: Math = Sub(&Id("S"), &Id("k"));
pub(super) const X_M: Math = Sub(&Id("X"), &Id("m"));
pub(super) const N_I: Math = Sub(&Id("n"), &Id("i"));
pub(super) const EXPECTED: Math = Sup(&Id("p"), &Sign("*"));
pub(super) const FIVE_YEARS: Math = Under(&Sign("∑"), &Row(&[Number("2013"), Sign("–"), Number("2017")]));
pub(super) const ALPHA_JY: Math = Sub(&Id("α"), &JY);
pub(super) const KAPPA_JY: Math = Sub(&Id("κ"), &JY);
pub(super) const P_K: Math = Sub(&Id("p"), &Id("k"));
pub(super) const OPEN: Math = Sign("(");
pub(super) const CLOSE: Math = Sign(")");
pub(super) const EQUALS: Math = Sign("=");
pub(super) const TIMES: Math = Sign("·");
pub(super) const PLUS: Math = Sign("+");
pub(super) const MINUS: Math = Sign("−");
pub(super) const COMMA: Math = Sign(",");
pub(super) const Y: Math = Id("y");
pub(super) const SINCE_2021: Math = Row(&[Y, MINUS, Number("2021")]);
pub(super) const TO_M: Math = Under(&Sign("∑"), &Row(&[Id("k"), Sign("≤"), Id("m")]));
pub(super) const OVER_J: Math = Under(&Sign("∑"), &Id("j"));

pub(super) const OVER_I: Math = Under(&Sign("∑"), &Id("i"));
