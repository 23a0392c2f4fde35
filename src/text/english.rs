//! English.

#[cfg(any(feature = "pages", not(feature = "app")))]
use super::more;
use super::{Words, charts, editor, lab, pages};

pub(super) static WORDS: Words = Words {
    lab: lab::ENGLISH,
    charts: charts::ENGLISH,
    pages: pages::ENGLISH,
    editor: editor::ENGLISH,
    #[cfg(any(feature = "pages", not(feature = "app")))]
    more: more::ENGLISH,
};
