//! The languages, and texts that stand beside what they describe.

use super::catalogue;

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish, as readers in the United States write it.
    Spanish,
    /// Chinese in simplified characters.
    Chinese,
    /// English with accents and longer than any language, to see what does not fit.
    Pseudo,
}

impl Language {
    /// Those to choose from, in the order of the menu.
    pub const ALL: [Language; 3] = [Language::English, Language::Spanish, Language::Chinese];

    /// Its name in links and files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Spanish => "es",
            Language::Chinese => "zh",
            Language::Pseudo => "xx",
        }
    }

    /// What it is called in the menu, in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Spanish => "Español",
            Language::Chinese => "中文",
            Language::Pseudo => "Þşéûðö",
        }
    }

    /// The language that is called `id`.
    #[must_use]
    pub fn of(id: &str) -> Option<Language> {
        Language::ALL.into_iter().chain([Language::Pseudo]).find(|language| language.id() == id)
    }
}

/// A text that stands beside what it describes, in English; the other languages are looked up by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in `language`; English where nobody has translated it, which the tests rule out.
    #[must_use]
    pub fn in_language(self, language: Language) -> &'static str {
        catalogue::in_language(self.en, language)
    }
}
