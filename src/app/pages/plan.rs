//! The plan: every task, who does what, the places that it names, its goals and its gaps.
//!
//! Must not know a task or a lever: it shows the plan's file through `view::plan`. Invariants: the address says which
//! part is shown and which task is open; filters hold for the tasks and for who does what alike.

mod frame;
mod matrix;
mod places;
mod task;

use crate::app::dom::{El, effect, el, field_value};
use crate::app::parts::messages;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::app::texts::Texts;
use crate::json::Node;
use crate::law::plan::{Class, Plan, Task};
use crate::scenario::registry;
use crate::text::fill;
use crate::text::more::PlanWords;
use crate::view::plan::{self as view, Query, listed, select};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Parts of the page, as links have them; the first one is there without a name.
const PARTS: [&str; 4] = ["tasks", "who", "places", "goals"];

/// What the parts of the page share.
#[derive(Clone)]
struct Open {
    lab: Lab,
    plan: Arc<Plan>,
    query: RwSignal<Query>,
}

fn said(lab: Lab) -> &'static PlanWords {
    view::said(lab.language)
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    lab.ask_for_plan();
    lab.ask_for_texts();
    super::unknown::say(lab, Page::Plan, move || {
        let tasks = registry::rules(lab.program()).into_iter().map(|rule| rule.id.to_owned());
        PARTS.map(str::to_owned).into_iter().chain(tasks).collect()
    });
    let words = said(lab);
    let main = el("main").class("results page law plan").set("id", "results").set("tabindex", "-1");
    let head = el("div").class("headline").child(el("h1").set("tabindex", "-1").text(words.title));
    let content = move || match lab.plan.get() {
        Texts::Here(file) => content(lab, &file),
        Texts::Missing => vec![missing(lab)],
        Texts::Unasked | Texts::Coming => vec![el("p").class("message note").set("role", "status").text(words.coming)],
    };
    main.child(head).child(messages::messages(lab)).slot(content)
}

fn missing(lab: Lab) -> El {
    let words = said(lab);
    let again = el("button").class("button").on("click", move |_| lab.ask_for_plan()).text(words.again);
    el("div").class("message problem").set("role", "alert").child(el("p").text(words.missing)).child(again)
}

fn content(lab: Lab, file: &Node) -> Vec<El> {
    // The tests rule out that the bundled file does not read.
    let Ok(plan) = Plan::read(file) else { return vec![missing(lab)] };
    let words = said(lab);
    let open = Open { lab, plan: Arc::new(plan), query: RwSignal::new(Query::default()) };
    let part = Memo::new(move |_| {
        lab.opened.with(|open| PARTS.iter().position(|part| open.as_deref() == Some(part)).unwrap_or(0))
    });
    let about = fill(words.about, &[("title", open.plan.title.in_language(lab.language))]);
    let (tools, shown) = (open.clone(), open.clone());
    scroll(lab);
    vec![
        el("p").class("sub").text(&about),
        el("p").class("sum").text(&view::counts(&open.plan, lab.language)),
        parts(lab, part),
        el("div").slot(move || if part.get() < 2 { vec![tools.tools()] } else { Vec::new() }),
        el("div").slot(move || match part.get() {
            0 => vec![task::tasks(&shown)],
            1 => matrix::matrix(&shown),
            2 => places::places(&shown),
            _ => frame::frame(&shown),
        }),
    ]
}

/// Links to the parts, each of which keeps the scenario.
fn parts(lab: Lab, part: Memo<usize>) -> El {
    let words = said(lab);
    let link = |(place, name): (usize, &'static str)| {
        let route = Route { page: Page::Plan, open: (place > 0).then(|| PARTS[place].to_owned()) };
        el("a")
            .set("data-part", PARTS[place])
            .live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario))))
            .live("aria-current", move || (part.get() == place).then(|| "true".to_owned()))
            .text(name)
    };
    let links = words.view_names.into_iter().enumerate().map(link);
    el("nav").class("parts").set("aria-label", words.views).children(links)
}

/// Brings the task that the address has open into sight.
fn scroll(lab: Lab) {
    effect(move || {
        let Some(open) = lab.opened.get().filter(|open| open.starts_with("task-")) else { return };
        request_animation_frame(move || {
            let Some(task) = document().get_element_by_id(&open) else { return };
            if let Ok(Some(before)) = document().query_selector(".plan .here") {
                let _ = before.class_list().remove_1("here");
            }
            let _ = task.class_list().add_1("here");
            if let Ok(Some(more)) = task.query_selector("details") {
                let _ = more.set_attribute("open", "");
            }
            task.scroll_into_view();
            if let Ok(Some(head)) = task.query_selector("h3") {
                let _ = head.unchecked_into::<web_sys::HtmlElement>().focus();
            }
        });
    });
}

/// The link of a task, which keeps the scenario.
fn link(lab: Lab, task: &Task) -> El {
    let route = Route { page: Page::Plan, open: Some(task.rule.clone()) };
    el("a").live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario))))
}

/// Links to tasks by number and title, one after the other.
fn links(lab: Lab, tasks: &[&Task]) -> Vec<El> {
    let words = said(lab);
    let one = |task: &&Task| {
        let places = [("number", task.no.to_string()), ("title", task.title.in_language(lab.language).to_owned())];
        let text = fill(words.numbered, &places.each_ref().map(|(name, text)| (*name, text.as_str())));
        el("li").child(link(lab, task).text(&text))
    };
    tasks.iter().map(one).collect()
}

impl Open {
    /// The tasks that fit the filters.
    fn tasks(&self) -> Vec<&Task> {
        self.query.with(|query| select(&self.plan, query, self.lab.language))
    }

    /// Search box, choices, and how many tasks are left. A form, so that the browser itself can put all of it back.
    fn tools(&self) -> El {
        let (words, language, query) = (said(self.lab), self.lab.language, self.query);
        let search = el("input")
            .class("search")
            .set("type", "search")
            .set("data-filter", "search")
            .set("aria-label", words.search)
            .set("placeholder", words.search)
            .set("value", &query.with_untracked(|query| query.search.clone()))
            .on("input", move |event| query.update(|query| query.search = field_value(event)));
        let classes =
            std::iter::zip(Class::ALL, words.classes).map(|(class, name)| (class.id().to_owned(), name.to_owned()));
        let areas = self.plan.areas.iter().map(|row| (row.no.to_string(), row.name.in_language(language).to_owned()));
        let departments = view::departments(&self.plan);
        let departments = departments.iter().map(|row| (row.id.clone(), row.name.in_language(language).to_owned()));
        let places = self.plan.places.iter().map(|row| (row.id.clone(), row.name.in_language(language).to_owned()));
        let [every_class, every_area, every_department, every_place] = words.every;
        let plan = Arc::clone(&self.plan);
        let count = move || {
            let shown = query.with(|query| select(&plan, query, language).len());
            listed(shown, plan.tasks.len(), language)
        };
        el("form")
            .class("filters")
            .set("role", "search")
            .set("aria-label", words.filters)
            .on("submit", web_sys::Event::prevent_default)
            .on("reset", move |_| query.set(Query::default()))
            .child(search)
            .child(choice(query, ("class", words.class, every_class), classes, |query| &mut query.class))
            .child(choice(query, ("area", words.area, every_area), areas, |query| &mut query.area))
            .child(choice(query, ("department", words.department, every_department), departments, |query| {
                &mut query.department
            }))
            .child(choice(query, ("place", words.place, every_place), places, |query| &mut query.place))
            .child(el("p").class("count").set("role", "status").live_text(count))
            .child(
                el("button")
                    .class("button")
                    .set("type", "reset")
                    .live_flag("hidden", move || query.with(|query| *query == Query::default()))
                    .text(words.clear),
            )
    }
}

/// A choice of one of `options`, or of any.
fn choice(
    query: RwSignal<Query>,
    (name, label, every): (&'static str, &'static str, &'static str),
    options: impl Iterator<Item = (String, String)>,
    field: fn(&mut Query) -> &mut String,
) -> El {
    let chosen = query.with_untracked(|query| field(&mut query.clone()).clone());
    let option = |id: &str, text: &str| {
        let option = el("option").set("value", id).text(text);
        if id == chosen { option.set("selected", "") } else { option }
    };
    let options: Vec<El> = options.map(|(id, text)| option(&id, &text)).collect();
    el("select")
        .set("data-filter", name)
        .set("aria-label", label)
        .child(option("", every))
        .children(options)
        .on("change", move |event| query.update(|query| *field(query) = field_value(event)))
}
