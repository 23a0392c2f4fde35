//! Money: what the accounts take in, pay and keep; projects, communities, and what households pay.
//!
//! Must not compute; `view::money` does. Invariants: everything follows the run on the screen; choices and the tables
//! under edit stand outside of what is built anew, so that they keep their place; what rests on a made-up table has a
//! link to its editor beside it.

mod tables;

use crate::app::dom::{El, el, field_value};
use crate::app::download;
use crate::app::parts::listing::listing;
use crate::app::parts::source::Source;
use crate::app::parts::{chart_files, messages};
use crate::app::state::Lab;
use crate::law::SpendingRules;
use crate::scenario;
use crate::scenario::readings::beside;
use crate::simulate::Outcome;
use crate::spending::report;
use crate::text::more::MoneyWords;
use crate::text::words;
use crate::units::Year;
use crate::view::ChartModel;
use crate::view::money::{self, Ground, Part};
use crate::view::sheet::Sheet;
use leptos::prelude::*;
use std::sync::Arc;

/// The year that the table of households starts with.
const HOUSEHOLD_YEAR: Year = Year(2030);

/// Places of the tables in `view::money::TABLES`.
const PROJECTS: usize = 0;
const TRACTS: usize = 1;
const HOUSEHOLDS: usize = 2;

/// A run with the rules that it was made under.
#[derive(Clone)]
struct Ready {
    run: Arc<Outcome>,
    rules: Option<Arc<SpendingRules>>,
}

/// One run, one set of rules.
impl PartialEq for Ready {
    fn eq(&self, other: &Ready) -> bool {
        Arc::ptr_eq(&self.run, &other.run)
    }
}

#[derive(Clone, Copy)]
struct Money {
    lab: Lab,
    ready: Memo<Ready>,
    charts: Memo<Vec<ChartModel>>,
    household: Memo<Vec<ChartModel>>,
    /// The year of the flows; none for all of them.
    year: RwSignal<Option<Year>>,
    /// The year of the table of households.
    at: RwSignal<Year>,
    /// The group in the chart of households.
    group: RwSignal<usize>,
}

fn said(lab: Lab) -> &'static MoneyWords {
    &words(lab.language).more.money
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    lab.ask_for_texts();
    let main = el("main").class("results page law history money").set("id", "results").set("tabindex", "-1");
    // A document shows one programme; one of rates has no such page, and no link leads here.
    let Some(first) = lab.shown.with_untracked(|shown| shown.run.budget().map(Arc::clone)) else { return main };
    let ready = Memo::new(move |_| {
        lab.shown.with(|shown| Ready {
            run: Arc::clone(shown.run.budget().unwrap_or(&first)),
            rules: scenario::program(&shown.scenario).ok().and_then(|program| program.spending).map(Arc::new),
        })
    });
    let (year, at, group) = (RwSignal::new(None), RwSignal::new(HOUSEHOLD_YEAR), RwSignal::new(0));
    let made = move |make: &dyn Fn(Ground) -> Vec<ChartModel>| {
        ready.with(|ready| ready.ground(lab).map(make)).unwrap_or_default()
    };
    let charts = Memo::new(move |_| made(&money::charts));
    let household = Memo::new(move |_| made(&|ground| vec![money::household_chart(ground, group.get())]));
    let page = Money { lab, ready, charts, household, year, at, group };
    main.child(page.head()).child(messages::messages(lab)).children(page.body())
}

impl Ready {
    fn ground(&self, lab: Lab) -> Option<Ground<'_>> {
        Some(Ground { run: &self.run, rules: self.rules.as_deref()?, language: lab.language })
    }
}

impl Money {
    /// What `make` makes of the run, again after every run.
    fn of<R>(self, make: impl FnOnce(Ground) -> R) -> Option<R> {
        self.ready.with(|ready| ready.ground(self.lab).map(make))
    }

    fn head(self) -> El {
        let words = said(self.lab);
        let sentence = move || self.of(money::headline).unwrap_or_else(|| words.no_rules.to_owned());
        el("div")
            .class("headline")
            .child(el("h1").set("tabindex", "-1").live_text(sentence))
            .child(el("p").class("sub").text(words.about))
    }

    fn body(self) -> Vec<El> {
        let words = said(self.lab);
        let known = self.ready.with_untracked(|ready| ready.ground(self.lab).is_some());
        if !known {
            return Vec::new();
        }
        let heading = |text: &str| el("h2").class("section").text(text);
        let accounts = self.ready.with_untracked(|ready| ready.run.accounts.len());
        let mut parts = vec![
            el("div").slot(move || self.made_up().into_iter().collect()),
            heading(words.parts.together),
            self.cited(Part::Together),
            self.exhibit(Source::Made(self.charts, 0), "money-together", &[PROJECTS, TRACTS]),
            heading(words.parts.flows),
            self.flows(),
        ];
        parts.extend((0..accounts).flat_map(|place| self.account(place)));
        parts.extend([heading(words.parts.projects), self.cited(Part::Projects), self.projects()]);
        parts.extend([heading(words.parts.consultation), self.cited(Part::Consultation), self.barred()]);
        parts.extend([heading(words.parts.communities), self.cited(Part::Communities), self.communities()]);
        parts.extend([heading(words.parts.households), self.cited(Part::Households)]);
        parts.extend(self.households());
        parts.extend([heading(words.parts.tables), self.files(), self.tables()]);
        parts
    }

    /// That some tables are made up, while some are.
    fn made_up(self) -> Option<El> {
        let any = self.ready.with(|ready| (0..money::TABLES.len()).any(|place| money::is_made_up(&ready.run, place)));
        let note = el("p").class("message note").set("data-message", "made-up");
        any.then(|| note.text(said(self.lab).made_up))
    }

    /// The rules of a part, each with its place in the report.
    fn cited(self, part: Part) -> El {
        let row = move |rule: &money::Rule| {
            let paragraph = rule.paragraph.map(|number| number.to_string());
            let lever = self.lab.lever(rule.lever);
            let cite = lever.and_then(|lever| {
                self.lab.texts.with(|texts| texts.cite(lever, paragraph.as_deref(), self.lab.words().lever.cite))
            });
            let cite = cite.map(|cite| el("span").class("cite dim").text(" ").text(&cite));
            el("li").text(&rule.says).children(cite)
        };
        let list = move || {
            let rules = self.of(|ground| money::rules(ground, part)).unwrap_or_default();
            rules.iter().map(row).collect()
        };
        el("ul").class("says sources").slot(list)
    }

    /// A chart with its files and what it rests on.
    fn exhibit(self, source: Source, id: &'static str, rests_on: &[usize]) -> El {
        let foot = el("p").class("foot").children(rests_on.iter().map(|place| self.mark(*place)));
        chart_files::card(self.lab, source, id).child(foot)
    }

    /// A table, or words in its place, with the marks of what it rests on.
    fn sheet(self, make: impl Fn(Ground) -> Result<Sheet, &'static str> + 'static, rests_on: &'static [usize]) -> El {
        let made = move || match self.of(&make) {
            Some(Ok(sheet)) => vec![listing(&sheet)],
            Some(Err(text)) => vec![el("p").class("says").text(text)],
            None => Vec::new(),
        };
        let marks = el("p").class("foot").children(rests_on.iter().map(|place| self.mark(*place)));
        el("div").slot(made).child(marks)
    }

    fn flows(self) -> El {
        let words = &said(self.lab).flows;
        let years = self.of(money::years_with_money).unwrap_or_default();
        let chosen = move |event: &web_sys::Event| self.year.set(field_value(event).parse().ok().map(Year));
        let choice = choice(words.year, "flow-year", chosen)
            .child(option("", words.every_year, false))
            .children(years.iter().map(|year| option(&year.to_string(), &year.to_string(), false)));
        let sheet = self.sheet(move |ground| Ok(money::flows(ground, self.year.get())), &[PROJECTS, TRACTS]);
        el("div").child(el("div").class("filters").child(labelled(words.year, choice))).child(sheet)
    }

    fn account(self, place: usize) -> Vec<El> {
        let run = self.ready.with_untracked(|ready| Arc::clone(&ready.run));
        let name = money::account_name(&run, place, self.lab.language);
        let source = Source::Made(self.charts, place + 1);
        let id = source.with_untracked(self.lab, |chart| chart.id).unwrap_or_default();
        let rests_on: &[usize] = if self.claims(place) { &[HOUSEHOLDS] } else { &[PROJECTS, TRACTS] };
        let least = move || {
            let Some((sentence, sheet)) = self.of(|ground| money::windows(ground, place)).flatten() else {
                return Vec::new();
            };
            let more = el("details").class("data").child(el("summary").text(&sheet.caption)).child(listing(&sheet));
            vec![el("p").class("says").set("data-least", "").text(&sentence), el("div").class("more").child(more)]
        };
        vec![
            el("h2").class("section").text(name),
            self.cited(Part::Account(place)),
            el("div").slot(least),
            self.exhibit(source, id, rests_on),
        ]
    }

    /// Whether the account pays claims instead of projects.
    fn claims(self, place: usize) -> bool {
        let uses = |ground: Ground| matches!(ground.rules.uses.get(place), Some(crate::law::Uses::Claims(_)));
        self.ready.with_untracked(|ready| ready.ground(self.lab).is_some_and(uses))
    }

    fn projects(self) -> El {
        let none = said(self.lab).projects.none;
        self.sheet(move |ground| money::projects(ground).ok_or(none), &[PROJECTS])
    }

    fn barred(self) -> El {
        let none = said(self.lab).projects.barred_none;
        self.sheet(move |ground| money::barred(ground).ok_or(none), &[PROJECTS])
    }

    fn communities(self) -> El {
        let none = said(self.lab).communities.none;
        self.sheet(move |ground| money::communities(ground).ok_or(none), &[TRACTS])
    }

    fn households(self) -> Vec<El> {
        let words = &said(self.lab).households;
        let (years, groups) =
            self.of(|ground| (money::years_with_money(ground), ground.run.spending.groups.clone())).unwrap_or_default();
        let picked = move |event: &web_sys::Event| self.at.set(field_value(event).parse().map_or(HOUSEHOLD_YEAR, Year));
        let year = choice(words.year, "household-year", picked)
            .children(years.iter().map(|year| option(&year.to_string(), &year.to_string(), *year == HOUSEHOLD_YEAR)));
        let shown = move |event: &web_sys::Event| self.group.set(field_value(event).parse().unwrap_or(0));
        let group = choice(words.group, "household-group", shown)
            .children(groups.iter().enumerate().map(|(place, name)| option(&place.to_string(), name, place == 0)));
        let none = words.none;
        let table = self.sheet(
            move |ground| {
                let sheet = money::household_table(ground, self.at.get());
                if sheet.rows.is_empty() { Err(none) } else { Ok(sheet) }
            },
            &[HOUSEHOLDS],
        );
        let chart = self.exhibit(Source::Made(self.household, 0), "money-household", &[HOUSEHOLDS]);
        vec![
            el("div").class("filters").child(labelled(words.year, year)),
            table,
            el("div").class("filters").child(labelled(words.group, group)),
            chart,
        ]
    }

    /// Everything as files.
    fn files(self) -> El {
        let save = move |name: &'static str, label: &str, make: fn(&Outcome) -> String| {
            let act = move |_: &web_sys::Event| {
                let table = self.ready.with_untracked(|ready| make(&ready.run));
                download::download(name, &self.lab.shown.with_untracked(|shown| beside(table, &shown.readings)));
            };
            el("button").class("button").set("data-save", name).on("click", act).text(label)
        };
        let [accounts, projects, households] = said(self.lab).files;
        el("div")
            .class("actions files")
            .child(save("capwright-accounts.csv", accounts, |run| report::accounts_csv(&run.spending, &run.accounts)))
            .child(save("capwright-projects.csv", projects, |run| report::projects_csv(&run.spending, &run.accounts)))
            .child(save("capwright-households.csv", households, |run| report::households_csv(&run.spending)))
    }
}

fn choice(name: &str, id: &'static str, chosen: impl FnMut(&web_sys::Event) + 'static) -> El {
    el("select").set("data-filter", id).set("aria-label", name).on("change", chosen)
}

fn option(value: &str, name: &str, selected: bool) -> El {
    let option = el("option").set("value", value).text(name);
    if selected { option.set("selected", "") } else { option }
}

fn labelled(text: &str, field: El) -> El {
    el("label").text(text).text(" ").child(field)
}
