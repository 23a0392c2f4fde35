//! A cap and a rate side by side: a slider for output, one plant under both, the two real programmes, and a question.
//!
//! Must not compute; `scenario::sides` does, and `view::sides` says it. Invariants: everything on the page is of one
//! growth; while a question is open no answer is in the page.

mod question;

use crate::app::dom::{El, effect, el, field_value};
use crate::app::parts::source::Source;
use crate::app::parts::{chart_files, messages};
use crate::app::state::Lab;
use crate::law::Problem;
use crate::scenario::sides::{Curve, RANGE, Sides, curve, of_kind, sides};
use crate::scenario::{Scenario, Scheme};
use crate::text::message;
use crate::text::more::SidesWords;
use crate::view::ChartModel;
use crate::view::sides::{self as view, Side, course_chart, plant_chart};
use leptos::prelude::*;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Growth that the page starts with, in percent.
const START: i32 = 10;

/// What the page shows: the comparison, and the plant over all growths.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    sides: Sides,
    curve: Curve,
    response: Decimal,
}

fn said(lab: Lab) -> &'static SidesWords {
    view::said(lab.language)
}

/// The growth that the link asks for, within what is compared.
fn asked(lab: Lab) -> i32 {
    let asked = lab.opened.with_untracked(|open| open.as_deref().and_then(|text| text.parse().ok()));
    asked.filter(|percent| (RANGE.0..=RANGE.1).contains(percent)).unwrap_or(START)
}

fn compared(scenario: &Scenario, percent: i32) -> Result<Shown, Vec<Problem>> {
    let rate = of_kind(scenario, Scheme::Rate);
    let sides = sides(scenario, Decimal::new(percent.into(), 2))?;
    Ok(Shown { sides, curve: curve(&rate)?, response: rate.values().number("economy.response") })
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    let words = said(lab);
    let growth = RwSignal::new(asked(lab));
    let asking = RwSignal::new(false);
    let told = Memo::new(move |_| lab.scenario.with(|scenario| compared(scenario, growth.get())).map(Arc::new));
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    let results = Results::new(lab, told);
    let main = el("main").class("results page law sides").set("id", "results").set("tabindex", "-1");
    main.child(head).child(messages::messages(lab)).child(slider(lab, growth)).slot(move || match told.get() {
        Err(problems) => vec![refused(lab, &problems)],
        Ok(_) if asking.get() => vec![question::question(lab, told, asking)],
        Ok(_) => results.clone().parts(asking),
    })
}

fn refused(lab: Lab, problems: &[Problem]) -> El {
    let rows = problems.iter().map(|problem| el("li").text(&message(&problem.message, lab.language)));
    el("ul").class("message problem").set("role", "alert").children(rows)
}

/// The slider, with what it says.
fn slider(lab: Lab, growth: RwSignal<i32>) -> El {
    let words = said(lab);
    let in_words = move || view::growth(Decimal::new(growth.get().into(), 2), lab.language);
    let moved = move |event: &web_sys::Event| {
        if let Ok(percent) = field_value(event).parse() {
            growth.set(percent);
        }
    };
    let spoken = in_words;
    let input = el("input")
        .set("type", "range")
        .set("id", "growth")
        .set("min", &RANGE.0.to_string())
        .set("max", &RANGE.1.to_string())
        .set("step", "1")
        .live_property("value", move || growth.get().to_string().into())
        .live("aria-valuetext", move || Some(spoken()))
        .on("input", moved);
    el("div")
        .class("growth")
        .child(el("label").set("for", "growth").text(words.slider))
        .child(el("output").set("for", "growth").live_text(in_words))
        .child(input)
}

/// The four sides with their charts, which follow the slider without being made anew.
#[derive(Clone)]
struct Results {
    lab: Lab,
    told: Memo<Result<Arc<Shown>, Vec<Problem>>>,
    charts: Option<[RwSignal<ChartModel>; 4]>,
}

impl Results {
    fn new(lab: Lab, told: Memo<Result<Arc<Shown>, Vec<Problem>>>) -> Results {
        let charts = told.with_untracked(|told| told.as_ref().ok().map(|shown| charts(shown, lab).map(RwSignal::new)));
        if let Some(charts) = charts {
            effect(move || {
                if let Ok(shown) = told.get() {
                    charts.into_iter().zip(self::charts(&shown, lab)).for_each(|(signal, chart)| signal.set(chart));
                }
            });
        }
        Results { lab, told, charts }
    }

    fn parts(self, asking: RwSignal<bool>) -> Vec<El> {
        let words = said(self.lab);
        let predict = el("button")
            .class("button")
            .set("data-action", "predict")
            .on("click", move |_| asking.set(true))
            .text(words.predict);
        let (lab, told) = (self.lab, self.told);
        let about = move || {
            told.with(|told| {
                told.as_ref().map_or_else(
                    |_| String::new(),
                    |shown| view::plant_about(&shown.sides, shown.response, lab.language),
                )
            })
        };
        let programmes = move || {
            let rate = lab.scenario.with(|scenario| of_kind(scenario, Scheme::Rate));
            told.with(|told| {
                let shown = told.as_ref().ok();
                shown.map(|shown| view::programmes_about(&shown.sides, &rate, lab.language)).unwrap_or_default()
            })
        };
        let side = |place: usize| self.side(place);
        vec![
            el("p").class("predict").child(predict),
            el("h2").class("section").text(words.plant),
            el("p").class("says").live_text(about),
            el("div").class("two").child(side(0)).child(side(1)),
            el("h2").class("section").text(words.programmes),
            el("p").class("says").live_text(programmes),
            el("div").class("two").child(side(2)).child(side(3)),
        ]
    }

    /// A side: heading, sentence, figures, chart.
    fn side(&self, place: usize) -> El {
        let (lab, told) = (self.lab, self.told);
        let now = move |take: fn(&Side) -> String| {
            move || {
                told.with(|told| {
                    told.as_ref()
                        .ok()
                        .and_then(|shown| sides_of(shown, lab).into_iter().nth(place).map(|side| take(&side)))
                })
                .unwrap_or_default()
            }
        };
        let id = ["plant-cap", "plant-rate", "course-cap", "course-rate"][place];
        let rows = move || {
            let side =
                told.with(|told| told.as_ref().ok().and_then(|shown| sides_of(shown, lab).into_iter().nth(place)));
            side.map(|side| vec![figures(lab, &side)]).unwrap_or_default()
        };
        let chart = self.charts.map(|charts| chart_files::card(lab, Source::Moving(charts[place]), id));
        el("section")
            .class("side")
            .set("data-side", id)
            .child(el("h3").live_text(now(|side| side.title.clone())))
            .child(el("p").class("says sentence").live_text(now(|side| side.sentence.clone())))
            .child(el("div").slot(rows))
            .children(chart)
    }
}

fn sides_of(shown: &Shown, lab: Lab) -> Vec<Side> {
    view::plant(&shown.sides, lab.language).into_iter().chain(view::programmes(&shown.sides, lab.language)).collect()
}

fn charts(shown: &Shown, lab: Lab) -> [ChartModel; 4] {
    let Shown { sides, curve, .. } = shown;
    let plant = |rate| plant_chart(curve, (sides.growth, &sides.answers), rate, lab.language);
    let course = |courses, rate| course_chart(courses, rate, sides.growth, lab.language);
    [plant(false), plant(true), course(&sides.budget, false), course(&sides.rate, true)]
}

/// Before, after and change, as a table.
fn figures(lab: Lab, side: &Side) -> El {
    let words = said(lab);
    let head = |(place, text): (usize, &'static str)| {
        let cell = el(if place == 0 { "td" } else { "th" });
        if place == 0 { cell } else { cell.set("scope", "col").text(text) }
    };
    let row = |row: &[String; 4]| {
        let cells = row.iter().enumerate().map(|(place, text)| {
            let cell = if place == 0 { el("th").set("scope", "row") } else { el("td") };
            cell.text(text)
        });
        el("tr").children(cells)
    };
    let table = el("table")
        .child(el("caption").class("spoken").text(&side.title))
        .child(el("thead").child(el("tr").children(words.heads.into_iter().enumerate().map(head))))
        .child(el("tbody").children(side.rows.iter().map(row)));
    el("div").class("scroll contrast").set("tabindex", "0").child(table)
}
