//! English.

use super::{Words, charts, editor, entities, lab, law, pages};

pub(super) static WORDS: Words = Words {
    lab: lab::ENGLISH,
    charts: charts::ENGLISH,
    pages: pages::ENGLISH,
    entities: entities::ENGLISH,
    law: law::ENGLISH,
    editor: editor::ENGLISH,
};
