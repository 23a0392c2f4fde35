//! How long random tests run: a moment, or with `make soak` as long as there is time for.

/// How many cases: `usual`, or under `CAPWRIGHT_SOAK=n` at least `long` and at least n.
pub fn cases(usual: u64, long: u64) -> u64 {
    match std::env::var("CAPWRIGHT_SOAK") {
        Ok(text) => text.parse().unwrap_or(0).max(long),
        Err(_) => usual,
    }
}

/// Says something to whoever waits for a long run.
pub fn say(what: &str) {
    if std::env::var("CAPWRIGHT_SOAK").is_ok() {
        println!("{what}");
    }
}
