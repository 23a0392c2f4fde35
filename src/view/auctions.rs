//! Auction volumes by year: offered, sold, withheld, unsold, and sold from the reserve.

use super::axis::{self, MEGATONS, at_year, mega};
use super::frame::Frame;
use super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::number;
use super::phrase::fill;
use super::plot::{EndLabel, Hue, Layer, Plot, Stroke, Weight};
use super::stack::Stack;
use crate::simulate::{AuctionKind, AuctionRow, Outcome};
use crate::units::{Allowances, Year};

/// Half the width of a step of the outline of what was offered.
const HALF_STEP: f64 = 0.5;

/// A year's auctions together.
#[derive(Clone, Copy, Default, PartialEq)]
struct Volumes {
    offered: Allowances,
    sold: Allowances,
    withheld: Allowances,
    unsold: Allowances,
    reserve_sold: Allowances,
}

/// The chart.
pub(super) fn chart(frame: &Frame<'_>) -> ChartModel {
    let words = &frame.words.auctions;
    let volumes = by_year(frame.run);
    ChartModel {
        id: "auctions",
        title: words.heading.title,
        finding: finding(frame, &volumes),
        how: words.heading.how,
        plot: plot(frame, &volumes),
        table: table(frame, &volumes),
        readouts: volumes.iter().map(|(year, volumes)| readout(frame, *year, volumes)).collect(),
    }
}

fn by_year(outcome: &Outcome) -> Vec<(Year, Volumes)> {
    let of_year = |year: Year| {
        let auctions = outcome.auctions.iter().filter(|auction| auction.quarter.year == year);
        (year, auctions.fold(Volumes::default(), Volumes::with))
    };
    outcome.years.iter().map(|row| of_year(row.year)).collect()
}

impl Volumes {
    fn with(mut self, auction: &AuctionRow) -> Volumes {
        match auction.kind {
            AuctionKind::Reserve => self.reserve_sold = self.reserve_sold.saturating_add(auction.sold_t),
            AuctionKind::Quarterly => {
                self.offered = self.offered.saturating_add(auction.offered_t);
                self.sold = self.sold.saturating_add(auction.sold_t);
                self.withheld = self.withheld.saturating_add(auction.ecr_withheld_t);
                self.unsold = self.unsold.saturating_add(auction.unsold_t);
            }
        }
        self
    }
}

fn plot(frame: &Frame<'_>, volumes: &[(Year, Volumes)]) -> Plot {
    let words = &frame.words.auctions;
    let mut stack = Stack::over(volumes.iter().map(|(year, _)| at_year(*year)).collect());
    let values = |of: fn(&Volumes) -> Allowances| volumes.iter().map(|(_, volumes)| mega(of(volumes))).collect();
    stack.push(words.sold, Hue::Accent, values(|volumes| volumes.sold));
    stack.push(words.unsold, Hue::Unsold, values(|volumes| volumes.unsold));
    stack.push(words.withheld, Hue::Withheld, values(|volumes| volumes.withheld));
    stack.push(words.reserve_sold, Hue::Reserve, values(|volumes| volumes.reserve_sold));
    let offered: Vec<(f64, f64)> = volumes.iter().flat_map(|(year, volumes)| step(*year, volumes.offered)).collect();
    let bill = sold_in_bill(frame, volumes);
    let heights = stack.extremes().into_iter().chain(offered.iter().chain(&bill).map(|point| point.1));
    let mut plot = frame.plot(axis::y_domain(heights), MEGATONS);
    plot.stops = axis::year_stops(frame.run);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.bars());
    if let Some(end) = offered.last() {
        plot.labels.push(EndLabel { y: end.1, text: words.offered.into(), hue: Hue::Ink });
    }
    plot.layers.push(Layer::Line { points: offered, hue: Hue::Ink, stroke: Stroke::Solid, weight: Weight::Thin });
    if let Some(end) = bill.last() {
        let text = frame.in_the_bill(words.sold);
        plot.labels.push(EndLabel { y: end.1, text, hue: Hue::Dim });
        plot.layers.push(axis::ghost(bill));
    }
    plot
}

/// A level that holds for a whole year.
fn step(year: Year, tons: Allowances) -> [(f64, f64); 2] {
    [(at_year(year) - HALF_STEP, mega(tons)), (at_year(year) + HALF_STEP, mega(tons))]
}

/// What the bill's own auctions sold, unless it is the run's own.
fn sold_in_bill(frame: &Frame<'_>, volumes: &[(Year, Volumes)]) -> Vec<(f64, f64)> {
    let bill = by_year(frame.bill);
    let sold = |of: &[(Year, Volumes)]| of.iter().map(|(_, volumes)| volumes.sold).collect::<Vec<_>>();
    if sold(volumes) == sold(&bill) {
        return Vec::new();
    }
    bill.iter().map(|(year, volumes)| (at_year(*year), mega(volumes.sold))).collect()
}

fn finding(frame: &Frame<'_>, volumes: &[(Year, Volumes)]) -> String {
    let words = &frame.words.auctions;
    let regular = frame.run.auctions.iter().filter(|auction| auction.kind == AuctionKind::Quarterly);
    let (count, sold_out) = regular.fold((0_usize, 0_usize), |(count, sold_out), auction| {
        (count + 1, sold_out + usize::from(auction.sold_t > 0 && auction.unsold_t <= 0))
    });
    if count == 0 {
        return frame.words.no_data.to_string();
    }
    let template = match sold_out {
        0 => words.finding_none,
        all if all == count => words.finding_all,
        _ => words.finding_some,
    };
    let mut text = fill(template, &[("count", &count.to_string()), ("sold_out", &sold_out.to_string())]);
    let withheld = volumes.iter().fold(0_i64, |sum, (_, volumes)| sum.saturating_add(volumes.withheld));
    if withheld > 0 {
        let amount = number::megatons(withheld, frame.language);
        text.push_str(&fill(words.finding_withheld, &[("amount", &amount)]));
    }
    frame.sentence(&text)
}

fn table(frame: &Frame<'_>, volumes: &[(Year, Volumes)]) -> Table {
    let words = &frame.words.auctions;
    let series = [words.offered, words.sold, words.unsold, words.withheld, words.reserve_sold];
    let mut headers = vec![frame.words.names.year.to_string()];
    headers.extend(series.iter().map(|series| frame.in_tons(series)));
    let row = |(year, volumes): &(Year, Volumes)| {
        let mut cells = vec![Cell::Year(*year)];
        let tons = [volumes.offered, volumes.sold, volumes.unsold, volumes.withheld, volumes.reserve_sold];
        cells.extend(tons.map(Cell::Tons));
        cells
    };
    Table { caption: words.heading.caption.to_string(), headers, rows: volumes.iter().map(row).collect() }
}

fn readout(frame: &Frame<'_>, year: Year, volumes: &Volumes) -> Readout {
    let words = &frame.words.auctions;
    let mut lines = Vec::with_capacity(5);
    let mut line = |label, tons, hue, always: bool| {
        if always || tons != 0 {
            lines.push(ReadoutLine { label, value: Cell::Megatons(tons), hue: Some(hue) });
        }
    };
    line(words.offered, volumes.offered, Hue::Ink, true);
    line(words.sold, volumes.sold, Hue::Accent, true);
    line(words.unsold, volumes.unsold, Hue::Unsold, false);
    line(words.withheld, volumes.withheld, Hue::Withheld, false);
    line(words.reserve_sold, volumes.reserve_sold, Hue::Reserve, false);
    Readout { x: at_year(year), title: Cell::Year(year), lines }
}
