//! Chance: seeded, the same on every platform and whatever the order of entities.
//!
//! Own small samplers over PCG, because a library's may change between versions and shared links may not.

use rand_core::Rng;
use rand_pcg::Pcg32;

/// A stream of draws that belongs to one name under one seed.
#[derive(Clone, Debug)]
pub struct Stream(Pcg32);

impl Stream {
    /// The stream of `key` under `seed`.
    #[must_use]
    pub fn new(seed: u64, key: u64) -> Stream {
        Stream(Pcg32::new(seed ^ key.rotate_left(32), key | 1))
    }

    /// Uniform in [0, 1).
    pub fn uniform(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / 4_294_967_296.0
    }

    /// About standard normal: the sum of four uniforms, mean 0, deviation 1, never beyond 3.47. No
    /// transcendental function, so the bits cannot differ.
    pub fn normal(&mut self) -> f64 {
        let word = self.0.next_u32();
        let other = self.0.next_u32();
        let parts = [word >> 16, word & 0xffff, other >> 16, other & 0xffff];
        let sum: u32 = parts.iter().sum();
        // Four uniforms have mean 2 and variance 1/3.
        (f64::from(sum) / 65_536.0 - 2.0) * 1.732_050_807_568_877_2
    }
}

/// A stable key of a name: FNV-1a, so that it depends on the name and nothing else.
#[must_use]
pub fn key(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_name_give_the_same_draws() {
        let draws = |seed, name| {
            let mut stream = Stream::new(seed, key(name));
            [stream.normal(), stream.normal(), stream.uniform()].map(f64::to_bits)
        };
        assert_eq!(draws(1, "a"), draws(1, "a"));
        assert_ne!(draws(1, "a"), draws(2, "a"));
        assert_ne!(draws(1, "a"), draws(1, "b"));
    }

    #[test]
    fn normal_draws_have_mean_zero_and_deviation_one() {
        let mut stream = Stream::new(7, 7);
        let draws: Vec<f64> = (0..100_000).map(|_| stream.normal()).collect();
        let mean = draws.iter().sum::<f64>() / 100_000.0;
        let variance = draws.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / 100_000.0;
        assert!(mean.abs() < 0.02 && (variance - 1.0).abs() < 0.02, "{mean} {variance}");
    }
}
