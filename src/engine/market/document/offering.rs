//! What an auction offers: the document's own supply, and what comes back of unsold allowances.
//!
//! Must not clear anything. Invariant: every waiting allowance is either offered again or stays waiting.

use super::around::{UnsoldRule, Waiting};
use super::model::{AuctionDocument, Category, Tranche};
use crate::units::Allowances;

/// Auctions in a row above the floor after which waiting allowances come back.
const AUCTIONS_ABOVE_FLOOR: i64 = 2;
/// They are at most this part of what is otherwise offered.
const PART_OFFERED_AGAIN: Allowances = 4;

/// What is offered, and what waits on.
#[derive(Clone, Debug, Default)]
pub(super) struct Offering {
    /// The document's supply, then what is offered again.
    pub supply: Vec<Tranche>,
    /// How many auctions each tranche was left unsold before; nothing where it was not.
    pub waited: Vec<Option<i64>>,
    /// Not offered.
    pub waiting: Vec<Waiting>,
}

impl Offering {
    pub fn of(document: &AuctionDocument) -> Offering {
        let mut offering = Offering {
            supply: document.supply.clone(),
            waited: vec![None; document.supply.len()],
            waiting: document.unsold.waiting.clone(),
        };
        let mut room = match document.unsold.rule {
            UnsoldRule::WaitTwo if document.unsold.above_floor < AUCTIONS_ABOVE_FLOOR => 0,
            UnsoldRule::WaitTwo => document.offered() / PART_OFFERED_AGAIN,
            _ => Allowances::MAX,
        };
        offering.waiting.sort_by(|one, other| {
            let key = |waiting: &Waiting| (-waiting.auctions, waiting.vintage);
            key(one).cmp(&key(other)).then_with(|| one.id.cmp(&other.id))
        });
        for waiting in &mut offering.waiting {
            let quantity = waiting.quantity.min(room);
            room -= quantity;
            waiting.quantity -= quantity;
            if quantity > 0 {
                let Waiting { id, owner, vintage, .. } = waiting.clone();
                offering.supply.push(Tranche { id, category: Category::Reoffered, owner, vintage, quantity });
                offering.waited.push(Some(waiting.auctions));
            }
        }
        offering.waiting.retain(|waiting| waiting.quantity > 0);
        offering
    }

    /// Everything offered.
    pub fn total(&self) -> Allowances {
        self.supply.iter().map(|tranche| tranche.quantity).sum()
    }
}
