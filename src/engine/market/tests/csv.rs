//! Bid books as tables: what is read, and what every fault says.

use crate::law::Problem;
use crate::market::document::{AuctionDocument, Category, Class, Tranche, clear, read_csv, read_terms};
use crate::units::{Money, Price};
use rust_decimal::Decimal;

fn terms() -> AuctionDocument {
    let supply = Tranche {
        id: "new".to_owned(),
        category: Category::Current,
        owner: "west".to_owned(),
        vintage: 2023,
        quantity: 100_000,
    };
    AuctionDocument::new(Price(2_000), vec![supply])
}

fn book(text: &str) -> AuctionDocument {
    read_csv(text, terms()).expect("a table that can be read")
}

fn faults(text: &str) -> Vec<String> {
    let problems: Vec<Problem> = read_csv(text, terms()).expect_err("a table that is refused");
    problems.iter().map(Problem::to_string).collect()
}

#[test]
fn a_book_of_three_columns_is_an_auction() {
    let document = book("bidder,price,quantity\nA,30.00,6000\nB,25,5000\nA,22.5,1000\n");
    assert_eq!(document.bidders.iter().map(|bidder| bidder.id.as_str()).collect::<Vec<_>>(), ["A", "B"]);
    assert!(document.bidders.iter().all(|bidder| bidder.approved && bidder.class == Class::Covered));
    let rows: Vec<_> = document.bids.iter().map(|bid| (bid.bidder.as_str(), bid.price, bid.quantity)).collect();
    assert_eq!(rows[2], ("A", Decimal::new(225, 1), Decimal::from(1000)));
    assert_eq!(clear(&document).sold, 12_000);
}

#[test]
fn columns_come_in_any_order_and_say_more_about_bidders_on_any_of_their_lines() {
    let text = "Quantity; Price ;BIDDER;Class;Group;Guarantee;Holding Room;Approved;Share\r\n\
        6000;30,50;\"Mill; North\";;mills;;;;0,5\r\n\
        1000;20;\"Mill; North\";Opt_in;;100000,25;8000;yes;\r\n\
        1000;20;\"Say \"\"hey\"\"\";general_market;mills;;;No;0.25\r\n";
    let document = book(text);
    let mill = &document.bidders[0];
    assert_eq!((mill.id.as_str(), mill.class, mill.group.as_deref()), ("Mill; North", Class::OptIn, Some("mills")));
    assert_eq!((mill.bid_guarantee, mill.holding_room), (Some(Money(10_000_025)), Some(8_000)));
    assert_eq!((mill.purchase_share, mill.approved), (Some(Decimal::new(5, 1)), true));
    let other = &document.bidders[1];
    assert_eq!((other.id.as_str(), other.class, other.approved), ("Say \"hey\"", Class::GeneralMarket, false));
    assert_eq!(document.bids[0].price, Decimal::new(3050, 2));
}

#[test]
fn a_bid_that_does_not_count_is_no_fault_of_the_table() {
    let result = clear(&book("bidder,price,quantity\nA,19.99,1000\nA,20.005,1000\nA,20,-1000\nA,20,1000\n"));
    let codes: Vec<&str> = result.rejected.iter().map(|bid| bid.code.as_ref()).collect();
    assert_eq!((codes, result.sold), (vec!["below_reserve", "fraction_of_a_cent", "not_positive"], 1_000));
}

#[test]
fn every_fault_names_its_line_and_column_and_says_what_to_do() {
    let text = "bidder,price,quantity,class,share\n\
        A,$20,\"1,000\",covered,\n\
        ,20,1000,,\n\
        B,20\n\
        C,20,1e3,trader,1.5\n\
        A,21,1000,opt_in,\n";
    let how = "write digits alone, such as 20.50 or 5000, without signs, units or thousands separators";
    let expected = [
        format!("E-TYPE at line 2, column price: \"$20\"; {how}"),
        format!("E-TYPE at line 2, column quantity: \"1,000\"; {how}"),
        "E-RANGE at line 3, column bidder: empty".to_owned(),
        "E-CSV at line 4: 2 fields under 5 columns; a text that holds a delimiter needs quotes around it, and a number none"
            .to_owned(),
        format!("E-TYPE at line 5, column quantity: \"1e3\"; {how}"),
        "E-CHOICE at line 5, column class: \"trader\"; allowed: covered, opt_in, general_market".to_owned(),
        "E-RANGE at line 5, column share: 1.5; 0 to 1 with at most ten decimals is allowed".to_owned(),
        "E-DUPLICATE at line 6, column class: line 2 says \"covered\" of the same bidder, this one \"opt_in\"".to_owned(),
    ];
    assert_eq!(faults(text), expected);
}

#[test]
fn a_header_that_does_not_fit_is_answered_with_what_it_may_name() {
    let may = "its first line must name the columns bidder, price and quantity, and may name class, group, guarantee, \
        holding_room, approved, share";
    assert_eq!(faults(""), [format!("E-MISSING at line 1: the table is empty; {may}")]);
    let expected = [
        format!("E-UNKNOWN-FIELD at line 2: \"amount\" is no column; {may}"),
        "E-DUPLICATE at line 2: the column price is named twice".to_owned(),
        format!("E-MISSING at line 2: the column quantity is missing; {may}"),
    ];
    assert_eq!(faults("\nbidder,price,amount,price\nA,20,1,20\n"), expected);
}

#[test]
fn a_share_without_a_group_or_beyond_the_whole_is_found_in_a_table_too() {
    let found = faults("bidder,price,quantity,group,share\nA,20,1000,,0.5\nB,20,1000,one,0.7\nC,20,1000,one,0.7\n");
    assert_eq!(found[0], "E-RANGE at line 2, column share: a share of a group's limit, and no group is given");
    assert_eq!(found[1], "E-RANGE at line 4, column share: group \"one\": shares add up to 1.4");
}

#[test]
fn a_thousands_separator_is_never_taken_for_a_decimal_comma_between_commas() {
    assert!(
        faults("bidder,price,quantity\nA,\"20,50\",1000\n")[0].starts_with("E-TYPE at line 2, column price: \"20,50\"")
    );
    assert!(faults("bidder;price;quantity\nA;1.000,50;1000\n")[0].starts_with("E-TYPE at line 2, column price"));
    assert_eq!(book("bidder;price;quantity\nA;20,50;1000\n").bids[0].price, Decimal::new(2050, 2));
}

#[test]
fn a_quote_that_is_never_closed_is_a_fault_of_its_line() {
    let expected = ["E-CSV at line 3: a field begins with a quote that is never closed"];
    assert_eq!(faults("bidder,price,quantity\nA,20,1000\n\"B,20,1000\n"), expected);
    assert_eq!(faults("\"bidder,price"), ["E-CSV at line 1: a field begins with a quote that is never closed"]);
}

#[test]
fn where_the_terms_list_the_bidders_a_table_holds_bids_alone() {
    let text = r#"{"seed": 1, "reserve_price": "20.00", "supply": [{"id": "new", "category": "current", "owner": "west",
        "quantity": 10000}], "bidders": [{"id": "A", "class": "covered", "approved": true}]}"#;
    let terms = || read_terms(text).expect("terms");
    let result = clear(&read_csv("bidder,price,quantity\nA,20,1000\nZ,20,1000\n", terms()).expect("a table"));
    assert_eq!((result.sold, result.rejected[0].code.as_ref()), (1_000, "unknown_bidder"));
    let problems = read_csv("bidder,price,quantity,class\nA,20,1000,covered\n", terms()).expect_err("a second list");
    assert_eq!(
        problems[0].to_string(),
        "E-DUPLICATE at line 1: the terms list the bidders; leave the column class out"
    );
    let with_bids = read_terms(&text.replacen("\"seed\"", "\"bids\": [], \"seed\"", 1)).expect_err("bids in the terms");
    assert_eq!((with_bids[0].code, with_bids[0].path.as_str()), ("E-UNKNOWN-FIELD", "bids"));
}

#[test]
fn a_table_that_is_too_long_is_refused_before_it_is_read() {
    let long = " ".repeat(crate::market::document::MOST_TEXT + 1);
    assert!(faults(&long)[0].starts_with("E-SIZE"));
}

#[test]
fn more_bidders_than_there_may_be_are_refused() {
    let mut text = String::from("bidder,price,quantity\n");
    (0..=crate::market::document::MOST_BIDDERS).for_each(|bidder| text.push_str(&format!("{bidder},20,1000\n")));
    assert_eq!(faults(&text), ["E-SIZE: 200001 bidders; at most 200000 are allowed"]);
}

#[test]
fn of_very_many_faults_the_first_hundred_are_listed_and_the_others_counted() {
    let text = format!("bidder,price,quantity\n{}", "A,?,1000\n".repeat(150));
    let found = faults(&text);
    assert_eq!((found.len(), found[100].as_str()), (101, "E-MORE: 50 more problems are not listed"));
}
