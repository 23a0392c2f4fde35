//! A question for a class: what happens to the one plant? Answers first, then what the run says.
//!
//! Invariants: nothing is marked before every question is answered; the right answers are the run's.

use super::{Shown, said};
use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::law::Problem;
use crate::text::fill;
use crate::view::sides::{self as view, Way, outcome};
use leptos::prelude::*;
use std::sync::Arc;

type Told = Memo<Result<Arc<Shown>, Vec<Problem>>>;

/// What was answered, and whether it is shown.
#[derive(Clone, Copy)]
struct Answers {
    given: RwSignal<[Option<Way>; 4]>,
    revealed: RwSignal<bool>,
}

/// The question; `asking` ends it.
pub(super) fn question(lab: Lab, told: Told, asking: RwSignal<bool>) -> El {
    let words = said(lab);
    let answers = Answers { given: RwSignal::new([None; 4]), revealed: RwSignal::new(false) };
    let ask = move || {
        let growth = told.with(|told| told.as_ref().map(|shown| shown.sides.growth).unwrap_or_default());
        fill(words.ask, &[("growth", &view::growth(growth, lab.language))])
    };
    let fields = words.questions.into_iter().enumerate().map(|(place, text)| field(lab, told, answers, place, text));
    let status = move || {
        let open = answers.given.with(|given| given.iter().filter(|answer| answer.is_none()).count());
        if open > 0 {
            return fill(words.unanswered, &[("open", &open.to_string())]);
        }
        if !answers.revealed.get() {
            return String::new();
        }
        let right = right(told);
        let count = answers.given.with(|given| std::iter::zip(given, right).filter(|(a, b)| **a == Some(*b)).count());
        fill(words.score, &[("right", &count.to_string()), ("all", &right.len().to_string())])
    };
    let reveal = el("button")
        .class("button primary")
        .set("data-action", "reveal")
        .live_flag("disabled", move || answers.given.with(|given| given.iter().any(Option::is_none)))
        .on("click", move |_| answers.revealed.set(true))
        .text(words.reveal);
    let again = el("button")
        .class("button")
        .set("data-action", "again")
        .on("click", move |_| {
            answers.given.set([None; 4]);
            answers.revealed.set(false);
        })
        .text(words.again);
    let leave = el("button")
        .class("button")
        .set("data-action", "leave")
        .on("click", move |_| asking.set(false))
        .text(words.leave);
    el("section")
        .class("question")
        .child(el("h2").class("section").text(words.predict))
        .child(el("p").class("says").live_text(ask))
        .children(fields)
        .child(el("p").class("count").set("role", "status").live_text(status))
        .child(el("p").class("predict").child(reveal).child(again).child(leave))
}

fn right(told: Told) -> [Way; 4] {
    told.with(|told| told.as_ref().map(|shown| outcome(&shown.sides)).unwrap_or([Way::Stays; 4]))
}

/// One question with its three answers and, once shown, its mark.
fn field(lab: Lab, told: Told, answers: Answers, place: usize, text: &'static str) -> El {
    let words = said(lab);
    let option = |(way, name): (Way, &'static str)| {
        let input = el("input")
            .set("type", "radio")
            .set("name", &format!("question.{place}"))
            .set("value", name)
            .live_property("checked", move || (answers.given.with(|given| given[place]) == Some(way)).into())
            .live_flag("disabled", move || answers.revealed.get())
            .on("change", move |_| answers.given.update(|given| given[place] = Some(way)));
        el("label").child(input).child(el("span").text(name))
    };
    let mark = move || {
        if !answers.revealed.get() {
            return Vec::new();
        }
        let way = right(told)[place];
        let name = words.ways[Way::ALL.iter().position(|known| *known == way).unwrap_or(0)];
        let is_right = answers.given.with(|given| given[place]) == Some(way);
        let text = fill(words.marks[usize::from(!is_right)], &[("way", name)]);
        vec![el("span").class("mark").set("data-right", if is_right { "yes" } else { "no" }).text(&text)]
    };
    el("fieldset")
        .set("data-question", &place.to_string())
        .child(el("legend").text(text))
        .children(std::iter::zip(Way::ALL, words.ways).map(option))
        .slot(mark)
}
