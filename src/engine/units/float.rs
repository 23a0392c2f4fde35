//! Transcendental functions that give the same bits natively and in WASM.
//!
//! The standard library's differ in the last bits between the two targets; `libm`'s do not. Nothing else
//! in the core may call a transcendental function (`clippy.toml` forbids the standard ones).

/// e to the power of `x`.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

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
