//! A bid book from anywhere: read and cleared, or refused.
#![no_main]

use capwright_engine::market::document::{AuctionDocument, Tranche, clear, read_csv, to_json};
use capwright_engine::units::Price;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let supply = Tranche { id: "a".to_owned(), owner: "b".to_owned(), quantity: 50_000, ..Tranche::default() };
    if let Ok(document) = read_csv(text, AuctionDocument::new(Price(1_000), vec![supply])) {
        let result = to_json(&clear(&document)).expect("a result is written");
        assert!(!result.contains("\"ok\": false"), "{result}");
    }
});
