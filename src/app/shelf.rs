//! Scenarios that somebody keeps under a name, in this browser alone.
//!
//! One link a line, which every later release opens. Must not build elements. Invariants: a line that this release
//! cannot read in full is kept as it is; a browser that refuses to keep anything costs what outlives the visit, and the
//! page says so; what another tab has kept meanwhile is not lost.

use super::storage;
use crate::scenario::link::{self, Decoded};
use crate::scenario::{Scenario, TITLE_LIMIT};
use leptos::prelude::*;
use std::cell::OnceCell;

/// Where they are kept.
const KEY: &str = "capwright.scenarios";

/// Tries whether anything is kept at all.
const TRIAL: &str = "capwright.trial";

/// Most scenarios.
pub const MOST: usize = 100;

/// Most bytes of all of them: browsers keep some five million for a site.
const MOST_BYTES: usize = 1 << 20;

thread_local! {
    static SHELF: OnceCell<Shelf> = const { OnceCell::new() };
}

/// The scenarios that are kept.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// Their links, oldest first.
    pub lines: RwSignal<Vec<String>>,
    /// Whether the browser keeps them beyond the visit.
    pub lasting: RwSignal<bool>,
    /// What was deleted last, and where it stood.
    pub deleted: RwSignal<Option<(usize, String)>>,
}

/// Why nothing was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No name, or one that is too long.
    Name,
    /// No room.
    Room,
}

/// The shelf of the page; made once.
pub fn shelf() -> Shelf {
    SHELF.with(|shelf| *shelf.get_or_init(Shelf::start))
}

impl Shelf {
    fn start() -> Shelf {
        let lasting = storage::write(TRIAL, Some("1")).is_some();
        let _ = storage::write(TRIAL, None);
        let text = if lasting { storage::read(KEY) } else { storage::read_visit(KEY) };
        let lines = RwSignal::new(lines(&text.unwrap_or_default()));
        Shelf { lines, lasting: RwSignal::new(lasting), deleted: RwSignal::new(None) }
    }

    /// Takes in what another tab has changed.
    pub fn refresh(self) {
        if self.lasting.get_untracked() {
            self.lines.set(lines(&storage::read(KEY).unwrap_or_default()));
        }
    }

    /// Keeps `scenario` under `name`, or under one like it that is free; says which.
    ///
    /// # Errors
    /// When the name or the room does not do.
    pub fn save(self, scenario: &Scenario, name: &str) -> Result<String, Refusal> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > TITLE_LIMIT {
            return Err(Refusal::Name);
        }
        self.refresh();
        let mut scenario = scenario.clone();
        scenario.title = self.free(name);
        self.insert(usize::MAX, link::encode(&scenario)).then_some(scenario.title).ok_or(Refusal::Room)
    }

    /// Gives the scenario at `place` another name.
    ///
    /// # Errors
    /// When the name does not do.
    pub fn rename(self, line: &str, name: &str) -> Result<String, Refusal> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > TITLE_LIMIT {
            return Err(Refusal::Name);
        }
        self.refresh();
        let place = self.lines.with_untracked(|lines| lines.iter().position(|each| each == line));
        let Some(place) = place else { return Err(Refusal::Room) };
        // The other fields stay as they stand, also those that only a newer release knows.
        let fields = line.split('&').filter(|field| !field.starts_with("title="));
        let mut named = Scenario::bill("");
        named.title = self.free(name);
        let title = link::encode(&named);
        let title = title.split_once("&title=").map_or("", |(_, title)| title);
        let renamed = fields.collect::<Vec<_>>().join("&") + "&title=" + title;
        self.lines.update(|lines| lines[place] = renamed);
        self.keep();
        Ok(named.title)
    }

    /// Forgets the scenario of `line`; it can be brought back.
    pub fn delete(self, line: &str) {
        self.refresh();
        let place = self.lines.with_untracked(|lines| lines.iter().position(|each| each == line));
        if let Some(place) = place {
            let line = self.lines.try_update(|lines| lines.remove(place)).unwrap_or_default();
            self.deleted.set(Some((place, line)));
            self.keep();
        }
    }

    /// Brings back what was deleted last.
    pub fn bring_back(self) {
        if let Some((place, line)) = self.deleted.try_update(Option::take).flatten() {
            self.refresh();
            self.insert(place, line);
        }
    }

    fn insert(self, place: usize, line: String) -> bool {
        let fits = self.lines.with_untracked(|lines| {
            lines.len() < MOST && lines.iter().map(String::len).sum::<usize>() + line.len() < MOST_BYTES
        });
        if fits {
            self.lines.update(|lines| lines.insert(place.min(lines.len()), line));
            self.keep();
        }
        fits
    }

    fn keep(self) {
        let text = self.lines.with_untracked(|lines| lines.join("\n"));
        let kept = storage::write(KEY, Some(&text)).is_some();
        if !kept {
            storage::hand_over(KEY, &text);
        }
        self.lasting.set(kept);
    }

    /// `name`, or the first like it that nobody has.
    fn free(self, name: &str) -> String {
        let taken: Vec<String> =
            self.lines.with_untracked(|lines| lines.iter().map(|line| read(line).scenario.title).collect());
        let short: String = name.chars().take(TITLE_LIMIT - 6).collect();
        let numbered = (2..=MOST + 1).map(|number| format!("{short} ({number})"));
        let names = std::iter::once(name.to_owned()).chain(numbered);
        names.into_iter().find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
    }
}

/// What a line says.
#[must_use]
pub fn read(line: &str) -> Decoded {
    link::decode(line)
}

fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.trim().is_empty()).take(MOST).map(str::to_owned).collect()
}
