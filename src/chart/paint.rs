//! The order in which a plot is painted, on any surface.
//!
//! Must not know a canvas or SVG. Coordinates are CSS pixels; a surface scales them. Gridlines lie
//! behind everything, the baseline and the notes before everything; data never leave the plot area.

use super::layout::{Area, Layout, Placed};
use super::theme::{Rgb, Theme};
use crate::view::Plot;
#[cfg(any(feature = "pages", not(feature = "app")))]
use crate::view::plot::{Hue, Sign};
use crate::view::plot::{Layer, Series, Stroke, Weight};

/// A point in CSS pixels.
pub(super) type Point = (f64, f64);

/// A pen.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    /// Colour.
    pub colour: Rgb,
    /// Width in CSS pixels.
    pub width: f64,
    /// How the line is broken.
    pub stroke: Stroke,
}

/// Something to paint on.
pub(super) trait Surface {
    /// Fills a polygon.
    fn polygon(&mut self, points: &[Point], fill: Rgb);
    /// Draws an open line.
    fn line(&mut self, points: &[Point], pen: Pen);
    /// Fills an upright rectangle.
    fn rectangle(&mut self, area: Area, fill: Rgb);
    /// A circle, filled and outlined.
    fn circle(&mut self, centre: Point, radius: f64, fill: Rgb, outline: Option<Pen>);
    /// A text, with a halo where one is given.
    fn text(&mut self, placed: &Placed, colour: Rgb, halo: Option<Rgb>);
    /// Nothing outside `area` shows until [`Surface::unclip`].
    fn clip(&mut self, area: Area);
    /// Ends [`Surface::clip`].
    fn unclip(&mut self);
}

/// Paints everything.
pub(super) fn paint(surface: &mut impl Surface, plot: &Plot, layout: &Layout, theme: &Theme) {
    let whole = Area { left: 0.0, top: 0.0, right: layout.width, bottom: layout.height };
    surface.rectangle(whole, theme.background);
    let area = layout.area;
    let rule = Pen { colour: theme.rule, width: 1.0, stroke: Stroke::Solid };
    for y in &layout.grid {
        surface.line(&[(area.left, *y), (area.right, *y)], rule);
    }
    // Dots at the edges keep their roundness: the clip is a little larger than the plot.
    surface.clip(Area {
        left: area.left - 3.0,
        top: area.top - 3.0,
        right: area.right + 3.0,
        bottom: area.bottom + 3.0,
    });
    let mut painter = Painter { surface, layout, theme, points: Vec::with_capacity(256) };
    for layer in &plot.layers {
        painter.layer(layer);
    }
    surface.unclip();
    annotations(surface, layout, theme);
}

/// Baseline, notes, names, ticks.
fn annotations(surface: &mut impl Surface, layout: &Layout, theme: &Theme) {
    let ink = theme.pigment(crate::view::plot::Hue::Ink).fill;
    let zero = layout.y(0.0).clamp(layout.area.top, layout.area.bottom);
    let pen = Pen { colour: ink, width: 1.0, stroke: Stroke::Solid };
    surface.line(&[(layout.area.left, zero), (layout.area.right, zero)], pen);
    for (x, from, to) in &layout.leaders {
        surface.line(&[(*x, *from), (*x, *to)], Pen { width: 0.75, ..pen });
    }
    for spot in &layout.spots {
        let ring = Pen { colour: theme.background, width: 1.5, stroke: Stroke::Solid };
        surface.circle((spot.x, spot.y), 3.5, theme.pigment(spot.hue).fill, Some(ring));
    }
    for placed in &layout.texts {
        let halo = placed.over.then_some(theme.background);
        surface.text(placed, theme.pigment(placed.hue).text, halo);
    }
}

/// Paints layers; holds the one buffer of points that all of them use.
struct Painter<'a, S: Surface> {
    surface: &'a mut S,
    layout: &'a Layout,
    theme: &'a Theme,
    points: Vec<Point>,
}

impl<S: Surface> Painter<'_, S> {
    fn layer(&mut self, layer: &Layer) {
        match layer {
            Layer::Areas { xs, series } => self.areas(xs, series),
            Layer::Bars { xs, series, width } => self.bars(xs, series, *width),
            Layer::Band { points, hue } => {
                let fill = self.theme.pigment(*hue).fill;
                self.points.clear();
                self.points.extend(points.iter().map(|(x, low, _)| (self.layout.x(*x), self.layout.y(*low))));
                self.points.extend(points.iter().rev().map(|(x, _, high)| (self.layout.x(*x), self.layout.y(*high))));
                self.surface.polygon(&self.points, fill);
            }
            Layer::Line { points, hue, stroke, weight } => {
                let width = match weight {
                    Weight::Thin => 1.0,
                    Weight::Strong => 2.0,
                };
                let pen = Pen { colour: self.theme.pigment(*hue).fill, width, stroke: *stroke };
                self.points.clear();
                self.points.extend(points.iter().map(|(x, y)| (self.layout.x(*x), self.layout.y(*y))));
                if *stroke == Stroke::Dashed {
                    // What stands behind also shows where it runs over a strong colour.
                    let casing = Pen { colour: self.theme.background, width: 2.0, stroke: Stroke::Solid };
                    self.surface.line(&self.points, casing);
                }
                self.surface.line(&self.points, pen);
            }
            Layer::Levels { points, width, hue } => {
                let pen = Pen { colour: self.theme.pigment(*hue).fill, width: 1.0, stroke: Stroke::Solid };
                for (x, y) in points {
                    let y = self.layout.y(*y);
                    self.surface.line(&[(self.layout.x(x - width / 2.0), y), (self.layout.x(x + width / 2.0), y)], pen);
                }
            }
            Layer::Dots { points, hue } => {
                let fill = self.theme.pigment(*hue).fill;
                for (x, y) in points {
                    self.surface.circle((self.layout.x(*x), self.layout.y(*y)), 1.7, fill, None);
                }
            }
            Layer::Markers { points, hue } => {
                let outline = Pen { colour: self.theme.pigment(*hue).fill, width: 1.25, stroke: Stroke::Solid };
                for (x, y) in points {
                    let centre = (self.layout.x(*x), self.layout.y(*y));
                    self.surface.circle(centre, 3.0, self.theme.background, Some(outline));
                }
            }
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Layer::Signs { points, sign, hue } => {
                points.iter().for_each(|(x, y)| self.sign((self.layout.x(*x), self.layout.y(*y)), *sign, *hue));
            }
        }
    }

    /// A sign of a line, with a rim of the page around it, so that it stands out of the lines that it lies on.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    fn sign(&mut self, (x, y): Point, sign: Sign, hue: Hue) {
        let fill = self.theme.pigment(hue).fill;
        let rim = self.theme.background;
        let around = |reach: f64| -> Vec<Point> {
            let corners: &[(f64, f64)] = match sign {
                Sign::Disc => &[],
                Sign::Square => &[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)],
                Sign::Triangle => &[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)],
                Sign::Diamond => &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
            };
            corners.iter().map(|(right, down)| (x + right * reach, y + down * reach)).collect()
        };
        if sign == Sign::Disc {
            let ring = Pen { colour: rim, width: 1.25, stroke: Stroke::Solid };
            return self.surface.circle((x, y), 4.0, fill, Some(ring));
        }
        self.surface.polygon(&around(5.2), rim);
        self.surface.polygon(&around(4.0), fill);
        if sign == Sign::Diamond {
            self.surface.polygon(&around(2.2), rim);
        }
    }

    fn areas(&mut self, xs: &[f64], series: &[Series]) {
        let count = xs.len();
        let (mut above, mut below) = (vec![0.0; count], vec![0.0; count]);
        let mut from = vec![0.0; count];
        for one in series {
            let fill = self.theme.pigment(one.hue).fill;
            for (index, value) in one.values.iter().enumerate().take(count) {
                let base = if *value < 0.0 { &mut below[index] } else { &mut above[index] };
                from[index] = *base;
                *base += value;
            }
            self.points.clear();
            for (index, x) in xs.iter().enumerate() {
                let value = one.values.get(index).copied().unwrap_or(0.0);
                self.points.push((self.layout.x(*x), self.layout.y(from[index] + value)));
            }
            for (index, x) in xs.iter().enumerate().rev() {
                self.points.push((self.layout.x(*x), self.layout.y(from[index])));
            }
            self.surface.polygon(&self.points, fill);
            // A thin line of the page between neighbours; a pale fill gets an edge of its own.
            let colour = self.theme.edge(one.hue).unwrap_or(self.theme.background);
            let pen = Pen { colour, width: 1.0, stroke: Stroke::Solid };
            for (from, to) in stretches(&one.values) {
                self.surface.line(self.points.get(from..to).unwrap_or_default(), pen);
            }
        }
    }

    fn bars(&mut self, xs: &[f64], series: &[Series], width: f64) {
        for (index, x) in xs.iter().enumerate() {
            let (left, right) = (self.layout.x(x - width / 2.0), self.layout.x(x + width / 2.0));
            let (mut above, mut below) = (0.0, 0.0);
            for one in series {
                let value = one.values.get(index).copied().unwrap_or(0.0);
                let base = if value < 0.0 { &mut below } else { &mut above };
                let (low, high) = (self.layout.y(*base), self.layout.y(*base + value));
                *base += value;
                if value != 0.0 {
                    self.bar(Area { left, right, top: low.min(high), bottom: low.max(high) }, one);
                }
            }
        }
    }

    fn bar(&mut self, area: Area, series: &Series) {
        self.surface.rectangle(area, self.theme.pigment(series.hue).fill);
        let (colour, width) = match self.theme.edge(series.hue) {
            Some(edge) => (edge, 1.0),
            None => (self.theme.background, 0.75),
        };
        let top = [(area.left, area.top), (area.right, area.top)];
        self.surface.line(&top, Pen { colour, width, stroke: Stroke::Solid });
    }
}

/// Index ranges over which a series is there, with the points at which it appears and vanishes.
fn stretches(values: &[f64]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(from) = values.iter().skip(index).position(|value| *value != 0.0).map(|skip| index + skip) {
        let length = values.iter().skip(from).position(|value| *value == 0.0).unwrap_or(values.len() - from);
        found.push((from.saturating_sub(1), (from + length + 1).min(values.len())));
        index = from + length;
    }
    found
}
