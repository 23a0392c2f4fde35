//! English.

use super::{Words, charts, lab};

pub(super) static WORDS: Words = Words { lab: lab::ENGLISH, charts: charts::ENGLISH };
