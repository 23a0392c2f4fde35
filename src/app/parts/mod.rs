//! The pieces of a page. Each is a function from the lab to a view.

pub mod chart_card;
pub mod charts;
pub mod chips;
pub mod control;
pub mod explanation;
#[cfg(feature = "pages")]
pub mod grid;
pub mod header;
pub mod lever;
#[cfg(feature = "pages")]
pub mod listing;
pub mod messages;
pub mod plot;
pub mod presets;
pub mod rail;
#[cfg(feature = "pages")]
pub mod sheet;
pub mod source;
#[cfg(feature = "pages")]
pub mod stairs;
#[cfg(feature = "pages")]
pub mod statement;
pub mod table;
pub mod table_editor;
pub mod verdicts;
