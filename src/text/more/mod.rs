//! Words of the pages beside the lab, which the lab's own module has none of.

pub mod auctions;
pub mod data;
pub mod entities;
pub mod history;
pub mod law;
pub mod memo;
pub mod share;

pub use auctions::RoomWords;
pub use data::DataWords;
pub use entities::EntityWords;
pub use history::HistoryWords;
pub use law::LawWords;
pub use memo::MemoWords;
pub use share::ShareWords;

use super::table::words;

words! {
/// One field a page, or a family of pages.
#[derive(Clone, Copy, Debug)]
pub struct MoreWords {
    /// Entities, and what each of them did.
    pub entities: EntityWords,
    /// The pages about the law.
    pub law: LawWords,
    /// The amendment memo.
    pub memo: MemoWords,
    /// Charts and data to take away.
    pub data: DataWords,
    /// The auction room.
    pub auctions: RoomWords,
    /// Real auctions.
    pub history: HistoryWords,
    /// Charts and levers for somebody else's page.
    pub share: ShareWords,
}
}

pub(super) const ENGLISH: MoreWords = MoreWords {
    entities: entities::ENGLISH,
    law: law::ENGLISH,
    memo: memo::ENGLISH,
    data: data::ENGLISH,
    auctions: auctions::ENGLISH,
    history: history::ENGLISH,
    share: share::ENGLISH,
};
