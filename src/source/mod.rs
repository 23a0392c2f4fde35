//! Where a number comes from: documents, headings, paragraphs, and how firmly it stands.
//!
//! Must not know any rule. Invariant: a citation names a registered document.

/// How firmly a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Fixed by the bill.
    Bill,
    /// Left to agency rule-making, or given only as a range.
    Rule,
    /// Read from a draft for comment, which is no rule yet.
    Draft,
    /// Our assumption: needed to run, not in the bill.
    Assumption,
}

impl Status {
    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Status::Bill => "bill",
            Status::Rule => "rule",
            Status::Draft => "draft",
            Status::Assumption => "assumption",
        }
    }
}

/// A document that numbers are taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// Stable id, e.g. `sb5981-report`.
    pub id: &'static str,
    /// Title as readers know it.
    pub title: &'static str,
    /// Whether it is written in English.
    pub english: bool,
}

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cite {
    /// The document.
    pub document: &'static Document,
    /// Its heading.
    pub heading: &'static str,
    /// Paragraph under that heading, from 1.
    pub paragraph: u8,
}
