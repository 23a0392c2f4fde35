//! The pages beside the lab in Spanish.

mod auctions;
mod challenges;
mod checks;
mod data;
mod entities;
mod history;
mod law;
mod memo;
mod method;
mod rates;
mod tour;

use crate::text::MoreWords;

pub(super) const WORDS: MoreWords = MoreWords {
    entities: entities::WORDS,
    law: law::WORDS,
    memo: memo::WORDS,
    data: data::WORDS,
    auctions: auctions::WORDS,
    history: history::WORDS,
    rates: rates::WORDS,
    method: method::WORDS,
    checks: checks::WORDS,
    challenges: challenges::WORDS,
    tour: tour::WORDS,
};
