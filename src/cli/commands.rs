//! What each command does: text in, text out.
//!
//! Must not write files. Invariant: either the whole output or everything that is wrong with the input.

use super::arguments::Arguments;
use super::engine;
use super::failure::{Failure, usage};
use super::files;
use super::readings::Table;
use crate::json::Node;
use crate::law::Problem;
use crate::law::duty::{Date, Done, read_done};
use crate::law::lever::Value;
use crate::scenario::lawmap::{self, Whole};
use crate::scenario::readings::{By, rank};
use crate::scenario::{
    self, E_PROGRAM, PROGRAMS, Scenario, Scheme, json, link, presets, registry, schema as schemas, sides, tongues,
};
use crate::text::message::MESSAGES;
use crate::text::{Language, file};
use rust_decimal::Decimal;
use std::ffi::OsStr;

/// Runs a scenario.
pub(super) fn run(arguments: &Arguments) -> Result<String, Failure> {
    let scenario = scenario(arguments)?;
    engine::run_scenario(&scenario, arguments).map_err(Failure::Input)
}

/// Reads a scenario and says whether it could run.
pub(super) fn check(arguments: &Arguments) -> Result<String, Failure> {
    let text = files::read(input(arguments, "a scenario")?, json::LIMIT)?;
    let scenario = json::parse(&text).map_err(Failure::Input)?;
    match scenario::scheme(scenario.program) {
        Scheme::Budget => scenario::program(&scenario).map(drop),
        Scheme::Rate => scenario::rates(&scenario).map(drop),
    }
    .map_err(Failure::Input)?;
    Ok(match scenario.count() {
        0 => format!("{}: fine, as the bill stands\n", scenario.program),
        1 => format!("{}: fine, 1 change\n", scenario.program),
        changes => format!("{}: fine, {changes} changes\n", scenario.program),
    })
}

/// Prints what the page shows before any code runs.
pub(super) fn first_paint(_: &Arguments) -> Result<String, Failure> {
    let fragment = super::first_paint::fragment().map_err(Failure::Input)?;
    Ok(fragment + &super::first_paint::newer() + &super::first_paint::stopped())
}

/// Prints the registry of levers.
pub(super) fn parameters(arguments: &Arguments) -> Result<String, Failure> {
    let program = program(arguments)?;
    Ok(match arguments.format {
        "md" => registry::parameters_markdown(program),
        _ => registry::parameters_json(program, arguments.language),
    })
}

/// Prints the law map: rules, statements, readings, levers, tests and dates.
pub(super) fn rules(arguments: &Arguments) -> Result<String, Failure> {
    let scenario = scenario(arguments)?;
    let program = scenario.program;
    let mut problems = Vec::new();
    let on = arguments.on.as_deref().and_then(|text| {
        let day = Date::parse(text);
        if day.is_none() {
            problems.push(usage("--on", format!("`{}` is not a day such as 2021-01-01", files::shown(text))));
        }
        day
    });
    // A scenario's own marks first: the command's replace them.
    let marks = match scenario.get("timeline.on_time") {
        Value::Table(table) => table.fields().to_vec(),
        _ => Vec::new(),
    };
    let read = |(key, day): (String, Node)| (key, day.text().and_then(Date::parse));
    let mut done: Done = marks.into_iter().map(read).collect();
    for (key, text) in &arguments.done {
        let key = files::shown(key);
        match read_done(&key, text) {
            Ok(day) => {
                done.insert(key, day);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Input(problems));
    }
    let map = Whole::new(program, on, done).map_err(Failure::Input)?;
    Ok(if arguments.format == "md" { lawmap::markdown(&map) } else { lawmap::json(&map, arguments.language) })
}

/// Runs each alternative reading of the law alone and prints what it changes, the largest change first.
pub(super) fn readings(arguments: &Arguments) -> Result<String, Failure> {
    let scenario = scenario(arguments)?;
    if scenario::scheme(scenario.program) == Scheme::Rate {
        let message = format!("{} is a plan, which has no passages that can be read in two ways", scenario.program);
        return Err(Failure::usage("--program", message));
    }
    let by = By::ALL.into_iter().find(|by| by.id() == arguments.by).unwrap_or(By::Price);
    let (base, rows) = rank(&scenario, by).map_err(Failure::Input)?;
    let table = Table::new(&scenario, by, base, rows).map_err(Failure::Other)?;
    Ok(match arguments.format {
        "csv" => table.csv(),
        "md" => table.markdown(),
        _ => table.json(),
    })
}

/// Puts a cap and a rate side by side.
pub(super) fn sides(arguments: &Arguments) -> Result<String, Failure> {
    let scenario = scenario(arguments)?;
    let (least, most) = (Decimal::new(sides::RANGE.0.into(), 2), Decimal::new(sides::RANGE.1.into(), 2));
    let text = arguments.growth.as_deref().unwrap_or("0.1");
    let growth: Option<Decimal> = text.parse().ok().filter(|growth| (least..=most).contains(growth));
    let Some(growth) = growth else {
        let message = format!("`{}` is not a share; allowed: {least} to {most}", files::shown(text));
        return Err(Failure::usage("--growth", message));
    };
    Ok(sides::json(&sides::sides(&scenario, growth).map_err(Failure::Input)?))
}

/// Works out real auctions again.
pub(super) fn history(arguments: &Arguments) -> Result<String, Failure> {
    let history = crate::history::history().map_err(Failure::Input)?;
    Ok(match arguments.format {
        "md" => super::history::markdown(&history, Language::default()),
        _ => super::history::json(&history),
    })
}

/// Prints every preset, or the scenario of one.
pub(super) fn presets(arguments: &Arguments) -> Result<String, Failure> {
    let program = program(arguments)?;
    let Some(id) = arguments.inputs.first().map(|id| id.to_string_lossy()) else {
        return Ok(presets::json(program, Language::default()));
    };
    let all = registry::presets(program);
    let Some(preset) = all.iter().find(|preset| *preset.id == *id) else {
        let known: Vec<&str> = all.iter().map(|preset| preset.id).collect();
        let message = format!("`{}` is no preset; allowed: {}", files::shown(&id), known.join(", "));
        return Err(Failure::usage("", message));
    };
    let scenario = presets::scenario(program, preset, Language::default()).map_err(Failure::Input)?;
    Ok(json::write(&scenario))
}

/// Prints a language as the file that the page reads.
pub(super) fn texts(arguments: &Arguments) -> Result<String, Failure> {
    let texts = tongues::all(tongues::short);
    let all = [texts.as_slice(), &tongues::all(tongues::long), MESSAGES].concat();
    let missing = tongues::missing(&all, arguments.language);
    if missing.is_empty() {
        return Ok(file::write(arguments.language, &texts));
    }
    let named = missing.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ");
    Err(Failure::Other(format!("{} has no text for {named}", arguments.language.name())))
}

/// Prints one JSON Schema, or all of them under their names.
pub(super) fn schema(arguments: &Arguments) -> Result<String, Failure> {
    let program = program(arguments)?;
    let kind = arguments.inputs.first().map(|kind| kind.to_string_lossy());
    let schema = match kind.as_deref() {
        None => serde_json::json!({
            "scenario": schemas::scenario(program), "result": result(program), "auction": schemas::auction(),
        }),
        Some("scenario") => schemas::scenario(program),
        Some("result") => result(program),
        Some("auction") => schemas::auction(),
        Some(other) => {
            let message = format!("`{}` has no schema; allowed: scenario, result, auction", files::shown(other));
            return Err(Failure::usage("", message));
        }
    };
    serde_json::to_string_pretty(&schema).map(|text| text + "\n").map_err(|error| Failure::Other(error.to_string()))
}

/// The schema of what a programme's run gives.
fn result(program: &str) -> serde_json::Value {
    match scenario::scheme(program) {
        Scheme::Budget => schemas::result(),
        Scheme::Rate => schemas::rates(),
    }
}

/// The one input of a command that needs it.
fn input<'a>(arguments: &'a Arguments, what: &str) -> Result<&'a OsStr, Failure> {
    let missing = || Failure::usage("", format!("{what} is missing; name a file, or `-` for standard input"));
    arguments.inputs.first().map(AsRef::as_ref).ok_or_else(missing)
}

/// The programme asked for, or the first.
fn program(arguments: &Arguments) -> Result<&'static str, Failure> {
    let Some(wanted) = &arguments.program else { return Ok(PROGRAMS[0]) };
    PROGRAMS.iter().copied().find(|known| known == wanted).ok_or_else(|| {
        let message = format!("`{}` is not a programme; allowed: {}", files::shown(wanted), PROGRAMS.join(", "));
        Failure::Input(vec![Problem { code: E_PROGRAM, path: "--program".to_owned(), message }])
    })
}

/// The scenario of the arguments: the file or link, if any, then what was set beside it, every error of both.
pub(super) fn scenario(arguments: &Arguments) -> Result<Scenario, Failure> {
    let mut problems = Vec::new();
    let mut keep = |failure| match failure {
        Failure::Input(found) => {
            problems.extend(found);
            Ok(())
        }
        other => Err(other),
    };
    let mut program_id = PROGRAMS[0];
    match program(arguments) {
        Ok(id) => program_id = id,
        Err(failure) => keep(failure)?,
    }
    let mut scenario = Scenario::bill(program_id);
    if let Some(name) = arguments.inputs.first() {
        match files::read(name, json::LIMIT).and_then(|text| json::parse(&text).map_err(Failure::Input)) {
            Ok(read) => scenario = read,
            Err(failure) => keep(failure)?,
        }
    }
    if let Some(text) = &arguments.link {
        if arguments.inputs.is_empty() {
            let decoded = link::decode(text);
            let under = |problem: Problem| Problem { path: format!("--link {}", problem.path), ..problem };
            problems.extend(decoded.problems.into_iter().map(under));
            scenario = decoded.scenario;
        } else {
            problems.push(usage("--link", "a scenario comes as a file or as a link, not as both".to_owned()));
        }
    }
    if arguments.program.is_some() && scenario.program != program_id {
        let message = format!("the scenario is for {}, `--program` asks for {program_id}", scenario.program);
        problems.push(usage("--program", message));
    }
    for (id, value) in &arguments.sets {
        if let Err(problem) = scenario.set_text(id, value) {
            problems.push(Problem { path: format!("--set {}", problem.path), ..problem });
        }
    }
    if problems.is_empty() { Ok(scenario) } else { Err(Failure::Input(problems)) }
}
