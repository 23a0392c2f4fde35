//! The latest-wins scheduler.
//!
//! Must not know what is run. Invariant: `waiting` holds the newest request that has not started.

use super::Runner;
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Collects requests and starts the newest one with the next animation frame.
pub struct Scheduler<Request: 'static, Answer: 'static> {
    inner: Rc<Inner<Request, Answer>>,
}

struct Inner<Request, Answer> {
    runner: Box<dyn Runner<Request, Answer>>,
    deliver: Box<dyn Fn(Answer)>,
    waiting: RefCell<Option<Request>>,
    frame: RefCell<Option<AnimationFrame>>,
    started: Cell<u64>,
    delivered: Cell<u64>,
}

impl<Request, Answer> Clone for Scheduler<Request, Answer> {
    fn clone(&self) -> Self {
        Scheduler { inner: Rc::clone(&self.inner) }
    }
}

impl<Request: 'static, Answer: 'static> Scheduler<Request, Answer> {
    /// A scheduler that asks `runner` and hands every answer that is still wanted to `deliver`.
    pub fn new(runner: impl Runner<Request, Answer> + 'static, deliver: impl Fn(Answer) + 'static) -> Self {
        Scheduler {
            inner: Rc::new(Inner {
                runner: Box::new(runner),
                deliver: Box::new(deliver),
                waiting: RefCell::new(None),
                frame: RefCell::new(None),
                started: Cell::new(0),
                delivered: Cell::new(0),
            }),
        }
    }

    /// Replaces whatever was waiting by `request`; it starts with the next frame.
    pub fn request(&self, request: Request) {
        let replaced = self.inner.waiting.borrow_mut().replace(request).is_some();
        if replaced {
            return;
        }
        let inner = Rc::clone(&self.inner);
        let frame = request_animation_frame(move |_| inner.start());
        self.inner.frame.borrow_mut().replace(frame);
    }
}

impl<Request: 'static, Answer: 'static> Inner<Request, Answer> {
    fn start(self: &Rc<Self>) {
        let Some(request) = self.waiting.borrow_mut().take() else { return };
        let number = self.started.get() + 1;
        self.started.set(number);
        let inner = Rc::clone(self);
        self.runner.run(request, Box::new(move |answer| inner.finish(number, answer)));
    }

    /// A slower answer to an older request must not overwrite a newer one.
    fn finish(&self, number: u64, answer: Answer) {
        if number > self.delivered.get() {
            self.delivered.set(number);
            (self.deliver)(answer);
        }
    }
}
