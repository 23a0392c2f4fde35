//! Reading and writing the field as scenarios.
//!
//! Must not know what a lever does. Invariants as in the module above.

use super::{BILL, FIELD, MOST, MOST_BYTES, item};
use crate::law::Problem;
use crate::law::preset::Preset;
use crate::scenario::link::{apply, packed, percent, read as read_fields};
use crate::scenario::problems::{E_LENGTH, E_PROGRAM, E_SYNTAX, E_UNKNOWN, problem, shown, under, unknown_program};
use crate::scenario::{PROGRAMS, Scenario, lever, presets, registry};
use crate::text::file::present;

/// What packed contents say they are.
const KIND: &str = "scenario1";

/// From how many bytes on a scenario is packed, where that makes it shorter.
const LONG: usize = 400;

/// The scenarios of a field, and what was left out of it; `program` is the one on the screen.
#[must_use]
pub fn read(field: &str, program: &'static str) -> (Vec<Scenario>, Vec<Problem>) {
    if field.len() > MOST_BYTES {
        return (Vec::new(), vec![problem(E_LENGTH, FIELD, format!("`{FIELD}` has at most {MOST_BYTES} bytes"))]);
    }
    // Some programs encode a whole value once more; then none of our signs is left.
    let decoded = match field.contains([',', ';', ':']) {
        true => None,
        false => percent::decode(field).ok(),
    };
    let field = decoded.as_deref().unwrap_or(field);
    let (mut scenarios, mut problems) = (Vec::new(), Vec::new());
    for each in field.split(',').filter(|each| !each.is_empty()) {
        if scenarios.len() == MOST {
            problems.push(problem(E_LENGTH, FIELD, format!("`{FIELD}` has at most {MOST} scenarios")));
            break;
        }
        let (scenario, found) = one(each, program);
        problems.extend(found.into_iter().map(|problem| under(FIELD, problem)));
        scenarios.extend(scenario.filter(|scenario| !scenarios.contains(scenario)));
    }
    (scenarios, problems)
}

/// The field of `scenarios`, without what there is no room for.
#[must_use]
pub fn write(scenarios: &[Scenario]) -> String {
    let mut field = String::new();
    for scenario in scenarios.iter().take(MOST) {
        let plain = item(scenario);
        let short = Some(&plain).filter(|plain| plain.len() > LONG).and_then(|plain| packed::pack(KIND, plain).ok());
        let item = short.filter(|short| short.len() < plain.len()).unwrap_or(plain);
        if field.len() + item.len() < MOST_BYTES {
            field.push_str(if field.is_empty() { "" } else { "," });
            field.push_str(&item);
        }
    }
    field
}

/// One scenario; none where not even the programme can be read.
fn one(item: &str, program: &'static str) -> (Option<Scenario>, Vec<Problem>) {
    if !item.starts_with(&format!("{KIND}.")) {
        return fields(item, program);
    }
    match packed::unpack(KIND, item) {
        Ok(text) if text.len() <= super::LIMIT => fields(&text, program),
        refused => {
            let why = refused.err().unwrap_or("it unpacks to more than is allowed");
            (None, vec![problem(E_SYNTAX, "", format!("a packed scenario cannot be read; {why}"))])
        }
    }
}

fn fields(item: &str, program: &'static str) -> (Option<Scenario>, Vec<Problem>) {
    let mut parts: Vec<&str> = item.split(';').filter(|part| !part.is_empty()).collect();
    let name = parts.first().copied().filter(|first| !first.contains(':'));
    if name.is_some() {
        parts.remove(0);
    }
    // The same fields as a link's, with another sign in the middle.
    let parts: Vec<String> = parts.iter().map(|part| part.replacen(':', "=", 1)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let (fields, mut problems) = read_fields(&parts);
    let given = fields.iter().find(|(field, _)| field == "program").map(|(_, id)| id.as_str());
    let start = match name {
        Some(name) => named(name, given.and_then(known).unwrap_or(program)),
        None => given.map_or(Some(PROGRAMS[0]), known).map(Scenario::bill),
    };
    let Some(mut scenario) = start else {
        problems.push(match name {
            Some(name) => problem(E_UNKNOWN, name, format!("`{}` is no preset that this release knows", shown(name))),
            None => unknown_program("program", given.unwrap_or_default()),
        });
        return (None, problems);
    };
    let assumed = name.is_none() && given.is_none();
    // Nothing but a seed, a title or notes: no field says which programme was meant.
    let anyone = fields.iter().all(|(field, _)| ["seed", "title", "notes"].contains(&field.as_str()));
    if assumed && anyone && program != PROGRAMS[0] && problems.is_empty() {
        let message = format!(
            "a scenario that names no programme is read as {}; write `program:{program}` beside it to compare it here",
            PROGRAMS[0]
        );
        problems.push(problem(E_PROGRAM, "", message));
    }
    for (field, value) in fields.iter().filter(|(field, _)| field != "program") {
        let refused = apply(&mut scenario, field, value).err();
        problems.extend(refused.map(|found| if assumed { explained(found, field) } else { found }));
    }
    (Some(scenario), problems)
}

/// `found` with what was assumed, where `field` is a lever of another programme than the one that goes without saying.
fn explained(found: Problem, field: &str) -> Problem {
    let first = PROGRAMS[0];
    match PROGRAMS.iter().find(|program| lever(program, field).is_some()) {
        Some(other) if *other != first => {
            let message = format!(
                "`{}` is not a parameter of {first}, as which a scenario that names no programme is read; \
                 write `program:{other}` beside it",
                shown(field)
            );
            Problem { message, ..found }
        }
        _ => found,
    }
}

fn known(id: &str) -> Option<&'static str> {
    PROGRAMS.iter().copied().find(|known| *known == id)
}

/// The scenario of this name: a programme as it stands, or a preset of any of them.
fn named(name: &str, program: &'static str) -> Option<Scenario> {
    if name == BILL {
        return Some(Scenario::bill(program));
    }
    let preset = |program: &'static str| {
        let preset: &Preset = registry::presets(program).iter().find(|preset| preset.id == name)?;
        presets::scenario(program, preset, present()).ok()
    };
    known(name).map(Scenario::bill).or_else(|| PROGRAMS.iter().find_map(|program| preset(program)))
}
