//! What readers should know before they take the numbers anywhere: drafts, breaks, weak numbers, made-up firms.
//!
//! Invariant: each line is about this run; what does not concern it is not said.

use super::count;
use crate::intensity::Outcome;
use crate::law::intensity::benchmark::Basis;
use crate::text::more::rates::rates;
use crate::text::{Language, fill, message};

/// Warnings that are said in words of their own.
const OWN_WORDS: [&str; 3] = ["W-DRAFT", "W-BASIS", "W-WEAK"];

/// The lines, the most important first.
pub(in crate::view) fn caveats(run: &Outcome, language: Language) -> Vec<String> {
    let words = &rates(language).caveats;
    let mut lines = Vec::new();
    let mut drafts = run.years.iter().filter(|row| row.draft);
    if let Some(first) = drafts.next() {
        let last = drafts.next_back().unwrap_or(first);
        let places = [("first", &*first.year.to_string()), ("last", &last.year.to_string())];
        lines.push(fill(words.drafts, &places));
    }
    if !run.targets.is_empty() {
        lines.push(words.targets.to_owned());
    }
    let weak = run.measures.iter().filter(|row| row.weak).count();
    if weak > 0 {
        let places = [("count", &*weak.to_string()), ("all", &run.measures.len().to_string())];
        lines.push(fill(if weak == run.measures.len() { words.weak_all } else { words.weak }, &places));
    }
    if count(run) > 0 {
        lines.push(fill(words.firms, &[("count", &count(run).to_string())]));
    }
    for pair in run.years.windows(2).filter(|pair| pair[0].basis != pair[1].basis) {
        let places = [("before", &*pair[0].year.to_string()), ("after", &pair[1].year.to_string())];
        let supplied = pair[0].basis == Basis::Supplied.id();
        lines.push(fill(if supplied { words.basis } else { words.basis_back }, &places));
    }
    let others = run.warnings.iter().filter(|warning| !OWN_WORDS.contains(&warning.code));
    lines.extend(others.map(|warning| named(run, message(&warning.message, language), language)));
    lines
}

/// What an audience should know, in a line; empty where nothing of it concerns this run.
#[must_use]
pub fn brief(run: &Outcome, language: Language) -> String {
    let words = &rates(language).caveats;
    let [drafts, weak, firms] = words.brief;
    let draft = run.years.iter().find(|row| row.draft).map(|row| fill(drafts, &[("year", &row.year.to_string())]));
    let weak = (run.measures.iter().filter(|row| row.weak).count() * 2 > run.measures.len()).then(|| weak.to_owned());
    let firms = (count(run) > 0).then(|| firms.to_owned());
    let parts: Vec<String> = draft.into_iter().chain(weak).chain(firms).collect();
    if parts.is_empty() { String::new() } else { parts.join(words.between) + words.between.trim_end() }
}

/// `line` with sectors called by their names: a warning has their ids, which files need and people do not.
fn named(run: &Outcome, line: String, language: Language) -> String {
    let names = rates(language).names.by_id;
    let name = |id: &str| names.iter().find(|(known, _)| *known == id).map_or("", |(_, name)| *name);
    let known = run.sectors.iter().filter(|id| !name(id).is_empty());
    known.fold(line, |line, id| line.replace(&format!("`{id}`"), name(id)))
}
