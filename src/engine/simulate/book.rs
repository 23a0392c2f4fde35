//! The book of one regular auction of a run, as a document: who bid what, under which limits, for what.
//!
//! Must not decide anything, nor know sales from the price containment reserve, which have no limits. Kept only when somebody asks for it, by running once more. Invariant: clearing the document
//! gives the auction's own row: the same price, the same awards. Two exceptions, because a share in
//! a document has ten decimals and is at most 1: a group's limit that is used to the last allowance may come out one short,
//! and under the reading that withholds at high prices a limit above what is then left counts as all of it.

use super::auctions::FromWaiting;
use super::state::{Scratch, State};
use crate::law::schedule::at_most_of;
use crate::law::{ContainmentDirection, trader_name};
use crate::ledger::{Account, Instrument};
use crate::market::clearing::{SealedBid, Settlement, Terms};
use crate::market::document::{AboveCeiling, AuctionDocument, Bid, Bidder, Category, Class, PurchaseLimits, Tranche};
use crate::units::Allowances;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use std::cell::RefCell;

/// Most bidders that a linked programme's bids are written as.
const MOST_PARTNERS: Allowances = 200;

/// Decimals that a share in a document may have.
const SHARE_DECIMALS: u32 = 10;

/// Writes the book of an auction. Behind a pointer, so that whoever never asks does not link it.
type Write = fn(&State<'_>, &Asked<'_>) -> AuctionDocument;

/// Who wants the book of one auction.
pub(super) struct Keeper {
    place: usize,
    write: Write,
    kept: RefCell<Option<AuctionDocument>>,
}

/// The auction that is being held.
struct Asked<'a> {
    supply: Allowances,
    settlement: &'a Settlement,
    scratch: &'a Scratch,
}

impl Keeper {
    /// For the auction at `place` of the run's.
    pub fn of(place: usize) -> Keeper {
        Keeper { place, write: document, kept: RefCell::new(None) }
    }

    /// What was kept.
    pub fn document(self) -> Option<AuctionDocument> {
        self.kept.into_inner()
    }
}

impl State<'_> {
    /// Keeps the book of the auction that was cleared and not yet delivered, if it is the one that is wanted.
    pub(super) fn keep_book(&self, supply: Allowances, settlement: &Settlement, scratch: &Scratch) {
        if let Some(keeper) = self.keeper.filter(|keeper| keeper.place == self.auctions.len()) {
            keeper.kept.replace(Some((keeper.write)(self, &Asked { supply, settlement, scratch })));
        }
    }
}

fn document(state: &State<'_>, asked: &Asked<'_>) -> AuctionDocument {
    let rules = &state.program.auction;
    let own = tranches(state);
    let Terms { reserve_price, lot, pricing, undersubscribed, seed, containment, .. } = state.terms(asked.supply);
    let mut document = AuctionDocument {
        ceiling_price: Some(state.ceiling()),
        above_ceiling: if rules.hard_ceiling { AboveCeiling::Lower } else { AboveCeiling::Accept },
        lot_size: lot,
        pricing,
        undersubscribed,
        limits: PurchaseLimits { covered: rules.purchase_limit, general_market: rules.purchase_limit_trader },
        containment,
        bids: bids(state, asked.scratch),
        seed,
        ..AuctionDocument::new(reserve_price, own)
    };
    let abroad = asked.supply - document.offered();
    withdraw(state, asked, &mut document);
    document.bidders = bidders(state, asked, &document);
    join(state, asked, abroad, &mut document);
    document
}

/// Everything offered, by whom and of which year. The agency's own part leaves the oldest vintages first.
fn tranches(state: &State<'_>) -> Vec<Tranche> {
    let program = state.program;
    let year = |vintage: usize| i64::from(program.year(vintage).0);
    let owner = program.id.to_owned();
    let consigned = state.consignments().map(|(entity, quantity)| Tranche {
        id: program.entities.get(entity).map_or(String::new(), |entity| entity.name.clone()),
        category: Category::Consigned,
        owner: owner.clone(),
        vintage: year(state.year),
        quantity,
    });
    let mut supply: Vec<Tranche> = consigned.collect();
    let FromWaiting { own, mut again } = state.offered_of_waiting();
    let mut left = own;
    for vintage in state.oldest_vintage()..=state.year {
        let stock = state.ledger.balance(Account::Auction, Instrument::Vintage(vintage)).min(left);
        left -= stock;
        let returned = again.min(stock);
        again -= returned;
        let now = vintage == state.year;
        let parts = match now {
            true => [(Category::Reoffered, returned), (Category::Current, stock - returned)],
            false => [(Category::PastVintage, stock), (Category::Current, 0)],
        };
        supply.extend(parts.into_iter().filter(|(_, quantity)| *quantity > 0).map(|(category, quantity)| Tranche {
            id: format!("{} {}", if category == Category::Reoffered { "again" } else { "vintage" }, year(vintage)),
            category,
            owner: owner.clone(),
            vintage: year(vintage),
            quantity,
        }));
    }
    supply
}

/// Under the reading that withholds where the price is high, what was withheld is not offered: the youngest go. Limits
/// stay shares of the whole offer.
fn withdraw(state: &State<'_>, asked: &Asked<'_>, document: &mut AuctionDocument) {
    let low = state.program.emissions_containment.direction == ContainmentDirection::LowPrice;
    let mut withheld = asked.settlement.withheld;
    if low || withheld == 0 {
        return;
    }
    let (before, after) = (Decimal::from(asked.supply), Decimal::from((asked.supply - withheld).max(1)));
    for tranche in document.supply.iter_mut().rev() {
        let taken = withheld.min(tranche.quantity);
        tranche.quantity -= taken;
        withheld -= taken;
    }
    for share in [&mut document.limits.covered, &mut document.limits.general_market] {
        let widened = (*share * before / after).round_dp_with_strategy(SHARE_DECIMALS, RoundingStrategy::AwayFromZero);
        *share = widened.min(Decimal::ONE);
    }
}

fn bids(state: &State<'_>, scratch: &Scratch) -> Vec<Bid> {
    let bid = |bid: &SealedBid| Bid {
        bidder: name(state, bid.bidder as usize),
        price: bid.price.to_decimal(),
        quantity: Decimal::from(bid.quantity),
    };
    let here = |bid: &&SealedBid| (bid.bidder as usize) < state.participants.len();
    scratch.bids.iter().filter(here).map(bid).collect()
}

fn name(state: &State<'_>, place: usize) -> String {
    let entity = state.program.entities.get(place).map(|entity| entity.name.clone());
    entity.unwrap_or_else(|| trader_name(place + 1 - state.entities))
}

/// Adds what a linked programme offers, and its own's bids: as of as many bidders as the purchase limit asks for, since in
/// the run one stands for all of them. Among tied bidders one allowance may fall otherwise for that.
fn join(state: &State<'_>, asked: &Asked<'_>, abroad: Allowances, document: &mut AuctionDocument) {
    let Some(link) = state.joined() else { return };
    let owner = link.rules.partner.id.to_owned();
    let vintage = i64::from(state.program.year(state.year).0);
    document.supply.push(Tranche {
        id: owner.clone(),
        category: Category::Current,
        owner: owner.clone(),
        vintage,
        quantity: abroad,
    });
    let theirs = |bid: &&SealedBid| bid.bidder as usize == state.partner_place();
    let total: Allowances = asked.scratch.bids.iter().filter(theirs).map(|bid| bid.quantity).sum();
    let most = at_most_of(document.limits.covered, document.offered()).max(1);
    let count = (2 * total / most + 1).min(MOST_PARTNERS);
    for number in 0..count {
        let id = format!("{owner} {}", number + 1);
        for bid in asked.scratch.bids.iter().filter(theirs) {
            let lots = bid.quantity / document.lot_size;
            let part = (lots / count + Allowances::from(number < lots % count)) * document.lot_size;
            if part > 0 {
                let (price, quantity) = (bid.price.to_decimal(), Decimal::from(part));
                document.bids.push(Bid { bidder: id.clone(), price, quantity });
            }
        }
        document.bidders.push(Bidder { id, approved: true, ..Bidder::default() });
    }
}

/// Those who bid, with their limits.
fn bidders(state: &State<'_>, asked: &Asked<'_>, document: &AuctionDocument) -> Vec<Bidder> {
    let limit = state.holding_limit();
    let mut bids = vec![false; state.participants.len()];
    for bid in &asked.scratch.bids {
        if let Some(bids) = bids.get_mut(bid.bidder as usize) {
            *bids = true;
        }
    }
    let places = (0..bids.len()).filter(|place| bids[*place]);
    let mut bidders: Vec<(usize, Bidder)> = places
        .map(|place| {
            let trades = state.participants[place].sector.is_none();
            let bidder = Bidder {
                id: name(state, place),
                class: if trades { Class::GeneralMarket } else { Class::Covered },
                group: None,
                bid_guarantee: asked.scratch.limits[place].guarantee,
                holding_room: Some(state.holding_room(place, limit)),
                approved: true,
                purchase_share: None,
            };
            (place, bidder)
        })
        .collect();
    share(state, asked, document, &mut bidders);
    bidders.into_iter().map(|(_, bidder)| bidder).collect()
}

/// What the run gave each member of a group of its shared limits, as the share that it declares.
fn share(state: &State<'_>, asked: &Asked<'_>, document: &AuctionDocument, bidders: &mut [(usize, Bidder)]) {
    let offered = Decimal::from(document.offered().max(1));
    for (number, members) in state.program.parties.groups.iter().enumerate() {
        let mut own: Vec<&mut (usize, Bidder)> =
            bidders.iter_mut().filter(|(place, _)| members.contains(place)).collect();
        let traders = own.iter().all(|(_, bidder)| bidder.class == Class::GeneralMarket);
        let rate = if traders { document.limits.general_market } else { document.limits.covered };
        let whole = (rate * offered).floor().max(Decimal::ONE);
        let mut left = Decimal::ONE;
        for (place, bidder) in &mut own {
            let got = Decimal::from(asked.scratch.limits[*place].purchase.min(whole.to_i64().unwrap_or(0)));
            let part = (got / whole).round_dp_with_strategy(SHARE_DECIMALS, RoundingStrategy::AwayFromZero).min(left);
            left -= part;
            bidder.group = Some(format!("group {}", number + 1));
            bidder.purchase_share = Some(part);
        }
    }
}
