//! The book of one auction of a run, cleared as a document.

use super::super::{AuctionKind, book, run};
use super::small::{program, recipes};
use crate::market::document::{clear, edit, read, write};
use proptest::prelude::*;
use rust_decimal::Decimal;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Price, quantities, winners and concentration are those of the row; and the document survives being a file.
    #[test]
    fn the_book_of_an_auction_clears_to_the_auctions_row(recipe in recipes(), place in 0_usize..400) {
        let program = program(&recipe);
        let outcome = run(&program, recipe.seed);
        prop_assert!(book(&program, recipe.seed, outcome.auctions.len()).is_none());
        let regular = |place: &usize| outcome.auctions[*place].kind == AuctionKind::Quarterly;
        for place in (0..outcome.auctions.len()).filter(|place| !regular(place)) {
            prop_assert!(book(&program, recipe.seed, place).is_none());
        }
        let places: Vec<usize> = (0..outcome.auctions.len()).filter(regular).collect();
        prop_assume!(!places.is_empty());
        let place = places[place % places.len()];
        let row = &outcome.auctions[place];
        let document = book(&program, recipe.seed, place).expect("the auction was held");
        let result = clear(&document);
        // A share has ten decimals: where a group's shares come to the whole, one of them may be an allowance short.
        let used_up = |group: &str| {
            let members = document.bidders.iter().filter(|bidder| bidder.group.as_deref() == Some(group));
            members.filter_map(|bidder| bidder.purchase_share).sum::<Decimal>() == Decimal::ONE
        };
        if document.bidders.iter().filter_map(|bidder| bidder.group.as_deref()).any(used_up) {
            return Ok(());
        }
        let high = row.ecr_withheld_t > 0 && document.offered() < row.offered_t;
        // Nor can a share say more than everything: what a limit left beyond the smaller offer.
        if high && document.limits.covered == Decimal::ONE {
            return Ok(());
        }
        let beyond = if high { row.ecr_withheld_t } else { 0 };
        prop_assert_eq!(document.offered() + beyond, row.offered_t);
        prop_assert_eq!(result.settlement_price, row.settlement);
        prop_assert_eq!((result.sold, result.ecr_withheld + beyond), (row.sold_t, row.ecr_withheld_t));
        prop_assert_eq!(result.bidders.iter().filter(|bidder| bidder.awarded > 0).count() as u32, row.winners);
        prop_assert_eq!(result.hhi, row.report.hhi);
        let for_others = |row: &&crate::market::document::TrancheRow| {
            row.category == crate::market::document::Category::Consigned
        };
        prop_assert_eq!(result.tranches.iter().filter(for_others).map(|row| row.sold).sum::<i64>(), row.consigned_t);
        prop_assert!(result.checks.iter().all(|check| check.ok), "{:?}", result.checks);
        if edit::check(&document).is_ok() && i64::try_from(document.seed).is_ok() {
            prop_assert_eq!(read(&write(&document)), Ok(document));
        }
    }
}
