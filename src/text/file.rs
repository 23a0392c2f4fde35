//! A language as a file: what the page reads when somebody wants another language than English.
//!
//! A line a text: the language's id; what the script that starts the page says; how many texts stand beside what they describe, each in English and then
//! translated; the same of templates of messages; then the words of the interface in the order of their tables. Must not know what a text says. Invariant:
//! a file that does not fit is none, so that the page stays in English.

#[cfg(any(feature = "cli", not(feature = "app")))]
use super::table::Line;
use super::table::{Lines, Table};
use super::{Language, Words};
use std::sync::OnceLock;

/// A language that was read.
#[derive(Debug)]
pub struct Spoken {
    /// Which one.
    pub language: Language,
    /// Texts that stand beside what they describe: English, and in this language.
    pub beside: &'static [(&'static str, &'static str)],
    /// Templates of messages: English, and in this language.
    pub messages: &'static [(&'static str, &'static str)],
    /// The words of the interface.
    pub words: Words,
}

/// Lines for the script that starts the page.
pub const BOOT: usize = 9;

static SPOKEN: OnceLock<Spoken> = OnceLock::new();

/// Reads a language's file.
#[must_use]
pub fn read(text: &'static str) -> Option<Spoken> {
    let mut lines = Lines::of(text);
    let language = Language::of(lines.take())?;
    // What the script that started the page says where this module cannot.
    for _ in 0..BOOT {
        lines.take();
    }
    let spoken = Spoken {
        language,
        beside: Table::read(&mut lines),
        messages: Table::read(&mut lines),
        words: Table::read(&mut lines),
    };
    lines.complete.then_some(spoken)
}

/// Speaks the language of a file from now on; English when the file does not fit.
pub fn speak(text: String) -> Language {
    read(text.leak()).map_or(Language::English, |spoken| SPOKEN.get_or_init(|| spoken).language)
}

/// The language that the page speaks.
#[must_use]
pub fn present() -> Language {
    SPOKEN.get().map_or(Language::English, |spoken| spoken.language)
}

/// The language that the page speaks besides English, if it is `language`.
#[must_use]
pub fn spoken(language: Language) -> Option<&'static Spoken> {
    SPOKEN.get().filter(|spoken| spoken.language == language)
}

/// The file of `language`, which native code makes; `beside` are English texts that
/// stand beside what they describe.
#[cfg(any(feature = "cli", not(feature = "app")))]
#[must_use]
pub fn write(language: Language, beside: &[&'static str]) -> String {
    let words = super::words(language);
    let mut lines = vec![Line::Id(language.id())];
    super::boot::lines(language).write(&mut lines);
    for texts in [beside, super::message::MESSAGES] {
        lines.push(Line::Count(texts.len()));
        texts.iter().for_each(|text| (*text, super::in_language(text, language)).write(&mut lines));
    }
    words.write(&mut lines);
    let text = |line: &Line| match line {
        Line::Text(text) | Line::Id(text) => (*text).to_owned(),
        Line::Count(count) => count.to_string(),
    };
    lines.iter().map(text).collect::<Vec<_>>().join("\n")
}
