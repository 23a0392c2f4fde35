//! Reads an auction document from JSON, strictly.
//!
//! Must not judge bids: one that does not count is no fault of the document. Invariant: either a document
//! whose parts fit together, or everything that is wrong with it.

use super::around::UnsoldTerms;
use super::fields::{
    Fault, Fields, Place, Problems, allowances, choice, decimal, list, money, name, plain_decimal, price, share,
    switch, whole,
};
use super::json::{Node, Sink, read};
use super::model::{AboveCeiling, AuctionDocument, Bid, Bidder, Category, Class, PurchaseLimits, Tranche};
use super::read_around::{Around, around_fits};
use super::{MOST_ALLOWANCES, MOST_BIDDERS, MOST_BIDS, MOST_TEXT, MOST_TRANCHES};
use crate::law::Problem;
use crate::market::clearing::{EmissionsContainment, PricingRule, Undersubscribed};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const CATEGORIES: &[(&str, Category)] = &[
    ("consigned", Category::Consigned),
    ("past_vintage", Category::PastVintage),
    ("reoffered", Category::Reoffered),
    ("current", Category::Current),
];
/// Why bidders take part.
pub(super) const CLASSES: &[(&str, Class)] =
    &[("covered", Class::Covered), ("opt_in", Class::OptIn), ("general_market", Class::GeneralMarket)];
pub(super) const ABOVE_CEILING: &[(&str, AboveCeiling)] =
    &[("accept", AboveCeiling::Accept), ("lower", AboveCeiling::Lower), ("reject", AboveCeiling::Reject)];
pub(super) const PRICING: &[(&str, PricingRule)] =
    &[("lowest_accepted", PricingRule::LowestAccepted), ("highest_rejected", PricingRule::HighestRejected)];
pub(super) const UNDERSUBSCRIBED: &[(&str, Undersubscribed)] =
    &[("lowest_accepted", Undersubscribed::LowestAccepted), ("reserve", Undersubscribed::Reserve)];

/// Whether a document holds its bids.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bids {
    InDocument,
    /// They come as a table, and bidders may.
    Apart,
}

/// How a choice is written.
pub(super) fn named<T: Copy + PartialEq>(options: &[(&'static str, T)], value: T) -> &'static str {
    options.iter().find(|(_, option)| *option == value).map_or("", |(name, _)| name)
}

/// The document that `text` is.
pub(super) fn document(text: &str, bids: Bids) -> Result<AuctionDocument, Vec<Problem>> {
    let unreadable = |code, message| vec![Problem { code, path: String::new(), message }];
    if text.len() > MOST_TEXT {
        let message = format!("{} bytes; at most {MOST_TEXT} are allowed", text.len());
        return Err(unreadable("E-SIZE", message));
    }
    let mut rows = BidRows::default();
    let top = read(text, &mut rows).map_err(|error| unreadable("E-JSON", error))?;
    let mut problems = Problems::default();
    let document = auction(top, rows, bids, &mut problems);
    fit_together(&document, &mut problems);
    problems.or(document)
}

/// What is wrong with a document that was not read but put together.
pub(super) fn check(document: &AuctionDocument) -> Result<(), Vec<Problem>> {
    let mut problems = Problems::default();
    fit_together(document, &mut problems);
    problems.or(())
}

fn auction(top: Node<'_>, rows: BidRows, bids: Bids, problems: &mut Problems) -> AuctionDocument {
    let mut fields = Fields::of(top, Place::Top, problems);
    let supply = fields.required("supply", list);
    let bidders = match bids {
        Bids::InDocument => fields.required("bidders", list),
        Bids::Apart => fields.optional("bidders", list).unwrap_or_default(),
    };
    if bids == Bids::InDocument {
        fields.required("bids", list);
    }
    let limits = fields.optional("limits", Ok);
    let containment = fields.optional("containment", Ok);
    let around = Around::of(&mut fields);
    let mut document = AuctionDocument {
        supply: Vec::new(),
        reserve_price: fields.required("reserve_price", price),
        ceiling_price: fields.optional("ceiling_price", price),
        above_ceiling: fields.optional("above_ceiling", |node| choice(node, ABOVE_CEILING)).unwrap_or_default(),
        ceiling_units: fields.optional("ceiling_units", switch).unwrap_or_default(),
        lot_size: fields.optional("lot_size", |node| whole(node, 1, 1_000_000)).unwrap_or(1000),
        pricing: fields.optional("pricing", |node| choice(node, PRICING)).unwrap_or(PricingRule::LowestAccepted),
        undersubscribed: fields
            .optional("undersubscribed", |node| choice(node, UNDERSUBSCRIBED))
            .unwrap_or(Undersubscribed::LowestAccepted),
        limits: PurchaseLimits::default(),
        containment: None,
        cost_containment: Vec::new(),
        reserve_sale: None,
        unsold: UnsoldTerms::default(),
        bidders: Vec::new(),
        bids: rows.bids,
        seed: fields.required("seed", |node| whole(node, 0, i64::MAX)).unsigned_abs(),
    };
    fields.close();
    document.limits = limits.map_or_else(PurchaseLimits::default, |node| purchase_limits(node, problems));
    document.containment = containment.map(|node| emissions_containment(node, problems));
    around.read(&mut document, problems);
    document.supply = at_most("supply", supply, MOST_TRANCHES, problems, tranche);
    document.bidders = at_most("bidders", bidders, MOST_BIDDERS, problems, bidder);
    if rows.count > MOST_BIDS {
        problems.add("E-SIZE", "bids", format!("{} rows; at most {MOST_BIDS} are allowed", rows.count));
    }
    problems.append(rows.problems);
    document
}

/// Reads a list of rows.
pub(super) fn at_most<T>(
    list: &'static str,
    rows: Vec<Node<'_>>,
    most: usize,
    problems: &mut Problems,
    read: fn(Node<'_>, Place, &mut Problems) -> T,
) -> Vec<T> {
    if rows.len() > most {
        problems.add("E-SIZE", list, format!("{} rows; at most {most} are allowed", rows.len()));
        return Vec::new();
    }
    rows.into_iter().enumerate().map(|(index, row)| read(row, Place::Row(list, index), problems)).collect()
}

/// A vintage year.
pub(super) fn vintage(node: Node<'_>) -> Result<i64, Fault> {
    whole(node, 1990, 2200)
}

fn tranche(node: Node<'_>, place: Place, problems: &mut Problems) -> Tranche {
    let mut fields = Fields::of(node, place, problems);
    let tranche = Tranche {
        id: fields.required("id", name),
        category: fields.required("category", |node| choice(node, CATEGORIES)),
        owner: fields.required("owner", name),
        vintage: fields.optional("vintage", vintage).unwrap_or_default(),
        quantity: fields.required("quantity", allowances),
    };
    fields.close();
    tranche
}

fn bidder(node: Node<'_>, place: Place, problems: &mut Problems) -> Bidder {
    let mut fields = Fields::of(node, place, problems);
    let bidder = Bidder {
        id: fields.required("id", name),
        class: fields.required("class", |node| choice(node, CLASSES)),
        group: fields.optional("group", name),
        bid_guarantee: fields.optional("bid_guarantee", money),
        holding_room: fields.optional("holding_room", allowances),
        approved: fields.required("approved", switch),
        purchase_share: fields.optional("purchase_share", share),
    };
    fields.close();
    bidder
}

fn purchase_limits(node: Node<'_>, problems: &mut Problems) -> PurchaseLimits {
    let default = PurchaseLimits::default();
    let mut fields = Fields::of(node, Place::Under("limits"), problems);
    let limits = PurchaseLimits {
        covered: fields.optional("covered", share).unwrap_or(default.covered),
        general_market: fields.optional("general_market", share).unwrap_or(default.general_market),
    };
    fields.close();
    limits
}

fn emissions_containment(node: Node<'_>, problems: &mut Problems) -> EmissionsContainment {
    let mut fields = Fields::of(node, Place::Under("containment"), problems);
    let reserve = EmissionsContainment {
        trigger: fields.required("trigger", price),
        available: fields.required("available", allowances),
    };
    fields.close();
    reserve
}

/// Bids as they are read.
#[derive(Default)]
struct BidRows {
    bids: Vec<Bid>,
    count: usize,
    problems: Problems,
}

impl Sink for BidRows {
    fn row(&mut self, node: Node<'_>) {
        self.count += 1;
        if self.count > MOST_BIDS {
            return;
        }
        self.bids.push(bid(node, Place::Row("bids", self.count - 1), &mut self.problems));
    }

    fn plain(&mut self, [bidder, price, quantity]: [&str; 3]) -> bool {
        let named = bidder.len() <= 200 && !bidder.trim().is_empty();
        let (Some(price), Some(quantity)) = (plain_decimal(price), plain_decimal(quantity)) else { return false };
        if !named || self.count >= MOST_BIDS {
            return false;
        }
        self.count += 1;
        self.bids.push(Bid { bidder: bidder.to_owned(), price, quantity });
        true
    }
}

/// A bid with everything that is wrong with it.
pub(super) fn bid(node: Node<'_>, place: Place, problems: &mut Problems) -> Bid {
    let mut fields = Fields::of(node, place, problems);
    let bid = Bid {
        bidder: fields.required("bidder", name),
        price: fields.required("price", decimal),
        quantity: fields.required("quantity", decimal),
    };
    fields.close();
    bid
}

/// What no field can say alone.
fn fit_together(document: &AuctionDocument, problems: &mut Problems) {
    let reserve_price = document.reserve_price;
    if document.ceiling_price.is_some_and(|ceiling| ceiling < reserve_price) {
        problems.add("E-RANGE", "ceiling_price", format!("below the reserve price of {reserve_price}"));
    }
    if document.ceiling_price.is_none() && document.above_ceiling != AboveCeiling::Accept {
        problems.add("E-MISSING", "ceiling_price", "must be given where bids above it are not accepted");
    }
    if document.containment.is_some_and(|reserve| reserve.trigger < reserve_price) {
        problems.add("E-RANGE", "containment.trigger", format!("below the reserve price of {reserve_price}"));
    }
    around_fits(document, problems);
    if document.offered() > MOST_ALLOWANCES {
        problems.add("E-RANGE", "supply", format!("more than {MOST_ALLOWANCES} allowances in all"));
    }
    let mut ids = BTreeSet::new();
    unique("supply", document.supply.iter().map(|tranche| tranche.id.as_str()), &mut ids, problems);
    unique("unsold.waiting", document.unsold.waiting.iter().map(|waiting| waiting.id.as_str()), &mut ids, problems);
    bidders_fit(&document.bidders, problems, &|index, field| Place::Row("bidders", index).field(field));
}

/// Names of bidders are their own, and shares of groups add up.
pub(super) fn bidders_fit(bidders: &[Bidder], problems: &mut Problems, path: &dyn Fn(usize, &str) -> String) {
    unique("bidders", bidders.iter().map(|bidder| bidder.id.as_str()), &mut BTreeSet::new(), problems);
    shares_fit(bidders, problems, path);
}

fn unique<'a>(
    list: &'static str,
    ids: impl Iterator<Item = &'a str>,
    seen: &mut BTreeSet<&'a str>,
    problems: &mut Problems,
) {
    for (index, id) in ids.enumerate() {
        if !id.is_empty() && !seen.insert(id) {
            problems.add("E-DUPLICATE", Place::Row(list, index).field("id"), format!("{id:?} is taken"));
        }
    }
}

/// A group declares shares for all of its members or for none, and no more than the whole.
fn shares_fit(bidders: &[Bidder], problems: &mut Problems, path: &dyn Fn(usize, &str) -> String) {
    let mut groups: BTreeMap<&str, (Decimal, bool)> = BTreeMap::new();
    for (index, bidder) in bidders.iter().enumerate() {
        let path = || path(index, "purchase_share");
        let Some(group) = &bidder.group else {
            if bidder.purchase_share.is_some() {
                problems.add("E-RANGE", path(), "a share of a group's limit, and no group is given");
            }
            continue;
        };
        let declared = bidder.purchase_share.is_some();
        let entry = groups.entry(group).or_insert((Decimal::ZERO, declared));
        entry.0 += bidder.purchase_share.unwrap_or_default();
        if entry.1 != declared {
            problems.add("E-MISSING", path(), format!("group {group:?}: all members declare one, or none"));
        }
        if entry.0 > Decimal::ONE {
            problems.add("E-RANGE", path(), format!("group {group:?}: shares add up to {}", entry.0));
        }
    }
}
