//! Names of the pages.
//!
//! Must not know what a page shows.

use super::table::words;

words! {
/// One field a page.
#[derive(Clone, Copy, Debug)]
pub struct PagesWords {
    /// The lab.
    pub lab: PageWords,
    /// The auction room.
    pub auctions: PageWords,
    /// The entities.
    pub entities: PageWords,
    /// Accounts, spending, households.
    pub money: PageWords,
    /// The bill.
    pub bill: PageWords,
    /// The plan.
    pub plan: PageWords,
    /// The readings.
    pub readings: PageWords,
    /// A cap and a rate side by side.
    pub sides: PageWords,
    /// Real auctions.
    pub history: PageWords,
    /// The amendment memo.
    pub memo: PageWords,
    /// Charts and data.
    pub data: PageWords,
    /// Scenarios side by side.
    pub compare: PageWords,
    /// Presets and one's own scenarios.
    pub scenarios: PageWords,
    /// For an audience.
    pub present: PageWords,
    /// Challenges.
    pub challenges: PageWords,
    /// Method and checks.
    pub method: PageWords,
    /// The tour.
    pub tour: PageWords,
    /// A view for another site.
    pub share: PageWords,
    /// That view itself.
    pub embed: EmbedWords,
    /// Title of the window; `{title}` is the page's, or what is open on it.
    pub title: &'static str,
    /// There is no such page; its `{name}`, and the `{pages}` that there are.
    pub unknown: &'static str,
}

/// How a page is called.
#[derive(Clone, Copy, Debug)]
pub struct PageWords {
    /// In the navigation.
    pub name: &'static str,
    /// In the window's title.
    pub title: &'static str,
}

/// Around charts and levers inside somebody else's page.
#[derive(Clone, Copy, Debug)]
pub struct EmbedWords {
    /// The way to the lab.
    pub open: &'static str,
    /// What it is, and that nothing leaves it.
    pub credit: &'static str,
    /// There is no such chart; its `{name}`, and the `{charts}` that there are.
    pub no_chart: &'static str,
}
}

pub(super) const ENGLISH: PagesWords = PagesWords {
    lab: PageWords { name: "Lab", title: "a cap-and-trade bill that you can run" },
    auctions: PageWords { name: "Auctions", title: "the auction room" },
    entities: PageWords { name: "Entities", title: "every covered entity" },
    money: PageWords { name: "Money", title: "where the money goes" },
    bill: PageWords { name: "The bill", title: "the bill, statement by statement" },
    plan: PageWords { name: "The plan", title: "the plan, task by task" },
    readings: PageWords { name: "Readings", title: "which open passages matter" },
    sides: PageWords { name: "Side by side", title: "a cap and a rate, side by side" },
    history: PageWords { name: "Real auctions", title: "does it work on real auctions?" },
    memo: PageWords { name: "Memo", title: "amendment memo" },
    data: PageWords { name: "Data", title: "charts and data" },
    compare: PageWords { name: "Compare", title: "scenarios side by side" },
    scenarios: PageWords { name: "Scenarios", title: "presets and your own scenarios" },
    present: PageWords { name: "Present", title: "for an audience" },
    challenges: PageWords { name: "Challenges", title: "ten challenges" },
    method: PageWords { name: "Method", title: "method and checks" },
    tour: PageWords { name: "Tour", title: "a tour of the lab" },
    share: PageWords { name: "Embed", title: "on your own site" },
    embed: EmbedWords {
        open: "Open the full lab",
        credit: "A simulation, not a forecast. Nothing you do here leaves your browser.",
        no_chart: "`{name}` is no chart, so it is left out. Charts: {charts}.",
    },
    title: "Capwright: {title}",
    unknown: "`{name}` is no page of this site, so the lab is shown. Pages: {pages}.",
};
