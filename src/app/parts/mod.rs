//! The pieces of a page. Each is a function from the lab to a view.

pub mod chart_card;
pub mod charts;
pub mod chips;
pub mod control;
pub mod explanation;
pub mod grid;
pub mod header;
pub mod lever;
pub mod messages;
pub mod plot;
pub mod rail;
pub mod table;
pub mod table_editor;
pub mod verdicts;
