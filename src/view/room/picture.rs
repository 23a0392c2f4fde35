//! The picture of an auction: supply as a step, demand as stairs, and where they meet.
//!
//! Must not know pixels. Quantities run to the right, prices up. Invariants: domains have positive length; what is filled
//! and what is not are told apart by more than colour.

use super::walk::for_sale;
use super::{Room, said};
use crate::market::document::DemandStep;
use crate::text::Language;
use crate::text::more::auctions::ChartWords;
use crate::units::{Allowances, Price};
use crate::view::axis::{self, DOLLARS, Unit};
use crate::view::number;
use crate::view::phrase::fill;
use crate::view::plot::{EndLabel, Hue, Layer, Note, Plot, Side, Stroke, Weight};

/// Demand beyond so many times the offer is off the picture, or the offer would be a sliver.
const WIDEST: i64 = 3;
/// So is a price above so many times the settlement.
const HIGHEST: i64 = 4;
/// Levels are drawn up to so many hundredths of the highest price that must be seen.
const LEVEL_ROOM: i64 = 135;

impl Room {
    /// The picture after `step` prices of the walk; finished without one.
    #[must_use]
    pub fn plot(&self, step: Option<usize>, language: Language) -> Plot {
        let words = &said(language).chart;
        let (unit, place) = self.scale();
        let x = (0.0, self.widest() as f64 / unit * 1.04);
        let y = (0.0, self.highest().to_model() * 1.06);
        let mut plot = Plot {
            x,
            y,
            x_ticks: axis::y_ticks(x, Unit::Of(words.units[place]), language),
            y_ticks: axis::y_ticks(y, DOLLARS, language),
            layers: Vec::new(),
            labels: Vec::new(),
            notes: Vec::new(),
            stops: Vec::new(),
            dots: Vec::new(),
        };
        let reached = step.and_then(|step| self.step(step)).map_or(0, |step| step.cumulative);
        let filled = if step.is_some() { reached.min(self.result.sold) } else { self.result.sold };
        let drawing = Drawing { room: self, words, unit, language };
        drawing.revenue(&mut plot, filled, step.is_none());
        drawing.levels(&mut plot);
        drawing.supply(&mut plot);
        drawing.demand(&mut plot, filled);
        drawing.meeting(&mut plot, step);
        plot
    }

    /// Allowances in a unit of the picture, and which unit it is.
    pub(super) fn scale(&self) -> (f64, usize) {
        match self.widest() {
            2_000_000.. => (1e6, 0),
            2_000.. => (1e3, 1),
            _ => (1.0, 2),
        }
    }

    fn widest(&self) -> Allowances {
        let demand = self.staircase().last().map_or(0, |step| step.cumulative);
        let offered = self.result.offered;
        let most = if offered > 0 { offered.saturating_mul(WIDEST) } else { Allowances::MAX };
        demand.min(most).max(offered).max(1)
    }

    fn highest(&self) -> Price {
        let floor = self.document.reserve_price;
        let top = self.staircase().first().map_or(floor, |step| step.price);
        let settled = self.result.settlement_price.unwrap_or(floor);
        let seen = top.0.min(settled.0.saturating_mul(HIGHEST)).max(settled.0).max(floor.0).max(1);
        let near = |level: &Price| level.0 <= seen.saturating_mul(LEVEL_ROOM) / 100;
        let levels =
            [self.document.ceiling_price, self.opens, self.document.containment.map(|reserve| reserve.trigger)];
        let level = levels.into_iter().flatten().filter(near).max().unwrap_or_default();
        Price(seen.max(level.0).max(floor.0.saturating_mul(5) / 4))
    }
}

/// What the parts of a picture share.
struct Drawing<'a> {
    room: &'a Room,
    words: &'static ChartWords,
    unit: f64,
    language: Language,
}

impl Drawing<'_> {
    fn x(&self, tons: Allowances) -> f64 {
        tons as f64 / self.unit
    }

    /// Price times allowances sold, as an area.
    fn revenue(&self, plot: &mut Plot, filled: Allowances, finished: bool) {
        let Some(price) = self.room.result.settlement_price.filter(|_| finished && filled > 0) else { return };
        let points = vec![(0.0, 0.0, price.to_model()), (self.x(filled), 0.0, price.to_model())];
        plot.layers.push(Layer::Band { points, hue: Hue::Band });
    }

    /// Floor, ceiling and triggers, where they can be seen.
    fn levels(&self, plot: &mut Plot) {
        let document = &self.room.document;
        let floor = document.reserve_price;
        let withholds = document.containment.map(|reserve| reserve.trigger).filter(|trigger| *trigger > floor);
        let levels = [
            (Some(floor), self.words.floor, Stroke::Solid),
            (withholds, self.words.withholds, Stroke::Dotted),
            (self.room.opens, self.words.opens, Stroke::Dotted),
            (document.ceiling_price, self.words.ceiling, Stroke::Solid),
        ];
        let right = plot.x.1;
        for (level, name, stroke) in levels {
            let Some(y) = level.map(Price::to_model).filter(|y| *y <= plot.y.1) else { continue };
            plot.layers.push(Layer::Line {
                points: vec![(0.0, y), (right, y)],
                hue: Hue::Dim,
                stroke,
                weight: Weight::Thin,
            });
            plot.labels.push(EndLabel { y, text: name.to_owned(), hue: Hue::Dim });
        }
    }

    /// From the floor up where the offer ends; with a step where the containment reserve withholds.
    fn supply(&self, plot: &mut Plot) {
        let document = &self.room.document;
        let offered = self.room.result.offered;
        let (floor, top) = (document.reserve_price.to_model(), plot.y.1);
        let mut points = vec![(0.0, floor)];
        let reserve =
            document.containment.filter(|reserve| reserve.trigger > document.reserve_price && reserve.available > 0);
        if let Some(reserve) = reserve {
            let least = self.x((offered - reserve.available).max(0));
            let trigger = reserve.trigger.to_model();
            points.extend([(least, floor), (least, trigger), (self.x(offered), trigger)]);
            plot.notes.push(Note::name((least, trigger * 0.5), self.words.withholdable, Hue::Withheld, Side::Left));
        } else {
            points.push((self.x(offered), floor));
        }
        points.push((self.x(offered), top));
        plot.layers.push(Layer::Line { points, hue: Hue::Ink, stroke: Stroke::Solid, weight: Weight::Strong });
        let said = fill(self.words.supply, &[("offered", &self.short(offered))]);
        let side = if self.x(offered) > plot.x.1 * 0.6 { Side::Left } else { Side::Right };
        plot.notes.push(Note::name((self.x(offered), top * 0.96), &said, Hue::Ink, side));
    }

    /// The stairs: strong where filled, thin and dashed where not.
    fn demand(&self, plot: &mut Plot, filled: Allowances) {
        let steps = self.room.staircase();
        let (mut won, mut lost) = (Vec::new(), Vec::new());
        let mut above = 0;
        for DemandStep { price, cumulative, .. } in steps {
            let y = price.to_model();
            if above < filled {
                won.extend([(self.x(above), y), (self.x((*cumulative).min(filled)), y)]);
            }
            if *cumulative > filled {
                lost.extend([(self.x(above.max(filled)), y), (self.x(*cumulative), y)]);
            }
            above = *cumulative;
        }
        if !lost.is_empty() {
            lost.push((self.x(above), self.room.document.reserve_price.to_model()));
        }
        let line = |points, hue, stroke, weight| Layer::Line { points, hue, stroke, weight };
        if let Some(first) = won.first().or(lost.first()).copied() {
            plot.notes.push(Note::name(first, self.words.demand, Hue::Accent, Side::Right));
        }
        plot.layers.push(line(lost, Hue::Accent, Stroke::Dashed, Weight::Thin));
        plot.layers.push(line(won, Hue::Accent, Stroke::Solid, Weight::Strong));
    }

    /// Where they meet, or how far the walk has come.
    fn meeting(&self, plot: &mut Plot, step: Option<usize>) {
        let result = &self.room.result;
        let at = match step {
            None => result.settlement_price.map(|price| (result.sold, price)),
            Some(step) => {
                let supply = for_sale(result);
                self.room
                    .step(step)
                    .map(|step| (step.cumulative.min(supply.max(step.cumulative - step.quantity)), step.price))
            }
        };
        let Some((tons, price)) = at else { return };
        let said = number::price(price, self.language);
        let places = [("price", &*said), ("sold", &*self.short(tons))];
        let text = if step.is_none() { fill(self.words.clears, &places) } else { said.clone() };
        let point = (self.x(tons), price.to_model().min(plot.y.1));
        let side = if point.0 > plot.x.1 * 0.55 { Side::Left } else { Side::Right };
        plot.notes.push(Note {
            short: said.clone(),
            brief: said,
            dot: true,
            ..Note::name(point, &text, Hue::Accent, side)
        });
    }

    /// A quantity in the unit of the axis, to one decimal.
    fn short(&self, tons: Allowances) -> String {
        let unit = self.words.units[self.room.scale().1];
        let decimals = u32::from(self.unit > 1.0);
        format!("{}{unit}", number::decimal(self.x(tons), decimals, self.language))
    }
}
