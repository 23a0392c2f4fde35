//! The challenges: the list, the one that is open with its marks and levers, and the sheet for teachers.
//!
//! Must not mark: `view::challenges` does. Invariants: marks belong to the run on the screen; what was kept counts only
//! once it was run again and marked; a link carries a scenario, never a claim.

mod attempt;
mod sheet;

use crate::app::dom::{El, effect, el};
use crate::app::engine::Shown;
use crate::app::parts::messages;
use crate::app::progress::{self, Kept};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::scenario::link;
use crate::text::fill;
use crate::text::more::ChallengesWords;
use crate::view::challenges::{self, Challenge, Marks, challenges, price, words_of};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// What the link has open for the sheet.
const SHEET: &str = "sheet";

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub lab: Lab,
    /// Solutions that were marked here.
    pub solved: RwSignal<Vec<Kept>>,
    /// How many kept ones still wait to be run.
    waiting: RwSignal<usize>,
    /// Whether the browser refused to keep something.
    refused: RwSignal<bool>,
}

pub(super) fn said(lab: Lab) -> &'static ChallengesWords {
    words_of(lab.program(), lab.language)
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    let words = said(lab);
    let room =
        Room { lab, solved: RwSignal::new(Vec::new()), waiting: RwSignal::new(0), refused: RwSignal::new(false) };
    room.verify();
    let program = lab.scenario.with_untracked(|scenario| scenario.program);
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    let main = el("main").class("results page law challenges").set("id", "results").set("tabindex", "-1");
    let main = main.child(head).child(messages::messages(lab));
    if challenges(program).is_empty() {
        return main.child(el("p").class("message note").set("role", "status").text(words.none));
    }
    let opened = Memo::new(move |_| lab.opened.get());
    main.slot(move || match opened.get().as_deref() {
        Some(SHEET) => sheet::sheet(room),
        Some(id) => match room.all().iter().find(|challenge| challenge.id == id) {
            Some(challenge) => attempt::attempt(room, challenge),
            None => room.list(),
        },
        None => room.list(),
    })
}

impl Room {
    /// Runs what was kept, one between two frames, and takes over what solves its challenge.
    fn verify(self) {
        let kept = progress::all();
        self.waiting.set(kept.len());
        let next: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
        step(self, kept, next);
    }

    /// The challenges of the programme on the screen.
    pub fn all(self) -> &'static [Challenge] {
        challenges(self.lab.program())
    }

    /// Takes over a solution and keeps all.
    pub fn take(self, kept: Kept) {
        let known = self.solved.with_untracked(|solved| solved.contains(&kept));
        if known {
            return;
        }
        self.solved.update(|solved| {
            solved.retain(|other| other.id != kept.id);
            solved.push(kept);
        });
        // What was not run again yet must not be lost meanwhile.
        if self.waiting.get_untracked() == 0 {
            self.refused.set(!progress::keep(self.solved.get_untracked()));
        }
    }

    /// The solution of `challenge` that was kept.
    pub fn of(self, challenge: &Challenge) -> Option<Kept> {
        self.solved.with(|solved| solved.iter().find(|kept| kept.id == challenge.id).cloned())
    }

    /// The link that has `open` open, with the scenario on the screen.
    pub fn link(self, open: Option<&'static str>) -> El {
        let route = Route { page: Page::Challenges, open: open.map(str::to_owned) };
        let lab = self.lab;
        el("a").live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario))))
    }

    fn list(self) -> Vec<El> {
        let words = said(self.lab);
        let entry = |place: usize| {
            let challenge = &self.all()[place];
            let own = &words.each[place];
            let places = [("number", (place + 1).to_string()), ("title", own.title.to_owned())];
            let name = fill(words.entry, &places.each_ref().map(|(name, text)| (*name, text.as_str())));
            let solved = move || self.of(challenge).is_some();
            let state = el("span")
                .live("class", move || Some(if solved() { "state good" } else { "state" }.to_owned()))
                .live_text(move || if solved() { format!("✓ {}", words.solved) } else { words.open.to_owned() });
            el("li")
                .set("data-challenge", challenge.id)
                .live("data-solved", move || Some(solved().to_string()))
                .child(el("h2").child(self.link(Some(challenge.id)).text(&name)))
                .child(el("p").class("says").text(own.task))
                .child(state)
        };
        let list = el("ol").class("tasks").set("aria-label", words.list);
        vec![
            self.progress(),
            list.children((0..self.all().len().min(words.each.len())).map(entry)),
            el("p").class("says").child(self.link(Some(SHEET)).text(words.sheet)),
        ]
    }

    /// How many are solved, and what becomes of it.
    fn progress(self) -> El {
        let words = said(self.lab);
        let text = move || {
            let of_program = |kept: &&Kept| self.all().iter().any(|challenge| challenge.id == kept.id);
            let solved = self.solved.with(|solved| solved.iter().filter(of_program).count());
            fill(words.progress, &[("solved", &solved.to_string()), ("all", &self.all().len().to_string())])
        };
        let note = move || {
            let note = |text| el("p").class("count").text(text);
            let waiting = (self.waiting.get() > 0).then(|| note(words.verifying));
            let refused = self.refused.get().then(|| note(words.not_kept).set("data-refused", ""));
            waiting.into_iter().chain(refused).collect()
        };
        el("div").child(el("p").class("sum").set("role", "status").set("data-progress", "").live_text(text)).slot(note)
    }
}

fn step(room: Room, mut kept: Vec<Kept>, next: StoredValue<Option<Timeout>, LocalStorage>) {
    let Some(one) = kept.pop() else {
        room.waiting.set(0);
        // A first attempt to write says whether the browser keeps anything; what did not hold is forgotten.
        let solved = room.solved.get_untracked();
        room.refused.set(!progress::keep(solved));
        return;
    };
    let run = move || {
        if let Some(challenge) = challenges::challenge(&one.id) {
            let decoded = link::decode(&one.link);
            let marks = challenge.verify(&decoded.scenario, price(&one.answer));
            if decoded.problems.is_empty() && marks.is_ok_and(|marks| marks.solved()) {
                // Something solved on this visit counts more than what was kept before.
                let known = room.solved.with_untracked(|solved| solved.iter().any(|other| other.id == one.id));
                if !known {
                    room.solved.update(|solved| solved.push(one));
                }
            }
        }
        room.waiting.set(kept.len());
        step(room, kept, next);
    };
    next.set_value(Some(Timeout::new(0, run)));
}

/// The marks of what is shown, with what was typed as the answer.
fn marks_of(challenge: &Challenge, shown: &Shown, typed: &str) -> Option<Marks> {
    challenge.mark(&shown.scenario, &shown.run, &shown.own, price(typed)).ok()
}

/// Keeps the run on the screen as a solution, once nothing moves and everything is reached.
pub(super) fn watch(room: Room, challenge: &'static Challenge, answer: RwSignal<String>) {
    effect(move || {
        let (shown, typed) = (room.lab.settled.get(), answer.get());
        if marks_of(challenge, &shown, &typed).is_some_and(|marks| marks.solved()) {
            let answer = if challenge.asks() { typed.trim().to_owned() } else { String::new() };
            untrack(|| room.take(Kept { id: challenge.id.to_owned(), answer, link: link::encode(&shown.scenario) }));
        }
    });
}
