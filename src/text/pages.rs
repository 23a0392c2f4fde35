//! Names of the pages.
//!
//! Must not know what a page shows.

/// One field a page.
#[derive(Clone, Copy, Debug)]
pub struct PagesWords {
    /// The lab.
    pub lab: PageWords,
    /// The entities.
    pub entities: PageWords,
    /// The bill.
    pub bill: PageWords,
    /// The readings.
    pub readings: PageWords,
    /// Real auctions.
    pub history: PageWords,
    /// Title of the window: the page's title, and what is open on it.
    pub title: fn(&str, Option<&str>) -> String,
    /// There is no such page; its name, and the pages that there are.
    pub unknown: fn(&str, &str) -> String,
}

/// How a page is called.
#[derive(Clone, Copy, Debug)]
pub struct PageWords {
    /// In the navigation.
    pub name: &'static str,
    /// In the window's title.
    pub title: &'static str,
}

pub(super) const ENGLISH: PagesWords = PagesWords {
    lab: PageWords { name: "Lab", title: "a cap-and-trade bill that you can run" },
    entities: PageWords { name: "Entities", title: "every covered entity" },
    bill: PageWords { name: "The bill", title: "the bill, statement by statement" },
    readings: PageWords { name: "Readings", title: "which open passages matter" },
    history: PageWords { name: "Real auctions", title: "does it work on real auctions?" },
    title: |page, open| match open {
        Some(open) => format!("Capwright: {open}"),
        None => format!("Capwright: {page}"),
    },
    unknown: |name, pages| format!("`{name}` is no page of this site, so the lab is shown. Pages: {pages}."),
};
