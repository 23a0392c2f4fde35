//! The work itself: what is asked of worker or page, and what becomes of the answers.
//!
//! Must not know elements. Invariant: an answer to what was stopped is never heard.

use super::held::{Held, News, Source};
use super::message::{self, Message, blob, text_of};
use super::{Apart, Keeping, Task};
use crate::market::document::{AuctionDocument, read_terms};
use crate::view::room::Room;
use crate::view::room::apart::{Answer, Ask, Done, MOST_EDITED, Told};
use crate::worker::Beside;
use gloo::timers::callback::Timeout;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// How long an announcement takes to be on the screen, where work follows that lets nothing be drawn.
const SAID_MS: u32 = 40;

impl Apart {
    /// What is asked for `task`, and the source that has to be read for it.
    fn asked(&self, task: &Task) -> (Ask, Option<Source>) {
        let inner = self.inner.borrow();
        let lost = inner.held.as_ref().filter(|_| !inner.has);
        let source = match task {
            Task::Read(source) => Some(source.clone()),
            _ => lost.map(|held| held.source.clone()),
        };
        let (change, whole) = match task {
            Task::Read(_) => (None, None),
            Task::Change(change) => (Some(change.clone()), None),
            Task::Whole(what) => (lost.and_then(|held| held.cleared.clone()), Some(*what)),
        };
        (Ask { read: source.as_ref().map(|source| source.terms.clone()), change, whole }, source)
    }

    pub(super) fn begin(&self, task: &Task) {
        let (ask, source) = self.asked(task);
        let content = source.map_or(JsValue::UNDEFINED, |source| source.content);
        let number = self.inner.borrow().number;
        if matches!(self.inner.borrow().keeping, Keeping::Nothing) {
            let apart = self.clone();
            let started = Beside::start(move |heard| apart.hear(Message::of(heard)));
            let keeping =
                started.map_or_else(|| Keeping::Here(Box::default()), |beside| Keeping::Beside(beside, false));
            self.inner.borrow_mut().keeping = keeping;
        }
        let message = message::question(number, &ask, &content);
        let sent = match &self.inner.borrow().keeping {
            Keeping::Beside(beside, _) => Some(beside.post(&message)),
            _ => None,
        };
        match sent {
            Some(true) => {}
            Some(false) => self.hear(Message::Broken),
            None => self.begin_here(number, ask, content),
        }
    }

    /// Without a worker: says so first, then works.
    fn begin_here(&self, number: u32, ask: Ask, content: JsValue) {
        self.say(News::Alone);
        let apart = self.clone();
        let work = async move {
            let text = match ask.read.is_some() {
                false => None,
                true => match text_of(&content).await {
                    Some(text) => Some(text),
                    None => return apart.hear(Message::Unreadable(number)),
                },
            };
            // What was stopped meanwhile is not wanted any more.
            let keeper = {
                let mut inner = apart.inner.borrow_mut();
                let wanted = inner.number == number && inner.running.is_some();
                match std::mem::replace(&mut inner.keeping, Keeping::Nothing) {
                    Keeping::Here(keeper) if wanted => Some(keeper),
                    other => {
                        inner.keeping = other;
                        None
                    }
                }
            };
            let Some(mut keeper) = keeper else { return };
            let done = keeper.answer(&ask, text.as_deref(), &mut |_| {});
            apart.inner.borrow_mut().keeping = Keeping::Here(keeper);
            apart.hear(match done {
                Done::Told(answer) => Message::Told(number, answer),
                Done::File(text) => blob(&text).map_or(Message::Broken, |blob| Message::File(number, blob)),
            });
        };
        Timeout::new(SAID_MS, move || leptos::task::spawn_local(work)).forget();
    }

    fn hear(&self, message: Message) {
        let known = |number: u32| self.working() && self.inner.borrow().number == number;
        match message {
            Message::Ready => {
                if let Keeping::Beside(_, works) = &mut self.inner.borrow_mut().keeping {
                    *works = true;
                }
            }
            Message::Clears(number, bids) if known(number) => self.say(News::Clearing(bids)),
            Message::Told(number, answer) if known(number) => self.told(answer),
            Message::File(number, file) if known(number) => {
                if let Some((Task::Whole(what), _)) = self.finished() {
                    self.inner.borrow_mut().has = true;
                    self.say(News::File(what, file));
                }
            }
            Message::Unreadable(number) if known(number) => {
                self.finished();
                self.say(News::Unreadable);
            }
            Message::Broken => self.broken(),
            _ => {}
        }
        self.next();
    }

    fn finished(&self) -> Option<(Task, f64)> {
        self.inner.borrow_mut().running.take()
    }

    fn told(&self, answer: Answer) {
        let Some((task, started)) = self.finished() else { return };
        let milliseconds = js_sys::Date::now() - started;
        match (answer, task) {
            (Answer::Small, Task::Read(source)) => self.say(News::Small(source)),
            (Answer::Wrong(problems), task) => {
                self.say(News::Wrong { read: matches!(task, Task::Read(_)), problems });
            }
            (Answer::Cleared(told), task) => match self.hold(*told, task) {
                Some(read) => self.say(News::Cleared { read, milliseconds }),
                None => self.say(News::Broken),
            },
            // What is read again is another auction by now.
            _ => {
                self.inner.borrow_mut().has = false;
                self.say(News::Broken);
            }
        }
    }

    /// Holds what was told; the terms where they were read.
    fn hold(&self, told: Told, task: Task) -> Option<Option<AuctionDocument>> {
        let terms = read_terms(&told.terms).ok()?;
        let room = Arc::new(Room::told(Arc::new(terms.clone()), told.brief));
        let mut inner = self.inner.borrow_mut();
        inner.has = true;
        let Told { bids, bidders, .. } = told;
        match task {
            Task::Read(source) => {
                let listed = bidders <= MOST_EDITED;
                inner.held = Some(Held {
                    source,
                    wanted: None,
                    cleared: None,
                    renamed: Vec::new(),
                    bids,
                    bidders,
                    listed,
                    room,
                });
                Some(Some(terms))
            }
            Task::Change(change) => {
                let held = inner.held.as_mut()?;
                (held.bids, held.bidders, held.room, held.cleared) = (bids, bidders, room, Some(change));
                Some(None)
            }
            Task::Whole(_) => None,
        }
    }

    /// A worker that never began is no worker: then the page does it. One that broke off took its bids with it.
    fn broken(&self) {
        let began = {
            let mut inner = self.inner.borrow_mut();
            inner.has = false;
            let began = !matches!(inner.keeping, Keeping::Beside(_, false));
            inner.keeping = if began { Keeping::Nothing } else { Keeping::Here(Box::default()) };
            began
        };
        let running = self.finished();
        match running {
            Some((task, _)) if !began => self.inner.borrow_mut().waiting.insert(0, task),
            Some(_) => {
                self.inner.borrow_mut().waiting.clear();
                self.say(News::Broken);
            }
            None => {}
        }
    }
}
