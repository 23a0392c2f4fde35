//! Reads the arguments of a command.
//!
//! Must not open files. Invariant: every wrong argument is listed, not only the first.

use super::Command;
use super::failure::{Failure, usage};
use super::files::shown;
use crate::law::Problem;
use crate::text::Language;
use lexopt::{Arg, Parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// Which rows a table has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum What {
    /// One a year.
    #[default]
    Years,
    /// One a year and account.
    Spending,
    /// One a year and household group.
    Households,
    /// One a project.
    Projects,
    /// One an entity and year.
    Entities,
    /// One a measure.
    Measures,
}

const WHATS: [(&str, What); 6] = [
    ("years", What::Years),
    ("spending", What::Spending),
    ("households", What::Households),
    ("projects", What::Projects),
    ("entities", What::Entities),
    ("measures", What::Measures),
];

/// Which rows the table of an auction has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Rows {
    /// One a bidder.
    #[default]
    Awards,
    /// One a price.
    Demand,
}

const ROWS: [(&str, Rows); 2] = [("awards", Rows::Awards), ("demand", Rows::Demand)];

/// What a command was given.
#[derive(Debug, Default)]
pub(super) struct Arguments {
    /// Arguments that are no options, in order.
    pub inputs: Vec<OsString>,
    /// Programme id.
    pub program: Option<String>,
    /// Levers set on the command line, in order.
    pub sets: Vec<(String, String)>,
    /// Growth of output, as a share.
    pub growth: Option<String>,
    /// A scenario as a link.
    pub link: Option<String>,
    /// Duties and when they were done, in order.
    pub done: Vec<(String, String)>,
    /// A day.
    pub on: Option<String>,
    /// The language of texts, English unless given.
    pub language: Language,
    /// One of the command's orders, the first unless given.
    pub by: &'static str,
    /// Whether entities are wanted.
    pub entities: bool,
    /// Which rows a table has; the years unless given.
    pub what: What,
    /// Which rows the table of an auction has; the awards unless given.
    pub rows: Rows,
    /// Terms of an auction by option, in order.
    pub auction: Vec<(String, String)>,
    /// A file with the terms of an auction.
    pub terms: Option<String>,
    /// One of the command's formats, the first unless given.
    pub format: &'static str,
    /// Where the output goes.
    pub out: Option<PathBuf>,
    /// Whether only help is wanted.
    pub help: bool,
}

/// Reads what follows the command's name.
pub(super) fn read(command: &Command, words: Vec<OsString>) -> Result<Arguments, Failure> {
    let mut reader = Reader { command, arguments: Arguments::default(), problems: Vec::new() };
    reader.arguments.format = command.formats.first().copied().unwrap_or_default();
    reader.arguments.by = command.orders.first().copied().unwrap_or_default();
    let mut parser = Parser::from_args(words);
    while let Some(word) = next(&mut parser, &mut reader.problems) {
        match word {
            Word::Input(input) => reader.arguments.inputs.push(input),
            Word::Option(name) if name == "help" || name == "h" => reader.arguments.help = true,
            Word::Option(name) => reader.option(&name, &mut parser),
        }
    }
    if reader.arguments.inputs.len() > command.inputs {
        let message = format!("`{}` takes at most {} input", command.name, command.inputs);
        reader.problems.push(usage("", message));
    }
    if reader.arguments.what != What::Years && reader.arguments.format != "csv" {
        reader.fail("--what", "`--what` chooses the rows of a table; it needs `--format csv`".to_owned());
    }
    if reader.arguments.rows != Rows::Awards && reader.arguments.format != "csv" {
        reader.fail("--rows", "`--rows` chooses the rows of a table; it needs `--format csv`".to_owned());
    }
    if reader.problems.is_empty() || reader.arguments.help {
        Ok(reader.arguments)
    } else {
        Err(Failure::Input(reader.problems))
    }
}

enum Word {
    Option(String),
    Input(OsString),
}

fn next(parser: &mut Parser, problems: &mut Vec<Problem>) -> Option<Word> {
    loop {
        match parser.next() {
            Ok(None) => return None,
            Ok(Some(Arg::Long(name))) => return Some(Word::Option(name.to_owned())),
            Ok(Some(Arg::Short(letter))) => return Some(Word::Option(letter.to_string())),
            Ok(Some(Arg::Value(input))) => return Some(Word::Input(input)),
            Err(error) => problems.push(usage("", shown(&error.to_string()))),
        }
    }
}

struct Reader<'a> {
    command: &'a Command,
    arguments: Arguments,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn fail(&mut self, path: &str, message: String) {
        self.problems.push(usage(path, message));
    }

    fn option(&mut self, name: &str, parser: &mut Parser) {
        if !self.command.options.contains(&name) {
            // Its value, if it came attached, must not be read as an input.
            let _ = parser.optional_value();
            let options = self.command.options.iter().chain(&["help"]);
            let allowed: Vec<String> = options.map(|option| format!("--{option}")).collect();
            let message = format!("`{}` is not an option; allowed: {}", shown(name), allowed.join(", "));
            return self.fail("", message);
        }
        if name == "entities" {
            self.arguments.entities = true;
            return;
        }
        let value = match parser.value() {
            Ok(value) => value,
            Err(error) => return self.fail(&format!("--{name}"), shown(&error.to_string())),
        };
        if name == "out" {
            self.arguments.out = Some(PathBuf::from(value));
            return;
        }
        match value.into_string() {
            Ok(text) => self.text(name, text),
            Err(_) => self.fail(&format!("--{name}"), format!("the value of `--{name}` is not UTF-8 text")),
        }
    }

    fn text(&mut self, name: &str, text: String) {
        match name {
            "program" => self.arguments.program = Some(text),
            "link" => self.arguments.link = Some(text),
            "on" => self.arguments.on = Some(text),
            "growth" => self.arguments.growth = Some(text),
            "format" => self.arguments.format = self.one_of(name, "a format", self.command.formats, &text),
            "by" => self.arguments.by = self.one_of(name, "an order", self.command.orders, &text),
            "language" => match Language::of(&text) {
                Some(language) => self.arguments.language = language,
                None => {
                    let allowed = Language::ALL.map(Language::id).join(", ");
                    self.fail("--language", format!("`{}` is not a language; allowed: {allowed}", shown(&text)));
                }
            },
            "terms" => self.arguments.terms = Some(text),
            "supply" | "reserve" | "lot" | "limit" | "seed" => self.arguments.auction.push((name.to_owned(), text)),
            "what" => self.arguments.what = self.rows(name, &WHATS, &text),
            "rows" => self.arguments.rows = self.rows(name, &ROWS, &text),
            _ => match text.split_once('=') {
                Some((id, value)) if name == "done" => self.arguments.done.push((id.to_owned(), value.to_owned())),
                Some((id, value)) => self.arguments.sets.push((id.to_owned(), value.to_owned())),
                None => {
                    let message = format!("`{}` has no value; write `--{name} id=value`", shown(&text));
                    self.fail(&format!("--{name}"), message);
                }
            },
        }
    }

    /// The rows that were asked for; the first of `known` when there are none of that name, which is a problem.
    fn rows<T: Copy + Default>(&mut self, name: &str, known: &[(&str, T)], text: &str) -> T {
        known.iter().find(|(id, _)| *id == text).map(|(_, rows)| *rows).unwrap_or_else(|| {
            let allowed: Vec<&str> = known.iter().map(|(id, _)| *id).collect();
            let message = format!("`{}` has no rows; allowed: {}", shown(text), allowed.join(", "));
            self.fail(&format!("--{name}"), message);
            T::default()
        })
    }

    /// The one of `allowed` that was written; the first when none was, which is a problem.
    fn one_of(&mut self, name: &str, what: &str, allowed: &[&'static str], text: &str) -> &'static str {
        allowed.iter().copied().find(|known| *known == text).unwrap_or_else(|| {
            let message = format!("`{}` is not {what}; allowed: {}", shown(text), allowed.join(", "));
            self.fail(&format!("--{name}"), message);
            allowed.first().copied().unwrap_or_default()
        })
    }
}
