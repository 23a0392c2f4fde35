//! Who does what: a table of tasks and departments, and the same as a list a department where there is no room for it.
//!
//! Must not compute; `view::plan` does. Invariant: what is counted and saved are the tasks that are listed.

use super::{Open, link, links, said};
use crate::app::dom::{El, el};
use crate::app::download::download;
use crate::law::plan::{Department, Part, Task};
use crate::text::fill;
use crate::view::plan as view;
use leptos::prelude::*;

/// The table, the lists, and the button that saves.
pub(super) fn matrix(open: &Open) -> Vec<El> {
    let words = said(open.lab);
    let (table, lists, saved) = (open.clone(), open.clone(), open.clone());
    let save = move |_: &web_sys::Event| {
        download(
            "plan-departments.csv",
            &untrack(|| view::matrix_csv(&saved.plan, &saved.tasks(), saved.lab.language)),
        );
    };
    let button = el("button").class("button").set("data-action", "csv").on("click", save).text(words.csv);
    let about = el("p").class("says").set("id", "matrix-about").text(words.matrix_about);
    vec![
        el("div").class("matrix-head").child(about).child(button),
        el("div").class("matrix").slot(move || vec![whole(&table)]),
        el("div").class("by-department").slot(move || departments(&lists)),
    ]
}

fn whole(open: &Open) -> El {
    let words = said(open.lab);
    let tasks = open.tasks();
    let columns = view::departments(&open.plan);
    let name = |row: &&Department| {
        let [short, full] = [&row.short, &row.name].map(|words| words.in_language(open.lab.language));
        el("th").set("scope", "col").set("title", full).child(el("span").text(short))
    };
    let corner = el("th").set("scope", "col").class("corner").text(words.task);
    let last = el("th").set("scope", "col").child(el("span").text(words.total));
    let head = el("tr").child(corner).children(columns.iter().map(name)).child(last);
    let totals = view::totals(&open.plan, &tasks);
    let sum = |place: usize| {
        let cell = |row: &&Department| {
            el("td").set("data-department", &row.id).text(&view::sums(&tasks, &row.id)[place].to_string())
        };
        let row = el("tr").class("sums").set("data-sum", ["all", "lead"][place]);
        row.child(el("th").set("scope", "row").text(words.sums[place]))
            .children(columns.iter().map(cell))
            .child(el("td").class("total").text(&totals[place].to_string()))
    };
    let row = |task: &&Task| {
        let title = format!("{} {}", task.no, task.title.in_language(open.lab.language));
        let head = el("th").set("scope", "row").child(link(open.lab, task).text(&title));
        el("tr")
            .set("data-task", &task.no.to_string())
            .child(head)
            .children(columns.iter().map(|row| cell(open, task, row)))
            .child(el("td").class("total").text(&view::departments_of(task).to_string()))
    };
    let table = el("table")
        .child(el("caption").class("spoken").text(words.view_names[1]))
        .child(el("thead").child(head))
        .child(el("tbody").child(sum(0)).child(sum(1)).children(tasks.iter().map(row)));
    el("div")
        .class("scroll")
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-label", words.view_names[1])
        .child(table)
}

/// A dot, a ring or nothing, with its word for those who cannot see it.
fn cell(open: &Open, task: &Task, department: &Department) -> El {
    let (mark, place) = match task.part(&department.id) {
        Some(Part::Lead) => ("●", 0),
        Some(Part::Joint) => ("○", 1),
        None => return el("td"),
    };
    el("td")
        .set("data-part", ["lead", "joint"][place])
        .child(el("span").set("aria-hidden", "true").text(mark))
        .child(el("span").class("spoken").text(said(open.lab).parts[place]))
}

/// A list a department, those with most tasks first.
fn departments(open: &Open) -> Vec<El> {
    let words = said(open.lab);
    let tasks = open.tasks();
    let one = |row: &Department| {
        let [all, lead] = view::sums(&tasks, &row.id);
        if all == 0 {
            return None;
        }
        let sum = fill(words.department_sum, &[("all", &all.to_string()), ("lead", &lead.to_string())]);
        let summary = el("summary")
            .child(el("b").text(row.name.in_language(open.lab.language)))
            .text(" ")
            .child(el("span").class("count").text(&sum));
        let part = |wanted: Part, label: &str| {
            let own: Vec<&Task> = tasks.iter().copied().filter(|task| task.part(&row.id) == Some(wanted)).collect();
            (!own.is_empty()).then(|| {
                el("div")
                    .child(el("p").class("dim").text(label))
                    .child(el("ul").class("tasks").children(links(open.lab, &own)))
            })
        };
        let details = el("details").set("data-department", &row.id).child(summary);
        Some(details.children(part(Part::Lead, words.lead)).children(part(Part::Joint, words.joint)))
    };
    view::departments(&open.plan).into_iter().filter_map(one).collect()
}
