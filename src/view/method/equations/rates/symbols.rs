//! The symbols of a scheme of rates. Their words are in the languages' tables, in the same order.

use crate::view::method::equations::symbols::{CLOSE, MINUS, OPEN, TIMES};
use crate::view::method::math::Math;
use Math::{Id, Number, Row, Sign, Sub, Sup, Under};

/// The symbols, by id, in the order of their explanations.
pub const SYMBOLS: [(&str, Math); 50] = [
    ("year", Id("t")),
    ("sector", Id("s")),
    ("measure", Id("m")),
    ("unit", Id("u")),
    ("firm", Id("i")),
    ("pollutant", Id("p")),
    ("emissions", E_ST),
    ("all-emissions", Sub(&Id("E"), &Id("t"))),
    ("reference", R_ST),
    ("response", Id("β")),
    ("price", P_T),
    ("avoided", A_MT),
    ("planned", PLANNED),
    ("grid", Sub(&Id("G"), &Id("t"))),
    ("amount", X_M),
    ("effect", Sub(&Id("d"), &Id("m"))),
    ("counted", Sub(&Id("z"), &Id("m"))),
    ("power", Sub(&Id("h"), &Id("m"))),
    ("grid-factor", Id("g")),
    ("displaced", Sub(&Id("w"), &Id("m"))),
    ("generation", Sub(&Id("W"), &Id("t"))),
    ("output", Sub(&Id("Y"), &Id("t"))),
    ("reduction", Id("r")),
    ("allowances", A_U),
    ("electricity", Row(&[Sub(&Id("Q"), &Id("e")), Sign(","), Sub(&Id("B"), &Id("e"))])),
    ("heat", Row(&[Sub(&Id("Q"), &Id("h")), Sign(","), Sub(&Id("B"), &Id("h"))])),
    ("cooling", Sub(&Id("f"), &Id("c"))),
    ("heating", Sub(&Id("f"), &Id("r"))),
    ("load-factor", Row(&[Id("f"), OPEN, Id("F"), CLOSE])),
    ("load-per-cent", Id("φ")),
    ("firm-allowances", A_I),
    ("firm-emissions", E_I),
    ("deficit", Id("δ")),
    ("gain", Sub(&Id("α"), &Id("i"))),
    ("slope", Id("k")),
    ("clamp", Id("c")),
    ("break-even", Id("B")),
    ("intensity", Sub(&Id("I"), &Id("i"))),
    ("cap", Sub(&Id("C"), &Id("t"))),
    ("decline", Id("q")),
    ("since", Id("n")),
    ("need", N_I),
    ("bank", Sub(&Id("b"), &Id("i"))),
    ("credits", Row(&[O_I, Sign(","), Id("λ"), Sign(","), Sub(&Id("P"), &Id("c"))])),
    ("cost", Sub(&Id("M"), &Id("i"))),
    ("carried", Row(&[Sub(&Id("T"), &Id("i")), Sign(","), T_0, Sign(","), Id("μ")])),
    ("trades", Row(&[Sub(&Id("S"), &Id("i")), Sign(","), Sub(&Id("K"), &Id("i")), Sign(","), Sub(&Id("H"), &Id("i"))])),
    ("penalty", Row(&[Sub(&Id("Z"), &Id("i")), Sign(","), Id("κ"), Sign(","), Sub(&Id("J"), &Id("i"))])),
    ("air", Row(&[X_P, Sign(","), Sup(&X_P, &Sign("°")), Sign(","), EPSILON, Sign(","), C_MP, Sign(","), Id("D")])),
    ("worth", Row(&[V_T, Sign(","), Id("v"), Sign(","), W_P])),
];

pub(super) const T: Math = Id("t");
pub(super) const ST: Math = Row(&[Id("s"), Sign(","), Id("t")]);
pub(super) const MT: Math = Row(&[Id("m"), Sign(","), Id("t")]);
pub(super) const MP: Math = Row(&[Id("m"), Sign(","), Id("p")]);
pub(super) const E_ST: Math = Sub(&Id("E"), &ST);
pub(super) const R_ST: Math = Sub(&Id("R"), &ST);
pub(super) const P_T: Math = Sub(&Id("P"), &T);
pub(super) const A_MT: Math = Sub(&Id("a"), &MT);
pub(super) const PLANNED: Math = Sup(&A_MT, &Sign("°"));
pub(super) const X_M: Math = Sub(&Id("x"), &Id("m"));
pub(super) const A_U: Math = Sub(&Id("A"), &Id("u"));
pub(super) const A_I: Math = Sub(&Id("A"), &Id("i"));
pub(super) const E_I: Math = Sub(&Id("E"), &Id("i"));
pub(super) const N_I: Math = Sub(&Id("N"), &Id("i"));
pub(super) const O_I: Math = Sub(&Id("o"), &Id("i"));
pub(super) const T_0: Math = Sub(&Id("T"), &Number("0"));
pub(super) const X_P: Math = Sub(&Id("X"), &Id("p"));
pub(super) const V_T: Math = Sub(&Id("V"), &T);
pub(super) const W_P: Math = Sub(&Id("w"), &Id("p"));
pub(super) const EPSILON: Math = Sub(&Id("ε"), &Id("p"));
pub(super) const C_MP: Math = Sub(&Id("c"), &MP);
pub(super) const DOWN: Math = Sign("⌊");
pub(super) const DOWN_END: Math = Sign("⌋");
pub(super) const OVER_M: Math = Under(&Sign("∑"), &Id("m"));
pub(super) const OVER_U: Math = Under(&Sign("∑"), &Id("u"));
pub(super) const OVER_P: Math = Under(&Sign("∑"), &Id("p"));
/// What measures displace together.
pub(super) const DISPLACED: Math = Row(&[OVER_M, X_M, TIMES, Sub(&Id("w"), &Id("m"))]);
pub(super) const SINCE_2025: Math = Row(&[T, MINUS, Number("2025")]);
