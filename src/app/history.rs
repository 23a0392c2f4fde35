//! Undo and redo.
//!
//! Must not know what a scenario is. Invariants: one gesture (a whole drag) is one step; a gesture that
//! ends where it began is none; making a new change forgets what was undone.

/// How many steps back are kept.
const DEPTH: usize = 200;

/// States before and after the present one.
#[derive(Debug)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
    before_gesture: Option<T>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        History { past: Vec::new(), future: Vec::new(), before_gesture: None }
    }
}

impl<T: Clone + PartialEq> History<T> {
    /// A gesture starts, or goes on: the state before it is remembered once.
    pub fn begin(&mut self, present: &T) {
        self.before_gesture.get_or_insert_with(|| present.clone());
    }

    /// A history that goes back through `past`, oldest first.
    pub fn of(past: Vec<T>) -> History<T> {
        History { past, ..History::default() }
    }

    /// A history between `past`, oldest first, and `future`, next last.
    #[cfg(feature = "pages")]
    pub fn between(past: Vec<T>, future: Vec<T>) -> History<T> {
        History { past, future, ..History::default() }
    }

    /// What redo leads forward through, next last.
    #[cfg(feature = "pages")]
    pub fn future(&self) -> &[T] {
        &self.future
    }

    /// What undo leads back through, oldest first.
    pub fn past(&self) -> &[T] {
        &self.past
    }

    /// The gesture ends at `present`.
    pub fn commit(&mut self, present: &T) {
        let Some(before) = self.before_gesture.take() else { return };
        if before == *present {
            return;
        }
        self.future.clear();
        self.past.push(before);
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
    }

    /// The state one step back.
    pub fn undo(&mut self, present: &T) -> Option<T> {
        self.commit(present);
        let back = self.past.pop()?;
        self.future.push(present.clone());
        Some(back)
    }

    /// The state that was undone last.
    pub fn redo(&mut self, present: &T) -> Option<T> {
        self.commit(present);
        let next = self.future.pop()?;
        self.past.push(present.clone());
        Some(next)
    }

    /// Whether there is a step back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether something was undone.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_is_one_step() {
        let mut history = History::default();
        for present in [1, 2, 3] {
            history.begin(&present);
        }
        history.commit(&4);
        assert_eq!(history.undo(&4), Some(1));
        assert_eq!(history.redo(&1), Some(4));
        assert_eq!(history.redo(&4), None);
    }

    #[test]
    fn a_gesture_back_to_its_start_is_no_step() {
        let mut history = History::default();
        history.begin(&1);
        history.commit(&1);
        assert!(!history.can_undo());
    }

    #[test]
    fn a_new_change_forgets_what_was_undone() {
        let mut history = History::default();
        history.begin(&1);
        history.commit(&2);
        assert_eq!(history.undo(&2), Some(1));
        history.begin(&1);
        history.commit(&3);
        assert!(!history.can_redo());
    }
}
