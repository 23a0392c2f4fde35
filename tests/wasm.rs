//! The same golden runs in WebAssembly: byte for byte what they are natively.

#![cfg(target_arch = "wasm32")]

#[path = "golden/mod.rs"]
mod runs;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_golden_run_gives_the_bytes_that_it_gives_natively() {
    for (name, address, expected) in runs::RUNS {
        assert!(runs::figures(address) == expected, "{name} differs in WebAssembly");
    }
}
