//! Which page is shown, and what it has open.
//!
//! Must not know what a page shows. Invariant: every page stands in [`Page::ALL`] once, in the order of the navigation.

use crate::law::Problem;
use crate::scenario::Scenario;
use crate::scenario::link;
use crate::text::{Language, PageWords, words};

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Levers and charts.
    #[default]
    Lab,
    /// Every covered entity.
    Entities,
    /// Every statement of the bill.
    Bill,
    /// What other readings would change.
    Readings,
    /// Real auctions.
    History,
}

impl Page {
    /// All of them.
    pub const ALL: [Page; 5] = [Page::Lab, Page::Entities, Page::Bill, Page::Readings, Page::History];

    /// Its name in links.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Page::Lab => link::FIRST,
            Page::Entities => "entities",
            Page::Bill => "bill",
            Page::Readings => "readings",
            Page::History => "history",
        }
    }

    /// Whether this module has it.
    #[must_use]
    pub fn is_built(self) -> bool {
        cfg!(feature = "pages") || self == Page::Lab
    }

    /// What it is called.
    #[must_use]
    pub fn words(self, language: Language) -> &'static PageWords {
        let words = &words(language).pages;
        match self {
            Page::Lab => &words.lab,
            Page::Entities => &words.entities,
            Page::Bill => &words.bill,
            Page::Readings => &words.readings,
            Page::History => &words.history,
        }
    }
}

/// A page and what it has open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// What is open on it, by name.
    pub open: Option<String>,
}

impl Route {
    /// What a link asks for; an unknown page is the lab, and a problem.
    #[must_use]
    pub fn read(link: &str, language: Language) -> (Route, Option<Problem>) {
        let name = link::page(link);
        let known = Page::ALL.into_iter().find(|page| page.id() == name);
        let problem = known.is_none().then(|| {
            let pages: Vec<&str> = Page::ALL.iter().map(|page| page.id()).collect();
            let name: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
            let message = (words(language).pages.unknown)(&name, &pages.join(", "));
            Problem { code: "E-PAGE", path: name, message }
        });
        let open = link::page_field(link, "open").filter(|_| known.is_some());
        (Route { page: known.unwrap_or_default(), open }, problem)
    }

    /// The link, from `#` on.
    #[must_use]
    pub fn link(&self, scenario: &Scenario) -> String {
        let open = self.open.as_deref().map(|name| ("open", name));
        link::encode_on(self.page.id(), scenario, open.as_slice())
    }
}
