//! The mechanisms that laws are made of, resolved to schedules; who builds them is not known here.

mod free;
pub mod intensity;
mod link;
mod offsets;
mod parties;
mod problem;
mod program;
mod review;
pub mod schedule;
mod spending;

pub use free::*;
pub use link::*;
pub use offsets::*;
pub use parties::*;
pub use problem::Problem;
pub use program::*;
pub use review::*;
pub use spending::*;
