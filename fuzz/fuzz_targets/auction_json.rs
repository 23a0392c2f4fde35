//! An auction document from anywhere: read and cleared, or refused.
#![no_main]

use capwright_engine::market::document::clear_json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(result) = clear_json(text) {
        assert!(!result.contains("\"ok\": false"), "{result}");
    }
});
