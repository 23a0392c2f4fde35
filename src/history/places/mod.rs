//! The real markets: what is special about each, and what was said of it.

mod california;
mod joint;
mod northeast;
mod washington;

pub use california::{Emissions, back_test as california_back_test, program as california_program};
pub use joint::market as joint;
pub use northeast::market as northeast;
pub use washington::{act, market as washington};
