//! Where everything stands, in CSS pixels.
//!
//! Pure: no canvas, no colour. Invariants: texts do not overlap each other; names at the right end keep
//! the order of their series; nothing stands outside the picture as long as it is at least 120 by 80.

use super::place::{self, Envelope};
use super::text;
use crate::view::Plot;
use crate::view::plot::Hue;

/// Below this width the long texts and every optional tick give way.
const COMPACT: f64 = 420.0;

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

impl Area {
    /// Whether the two share a point.
    #[must_use]
    pub fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// Which point of a text its position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins.
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

/// A text in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Anchor position.
    pub x: f64,
    /// Baseline.
    pub y: f64,
    /// What it says.
    pub text: String,
    /// Colour role.
    pub hue: Hue,
    /// Which point `x` is.
    pub anchor: Anchor,
    /// Size.
    pub size: f64,
    /// Weight 600 instead of 400.
    pub bold: bool,
    /// Whether it stands on the picture and needs a halo.
    pub over: bool,
}

impl Placed {
    /// The room it takes.
    #[must_use]
    pub fn area(&self) -> Area {
        let width = text::width(&self.text, self.size, self.bold);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Area { left, top: self.y - self.size * 0.82, right: left + width, bottom: self.y + self.size * 0.24 }
    }
}

/// A dot in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Centre.
    pub x: f64,
    /// Centre.
    pub y: f64,
    /// Colour role.
    pub hue: Hue,
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
    /// Every text.
    pub texts: Vec<Placed>,
    /// Heights of the gridlines.
    pub grid: Vec<f64>,
    /// Dots of notes.
    pub spots: Vec<Spot>,
    /// From a note's point up to its text: x, y, y.
    pub leaders: Vec<(f64, f64, f64)>,
    /// Data positions where the crosshair stops.
    pub stops: Vec<f64>,
    /// What it touches.
    pub touches: Vec<Spot>,
    x_domain: (f64, f64),
    y_domain: (f64, f64),
}

impl Layout {
    /// Where a data position stands.
    #[must_use]
    pub fn x(&self, at: f64) -> f64 {
        let share = (at - self.x_domain.0) / (self.x_domain.1 - self.x_domain.0);
        self.area.left + share * (self.area.right - self.area.left)
    }

    /// Where a value stands, held within a picture's height of the picture.
    #[must_use]
    pub fn y(&self, value: f64) -> f64 {
        let share = (value - self.y_domain.0) / (self.y_domain.1 - self.y_domain.0);
        self.area.bottom - share.clamp(-1.0, 2.0) * (self.area.bottom - self.area.top)
    }

    /// The stop nearest to a data position.
    #[must_use]
    pub fn stop_at(&self, x: f64) -> Option<f64> {
        self.stops.iter().copied().min_by(|here, there| (here - x).abs().total_cmp(&(there - x).abs()))
    }
}

/// Fits `plot` to a size.
#[must_use]
pub fn layout(plot: &Plot, width_css: f64, height_css: f64) -> Layout {
    let (width, height) = (width_css.max(1.0), height_css.max(1.0));
    let compact = width < COMPACT;
    let margin = place::end_margin(plot, width, compact);
    let area = Area {
        left: place::tick_margin(plot, width),
        top: 14.0_f64.min(height / 4.0),
        right: (width - margin).max(width / 2.0),
        bottom: (height - 22.0).max(height / 2.0),
    };
    let mut layout = Layout {
        width,
        height,
        area,
        texts: Vec::new(),
        grid: Vec::new(),
        spots: Vec::new(),
        leaders: Vec::new(),
        stops: plot.stops.clone(),
        touches: Vec::new(),
        x_domain: plot.x,
        y_domain: plot.y,
    };
    place::y_ticks(plot, &mut layout);
    place::x_ticks(plot, &mut layout);
    place::end_labels(plot, &mut layout, compact);
    let envelope = Envelope::of(plot, &layout);
    place::notes(plot, &mut layout, &envelope, compact);
    let touch = |dot: &crate::view::plot::CursorDot| Spot { x: layout.x(dot.x), y: layout.y(dot.y), hue: dot.hue };
    layout.touches = plot.dots.iter().map(touch).collect();
    layout
}

/// The data position under a pointer, or none outside the plot area. `pointer_x` counts from the
/// canvas's left edge.
#[must_use]
pub fn x_at(layout: &Layout, pointer_x: f64) -> Option<f64> {
    let area = &layout.area;
    if !(area.left..=area.right).contains(&pointer_x) || area.right <= area.left {
        return None;
    }
    let share = (pointer_x - area.left) / (area.right - area.left);
    Some(layout.x_domain.0 + share * (layout.x_domain.1 - layout.x_domain.0))
}
