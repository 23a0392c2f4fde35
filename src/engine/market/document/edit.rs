//! One field of an auction document, read and set as text: what an editor of the document needs.
//!
//! Must not know a page. Invariants: fields are called as in the file; what is set is judged exactly as it is where a file
//! is read; a field that is refused stays as it was.

use super::fields::{Fault, allowances, choice, decimal, money, name, price, share, whole};
use super::json::Node;
use super::model::{AuctionDocument, Bid, Bidder, Tranche};
use super::read::{ABOVE_CEILING, CATEGORIES, CLASSES, PRICING, UNDERSUBSCRIBED, check as fit, named};
use crate::law::Problem;
use crate::market::clearing::EmissionsContainment;
use std::fmt::Display;

/// A list of the document, or what stands beside the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Prices, limits and rules.
    Terms,
    /// What is offered.
    Supply,
    /// Who may bid.
    Bidders,
    /// What they bid.
    Bids,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Words.
    Words,
    /// A number.
    Number,
    /// A number, or nothing.
    MaybeNumber,
    /// Words, or nothing.
    MaybeWords,
    /// One of these.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Switch,
}

/// A field and what it takes.
pub type Column = (&'static str, Input);

const TERMS: &[Column] = &[
    ("reserve_price", Input::Number),
    ("ceiling_price", Input::MaybeNumber),
    ("above_ceiling", Input::Choice(&["accept", "lower", "reject"])),
    ("lot_size", Input::Number),
    ("pricing", Input::Choice(&["lowest_accepted", "highest_rejected"])),
    ("undersubscribed", Input::Choice(&["lowest_accepted", "reserve"])),
    ("limits.covered", Input::Number),
    ("limits.general_market", Input::Number),
    ("containment.trigger", Input::MaybeNumber),
    ("containment.available", Input::MaybeNumber),
    ("seed", Input::Number),
];
const SUPPLY: &[Column] = &[
    ("id", Input::Words),
    ("category", Input::Choice(&["consigned", "past_vintage", "reoffered", "current"])),
    ("owner", Input::Words),
    ("vintage", Input::Number),
    ("quantity", Input::Number),
];
const BIDDERS: &[Column] = &[
    ("id", Input::Words),
    ("class", Input::Choice(&["covered", "opt_in", "general_market"])),
    ("group", Input::MaybeWords),
    ("bid_guarantee", Input::MaybeNumber),
    ("holding_room", Input::MaybeNumber),
    ("approved", Input::Switch),
    ("purchase_share", Input::MaybeNumber),
];
const BIDS: &[Column] = &[("bidder", Input::Words), ("price", Input::Number), ("quantity", Input::Number)];

impl Part {
    /// Its fields.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        match self {
            Part::Terms => TERMS,
            Part::Supply => SUPPLY,
            Part::Bidders => BIDDERS,
            Part::Bids => BIDS,
        }
    }

    /// Its name in the file; nothing for what stands beside the lists.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Part::Terms => "",
            Part::Supply => "supply",
            Part::Bidders => "bidders",
            Part::Bids => "bids",
        }
    }

    /// How many rows it has.
    #[must_use]
    pub fn rows(self, document: &AuctionDocument) -> usize {
        match self {
            Part::Terms => 1,
            Part::Supply => document.supply.len(),
            Part::Bidders => document.bidders.len(),
            Part::Bids => document.bids.len(),
        }
    }

    /// The path of a field, as problems have it.
    #[must_use]
    pub fn path(self, row: usize, field: &str) -> String {
        if self == Part::Terms { field.to_owned() } else { format!("{}[{row}].{field}", self.id()) }
    }
}

/// Everything that no field can say alone.
///
/// # Errors
/// As where a file is read.
pub fn check(document: &AuctionDocument) -> Result<(), Vec<Problem>> {
    fit(document)
}

/// What a field says; empty where it says nothing or is not there.
#[must_use]
pub fn get(document: &AuctionDocument, part: Part, row: usize, field: &str) -> String {
    match part {
        Part::Terms => term(document, field),
        Part::Supply => document.supply.get(row).map(|row| of_tranche(row, field)).unwrap_or_default(),
        Part::Bidders => document.bidders.get(row).map(|row| of_bidder(row, field)).unwrap_or_default(),
        Part::Bids => document.bids.get(row).map(|row| of_bid(row, field)).unwrap_or_default(),
    }
}

fn maybe<T: Display>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn term(document: &AuctionDocument, field: &str) -> String {
    match field {
        "reserve_price" => document.reserve_price.to_string(),
        "ceiling_price" => maybe(document.ceiling_price),
        "above_ceiling" => named(ABOVE_CEILING, document.above_ceiling).to_owned(),
        "lot_size" => document.lot_size.to_string(),
        "pricing" => named(PRICING, document.pricing).to_owned(),
        "undersubscribed" => named(UNDERSUBSCRIBED, document.undersubscribed).to_owned(),
        "limits.covered" => document.limits.covered.to_string(),
        "limits.general_market" => document.limits.general_market.to_string(),
        "containment.trigger" => maybe(document.containment.map(|reserve| reserve.trigger)),
        "containment.available" => maybe(document.containment.map(|reserve| reserve.available)),
        "seed" => document.seed.to_string(),
        _ => String::new(),
    }
}

fn of_tranche(row: &Tranche, field: &str) -> String {
    match field {
        "id" => row.id.clone(),
        "category" => named(CATEGORIES, row.category).to_owned(),
        "owner" => row.owner.clone(),
        "vintage" => row.vintage.to_string(),
        "quantity" => row.quantity.to_string(),
        _ => String::new(),
    }
}

fn of_bidder(row: &Bidder, field: &str) -> String {
    match field {
        "id" => row.id.clone(),
        "class" => named(CLASSES, row.class).to_owned(),
        "group" => row.group.clone().unwrap_or_default(),
        "bid_guarantee" => maybe(row.bid_guarantee),
        "holding_room" => maybe(row.holding_room),
        "approved" => row.approved.to_string(),
        "purchase_share" => maybe(row.purchase_share),
        _ => String::new(),
    }
}

fn of_bid(row: &Bid, field: &str) -> String {
    match field {
        "bidder" => row.bidder.clone(),
        "price" => row.price.to_string(),
        "quantity" => row.quantity.to_string(),
        _ => String::new(),
    }
}

/// Sets a field. A bidder that is called otherwise takes its bids with it.
///
/// # Errors
/// What is wrong with `text`, with the field's path; nothing was changed.
pub fn set(document: &mut AuctionDocument, part: Part, row: usize, field: &str, text: &str) -> Result<(), Problem> {
    let text = text.trim();
    let done = match part {
        Part::Terms => set_term(document, field, text),
        Part::Supply => document.supply.get_mut(row).map_or(Ok(()), |row| set_tranche(row, field, text)),
        Part::Bidders => rename(document, row, field, text),
        Part::Bids => document.bids.get_mut(row).map_or(Ok(()), |row| set_bid(row, field, text)),
    };
    done.map_err(|(code, message)| {
        let number = part
            .columns()
            .iter()
            .any(|(name, input)| *name == field && matches!(input, Input::Number | Input::MaybeNumber));
        let message = match code {
            "E-TYPE" if number && text.is_empty() => "empty; a number must be given".to_owned(),
            "E-TYPE" if number => format!("{text:?} is no number; digits and a point, such as 16.71, are allowed"),
            _ => message,
        };
        Problem { code, path: part.path(row, field), message }
    })
}

/// A field that may be left empty.
fn optional<'a, T>(text: &'a str, read: impl FnOnce(Node<'a>) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
    if text.is_empty() { Ok(None) } else { read(node(text)).map(Some) }
}

fn node(text: &str) -> Node<'_> {
    Node::Text(text.into())
}

fn set_term(document: &mut AuctionDocument, field: &str, text: &str) -> Result<(), Fault> {
    match field {
        "reserve_price" => document.reserve_price = price(node(text))?,
        "ceiling_price" => document.ceiling_price = optional(text, price)?,
        "above_ceiling" => document.above_ceiling = choice(node(text), ABOVE_CEILING)?,
        "lot_size" => document.lot_size = whole(node(text), 1, 1_000_000)?,
        "pricing" => document.pricing = choice(node(text), PRICING)?,
        "undersubscribed" => document.undersubscribed = choice(node(text), UNDERSUBSCRIBED)?,
        "limits.covered" => document.limits.covered = share(node(text))?,
        "limits.general_market" => document.limits.general_market = share(node(text))?,
        "containment.trigger" => {
            let available = document.containment.map_or(0, |reserve| reserve.available);
            let trigger = optional(text, price)?;
            document.containment = trigger.map(|trigger| EmissionsContainment { trigger, available });
        }
        "containment.available" => {
            let trigger = document.containment.map_or(document.reserve_price, |reserve| reserve.trigger);
            let available = optional(text, allowances)?;
            document.containment = available.map(|available| EmissionsContainment { trigger, available });
        }
        "seed" => document.seed = whole(node(text), 0, i64::MAX)?.unsigned_abs(),
        _ => {}
    }
    Ok(())
}

fn set_tranche(row: &mut Tranche, field: &str, text: &str) -> Result<(), Fault> {
    match field {
        "id" => row.id = name(node(text))?,
        "category" => row.category = choice(node(text), CATEGORIES)?,
        "owner" => row.owner = name(node(text))?,
        "vintage" => row.vintage = whole(node(text), 1990, 2200)?,
        "quantity" => row.quantity = allowances(node(text))?,
        _ => {}
    }
    Ok(())
}

fn rename(document: &mut AuctionDocument, place: usize, field: &str, text: &str) -> Result<(), Fault> {
    let Some(row) = document.bidders.get_mut(place) else { return Ok(()) };
    let before = row.id.clone();
    set_bidder(row, field, text)?;
    let after = row.id.clone();
    if before != after && may_rename(&document.bidders, &before, &after) {
        rename_bids(document, &before, &after);
    }
    Ok(())
}

/// Whether bids follow a bidder from one name to the other: not where somebody else has either.
#[must_use]
pub fn may_rename(bidders: &[Bidder], before: &str, after: &str) -> bool {
    bidders.iter().filter(|row| row.id == before || row.id == after).count() <= 1
}

/// Lets bids follow a bidder from one name to the other.
pub fn rename_bids(document: &mut AuctionDocument, before: &str, after: &str) {
    document.bids.iter_mut().filter(|bid| bid.bidder == before).for_each(|bid| after.clone_into(&mut bid.bidder));
}

fn set_bidder(row: &mut Bidder, field: &str, text: &str) -> Result<(), Fault> {
    match field {
        "id" => row.id = name(node(text))?,
        "class" => row.class = choice(node(text), CLASSES)?,
        "group" => row.group = optional(text, name)?,
        "bid_guarantee" => row.bid_guarantee = optional(text, money)?,
        "holding_room" => row.holding_room = optional(text, allowances)?,
        "approved" => row.approved = text == "true",
        "purchase_share" => row.purchase_share = optional(text, share)?,
        _ => {}
    }
    Ok(())
}

fn set_bid(row: &mut Bid, field: &str, text: &str) -> Result<(), Fault> {
    match field {
        "bidder" => row.bidder = name(node(text))?,
        "price" => row.price = decimal(node(text))?,
        "quantity" => row.quantity = decimal(node(text))?,
        _ => {}
    }
    Ok(())
}
