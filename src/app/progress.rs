//! Which challenges were solved, kept on this device where the browser allows it.
//!
//! Must not decide whether something is solved. Invariants: what is kept is a scenario and an answer, never a mark, so
//! that it is believed only after running it; where storage is refused, it is kept as long as the page lives, and the
//! page can say so; text from storage is never trusted.

use super::storage;
use std::cell::RefCell;

/// Where they are kept.
const KEY: &str = "capwright.challenges";

/// Longest text that is read back: ten links at their limit are far below it.
const MOST: usize = 1 << 20;

/// Somebody's solution of a challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The challenge.
    pub id: String,
    /// The answer that was typed, in dollars; empty where none was asked for.
    pub answer: String,
    /// The scenario, as a link.
    pub link: String,
}

thread_local! {
    static MEMORY: RefCell<Option<Vec<Kept>>> = const { RefCell::new(None) };
}

/// Everything that is kept.
#[must_use]
pub fn all() -> Vec<Kept> {
    let remembered = MEMORY.try_with(|memory| memory.borrow().clone()).ok().flatten();
    remembered.unwrap_or_else(|| storage::read(KEY).map_or_else(Vec::new, |text| read(&text)))
}

/// Keeps `kept`, which are all there are; false where the browser refuses.
pub fn keep(kept: Vec<Kept>) -> bool {
    let text = write(&kept);
    let _ = MEMORY.try_with(|memory| memory.replace(Some(kept)));
    storage::write(KEY, (!text.is_empty()).then_some(text.as_str())).is_some()
}

fn write(kept: &[Kept]) -> String {
    let line = |kept: &Kept| format!("{}\t{}\t{}", kept.id, kept.answer, kept.link);
    kept.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read(text: &str) -> Vec<Kept> {
    if text.len() > MOST {
        return Vec::new();
    }
    let line = |line: &str| {
        let mut fields = line.splitn(3, '\t').map(str::to_owned);
        Some(Kept { id: fields.next()?, answer: fields.next()?, link: fields.next()? })
    };
    text.lines().filter_map(line).collect()
}
