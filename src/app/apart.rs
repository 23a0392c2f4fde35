//! One's own auction beside the page: its bids are read and cleared in a worker, or here where there is none.
//!
//! Must not know elements. Invariants: one thing is done at a time, and of changes that wait only the newest; what is
//! stopped or breaks off leaves what was last worked out; whatever the worker lost is read again from where it came from.

mod held;
mod message;
mod work;

use crate::view::room::apart::{Change, Keeper, Whole};
use crate::worker::Beside;
pub use held::{Held, News, Source};
use std::cell::RefCell;
use std::rc::Rc;

/// What is to be done.
#[derive(Clone)]
enum Task {
    Read(Source),
    Change(Change),
    Whole(Whole),
}

/// What keeps the bids.
enum Keeping {
    Nothing,
    /// A worker, and whether it is known to work.
    Beside(Beside, bool),
    Here(Box<Keeper>),
}

struct Inner {
    keeping: Keeping,
    held: Option<Held>,
    /// Whether the keeper has the auction that is held.
    has: bool,
    running: Option<(Task, f64)>,
    waiting: Vec<Task>,
    number: u32,
    listener: Rc<dyn Fn(News)>,
}

/// The auction beside the page, if there is one.
#[derive(Clone)]
pub struct Apart {
    inner: Rc<RefCell<Inner>>,
}

impl Apart {
    /// Nothing yet.
    pub fn new() -> Apart {
        let inner = Inner {
            keeping: Keeping::Nothing,
            held: None,
            has: false,
            running: None,
            waiting: Vec::new(),
            number: 0,
            listener: Rc::new(|_| {}),
        };
        Apart { inner: Rc::new(RefCell::new(inner)) }
    }

    /// From now on `listener` hears what happens; a change that was asked for and never made is made now.
    pub fn listen(&self, listener: impl Fn(News) + 'static) {
        self.inner.borrow_mut().listener = Rc::new(listener);
        let owed = self.held().and_then(|held| held.wanted.filter(|wanted| held.cleared.as_ref() != Some(wanted)));
        if let Some(change) = owed {
            self.change(change);
        }
    }

    /// What is held.
    pub fn held(&self) -> Option<Held> {
        self.inner.borrow().held.clone()
    }

    /// Reads another auction; whatever else was to be done is not.
    pub fn read(&self, source: Source) {
        if self.working() {
            self.stop();
        }
        self.submit(Task::Read(source));
    }

    /// Remembers that a bidder has another name, for the changes after it.
    pub fn rename(&self, before: String, after: String) {
        if let Some(held) = &mut self.inner.borrow_mut().held {
            held.renamed.push((before, after));
        }
    }

    /// Clears the bids by other terms.
    pub fn change(&self, change: Change) {
        {
            let mut inner = self.inner.borrow_mut();
            inner.waiting.retain(|task| !matches!(task, Task::Change(_)));
            if let Some(held) = &mut inner.held {
                held.wanted = Some(change.clone());
            }
        }
        self.submit(Task::Change(change));
    }

    /// Hands something out.
    pub fn whole(&self, what: Whole) {
        self.submit(Task::Whole(what));
    }

    /// Ends the work, and gives the memory back.
    pub fn stop(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.keeping = Keeping::Nothing;
        inner.has = false;
        inner.running = None;
        inner.waiting.clear();
    }

    /// Ends the work and holds nothing any more.
    pub fn leave(&self) {
        self.stop();
        self.inner.borrow_mut().held = None;
    }

    fn working(&self) -> bool {
        self.inner.borrow().running.is_some()
    }

    fn say(&self, news: News) {
        let listener = Rc::clone(&self.inner.borrow().listener);
        listener(news);
    }

    fn submit(&self, task: Task) {
        self.inner.borrow_mut().waiting.push(task);
        self.next();
    }

    fn next(&self) {
        let task = {
            let mut inner = self.inner.borrow_mut();
            if inner.running.is_some() || inner.waiting.is_empty() {
                return;
            }
            let task = inner.waiting.remove(0);
            inner.running = Some((task.clone(), js_sys::Date::now()));
            inner.number += 1;
            task
        };
        self.say(match &task {
            Task::Read(source) => News::Reading(source.size),
            Task::Change(_) => News::Clearing(self.held().map_or(0, |held| held.bids)),
            Task::Whole(_) => News::Writing,
        });
        self.begin(&task);
    }
}
