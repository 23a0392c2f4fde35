//! The mechanisms that laws are made of, resolved to schedules; who builds them is not known here.

mod problem;
mod program;
pub mod schedule;
mod spending;

pub use problem::Problem;
pub use program::*;
pub use spending::*;
