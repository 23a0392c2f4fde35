//! The pages beside the lab in Spanish.

mod auctions;
mod challenges;
mod checks;
mod compare;
mod data;
mod entities;
mod history;
mod law;
mod memo;
mod method;
mod money;
mod plan;
mod present;
mod rates;
mod scenarios;
mod share;
mod sides;
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
    compare: compare::WORDS,
    scenarios: scenarios::WORDS,
    present: present::WORDS,
    plan: plan::WORDS,
    sides: sides::WORDS,
    method: method::WORDS,
    checks: checks::WORDS,
    challenges: challenges::WORDS,
    tour: tour::WORDS,
    money: money::WORDS,
    share: share::WORDS,
};
