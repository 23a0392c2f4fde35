//! The command line: native, no browser.
//!
//! Must not compute: it reads arguments and files, calls, and writes. Invariants: exit 0 done, 2 the input is
//! wrong (every error listed, nothing written), 1 anything else; an output file is written whole or not at all.

mod arguments;
mod auction;
mod commands;
mod engine;
mod failure;
mod files;
mod first_paint;
mod help;
mod history;
mod memo;
mod readings;

use arguments::Arguments;
use failure::Failure;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

/// A command: what it takes, and what it does with it.
struct Command {
    name: &'static str,
    help: &'static str,
    options: &'static [&'static str],
    formats: &'static [&'static str],
    /// What its rows may be ordered by.
    orders: &'static [&'static str],
    /// Most arguments that are no options.
    inputs: usize,
    run: fn(&Arguments) -> Result<String, Failure>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        help: help::RUN,
        options: &["program", "set", "entities", "what", "format", "out"],
        formats: &["json", "csv", "auctions-csv"],
        orders: &[],
        inputs: 1,
        run: commands::run,
    },
    Command {
        name: "auction",
        help: help::AUCTION,
        options: &["supply", "reserve", "lot", "limit", "seed", "terms", "format", "rows", "out"],
        formats: &["json", "csv"],
        orders: &[],
        inputs: 1,
        run: auction::auction,
    },
    Command {
        name: "check",
        help: help::CHECK,
        options: &[],
        formats: &[],
        orders: &[],
        inputs: 1,
        run: commands::check,
    },
    Command {
        name: "parameters",
        help: help::PARAMETERS,
        options: &["program", "language", "format", "out"],
        formats: &["json", "md"],
        orders: &[],
        inputs: 0,
        run: commands::parameters,
    },
    Command {
        name: "presets",
        help: help::PRESETS,
        options: &["program", "out"],
        formats: &[],
        orders: &[],
        inputs: 1,
        run: commands::presets,
    },
    Command {
        name: "first-paint",
        help: help::FIRST_PAINT,
        options: &["out"],
        formats: &[],
        orders: &[],
        inputs: 0,
        run: commands::first_paint,
    },
    Command {
        name: "rules",
        help: help::RULES,
        options: &["program", "set", "link", "on", "done", "language", "format", "out"],
        formats: &["json", "md"],
        orders: &[],
        inputs: 1,
        run: commands::rules,
    },
    Command {
        name: "readings",
        help: help::READINGS,
        options: &["program", "set", "link", "by", "format", "out"],
        formats: &["json", "csv", "md"],
        orders: &["price", "emissions", "revenue"],
        inputs: 1,
        run: commands::readings,
    },
    Command {
        name: "sides",
        help: help::SIDES,
        options: &["program", "set", "link", "growth", "out"],
        formats: &[],
        orders: &[],
        inputs: 1,
        run: commands::sides,
    },
    Command {
        name: "history",
        help: help::HISTORY,
        options: &["format", "out"],
        formats: &["json", "md"],
        orders: &[],
        inputs: 0,
        run: commands::history,
    },
    Command {
        name: "texts",
        help: help::TEXTS,
        options: &["program", "language", "out"],
        formats: &[],
        orders: &[],
        inputs: 0,
        run: commands::texts,
    },
    Command {
        name: "memo",
        help: help::MEMO,
        options: &["program", "set", "link", "format", "out"],
        formats: &["md", "html"],
        orders: &[],
        inputs: 1,
        run: memo::memo,
    },
    Command {
        name: "schema",
        help: help::SCHEMA,
        options: &["program", "out"],
        formats: &[],
        orders: &[],
        inputs: 1,
        run: commands::schema,
    },
];

/// Runs the command line with the arguments after the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match answer(arguments.into_iter().collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // When even the error stream is gone, the exit code still tells.
            let _ = write!(io::stderr().lock(), "{failure}");
            failure.exit_code()
        }
    }
}

fn answer(mut arguments: Vec<OsString>) -> Result<(), Failure> {
    if arguments.is_empty() {
        return Err(Failure::usage("", "a command is missing; see `capwright --help`".to_owned()));
    }
    let name = arguments.remove(0).to_string_lossy().into_owned();
    match name.as_str() {
        "--help" | "-h" | "help" => return files::print(help::ALL),
        "--version" | "-V" => return files::print(concat!("capwright ", env!("CARGO_PKG_VERSION"), "\n")),
        _ => {}
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        let known: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        let message = format!("`{}` is not a command; allowed: {}", files::shown(&name), known.join(", "));
        return Err(Failure::usage("", message));
    };
    let arguments = arguments::read(command, arguments)?;
    if arguments.help {
        return files::print(command.help);
    }
    let text = (command.run)(&arguments)?;
    match &arguments.out {
        Some(path) => files::write(path, &text),
        None => files::print(&text),
    }
}
