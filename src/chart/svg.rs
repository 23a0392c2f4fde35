//! Painting as SVG, for download, print and the page that works without a program.
//!
//! Invariant: every text is escaped; the same plot gives the same bytes natively and in the browser.

use super::layout::{Anchor, Area, Layout, Placed};
use super::paint::{Pen, Point, Surface, paint};
use super::text::FAMILY;
use super::theme::{Rgb, Theme};
use crate::view::Plot;
use crate::view::plot::Stroke;
use std::fmt::Write;

/// `plot` as a self-contained SVG document; `title` names it for those who do not see it.
#[must_use]
pub fn svg(plot: &Plot, layout: &Layout, theme: &Theme, title: &str) -> String {
    let mut sheet = Sheet { out: String::with_capacity(16_384) };
    let (width, height) = (layout.width, layout.height);
    sheet.put(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" font-family=\"{}\"><title>{}</title>",
        escape(FAMILY),
        escape(title)
    ));
    paint(&mut sheet, plot, layout, theme);
    sheet.out.push_str("</svg>");
    sheet.out
}

struct Sheet {
    out: String,
}

impl Sheet {
    fn put(&mut self, what: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.out.write_fmt(what);
    }

    fn path(&mut self, points: &[Point]) {
        for (index, (x, y)) in points.iter().enumerate() {
            let command = if index == 0 { 'M' } else { 'L' };
            self.put(format_args!("{command}{x:.1},{y:.1}"));
        }
    }
}

impl Surface for Sheet {
    fn polygon(&mut self, points: &[Point], fill: Rgb) {
        self.out.push_str("<path d=\"");
        self.path(points);
        self.put(format_args!("Z\" fill=\"{}\"/>", fill.css()));
    }

    fn line(&mut self, points: &[Point], pen: Pen) {
        if points.len() < 2 {
            return;
        }
        self.out.push_str("<path d=\"");
        self.path(points);
        let dash = match pen.stroke {
            Stroke::Solid => "",
            Stroke::Dashed => " stroke-dasharray=\"4 3\"",
            Stroke::Dotted => " stroke-dasharray=\"1 3\"",
        };
        let (colour, width) = (pen.colour.css(), pen.width);
        self.put(format_args!("\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"{dash}/>"));
    }

    fn rectangle(&mut self, area: Area, fill: Rgb) {
        let (width, height) = (area.right - area.left, area.bottom - area.top);
        self.put(format_args!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{}\"/>",
            area.left,
            area.top,
            fill.css()
        ));
    }

    fn circle(&mut self, (x, y): Point, radius: f64, fill: Rgb, outline: Option<Pen>) {
        self.put(format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{}\"", fill.css()));
        if let Some(pen) = outline {
            self.put(format_args!(" stroke=\"{}\" stroke-width=\"{}\"", pen.colour.css(), pen.width));
        }
        self.out.push_str("/>");
    }

    fn text(&mut self, placed: &Placed, colour: Rgb, halo: Option<Rgb>) {
        let anchor = match placed.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if placed.bold { 600 } else { 400 };
        self.put(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"{}\"",
            placed.x, placed.y, placed.size, colour.css()
        ));
        if let Some(halo) = halo {
            let halo = halo.css();
            self.put(format_args!(
                " stroke=\"{halo}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
            ));
        }
        self.put(format_args!(">{}</text>", escape(&placed.text)));
    }

    fn clip(&mut self, area: Area) {
        // A nested svg clips without an id, which would have to be unique in the page.
        let (x, y, width, height) = (area.left, area.top, area.right - area.left, area.bottom - area.top);
        self.put(format_args!(
            "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {width} {height}\">"
        ));
    }

    fn unclip(&mut self) {
        self.out.push_str("</svg>");
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}
