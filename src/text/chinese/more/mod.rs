//! The pages beside the lab in Chinese.

mod auctions;
mod data;
mod entities;
mod history;
mod law;
mod memo;
mod share;

use crate::text::MoreWords;

pub(super) const WORDS: MoreWords = MoreWords {
    entities: entities::WORDS,
    law: law::WORDS,
    memo: memo::WORDS,
    data: data::WORDS,
    auctions: auctions::WORDS,
    history: history::WORDS,
    share: share::WORDS,
};
