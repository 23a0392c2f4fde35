//! What stands around the tasks: principles, targets, guarantees; open numbers, damage of the text, contradictions.
//!
//! Must not know what they say.

use super::task::lever_link;
use super::{Open, links, said};
use crate::app::dom::{El, el};
use crate::law::plan::{Goal, Guarantee, Open as Gap, Task, Words};
use crate::scenario;
use crate::text::fill;
use crate::view::plan as view;

/// The sections, in order.
pub(super) fn frame(open: &Open) -> Vec<El> {
    let (words, plan, language) = (said(open.lab), &open.plan, open.lab.language);
    let section = |place: usize, id: &str| {
        el("section").set("data-section", id).child(el("h2").class("section").text(words.frame[place]))
    };
    let about = |place: usize| el("p").class("says dim").text(words.frame_abouts[place]);
    let list = |rows: &[Words]| {
        el("ul").class("says plain").children(rows.iter().map(|row| el("li").text(row.in_language(language))))
    };
    let issuers = view::names(plan, &plan.issuers, language);
    let announced = fill(words.announced, &[("when", plan.announced.in_language(language)), ("who", &issuers)]);
    vec![
        el("p").class("says").text(&announced),
        section(0, "principles").child(list(&plan.principles)),
        section(1, "targets").children(plan.targets.iter().map(|row| goal(open, row))),
        section(2, "guarantees").children(plan.guarantees.iter().map(|row| guarantee(open, row))),
        section(3, "open")
            .child(about(0))
            .child(el("ul").class("gaps").children(plan.open.iter().map(|row| gap(open, row)))),
        section(4, "defects").child(about(1)).child(list(&plan.defects)),
        section(5, "conflicts").child(about(2)).child(list(&plan.conflicts)),
    ]
}

fn goal(open: &Open, goal: &Goal) -> El {
    let language = open.lab.language;
    let items = goal.items.iter().map(|item| el("li").text(item.in_language(language)));
    el("div").child(el("h3").text(goal.when.in_language(language))).child(el("ul").class("says plain").children(items))
}

fn guarantee(open: &Open, row: &Guarantee) -> El {
    let (words, language) = (said(open.lab), open.lab.language);
    let names = |label: &str, ids: &[String]| {
        let named = view::names(&open.plan, ids, language);
        (!ids.is_empty()).then(|| el("p").class("dim").child(el("b").text(label)).text(" ").text(&named))
    };
    el("article")
        .class("statement")
        .child(
            el("h3")
                .child(el("span").class("number").text(&row.no.to_string()))
                .text(" ")
                .text(row.title.in_language(language)),
        )
        .child(el("p").class("says").text(row.content.in_language(language)))
        .children(names(words.lead, &row.lead))
        .children(names(words.joint, &row.joint))
}

/// A number that is open, the tasks that lack it and what stands in.
fn gap(open: &Open, row: &Gap) -> El {
    let words = said(open.lab);
    let tasks: Vec<&Task> = open.plan.tasks.iter().filter(|task| row.tasks.contains(&task.no)).collect();
    let levers = row.levers.iter().filter_map(|id| scenario::lever(&open.plan.program, id));
    let levers: Vec<El> = levers.map(|lever| el("li").child(lever_link(open, lever))).collect();
    let list = |label: &str, items: Vec<El>| {
        let shown = !items.is_empty();
        shown.then(|| {
            el("div").class("inline-list").child(el("b").text(label)).child(el("ul").class("tasks").children(items))
        })
    };
    el("li")
        .child(el("p").text(row.words.in_language(open.lab.language)))
        .children(list(words.lacking, links(open.lab, &tasks)))
        .children(list(words.stand_ins, levers))
}
