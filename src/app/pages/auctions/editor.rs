//! One's own auction: what was typed, what is wrong with it, and its result.
//!
//! Must not build elements. Invariants: a field that is refused stays in the page as it was typed, and the document as it
//! was; the result is that of the last document that fits together. What an auction of many bids does apart from the page
//! is in `large`.

use crate::app::apart::{Apart, Held};
use crate::app::state::Lab;
use crate::app::{address, clipboard};
use crate::law::Problem;
use crate::market::document::edit::{self, Part};
use crate::market::document::{self, AuctionDocument, Bid, Bidder, Tranche};
use crate::scenario::link::{LIMIT, packed};
use crate::text::more::auctions::{OwnWords, room as words};
use crate::units::Price;
use crate::view::room::Room;
use crate::view::room::apart::{Change, MOST_EDITED, read};
use crate::view::{fill, number};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::sync::Arc;

/// The sort of contents that a link of this page packs.
const KIND: &str = "auction1";

/// How long typing rests before the address is written.
const LINK_MS: u32 = 500;

/// The state of the editor.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    pub lab: Lab,
    pub document: RwSignal<Arc<AuctionDocument>>,
    pub room: RwSignal<Arc<Room>>,
    /// Fields, or a file, that were refused.
    pub(super) refusals: RwSignal<Vec<Problem>>,
    /// What only the whole document can say.
    pub(super) whole: RwSignal<Vec<Problem>>,
    /// What was done, or is being done.
    pub status: RwSignal<String>,
    /// Whether something goes on that can be stopped.
    pub working: RwSignal<bool>,
    /// Counts the times that the fields must be built anew.
    pub built: RwSignal<u32>,
    /// First row of each list's page.
    pub from: RwSignal<[usize; 3]>,
    link: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Editor {
    /// With what a link holds, what was here before, or a small example.
    pub fn start(lab: Lab) -> Editor {
        let (opened, problems) = match address::contents().filter(|_| lab.own.with_untracked(Option::is_none)) {
            Some(field) => match opened(&field, &words(lab.language).own) {
                Ok(document) => (Some(Arc::new(document)), Vec::new()),
                Err(problems) => (None, problems),
            },
            None => (lab.own.get_untracked(), Vec::new()),
        };
        let known = opened.is_some();
        let document = opened.unwrap_or_else(|| Arc::new(example()));
        let held = lab.apart.with_value(Apart::held);
        let room = held.map_or_else(|| Arc::new(Room::new(Arc::clone(&document), None)), |held| held.room);
        let editor = Editor {
            lab,
            document: RwSignal::new(document),
            room: RwSignal::new(room),
            refusals: RwSignal::new(problems),
            whole: RwSignal::new(Vec::new()),
            status: RwSignal::new(String::new()),
            working: RwSignal::new(false),
            built: RwSignal::new(0),
            from: RwSignal::new([0; 3]),
            link: StoredValue::new_local(None),
        };
        if let Err(found) = editor.document.with_untracked(|document| edit::check(document)) {
            editor.whole.set(found);
        }
        if known {
            editor.keep_link();
        }
        editor.listen();
        editor
    }

    /// Everything that is wrong.
    pub fn problems(self) -> Vec<Problem> {
        let mut all = self.refusals.get();
        all.extend(self.whole.get());
        all
    }

    /// Whatever marks fields follows this.
    pub fn follow(self) {
        self.built.track();
        self.from.track();
        self.refusals.track();
        self.whole.track();
        self.room.track();
    }

    /// What is wrong now, and the paths of bids that do not count; nothing once the page is left.
    pub fn refused(self) -> Option<(Vec<Problem>, Vec<String>)> {
        let mut problems = self.refusals.try_get_untracked()?;
        problems.extend(self.whole.try_get_untracked()?);
        let path = |bid: &document::RejectedBid| Part::Bids.path(bid.bid, "");
        let rejected = self.room.try_get_untracked()?.result.rejected.iter().take(MOST_EDITED).map(path).collect();
        Some((problems, rejected))
    }

    pub fn words(self) -> &'static OwnWords {
        &words(self.lab.language).own
    }

    /// Takes over one field.
    pub fn set(self, part: Part, row: usize, field: &str, text: &str) {
        let mut document = self.document.get_untracked();
        let path = part.path(row, field);
        let name = |document: &AuctionDocument| {
            let id = (part, field) == (Part::Bidders, "id");
            id.then(|| document.bidders.get(row).map(|bidder| bidder.id.clone())).flatten()
        };
        let before = name(&document);
        match edit::set(Arc::make_mut(&mut document), part, row, field, text) {
            Ok(()) => {
                if let (Some(before), Some(after)) = (before, name(&document)) {
                    self.renamed(&document, before, after);
                }
                self.refusals.update(|problems| problems.retain(|problem| problem.path != path));
                self.take(document, (part, field) == (Part::Bidders, "id"));
            }
            Err(problem) => self.refusals.update(|problems| {
                problems.retain(|other| other.path != path);
                problems.push(problem);
            }),
        }
    }

    /// Adds a row that can stand as it is, and shows the page that it is on.
    pub fn add(self, list: usize, part: Part) {
        let words = self.words();
        let mut shared = self.document.get_untracked();
        let document = Arc::make_mut(&mut shared);
        let row = part.rows(document);
        let name = |words: &str, taken: &dyn Fn(&str) -> bool| {
            let named = |number: usize| fill(words, &[("row", &number.to_string())]);
            (row + 1..).map(named).find(|name| !taken(name)).unwrap_or_default()
        };
        match part {
            Part::Supply => {
                let id = name(words.fresh[0], &|name| document.supply.iter().any(|row| row.id == name));
                let last = document.supply.last();
                let owner = last.map_or_else(|| words.fresh[1].to_owned(), |row| row.owner.clone());
                let vintage = last.map_or(2021, |row| row.vintage);
                document.supply.push(Tranche { id, owner, vintage, ..Tranche::default() });
            }
            Part::Bidders => {
                let id = name(words.fresh[2], &|name| document.bidders.iter().any(|row| row.id == name));
                document.bidders.push(Bidder { id, approved: true, ..Bidder::default() });
            }
            Part::Bids | Part::Terms => {
                let bidder = document.bidders.first().map_or_else(String::new, |row| row.id.clone());
                let (price, quantity) = (document.reserve_price.to_decimal(), document.lot_size.into());
                document.bids.push(Bid { bidder, price, quantity });
            }
        }
        self.from.update(|from| from[list] = row / super::table::PAGE_ROWS * super::table::PAGE_ROWS);
        self.take(shared, true);
    }

    /// Takes a row out. What was wrong in its list is asked anew.
    pub fn remove(self, part: Part, row: usize) {
        let mut shared = self.document.get_untracked();
        let document = Arc::make_mut(&mut shared);
        if row >= part.rows(document) {
            return;
        }
        match part {
            Part::Supply => drop(document.supply.remove(row)),
            Part::Bidders => drop(document.bidders.remove(row)),
            Part::Bids => drop(document.bids.remove(row)),
            Part::Terms => {}
        }
        let head = format!("{}[", part.id());
        self.refusals.update(|problems| problems.retain(|problem| !problem.path.starts_with(&head)));
        self.take(shared, true);
    }

    /// Another document altogether.
    pub fn replace(self, document: Arc<AuctionDocument>) {
        self.lab.apart.with_value(Apart::leave);
        self.working.set(false);
        self.fresh(document);
    }

    /// Shows another document, which is not cleared here where its bids are apart.
    pub(super) fn fresh(self, document: Arc<AuctionDocument>) {
        self.refusals.set(Vec::new());
        self.from.set([0; 3]);
        self.show(&document, true);
        if self.lab.apart.with_value(Apart::held).is_none() {
            self.status.set(String::new());
            self.clear(&document);
        }
    }

    /// What a file or a text says.
    pub fn read(self, text: &str) {
        let started = js_sys::Date::now();
        // A table has the bids alone; the rest stays as it is.
        let terms = || {
            let without_rows = |document: &Arc<AuctionDocument>| {
                let mut terms = (**document).clone();
                terms.bids.clear();
                terms.bidders.clear();
                terms
            };
            self.document.with_untracked(without_rows)
        };
        match read(text, terms) {
            Ok(document) => {
                let count = document.bids.len();
                self.replace(Arc::new(document));
                self.took(count, js_sys::Date::now() - started);
            }
            Err(problems) => {
                self.status.set(String::new());
                self.refusals.set(problems);
            }
        }
    }

    pub(super) fn took(self, count: usize, milliseconds: f64) {
        let spent = number::grouped(milliseconds as i128, self.lab.language);
        let count = number::grouped(count as i128, self.lab.language);
        self.status.set(fill(self.words().took, &[("count", &count), ("milliseconds", &spent)]));
    }

    fn show(self, document: &Arc<AuctionDocument>, built: bool) {
        self.document.set(Arc::clone(document));
        self.lab.own.set(Some(Arc::clone(document)));
        if built {
            self.built.update(|built| *built += 1);
        }
    }

    /// Shows and clears a document; with `built` its fields are made anew.
    fn take(self, document: Arc<AuctionDocument>, built: bool) {
        self.show(&document, built);
        match self.lab.apart.with_value(Apart::held) {
            Some(held) => {
                let Held { listed, renamed, .. } = held;
                let change = Change { terms: document::write_terms(&document, listed), listed, renamed };
                self.lab.apart.with_value(|apart| apart.change(change));
            }
            None => {
                self.status.set(String::new());
                self.clear(&document);
            }
        }
    }

    /// Clears, unless the document does not fit together.
    fn clear(self, document: &Arc<AuctionDocument>) {
        match edit::check(document) {
            Ok(()) => {
                self.whole.maybe_update(|whole| !std::mem::take(whole).is_empty());
                let room = Room::new(Arc::clone(document), None);
                self.room.set(Arc::new(room));
                self.keep_link();
            }
            Err(found) => self.whole.set(found),
        }
    }

    /// The document in the address, where it is small enough, so that nothing is lost when the page is loaded anew.
    pub(super) fn keep_link(self) {
        let write = move || {
            address::add(&self.packed().unwrap_or_default());
            self.lab.scenario.with_untracked(|scenario| address::keep(scenario, &self.lab.route()));
        };
        self.link.set_value(Some(Timeout::new(LINK_MS, write)));
    }

    /// # Errors
    /// Bytes of the link where it is too long.
    fn packed(self) -> Result<String, usize> {
        if let Some(held) = self.lab.apart.with_value(Apart::held) {
            // Long before that no link is short enough.
            return Err(held.source.size);
        }
        let document = self.document.get_untracked();
        let packed = packed::pack(KIND, &document::write(&document))?;
        let link = address::link().len() + packed.len();
        if link > LIMIT { Err(link) } else { Ok(packed) }
    }

    /// Copies the link of this auction, or says why there is none.
    pub fn share(self) {
        let lab = self.lab;
        let words = self.words();
        address::add("");
        lab.scenario.with_untracked(|scenario| address::keep(scenario, &lab.route()));
        match self.packed() {
            Ok(packed) => {
                address::add(&packed);
                lab.scenario.with_untracked(|scenario| address::keep(scenario, &lab.route()));
                let link = address::link();
                let by_hand = link.clone();
                clipboard::copy(
                    &link,
                    move |copied| if copied { lab.say(words.copied) } else { lab.offer_link(by_hand) },
                );
            }
            Err(size) => {
                let count = |count: usize| number::grouped(count as i128, lab.language);
                self.status.set(fill(words.share[1], &[("size", &count(size)), ("most", &count(LIMIT))]));
            }
        }
    }
}

/// What a link's field holds.
fn opened(field: &str, words: &OwnWords) -> Result<AuctionDocument, Vec<Problem>> {
    let text = packed::unpack(KIND, field).map_err(|reason| {
        let message = fill(words.bad_link, &[("reason", reason)]);
        vec![Problem { code: "E-LINK", path: String::new(), message }]
    })?;
    document::read(&text)
}

/// An auction without bids.
pub(super) fn empty(words: &OwnWords) -> AuctionDocument {
    let supply = Tranche {
        id: fill(words.fresh[0], &[("row", "1")]),
        owner: words.fresh[1].to_owned(),
        vintage: 2021,
        quantity: 10_000,
        ..Tranche::default()
    };
    let bidder = Bidder { id: fill(words.fresh[2], &[("row", "1")]), approved: true, ..Bidder::default() };
    AuctionDocument { bidders: vec![bidder], ..AuctionDocument::new(Price(2_000), vec![supply]) }
}

/// Three bidders for 10,000 allowances: worked example 1 of the auction's specification, without its limits.
pub(super) fn example() -> AuctionDocument {
    let tranche = |id: &str, category, quantity| Tranche {
        id: id.to_owned(),
        category,
        owner: "state".to_owned(),
        vintage: 2021,
        quantity,
    };
    let consigned = document::Category::Consigned;
    let supply = vec![tranche("utility", consigned, 2_000), tranche("budget", document::Category::Current, 8_000)];
    let bidder = |id: &str| Bidder { id: id.to_owned(), approved: true, ..Bidder::default() };
    let bid = |(bidder, cents, quantity): (&str, i64, i64)| Bid {
        bidder: bidder.to_owned(),
        price: Price(cents).to_decimal(),
        quantity: quantity.into(),
    };
    let one = rust_decimal::Decimal::ONE;
    AuctionDocument {
        limits: document::PurchaseLimits { covered: one, general_market: one },
        bidders: ["A", "B", "C"].map(bidder).to_vec(),
        bids: [("A", 3_000, 6_000), ("B", 2_500, 5_000), ("C", 2_200, 4_000)].map(bid).to_vec(),
        ..AuctionDocument::new(Price(2_000), supply)
    }
}
