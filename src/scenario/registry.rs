//! The registry: a programme's name, headings, rules and readings; its levers as JSON and as Markdown.
//!
//! Must not know what a lever does. Invariant: everything comes from the rows; nothing about a lever is
//! written here.

pub use crate::law::rule::{Rule, Section};

use super::value::format_value;
use super::{Scheme, levers, scheme};
use crate::json::{Json, Scalar};
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
use crate::law::henan;
use crate::law::lever::{Choice, Group, Kind, Lever};
use crate::law::preset::Preset;
use crate::law::reading::Reading;
use crate::law::washington;
#[cfg(any(test, feature = "cli"))]
use crate::law::washington::rules::SECTIONS;
use crate::source::{Cite, Status};
use crate::text::{Language, Text, in_language};
use std::fmt::Write;

/// The headings of a programme's levers, in order.
#[must_use]
pub fn groups(program: &str) -> &'static [Group] {
    match program {
        washington::ID => washington::GROUPS,
        #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
        henan::ID => henan::GROUPS,
        _ => &[],
    }
}

/// What people call a programme.
#[must_use]
pub fn name(program: &str) -> Text {
    match program {
        washington::ID => washington::NAME,
        #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
        henan::ID => henan::NAME,
        _ => Text { en: "" },
    }
}

/// The rules of a programme, in order.
#[must_use]
pub fn rules(program: &str) -> Vec<&'static Rule> {
    match program {
        washington::ID => washington::rules::rules().collect(),
        #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
        henan::ID => henan::rules::ROWS.iter().collect(),
        _ => Vec::new(),
    }
}

/// The readings of a programme's open passages that levers choose, in the register's order.
#[must_use]
pub fn readings(program: &str) -> &'static [Reading] {
    if program == washington::ID { washington::READINGS } else { &[] }
}

/// The presets of a programme, the programme as it stands apart.
#[must_use]
pub fn presets(program: &str) -> &'static [Preset] {
    match program {
        washington::ID => washington::PRESETS,
        #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
        henan::ID => henan::PRESETS,
        _ => &[],
    }
}

/// The words of a programme's law map, if it has one.
#[cfg(any(test, feature = "cli"))]
#[must_use]
pub fn law_words(program: &str) -> Option<&'static str> {
    match program {
        washington::ID => Some(washington::MAP),
        henan::ID => Some(henan::MAP),
        _ => None,
    }
}

/// The tasks of a programme that is a plan, in words.
#[cfg(any(test, feature = "cli"))]
#[must_use]
pub fn plan_words(program: &str) -> Option<&'static str> {
    (program == henan::ID).then_some(henan::TASKS)
}

/// The sections of a programme's rules, in order.
#[cfg(any(test, feature = "cli"))]
#[must_use]
pub fn sections(program: &str) -> &'static [Section] {
    match program {
        washington::ID => SECTIONS,
        henan::ID => henan::rules::SECTIONS,
        _ => &[],
    }
}

/// Names of the tests that check a programme's rule.
#[cfg(any(test, feature = "cli"))]
#[must_use]
pub fn tests_of(program: &str, rule: &str) -> &'static [&'static str] {
    match program {
        washington::ID => washington::rules::tests_of(rule),
        henan::ID => henan::tests_of(rule),
        _ => &[],
    }
}

/// A lever as it is listed.
pub struct LeverRow {
    id: &'static str,
    group: &'static str,
    kind: &'static str,
    unit: &'static str,
    default: String,
    min: Option<&'static str>,
    max: Option<&'static str>,
    step: Option<&'static str>,
    options: Vec<OptionRow>,
    status: Status,
    source: &'static str,
    rules: &'static [&'static str],
    active: bool,
    headline: Option<u8>,
    label: &'static str,
    help: &'static str,
    cite: Option<Cite>,
    language: Language,
}

struct OptionRow {
    id: &'static str,
    label: &'static str,
}

/// Every lever of `program` that this build has the words of, in order of groups and, within one, of ids.
#[must_use]
pub fn rows(program: &str, language: Language) -> Vec<LeverRow> {
    let of = |group: &'static Group| {
        levers(program).iter().filter(move |lever| lever.group == group.id && lever.described())
    };
    groups(program).iter().flat_map(of).map(|lever| row(lever, language)).collect()
}

fn row(lever: &Lever, language: Language) -> LeverRow {
    let range = lever.range();
    let options: &[Choice] = if let Kind::Choice { options, .. } = lever.kind { options } else { &[] };
    LeverRow {
        id: lever.id,
        group: lever.group,
        kind: kind(lever),
        unit: lever.unit,
        default: default(lever),
        min: range.map(|range| range.min),
        max: range.map(|range| range.max),
        step: range.map(|range| range.step),
        options: options
            .iter()
            .map(|option| OptionRow { id: option.id, label: option.label.in_language(language) })
            .collect(),
        status: lever.status,
        source: in_language(lever.source, language),
        rules: lever.rules,
        active: lever.active,
        headline: lever.headline,
        label: lever.label.in_language(language),
        help: lever.help.in_language(language),
        cite: lever.cite,
        language,
    }
}

fn kind(lever: &Lever) -> &'static str {
    match lever.kind {
        Kind::Fraction(_) => "fraction",
        Kind::Money(_) => "money",
        Kind::Tonnes(_) => "tonnes",
        Kind::Years(_) => "years",
        Kind::Count(_) => "count",
        Kind::Number(_) => "number",
        Kind::Choice { .. } => "choice",
        Kind::Switch { .. } => "switch",
        Kind::Date { .. } => "date",
        Kind::Table { .. } => "table",
    }
}

fn default(lever: &Lever) -> String {
    match lever.kind {
        Kind::Date { default } | Kind::Table { default, .. } => default.to_owned(),
        _ => format_value(&lever.default_value()),
    }
}

/// The registry as JSON, a list of rows; labels, help and sources in `language`, units as files have them.
#[must_use]
pub fn parameters_json(program: &str, language: Language) -> String {
    let mut json = Json::default();
    json.open('[');
    for row in rows(program, language) {
        json.item();
        json.open('{');
        lever_row(&mut json, &row);
        json.close('}');
    }
    json.close(']');
    json.finish() + "\n"
}

fn lever_row(json: &mut Json, row: &LeverRow) {
    json.field("id", row.id);
    json.field("group", row.group);
    json.field("kind", row.kind);
    json.field("unit", row.unit);
    json.field("default", row.default.as_str());
    for (name, limit) in [("min", row.min), ("max", row.max), ("step", row.step)] {
        if let Some(limit) = limit {
            json.field(name, limit);
        }
    }
    if !row.options.is_empty() {
        json.key("options");
        json.open('[');
        for option in &row.options {
            json.item();
            json.open('{');
            json.field("id", option.id);
            json.field("label", option.label);
            json.close('}');
        }
        json.close(']');
    }
    json.field("status", row.status.id());
    json.field("source", row.source);
    json.texts("rules", row.rules);
    json.field("active", row.active);
    json.field("headline", row.headline.map(u32::from));
    json.field("label", row.label);
    json.field("help", row.help);
    json.key("cite");
    match row.cite {
        None => json.value(&Scalar::Nothing),
        Some(cite) => {
            let heard = |text| if foreign(cite) { in_language(text, row.language) } else { text };
            json.open('{');
            json.key("document");
            json.open('{');
            json.field("id", cite.document.id);
            json.field("title", heard(cite.document.title));
            json.close('}');
            json.field("heading", heard(cite.heading));
            json.field("paragraph", u32::from(cite.paragraph));
            json.close('}');
        }
    }
}

/// Whether the document is in a language of its own, so that what we call it and its headings is a translation. A report
/// in English is cited in English everywhere, because that is what it is found by.
fn foreign(cite: Cite) -> bool {
    !cite.document.english
}

/// Title and heading of a citation, where they are ours to translate.
#[cfg(any(feature = "cli", not(feature = "app")))]
#[must_use]
pub fn translated_cite(cite: Cite) -> Vec<&'static str> {
    if foreign(cite) { vec![cite.document.title, cite.heading] } else { Vec::new() }
}

/// The registry as Markdown, a table a group.
#[must_use]
pub fn parameters_markdown(program: &str) -> String {
    let language = Language::default();
    let rows = rows(program, language);
    let mut page = format!("# Parameters of {program}\n");
    for group in groups(program) {
        let heading = group.label.in_language(language);
        let columns =
            "| parameter | default | allowed | unit | status | runs | meaning |\n|---|---|---|---|---|---|---|";
        // Writing to a text cannot fail, here and below.
        let _ = writeln!(page, "\n## {heading}\n\n{columns}");
        for row in rows.iter().filter(|row| row.group == group.id) {
            let status = match (row.status, scheme(program)) {
                (Status::Bill, Scheme::Budget) => "fixed by the bill",
                (Status::Bill, Scheme::Rate) => "fixed by the plan",
                (Status::Rule, Scheme::Budget) => "left to agency rule",
                (Status::Rule, Scheme::Rate) => "national rule or draft",
                (Status::Draft, _) => "draft for comment",
                (Status::Assumption, _) => "assumption",
            };
            let runs = if row.active { "yes" } else { "not yet" };
            let default = if row.default.is_empty() { "-" } else { &row.default };
            let meaning = format!("{}. {}", row.label, row.help);
            let cells = [&format!("`{}`", row.id), default, &allowed(row), row.unit, status, runs, &meaning];
            let _ = writeln!(page, "| {} |", cells.map(|cell| cell.replace('|', "\\|")).join(" | "));
        }
    }
    page
}

fn allowed(row: &LeverRow) -> String {
    match (row.min, row.max) {
        (Some(min), Some(max)) => format!("{min} to {max}"),
        _ if row.kind == "switch" => "true, false".to_owned(),
        _ => row.options.iter().map(|option| option.id).collect::<Vec<_>>().join(", "),
    }
}
