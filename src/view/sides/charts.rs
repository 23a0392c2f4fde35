//! The small charts: emissions and allowances over growth, and over years.
//!
//! Must not know pixels. Invariant: both sides of a pair have the same axes where they measure the same.

use super::{growth, said};
use crate::law::intensity::contrast::{Answer, Answers};
use crate::scenario::sides::{Course, Curve, RANGE, YEARS};
use crate::text::more::rates::rates;
use crate::text::phrase::beside;
use crate::text::{Language, fill};
use crate::view::axis::{MEGATONS, at_year, ghost, mega, y_domain, y_ticks};
use crate::view::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use crate::view::plot::{CursorDot, EndLabel, Hue, Layer, Plot, Stroke, Tick, Weight};
use rust_decimal::Decimal;

/// A line of a chart, with its name and how it is drawn.
struct Line {
    name: &'static str,
    points: Vec<(f64, f64)>,
    hue: Hue,
    stroke: Stroke,
}

impl Line {
    fn layer(&self) -> Layer {
        Layer::Line { points: self.points.clone(), hue: self.hue, stroke: self.stroke, weight: Weight::Strong }
    }

    fn label(&self) -> Option<EndLabel> {
        self.points.last().map(|end| EndLabel { y: end.1, text: self.name.to_owned(), hue: self.hue })
    }
}

fn blank((x, x_ticks): ((f64, f64), Vec<Tick>), y: (f64, f64), language: Language) -> Plot {
    Plot {
        x,
        y,
        x_ticks,
        y_ticks: y_ticks(y, MEGATONS, language),
        layers: Vec::new(),
        labels: Vec::new(),
        notes: Vec::new(),
        stops: Vec::new(),
        dots: Vec::new(),
    }
}

/// The one plant under the cap or, `rate`, under the rate; `at` is where output stands now.
#[must_use]
pub fn plant_chart(curve: &Curve, (at, now): (Decimal, &Answers), rate: bool, language: Language) -> ChartModel {
    let words = said(language);
    let of = |answers: &Answers| if rate { answers.rate } else { answers.budget };
    let points = |take: fn(Answer) -> i64| -> Vec<(f64, f64)> {
        curve.iter().map(|(percent, answers)| (f64::from(*percent), mega(take(of(answers))))).collect()
    };
    let lines = [
        Line {
            name: words.lines[1],
            points: points(|answer| answer.gap.allocated_t),
            hue: Hue::Reserve,
            stroke: Stroke::Dashed,
        },
        Line {
            name: words.lines[0],
            points: points(|answer| answer.gap.emissions_t),
            hue: Hue::Accent,
            stroke: Stroke::Solid,
        },
    ];
    // The same axis on both sides: the rate's is the wider one.
    let widest = curve.iter().map(|(_, answers)| mega(answers.rate.gap.emissions_t));
    let y = y_domain(widest);
    let mut plot = blank((ends(), percents(language)), y, language);
    plot.layers = lines.iter().map(Line::layer).collect();
    plot.labels = lines.iter().filter_map(Line::label).collect();
    let here = rust_decimal::prelude::ToPrimitive::to_f64(&(at * Decimal::ONE_HUNDRED)).unwrap_or(0.0);
    let now = of(now).gap;
    for (tons, hue) in [(now.allocated_t, Hue::Reserve), (now.emissions_t, Hue::Accent)] {
        plot.layers.push(Layer::Dots { points: vec![(here, mega(tons))], hue });
    }
    for (percent, answers) in curve {
        let x = f64::from(*percent);
        plot.stops.push(x);
        let gap = of(answers).gap;
        plot.dots.push(CursorDot { x, y: mega(gap.allocated_t), hue: Hue::Reserve });
        plot.dots.push(CursorDot { x, y: mega(gap.emissions_t), hue: Hue::Accent });
    }
    ChartModel {
        id: if rate { "plant-rate" } else { "plant-cap" },
        title: words.charts[0],
        finding: String::new(),
        how: words.hows[0],
        plot,
        table: plant_table(curve, of, rate, language),
        readouts: curve.iter().map(|(percent, answers)| plant_readout(*percent, of(answers), language)).collect(),
    }
}

fn ends() -> (f64, f64) {
    (f64::from(RANGE.0), f64::from(RANGE.1))
}

fn percents(language: Language) -> Vec<Tick> {
    let after = if language == Language::Chinese { "%" } else { " %" };
    let sign = |percent: i32| match percent {
        0 => String::new(),
        1.. => "+".to_owned(),
        _ => "\u{2212}".to_owned(),
    };
    let tick = |percent: i32| Tick {
        at: f64::from(percent),
        label: format!("{}{}{after}", sign(percent), percent.abs()),
        optional: percent % 20 != 0,
    };
    (RANGE.0..=RANGE.1).step_by(10).map(tick).collect()
}

fn plant_readout(percent: i32, answer: Answer, language: Language) -> Readout {
    let words = said(language);
    let line = |name, tons, hue| ReadoutLine { label: name, value: Cell::Tons(tons), hue: Some(hue) };
    Readout {
        x: f64::from(percent),
        title: Cell::Tenths(Decimal::new(percent.into(), 2)),
        lines: vec![
            line(words.lines[0], answer.gap.emissions_t, Hue::Accent),
            line(words.lines[1], answer.gap.allocated_t, Hue::Reserve),
            ReadoutLine { label: words.plant_rows[3], value: Cell::Yuan(answer.price.times(1)), hue: None },
        ],
    }
}

fn plant_table(curve: &Curve, of: impl Fn(&Answers) -> Answer, rate: bool, language: Language) -> Table {
    let (words, units) = (said(language), &rates(language).names);
    let row = |(percent, answers): &(i32, Answers)| {
        let answer = of(answers);
        vec![
            Cell::Tenths(Decimal::new((*percent).into(), 2)),
            Cell::Tons(answer.gap.emissions_t),
            Cell::Tons(answer.gap.allocated_t),
            Cell::Yuan(answer.price.times(1)),
        ]
    };
    Table {
        caption: beside(words.schemes[usize::from(rate)], words.charts[0], language),
        headers: vec![
            words.firsts[0].to_owned(),
            head(units.in_tons, words.lines[0]),
            head(units.in_tons, words.lines[1]),
            head(units.in_money, words.plant_rows[3]),
        ],
        rows: curve.iter().map(row).collect(),
    }
}

/// The head of a column with its unit.
fn head(template: &str, name: &str) -> String {
    fill(template, &[("name", name)])
}

/// A programme's years, before as thin lines.
#[must_use]
pub fn course_chart([before, after]: &[Course; 2], rate: bool, by: Decimal, language: Language) -> ChartModel {
    let words = said(language);
    let line = |course: &Course, take: fn(&crate::scenario::sides::Row) -> i64| -> Vec<(f64, f64)> {
        course.rows.iter().map(|row| (at_year(row.year), mega(take(row)))).collect()
    };
    let lines = [
        Line {
            name: words.lines[1],
            points: line(after, |row| row.allowances_t),
            hue: Hue::Reserve,
            stroke: Stroke::Dashed,
        },
        Line {
            name: words.lines[0],
            points: line(after, |row| row.emissions_t),
            hue: Hue::Accent,
            stroke: Stroke::Solid,
        },
    ];
    let ghosts = [line(before, |row| row.allowances_t), line(before, |row| row.emissions_t)];
    let all = lines.iter().flat_map(|line| &line.points).chain(ghosts.iter().flatten());
    let y = y_domain(all.map(|point| point.1));
    let x = (f64::from(YEARS.0) - 0.5, f64::from(YEARS.1) + 0.5);
    let tick = |year: u16| {
        let full = year == YEARS.0 || year == YEARS.1;
        let label = if full { year.to_string() } else { format!("’{:02}", year % 100) };
        Tick { at: f64::from(year), label, optional: !full }
    };
    let mut plot = blank((x, (YEARS.0..=YEARS.1).map(tick).collect()), y, language);
    plot.layers = ghosts.into_iter().map(ghost).chain(lines.iter().map(Line::layer)).collect();
    plot.labels = lines.iter().filter_map(Line::label).collect();
    for row in &after.rows {
        let x = at_year(row.year);
        plot.stops.push(x);
        plot.dots.push(CursorDot { x, y: mega(row.allowances_t), hue: Hue::Reserve });
        plot.dots.push(CursorDot { x, y: mega(row.emissions_t), hue: Hue::Accent });
    }
    let cells = |place: usize| {
        let (old, new) = (&before.rows[place], &after.rows[place]);
        [new.emissions_t, new.allowances_t, old.emissions_t, old.allowances_t].map(Cell::Megatons)
    };
    let both = || 0..before.rows.len().min(after.rows.len());
    let hues = [Some(Hue::Accent), Some(Hue::Reserve), None, None];
    let readout = |place: usize| Readout {
        x: at_year(after.rows[place].year),
        title: Cell::Year(after.rows[place].year),
        lines: std::iter::zip(words.lines, cells(place))
            .zip(hues)
            .map(|((label, value), hue)| ReadoutLine { label, value, hue })
            .collect(),
    };
    let in_tons = words.lines.map(|line| head(rates(language).names.in_tons, line));
    let headers = std::iter::once(words.firsts[1].to_owned()).chain(in_tons).collect();
    let row = |place: usize| std::iter::once(Cell::Year(after.rows[place].year)).chain(cells(place)).collect();
    ChartModel {
        id: if rate { "course-rate" } else { "course-cap" },
        title: words.charts[1],
        finding: String::new(),
        how: words.hows[1],
        plot,
        table: Table {
            caption: beside(words.charts[1], &growth(by, language), language),
            headers,
            rows: both().map(row).collect(),
        },
        readouts: both().map(readout).collect(),
    }
}
