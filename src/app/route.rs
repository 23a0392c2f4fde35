//! Which page is shown, and what it has open.
//!
//! Must not know what a page shows. Invariant: every page stands in [`Page::ALL`] once, in the order of the navigation.

use crate::law::Problem;
use crate::scenario::Scenario;
use crate::scenario::link;
use crate::text::file::present;
use crate::text::{Language, PageWords, fill, words};

/// The field that says which charts are picked, by their ids.
const CHARTS: &str = "charts";

/// The field that says which levers are picked, by their ids.
const CONTROLS: &str = "controls";

/// Stands between picked charts and picked levers.
pub const BETWEEN: &str = ";";

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Levers and charts.
    #[default]
    Lab,
    /// Every auction with its bids, and one's own.
    Auctions,
    /// Every covered entity.
    Entities,
    /// Every statement of the bill.
    Bill,
    /// What other readings would change.
    Readings,
    /// Real auctions.
    History,
    /// What was changed, to print or copy.
    Memo,
    /// Charts and data as files.
    Data,
    /// A view for somebody else's page, put together.
    Share,
    /// Chosen charts and levers inside somebody else's page.
    Embed,
}

impl Page {
    /// Those that stand in the navigation.
    pub const ALL: [Page; 8] =
        [Page::Lab, Page::Auctions, Page::Entities, Page::Bill, Page::Readings, Page::History, Page::Memo, Page::Data];

    /// Those that do not.
    const ASIDE: [Page; 2] = [Page::Share, Page::Embed];

    /// Its name in links.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Page::Lab => link::FIRST,
            Page::Auctions => link::AUCTIONS,
            Page::Entities => "entities",
            Page::Bill => "bill",
            Page::Readings => "readings",
            Page::Memo => "memo",
            Page::Data => "data",
            Page::History => "history",
            Page::Share => "share",
            Page::Embed => "embed",
        }
    }

    /// The field of a link that says what is open on it.
    #[must_use]
    pub fn field(self) -> &'static str {
        if self == Page::Auctions { "auction" } else { "open" }
    }

    /// Whether this module has it.
    #[must_use]
    pub fn is_built(self) -> bool {
        cfg!(feature = "pages") || self == Page::Lab || (cfg!(feature = "embed") && self == Page::Embed)
    }

    /// Whether what is open on it are charts and levers, by [`CHARTS`] and [`CONTROLS`].
    #[must_use]
    pub fn picks(self) -> bool {
        cfg!(feature = "embed") && matches!(self, Page::Share | Page::Embed)
    }

    /// What it is called.
    #[must_use]
    pub fn words(self, language: Language) -> &'static PageWords {
        let words = &words(language).pages;
        match self {
            // The view is called what the lab is called.
            Page::Lab | Page::Embed => &words.lab,
            Page::Share => &words.share,
            Page::Auctions => &words.auctions,
            Page::Entities => &words.entities,
            Page::Bill => &words.bill,
            Page::Readings => &words.readings,
            Page::Memo => &words.memo,
            Page::Data => &words.data,
            Page::History => &words.history,
        }
    }
}

/// A page and what it has open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// What is open on it, by name; ids of charts and of levers where the page has them picked.
    pub open: Option<String>,
}

impl Route {
    /// What a link asks for; an unknown page is the lab, and a problem.
    #[must_use]
    pub fn read(link: &str, language: Language) -> (Route, Option<Problem>) {
        let name = link::page(link);
        let known = Page::ALL.into_iter().chain(Page::ASIDE).find(|page| page.id() == name);
        let problem = known.is_none().then(|| {
            let pages: Vec<&str> = Page::ALL.iter().map(|page| page.id()).collect();
            let name: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
            let message = fill(words(language).pages.unknown, &[("name", &name), ("pages", &pages.join(", "))]);
            Problem { code: "E-PAGE", path: name, message }
        });
        let page = known.unwrap_or_default();
        let field = |name| link::page_field(link, name);
        let own = link::is_own(link).then(|| link::OWN.to_owned());
        let open = match page.picks() {
            true => Some([CHARTS, CONTROLS].map(|name| field(name).unwrap_or_default()).join(BETWEEN)),
            false => own.or_else(|| field(page.field())).filter(|_| known.is_some()),
        };
        (Route { page, open }, problem)
    }

    /// The link in `language`, from `#` on.
    #[must_use]
    pub fn link_in(&self, scenario: &Scenario, language: Language) -> String {
        let language = (language != Language::English).then(|| ("lang", language.id()));
        let (open, mut fields) = (self.open.as_deref(), Vec::new());
        if self.page.picks() {
            let picked = [CHARTS, CONTROLS].into_iter().zip(open.unwrap_or_default().split(BETWEEN));
            fields.extend(picked.filter(|(_, ids)| !ids.is_empty()));
        } else {
            fields.extend(open.map(|name| (self.page.field(), name)));
        }
        fields.extend(language);
        link::encode_on(self.page.id(), scenario, &fields)
    }

    /// The link in the language of the page, from `#` on.
    #[must_use]
    pub fn link(&self, scenario: &Scenario) -> String {
        self.link_in(scenario, present())
    }
}
