//! How a command fails.
//!
//! Invariant: the kind of failure decides the exit code and nothing else does.

use crate::law::Problem;
use std::fmt;
use std::process::ExitCode;

/// Why a command did not do what it was asked to.
#[derive(Debug)]
pub(super) enum Failure {
    /// The input is wrong: everything that is wrong with it.
    Input(Vec<Problem>),
    /// Anything else, such as a file that cannot be opened.
    Other(String),
}

impl Failure {
    /// A wrong use of the command line.
    pub fn usage(path: &str, message: String) -> Failure {
        Failure::Input(vec![usage(path, message)])
    }

    /// 2 when the input is wrong, else 1.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Failure::Input(_) => 2,
            Failure::Other(_) => 1,
        })
    }
}

/// A wrong use of the command line, among others.
pub(super) fn usage(path: &str, message: String) -> Problem {
    Problem { code: "E-USAGE", path: path.to_owned(), message }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Input(problems) => problems.iter().try_for_each(|problem| writeln!(f, "{problem}")),
            Failure::Other(message) => writeln!(f, "capwright: {message}"),
        }
    }
}
