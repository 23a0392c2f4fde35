//! Capwright: a cap-and-trade bill that you can run.
//!
//! The law is a value: [`law::Program`], made of mechanisms (fixed budget, free allocation, auction,
//! reserve, offset limit, penalty, revenue split, target). A jurisdiction is a folder that builds such a
//! value, with a citation at every number; nowhere else does code ask which place it is. A
//! [`scenario::Scenario`] is a programme's name and the few levers that somebody moved.
//! [`simulate::run`] steps quarter by quarter and moves every allowance through a double-entry
//! [`ledger::Ledger`]. Everything above only reads the [`simulate::Outcome`].
//!
//! Modules in dependency order: each may use those before it, never those after it (`tests/tidy.rs`). The
//! first ones are the crate `capwright-engine`, compiled for speed where the rest is compiled for size.

pub use capwright_engine::{intensity, json, ledger, market, simulate, spending, units};

pub mod source;
pub mod text;

pub mod data;
pub mod law;

pub mod scenario;

#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod history;

pub mod view;

#[cfg(feature = "cli")]
pub mod cli;

pub mod chart;

#[cfg(feature = "app")]
pub mod worker;

#[cfg(feature = "app")]
pub mod api;
#[cfg(feature = "app")]
pub mod app;
