//! Which module may use which.
//!
//! Must not read files. Invariant: a module that stands in no order is an error, not an exception.

use super::code::{bare, is_name};

/// Modules of the engine's crate; each may use those before it.
const ENGINE: [&str; 8] = ["units", "json", "law", "spending", "ledger", "market", "simulate", "intensity"];

/// Modules of the root crate; each may use those before it. `units`, `spending`, `ledger`, `market`, `simulate`
/// and `intensity` are the engine's, `law` adds places to the engine's mechanisms.
const ROOT: [&str; 18] = [
    "units",
    "json",
    "source",
    "text",
    "law",
    "data",
    "spending",
    "ledger",
    "market",
    "simulate",
    "intensity",
    "scenario",
    "history",
    "view",
    "chart",
    "worker",
    "api",
    "app",
];

/// The last module that the command line may use: it knows no browser, and nobody knows it.
const BELOW_COMMAND_LINE: &str = "chart";

/// The two files through which the engine's crate comes in.
const DOORS: [&str; 2] = ["src/lib.rs", "src/law/mod.rs"];

/// Every use in the file `path` that goes the wrong way.
pub fn wrong(path: &str, text: &str) -> Vec<String> {
    let code = bare(text);
    let inside = path.strip_prefix("src/engine/");
    let Some(rest) = inside.or_else(|| path.strip_prefix("src/")) else { return Vec::new() };
    let parts: Vec<&str> = rest.trim_end_matches(".rs").split('/').filter(|part| *part != "mod").collect();
    let mut found = Vec::new();
    if inside.is_some() {
        found.extend(names_after(&code, "capwright").map(|_| format!("{path}: the engine names the crate above it")));
        found.extend(names_after(&code, "capwright_engine").map(|_| format!("{path}: the engine names itself")));
    } else if !DOORS.contains(&path) {
        found.extend(names_after(&code, "capwright_engine").map(|_| format!("{path}: use the crate's own modules")));
    }
    if matches!(parts[0], "lib" | "main" | "bin") {
        return found;
    }
    let order: &[&str] = if inside.is_some() { &ENGINE } else { &ROOT };
    let own = if inside.is_none() && parts[0] == "cli" { BELOW_COMMAND_LINE } else { parts[0] };
    let Some(rank) = order.iter().position(|module| *module == own) else {
        found.push(format!("{path}: `{own}` has no place in the order of modules"));
        return found;
    };
    for name in names_after(&code, "crate").filter(|name| name != parts[0]) {
        match order.iter().position(|module| *module == name) {
            Some(used) if used <= rank => {}
            Some(_) => found.push(format!("{path}: `{}` may not use `{name}`", parts[0])),
            None => found.push(format!("{path}: `{}` may not use `{name}`, which is no module below it", parts[0])),
        }
    }
    let root = vec!["super"; parts.len()].join("::");
    for name in names_after(&code, &root) {
        if order.iter().position(|module| *module == name).is_some_and(|used| used > rank) {
            found.push(format!("{path}: `{}` may not use `{name}`", parts[0]));
        }
    }
    found
}

/// The names that follow `head::`, one by one where a list in braces does.
fn names_after<'a>(code: &'a str, head: &'a str) -> impl Iterator<Item = String> + 'a {
    let head = format!("{head}::");
    let places: Vec<usize> = code.match_indices(&head).map(|(place, _)| place).collect();
    places
        .into_iter()
        .filter(|place| {
            let before = code[..*place].chars().next_back();
            !is_name(before) && !code[..*place].ends_with("super::")
        })
        .map(move |place| code[place + head.len()..].trim_start())
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(list) => firsts(list),
            None => vec![first(rest)],
        })
}

fn first(path: &str) -> String {
    let name: String = path.chars().take_while(|letter| is_name(Some(*letter))).collect();
    if name.is_empty() { path.chars().take(1).collect() } else { name }
}

/// The first name of each member of a list, up to its closing brace.
fn firsts(list: &str) -> Vec<String> {
    let (mut depth, mut member, mut names) = (0, String::new(), Vec::new());
    for letter in list.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => names.push(first(std::mem::take(&mut member).trim())),
            _ => {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                member.push(letter);
            }
        }
    }
    names.push(first(member.trim()));
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn a_use_of_a_later_module_is_found_however_it_is_written() {
    let wrong_in_root = |text: &str| wrong("src/law/a/b.rs", text).len();
    assert_eq!(wrong_in_root("use crate::law::x;\nuse crate::{units::Year, text};"), 0);
    assert_eq!(wrong_in_root("use crate::scenario::Scenario;"), 1);
    assert_eq!(wrong_in_root("use crate::{\n    units::{Year, Price},\n    view::{a, b},\n    app,\n};"), 2);
    assert_eq!(wrong_in_root("fn f() -> crate::view::Plot {}"), 1);
    assert_eq!(wrong_in_root("use crate::unheard_of;"), 1);
    assert_eq!(wrong_in_root("use crate::*;"), 1);
    assert_eq!(wrong_in_root("use super::super::super::view::Plot;"), 1);
    assert_eq!(wrong_in_root("use super::super::lever::view;"), 0);
    assert_eq!(wrong_in_root("use capwright_engine::units::Year;"), 1);
    assert_eq!(wrong_in_root("// use crate::view;\nlet s = \"crate::view\";"), 0);
}

#[test]
fn the_engine_may_not_name_what_is_above_it() {
    assert_eq!(wrong("src/engine/market/a.rs", "use crate::{ledger, law::Problem};").len(), 0);
    assert_eq!(wrong("src/engine/market/a.rs", "use crate::simulate::State;").len(), 1);
    assert_eq!(wrong("src/engine/ledger/mod.rs", "use crate::scenario::Scenario;").len(), 1);
    assert_eq!(wrong("src/engine/simulate/mod.rs", "use capwright::law::washington;").len(), 1);
    assert_eq!(wrong("src/engine/extra/mod.rs", "").len(), 1);
}

#[test]
fn the_command_line_and_the_page_do_not_know_each_other() {
    assert_eq!(wrong("src/cli/a.rs", "use crate::view; use crate::cli::files;").len(), 0);
    assert_eq!(wrong("src/cli/a.rs", "use crate::worker;").len(), 1);
    assert_eq!(wrong("src/app/a.rs", "use crate::cli::files;").len(), 1);
    assert_eq!(wrong("src/api.rs", "use crate::app::state;").len(), 1);
}
