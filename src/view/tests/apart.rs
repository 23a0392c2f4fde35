//! Auctions whose bids stay apart from the page: what the page is told is what it would have worked out itself.

use crate::market::document::{self, AuctionDocument, PurchaseLimits, Tranche, UnsoldRule, clear};
use crate::text::Language;
use crate::units::Price;
use crate::view::awards::awards_csv;
use crate::view::room::Room;
use crate::view::room::apart::{AT_ONCE, Answer, Ask, Change, Done, Keeper, MOST_EDITED, Told, Whole};
use rust_decimal::Decimal;
use std::fmt::Write;
use std::sync::Arc;

fn terms() -> AuctionDocument {
    let supply = Tranche {
        id: "new".to_owned(),
        owner: "west".to_owned(),
        vintage: 2023,
        quantity: 30_000_001,
        ..Tranche::default()
    };
    let limits = PurchaseLimits { covered: Decimal::new(1, 3), general_market: Decimal::new(5, 4) };
    AuctionDocument { seed: 7, limits, ..AuctionDocument::new(Price(2_000), vec![supply]) }
}

/// Thousands of bidders at few prices: limits cut, hundreds tie, some bids do not count.
fn table(bids: usize, bidders: usize) -> String {
    let mut text = String::from("bidder,price,quantity,class\n");
    for place in 0..bids {
        let class = if (place % bidders).is_multiple_of(5) { "general_market" } else { "covered" };
        let price = 1_990 + (place * 7919) % 40 * 10;
        let (bidder, quantity) = (place % bidders, 1_000 * (1 + place % 4));
        let _ = writeln!(text, "b{bidder},{}.{:02},{quantity},{class}", price / 100, price % 100);
    }
    text
}

/// What comes of reading `text`, and what is about to be cleared.
fn reading(keeper: &mut Keeper, text: &str, change: Option<Change>) -> (Done, Vec<usize>) {
    let ask = Ask { read: Some(document::write_terms(&terms(), false)), change, whole: None };
    let mut heard = Vec::new();
    (keeper.answer(&ask, Some(text), &mut |bids| heard.push(bids)), heard)
}

fn keeper(bids: usize, bidders: usize) -> Keeper {
    let mut keeper = Keeper::default();
    let (done, heard) = reading(&mut keeper, &table(bids, bidders), None);
    assert!(matches!(done, Done::Told(Answer::Cleared(_))), "{done:?}");
    assert_eq!(heard, [bids]);
    keeper
}

/// What the page is told after `change`, as it comes out of a message.
fn answered(keeper: &mut Keeper, change: Option<Change>) -> Answer {
    let Done::Told(answer) = keeper.answer(&Ask { change, ..Ask::default() }, None, &mut |_| {}) else {
        panic!("nothing was to be handed out")
    };
    serde_json::from_str(&serde_json::to_string(&answer).expect("an answer is written")).expect("an answer is read")
}

fn told(answer: Answer) -> Told {
    match answer {
        Answer::Cleared(told) => *told,
        other => panic!("{other:?}"),
    }
}

fn wrong(answer: Answer) -> Vec<(String, String)> {
    match answer {
        Answer::Wrong(problems) => problems,
        other => panic!("{other:?}"),
    }
}

fn file(keeper: &mut Keeper, whole: Whole) -> String {
    match keeper.answer(&Ask { whole: Some(whole), ..Ask::default() }, None, &mut |_| {}) {
        Done::File(text) => text,
        other => panic!("{other:?}"),
    }
}

fn change(terms: &AuctionDocument, listed: bool) -> Change {
    Change { terms: document::write_terms(terms, listed), listed, renamed: Vec::new() }
}

#[test]
fn a_page_that_is_told_an_auction_shows_what_it_would_have_worked_out() {
    let text = table(AT_ONCE + 1_000, 3_001);
    let whole = document::read_csv(&text, terms()).expect("a table");
    let mine = Room::new(Arc::new(whole), None);
    let counts = &mine.counts;
    assert!(counts.cuts > 400 && counts.cut_bidders > 400 && counts.contenders > 200, "{counts:?}");
    assert!(counts.rejected > 200 && counts.bidding > 2_900, "{counts:?}");

    let told = told(answered(&mut keeper(AT_ONCE + 1_000, 3_001), None));
    assert_eq!((told.bids, told.bidders), (AT_ONCE + 1_000, 3_001));
    let size = serde_json::to_string(&told.brief).expect("a brief is written").len();
    assert!(size < 300_000, "{size}");
    let terms = document::read_terms(&told.terms).expect("terms");
    assert_eq!(terms.bidders, mine.document.bidders);
    let room = Room::told(Arc::new(terms), told.brief);
    for language in Language::ALL {
        assert_eq!(room.headline(language), mine.headline(language));
        assert_eq!(room.remarks(language), mine.remarks(language));
        assert_eq!(room.figures(language), mine.figures(language));
        assert_eq!(room.winners(language), mine.winners(language));
        assert_eq!(room.cuts(language), mine.cuts(language));
        assert_eq!(room.tie(language), mine.tie(language));
        assert_eq!(room.owners(language), mine.owners(language));
        assert_eq!(room.supplies(language), mine.supplies(language));
        assert_eq!(room.demand(language), mine.demand(language));
        assert_eq!(room.checks(language), mine.checks(language));
        assert_eq!(room.rejected(language), mine.rejected(language));
        for step in [None, Some(0), Some(1), Some(mine.steps())] {
            assert_eq!(room.plot(step, language), mine.plot(step, language));
        }
        assert_eq!(room.step_said(mine.steps(), language), mine.step_said(mine.steps(), language));
    }
}

#[test]
fn everything_in_a_result_is_read_back_as_it_was_written() {
    let text = include_str!("../../../fuzz/seeds/everything.json");
    let mut seed = document::read(text).expect("the seed is a document");
    seed.reserve_sale.as_mut().expect("with a sale").trigger = seed.reserve_price;
    let result = clear(&seed);
    assert!(result.reserve_sale.as_ref().is_some_and(|sale| !sale.bidders.is_empty()), "{result:?}");
    let written = document::to_json(&result).expect("a result is written");
    let read: document::AuctionResult = serde_json::from_str(&written).expect("a result is read");
    assert_eq!(read, result);
    assert_eq!(document::to_json(&read).expect("written again"), written);
}

#[test]
fn other_terms_and_bidders_clear_the_same_bids_anew() {
    let mut keeper = keeper(AT_ONCE + 1, 50);
    let mut other = document::read_terms(&told(answered(&mut keeper, None)).terms).expect("terms");
    other.supply[0].quantity = 5_000_000;
    other.bidders[3].approved = false;
    other.unsold.rule = UnsoldRule::Retire;
    let after = told(answered(&mut keeper, Some(change(&other, true))));
    let whole = AuctionDocument {
        bids: document::read_csv(&table(AT_ONCE + 1, 50), terms()).expect("a table").bids,
        ..other.clone()
    };
    let result = clear(&whole);
    assert!(result.rejected.iter().any(|bid| bid.code == "not_approved"), "somebody was shut out");
    assert_eq!(file(&mut keeper, Whole::Result), document::to_json(&result).expect("written"));
    assert_eq!(file(&mut keeper, Whole::Awards), awards_csv(&result));
    assert_eq!(document::read(&file(&mut keeper, Whole::Document)).expect("a document"), whole);
    // Whoever stopped the work gets there in one step, and clears once.
    let mut anew = Keeper::default();
    let (done, heard) = reading(&mut anew, &table(AT_ONCE + 1, 50), Some(change(&other, true)));
    assert_eq!((done, heard), (Done::Told(Answer::Cleared(Box::new(after))), vec![AT_ONCE + 1]));
    other.bidders.clear();
    assert_eq!(told(answered(&mut keeper, Some(change(&other, true)))).brief.counts.rejected, AT_ONCE + 1);
}

#[test]
fn bids_follow_their_bidders_to_other_names_whenever_they_are_read() {
    let mut keeper = keeper(AT_ONCE + 1, 50);
    let before = told(answered(&mut keeper, None));
    let mut other = document::read_terms(&before.terms).expect("terms");
    // Two bidders change places, by way of a third name.
    let names = [("b1", "c"), ("b2", "b1"), ("c", "b2")].map(|(one, other)| (one.to_owned(), other.to_owned()));
    let mut changes = Vec::new();
    for (place, (_, after)) in [1, 2, 1].into_iter().zip(&names) {
        other.bidders[place].id.clone_from(after);
        let renamed = names[..=changes.len()].to_vec();
        changes.push(Change { renamed, ..change(&other, true) });
    }
    for step in &changes {
        assert_eq!(told(answered(&mut keeper, Some(step.clone()))).brief.counts, before.brief.counts);
    }
    let awards = file(&mut keeper, Whole::Awards);
    let mut anew = Keeper::default();
    reading(&mut anew, &table(AT_ONCE + 1, 50), changes.pop());
    assert_eq!(file(&mut anew, Whole::Awards), awards);
}

#[test]
fn bidders_that_are_too_many_to_edit_stay_apart_with_their_bids() {
    let mut keeper = keeper(AT_ONCE + 1, MOST_EDITED + 1);
    let before = told(answered(&mut keeper, None));
    assert_eq!(before.bidders, MOST_EDITED + 1);
    let mut terms = document::read_terms(&before.terms).expect("terms");
    assert!(terms.bidders.is_empty());
    terms.reserve_price = Price(2_100);
    let after = told(answered(&mut keeper, Some(change(&terms, false))));
    assert_eq!((after.bids, after.bidders), (before.bids, before.bidders));
    assert!(after.brief.counts.rejected > before.brief.counts.rejected);
}

#[test]
fn terms_that_do_not_fit_together_leave_the_auction_as_it_was() {
    let mut keeper = keeper(AT_ONCE + 1, 50);
    let before = (answered(&mut keeper, None), file(&mut keeper, Whole::Document));
    let mut terms = document::read_terms(&told(before.0.clone()).terms).expect("terms");
    terms.ceiling_price = Some(Price(1_000));
    for listed in [true, false] {
        let problems = wrong(answered(&mut keeper, Some(change(&terms, listed))));
        assert_eq!(problems[0].0, "ceiling_price", "below the reserve price");
        let (done, heard) = reading(&mut keeper, &table(AT_ONCE + 2, 50), Some(change(&terms, listed)));
        assert!(matches!(done, Done::Told(Answer::Wrong(_))) && heard.is_empty(), "{done:?}");
    }
    wrong(answered(&mut keeper, Some(Change { terms: "{".to_owned(), listed: true, renamed: Vec::new() })));
    assert_eq!((answered(&mut keeper, None), file(&mut keeper, Whole::Document)), before);
}

#[test]
fn few_bids_are_left_to_the_page_and_faults_are_told_with_their_places() {
    let mut keeper = Keeper::default();
    assert_eq!(answered(&mut keeper, None), Answer::Nothing);
    assert_eq!(reading(&mut keeper, &table(AT_ONCE, 50), None), (Done::Told(Answer::Small), vec![]));
    let mut read = |text: &str| match reading(&mut keeper, text, None).0 {
        Done::Told(answer) => answer,
        Done::File(text) => panic!("{text}"),
    };
    told(read(&format!("\u{feff}{}", table(AT_ONCE + 1, 50))));
    assert_eq!(wrong(read("bidder,price,quantity\nA,x,1000\n"))[0].0, "line 2, column price");
    // Most faults there are, and how many more.
    let faults = wrong(read(&format!("bidder,price,quantity\n{}", "A,x,1000\n".repeat(AT_ONCE + 1))));
    let (last, first) = faults.split_last().expect("many faults");
    assert_eq!((first.len(), &*last.1), (100, "19901 more problems are not listed"));
    assert_eq!(wrong(read("[1]"))[0].1, "a list where an object is needed");
    assert!(!wrong(read("")).is_empty());
    // What was there before the faults is there still.
    assert_eq!(told(answered(&mut keeper, None)).bids, AT_ONCE + 1);
}
