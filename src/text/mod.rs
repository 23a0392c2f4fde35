//! Every visible text, in one exhaustive table per language: a missing translation does not compile.

pub mod charts;
pub mod editor;
mod english;
pub mod entities;
#[cfg(any(test, feature = "cli", feature = "pages"))]
pub mod history;
pub mod lab;
pub mod law;
pub mod pages;

pub use charts::ChartWords;
pub use editor::EditorWords;
pub use entities::EntityWords;
pub use lab::LabWords;
pub use law::LawWords;
pub use pages::{PageWords, PagesWords};

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

/// A short text in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in `language`.
    #[must_use]
    pub fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
        }
    }
}

/// The fixed words of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The lab page: header, levers, verdict strip, messages.
    pub lab: LabWords,
    /// Charts, their findings and tables.
    pub charts: ChartWords,
    /// The pages and their navigation.
    pub pages: PagesWords,
    /// Entities, and what each of them did.
    pub entities: EntityWords,
    /// The pages about the law.
    pub law: LawWords,
    /// The editor of tables.
    pub editor: EditorWords,
}

/// The words of `language`.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &english::WORDS,
    }
}
