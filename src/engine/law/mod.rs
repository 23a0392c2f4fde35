//! The mechanisms that laws are made of, resolved to schedules; who builds them is not known here.

mod parties;
mod problem;
mod program;
pub mod schedule;

pub use parties::*;
pub use problem::Problem;
pub use program::*;
