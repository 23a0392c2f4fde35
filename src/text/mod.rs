//! Every visible text, in one exhaustive table per language: a missing translation does not compile.
//!
//! Texts that stand beside what they describe (levers, choices, presets) are English there, and the other languages
//! look them up by it, see [`catalogue`]; the law map's words are in `public/law`. Native code has every language. The
//! page carries English alone and reads another one from a file that the command line wrote, see [`file`].

#[cfg(any(feature = "cli", not(feature = "app")))]
mod boot;
pub mod catalogue;
pub mod charts;
#[cfg(any(feature = "cli", not(feature = "app")))]
mod chinese;
pub mod editor;
mod english;
pub mod file;
pub mod lab;
mod language;
pub mod message;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub mod more;
pub mod pages;
pub mod phrase;
#[cfg(any(feature = "cli", not(feature = "app")))]
mod pseudo;
#[cfg(any(feature = "cli", not(feature = "app")))]
mod spanish;
pub mod table;
#[cfg(test)]
mod tests;

pub use catalogue::in_language;
pub use charts::ChartWords;
pub use editor::EditorWords;
pub use lab::LabWords;
pub use language::{Language, Text};
pub use message::message;
#[cfg(any(feature = "pages", not(feature = "app")))]
pub use more::{
    CompareChartWords, CompareWords, DataWords, EntityWords, LawWords, MemoWords, MoreWords, PresentWords,
    ScenarioWords, ShareWords,
};
pub use pages::{EmbedWords, PageWords, PagesWords};
pub use phrase::{Plural, fill};

/// The fixed words of the interface. What only some pages need stands last, and the lab's own module has none of it.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The lab page: header, levers, verdict strip, messages.
    pub lab: LabWords,
    /// Charts, their findings and tables.
    pub charts: ChartWords,
    /// The pages and their navigation.
    pub pages: PagesWords,
    /// The editor of tables.
    pub editor: EditorWords,
    /// The other pages.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    pub more: MoreWords,
}

impl table::Table for Words {
    fn read(lines: &mut table::Lines) -> Words {
        Words {
            lab: table::Table::read(lines),
            charts: table::Table::read(lines),
            pages: table::Table::read(lines),
            editor: table::Table::read(lines),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            more: table::Table::read(lines),
        }
    }

    fn write(&self, out: &mut Vec<table::Line>) {
        self.lab.write(out);
        self.charts.write(out);
        self.pages.write(out);
        self.editor.write(out);
        #[cfg(any(feature = "pages", not(feature = "app")))]
        self.more.write(out);
    }
}

/// The words of `language`. In the page: English, unless the language's file was read.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &english::WORDS,
        #[cfg(any(feature = "cli", not(feature = "app")))]
        Language::Spanish => &spanish::WORDS,
        #[cfg(any(feature = "cli", not(feature = "app")))]
        Language::Chinese => &chinese::WORDS,
        #[cfg(any(feature = "cli", not(feature = "app")))]
        Language::Pseudo => pseudo::words(),
        #[cfg(not(any(feature = "cli", not(feature = "app"))))]
        _ => file::spoken(language).map_or(&english::WORDS, |spoken| &spoken.words),
    }
}
