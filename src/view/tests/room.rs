//! Auctions as people read them: sentences, pictures and tables of one cleared auction.

use crate::market::document::{self, AuctionDocument, Bid, Bidder, Tranche};
use crate::scenario::{self, Scenario};
use crate::text::Language::English;
use crate::units::Price;
use crate::view::awards::awards_csv;
use crate::view::number;
use crate::view::plot::{Layer, Plot};
use crate::view::room::explain::Limit;
use crate::view::room::{Room, auctions, opens_at, place_of};
use std::sync::Arc;

fn auction(quantity: i64, bids: &[(&str, i64, i64)]) -> AuctionDocument {
    let supply =
        vec![Tranche { id: "t".to_owned(), owner: "here".to_owned(), vintage: 2021, quantity, ..Tranche::default() }];
    let mut names: Vec<&str> = bids.iter().map(|bid| bid.0).collect();
    names.sort_unstable();
    names.dedup();
    let one = rust_decimal::Decimal::ONE;
    AuctionDocument {
        limits: document::PurchaseLimits { covered: one, general_market: one },
        bidders: names
            .iter()
            .map(|name| Bidder { id: (*name).to_owned(), approved: true, ..Bidder::default() })
            .collect(),
        bids: bids
            .iter()
            .map(|(bidder, cents, quantity)| Bid {
                bidder: (*bidder).to_owned(),
                price: Price(*cents).to_decimal(),
                quantity: (*quantity).into(),
            })
            .collect(),
        ..AuctionDocument::new(Price(2_000), supply)
    }
}

fn room(document: AuctionDocument) -> Room {
    Room::new(Arc::new(document), None)
}

/// Source: auction.md, worked example 1.
fn worked() -> Room {
    room(auction(10_000, &[("A", 3_000, 6_000), ("B", 2_500, 5_000), ("C", 2_200, 4_000)]))
}

fn finite(plot: &Plot) -> bool {
    let points = plot.layers.iter().flat_map(|layer| match layer {
        Layer::Line { points, .. } => points.clone(),
        Layer::Band { points, .. } => points.iter().flat_map(|(x, low, high)| [(*x, *low), (*x, *high)]).collect(),
        _ => Vec::new(),
    });
    let ends = [plot.x, plot.y];
    ends.iter().all(|(low, high)| high > low) && points.chain(ends).all(|(x, y)| x.is_finite() && y.is_finite())
}

#[test]
fn the_worked_example_is_told_as_it_went() {
    let room = worked();
    let said = room.headline(English);
    assert!(said.starts_with("All 10,000 allowances sold at $25.00. 2 bidders won something"), "{said}");
    assert!(said.contains("1.50 times the offer"), "{said}");
    assert_eq!(room.steps(), 3);
    assert_eq!(room.step_said(0, English), "Before the first price: 10,000 allowances to sell.");
    assert_eq!(room.step_said(1, English), "$30.00: 6,000 bid, all filled. 6,000 sold so far, 4,000 left.");
    let last = room.step_said(2, English);
    assert!(last.starts_with("$25.00: 5,000 bid and 4,000 left."), "{last}");
    assert_eq!(room.step_said(3, English), "$22.00: 4,000 bid, too low to win.");
    let winners = room.winners(English);
    assert_eq!(winners.rows[0], ["A", "6,000", "6,000", "6,000", "$150,000.00", number::ABSENT]);
    assert_eq!(winners.rows[1], ["B", "5,000", "5,000", "4,000", "$100,000.00", number::ABSENT]);
    assert_eq!(room.owners(English).rows.last().map(|row| row[3].clone()).as_deref(), Some("$250,000.00"));
    assert!(awards_csv(&room.result).contains("B,covered,,5000,5000,4000,100000.00\r\n"));
}

#[test]
fn less_and_more_supply_clear_the_same_bids_again() {
    let prices: Vec<_> = worked().cases.iter().map(|case| (case.percent, case.offered, case.price)).collect();
    let expected = [(-10, 9_000, Price(2_500)), (0, 10_000, Price(2_500)), (10, 11_000, Price(2_500))];
    assert_eq!(prices, expected.map(|(percent, offered, price)| (percent, offered, Some(price))));
    let tight = room(auction(11_000, &[("A", 3_000, 6_000), ("B", 2_500, 5_000), ("C", 2_200, 4_000)]));
    assert_eq!(tight.cases[2].price, Some(Price(2_200)));
}

#[test]
fn every_way_that_an_auction_can_end_has_its_sentence() {
    // Takes all but a hundred, so that a tie is for less than a lot.
    const D: (&str, i64, i64) = ("D", 3_100, 1_000_000);
    let said = |document| room(document).headline(English);
    assert!(said(auction(10_000, &[("A", 2_000, 10_000)])).contains("at the floor price of $20.00"));
    assert!(said(auction(10_000, &[("A", 3_000, 4_000)])).contains("nobody wanted the other 6,000"));
    assert!(said(auction(10_000, &[("A", 1_000, 4_000)])).starts_with("Nothing was sold"));
    assert_eq!(said(auction(0, &[("A", 3_000, 4_000)])), "Nothing was offered.");
    let tied = room(auction(1_000_100, &[D, ("A", 3_000, 70_000), ("B", 3_000, 20_000), ("C", 3_000, 10_000)]));
    assert!(tied.remarks(English)[0].starts_with("At $30.00, 3 bidders asked for 100,000 when 100 were left"));
    let (how, table) = tied.tie(English).expect("there is a tie");
    assert!(how.ends_with("which came out even."), "{how}");
    let mut got: Vec<&str> = table.rows.iter().map(|row| row[2].as_str()).collect();
    got.sort_unstable();
    assert_eq!(got, ["10", "20", "70"]);
    let odd = room(auction(1_000_101, &[D, ("A", 3_000, 70_000), ("B", 3_000, 20_000), ("C", 3_000, 10_000)]));
    assert!(odd.tie(English).is_some_and(|(how, _)| how.contains("the 1 that rounding left")));
    let mut cut = auction(10_000, &[("A", 3_000, 6_000), ("B", 2_500, 5_000)]);
    cut.bidders[0].holding_room = Some(2_500);
    let cut = room(cut);
    assert_eq!(cut.remarks(English), ["Limits took 4,000 allowances off the bids of A."]);
    assert_eq!(cut.cuts(English).rows, [["A", "Holding limit", "4", "4,000"]]);
    let mut held = auction(10_000, &[("A", 3_000, 6_000), ("B", 2_100, 4_000)]);
    held.containment = Some(crate::market::clearing::EmissionsContainment { trigger: Price(2_500), available: 4_000 });
    let held = room(held);
    assert!(held.headline(English).contains("the others were withheld"), "{}", held.headline(English));
    assert!(held.remarks(English)[0].contains("below $25.00"));
}

#[test]
fn every_auction_of_the_bill_has_sentences_a_picture_and_sums() {
    let bill = Scenario::bill(scenario::PROGRAMS[0]);
    let run = scenario::run(&bill).expect("the bill runs");
    for (place, row) in auctions(&run).step_by(7) {
        let document = scenario::book(&bill, place).expect("the bill runs").expect("the auction was held");
        let room = Room::new(Arc::new(document), opens_at(&run, place));
        assert_eq!((room.result.settlement_price, room.result.sold), (row.settlement, row.sold_t));
        assert_eq!(place_of(&run, &row.quarter.to_string()), Some(place));
        let mut said = vec![room.headline(English)];
        said.extend(room.remarks(English));
        said.extend((0..=room.steps()).map(|step| room.step_said(step, English)));
        assert!(said.iter().all(|text| !text.contains('{') && !text.is_empty()), "{said:?}");
        for step in [None, Some(0), Some(1), Some(room.steps() / 2), Some(room.steps() + 1)] {
            assert!(finite(&room.plot(step, English)), "{} at {step:?}", row.quarter);
        }
        let awarded: i64 = room.result.bidders.iter().map(|bidder| bidder.awarded).sum();
        assert_eq!(awarded, row.sold_t);
    }
    assert_eq!(place_of(&run, "1999Q1"), None);
}

/// What a run of the bill linked with its default partner has passed before.
const PASSED: &str = concat!(
    r#"{"established":true,"consistent":true,"analysis_rule_adopted":true,"auctions":true,"holding_limits":true,"#,
    r#""reporting":true,"offset_protocols":true,"enforcement":true,"instruments":true,"withdrawal":true,"#,
    r#""joint_market":true,"security":true,"authority_retained":true}"#,
);

/// Source: Linkage with Other Jurisdictions, paragraph 1: each sells the part of the joint sale that it offered.
#[test]
fn a_joint_auction_is_cleared_whole_and_told_by_jurisdiction() {
    let mut linked = Scenario::bill(scenario::PROGRAMS[0]);
    for (id, value) in [("link.partner", "california-quebec"), ("link.year", "2027"), ("link.checks", PASSED)] {
        linked.set_text(id, value).expect("in range");
    }
    let run = scenario::run(&linked).expect("it runs");
    let mut seen = 0;
    for (place, row) in auctions(&run).filter(|(_, row)| row.joint.is_some()).step_by(9) {
        let joint = row.joint.expect("a joint auction");
        let document = scenario::book(&linked, place).expect("it runs").expect("the auction was held");
        let room = Room::new(Arc::new(document), opens_at(&run, place));
        assert_eq!(
            (room.result.settlement_price, room.result.sold),
            (joint.settlement, joint.sold_t),
            "{}",
            row.quarter
        );
        let of = |ours: bool| {
            let tranches = room.result.tranches.iter();
            tranches
                .filter(|tranche| (tranche.owner != "california-quebec") == ours)
                .map(|tranche| tranche.sold)
                .sum::<i64>()
        };
        assert_eq!([of(true), of(false)], [row.sold_t, joint.sold_t - row.sold_t], "{}", row.quarter);
        let rows = room.owners(English).rows;
        assert!(rows.iter().any(|row| row[0].starts_with("california-quebec: ")), "{rows:?}");
        assert!((0..=room.steps()).all(|step| !room.step_said(step, English).is_empty()));
        assert!(finite(&room.plot(None, English)), "{}", row.quarter);
        seen += 1;
    }
    assert!(seen > 5, "{seen} joint auctions");
}

#[test]
fn an_odd_document_is_shown_without_a_panic() {
    let huge = i64::from(i32::MAX);
    for document in [
        auction(0, &[]),
        auction(1, &[("A", 100_000_000, 1_000_000_000_000)]),
        auction(1_000_000_000_000, &[("A", 2_000, 1_000)]),
        auction(huge, &[("A", 2_001, 0), ("B", -5, 1_000)]),
        AuctionDocument { reserve_price: Price(0), ..auction(5, &[("A", 0, 1_000)]) },
    ] {
        let room = room(document);
        assert!(finite(&room.plot(None, English)) && finite(&room.plot(Some(1), English)));
        assert_eq!(room.figures(English).len(), 8);
        assert!(room.step_at(f64::MAX) <= room.steps() && room.step_at(-1.0) <= room.steps());
        let rejected = room.rejected(English);
        assert!(rejected.rows.iter().all(|row| row[4].len() > 8), "{rejected:?}");
    }
}

#[test]
fn a_long_book_is_walked_in_strides_that_meet_the_price() {
    let bids: Vec<(String, i64, i64)> = (0..3_000).map(|place| (format!("b{place}"), 2_000 + place, 1_000)).collect();
    let bids: Vec<(&str, i64, i64)> =
        bids.iter().map(|(name, price, quantity)| (name.as_str(), *price, *quantity)).collect();
    let room = room(auction(1_234_000, &bids));
    assert!(room.steps() < 300);
    let runs_out = (1..=room.steps()).filter_map(|step| room.step(step)).find(|step| step.left == 0);
    assert_eq!(runs_out.map(|step| Some(step.price)), Some(room.result.settlement_price));
    assert_eq!(room.demand(English).count, 3_000);
    assert_eq!(room.demand(English).rows.len(), 200);
}

/// Source: auction.md, section 2, worked through by hand: 30,000 at 32, 40,000 at 27, 50,000 at 22.
#[test]
fn the_explainers_cut_what_the_rules_cut() {
    let kept = |limit: Limit, value| {
        let rows = limit.example(value, English).rows;
        rows.iter().map(|row| row[2].clone()).collect::<Vec<_>>()
    };
    assert_eq!(kept(Limit::Purchase, 10), ["30,000", "40,000", "30,000"]);
    assert_eq!(kept(Limit::Purchase, 2), ["20,000", "0", "0"]);
    assert_eq!(kept(Limit::Purchase, 15), ["30,000", "40,000", "50,000"]);
    assert_eq!(kept(Limit::Holding, 50_000), ["30,000", "20,000", "0"]);
    // 32 × 30,000 = 960,000 and 27 × 70,000 = 1,890,000 fit into two million; at 22 there is room for 90,909, 90 lots.
    assert_eq!(kept(Limit::Guarantee, 2_000_000), ["30,000", "40,000", "20,000"]);
    assert_eq!(kept(Limit::Guarantee, 0), ["0", "0", "0"]);
    let example = Limit::Guarantee.example(2_000_000, English);
    assert_eq!(example.rows[1][4], "$1,890,000.00");
    assert_eq!(example.outcome, "30 lots are cut: 90,000 of 120,000 allowances count.");
    for limit in Limit::ALL {
        let range = limit.range();
        assert!(
            range.least <= range.start && range.start <= range.most && (range.most - range.least) % range.step == 0
        );
        assert!(limit.example(range.most, English).outcome.starts_with("All 120,000"), "{limit:?}");
    }
}
