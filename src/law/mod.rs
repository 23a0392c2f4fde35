//! The law: mechanisms, and the programmes built from them.
//!
//! A [`Program`] is a value: every schedule resolved year by year, every entity with its class. The engine
//! runs it without knowing which place it is. Only the folders of this module that carry a place's name
//! know one.

pub mod co2e;
#[cfg(any(test, feature = "cli"))]
pub mod duty;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub mod henan;
pub mod lever;
#[cfg(any(test, feature = "cli"))]
pub mod map;
mod market_levers;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub mod plan;
pub mod preset;
pub mod programs;
pub mod reading;
pub mod rule;
pub mod table;
pub mod unit;
pub mod washington;
pub mod world;

pub use capwright_engine::law::*;
