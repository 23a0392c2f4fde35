//! Writes an auction document as JSON: a row a line, numbers exact.
//!
//! Must not judge: what is written may still be refused when it is read. Invariant: a document that fits together is read
//! back as the same one.

use super::around::{CostContainmentTier, ReserveSale, ReserveTier, UnsoldTerms, Waiting};
use super::model::{AuctionDocument, Bid, Bidder, Tranche};
use super::read::{ABOVE_CEILING, CATEGORIES, CLASSES, PRICING, UNDERSUBSCRIBED, named};
use super::read_around::UNSOLD;
use std::fmt::{Display, Write};

/// `document` as JSON.
#[must_use]
pub fn write(document: &AuctionDocument) -> String {
    let mut out = String::with_capacity(1_000 + 64 * (document.bids.len() + document.bidders.len()));
    let mut top = terms(document, &mut out);
    top.rows("bidders", &document.bidders, bidder);
    top.rows("bids", &document.bids, bid);
    out.push_str("\n}\n");
    out
}

/// The same without its bids, and with its bidders where they are `listed`: what [`read_terms`](super::read_terms) reads.
#[must_use]
pub fn write_terms(document: &AuctionDocument, listed: bool) -> String {
    let mut out = String::new();
    let mut top = terms(document, &mut out);
    if listed {
        top.rows("bidders", &document.bidders, bidder);
    }
    out.push_str("\n}\n");
    out
}

fn terms<'a>(document: &AuctionDocument, out: &'a mut String) -> Object<'a> {
    let mut top = Object::open(out, "{\n  ", ",\n  ");
    top.text("reserve_price", &document.reserve_price);
    if let Some(ceiling) = document.ceiling_price {
        top.text("ceiling_price", &ceiling);
    }
    top.text("above_ceiling", &named(ABOVE_CEILING, document.above_ceiling));
    if document.ceiling_units {
        top.plain("ceiling_units", &true);
    }
    top.plain("lot_size", &document.lot_size);
    top.text("pricing", &named(PRICING, document.pricing));
    top.text("undersubscribed", &named(UNDERSUBSCRIBED, document.undersubscribed));
    let limits = document.limits;
    top.plain(
        "limits",
        &format!("{{ \"covered\": \"{}\", \"general_market\": \"{}\" }}", limits.covered, limits.general_market),
    );
    if let Some(reserve) = document.containment {
        let text = format!("{{ \"trigger\": \"{}\", \"available\": {} }}", reserve.trigger, reserve.available);
        top.plain("containment", &text);
    }
    if let Some(sale) = &document.reserve_sale {
        top.object("reserve_sale", |row| reserve_sale(sale, row));
    }
    if document.unsold != UnsoldTerms::default() {
        top.object("unsold", |row| unsold(&document.unsold, row));
    }
    top.plain("seed", &document.seed);
    if !document.cost_containment.is_empty() {
        top.rows("cost_containment", &document.cost_containment, cost_containment);
    }
    top.rows("supply", &document.supply, tranche);
    top
}

fn cost_containment(tier: &CostContainmentTier, row: &mut Object<'_>) {
    row.text("trigger", &tier.trigger);
    row.plain("available", &tier.available);
}

fn reserve_sale(sale: &ReserveSale, row: &mut Object<'_>) {
    row.text("trigger", &sale.trigger);
    row.rows("tiers", &sale.tiers, reserve_tier);
    row.rows("bids", &sale.bids, bid);
}

fn reserve_tier(tier: &ReserveTier, row: &mut Object<'_>) {
    row.text("price", &tier.price);
    row.plain("quantity", &tier.quantity);
}

fn unsold(terms: &UnsoldTerms, row: &mut Object<'_>) {
    row.text("rule", &named(UNSOLD, terms.rule));
    row.plain("above_floor", &terms.above_floor);
    row.rows("waiting", &terms.waiting, waiting);
}

fn waiting(waiting: &Waiting, row: &mut Object<'_>) {
    row.text("id", &waiting.id);
    row.text("owner", &waiting.owner);
    row.plain("vintage", &waiting.vintage);
    row.plain("quantity", &waiting.quantity);
    row.plain("auctions", &waiting.auctions);
}

fn tranche(tranche: &Tranche, row: &mut Object<'_>) {
    row.text("id", &tranche.id);
    row.text("category", &named(CATEGORIES, tranche.category));
    row.text("owner", &tranche.owner);
    row.plain("vintage", &tranche.vintage);
    row.plain("quantity", &tranche.quantity);
}

fn bidder(bidder: &Bidder, row: &mut Object<'_>) {
    row.text("id", &bidder.id);
    row.text("class", &named(CLASSES, bidder.class));
    if let Some(group) = &bidder.group {
        row.text("group", group);
    }
    if let Some(guarantee) = bidder.bid_guarantee {
        row.text("bid_guarantee", &guarantee);
    }
    if let Some(room) = bidder.holding_room {
        row.plain("holding_room", &room);
    }
    row.plain("approved", &bidder.approved);
    if let Some(share) = bidder.purchase_share {
        row.text("purchase_share", &share);
    }
}

fn bid(bid: &Bid, row: &mut Object<'_>) {
    row.text("bidder", &bid.bidder);
    row.text("price", &bid.price);
    match bid.quantity.is_integer() {
        true => row.plain("quantity", &bid.quantity.normalize()),
        false => row.text("quantity", &bid.quantity),
    }
}

/// An object that is being written.
struct Object<'a> {
    out: &'a mut String,
    next: &'static str,
    between: &'static str,
}

impl<'a> Object<'a> {
    fn open(out: &'a mut String, open: &'static str, between: &'static str) -> Object<'a> {
        Object { out, next: open, between }
    }

    fn name(&mut self, name: &str) {
        self.out.push_str(std::mem::replace(&mut self.next, self.between));
        // Writing to a text cannot fail, here and below.
        let _ = write!(self.out, "\"{name}\": ");
    }

    /// A number, a switch, or what is JSON already.
    fn plain(&mut self, name: &str, value: &dyn Display) {
        self.name(name);
        let _ = write!(self.out, "{value}");
    }

    fn text(&mut self, name: &str, value: &dyn Display) {
        self.name(name);
        quote(self.out, &value.to_string());
    }

    /// An object within this one.
    fn object(&mut self, name: &str, write: impl FnOnce(&mut Object<'_>)) {
        self.name(name);
        self.out.push_str("{ ");
        write(&mut Object::open(self.out, "", ", "));
        self.out.push_str(" }");
    }

    fn rows<T>(&mut self, name: &str, rows: &[T], write: fn(&T, &mut Object<'_>)) {
        self.name(name);
        let mut head = "[\n    { ";
        for row in rows {
            self.out.push_str(std::mem::replace(&mut head, ",\n    { "));
            write(row, &mut Object::open(self.out, "", ", "));
            self.out.push_str(" }");
        }
        self.out.push_str(if rows.is_empty() { "[]" } else { "\n  ]" });
    }
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            control if control < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
}
