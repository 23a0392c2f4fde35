//! Painting on the page's canvases.

use super::{Layout, Theme};
use crate::view::Plot;
use web_sys::HtmlCanvasElement;

/// Paints `plot` on `canvas`. Sizes the backing store itself (`layout`'s size times `pixel_ratio`, at
/// least doubled); the element's CSS size stays the page's business.
pub fn draw(_canvas: &HtmlCanvasElement, _plot: &Plot, _layout: &Layout, _theme: &Theme, _pixel_ratio: f64) {}

/// Paints the crosshair nearest to `x` on an overlay canvas of the same size, or clears it.
pub fn draw_cursor(_overlay: &HtmlCanvasElement, _layout: &Layout, _theme: &Theme, _pixel_ratio: f64, _x: Option<f64>) {
}
