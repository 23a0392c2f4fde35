//! The house rules, read off the source: directions of use, names of places, exactness, order, size, docs.
//!
//! Rules are pure functions over a path and a text, each with a test that it catches what it forbids. An
//! exception is a line in a list here, with its reason.

#[path = "tidy/code.rs"]
mod code;
#[path = "tidy/edges.rs"]
mod edges;
#[path = "tidy/words.rs"]
mod words;

use std::fs;
use std::path::Path;

/// Most lines of a file.
const LONGEST: usize = 400;

/// Files with these endings under `folders`: path from the project's own folder, with slashes, and text.
fn files(folders: &[&str], endings: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut waiting: Vec<String> = folders.iter().map(|&folder| folder.to_owned()).collect();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(root.join(&folder)).expect("the folder is there") {
            let entry = entry.expect("the entry reads");
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("the entry has a type").is_dir() {
                waiting.push(path);
            } else if endings.iter().any(|ending| path.ends_with(ending)) {
                let text = fs::read_to_string(entry.path()).expect("the file is text");
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<(String, String)> {
    let found = files(&["src"], &[".rs"]);
    assert!(found.len() > 100, "the source tree was found");
    found
}

/// Applies a rule to every file and shows all faults at once.
fn hold(files: &[(String, String)], rule: impl Fn(&str, &str) -> Vec<String>) {
    let faults: Vec<String> = files.iter().flat_map(|(path, text)| rule(path, text)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn undocumented(path: &str, text: &str) -> Vec<String> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let said = first.strip_prefix("//! ").is_some_and(|rest| !rest.trim().is_empty());
    if said { Vec::new() } else { vec![format!("{path}: the module says nothing about itself")] }
}

fn too_long(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    if lines > LONGEST { vec![format!("{path}: {lines} lines, of {LONGEST} allowed")] } else { Vec::new() }
}

#[test]
fn modules_use_only_what_is_before_them() {
    hold(&sources(), edges::wrong);
}

#[test]
fn no_code_outside_a_places_own_folder_knows_the_place() {
    let allowed = |path: &str| words::MAY_NAME_PLACES.iter().any(|(file, _)| *file == path);
    hold(&sources(), |path, text| if allowed(path) { Vec::new() } else { words::places(path, text) });
}

#[test]
fn every_file_that_may_name_a_place_does() {
    let sources = sources();
    for (file, reason) in words::MAY_NAME_PLACES {
        let named = sources.iter().any(|(path, text)| path == file && !words::places(path, text).is_empty());
        assert!(named, "{file} names no place any more ({reason}): take it off the list");
    }
}

#[test]
fn every_module_says_what_it_is() {
    hold(&files(&["src", "tests", "benches"], &[".rs"]), undocumented);
}

#[test]
fn no_file_is_longer_than_400_lines() {
    hold(&files(&["src", "tests", "benches", "scripts", "style"], &[".rs", ".mjs", ".js", ".css"]), too_long);
}

#[test]
fn text_never_becomes_markup() {
    hold(&sources(), words::markup);
}

#[test]
fn ledger_and_auction_know_no_floats() {
    hold(&sources(), words::floats);
}

#[test]
fn only_units_call_transcendental_functions() {
    hold(&sources(), words::transcendental);
}

#[test]
fn the_engine_has_no_collection_without_an_order() {
    hold(&sources(), words::unordered);
}

#[test]
fn nothing_is_left_unfinished() {
    hold(&files(&["src", "tests", "benches"], &[".rs"]), words::unfinished);
}

#[test]
fn only_the_page_knows_the_browser() {
    hold(&sources(), words::browser);
}

#[test]
fn a_silent_module_and_a_long_file_are_found() {
    assert_eq!(undocumented("a.rs", "use std::fs;\n//! Late.").len(), 1);
    assert_eq!(undocumented("a.rs", "//!\nuse std::fs;").len(), 1);
    assert_eq!(undocumented("a.rs", "//! What it is.\n").len(), 0);
    assert_eq!(too_long("a.rs", &"\n".repeat(401)).len(), 1);
    assert_eq!(too_long("a.rs", &"\n".repeat(400)).len(), 0);
}
