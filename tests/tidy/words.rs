//! Words that code may not use, or only in some files.
//!
//! Must not read files. Invariant: comments never count; literals count only for the names of places.

use super::code::{bare, is_name, without_comments};

/// Names of the places whose law is modelled here, and of their laws and agencies. What other places do may be
/// cited as a precedent anywhere.
const PLACES: [&str; 7] = ["washington", "henan", "sb5981", "sb 5981", "sb-5981", "ecology", "rcw"];

/// Folders of a place, and those of the real auctions, which are some place's each.
const HOMES: [&str; 6] = [
    "src/law/washington/",
    "src/data/washington/",
    "src/law/henan/",
    "src/data/henan/",
    "src/data/history/",
    "src/history/places/",
];

/// Files elsewhere that name a place, and why.
pub const MAY_NAME_PLACES: [(&str, &str); 24] = [
    ("src/law/mod.rs", "declares the folder of each place"),
    ("src/law/programs.rs", "the list of programmes: ids and names"),
    ("src/data/mod.rs", "declares the folder of each place"),
    ("src/history/mod.rs", "the list of markets"),
    ("src/cli/help.rs", "says whose auctions are worked out again"),
    ("src/text/more/history.rs", "speaks of real auctions, by their names"),
    ("src/text/spanish/more/history.rs", "the same in Spanish"),
    ("src/text/chinese/more/history.rs", "the same in Chinese"),
    ("src/text/more/data.rs", "names the sources of the figures, for whoever cites them"),
    ("src/text/spanish/more/data.rs", "the same in Spanish"),
    ("src/text/chinese/more/data.rs", "the same in Chinese"),
    ("src/text/more/memo.rs", "names the report that a memo is about"),
    ("src/text/spanish/more/memo.rs", "the same in Spanish"),
    ("src/text/chinese/more/memo.rs", "the same in Chinese"),
    ("src/view/memo/tests.rs", "written scenarios name their programme"),
    ("src/view/code.rs", "its tests read links"),
    ("src/view/method/equations/economy.rs", "names the file that computes each equation"),
    ("src/scenario/mod.rs", "the list of programmes: ids and levers"),
    ("src/scenario/run.rs", "the list of programmes: law and data brought together"),
    ("src/scenario/rates.rs", "the list of programmes: law and data of rates brought together"),
    ("src/scenario/registry.rs", "the list of programmes: names, headings and rules"),
    ("src/scenario/tests.rs", "written scenarios name their programme"),
    ("src/scenario/json/tests.rs", "written scenarios name their programme"),
    ("src/scenario/link/tests.rs", "written links name their programme"),
];

/// Places named outside their folders, allowed or not.
pub fn places(path: &str, text: &str) -> Vec<String> {
    if HOMES.iter().any(|home| path.starts_with(home)) {
        return Vec::new();
    }
    let text = without_comments(text).to_lowercase();
    lines(path, &text, |line| PLACES.iter().find(|place| line.contains(*place)).map(|place| format!("names {place}")))
}

/// Floats, and the bridges to them, where only whole numbers may be.
pub fn floats(path: &str, text: &str) -> Vec<String> {
    const WORDS: [&str; 5] = ["f32", "f64", "Tonnes", "to_model", "from_model"];
    let exact = ["src/engine/ledger/", "src/engine/market/"].iter().any(|folder| path.starts_with(folder));
    if !exact {
        return Vec::new();
    }
    lines(path, &bare(text), |line| WORDS.iter().find(|word| has_word(line, word)).map(|word| format!("uses {word}")))
}

/// Functions whose last bits differ between targets, outside the one file that may call `libm`'s.
pub fn transcendental(path: &str, text: &str) -> Vec<String> {
    const FUNCTIONS: [&str; 27] = [
        "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10", "powf", "powi", "sin", "cos", "tan", "sin_cos",
        "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "cbrt", "hypot", "mul_add",
    ];
    /// Exact, so the same everywhere.
    const EXACT: [&str; 4] = ["floor", "ceil", "round", "sqrt"];
    if path == "src/engine/units/float.rs" {
        return Vec::new();
    }
    lines(path, &bare(text), |line| {
        let standard = FUNCTIONS.iter().find(|name| {
            line.contains(&format!(".{name}("))
                || has_word(line, &format!("f64::{name}"))
                || line.contains(&format!("f32::{name}"))
        });
        let library = line.match_indices("libm::").map(|(place, head)| &line[place + head.len()..]);
        let mut inexact = library.filter(|rest| !EXACT.iter().any(|name| rest.starts_with(&format!("{name}("))));
        standard.map(|name| format!("calls {name}")).or_else(|| inexact.next().map(|_| "calls libm".to_owned()))
    })
}

/// Collections without an order of their own.
pub fn unordered(path: &str, text: &str) -> Vec<String> {
    if path.starts_with("src/engine/") { words(path, text, &["HashMap", "HashSet"]) } else { Vec::new() }
}

/// Ways to put text into the page as markup.
pub fn markup(path: &str, text: &str) -> Vec<String> {
    words(path, text, &["inner_html", "set_inner_html", "outer_html", "set_outer_html", "insert_adjacent_html"])
}

/// Marks of unfinished work.
pub fn unfinished(path: &str, text: &str) -> Vec<String> {
    lines(path, &bare(text), |line| {
        ["todo!", "unimplemented!", "dbg!"].into_iter().find(|mark| has_word(line, mark)).map(str::to_owned)
    })
}

/// The browser's crates outside the page.
pub fn browser(path: &str, text: &str) -> Vec<String> {
    const CRATES: [&str; 8] =
        ["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen", "serde_wasm_bindgen", "plotters", "plotters_canvas"];
    let home = ["src/app/", "src/worker/", "src/api.rs", "src/api/", "src/chart/canvas.rs"]
        .iter()
        .any(|home| path.starts_with(home));
    if home {
        return Vec::new();
    }
    lines(path, &bare(text), |line| {
        CRATES.iter().find(|name| has_word(line, &format!("{name}::"))).map(|name| format!("uses {name}"))
    })
}

fn words(path: &str, text: &str, words: &[&str]) -> Vec<String> {
    lines(path, &bare(text), |line| words.iter().find(|word| has_word(line, word)).map(|word| format!("uses {word}")))
}

/// Whether `word` stands in `line` and is not part of a longer name.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(place, _)| {
        let after = line[place + word.len()..].chars().next();
        !is_name(line[..place].chars().next_back()) && (!is_name(word.chars().next_back()) || !is_name(after))
    })
}

fn lines(path: &str, code: &str, fault: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let numbered = code.lines().enumerate();
    numbered.filter_map(|(place, line)| Some(format!("{path}:{}: {}", place + 1, fault(line)?))).collect()
}

#[test]
fn a_place_is_found_in_code_and_in_texts_but_not_in_comments() {
    let found = |text: &str| places("src/view/a.rs", text).len();
    assert_eq!(found("if id == \"wa-SB5981\" {}"), 1);
    assert_eq!(found("use crate::law::washington;"), 1);
    assert_eq!(found("//! As Washington does.\nlet a = 1; // Henan"), 0);
    assert_eq!(places("src/law/washington/a.rs", "washington"), Vec::<String>::new());
}

#[test]
fn a_float_is_found_where_only_whole_numbers_may_be() {
    assert_eq!(floats("src/engine/ledger/a.rs", "let a: f64 = 0.0;").len(), 1);
    assert_eq!(floats("src/engine/market/b.rs", "let a = price.to_model();").len(), 1);
    assert_eq!(floats("src/engine/market/b.rs", "// f64\nlet f64_like = \"f64\";").len(), 0);
    assert_eq!(floats("src/engine/simulate/outlook.rs", "let a: f64 = 0.0;").len(), 0);
    assert_eq!(floats("src/engine/market/document/json.rs", "fn visit_f64(_: f64) {}").len(), 1);
}

#[test]
fn a_transcendental_function_is_found_unless_it_is_units_own() {
    let found = |text: &str| transcendental("src/chart/a.rs", text).len();
    assert_eq!([found("x.exp()"), found("x.powi(2)"), found("f64::ln(x)"), found("libm::pow(x, y)")], [1; 4]);
    assert_eq!(
        [found("libm::floor(x)"), found("x.sqrt()"), found("units::float::exp(x)"), found("x.expect(\"\")")],
        [0; 4]
    );
    assert_eq!(transcendental("src/engine/units/float.rs", "libm::exp(x)").len(), 0);
}

#[test]
fn unordered_collections_markup_unfinished_work_and_browser_crates_are_found() {
    assert_eq!(unordered("src/engine/law/a.rs", "use std::collections::{BTreeMap, HashMap};").len(), 1);
    assert_eq!(markup("src/app/a.rs", "<p inner_html=text></p>").len(), 1);
    assert_eq!(
        unfinished("src/app/a.rs", "fn f() { todo!() }\nfn g() { dbg!(1) }\nfn h() { unimplemented!(); }").len(),
        3
    );
    assert_eq!(unfinished("src/app/a.rs", "// todo!\nlet a = \"dbg!\";").len(), 0);
    assert_eq!(browser("src/view/a.rs", "use web_sys::window;").len(), 1);
    assert_eq!(browser("src/app/a.rs", "use web_sys::window;").len(), 0);
}
