//! A scenario as a link: `#/lab?program=wa-sb5981&limits.reduction_2035=0.45`.
//!
//! Links are for ever and come from anywhere. Must not know what a lever does. Invariants: what [`encode`]
//! makes, [`decode`] reads back as the same scenario; any text gives some scenario, with every item that was
//! left out named.

pub mod compare;
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
mod emitters;
pub mod packed;
mod page;
mod percent;

#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
pub use emitters::KIND as EMITTERS;
pub use page::{AUCTIONS, FIRST, OWN, add_field, encode_on, is_own, page, page_field};

use super::problems::{
    E_DUPLICATE, E_LENGTH, E_SYNTAX, E_TYPE, E_UNKNOWN, E_UTF8, E_VERSION, problem, shown, too_long,
};
use super::{NOTES_LIMIT, PROGRAMS, Scenario, TITLE_LIMIT, format_value, problems};
use crate::law::Problem;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Most bytes of a link.
pub const LIMIT: usize = 64 * 1024;

/// Bytes of a link that are left to what a page adds to it.
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
const PAGES_ROOM: usize = 2 * 1024;

/// Most fields of a link, beyond the number of levers.
const FIELDS: usize = 500;

/// Fields that belong to a page and not to the scenario; a page reads them itself.
pub const PAGE_FIELDS: &[&str] =
    &["auction", "base", "charts", "compare", "controls", "lang", "language", "open", OWN, "view"];

/// What a link says.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The scenario; the bill when the link as a whole cannot be read.
    pub scenario: Scenario,
    /// What was left out, and why.
    pub problems: Vec<Problem>,
}

/// The link of a scenario in the lab, from `#` on: only what differs, in order of ids.
#[must_use]
pub fn encode(scenario: &Scenario) -> String {
    let mut link = format!("#/lab?program={}", scenario.program);
    let mut field = |name: &str, value: &str| {
        // Writing to a text cannot fail.
        let _ = write!(link, "&{name}={}", percent::encode(value));
    };
    for (id, value) in scenario.changes() {
        field(id, &format_value(value));
    }
    if let Some(seed) = scenario.seed {
        field("seed", &seed.to_string());
    }
    if !scenario.title.is_empty() {
        field("title", &scenario.title);
    }
    if !scenario.notes.is_empty() {
        field("notes", &scenario.notes);
    }
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    if let Some(list) = scenario.own_emitters() {
        let room = LIMIT.saturating_sub(link.len() + PAGES_ROOM);
        link = packed::joined(&link, &emitters::field(list, room));
    }
    link
}

/// Bytes that the changes of `scenario` take in its link, without title and notes.
#[must_use]
pub(super) fn changes_length(scenario: &Scenario) -> usize {
    scenario.changes().map(|(id, value)| id.len() + percent::encode(&format_value(value)).len() + 2).sum()
}

/// Reads a link: a whole address, or what follows its `#`, or the fields alone.
#[must_use]
pub fn decode(link: &str) -> Decoded {
    let bill = |problem| Decoded { scenario: Scenario::bill(PROGRAMS[0]), problems: vec![problem] };
    if link.len() > LIMIT {
        return bill(problem(E_LENGTH, "", format!("a link has at most {LIMIT} bytes")));
    }
    let parts: Vec<&str> = query(link).split('&').filter(|part| !part.is_empty()).collect();
    if parts.len() > FIELDS {
        return bill(problem(E_LENGTH, "", format!("a link has at most {FIELDS} fields")));
    }
    let (fields, mut problems) = read(&parts);
    // The programme decides what the other fields mean, wherever it stands.
    let asked = fields.iter().find(|(name, _)| name == "program").map_or(PROGRAMS[0], |(_, id)| id.as_str());
    // Where there is no such programme, what the first one knows is kept, and every field that it does not know is named.
    let program = PROGRAMS.iter().copied().find(|known| *known == asked).unwrap_or_else(|| {
        problems.push(problems::unknown_program("program", asked));
        PROGRAMS[0]
    });
    let mut scenario = Scenario::bill(program);
    // What a page packs for itself says nothing about the scenario.
    let its_own = |name: &str, value: &str| name == packed::FIELD && page(link) == AUCTIONS && !of_scenario(value);
    for (name, value) in fields.iter().filter(|(name, value)| name != "program" && !its_own(name, value)) {
        if let Err(found) = apply(&mut scenario, name, value) {
            problems.push(found);
        }
    }
    Decoded { scenario, problems }
}

/// Whether packed contents are, at least in part, the scenario's.
fn of_scenario(value: &str) -> bool {
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    return packed::has(emitters::KIND, value);
    #[cfg(not(any(not(feature = "app"), feature = "pages", feature = "cli")))]
    return value.is_empty();
}

/// The fields of a link, before they are split.
fn query(link: &str) -> &str {
    let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    match fragment.split_once('?') {
        Some((_, query)) => query,
        // A page without fields, or fields without a page.
        None if fragment.contains('=') => fragment,
        None => "",
    }
}

/// Names and values, the first of each name; the rest are problems.
fn read(parts: &[&str]) -> (Vec<(String, String)>, Vec<Problem>) {
    let (mut fields, mut problems) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for part in parts.iter().filter(|part| **part != OWN) {
        let Some((name, value)) = part.split_once('=') else {
            problems.push(problem(E_SYNTAX, part, format!("`{}` has no value; write `name=value`", shown(part))));
            continue;
        };
        match (percent::decode(name), percent::decode(value)) {
            (Ok(name), Ok(_)) if !seen.insert(name.clone()) => {
                let message = format!("`{}` stands twice; the first one holds", shown(&name));
                problems.push(problem(E_DUPLICATE, &name, message));
            }
            (Ok(name), Ok(value)) => fields.push((name, value)),
            (Err(wrong), _) | (_, Err(wrong)) => problems.push(unreadable(name, wrong)),
        }
    }
    (fields, problems)
}

fn unreadable(name: &str, wrong: percent::Wrong) -> Problem {
    match wrong {
        percent::Wrong::Sequence => {
            let message = format!("`{}` holds a `%` without two hexadecimal digits after it", shown(name));
            problem(E_SYNTAX, name, message)
        }
        percent::Wrong::Utf8 => problem(E_UTF8, name, format!("`{}` is not UTF-8 text", shown(name))),
    }
}

fn apply(scenario: &mut Scenario, name: &str, value: &str) -> Result<(), Problem> {
    match name {
        "title" => scenario.title = limited(name, value, TITLE_LIMIT)?,
        "notes" => scenario.notes = limited(name, value, NOTES_LIMIT)?,
        "seed" => {
            let plain = value.bytes().all(|letter| letter.is_ascii_digit());
            scenario.seed = Some(value.parse().ok().filter(|_| plain).ok_or_else(|| {
                let allowed = format!("allowed: a whole number from 0 to {}", u32::MAX);
                problem(E_TYPE, name, format!("`seed` = {}; {allowed}", shown(value)))
            })?);
        }
        #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
        packed::FIELD if packed::has(emitters::KIND, value) => emitters::read(scenario, value)?,
        packed::FIELD => {
            let message = "`x` holds packed contents that this release does not read; they were left out";
            return Err(problem(E_VERSION, name, message.to_owned()));
        }
        page if PAGE_FIELDS.contains(&page) => {}
        // A lever's id always holds a point.
        id if id.contains('.') => scenario.set_text(id, value)?,
        _ => return Err(problem(E_UNKNOWN, name, format!("`{}` is not a field of a link", shown(name)))),
    }
    Ok(())
}

fn limited(name: &str, value: &str, limit: usize) -> Result<String, Problem> {
    if value.chars().count() > limit { Err(too_long(name, limit)) } else { Ok(value.to_owned()) }
}

#[cfg(test)]
mod tests;
