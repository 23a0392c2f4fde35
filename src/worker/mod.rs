//! Where runs happen: a runner answers requests, a scheduler keeps only the latest one.
//!
//! Must not know what a request or an answer is, nor anything about components. Invariants: at most one
//! run and one repaint for each animation frame; the last request made is the last one answered; an
//! answer to an older request is never delivered after a newer one.
//!
//! One run takes a few milliseconds, so it happens on the page's own thread ([`Inline`]), which also
//! works in frames that may not start a worker. What takes longer goes on beside the page (`Beside`).

#[cfg(feature = "pages")]
mod beside;
mod scheduler;

#[cfg(feature = "pages")]
pub use beside::{Beside, Heard};
pub use scheduler::Scheduler;

/// Answers requests, now or later.
pub trait Runner<Request, Answer> {
    /// Starts on `request`; calls `done` once, at once or later.
    fn run(&self, request: Request, done: Box<dyn FnOnce(Answer)>);
}

/// Runs on the calling thread and answers at once.
pub struct Inline<F>(pub F);

impl<Request, Answer, F: Fn(Request) -> Answer> Runner<Request, Answer> for Inline<F> {
    fn run(&self, request: Request, done: Box<dyn FnOnce(Answer)>) {
        done((self.0)(request));
    }
}
