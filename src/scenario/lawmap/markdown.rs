//! The law map as Markdown: `docs/law.md` is this text.

use super::{Whole, class, execution};
use crate::law::map::{Class, Meaning};
use crate::scenario::registry::{self, Rule};
use crate::text::Language;
use std::fmt::Write;

/// The whole map as a page.
#[must_use]
pub fn markdown(map: &Whole) -> String {
    let mut page = String::new();
    head(&mut page, map);
    for section in registry::sections(map.program) {
        let title = section.title.in_language(Language::default());
        // Writing to a text cannot fail, here and below.
        let _ = writeln!(page, "\n## {}. {title}", section.letter);
        map.rules(section).for_each(|entry| rule(&mut page, map, entry));
    }
    page.push_str("\n## Questions that span statements\n");
    for question in &map.words.cross {
        let _ = writeln!(page, "\n**{}. {}.** {}", question.id, question.topic, question.unclear);
        if !question.statements.is_empty() {
            let _ = writeln!(page, "Statements: {}.", question.statements.join(", "));
        }
        page.push('\n');
        readings(&mut page, map, &question.id, &question.readings);
    }
    timeline(&mut page, map);
    duties(&mut page, map);
    page
}

fn head(page: &mut String, map: &Whole) {
    let document = &map.words.document;
    let statements = &map.words.statements;
    let count = |class| statements.iter().filter(|row| row.class == class).count();
    let rules = registry::rules(map.program);
    let running = rules.iter().filter(|rule| rule.runs).count();
    let entries = map.words.entries().count();
    let chosen = registry::readings(map.program).len();
    let _ = write!(
        page,
        "# The law map of {}\n\n\
         Made by `capwright rules --format md`; do not edit. Every statement of the {}, in our words, with what the \
         simulator does with it. A place is heading, paragraph and sentences, each counted from 1.\n\n\
         {} statements: {} simulated, {} displayed, {} administrative. {} rules, of which {running} run. {entries} \
         open passages; levers choose {chosen} readings other than the defaults.\n",
        map.program,
        document.title,
        statements.len(),
        count(Class::Simulated),
        count(Class::Displayed),
        count(Class::Administrative),
        rules.len(),
    );
}

fn rule(page: &mut String, map: &Whole, rule: &Rule) {
    let runs = if rule.runs { "runs" } else { "does not run yet" };
    let meaning = rule.meaning.in_language(Language::default());
    let _ = writeln!(page, "\n### `{}` ({runs})\n\n{meaning}\n", rule.id);
    page.push_str(
        "| statement | place | what it says | how | what is done with it | levers |\n|---|---|---|---|---|---|\n",
    );
    for row in map.statements(rule) {
        let sentences: Vec<String> = row.sentences.iter().map(ToString::to_string).collect();
        let place = format!("{}, {}.{}", row.section, row.paragraph, sentences.join("+"));
        let how = match row.execution {
            Some(way) => format!("{}, {}", class(row.class), execution(way)),
            None => class(row.class).to_owned(),
        };
        let levers: Vec<String> = row.levers.iter().map(|id| format!("`{id}`")).collect();
        cells(page, &[&row.id, &place, &row.statement, &how, &row.why, &levers.join(", ")]);
    }
    let levers: Vec<String> = map
        .levers(rule)
        .map(|lever| format!("`{}`{}", lever.id, if lever.active { "" } else { " (not active)" }))
        .collect();
    if !levers.is_empty() {
        let _ = writeln!(page, "\nLevers: {}.", levers.join(", "));
    }
    let tests: Vec<String> = registry::tests_of(map.program, rule.id).iter().map(|name| format!("`{name}`")).collect();
    if !tests.is_empty() {
        let _ = writeln!(page, "\nTests: {}.", tests.join(", "));
    }
    for row in map.statements(rule) {
        if let Some(unclear) = &row.unclear {
            let _ = writeln!(page, "\n**Open in {}.** {unclear}\n", row.id);
            readings(page, map, &row.id, &row.readings);
        }
    }
}

fn readings(page: &mut String, map: &Whole, entry: &str, readings: &[Meaning]) {
    for meaning in readings {
        let how = match (map.set(entry, meaning.reading), &meaning.because, &meaning.documented) {
            (Some(set), _, _) => {
                let set: Vec<String> = set.iter().map(|(id, value)| format!("`{id}={value}`")).collect();
                format!("set {}", set.join(", "))
            }
            (None, Some(because), _) => format!("default, because {because}"),
            (None, None, why) => format!("documented only: {}", why.as_deref().unwrap_or_default()),
        };
        let _ = writeln!(page, "- {}: {}; {how}", meaning.reading, meaning.label);
    }
}

fn timeline(page: &mut String, map: &Whole) {
    page.push_str("\n## Timeline\n\n");
    if registry::rules(map.program).iter().any(|rule| !rule.runs) {
        page.push_str("Of a rule that does not run yet it is said what it will do.\n\n");
    }
    page.push_str("| date | what happens | kind | statements | what the engine does | duty |\n");
    page.push_str("|---|---|---|---|---|---|\n");
    for row in &map.words.timeline {
        let duty = match (&row.due, row.every_months, &row.until) {
            (Some(due), Some(months), Some(until)) => {
                format!("`{}` from {due}, every {months} months to {until}", row.id)
            }
            (Some(due), ..) => format!("`{}` due {due}", row.id),
            _ => String::new(),
        };
        cells(page, &[&row.date, &row.what, &row.kind, &row.statements.join(", "), &row.engine, &duty]);
    }
}

fn duties(page: &mut String, map: &Whole) {
    let _ = write!(
        page,
        "\n## Duties on {}\n\n\
         Of a duty that recurs: the last time it was done, every time that it is overdue, and the next one. A duty \
         counts as done on its day; `--done` says otherwise, `--on` moves the day.\n\n\
         | due | duty | what | standing | days left |\n|---|---|---|---|---|\n",
        map.on
    );
    for duty in map.duties() {
        let days = duty.days.to_string();
        let id = format!("`{}`", duty.row.id);
        cells(page, &[&duty.due.to_string(), &id, &duty.row.what, duty.standing.id(), &days]);
    }
}

fn cells(page: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    let _ = writeln!(page, "| {} |", cells.join(" | "));
}
