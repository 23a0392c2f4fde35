//! Reads what stands around the auction in a document: the price reserves, and the rule for unsold allowances.
//!
//! Must not judge bids. Invariant: as in the rest of the document, everything wrong is listed with its path.

use super::around::{CostContainmentTier, ReserveSale, ReserveTier, UnsoldRule, UnsoldTerms, Waiting};
use super::fields::{Fields, Place, Problems, allowances, choice, list, name, price, whole};
use super::json::Node;
use super::model::{AboveCeiling, AuctionDocument};
use super::read::{at_most, bid, vintage};
use super::{MOST_ALLOWANCES, MOST_BIDDERS, MOST_TRANCHES};
use crate::units::{Allowances, Price};

pub(super) const UNSOLD: &[(&str, UnsoldRule)] = &[
    ("roll", UnsoldRule::Roll),
    ("wait_two", UnsoldRule::WaitTwo),
    ("to_ecr", UnsoldRule::ToEcr),
    ("retire", UnsoldRule::Retire),
];

/// The parts, found and not yet read.
pub(super) struct Around<'a> {
    cost_containment: Vec<Node<'a>>,
    reserve_sale: Option<Node<'a>>,
    unsold: Option<Node<'a>>,
}

impl<'a> Around<'a> {
    pub fn of(fields: &mut Fields<'a, '_>) -> Around<'a> {
        Around {
            cost_containment: fields.optional("cost_containment", list).unwrap_or_default(),
            reserve_sale: fields.optional("reserve_sale", Ok),
            unsold: fields.optional("unsold", Ok),
        }
    }

    pub fn read(self, document: &mut AuctionDocument, problems: &mut Problems) {
        document.cost_containment =
            at_most("cost_containment", self.cost_containment, MOST_TRANCHES, problems, cost_containment);
        document.reserve_sale = self.reserve_sale.map(|node| reserve_sale(node, problems));
        document.unsold = self.unsold.map(|node| unsold(node, problems)).unwrap_or_default();
    }
}

fn cost_containment(node: Node<'_>, place: Place, problems: &mut Problems) -> CostContainmentTier {
    let mut fields = Fields::of(node, place, problems);
    let tier = CostContainmentTier {
        trigger: fields.required("trigger", price),
        available: fields.required("available", allowances),
    };
    fields.close();
    tier
}

fn reserve_sale(node: Node<'_>, problems: &mut Problems) -> ReserveSale {
    let mut fields = Fields::of(node, Place::Under("reserve_sale"), problems);
    let trigger = fields.required("trigger", price);
    let tiers = fields.required("tiers", list);
    let bids = fields.required("bids", list);
    fields.close();
    ReserveSale {
        trigger,
        tiers: at_most("reserve_sale.tiers", tiers, MOST_TRANCHES, problems, reserve_tier),
        bids: at_most("reserve_sale.bids", bids, MOST_BIDDERS, problems, bid),
    }
}

fn reserve_tier(node: Node<'_>, place: Place, problems: &mut Problems) -> ReserveTier {
    let mut fields = Fields::of(node, place, problems);
    let tier =
        ReserveTier { price: fields.required("price", price), quantity: fields.required("quantity", allowances) };
    fields.close();
    tier
}

fn unsold(node: Node<'_>, problems: &mut Problems) -> UnsoldTerms {
    let mut fields = Fields::of(node, Place::Under("unsold"), problems);
    let rule = fields.required("rule", |node| choice(node, UNSOLD));
    let above_floor = fields.optional("above_floor", |node| whole(node, 0, 1_000_000)).unwrap_or_default();
    let rows = fields.optional("waiting", list).unwrap_or_default();
    fields.close();
    UnsoldTerms { rule, above_floor, waiting: at_most("unsold.waiting", rows, MOST_TRANCHES, problems, waiting) }
}

fn waiting(node: Node<'_>, place: Place, problems: &mut Problems) -> Waiting {
    let mut fields = Fields::of(node, place, problems);
    let waiting = Waiting {
        id: fields.required("id", name),
        owner: fields.required("owner", name),
        vintage: fields.optional("vintage", |node| if zero(&node) { Ok(0) } else { vintage(node) }).unwrap_or_default(),
        quantity: fields.required("quantity", allowances),
        auctions: fields.optional("auctions", |node| whole(node, 0, 1_000_000)).unwrap_or_default(),
    };
    fields.close();
    waiting
}

/// A result writes 0 where no vintage was said; what waits goes from a result into the next document as it stands.
fn zero(node: &Node<'_>) -> bool {
    *node == Node::Number("0")
}

/// What no field of these parts can say alone.
pub(super) fn around_fits(document: &AuctionDocument, problems: &mut Problems) {
    if document.ceiling_units && document.above_ceiling == AboveCeiling::Accept {
        let message = "units at the ceiling need a hard one: `above_ceiling` must be lower or reject";
        problems.add("E-RANGE", "ceiling_units", message);
    }
    let triggers: Vec<Price> = document.cost_containment.iter().map(|tier| tier.trigger).collect();
    rising("cost_containment", "trigger", document.reserve_price, &triggers, problems);
    if let (Some(reserve), Some(tier)) = (document.containment, triggers.first())
        && *tier <= reserve.trigger
    {
        let message = format!("not above the trigger of the emissions containment reserve, {}", reserve.trigger);
        problems.add("E-RANGE", "cost_containment[0].trigger", message);
    }
    let prices: Vec<Price> = document.reserve_sale.iter().flat_map(|sale| &sale.tiers).map(|tier| tier.price).collect();
    rising("reserve_sale.tiers", "price", document.reserve_price, &prices, problems);
    let waiting: Allowances = document.unsold.waiting.iter().map(|waiting| waiting.quantity).sum();
    let (added, sale) = (
        document.cost_containment.iter().map(|tier| tier.available).sum::<Allowances>(),
        document.reserve_sale.iter().flat_map(|sale| &sale.tiers).map(|tier| tier.quantity).sum::<Allowances>(),
    );
    for (path, total) in [("unsold.waiting", waiting), ("cost_containment", added), ("reserve_sale.tiers", sale)] {
        if total > MOST_ALLOWANCES {
            problems.add("E-RANGE", path, format!("more than {MOST_ALLOWANCES} allowances in all"));
        }
    }
    let waits = matches!(document.unsold.rule, UnsoldRule::Roll | UnsoldRule::WaitTwo);
    if !waits && !document.unsold.waiting.is_empty() {
        problems.add("E-RANGE", "unsold.waiting", "under this rule nothing waits; leave it out");
    }
}

/// Tiers go from the lowest price, none below the reserve price.
fn rising(list: &'static str, field: &str, reserve_price: Price, prices: &[Price], problems: &mut Problems) {
    for (index, price) in prices.iter().enumerate() {
        let path = || Place::Row(list, index).field(field);
        if *price < reserve_price {
            problems.add("E-RANGE", path(), format!("below the reserve price of {reserve_price}"));
        }
        if index > 0 && *price <= prices[index - 1] {
            problems.add("E-RANGE", path(), "tiers go from the lowest price, each above the one before");
        }
    }
}
