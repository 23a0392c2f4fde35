//! The law: mechanisms, and the programmes built from them.

pub mod lever;
mod market_levers;
mod problem;
pub mod washington;

pub use problem::Problem;
