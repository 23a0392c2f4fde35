//! Fills the rows of a result from a clearing.
//!
//! Must not decide anything: who wins what is settled before this.

use super::explain;
use super::model::Tranche;
use super::prepared::Cleared;
use super::result::{
    AfterAuction, AuctionResult, BidderRow, Contender, CostContainmentRow, DemandStep, OwnerRow, TieRow, TrancheRow,
};
use super::screen::Roll;
use super::{cuts, measures, tranches};
use crate::market::Tied;
use crate::market::clearing::Tie;
use crate::market::tie::floor_share;
use crate::units::{Allowances, Price};

/// The result, but for the checks, the screened bids and what stands around the auction.
pub(super) fn result(clearing: &Cleared<'_>) -> AuctionResult {
    let settled = clearing.settled;
    let settlement = &settled.settlement;
    let offered = clearing.offering.total();
    let price = clearing.price();
    let tranches = tranche_rows(clearing, price);
    AuctionResult {
        settlement_price: settlement.price,
        interim_price: settled.interim,
        offered,
        sold: settlement.sold,
        unsold: offered + settled.added() - settlement.sold - settlement.withheld,
        ecr_withheld: settlement.withheld,
        ccr_released: settled.released.iter().sum(),
        ceiling_units: settled.ceiling_units,
        qualified: settlement.qualified,
        coverage: measures::coverage(settlement.qualified, offered),
        hhi: measures::hhi(clearing),
        largest_share_percent: measures::largest_share(clearing),
        proceeds: price.times(settlement.sold),
        owners: owner_rows(clearing, &tranches),
        tranches,
        cost_containment: cost_containment(clearing),
        added_proceeds: price.times(settled.added()),
        bidders: bidder_rows(clearing, price),
        rejected: Vec::new(),
        lowered: Vec::new(),
        limit_cuts: cuts::limit_cuts(clearing),
        tie: settlement.tie.map(|tie| tie_row(&tie, clearing.room.tied(), clearing.roll)),
        demand: demand(clearing),
        with_supply: Vec::new(),
        after: AfterAuction::default(),
        reserve_sale: None,
        checks: Vec::new(),
    }
}

fn cost_containment(clearing: &Cleared<'_>) -> Vec<CostContainmentRow> {
    let tiers = clearing.document.cost_containment.iter().zip(&clearing.settled.released);
    tiers
        .map(|(tier, &released)| CostContainmentRow { trigger: tier.trigger, available: tier.available, released })
        .collect()
}

fn tranche_rows(clearing: &Cleared<'_>, price: Price) -> Vec<TrancheRow> {
    let supply = &clearing.offering.supply;
    let settlement = &clearing.settled.settlement;
    // What reserves added is nobody's tranche; where they add anything, all of the supply is sold.
    let sold = tranches::sold(supply, clearing.document.seed, settlement.sold - clearing.settled.added());
    let withheld = tranches::withheld(supply, &sold, settlement.withheld);
    let row = |((tranche, sold), withheld): ((&Tranche, Allowances), Allowances)| TrancheRow {
        id: tranche.id.clone(),
        owner: tranche.owner.clone(),
        category: tranche.category,
        vintage: tranche.vintage,
        offered: tranche.quantity,
        sold,
        withheld,
        unsold: tranche.quantity - sold - withheld,
        proceeds: price.times(sold),
    };
    supply.iter().zip(sold).zip(withheld).map(row).collect()
}

fn owner_rows(clearing: &Cleared<'_>, rows: &[TrancheRow]) -> Vec<OwnerRow> {
    let row = |owner: &str| {
        let mine = || rows.iter().filter(|row| row.owner == owner);
        OwnerRow {
            owner: owner.to_owned(),
            offered: mine().map(|row| row.offered).sum(),
            sold: mine().map(|row| row.sold).sum(),
            proceeds: mine().map(|row| row.proceeds).sum(),
        }
    };
    tranches::owners(&clearing.offering.supply).into_iter().map(row).collect()
}

fn bidder_rows(clearing: &Cleared<'_>, price: Price) -> Vec<BidderRow> {
    let bid = cuts::bid_by_bidder(clearing);
    let results = clearing.room.qualified().iter().zip(clearing.room.awards());
    let row = |((bidder, bid), (&qualified, &awarded)): ((&&super::Bidder, Allowances), (&Allowances, &Allowances))| {
        BidderRow {
            id: bidder.id.clone(),
            class: bidder.class,
            group: bidder.group.clone(),
            bid,
            qualified,
            awarded,
            paid: price.times(awarded),
        }
    };
    clearing.roll.bidders.iter().zip(bid).zip(results).map(row).collect()
}

/// A tie with who was in it, in the order of the draw.
pub(super) fn tie_row(tie: &Tie, tied: &[Tied], roll: &Roll<'_>) -> TieRow {
    let contender = |tied: &Tied| Contender {
        bidder: roll.bidders[tied.bidder as usize].id.clone(),
        bid: tied.quantity,
        awarded: tied.awarded,
        share: floor_share(tie.left, tied.quantity, tie.demand),
        drawn: tied.drawn,
    };
    TieRow {
        price: tie.price,
        left: tie.left,
        demand: tie.demand,
        remainder: tie.remainder,
        contenders: tied.iter().map(contender).collect(),
        message: explain::tie(tie),
    }
}

fn demand(clearing: &Cleared<'_>) -> Vec<DemandStep> {
    let cumulate = |cumulative: &mut Allowances, (price, quantity)| {
        *cumulative += quantity;
        Some(DemandStep { price, quantity, cumulative: *cumulative })
    };
    clearing.room.demand().scan(0, cumulate).collect()
}
