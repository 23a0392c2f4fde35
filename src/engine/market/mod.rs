//! The market's exact machinery: how sealed bids become awards.
//!
//! Must not know about programmes, scenarios or behaviour: who bids what is somebody else's business.
//! Invariant: whole allowances and whole cents only; no floating point, no hashing order.

mod book;
pub mod clearing;
pub mod document;
pub mod group;
pub mod monitor;
pub mod properties;
pub mod sample;
mod sort;
mod tie;

pub use tie::{Tied, draw_number};

#[cfg(test)]
mod tests;
