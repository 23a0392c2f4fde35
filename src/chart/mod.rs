//! Draws a [`Plot`](crate::view::Plot): layout, theme, and painting on a canvas or as SVG.
//!
//! Must not know any word of the domain, nor compute a number that somebody reads. Layout, theme and SVG
//! are pure and tested natively; only [`draw`] and [`draw_cursor`] need a browser. Invariant: no text is
//! measured through the page; widths come from an own table, so that painting never forces a layout.

#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod bundle;
#[cfg(feature = "app")]
mod canvas;
mod layout;
mod paint;
mod place;
mod svg;
#[cfg(test)]
mod tests;
mod text;
mod theme;

#[cfg(feature = "app")]
pub use canvas::{draw, draw_cursor};
pub use layout::{Anchor, Area, Layout, Placed, Spot, layout, x_at};
pub use svg::svg;
pub use theme::{Pigment, Rgb, Theme};
