//! Damaged documents and tables, a great many of them: each is read or refused, quickly, and never breaks anything.
//!
//! Invariant: the damage follows from its number alone, so that whatever is found can be made again.

use super::second::cases::Dice;
use super::soak;
use crate::market::document::{AuctionDocument, Tranche, clear, clear_json, read_csv, to_json};
use crate::units::Price;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Longest that a damaged text may take.
const LONGEST: Duration = Duration::from_millis(100);
/// Longest text that damage may make.
const MOST_TEXT: usize = 20_000;

/// Kept texts: sound ones to begin with, and every one that ever broke something.
const JSON: &[&str] =
    &[include_str!("../../../../fuzz/seeds/plain.json"), include_str!("../../../../fuzz/seeds/everything.json")];
const CSV: &[&str] =
    &[include_str!("../../../../fuzz/seeds/plain.csv"), include_str!("../../../../fuzz/seeds/spreadsheet.csv")];

/// What damage puts in.
const WORDS: &[&str] = &[
    "1e999999999",
    "-1e-999999999",
    "99999999999999999999999999999999999999999",
    "-0",
    "0.00000000000000000000000000001",
    "79228162514264337593543950335",
    "9223372036854775807",
    "-9223372036854775808",
    "1000000000000",
    "1000000000001",
    "\"bids\":[",
    "\"bids\":",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "{\"a\":",
    "}",
    "]",
    ",",
    ":",
    "null",
    "true",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "\u{feff}",
    "\u{0}",
    "\n",
    "\r\n",
    ";",
    "\t",
    "\"\"",
    "sep=;\n",
    "é",
    "🌲",
    " ",
    "=1+1",
    "\"seed\":1,",
    "\"quantity\":",
    "\"price\":\"0\"",
    "group",
    "share",
    "guarantee",
    "approved",
    "lower",
    "wait_two",
    "\"lot_size\":1,",
    "\"lot_size\":1000000,",
    "\"reserve_price\":0,",
    "\"ceiling_units\":true,",
    "\"waiting\":[]",
];

/// A text, damaged in a few places.
fn damaged(dice: &mut Dice, text: &str, other: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..dice.roll(1, 6) {
        let length = letters.len() as i64;
        let (from, to) = (dice.roll(0, length), dice.roll(0, length));
        let (from, to) = (from.min(to) as usize, from.max(to) as usize);
        let short = to.min(from + 40);
        match dice.roll(0, 6) {
            0 => drop(letters.drain(from..short)),
            1 => drop(letters.splice(from..from, dice.one_of(WORDS).chars())),
            2 => drop(letters.splice(from..short, dice.one_of(WORDS).chars())),
            3 if from < letters.len() => letters[from] = char::from(dice.roll(0, 127) as u8),
            4 => {
                let part = letters[from..to].to_vec();
                for _ in 0..dice.roll(1, 4) {
                    letters.splice(from..from, part.iter().copied());
                }
            }
            5 => {
                let part: Vec<char> = other.chars().skip(from).take(60).collect();
                letters.splice(from..from, part);
            }
            _ => {
                let digits: Vec<usize> = (0..letters.len()).filter(|&place| letters[place].is_ascii_digit()).collect();
                if !digits.is_empty() {
                    letters[dice.one_of(&digits)] = char::from(b'0' + dice.roll(0, 9) as u8);
                }
            }
        }
        letters.truncate(MOST_TEXT);
    }
    letters.into_iter().collect()
}

fn terms() -> AuctionDocument {
    let supply = Tranche { id: "a".to_owned(), owner: "b".to_owned(), quantity: 50_000, ..Tranche::default() };
    AuctionDocument::new(Price(1_000), vec![supply])
}

/// Whether it was a document; its identities hold then.
fn json(text: &str) -> bool {
    match clear_json(text) {
        Ok(result) => {
            assert!(!result.contains("\"ok\": false"), "{text}\n{result}");
            true
        }
        Err(problems) => {
            assert!(!problems.is_empty() && problems.len() <= 101, "{text}");
            false
        }
    }
}

fn csv(text: &str) -> bool {
    match read_csv(text, terms()) {
        Ok(document) => {
            let result = to_json(&clear(&document)).expect("a result is written");
            assert!(!result.contains("\"ok\": false"), "{text}\n{result}");
            true
        }
        Err(problems) => {
            assert!(!problems.is_empty() && problems.len() <= 101, "{text}");
            false
        }
    }
}

/// Time that this thread has worked so far: what others do on the machine does not count. Where the system does not
/// tell, the clock's.
fn worked() -> Duration {
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGAN.elapsed(), Duration::from_nanos)
}

/// Asserts that `read` is quick; a machine that was busy with something else gets two more tries.
fn quickly(text: &str, read: fn(&str) -> bool) -> bool {
    let mut least = Duration::MAX;
    for _ in 0..3 {
        let started = worked();
        let sound = read(text);
        least = least.min(worked() - started);
        if least < LONGEST {
            return sound;
        }
    }
    let shown: String = text.chars().take(2_000).collect();
    panic!("{} ms for {shown}", least.as_millis());
}

fn damage(seeds: &[&str], read: fn(&str) -> bool, what: &str) {
    let cases = soak::cases(15_000, 1_000_000);
    let mut sound = 0_u64;
    for number in 0..cases {
        let dice = &mut Dice::new(number);
        let (seed, other) = (dice.one_of(seeds), dice.one_of(seeds));
        sound += u64::from(quickly(&damaged(dice, seed, other), read));
    }
    soak::say(&format!("{cases} damaged {what}, of which {sound} could still be read"));
    assert!(sound * 100 > cases, "damage leaves nothing to clear");
}

#[test]
fn every_kept_text_is_read_or_refused_without_harm() {
    assert!(JSON[..2].iter().all(|text| quickly(text, json)));
    assert!(CSV[..2].iter().all(|text| quickly(text, csv)));
    for (texts, read) in [(&JSON[2..], json as fn(&str) -> bool), (&CSV[2..], csv)] {
        texts.iter().for_each(|text| {
            quickly(text, read);
        });
    }
}

#[test]
fn a_damaged_document_is_read_or_refused_and_breaks_nothing() {
    damage(JSON, json, "documents");
}

#[test]
fn a_damaged_table_is_read_or_refused_and_breaks_nothing() {
    damage(CSV, csv, "tables");
}

#[test]
fn very_many_columns_quotes_or_brackets_are_refused_quickly() {
    for text in [",".repeat(200_000), "\"".repeat(200_001), "bidder,".repeat(20_000), "{\"bids\":[".repeat(100_000)] {
        assert!(!quickly(&text, csv));
        assert!(!quickly(&text, json));
    }
}
