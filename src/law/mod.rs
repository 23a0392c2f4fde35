//! The law: mechanisms, and the programmes built from them.

pub mod lever;
mod problem;

pub use problem::Problem;
