//! Sentences are true, tables equal the outcome, and nothing panics, whatever a run looks like.

mod apart;
pub(crate) mod build;
mod charts;
mod entities;
mod form;
mod headline;
mod number;
pub(crate) mod odd;
mod room;
mod verdicts;
