//! Where everything stands, in CSS pixels.

use crate::view::Plot;

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

/// A plot fitted to a size.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Width of the whole picture.
    pub width: f64,
    /// Height of the whole picture.
    pub height: f64,
    /// Where data are drawn.
    pub area: Area,
}

/// Fits `plot` to a size.
#[must_use]
pub fn layout(_plot: &Plot, width_css: f64, height_css: f64) -> Layout {
    Layout { width: width_css, height: height_css, area: Area::default() }
}

/// The data position under a pointer, or none outside the plot area. `pointer_x` counts from the
/// canvas's left edge.
#[must_use]
pub fn x_at(_layout: &Layout, _pointer_x: f64) -> Option<f64> {
    None
}
