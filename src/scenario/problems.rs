//! What can be wrong with a scenario, in words.
//!
//! Must not read input. Invariant: every message names the item, what was given and what is allowed, and
//! echoes at most a short, printable piece of the input.

use super::{PROGRAMS, levers};
use crate::law::Problem;
use crate::law::lever::Lever;

/// Too much of something.
pub const E_LENGTH: &str = "E-LENGTH";
/// An unknown or missing programme.
pub const E_PROGRAM: &str = "E-PROGRAM";
/// Bytes that are not UTF-8.
pub const E_UTF8: &str = "E-UTF8";
pub(super) const E_CHOICE: &str = "E-CHOICE";
pub(super) const E_DUPLICATE: &str = "E-DUPLICATE";
pub(super) const E_INACTIVE: &str = "E-INACTIVE";
pub(super) const E_RANGE: &str = "E-RANGE";
pub(super) const E_SYNTAX: &str = "E-SYNTAX";
pub(super) const E_TYPE: &str = "E-TYPE";
pub(super) const E_UNKNOWN: &str = "E-UNKNOWN";
pub(super) const E_VERSION: &str = "E-VERSION";

/// Longest piece of input that a message repeats, in characters.
const ECHO: usize = 60;

pub(super) fn problem(code: &'static str, path: &str, message: String) -> Problem {
    Problem { code, path: shown(path), message }
}

/// The same problem at a longer path.
pub(super) fn under(prefix: &str, problem: Problem) -> Problem {
    Problem { path: format!("{prefix}.{}", problem.path), ..problem }
}

/// A short, printable piece of `text`.
pub(super) fn shown(text: &str) -> String {
    let mut piece: String =
        text.chars().take(ECHO).map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect();
    if text.chars().nth(ECHO).is_some() {
        piece.push('…');
    }
    piece
}

pub(super) fn unknown_lever(program: &str, id: &str) -> Problem {
    let hint = nearest(program, id).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    problem(E_UNKNOWN, id, format!("`{}` is not a parameter of {program}{hint}", shown(id)))
}

pub(super) fn inactive(lever: &Lever) -> Problem {
    let rules = if lever.rules.is_empty() { String::new() } else { format!(" ({})", lever.rules.join(", ")) };
    let message = format!(
        "`{}` is listed, but no rule that reads it runs in this release{rules}; leave it out to keep its default",
        lever.id
    );
    problem(E_INACTIVE, lever.id, message)
}

/// There is no such programme.
#[must_use]
pub fn unknown_program(path: &str, id: &str) -> Problem {
    let message = format!("`{}` is not a programme; allowed: {}", shown(id), PROGRAMS.join(", "));
    problem(E_PROGRAM, path, message)
}

pub(super) fn too_long(path: &str, limit: usize) -> Problem {
    problem(E_LENGTH, path, format!("{} is longer than {limit} characters", shown(path)))
}

/// A table with which the scenario would not fit into a link any more.
pub(super) fn too_much(id: &str) -> Problem {
    let most = super::CHANGES_LIMIT / 1024;
    let message =
        format!("with this `{id}` the scenario would not fit into a link; all changes together take at most {most} kB");
    problem(E_LENGTH, id, message)
}

/// The id that was probably meant, if one is close.
fn nearest(program: &str, id: &str) -> Option<&'static str> {
    // Hostile input may carry very many long ids.
    if id.len() > ECHO {
        return None;
    }
    let allowed = (id.len() / 3).max(2);
    let close = levers(program)
        .iter()
        .filter(|lever| lever.id.len().abs_diff(id.len()) <= allowed)
        .map(|lever| (distance(lever.id, id), lever.id))
        .min()?;
    (close.0 <= allowed).then_some(close.1)
}

/// How many single-byte edits turn one text into the other.
fn distance(left: &str, right: &str) -> usize {
    let right = right.as_bytes();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, letter) in left.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = above + 1;
        for (place, other) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *other);
            diagonal = row[place + 1];
            row[place + 1] = replaced.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[right.len()]
}
