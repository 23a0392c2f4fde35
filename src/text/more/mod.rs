//! Words of the pages beside the lab, which the lab's own module has none of.

pub mod auctions;
pub mod challenges;
pub mod checks;
pub mod compare;
pub mod data;
pub mod entities;
pub mod history;
pub mod law;
pub mod memo;
pub mod money;
pub mod plan;
pub mod present;
pub mod rates;
pub mod scenarios;
pub mod share;
pub mod sides;

pub use auctions::RoomWords;
pub use compare::{CompareChartWords, CompareWords};
pub mod method;
pub mod tour;

pub use challenges::ChallengesWords;
pub use checks::ChecksWords;
pub use data::DataWords;
pub use entities::EntityWords;
pub use history::HistoryWords;
pub use law::LawWords;
pub use memo::MemoWords;
pub use method::MethodWords;
pub use money::MoneyWords;
pub use plan::PlanWords;
pub use present::PresentWords;
pub use rates::RateWords;
pub use scenarios::ScenarioWords;
pub use share::ShareWords;
pub use sides::SidesWords;
pub use tour::TourWords;

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
    /// Programmes of rates.
    pub rates: RateWords,
    /// Scenarios side by side.
    pub compare: CompareWords,
    /// Presets, one's own scenarios, files.
    pub scenarios: ScenarioWords,
    /// The view for an audience.
    pub present: PresentWords,
    /// A plan.
    pub plan: PlanWords,
    /// A cap and a rate side by side.
    pub sides: SidesWords,
    /// Method and checks.
    pub method: MethodWords,
    /// What the tests hold.
    pub checks: ChecksWords,
    /// The challenges.
    pub challenges: ChallengesWords,
    /// The tour.
    pub tour: TourWords,
    /// Accounts, projects, communities, households.
    pub money: MoneyWords,
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
    rates: rates::ENGLISH,
    compare: compare::ENGLISH,
    scenarios: scenarios::ENGLISH,
    present: present::ENGLISH,
    plan: plan::ENGLISH,
    sides: sides::ENGLISH,
    method: method::ENGLISH,
    checks: checks::ENGLISH,
    challenges: challenges::ENGLISH,
    tour: tour::ENGLISH,
    money: money::ENGLISH,
    share: share::ENGLISH,
};
