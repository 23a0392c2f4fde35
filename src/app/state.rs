//! What the page remembers, and everything that can be done to it; steps back and forward in [`steps`].
//!
//! Must not know elements, nor of which scheme the programme is. Invariants: levers show `scenario`; results show
//! `shown`, the last run that worked; every change goes through [`Lab::preview`] or [`Lab::replace`], so that history,
//! run and address never disagree.

mod deliver;
mod steps;

use super::address;
use super::engine::{Answer, Engine, Shown};
use super::history::History;
use super::route::{Page, Route};
use super::texts::Texts;
use super::theme::Theme;
use crate::law::Problem;
use crate::law::lever::{Lever, Value};
use crate::scenario::Scenario;
use crate::scenario::link::Decoded;
#[cfg(feature = "pages")]
use crate::scenario::{Scheme, scheme};
use crate::text::{LabWords, Language, words};
use crate::worker::{Inline, Scheduler};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::sync::Arc;

/// A chart's horizontal position, shared by all charts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cursor {
    /// Where, in the charts' own unit (years).
    pub x: f64,
    /// The chart that is being read.
    pub chart: &'static str,
    /// Whether its axis is the one that charts over years share.
    pub shared: bool,
}

/// The state of the lab: cheap to copy, handed from part to part.
#[derive(Clone, Copy)]
pub struct Lab {
    /// The language of the page; a change mounts the page anew.
    pub language: Language,
    /// The page that is shown.
    pub page: RwSignal<Page>,
    /// What it has open, by name.
    pub opened: RwSignal<Option<String>>,
    /// What the levers show.
    pub scenario: RwSignal<Scenario>,
    /// What the results show.
    pub shown: RwSignal<Arc<Shown>>,
    /// The same, once nothing has moved for a moment: for screen readers and closed tables.
    pub settled: RwSignal<Arc<Shown>>,
    /// Why the present settings do not run; empty when they do.
    pub problems: RwSignal<Vec<Problem>>,
    /// What could not be read in the link.
    pub link_problems: RwSignal<Vec<Problem>>,
    /// The crosshair.
    pub cursor: RwSignal<Option<Cursor>>,
    /// A short note to the person: the link was copied.
    pub note: RwSignal<Option<String>>,
    /// What is read out, politely.
    pub spoken: RwSignal<String>,
    /// The link, where the clipboard refuses it.
    pub offered_link: RwSignal<Option<String>>,
    /// Whether the person came from a page of another module.
    pub came: bool,
    /// Whether there is a step back.
    pub can_undo: RwSignal<bool>,
    /// Whether there is a step forward.
    pub can_redo: RwSignal<bool>,
    /// The long texts about levers.
    pub texts: RwSignal<Texts>,
    /// The law map: statements, open passages, dates.
    #[cfg(feature = "pages")]
    pub law: RwSignal<Texts>,
    /// The tasks of the programme that is a plan.
    #[cfg(feature = "pages")]
    pub plan: RwSignal<Texts>,
    /// What the fields of a result mean.
    #[cfg(feature = "pages")]
    pub definitions: RwSignal<Texts>,
    /// How much is tested.
    #[cfg(feature = "pages")]
    pub checks: RwSignal<Texts>,
    /// One's own auction, once there is one.
    #[cfg(feature = "pages")]
    pub own: RwSignal<Option<Arc<crate::market::document::AuctionDocument>>>,
    /// Its bids, where they are too many for the page.
    #[cfg(feature = "pages")]
    pub apart: StoredValue<super::apart::Apart, LocalStorage>,
    /// Light or dark.
    pub theme: Theme,
    history: StoredValue<History<Scenario>>,
    scheduler: StoredValue<Scheduler<Scenario, Answer>, LocalStorage>,
}

impl Lab {
    /// Runs `opened` before anything is shown; falls back to the programme as it stands when it does not run.
    ///
    /// # Errors
    /// When not even the bill runs.
    pub fn start((opened, route): (Decoded, Route), language: Language) -> Result<Lab, Vec<Problem>> {
        // Made here, so that what is kept lives as long as the page and not as long as the part that first asks for it.
        #[cfg(feature = "pages")]
        super::shelf::shelf();
        let engine = Engine::start(opened.scenario.program, language)?;
        let (first, problems) = match engine.answer(&opened.scenario) {
            Ok(shown) => (shown, Vec::new()),
            Err(problems) => (engine.answer(&Scenario::bill(opened.scenario.program))?, problems),
        };
        let shown = Arc::new(first);
        let (shown, settled) = (RwSignal::new(Arc::clone(&shown)), RwSignal::new(shown));
        let problems = RwSignal::new(problems);
        let past = steps::taken_over();
        let came = past.is_some();
        let past = past.unwrap_or_default();
        let quiet: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
        let spoken = RwSignal::new(String::new());
        let settle = move || {
            let quiet = shown.get_untracked();
            spoken.set(quiet.headline.clone());
            settled.set(quiet);
        };
        let deliver = move |answer: Answer| deliver::deliver(answer, shown, problems, quiet, settle);
        let runner = Inline(move |scenario: Scenario| engine.answer(&scenario));
        Ok(Lab {
            language,
            page: RwSignal::new(route.page),
            opened: RwSignal::new(route.open),
            scenario: RwSignal::new(opened.scenario),
            shown,
            settled,
            problems,
            link_problems: RwSignal::new(opened.problems),
            cursor: RwSignal::new(None),
            note: RwSignal::new(None),
            spoken,
            offered_link: RwSignal::new(None),
            came,
            can_undo: RwSignal::new(past.can_undo()),
            can_redo: RwSignal::new(past.can_redo()),
            texts: RwSignal::new(Texts::default()),
            #[cfg(feature = "pages")]
            law: RwSignal::new(Texts::default()),
            #[cfg(feature = "pages")]
            plan: RwSignal::new(Texts::default()),
            #[cfg(feature = "pages")]
            definitions: RwSignal::new(Texts::default()),
            #[cfg(feature = "pages")]
            checks: RwSignal::new(Texts::default()),
            #[cfg(feature = "pages")]
            own: RwSignal::new(None),
            #[cfg(feature = "pages")]
            apart: StoredValue::new_local(super::apart::Apart::new()),
            theme: Theme::start(),
            history: StoredValue::new(past),
            scheduler: StoredValue::new_local(Scheduler::new(runner, deliver)),
        })
    }

    /// The words of the lab.
    #[must_use]
    pub fn words(self) -> &'static LabWords {
        #[cfg(feature = "pages")]
        if scheme(self.program()) == Scheme::Rate {
            return &words(self.language).more.rates.lab;
        }
        &words(self.language).lab
    }

    /// What `page` is called here: where rates are set, those who owe are firms.
    #[must_use]
    pub fn name_of(self, page: Page) -> &'static str {
        #[cfg(feature = "pages")]
        if page == Page::Entities && scheme(self.program()) == Scheme::Rate {
            return words(self.language).more.rates.firms.title;
        }
        page.words(self.language).name
    }

    /// Moves a lever within a gesture; [`Lab::commit`] ends it.
    ///
    /// # Errors
    /// When the value is not allowed; nothing was changed.
    pub fn preview(self, lever: &'static Lever, value: Value) -> Result<(), Problem> {
        let present = self.scenario.get_untracked();
        let mut next = present.clone();
        next.set(lever.id, value)?;
        if next != present {
            self.history.update_value(|history| history.begin(&present));
            self.show(next);
        }
        Ok(())
    }

    /// Ends a gesture: from here on undo goes back to before it.
    pub fn commit(self) {
        let present = self.scenario.get_untracked();
        self.history.update_value(|history| history.commit(&present));
        self.after_history();
    }

    /// Moves a lever in one step.
    ///
    /// # Errors
    /// When the value is not allowed; nothing was changed.
    pub fn set(self, lever: &'static Lever, value: Value) -> Result<(), Problem> {
        self.preview(lever, value)?;
        self.commit();
        Ok(())
    }

    /// Puts a lever back to the bill.
    pub fn reset(self, lever: &'static Lever) {
        let mut next = self.scenario.get_untracked();
        next.reset(lever.id);
        self.replace(next);
    }

    /// Puts every lever back to the bill.
    pub fn reset_all(self) {
        self.replace(Scenario::bill(self.scenario.get_untracked().program));
    }

    /// Takes over a whole scenario as one step.
    pub fn replace(self, next: Scenario) {
        let present = self.scenario.get_untracked();
        if next == present {
            return;
        }
        self.history.update_value(|history| history.begin(&present));
        self.show(next);
        self.commit();
    }

    /// Takes over what a link asked for.
    pub fn open(self, opened: Decoded) {
        self.link_problems.set(opened.problems);
        self.replace(opened.scenario);
    }

    /// Where the person is.
    #[must_use]
    pub fn route(self) -> Route {
        Route { page: self.page.get_untracked(), open: self.opened.get_untracked() }
    }

    /// Shows another page; the scenario stays.
    pub fn arrive(self, route: Route) {
        self.opened.maybe_update(|open| {
            *open != route.open && {
                *open = route.open;
                true
            }
        });
        self.page.maybe_update(|page| std::mem::replace(page, route.page) != route.page);
    }

    fn show(self, next: Scenario) {
        address::keep(&next, &self.route());
        self.scenario.set(next.clone());
        self.note.maybe_update(|note| note.take().is_some());
        self.offered_link.maybe_update(|link| link.take().is_some());
        self.scheduler.with_value(|scheduler| scheduler.request(next));
    }

    /// The scenario before the last change, if there is one, and it is of the same programme.
    #[cfg(feature = "pages")]
    #[must_use]
    pub fn before_last(self) -> Option<Scenario> {
        let program = self.program();
        let last = self.history.with_value(|history| history.past().last().cloned());
        last.filter(|scenario| scenario.program == program)
    }

    /// Shows a run of `way` without going there: levers, history and address stay.
    #[cfg(feature = "pages")]
    pub fn play(self, way: Scenario) {
        self.scheduler.with_value(|scheduler| scheduler.request(way));
    }
}
