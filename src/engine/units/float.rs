//! Transcendental functions that give the same bits natively and in WASM.
//!
//! The standard library's differ in the last bits between the two targets; `libm`'s do not. Nothing else
//! in the core may call a transcendental function (`clippy.toml` forbids the standard ones).

use std::f64::consts::LOG2_E;

/// e to the power of `x`: to the bit what `libm` gives, whose method this is, without its calls. A run needs a
/// hundred thousand.
#[must_use]
pub fn exp(x: f64) -> f64 {
    // Beyond these bounds the result is infinite or nothing all the same.
    let x = smaller(750.0, larger(-750.0, x));
    let high = (x.to_bits() >> 32) as u32 & 0x7fff_ffff;
    let sign = if x < 0.0 { -1.0 } else { 1.0 };
    // Powers of two to take out, so that at most half the logarithm of two remains.
    let twos = match high {
        0x3ff0_a2b2.. => (LOG2_E * x + 0.5 * sign) as i32,
        0x3fd6_2e43.. => sign as i32,
        0x3e30_0001.. => 0,
        _ => return 1.0 + x,
    };
    let (above, below) = (x - f64::from(twos) * LN_2_HIGH, f64::from(twos) * LN_2_LOW);
    let rest = above - below;
    let square = rest * rest;
    let c = rest - square * (P[0] + square * (P[1] + square * (P[2] + square * (P[3] + square * P[4]))));
    let power = 1.0 + (rest * c / (2.0 - c) - below + above);
    // In two steps, of which only the last one can round.
    let half = twos / 2;
    power * two_to_the(half) * two_to_the(twos - half)
}

fn two_to_the(power: i32) -> f64 {
    f64::from_bits(((1023 + power) as u64) << 52)
}

/// The logarithm of two in two parts, the first with few enough bits that its multiples are exact.
const LN_2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN_2_LOW: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);
const P: [f64; 5] = [
    f64::from_bits(0x3fc5_5555_5555_553e),
    f64::from_bits(0xbf66_c16c_16be_bd93),
    f64::from_bits(0x3f11_566a_af25_de2c),
    f64::from_bits(0xbebb_bd41_c5d2_6bf1),
    f64::from_bits(0x3e66_3769_72be_a4d0),
];

/// Natural logarithm.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `base` to the power of `exponent`.
#[must_use]
pub fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// The larger of two numbers that are not NaN. A comparison, where the standard `max` is a call on targets whose own
/// maximum treats NaN in another way.
#[must_use]
#[inline]
pub fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// The smaller of two numbers that are not NaN; see [`larger`].
#[must_use]
#[inline]
pub fn smaller(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_is_the_librarys_to_the_bit() {
        let mut state = 1_u64;
        for place in 0..2_000_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let unit = (state >> 11) as f64 / (1_u64 << 53) as f64 - 0.5;
            let x = unit * [1e-8, 0.5, 2.0, 4.0, 30.0, 1_420.0, 1_600.0][place % 7];
            assert_eq!(exp(x).to_bits(), libm::exp(x).to_bits(), "{x}");
        }
        let edges = [
            0x3e30_0000,
            0x3e30_0001,
            0x3fd6_2e42,
            0x3fd6_2e43,
            0x3ff0_a2b1,
            0x3ff0_a2b2,
            0x4086_2e42,
            0x4086_232b,
            0x4087_4910,
        ];
        for (high, low) in edges.into_iter().flat_map(|high: u64| [(high, 0), (high, 0xffff_ffff)]) {
            let x = f64::from_bits(high << 32 | low);
            for x in [x, -x, 0.0, -0.0, f64::INFINITY, f64::NEG_INFINITY] {
                assert_eq!(exp(x).to_bits(), libm::exp(x).to_bits(), "{x}");
            }
        }
        assert!(exp(f64::NAN).is_nan());
    }
}
