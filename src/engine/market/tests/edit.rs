//! Documents written, read back, and edited field by field.

use super::super::document::edit::{Input, Part, check, get, set};
use super::super::document::{AuctionDocument, read, write};
use crate::market::clearing::EmissionsContainment;

const TEXT: &str = r#"{
  "reserve_price": "20.00", "ceiling_price": "80.00", "lot_size": 1000, "seed": 7,
  "containment": { "trigger": "25.00", "available": 3000 },
  "supply": [
    { "id": "mill \"A\"", "category": "consigned", "owner": "here", "vintage": 2026, "quantity": 2500 },
    { "id": "now", "category": "current", "owner": "here", "vintage": 2027, "quantity": 7500 }
  ],
  "bidders": [
    { "id": "a", "class": "covered", "approved": true, "bid_guarantee": "180000.00", "holding_room": 9000 },
    { "id": "b\u0001", "class": "general_market", "group": "g", "approved": false, "purchase_share": "0.25" }
  ],
  "bids": [
    { "bidder": "a", "price": "30.005", "quantity": 6000 },
    { "bidder": "b\u0001", "price": "25", "quantity": "5000.5" }
  ]
}"#;

fn document() -> AuctionDocument {
    read(TEXT).expect("the document is fine")
}

#[test]
fn what_is_written_is_read_back_the_same() {
    let document = document();
    assert_eq!(read(&write(&document)).as_ref(), Ok(&document));
    let bare = AuctionDocument { supply: Vec::new(), bidders: Vec::new(), bids: Vec::new(), ..document };
    assert_eq!(read(&write(&bare)).as_ref(), Ok(&bare));
}

#[test]
fn setting_every_field_to_what_it_says_changes_nothing() {
    let mut edited = document();
    for part in [Part::Terms, Part::Supply, Part::Bidders, Part::Bids] {
        for row in 0..part.rows(&document()) {
            for (field, _) in part.columns() {
                let says = get(&edited, part, row, field);
                assert_eq!(set(&mut edited, part, row, field, &says), Ok(()), "{}", part.path(row, field));
            }
        }
    }
    assert_eq!(edited, document());
}

#[test]
fn every_option_of_a_choice_is_taken_and_nothing_else() {
    let mut edited = document();
    for part in [Part::Terms, Part::Supply, Part::Bidders, Part::Bids] {
        for (field, input) in part.columns() {
            let Input::Choice(options) = input else { continue };
            for option in *options {
                assert_eq!(set(&mut edited, part, 0, field, option), Ok(()));
                assert_eq!(get(&edited, part, 0, field), *option);
            }
            assert!(set(&mut edited, part, 0, field, "no such").is_err());
        }
    }
}

#[test]
fn a_field_that_is_refused_says_where_and_why_and_stays_as_it_was() {
    for (part, row, field, text, says) in [
        (Part::Terms, 0, "reserve_price", "19.999", "whole cents from 0.00"),
        (Part::Terms, 0, "lot_size", "0", "whole numbers from 1 to 1000000"),
        (Part::Terms, 0, "seed", "", "empty; a number must be given"),
        (Part::Supply, 1, "quantity", "-1", "whole numbers from 0"),
        (Part::Supply, 1, "vintage", "about 2027", "is no number"),
        (Part::Bidders, 1, "purchase_share", "1.5", "0 to 1"),
        (Part::Bidders, 0, "id", "  ", "empty"),
        (Part::Bids, 1, "price", "6,000", "is no number; digits and a point"),
    ] {
        let mut edited = document();
        let problem = set(&mut edited, part, row, field, text).expect_err("it is wrong");
        assert_eq!(problem.path, part.path(row, field));
        assert!(problem.message.contains(says), "{}", problem.message);
        assert_eq!(edited, document());
    }
    assert_eq!(Part::Bids.path(1, "price"), "bids[1].price");
}

#[test]
fn a_bidder_that_is_called_otherwise_keeps_its_bids() {
    let mut edited = document();
    assert_eq!(set(&mut edited, Part::Bidders, 0, "id", "c"), Ok(()));
    assert_eq!(edited.bids[0].bidder, "c");
    // A name that is taken is a fault of the document, and nobody's bids change hands.
    assert_eq!(set(&mut edited, Part::Bidders, 0, "id", "b\u{1}"), Ok(()));
    assert_eq!(edited.bids[0].bidder, "c");
    assert!(check(&edited).is_err_and(|problems| problems[0].path == "bidders[1].id"));
}

#[test]
fn a_containment_reserve_comes_with_its_first_field_and_goes_with_an_empty_one() {
    let mut edited = document();
    assert_eq!(set(&mut edited, Part::Terms, 0, "containment.trigger", ""), Ok(()));
    assert_eq!(edited.containment, None);
    assert_eq!(set(&mut edited, Part::Terms, 0, "containment.available", "500"), Ok(()));
    assert_eq!(edited.containment, Some(EmissionsContainment { trigger: edited.reserve_price, available: 500 }));
}
