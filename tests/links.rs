//! Links of released versions: they open for ever. The folder `tests/links` only grows.
//!
//! A file holds a link, its canonical form, and the codes of what is left out, one a line.

use capwright::scenario::link::{decode, encode};
use std::fs;
use std::path::Path;

#[test]
fn every_golden_link_opens_as_it_always_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 8);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let mut lines = text.lines();
        let decoded = decode(lines.next().unwrap());
        assert_eq!(encode(&decoded.scenario), lines.next().unwrap(), "{}", file.display());
        let codes: Vec<_> = decoded.problems.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, lines.collect::<Vec<_>>(), "{}", file.display());
    }
}
