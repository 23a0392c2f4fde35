//! Which page is shown, and what it has open.
//!
//! Must not know what a page shows. Invariant: every page stands in [`Page::ALL`] once, in the order of the navigation,
//! but for the view that has none.

use crate::law::Problem;
use crate::scenario::Scenario;
use crate::scenario::link;
#[cfg(feature = "pages")]
use crate::scenario::registry;
use crate::scenario::{Scheme, scheme};
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
    /// The plan, task by task.
    Plan,
    /// A cap and a rate side by side.
    Sides,
    /// Real auctions.
    History,
    /// What was changed, to print or copy.
    Memo,
    /// What the accounts pay for, and what households pay.
    Money,
    /// Charts and data as files.
    Data,
    /// Scenarios side by side.
    Compare,
    /// Presets and one's own scenarios.
    Scenarios,
    /// For an audience.
    Present,
    /// Challenges that mark themselves.
    Challenges,
    /// Equations, assumptions, audit and tests.
    Method,
    /// The tour through the lab.
    Tour,
    /// A view for somebody else's page, put together.
    Share,
    /// Chosen charts and levers inside somebody else's page.
    Embed,
}

impl Page {
    /// All of them but the view inside other people's pages, which has no navigation.
    pub const ALL: [Page; 18] = [
        Page::Lab,
        Page::Compare,
        Page::Scenarios,
        Page::Auctions,
        Page::Entities,
        Page::Money,
        Page::Bill,
        Page::Plan,
        Page::Readings,
        Page::Sides,
        Page::History,
        Page::Memo,
        Page::Data,
        Page::Present,
        Page::Challenges,
        Page::Method,
        Page::Tour,
        Page::Share,
    ];

    /// Whether it stands in the line of the navigation; the others are a click behind it.
    #[must_use]
    pub fn is_in_line(self) -> bool {
        matches!(
            self,
            Page::Lab | Page::Auctions | Page::Entities | Page::Bill | Page::Plan | Page::Compare | Page::Memo
        )
    }

    /// Its name in links.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Page::Lab => link::FIRST,
            Page::Auctions => link::AUCTIONS,
            Page::Entities => "entities",
            Page::Bill => "bill",
            Page::Plan => "plan",
            Page::Readings => "readings",
            Page::Sides => "sides",
            Page::Memo => "memo",
            Page::Data => "data",
            Page::Money => "money",
            Page::History => "history",
            Page::Compare => link::compare::FIELD,
            Page::Scenarios => "scenarios",
            Page::Present => "present",
            Page::Challenges => "challenges",
            Page::Method => "method",
            Page::Tour => "tour",
            Page::Share => "share",
            Page::Embed => "embed",
        }
    }

    /// The field of a link that says what is open on it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Page::Auctions => "auction",
            Page::Compare => "base",
            Page::Present => "charts",
            _ => "open",
        }
    }

    /// Whether it has something to say about `program`.
    #[must_use]
    pub fn is_of(self, program: &str) -> bool {
        match self {
            Page::Lab
            | Page::Entities
            | Page::Sides
            | Page::Memo
            | Page::Data
            | Page::Compare
            | Page::Scenarios
            | Page::Present
            | Page::Share
            | Page::Embed
            | Page::Challenges
            | Page::Method => true,
            Page::Plan => scheme(program) == Scheme::Rate,
            Page::Auctions | Page::Bill | Page::Readings | Page::History | Page::Money | Page::Tour => {
                cfg!(not(feature = "pages")) || scheme(program) == Scheme::Budget
            }
        }
    }

    /// What is said when a link asks for it and `program` has not got it.
    #[cfg(feature = "pages")]
    fn elsewhere(self, program: &str, language: Language) -> Problem {
        let words = &words(language).more.rates.page;
        let template = if self == Page::Auctions { words.no_auctions } else { words.no_page };
        let program = registry::name(program).in_language(language);
        let message = fill(template, &[("page", self.words(language).name), ("program", program)]);
        Problem { code: "E-PAGE", path: self.id().to_owned(), message }
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
            Page::Plan => &words.plan,
            Page::Readings => &words.readings,
            Page::Sides => &words.sides,
            Page::Memo => &words.memo,
            Page::Data => &words.data,
            Page::Money => &words.money,
            Page::History => &words.history,
            Page::Compare => &words.compare,
            Page::Scenarios => &words.scenarios,
            Page::Present => &words.present,
            Page::Challenges => &words.challenges,
            Page::Method => &words.method,
            Page::Tour => &words.tour,
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
    /// What a link asks for; a page that is unknown, or that `program` has not, is the lab, and a problem.
    #[must_use]
    pub fn read(link: &str, program: &str, language: Language) -> (Route, Option<Problem>) {
        let name = link::page(link);
        let known = Page::ALL.into_iter().chain([Page::Embed]).find(|page| page.id() == name);
        #[cfg(feature = "pages")]
        if let Some(page) = known.filter(|page| !page.is_of(program)) {
            return (Route::default(), Some(page.elsewhere(program, language)));
        }
        let problem = known.is_none().then(|| {
            let pages: Vec<&str> = Page::ALL.iter().filter(|page| page.is_of(program)).map(|page| page.id()).collect();
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
        let link = link::encode_on(self.page.id(), scenario, &fields);
        // Other people's pages compare nothing.
        if self.page == Page::Embed { link } else { super::pins::carried(link) }
    }

    /// The link in the language of the page, from `#` on.
    #[must_use]
    pub fn link(&self, scenario: &Scenario) -> String {
        self.link_in(scenario, present())
    }
}
