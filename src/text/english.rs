//! English.

use super::{Words, charts, editor, lab, pages};
#[cfg(any(feature = "pages", not(feature = "app")))]
use super::{entities, law};

pub(super) static WORDS: Words = Words {
    lab: lab::ENGLISH,
    charts: charts::ENGLISH,
    pages: pages::ENGLISH,
    editor: editor::ENGLISH,
    #[cfg(any(feature = "pages", not(feature = "app")))]
    entities: entities::ENGLISH,
    #[cfg(any(feature = "pages", not(feature = "app")))]
    law: law::ENGLISH,
};
