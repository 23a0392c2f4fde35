//! Links from people who wish us ill: whatever a link holds, reading it gives a scenario that can be linked, and words.
//!
//! Cases are the golden links, damaged, and what attackers try; a seed is all that a case needs to come back.

use capwright::scenario::link::{self, LIMIT, decode, encode, packed};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

#[path = "laws/chance.rs"]
mod chance;
use chance::Chance;

/// How many links are read.
const CASES: u64 = 100_000;

/// Longest that reading one may take.
const LONGEST: Duration = Duration::from_millis(500);

/// Time that this thread has worked so far: what others do on the machine does not count. Where the system does not
/// tell, the clock's.
fn worked() -> Duration {
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGAN.elapsed(), Duration::from_nanos)
}

/// Pieces that have broken readers of links somewhere.
const PIECES: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "%3Csvg%20onload%3Dalert(1)%3E",
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "NaN",
    "Infinity",
    "-0",
    "1e308",
    "-1e999",
    "9007199254740993",
    "18446744073709551616",
    "79228162514264337593543950336",
    "0.00000000000000000000000000001",
    "%",
    "%%",
    "%0",
    "%00",
    "%FF",
    "%C0%80",
    "%ED%A0%80",
    "%F4%90%80%80",
    "\u{0}",
    "\u{7f}",
    "\u{202e}",
    "\u{feff}",
    "\u{1f333}",
    "&",
    "=",
    "&&",
    "#",
    "?",
    "/",
    "+",
    ";",
    "[",
    "{",
    "{\"2030\":",
    "[[[[[[[[",
    "compare=bill,enacted-2021,",
    "compare=;:,:;,wa-sb5981;limits.reduction_2035:",
    "base=Z",
    "x=auction1.",
    "x=auction1.AAAA",
    "own",
    "program=wa-sb5981",
    "program=mars",
    "program=henan-plan",
    "seed=-1",
    "seed=4294967296",
    "title=",
    "notes=",
    "lang=xx",
    "limits.reduction_2035=",
    "auction.floor_base=",
    "cap.budget_override={\"2030\":-1}",
    "auction.dates=[]",
    "no.such=1",
];

fn golden() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap().lines().next().unwrap().to_owned()).collect()
}

/// A link with one to eight things done to it.
fn damaged(chance: &mut Chance, links: &[String]) -> String {
    let mut letters: Vec<char> = if chance.happens(95) { chance.one_of(links).chars().collect() } else { Vec::new() };
    for _ in 0..=chance.below(8) {
        let (from, to) = (chance.below(letters.len() + 1), chance.below(letters.len() + 1));
        let (from, to) = (from.min(to), from.max(to));
        match chance.below(6) {
            0 => drop(letters.splice(from..from, chance.one_of(PIECES).chars())),
            1 => drop(letters.drain(from..to)),
            2 => {
                let again = letters[from..to].to_vec();
                drop(letters.splice(to..to, again));
            }
            3 => {
                let letter = char::from_u32(chance.below(0x11_0000) as u32).unwrap_or('%');
                letters.insert(from, letter);
            }
            4 => letters.splice(from..from, "&".chars().chain(chance.one_of(PIECES).chars())).for_each(drop),
            _ => {
                let other: Vec<char> = chance.one_of(links).chars().collect();
                drop(letters.splice(from.., other));
            }
        }
        letters.truncate(4_000);
    }
    letters.into_iter().collect()
}

#[test]
fn a_hundred_thousand_hostile_links_give_a_scenario_that_can_be_linked() {
    let (links, mut said) = (golden(), 0);
    for seed in 0..CASES {
        let text = damaged(&mut Chance::new(seed), &links);
        let decoded = decode(&text);
        let link = encode(&decoded.scenario);
        assert!(link.len() <= LIMIT, "seed {seed}");
        let again = decode(&link);
        assert_eq!((&again.scenario, again.problems.len()), (&decoded.scenario, 0), "seed {seed}: {text:?}");
        assert_eq!(encode(&again.scenario), link, "seed {seed}");
        for problem in &decoded.problems {
            let words = &problem.message;
            assert!(!words.is_empty() && !words.contains(char::is_control), "seed {seed}: {words:?}");
            assert!(words.len() < 4_000 && problem.path.len() < 400, "seed {seed}: {words}");
        }
        said += usize::from(!decoded.problems.is_empty());
        let (_, own) = (link::page(&text), link::is_own(&text));
        if let Some(contents) = link::page_field(&text, packed::FIELD).filter(|_| own) {
            let _ = packed::unpack("auction1", &contents);
        }
    }
    // Otherwise the cases would be tame.
    assert!(said > CASES as usize / 2, "only {said} links had something wrong");
}

#[test]
fn a_link_at_its_limit_made_of_the_worst_is_read_at_once() {
    for piece in PIECES {
        let long: String = std::iter::repeat_n(format!("&{piece}"), LIMIT).collect::<String>();
        let long: String = long.chars().take(LIMIT / 4 - 10).collect();
        let link = format!("#/lab?{long}");
        let started = worked();
        let decoded = decode(&link);
        let took = worked() - started;
        assert!(took < LONGEST, "{piece}: {took:?}");
        assert_eq!(decode(&encode(&decoded.scenario)).scenario, decoded.scenario);
    }
}
