//! The entities: filters, the list, and one of them when it is opened.
//!
//! Must not compute; `view::entities` does. The years of entities are made by running the scenario once more, when
//! somebody chooses a year. One effect writes the run and the query into elements that stay, which costs
//! less to load than a reactive part for each. Invariants: the list follows every run; what is downloaded is what is
//! listed; while an entity is open the list stays as it was, out of sight.

use super::{emitters, entity};
use crate::app::address;
use crate::app::dom::{El, effect, el};
use crate::app::download::download;
use crate::app::parts::grid::{Grid, Rows};
use crate::app::parts::messages;
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario::readings::beside;
use crate::scenario::{self, link};
use crate::simulate::{EntityYear, Outcome, YearRow};
use crate::text::{EntityWords, fill, words};
use crate::view::entities::{COLUMNS, List as Listed, Only, Query, classes, sectors};
use crate::view::number;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Every entity's years.
type Years = Arc<Vec<Vec<EntityYear>>>;

#[derive(Clone, Copy)]
struct List {
    lab: Lab,
    query: RwSignal<Query>,
    part: StoredValue<El, LocalStorage>,
    grid: Grid,
    /// The place of the year that is shown; none for the whole run.
    year: RwSignal<Option<usize>>,
    /// Every entity's years, and the run that they belong to.
    years: StoredValue<Option<(Arc<Outcome>, Years)>>,
    /// Whether an entity was open just now.
    left: StoredValue<bool>,
}

/// The words of this page.
pub(super) fn said(lab: Lab) -> &'static EntityWords {
    &words(lab.language).more.entities
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    let query = RwSignal::new(Query::default());
    let part = StoredValue::new_local(el("div"));
    let (year, years, left) = (RwSignal::new(None), StoredValue::new(None), StoredValue::new(false));
    let list = List { lab, query, part, grid: Grid::new(), year, years, left };
    let shown = list.view();
    effect(move || list.show());
    let opened = move || {
        let entity =
            |name: String| lab.shown.with(|shown| Some(entity::entity(lab, shown, place(shown.run.budget()?, &name)?)));
        lab.opened.get().and_then(entity).into_iter().collect()
    };
    let page = el("main").class("results page").set("id", "results").set("tabindex", "-1");
    page.on("click", move |event| list.clicked(event)).child(shown).slot(opened)
}

fn place(run: &Outcome, name: &str) -> Option<usize> {
    run.entities.iter().position(|row| row.name == name)
}

/// A run, or one year of it, as a list.
fn listed<'a>(run: &'a Outcome, years: &'a Option<(Years, usize)>) -> Listed<'a> {
    Listed { run, year: years.as_ref().map(|(years, at)| (years.as_slice(), *at)) }
}

impl List {
    /// Heading, filters and list, without anything of the run.
    fn view(self) -> El {
        let words = said(self.lab);
        let head = |(column, label): (usize, &&str)| {
            el("th").set("scope", "col").child(el("button").set("data-sort", &column.to_string()).text(label))
        };
        let heads = words.columns.iter().enumerate().map(head).collect();
        let clear = el("button").class("button").set("type", "reset").set("form", "filters").text(words.clear);
        let message = |name: &str, class: &str| el("p").class(class).set("data-message", name).set("hidden", "");
        let headline = el("div").class("headline");
        self.part
            .get_value()
            .child(headline.child(el("h1").set("tabindex", "-1").text(words.title)).child(el("p").class("sub")))
            .child(messages::messages(self.lab))
            .child(message("open", "message problem").set("role", "alert"))
            .child(self.filters())
            .child(message("empty", "message note").text(words.nothing).text(" ").child(clear))
            .child(el("p").class("spoken").text(words.keys))
            .child(self.grid.view("entities", words.title, heads))
            .child(emitters::panel(self.lab))
    }

    /// Search box, choices, count and download. A form, so that the browser itself can put all of it back.
    fn filters(self) -> El {
        let words = said(self.lab);
        let language = self.lab.language;
        let (names, kinds, years) = self.lab.shown.with_untracked(|shown| {
            let Some(run) = shown.run.budget() else { return Default::default() };
            let years: Vec<String> = run.years.iter().map(|row| row.year.to_string()).collect();
            (sectors(run, language), classes(run, language), years)
        });
        let option = |value: &str, name: &str| el("option").set("value", value).text(name);
        let only = words.only_options.iter().enumerate().map(|(place, name)| option(&place.to_string(), name));
        let label = |text: &str, field: El| el("label").text(text).text(" ").child(field);
        let search = el("input").set("type", "search").set("data-filter", "search").set("autocomplete", "off");
        let sector = el("select").set("data-filter", "sector").child(option("", words.every_sector));
        let sector = sector.children(names.into_iter().map(|(id, name)| option(id, name)));
        let class = el("select").set("data-filter", "class").child(option("", words.every_class));
        let class = class.children(kinds.into_iter().map(|(id, name)| option(id, name)));
        let year = el("select").set("data-filter", "year").child(option("", words.every_year));
        let year = year.children(years.iter().enumerate().map(|(place, year)| option(&place.to_string(), year)));
        let save = el("button").class("button").set("type", "button").set("data-action", "csv").text(words.csv);
        el("form")
            .class("filters")
            .set("id", "filters")
            .set("role", "search")
            .set("aria-label", words.filters)
            .on("input", move |_| self.ask(false))
            .on("reset", move |_| self.ask(true))
            .on("submit", web_sys::Event::prevent_default)
            .child(label(words.search, search))
            .child(label(words.sector, sector))
            .child(label(words.class, class))
            .child(label(words.only, el("select").set("data-filter", "only").children(only)))
            .child(label(words.year, year))
            .child(el("p").class("count").set("role", "status"))
            .child(save)
    }

    fn find(self, selector: &str) -> Option<Element> {
        self.part.try_get_value()?.node().query_selector(selector).ok()?
    }

    /// Takes over what the filters say, or that they say nothing.
    fn ask(self, nothing: bool) {
        let value = |name: &str| match self.find(&format!("[data-filter={name}]")) {
            // A choice has its value under the same name as a field.
            Some(field) if !nothing => field.unchecked_into::<web_sys::HtmlInputElement>().value(),
            _ => String::new(),
        };
        let only = value("only").parse().ok().and_then(|place: usize| Only::ALL.get(place).copied());
        self.query.update(|query| {
            query.search = value("search");
            query.sector = value("sector");
            query.class = value("class");
            query.only = only.unwrap_or_default();
        });
        self.year.set(value("year").parse().ok());
        self.grid.home();
    }

    /// The years of `run`, made once for each run; none while the whole run is shown.
    fn years(self, run: &Arc<Outcome>) -> Option<(Years, usize)> {
        let place = self.year.get()?;
        let known = self.years.with_value(|kept| {
            kept.as_ref().filter(|(of, _)| Arc::ptr_eq(of, run)).map(|(_, years)| Arc::clone(years))
        });
        let years = known.unwrap_or_else(|| {
            let made = self.lab.shown.with_untracked(|shown| scenario::by_year(&shown.scenario));
            let years = Arc::new(made.unwrap_or_default());
            self.years.set_value(Some((Arc::clone(run), Arc::clone(&years))));
            years
        });
        Some((years, place))
    }

    /// Sorting and downloads.
    fn clicked(self, event: &web_sys::Event) {
        address::flush();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(button) = target.and_then(|target| target.closest("button, a").ok().flatten()) else { return };
        if button.has_attribute("href") {
            // The scenario may have changed without a run since the link was written.
            let open = if button.has_attribute("data-action") { None } else { button.text_content() };
            let route = Route { page: Page::Entities, open };
            let _ = button.set_attribute("href", &self.lab.scenario.with_untracked(|scenario| route.link(scenario)));
        }
        if let Some(column) = button.get_attribute("data-sort").and_then(|column| column.parse().ok()) {
            self.query.update(|query| query.sort(column));
            self.grid.home();
        }
        let action = button.get_attribute("data-action");
        self.lab.shown.with_untracked(|shown| match (action.as_deref(), shown.run.budget()) {
            (Some("csv"), Some(run)) => {
                let years = untrack(|| self.years(run));
                let list = listed(run, &years);
                let places = self.query.with_untracked(|query| list.select(query, self.lab.language));
                download("entities.csv", &beside(list.csv(&places), &shown.readings));
            }
            (Some("ledger-csv"), Some(run)) => {
                if let Some(place) = self.lab.opened.get_untracked().and_then(|name| place(run, &name)) {
                    entity::save(self.lab, shown, run, place);
                }
            }
            _ => {}
        });
    }

    /// Writes run and query into the page.
    fn show(self) {
        let Some(run) = self.lab.shown.with(|shown| shown.run.budget().map(Arc::clone)) else { return };
        let open = self.lab.opened.get();
        let hidden = open.as_deref().is_some_and(|name| place(&run, name).is_some());
        let words = said(self.lab);
        let query = self.query.get();
        let years = self.years(&run);
        let places = listed(&run, &years).select(&query, self.lab.language);
        let Some(part) = self.part.try_get_value() else { return };
        part.html().set_hidden(hidden);
        let put = |selector: &str, text: &str| {
            if let Some(element) = self.find(selector) {
                element.set_text_content(Some(text));
            }
        };
        let hide = |selector: &str, hidden: bool| {
            if let Some(element) = self.find(selector) {
                let _ = if hidden { element.set_attribute("hidden", "") } else { element.remove_attribute("hidden") };
            }
        };
        let year = |row: Option<&YearRow>| row.map_or(0, |row| row.year.0).to_string();
        let grouped = |count: usize| number::grouped(count as i128, self.lab.language);
        let all = grouped(run.entities.len());
        let facts = [("count", &*all), ("first", &year(run.years.first())), ("last", &year(run.years.last()))];
        let template = if places.len() == run.entities.len() { words.shown_all } else { words.shown };
        let unknown = open.as_deref().map(|name| fill(words.unknown, &[("name", name)]));
        let about = match &years {
            Some((_, at)) => fill(words.year_facts, &[("year", &year(run.years.get(*at)))]),
            None => fill(words.facts, &facts),
        };
        put(".sub", &about);
        put("[role=status]", &fill(template, &[("shown", &grouped(places.len())), ("count", &all)]));
        put("[data-message=open]", &unknown.unwrap_or_default());
        hide("[data-message=open]", open.is_none());
        hide("[data-message=empty]", !places.is_empty());
        hide(".grid", places.is_empty());
        self.mark(&query);
        self.grid.show(self.rows(run, years, places));
        if std::mem::replace(&mut *self.left.write_value(), hidden) && !hidden {
            self.grid.enter();
        }
    }

    /// Says which column the list is sorted by.
    fn mark(self, query: &Query) {
        let Some(head) = self.find("thead tr") else { return };
        for column in 0..COLUMNS {
            let Some(cell) = head.children().item(column as u32) else { continue };
            let _ = match (query.column == column, query.descending) {
                (true, true) => cell.set_attribute("aria-sort", "descending"),
                (true, false) => cell.set_attribute("aria-sort", "ascending"),
                _ => cell.remove_attribute("aria-sort"),
            };
        }
    }

    fn rows(self, run: Arc<Outcome>, years: Option<(Years, usize)>, places: Vec<usize>) -> Rows {
        let lab = self.lab;
        // Thousands of emitters of one's own make a long link: it is written once, and each row adds its name.
        let route = Route { page: Page::Entities, open: None };
        let base = lab.shown.with_untracked(|shown| route.link(&shown.scenario));
        Rows {
            count: places.len(),
            columns: COLUMNS,
            text: Box::new(move |row, column| {
                let place = places.get(row).copied().unwrap_or(usize::MAX);
                listed(&run, &years).shown(place, column, true, lab.language)
            }),
            link: Some(Box::new(move |name| {
                let mut link = base.clone();
                link::add_field(&mut link, Page::Entities.field(), name);
                link
            })),
        }
    }
}
