//! Texts that stand beside what they describe, in other languages, looked up by their English.
//!
//! The catalogues are `catalogue/*.json`, an object of English texts and what they are in the language. Must not know
//! what a text belongs to. Invariant: an English text that changes has no translation until somebody looks at it again;
//! tests and the build name what is missing.

use super::Language;

/// `english` in `language`; as it is where nobody has translated it.
#[must_use]
pub fn in_language(english: &'static str, language: Language) -> &'static str {
    if language == Language::English { english } else { found(english, language).unwrap_or(english) }
}

/// A text that is no constant, such as a name in data, in `language`; none where nobody has translated it.
#[cfg(not(any(feature = "cli", not(feature = "app"))))]
#[must_use]
pub fn translated(english: &str, language: Language) -> Option<&'static str> {
    let pairs = super::file::spoken(language)?.beside;
    pairs.iter().find(|(known, _)| *known == english).map(|(_, text)| *text)
}

#[cfg(not(any(feature = "cli", not(feature = "app"))))]
fn found(english: &'static str, language: Language) -> Option<&'static str> {
    let pairs = super::file::spoken(language)?.beside;
    pairs.iter().find(|(known, _)| *known == english).map(|(_, text)| *text)
}

/// Templates of messages in English and in `language`, the narrower ones first.
#[cfg(not(any(feature = "cli", not(feature = "app"))))]
pub(super) fn templates(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    super::file::spoken(language).map_or(&[][..], |spoken| spoken.messages).iter().copied()
}

/// Templates of messages in English and in `language`, the narrower ones first.
#[cfg(any(feature = "cli", not(feature = "app")))]
pub(super) fn templates(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    super::message::MESSAGES.iter().filter_map(move |template| Some((*template, found(template, language)?)))
}

#[cfg(any(feature = "cli", not(feature = "app")))]
pub use native::{all, found, translated};

#[cfg(any(feature = "cli", not(feature = "app")))]
mod native {
    use super::super::pseudo;
    use super::Language;
    use std::collections::BTreeMap;
    use std::sync::OnceLock;

    static SPANISH: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    static CHINESE: OnceLock<BTreeMap<String, String>> = OnceLock::new();

    /// Every text of a catalogue, by its English.
    ///
    /// # Panics
    /// When the catalogue is no object of texts, which the tests rule out.
    #[must_use]
    pub fn all(language: Language) -> &'static BTreeMap<String, String> {
        static NONE: BTreeMap<String, String> = BTreeMap::new();
        let read = |text: &str| serde_json::from_str(text).expect("a catalogue is an object of texts");
        match language {
            Language::Spanish => SPANISH.get_or_init(|| read(include_str!("catalogue/es.json"))),
            Language::Chinese => CHINESE.get_or_init(|| read(include_str!("catalogue/zh.json"))),
            Language::English | Language::Pseudo => &NONE,
        }
    }

    /// A text that is no constant, such as a name in data, in `language`; none where nobody has translated it.
    #[must_use]
    pub fn translated(english: &str, language: Language) -> Option<&'static str> {
        all(language).get(english).map(String::as_str)
    }

    /// What `english` is in `language`.
    #[must_use]
    pub fn found(english: &'static str, language: Language) -> Option<&'static str> {
        match language {
            Language::English => Some(english),
            Language::Pseudo => Some(pseudo::beside(english)),
            _ => all(language).get(english).map(String::as_str),
        }
    }
}
