//! The amendment memo: what a scenario changes, under which heading, and what it does; as values.
//!
//! Must not know how it is written down: [`markdown`] and [`html`] do, and the page. Invariants: every figure is one that
//! the lab shows for the same two runs; a text of the person's own stays text.

pub mod html;
pub mod markdown;
#[cfg(test)]
mod tests;

use super::method::with_values;
use super::model::{Cell, largest};
use super::number;
use super::quantity::in_words;
use super::{headline_of, plan, verdicts_of};
use crate::law::lever::Lever;
use crate::scenario::readings::{Chosen, chosen};
use crate::scenario::{Scenario, Scheme, SchemeOutcome, levers, registry, scheme};
use crate::simulate::Outcome;
use crate::simulate::YearRow;
use crate::source::Status;
use crate::text::more::rates::rates;
use crate::text::phrase::beside;
use crate::text::{Language, MemoWords, fill, words};
use crate::units::Allowances;

/// Years of which figures are given, where the run has them.
const YEARS: [u16; 6] = [2025, 2030, 2035, 2040, 2045, 2050];

/// What a memo says that neither scenario nor run knows.
pub struct Sources<'a> {
    /// Document, heading and paragraph of a lever's default; none for an assumption of ours.
    pub place: &'a dyn Fn(&'static Lever) -> Option<String>,
    /// Where a lever's default comes from, in the page's language.
    pub source: &'a dyn Fn(&'static Lever) -> String,
    /// What a reading says, in a few words.
    pub reading: &'a dyn Fn(&Chosen) -> Option<String>,
    /// The link to the run.
    pub link: &'a str,
}

/// A memo.
#[derive(Clone, Debug, PartialEq)]
pub struct Memo {
    /// Its title: the scenario's own, or one that we give.
    pub title: String,
    /// How many changes there are, and what they do in a sentence.
    pub summary: [String; 2],
    /// What the scenario's author says about it; may be empty.
    pub notes: String,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// The link to the run.
    pub link: String,
}

/// A part under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The heading.
    pub heading: &'static str,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A piece of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A list, numbered or not.
    List(bool, Vec<String>),
    /// A table; the first cell of a row names it.
    Table(Vec<&'static str>, Vec<Vec<String>>),
    /// A link that stands alone.
    Link(String),
}

/// The words of memos about `program`.
#[must_use]
pub fn said(program: &str, language: Language) -> &'static MemoWords {
    match scheme(program) {
        Scheme::Budget => &words(language).more.memo,
        Scheme::Rate => &rates(language).memo,
    }
}

/// The memo of `scenario`, whose run is `run`; `own` is the programme's own.
#[must_use]
pub fn memo(
    scenario: &Scenario,
    run: &SchemeOutcome,
    own: &SchemeOutcome,
    sources: &Sources,
    language: Language,
) -> Memo {
    let words = said(scenario.program, language);
    let program = registry::name(scenario.program).in_language(language);
    let untitled = || fill(words.untitled, &[("program", program)]);
    let title = if scenario.title.trim().is_empty() { untitled() } else { scenario.title.trim().to_owned() };
    let changes = scenario.count();
    let parts = vec![
        Part { heading: words.changed, blocks: changed(scenario, sources, language) },
        Part { heading: words.effect, blocks: vec![effect(run, own, words, language)] },
        Part { heading: words.years, blocks: vec![years(run, own, words, language)] },
        Part { heading: words.readings, blocks: vec![readings(scenario, run, sources, words, language)] },
        Part { heading: words.method, blocks: vec![method(scenario, words, language)] },
        Part { heading: words.source, blocks: source(sources, words) },
    ];
    let headline = headline_of(run, own, changes, language);
    Memo {
        title,
        summary: [words.changes.of(changes), headline],
        notes: scenario.notes.trim().to_owned(),
        parts,
        link: sources.link.to_owned(),
    }
}

/// What is changed, in the bill's order, under the headings of the levers.
#[must_use]
pub fn changed(scenario: &Scenario, sources: &Sources, language: Language) -> Vec<Block> {
    let words = said(scenario.program, language);
    let of_levers = &crate::text::words(language).lab.lever;
    let groups = registry::groups(scenario.program);
    let mut rows = Vec::new();
    let of_group = groups.iter().flat_map(|group| {
        let own = levers(scenario.program).iter().filter(move |lever| lever.group == group.id);
        own.map(move |lever| (group.label.in_language(language), *lever))
    });
    for (group, lever) in of_group {
        let now = scenario.get(lever.id);
        if now == lever.default_value() {
            continue;
        }
        rows.push(vec![
            beside(group, lever.label.in_language(language), language),
            in_words(lever, lever.default_value(), of_levers, true),
            in_words(lever, now, of_levers, true),
            stands(lever, scenario, sources, language),
        ]);
    }
    if let Some(seed) = scenario.seed {
        rows.push(vec![words.seed.to_owned(), String::new(), seed.to_string(), words.no_place.to_owned()]);
    }
    if let Some(list) = scenario.own_emitters() {
        let [name, bundled, own] = words.emitters;
        let count = number::grouped(list.len() as i128, language);
        let own = fill(own, &[("count", &count)]);
        rows.push(vec![name.to_owned(), bundled.to_owned(), own, words.no_place.to_owned()]);
    }
    if rows.is_empty() {
        return vec![Block::Text(words.as_written.to_owned())];
    }
    vec![Block::Table(words.changed_heads.to_vec(), rows)]
}

/// Where a lever's default stands. Under a plan's task there are also levers that the plan gives no number for: of those
/// it says who fixed the number, and where it comes from.
fn stands(lever: &'static Lever, scenario: &Scenario, sources: &Sources, language: Language) -> String {
    let words = said(scenario.program, language);
    if scheme(scenario.program) == Scheme::Budget || lever.status == Status::Bill {
        return (sources.place)(lever).unwrap_or_else(|| words.no_place.to_owned());
    }
    let (fixed, source) = (plan::fixed_by(lever, language), (sources.source)(lever));
    if source.is_empty() { fixed.to_owned() } else { fill(words.with_detail, &[("value", fixed), ("detail", &source)]) }
}

/// The method, with the values of the scenario's levers where a line names one.
fn method(scenario: &Scenario, words: &MemoWords, language: Language) -> Block {
    Block::List(true, words.method_lines.map(|line| with_values(line, scenario, language)).to_vec())
}

/// The figures of the lab's strip, both runs'.
fn effect(run: &SchemeOutcome, own: &SchemeOutcome, words: &MemoWords, language: Language) -> Block {
    let show = |value: &str, detail: &str| match detail {
        "" => value.to_owned(),
        detail => fill(words.with_detail, &[("value", value), ("detail", detail)]),
    };
    let theirs = verdicts_of(own, own, language);
    let row = |own: &super::Verdict| {
        let there = theirs.iter().find(|there| there.id == own.id);
        // A target that another test decides has another name.
        let label = match there.filter(|there| there.label != own.label) {
            Some(there) => format!("{} → {}", there.label, own.label),
            None => own.label.clone(),
        };
        let there = there.map_or_else(|| Cell::Absent.show(language), |there| show(&there.value, &there.detail));
        vec![label, there, show(&own.value, &own.detail)]
    };
    Block::Table(words.effect_heads.to_vec(), verdicts_of(run, own, language).iter().map(row).collect())
}

/// Years in the ways of either scheme: a row's cells stand in the order of the words' heads.
fn years(run: &SchemeOutcome, own: &SchemeOutcome, words: &MemoWords, language: Language) -> Block {
    let cells = |of: &SchemeOutcome, year: u16| match of {
        SchemeOutcome::Budget(run) => cells(run, year),
        SchemeOutcome::Rate(run) => super::rates::memo_cells(run, year),
    };
    let all = [run, own].into_iter().flat_map(|of| YEARS.into_iter().filter_map(move |year| cells(of, year)));
    let most = largest(all.flatten());
    let row = |year: u16| {
        let there = cells(own, year);
        let mut line = vec![year.to_string()];
        for (place, cell) in cells(run, year)?.into_iter().enumerate() {
            let shown = cell.show_beside(most, language);
            let before = there.and_then(|there| there.get(place).copied());
            let before = before.map(|cell| cell.show_beside(most, language));
            line.push(match before {
                Some(before) if before != shown => fill(words.against, &[("own", &shown), ("bill", &before)]),
                _ => shown,
            });
        }
        Some(line)
    };
    Block::Table(words.years_heads.to_vec(), YEARS.into_iter().filter_map(row).collect())
}

fn cells(run: &Outcome, year: u16) -> Option<[Cell; 5]> {
    let tons = |tons: Option<Allowances>| tons.map_or(Cell::Absent, Cell::Megatons);
    let of = |row: &YearRow| {
        [
            tons(Some(row.statewide_t)),
            tons(row.statewide_limit_t),
            row.price_mean.map_or(Cell::Absent, Cell::Price),
            tons(Some(row.covered_emissions_t)),
            tons(Some(row.budget_t)),
        ]
    };
    run.year(year).map(of)
}

/// The readings of a bill that the scenario takes; of a plan, what readers should know.
fn readings(
    scenario: &Scenario,
    run: &SchemeOutcome,
    sources: &Sources,
    words: &MemoWords,
    language: Language,
) -> Block {
    if let Some(run) = run.rate() {
        return Block::List(false, super::rates::caveats(run, language));
    }
    let line = |chosen: &Chosen| {
        let label = (sources.reading)(chosen).unwrap_or_default();
        let places =
            [("statement", chosen.statement), ("letter", &*chosen.reading.to_string()), ("label", label.as_str())];
        fill(words.reading, &places)
    };
    match chosen(scenario).iter().map(line).collect::<Vec<_>>() {
        none if none.is_empty() => Block::Text(words.default_readings.to_owned()),
        lines => Block::List(false, lines),
    }
}

fn source(sources: &Sources, words: &MemoWords) -> Vec<Block> {
    let made = fill(words.made_by, &[("version", env!("CARGO_PKG_VERSION"))]);
    vec![Block::Text(made), Block::Text(words.link.to_owned()), Block::Link(sources.link.to_owned())]
}
