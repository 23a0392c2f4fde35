//! Both ways come to the same, on as many auctions as there is time for.

use super::{Plain, cases, clear};
use crate::market::document::{self, AuctionResult};
use crate::market::tests::soak;

/// The part of a result that both ways give.
fn plain(result: &AuctionResult) -> Plain {
    Plain {
        price: result.settlement_price.map(|price| price.0),
        interim: result.interim_price.map(|price| price.0),
        sold: result.sold,
        withheld: result.ecr_withheld,
        released: result.cost_containment.iter().map(|tier| tier.released).collect(),
        ceiling_units: result.ceiling_units,
        counted: 0,
        awards: result.bidders.iter().map(|row| (row.id.clone(), row.awarded)).collect(),
        tranches: result.tranches.iter().map(|row| row.sold).collect(),
        demand: result.demand.iter().map(|step| (step.price.0, step.quantity)).collect(),
    }
}

/// Source: quality.md, A22: limits, groups, ties, tranches, both containment reserves, ceilings and pricing rules.
#[test]
fn a_second_independent_clearing_comes_to_the_same() {
    let cases = soak::cases(60_000, 1_000_000);
    let [mut tied, mut withheld, mut released, mut at_ceiling, mut cut] = [0_u64; 5];
    for number in 0..cases {
        let document = cases::document(number);
        let result = document::clear(&document);
        let expected = clear(&document);
        let found = Plain { counted: document.bids.len() - result.rejected.len(), ..plain(&result) };
        assert_eq!(found, expected, "auction {number}: {document:#?}");
        assert!(result.checks.iter().all(|check| check.ok), "auction {number}: {:#?}", result.checks);
        tied += u64::from(result.tie.is_some());
        withheld += u64::from(result.ecr_withheld > 0);
        released += u64::from(result.ccr_released > 0);
        at_ceiling += u64::from(result.ceiling_units > 0);
        cut += u64::from(!result.limit_cuts.is_empty());
    }
    soak::say(&format!(
        "{cases} auctions, of which {tied} tied, {cut} cut by limits, {withheld} withheld, {released} released, {at_ceiling} at the ceiling"
    ));
    for seen in [tied, withheld, released, at_ceiling, cut] {
        assert!(seen * 1_000 > cases, "the auctions are not what they should be");
    }
}
