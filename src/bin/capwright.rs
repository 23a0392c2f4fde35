//! The command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    capwright::cli::run(std::env::args_os().skip(1))
}
