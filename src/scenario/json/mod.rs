//! A scenario as JSON, schema version 1.
//!
//! Must not know what a lever does. Invariants: every error of a document is listed, each with its path;
//! what [`write()`] makes, [`parse`] reads back as the same scenario.

use super::problems::{
    E_DUPLICATE, E_INACTIVE, E_LENGTH, E_PROGRAM, E_SYNTAX, E_TYPE, E_UNKNOWN, E_VERSION, problem, shown, too_long,
    under, unknown_program,
};
use super::{NOTES_LIMIT, PROGRAMS, Scenario, TITLE_LIMIT, format_value};
#[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
use super::{Scheme, own, scheme};
use crate::json::{Node, read as read_json};
use crate::law::Problem;
use crate::law::lever::{Kind, Value};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Most bytes of a document.
pub const LIMIT: usize = 4 << 20;

/// Most entries of `set`, well beyond the number of levers.
const ENTRIES: usize = 1_000;

/// Reads a scenario.
///
/// # Errors
/// Everything that is wrong with the document, in its order.
pub fn parse(text: &str) -> Result<Scenario, Vec<Problem>> {
    if text.len() > LIMIT {
        return Err(vec![problem(E_LENGTH, "", format!("a scenario has at most {LIMIT} bytes"))]);
    }
    // Some editors put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = read_json(text).map_err(|why| vec![unreadable(&why)])?;
    read(&root)
}

/// Reads a scenario from a document.
///
/// # Errors
/// Everything that is wrong with it, in its order.
pub fn read(root: &Node) -> Result<Scenario, Vec<Problem>> {
    let Node::Object(fields) = root else {
        return Err(vec![problem(E_TYPE, "", format!("a scenario is an object, not {}", root.kind()))]);
    };
    let mut reader = Reader { scenario: Scenario::bill(PROGRAMS[0]), problems: Vec::new() };
    reader.read(fields);
    if reader.problems.is_empty() { Ok(reader.scenario) } else { Err(reader.problems) }
}

/// The text is not JSON, and why.
#[must_use]
pub fn unreadable(why: &str) -> Problem {
    problem(E_SYNTAX, "", format!("this is not JSON: {}", shown(why)))
}

/// A short piece of `node`, for messages.
fn given(node: &Node) -> String {
    match node {
        Node::Switch(switch) => switch.to_string(),
        Node::Number(number) => shown(number),
        Node::Text(text) => format!("\"{}\"", shown(text)),
        _ => node.kind().to_owned(),
    }
}

struct Reader {
    scenario: Scenario,
    problems: Vec<Problem>,
}

impl Reader {
    fn fail(&mut self, code: &'static str, path: &str, message: String) {
        self.problems.push(problem(code, path, message));
    }

    fn read(&mut self, fields: &[(String, Node)]) {
        self.required(fields);
        let mut seen = BTreeSet::new();
        for (name, node) in fields {
            if !seen.insert(name.as_str()) {
                self.fail(E_DUPLICATE, name, format!("`{}` stands twice", shown(name)));
                continue;
            }
            match name.as_str() {
                // Both are read first, wherever they stand.
                "capwright" | "program" => {}
                "title" => self.scenario.title = self.text(name, node, TITLE_LIMIT),
                "notes" => self.scenario.notes = self.text(name, node, NOTES_LIMIT),
                "seed" => self.seed(node),
                "set" => self.set(node),
                "entities" => self.entities(node),
                _ => {
                    let known = "allowed: capwright, program, title, notes, seed, set, entities";
                    self.fail(E_UNKNOWN, name, format!("`{}` is not a field of a scenario; {known}", shown(name)));
                }
            }
        }
    }

    fn required(&mut self, fields: &[(String, Node)]) {
        let find = |wanted: &str| fields.iter().find(|(name, _)| name == wanted).map(|(_, node)| node);
        match find("capwright") {
            Some(Node::Number(version)) if version == "1" => {}
            Some(node) => {
                let given = given(node);
                self.fail(E_VERSION, "capwright", format!("schema version {given} is unknown; this release reads 1"));
            }
            None => self.fail(E_VERSION, "capwright", "the schema version is missing; write \"capwright\": 1".into()),
        }
        match find("program") {
            Some(Node::Text(id)) => match PROGRAMS.iter().find(|known| *known == id) {
                Some(known) => self.scenario = Scenario::bill(known),
                None => self.problems.push(unknown_program("program", id)),
            },
            Some(node) => {
                let message = format!("`program` is a text, not {}; allowed: {}", node.kind(), PROGRAMS.join(", "));
                self.fail(E_TYPE, "program", message);
            }
            None => {
                let message = format!("`program` is missing; allowed: {}", PROGRAMS.join(", "));
                self.fail(E_PROGRAM, "program", message);
            }
        }
    }

    fn text(&mut self, name: &str, node: &Node, limit: usize) -> String {
        match node {
            Node::Text(text) if text.chars().count() <= limit => return text.clone(),
            Node::Text(_) => self.problems.push(too_long(name, limit)),
            _ => self.fail(E_TYPE, name, format!("`{name}` is a text, not {}", node.kind())),
        }
        String::new()
    }

    fn seed(&mut self, node: &Node) {
        match node {
            Node::Number(number) if number.parse::<u32>().is_ok() => self.scenario.seed = number.parse().ok(),
            _ => {
                let given = given(node);
                self.fail(E_TYPE, "seed", format!("`seed` = {given}; allowed: a whole number from 0 to {}", u32::MAX));
            }
        }
    }

    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    fn entities(&mut self, node: &Node) {
        if scheme(self.scenario.program) != Scheme::Budget {
            let message = "own emitters can stand in where budgets limit them; leave `entities` out";
            return self.fail(E_INACTIVE, "entities", message.to_owned());
        }
        match own::read(node) {
            Ok(list) => self.scenario.set_own_emitters(Some(Arc::new(list))),
            Err(problems) => self.problems.extend(problems),
        }
    }

    /// The lab's own module has no reader for them; the page then starts the other one.
    #[cfg(not(any(not(feature = "app"), feature = "pages", feature = "cli")))]
    fn entities(&mut self, _: &Node) {
        self.fail(E_INACTIVE, "entities", "own emitters are read on the page of the entities".to_owned());
    }

    fn set(&mut self, node: &Node) {
        let Node::Object(entries) = node else {
            let message = format!("`set` is an object of parameter ids and values, not {}", node.kind());
            return self.fail(E_TYPE, "set", message);
        };
        if entries.len() > ENTRIES {
            return self.fail(E_LENGTH, "set", format!("`set` has more than {ENTRIES} entries"));
        }
        let mut seen = BTreeSet::new();
        for (id, node) in entries {
            if !seen.insert(id.as_str()) {
                let message = format!("`{}` is set twice", shown(id));
                self.problems.push(under("set", problem(E_DUPLICATE, id, message)));
            } else if let Err(found) = self.entry(id, node) {
                self.problems.push(under("set", found));
            }
        }
    }

    fn entry(&mut self, id: &str, node: &Node) -> Result<(), Problem> {
        let lever = self.scenario.active(id)?;
        let text = match (lever.kind, node) {
            (Kind::Choice { .. }, Node::Text(text)) => text.clone(),
            (Kind::Switch { .. }, Node::Switch(switch)) => switch.to_string(),
            (Kind::Date { .. }, Node::Text(text)) => text.clone(),
            (Kind::Table { .. }, node) => return self.scenario.set(id, Value::Table(Arc::new(node.clone()))),
            (_, Node::Number(number)) if lever.range().is_some() => number.clone(),
            _ => return Err(super::value::wrong_kind(lever, &given(node))),
        };
        self.scenario.set_text(id, &text)
    }
}

/// Writes a scenario, only what differs from the bill, in a fixed order.
#[must_use]
pub fn write(scenario: &Scenario) -> String {
    let quoted = |text: &str| Node::Text(text.to_owned()).compact();
    let mut lines = vec!["  \"capwright\": 1".to_owned(), format!("  \"program\": {}", quoted(scenario.program))];
    if !scenario.title.is_empty() {
        lines.push(format!("  \"title\": {}", quoted(&scenario.title)));
    }
    if !scenario.notes.is_empty() {
        lines.push(format!("  \"notes\": {}", quoted(&scenario.notes)));
    }
    if let Some(seed) = scenario.seed {
        lines.push(format!("  \"seed\": {seed}"));
    }
    #[cfg(any(not(feature = "app"), feature = "pages", feature = "cli"))]
    if let Some(list) = scenario.own_emitters() {
        let rows: Vec<String> = own::write(list).items().iter().map(|row| format!("    {}", row.compact())).collect();
        lines.push(format!("  \"entities\": [\n{}\n  ]", rows.join(",\n")));
    }
    let entries: Vec<String> = scenario
        .changes()
        .map(|(id, value)| {
            let written = format_value(value);
            let text = matches!(value, Value::Choice(_) | Value::Date(_) | Value::Day(_));
            let written = if text { quoted(&written) } else { written };
            format!("    {}: {written}", quoted(id))
        })
        .collect();
    lines.push(match entries.len() {
        0 => "  \"set\": {}".to_owned(),
        _ => format!("  \"set\": {{\n{}\n  }}", entries.join(",\n")),
    });
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

#[cfg(test)]
mod tests;
