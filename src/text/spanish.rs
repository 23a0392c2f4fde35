//! Spanish, as readers in the United States write it: `docs/terms.md` has the field's terms.

mod charts;
mod lab;
#[cfg(any(feature = "pages", not(feature = "app")))]
mod more;
mod others;

use super::Words;

pub(super) static WORDS: Words = Words {
    lab: lab::WORDS,
    charts: charts::WORDS,
    pages: others::PAGES,
    editor: others::EDITOR,
    #[cfg(any(feature = "pages", not(feature = "app")))]
    more: more::WORDS,
};
