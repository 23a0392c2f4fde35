//! Steps back and forward, also into another programme, and handing them over to the module that comes next.
//!
//! Must not know elements. A document shows one programme from start to end; a step into another one starts the page
//! anew, with the scenario in the address and the steps handed over. Invariant: what is handed over is links, so that
//! nothing comes back that a link could not bring.

use super::Lab;
use crate::app::history::History;
use crate::app::storage;
use crate::scenario::Scenario;
use crate::scenario::link;
use leptos::prelude::*;

/// Where the steps are handed over; the script that starts the page looks there for other programmes.
const PAST: &str = "capwright.past";

/// Stands between the steps back and those forward.
#[cfg(feature = "pages")]
const FORWARD: &str = "\n\n";

/// The steps that another module handed over; none when the visit starts here.
pub(super) fn taken_over() -> Option<History<Scenario>> {
    let links = storage::take_over(PAST)?;
    let read = |links: &str| links.lines().map(|each| link::decode(each).scenario).collect();
    #[cfg(feature = "pages")]
    if let Some((past, future)) = links.split_once(FORWARD) {
        return Some(History::between(read(past), read(future)));
    }
    Some(History::of(read(&links)))
}

fn links<'a>(scenarios: impl Iterator<Item = &'a Scenario>) -> String {
    scenarios.map(link::encode).collect::<Vec<_>>().join("\n")
}

impl Lab {
    /// Starts the page that the address asks for, in a new module; the scenario itself is in the address. Leaving the
    /// programme is a step that leads back.
    pub fn start_anew(self, leaves: bool) {
        let present = self.scenario.get_untracked();
        let back = |history: &History<Scenario>| links(history.past().iter().chain(leaves.then_some(&present)));
        storage::hand_over(PAST, &self.history.with_value(back));
        let _ = window().location().reload();
    }

    /// One step back.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// One step forward.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, take: fn(&mut History<Scenario>, &Scenario) -> Option<Scenario>) {
        let present = self.scenario.get_untracked();
        let next = self.history.try_update_value(|history| take(history, &present)).flatten();
        if let Some(next) = next {
            #[cfg(feature = "pages")]
            if next.program != present.program {
                self.cross(&next);
                return;
            }
            self.show(next);
        }
        self.after_history();
    }

    /// Steps into another programme, with the steps of both directions.
    #[cfg(feature = "pages")]
    fn cross(self, next: &Scenario) {
        use crate::app::address;
        use crate::app::route::Route;
        let page = self.page.get_untracked();
        let page = if page.is_of(next.program) { page } else { Default::default() };
        address::keep(next, &Route { page, open: None });
        address::flush();
        let steps =
            |history: &History<Scenario>| links(history.past().iter()) + FORWARD + &links(history.future().iter());
        storage::hand_over(PAST, &self.history.with_value(steps));
        let _ = window().location().reload();
    }

    /// After a change of the history the buttons follow.
    pub(super) fn after_history(self) {
        let (undo, redo) = self.history.with_value(|history| (history.can_undo(), history.can_redo()));
        self.can_undo.maybe_update(|can| std::mem::replace(can, undo) != undo);
        self.can_redo.maybe_update(|can| std::mem::replace(can, redo) != redo);
    }
}
