//! Finding room for texts: ticks, names at the right end, notes.
//!
//! Invariant: a text is only placed where it overlaps no text placed before it; an optional one that
//! finds no room is left out.

use super::layout::{Anchor, Area, Layout, Placed, Spot};
use super::text::{self, LABEL, LINE, TICK};
use crate::units::in_order;
use crate::view::Plot;
use crate::view::plot::{EndLabel, Hue, Layer, Note, Side};

/// Between the picture and the names beside it.
const GAP: f64 = 7.0;

/// Room for the numbers of the gridlines.
pub(super) fn tick_margin(plot: &Plot, width: f64) -> f64 {
    let widest = plot.y_ticks.iter().fold(0.0_f64, |widest, tick| widest.max(text::width(&tick.label, TICK, false)));
    (widest + 8.0).min(width / 4.0)
}

/// The widest that a name at the right end may be before it is broken in two.
fn name_limit(width: f64, compact: bool) -> f64 {
    if compact { (width * 0.2).max(58.0) } else { (width * 0.19).clamp(84.0, 130.0) }
}

/// Room for the names at the right end.
pub(super) fn end_margin(plot: &Plot, width: f64, compact: bool) -> f64 {
    let limit = name_limit(width, compact);
    let lines = plot.labels.iter().flat_map(|label| text::wrap(&label.text, LABEL, limit));
    let widest = lines.fold(0.0_f64, |widest, line| widest.max(text::width(&line, LABEL, true)));
    if widest == 0.0 { 14.0 } else { (widest + GAP + 2.0).min(width * 0.4) }
}

/// Gridlines and their numbers.
pub(super) fn y_ticks(plot: &Plot, layout: &mut Layout) {
    for tick in &plot.y_ticks {
        let y = layout.y(tick.at);
        layout.grid.push(y);
        let text = tick.label.clone();
        let (x, anchor) = (layout.area.left - 6.0, Anchor::End);
        layout.texts.push(Placed { x, y: y + 4.0, text, hue: Hue::Dim, anchor, size: TICK, bold: false, over: false });
    }
}

/// Years: those that must stand first, then the others where they fit.
pub(super) fn x_ticks(plot: &Plot, layout: &mut Layout) {
    let narrow = layout.area.right - layout.area.left < 260.0;
    let mut taken: Vec<Area> = Vec::new();
    let (wanted, optional): (Vec<_>, Vec<_>) = plot.x_ticks.iter().partition(|tick| !tick.optional);
    for tick in wanted.into_iter().chain(optional.into_iter().filter(|_| !narrow)) {
        let placed = Placed {
            x: layout.x(tick.at),
            y: layout.area.bottom + 16.0,
            text: tick.label.clone(),
            hue: Hue::Dim,
            anchor: Anchor::Middle,
            size: TICK,
            bold: false,
            over: false,
        };
        let area = placed.area();
        let roomy = Area { left: area.left - 6.0, right: area.right + 6.0, ..area };
        if !taken.iter().any(|other| other.overlaps(&roomy)) {
            taken.push(area);
            layout.texts.push(placed);
        }
    }
}

/// Names of series beside their ends, pushed apart as little as possible.
pub(super) fn end_labels(plot: &Plot, layout: &mut Layout, compact: bool) {
    let limit = name_limit(layout.width, compact);
    let names = plot.labels.iter().map(|label| (layout.y(label.y), text::wrap(&label.text, LABEL, limit), label));
    let names: Vec<(f64, Vec<String>, &EndLabel)> = in_order(names, |name| name.0);
    let wishes: Vec<(f64, f64)> = names.iter().map(|(y, lines, _)| (*y, lines.len() as f64 * LINE)).collect();
    // The lowest name ends above the row of years.
    let centres = spread(&wishes, (0.0, layout.area.bottom + 3.0));
    for ((_, lines, label), centre) in names.iter().zip(centres) {
        let first = centre - (lines.len() as f64 - 1.0) * LINE / 2.0 + LABEL * 0.35;
        for (index, line) in lines.iter().enumerate() {
            layout.texts.push(Placed {
                x: layout.area.right + GAP,
                y: first + index as f64 * LINE,
                text: line.clone(),
                hue: label.hue,
                anchor: Anchor::Start,
                size: LABEL,
                bold: true,
                over: false,
            });
        }
    }
}

/// Centres for boxes of (wished centre, height), in order, without overlap, moved as little as possible
/// and kept within bounds where they fit.
pub(super) fn spread(wishes: &[(f64, f64)], (top, bottom): (f64, f64)) -> Vec<f64> {
    // Runs of touching boxes: (sum of wished run starts, members, height).
    let mut runs: Vec<(f64, usize, f64)> = Vec::new();
    let start = |run: &(f64, usize, f64)| {
        let wished = run.0 / run.1 as f64;
        wished.min(bottom - run.2).max(top)
    };
    for (centre, height) in wishes {
        let mut run = (centre - height / 2.0, 1, *height);
        while let Some(above) = runs.last().copied() {
            if start(&above) + above.2 <= start(&run) {
                break;
            }
            runs.pop();
            run = (above.0 + run.0 - above.2 * run.1 as f64, above.1 + run.1, above.2 + run.2);
        }
        runs.push(run);
    }
    let mut centres = Vec::with_capacity(wishes.len());
    let mut heights = wishes.iter().map(|(_, height)| *height);
    for run in &runs {
        let mut y = start(run);
        for height in heights.by_ref().take(run.1) {
            centres.push(y + height / 2.0);
            y += height;
        }
    }
    centres
}

/// The outline of everything drawn, so that notes can stand above it.
pub(super) struct Envelope {
    /// Lines in CSS pixels, each ascending in x.
    lines: Vec<Vec<(f64, f64)>>,
}

impl Envelope {
    /// Of all layers of a plot.
    pub(super) fn of(plot: &Plot, layout: &Layout) -> Envelope {
        if plot.notes.is_empty() {
            return Envelope { lines: Vec::new() };
        }
        let place = |(x, y): (f64, f64)| (layout.x(x), layout.y(y));
        let line = |layer: &Layer| match layer {
            Layer::Areas { xs, series } | Layer::Bars { xs, series, .. } => {
                let top = |index: usize| {
                    series.iter().filter_map(|one| one.values.get(index)).filter(|value| **value > 0.0).sum()
                };
                xs.iter().enumerate().map(|(index, x)| place((*x, top(index)))).collect()
            }
            Layer::Band { points, .. } => points.iter().map(|(x, _, high)| place((*x, *high))).collect(),
            Layer::Line { points, .. }
            | Layer::Levels { points, .. }
            | Layer::Dots { points, .. }
            | Layer::Markers { points, .. } => points.iter().copied().map(place).collect(),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            Layer::Signs { points, .. } => points.iter().copied().map(place).collect(),
        };
        Envelope { lines: plot.layers.iter().map(line).collect() }
    }

    /// The highest point between two positions.
    fn top(&self, left: f64, right: f64) -> f64 {
        let mut top = f64::INFINITY;
        for pair in self.lines.iter().flat_map(|line| line.windows(2)) {
            let [(x0, y0), (x1, y1)] = pair else { continue };
            if *x1 < left || *x0 > right || x1 <= x0 {
                continue;
            }
            let at = |x: f64| y0 + (y1 - y0) * ((x.clamp(*x0, *x1) - x0) / (x1 - x0));
            top = top.min(at(left)).min(at(right));
        }
        top
    }
}

/// Remarks, each where it lies nearest to its point; from the right, so that a line from a point up to its
/// remark finds the space above still empty.
pub(super) fn notes(plot: &Plot, layout: &mut Layout, envelope: &Envelope, compact: bool) {
    let notes = in_order(&plot.notes, |note| -note.x);
    for note in notes {
        let (x, y) = (layout.x(note.x), layout.y(note.y));
        let best = candidates(note, (x, y), compact)
            .into_iter()
            .filter_map(|(placed, cost)| settle(placed, cost, note, y, layout, envelope))
            .min_by(|here, there| here.1.total_cmp(&there.1));
        if note.dot {
            layout.spots.push(Spot { x, y, hue: note.hue });
        }
        if let Some((placed, _)) = best {
            if y - placed.y > 16.0 {
                layout.leaders.push((x, y - 4.0, placed.y + 3.0));
            }
            layout.texts.push(placed);
        }
    }
}

/// Every way to write a note, with what it costs to depart from the wish.
fn candidates(note: &Note, (x, y): (f64, f64), compact: bool) -> Vec<(Placed, f64)> {
    let texts = if compact {
        vec![(&note.short, 0.0), (&note.brief, 10.0)]
    } else {
        vec![(&note.text, 0.0), (&note.short, 24.0)]
    };
    let right = |x| (Anchor::Start, x);
    let left = |x| (Anchor::End, x);
    let sides = match note.side {
        Side::Right => [(right(x - 3.0), 0.0), (left(x + 3.0), 8.0)],
        Side::Left => [(left(x + 3.0), 0.0), (right(x - 3.0), 8.0)],
        Side::Under => [(right(x + 7.0), 0.0), (left(x - 7.0), 30.0)],
    };
    let (size, bold, hue) = (LABEL, note.hue == Hue::Dim || !note.dot, note.hue);
    let place = |text: &String, (anchor, x): (Anchor, f64)| Placed {
        x,
        y,
        text: text.clone(),
        hue,
        anchor,
        size,
        bold,
        over: true,
    };
    let mut all = Vec::with_capacity(4);
    for (text, cost) in texts {
        all.extend(sides.iter().map(|(side, more)| (place(text, *side), cost + more)));
    }
    all
}

/// Moves a note to the nearest free height; none when there is none.
fn settle(
    mut placed: Placed,
    cost: f64,
    note: &Note,
    point: f64,
    layout: &Layout,
    envelope: &Envelope,
) -> Option<(Placed, f64)> {
    let extent = placed.area();
    if extent.left < layout.area.left || extent.right > layout.width - 2.0 {
        return None;
    }
    let under = note.side == Side::Under;
    placed.y = match under {
        true => point + 14.0,
        false => (envelope.top(extent.left, extent.right).min(point) - 7.0).max(0.0),
    };
    let step = if under { LINE } else { -LINE };
    for _ in 0..8 {
        let area = placed.area();
        if area.top < 0.0 || area.bottom > layout.area.bottom {
            return None;
        }
        if !layout.texts.iter().any(|other| other.area().overlaps(&area)) {
            let cost = cost + (placed.y - point).abs();
            return Some((placed, cost));
        }
        placed.y += step;
    }
    None
}
