//! Fills the rows of a result from a clearing.
//!
//! Must not decide anything: who wins what is settled before this.

use super::model::Tranche;
use super::result::{
    AuctionResult, BidderRow, Contender, DemandStep, LimitCut, LimitKind, OwnerRow, TieRow, TrancheRow,
};
use super::{Cleared, measures, tranches};
use crate::market::book::whole_lots;
use crate::units::{Allowances, Price};

/// The result, but for the checks and the screened bids.
pub(super) fn result(clearing: &Cleared<'_>, sold_by_tranche: &[Allowances]) -> AuctionResult {
    let settlement = &clearing.settlement;
    let offered = clearing.document.offered();
    let price = settlement.price.unwrap_or_default();
    let tranches = tranche_rows(clearing, sold_by_tranche, price);
    AuctionResult {
        settlement_price: settlement.price,
        offered,
        sold: settlement.sold,
        unsold: offered - settlement.sold - settlement.withheld,
        ecr_withheld: settlement.withheld,
        qualified: settlement.qualified,
        coverage: measures::coverage(settlement.qualified, offered),
        hhi: measures::hhi(clearing),
        largest_share_percent: measures::largest_share(clearing),
        proceeds: price.times(settlement.sold),
        owners: owner_rows(clearing, &tranches),
        tranches,
        bidders: bidder_rows(clearing, price),
        rejected: Vec::new(),
        lowered: Vec::new(),
        limit_cuts: limit_cuts(clearing),
        tie: tie_row(clearing),
        demand: demand(clearing),
        checks: Vec::new(),
    }
}

fn tranche_rows(clearing: &Cleared<'_>, sold_by_tranche: &[Allowances], price: Price) -> Vec<TrancheRow> {
    let row = |(tranche, &sold): (&Tranche, &Allowances)| TrancheRow {
        id: tranche.id.clone(),
        owner: tranche.owner.clone(),
        category: tranche.category,
        vintage: tranche.vintage,
        offered: tranche.quantity,
        sold,
        unsold: tranche.quantity - sold,
        proceeds: price.times(sold),
    };
    clearing.document.supply.iter().zip(sold_by_tranche).map(row).collect()
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
    tranches::owners(clearing.document).into_iter().map(row).collect()
}

fn bidder_rows(clearing: &Cleared<'_>, price: Price) -> Vec<BidderRow> {
    let bid = bid_by_bidder(clearing);
    let results = clearing.room.qualified().iter().zip(clearing.room.awards());
    let row = |((bidder, bid), (&qualified, &awarded)): ((&&super::Bidder, Allowances), (&Allowances, &Allowances))| {
        BidderRow { id: bidder.id.clone(), bid, qualified, awarded, paid: price.times(awarded) }
    };
    clearing.roll.bidders.iter().zip(bid).zip(results).map(row).collect()
}

/// Bids that count, by bidder, before limits.
fn bid_by_bidder(clearing: &Cleared<'_>) -> Vec<Allowances> {
    let mut total = vec![0_i64; clearing.roll.bidders.len()];
    for bid in clearing.bids {
        total[bid.bidder as usize] += bid.quantity;
    }
    total
}

/// Each limit takes what the one before left beyond it; the guarantee took the rest.
fn limit_cuts(clearing: &Cleared<'_>) -> Vec<LimitCut> {
    let lot = clearing.document.lot_size;
    let mut cuts = Vec::new();
    for (place, bid) in bid_by_bidder(clearing).into_iter().enumerate() {
        let limit = clearing.limits[place];
        let purchase = bid.min(whole_lots(limit.purchase, lot));
        let holding = purchase.min(whole_lots(limit.holding_room, lot));
        let kept = clearing.room.qualified()[place];
        let steps = [
            (LimitKind::Purchase, bid - purchase),
            (LimitKind::Holding, purchase - holding),
            (LimitKind::Guarantee, holding - kept),
        ];
        cuts.extend(steps.into_iter().filter(|(_, allowances)| *allowances > 0).map(|(limit, allowances)| LimitCut {
            bidder: clearing.roll.bidders[place].id.clone(),
            limit,
            lots: allowances / lot,
            allowances,
        }));
    }
    cuts
}

fn tie_row(clearing: &Cleared<'_>) -> Option<TieRow> {
    let tie = clearing.settlement.tie?;
    let contender = |tied: &crate::market::Tied| Contender {
        bidder: clearing.roll.bidders[tied.bidder as usize].id.clone(),
        bid: tied.quantity,
        awarded: tied.awarded,
        drawn: tied.drawn,
    };
    Some(TieRow {
        price: tie.price,
        left: tie.left,
        demand: tie.demand,
        remainder: tie.remainder,
        contenders: clearing.room.tied().iter().map(contender).collect(),
    })
}

fn demand(clearing: &Cleared<'_>) -> Vec<DemandStep> {
    let cumulate = |cumulative: &mut Allowances, (price, quantity)| {
        *cumulative += quantity;
        Some(DemandStep { price, quantity, cumulative: *cumulative })
    };
    clearing.room.demand().scan(0, cumulate).collect()
}
