//! The law map in words: every statement of a source document, every open passage with its readings, every date.
//!
//! The command line, the documents and the tests read it; the page fetches the same file on demand and never
//! links it. Must not know levers or rules beyond their ids. Invariant: an unknown field is an error.

use serde::Deserialize;

/// What the file holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawMap {
    /// Version of the file's shape.
    pub capwright: u32,
    /// Id of the programme.
    pub program: String,
    /// The document that statements are taken from.
    pub document: Source,
    /// Every statement, in the document's order.
    pub statements: Vec<Statement>,
    /// Open questions that span statements.
    pub cross: Vec<Question>,
    /// Every dated provision, then the duties without a date.
    pub timeline: Vec<Dated>,
}

/// A document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable id.
    pub id: String,
    /// Title as readers know it.
    pub title: String,
    /// Its day, ISO.
    pub date: String,
}

/// One thing that the document says, in our words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Stable id.
    pub id: String,
    /// Heading it stands under, as in the document.
    pub section: String,
    /// Paragraph under that heading, from 1.
    pub paragraph: u32,
    /// Sentences of the paragraph that it is taken from, from 1.
    pub sentences: Vec<u32>,
    /// What it says.
    pub statement: String,
    /// What is done with it.
    pub class: Class,
    /// How a simulated one is executed; none for the others.
    pub execution: Option<Execution>,
    /// Why it has that class, or what the simulator does with it.
    pub why: String,
    /// Id of the rule that carries it.
    pub rule: String,
    /// Ids of the levers that stand for its numbers and choices.
    pub levers: Vec<String>,
    /// What it leaves open, if anything.
    pub unclear: Option<String>,
    /// The meanings that it allows, the default first.
    #[serde(default)]
    pub readings: Vec<Meaning>,
}

/// What is done with a statement.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// A rule executes it.
    Simulated,
    /// It is shown and changes no number.
    Displayed,
    /// It binds people and has nothing to show or compute.
    Administrative,
}

/// How a simulated statement is executed.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Execution {
    /// It changes a computed quantity.
    Quantity,
    /// It is a test that an attribute decides.
    Gate,
    /// It is computed and changes nothing else.
    Output,
}

/// A question that spans statements.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub topic: String,
    /// The statements that it touches.
    pub statements: Vec<String>,
    /// What is open.
    pub unclear: String,
    /// The answers, the default first.
    pub readings: Vec<Meaning>,
}

/// One meaning of an open passage.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    /// Its letter; the default is A.
    pub reading: char,
    /// What it says, short.
    pub label: String,
    /// Why it is the default; only the default has it.
    pub because: Option<String>,
    /// Why no lever chooses it; only a reading without one has it.
    pub documented: Option<String>,
}

/// A dated provision.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// Stable id.
    pub id: String,
    /// When, as people write it.
    pub date: String,
    /// What happens.
    pub what: String,
    /// `context`, `measurement`, `history`, `derived`, `deadline`, `recurring`, `start`, `end`, `target`, `event`
    /// or `undated`.
    pub kind: String,
    /// First day on which a duty is due, ISO; none where nobody has a duty on a known day.
    pub due: Option<String>,
    /// Months between two occurrences of a duty that recurs.
    pub every_months: Option<u32>,
    /// Last day on which it may recur, ISO.
    pub until: Option<String>,
    /// Ids of the statements that say so.
    pub statements: Vec<String>,
    /// What the simulator does on that day.
    pub engine: String,
}

/// An entry of the register: an open statement or an open question.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Id of the statement or question.
    pub id: &'a str,
    /// What is open.
    pub unclear: &'a str,
    /// The meanings, the default first.
    pub readings: &'a [Meaning],
}

impl LawMap {
    /// Reads the file.
    ///
    /// # Errors
    /// Where it is not such a file, with line and column.
    pub fn parse(text: &str) -> Result<LawMap, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The statement of this id.
    #[must_use]
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }

    /// The register: open statements in the document's order, then open questions.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let open = self.statements.iter().filter_map(|row| {
            let unclear = row.unclear.as_deref()?;
            Some(Entry { id: &row.id, unclear, readings: &row.readings })
        });
        let across = self.cross.iter().map(|row| Entry { id: &row.id, unclear: &row.unclear, readings: &row.readings });
        open.chain(across)
    }

    /// The words of a reading.
    #[must_use]
    pub fn meaning(&self, entry: &str, letter: char) -> Option<&Meaning> {
        let entry = self.entries().find(|found| found.id == entry)?;
        entry.readings.iter().find(|meaning| meaning.reading == letter)
    }
}
