//! The engine: quantities, the ledger, the auction, the market, and the run of a programme.
//!
//! A crate of its own for one reason: it is compiled for speed while the page around it is compiled for
//! size. Readers may take it as part of `capwright`, which re-exports every module. Must not know any place,
//! lever, word of the page, or the browser.

pub mod json;
pub mod units;

pub mod law;

pub mod spending;

pub mod intensity;
pub mod ledger;
pub mod market;
pub mod simulate;
