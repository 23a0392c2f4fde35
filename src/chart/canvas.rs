//! Painting on the page's canvases, through plotters' canvas backend.
//!
//! The backend draws in whole pixels, so the backing store is at least twice the CSS size. Dashes, clips
//! and text go to the 2D context that the backend draws on: it has no dashes, and it would set the font
//! for every text and knows only one bold. Invariant: nothing here reads from the page.

use super::layout::{Anchor, Area, Layout, Placed};
use super::paint::{Pen, Point, Surface, paint};
use super::text::FAMILY;
use super::theme::{Rgb, Theme};
use crate::view::Plot;
use crate::view::plot::{Hue, Stroke};
use plotters::prelude::{DrawingBackend, RGBColor, ShapeStyle};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Paints `plot` on `canvas`. Sizes the backing store itself (`layout`'s size times `pixel_ratio`, at
/// least doubled); the element's CSS size stays the page's business.
pub fn draw(canvas: &HtmlCanvasElement, plot: &Plot, layout: &Layout, theme: &Theme, pixel_ratio: f64) {
    if let Some(mut board) = Board::open(canvas, layout, pixel_ratio) {
        paint(&mut board, plot, layout, theme);
    }
}

/// Paints the crosshair nearest to `x` on an overlay canvas of the same size, or clears it.
pub fn draw_cursor(overlay: &HtmlCanvasElement, layout: &Layout, theme: &Theme, pixel_ratio: f64, x: Option<f64>) {
    let Some(mut board) = Board::open(overlay, layout, pixel_ratio) else { return };
    board.context.clear_rect(0.0, 0.0, f64::from(overlay.width()), f64::from(overlay.height()));
    let Some(stop) = x.and_then(|x| layout.stop_at(x)) else { return };
    let (at, area) = (layout.x(stop), layout.area);
    let pen = Pen { colour: theme.pigment(Hue::Ink).fill, width: 0.75, stroke: Stroke::Solid };
    board.line(&[(at, area.top), (at, area.bottom)], pen);
    let ring = Pen { colour: theme.background, width: 1.5, stroke: Stroke::Solid };
    let touched = layout.touches.iter().filter(|spot| (spot.x - at).abs() < 0.01 && spot.y >= area.top - 3.0);
    let mut last = f64::INFINITY;
    for spot in touched {
        // Edges closer than a dot would only hide each other.
        if (spot.y - last).abs() < 5.0 {
            continue;
        }
        last = spot.y;
        let fill = theme.edge(spot.hue).unwrap_or(theme.pigment(spot.hue).fill);
        board.circle((spot.x, spot.y), 4.0, fill, Some(ring));
    }
}

/// A canvas to paint on.
struct Board {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    scale: f64,
    /// Size and weight of the font that is set.
    font: Option<(f64, bool)>,
}

impl Board {
    fn open(canvas: &HtmlCanvasElement, layout: &Layout, pixel_ratio: f64) -> Option<Board> {
        let scale = if pixel_ratio.is_finite() { pixel_ratio.clamp(2.0, 8.0) } else { 2.0 };
        let (width, height) = (libm::round(layout.width * scale) as u32, libm::round(layout.height * scale) as u32);
        // Setting the size empties the canvas and allocates it anew: only when it changes.
        if canvas.width() != width {
            canvas.set_width(width);
        }
        if canvas.height() != height {
            canvas.set_height(height);
        }
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_line_join("round");
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        Some(Board { backend, context, scale, font: None })
    }

    fn pixel(&self, (x, y): Point) -> (i32, i32) {
        (libm::round(x * self.scale) as i32, libm::round(y * self.scale) as i32)
    }

    fn pixels(&self, length: f64) -> u32 {
        (libm::round(length * self.scale) as u32).max(1)
    }

    fn style(&self, colour: Rgb, width: f64) -> ShapeStyle {
        let color = RGBColor(colour.0, colour.1, colour.2).into();
        ShapeStyle { color, filled: true, stroke_width: self.pixels(width) }
    }

    fn dash(&self, stroke: Stroke) {
        let lengths: &[f64] = match stroke {
            Stroke::Solid => &[],
            Stroke::Dashed => &[4.0, 3.0],
            Stroke::Dotted => &[1.0, 3.0],
        };
        let scaled = lengths.iter().map(|length| JsValue::from_f64(length * self.scale));
        let array: js_sys::Array = scaled.collect();
        // A canvas refuses only negative lengths.
        let _ = self.context.set_line_dash(&array);
    }

    fn set_font(&mut self, size: f64, bold: bool) {
        if self.font == Some((size, bold)) {
            return;
        }
        let weight = if bold { 600 } else { 400 };
        self.context.set_font(&format!("{weight} {}px {FAMILY}", size * self.scale));
        self.font = Some((size, bold));
    }
}

/// Painting goes on when one shape fails: the backend reports what the context throws, and a canvas
/// throws only at numbers that are not finite, which no layout contains.
impl Surface for Board {
    fn polygon(&mut self, points: &[Point], fill: Rgb) {
        let style = self.style(fill, 1.0);
        let path: Vec<(i32, i32)> = points.iter().map(|point| self.pixel(*point)).collect();
        let _ = self.backend.fill_polygon(path, &style);
    }

    fn line(&mut self, points: &[Point], pen: Pen) {
        let style = self.style(pen.colour, pen.width);
        let path: Vec<(i32, i32)> = points.iter().map(|point| self.pixel(*point)).collect();
        if pen.stroke == Stroke::Solid {
            let _ = self.backend.draw_path(path, &style);
            return;
        }
        self.dash(pen.stroke);
        let _ = self.backend.draw_path(path, &style);
        self.dash(Stroke::Solid);
    }

    fn rectangle(&mut self, area: Area, fill: Rgb) {
        let style = self.style(fill, 1.0);
        let (from, to) = (self.pixel((area.left, area.top)), self.pixel((area.right, area.bottom)));
        let _ = self.backend.draw_rect(from, to, &style, true);
    }

    fn circle(&mut self, centre: Point, radius: f64, fill: Rgb, outline: Option<Pen>) {
        let (at, radius) = (self.pixel(centre), self.pixels(radius));
        let _ = self.backend.draw_circle(at, radius, &self.style(fill, 1.0), true);
        if let Some(pen) = outline {
            let _ = self.backend.draw_circle(at, radius, &self.style(pen.colour, pen.width), false);
        }
    }

    fn text(&mut self, placed: &Placed, colour: Rgb, halo: Option<Rgb>) {
        self.set_font(placed.size, placed.bold);
        self.context.set_text_align(match placed.anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        let (x, y) = (placed.x * self.scale, placed.y * self.scale);
        // A font wider than the one that the room was measured for is set narrower, so that nothing is cut off.
        let area = placed.area();
        let most = (area.right - area.left) * self.scale;
        if let Some(halo) = halo {
            self.context.set_stroke_style_str(&halo.css());
            self.context.set_line_width(3.0 * self.scale);
            let _ = self.context.stroke_text_with_max_width(&placed.text, x, y, most);
        }
        self.context.set_fill_style_str(&colour.css());
        let _ = self.context.fill_text_with_max_width(&placed.text, x, y, most);
    }

    fn clip(&mut self, area: Area) {
        self.context.save();
        self.context.begin_path();
        let (x, y) = (area.left * self.scale, area.top * self.scale);
        let (width, height) = ((area.right - area.left) * self.scale, (area.bottom - area.top) * self.scale);
        self.context.rect(x, y, width, height);
        self.context.clip();
    }

    fn unclip(&mut self) {
        self.context.restore();
        // The context forgets the font with the clip.
        self.font = None;
    }
}
