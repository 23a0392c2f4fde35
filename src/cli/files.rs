//! Files and standard streams.
//!
//! Must not know what a text means. Invariant: a file is written whole or not at all.

use super::failure::Failure;
use crate::law::Problem;
use crate::scenario::{E_LENGTH, E_UTF8};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

/// A text for a message, without control characters.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(200).map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// Reads a file, or standard input for `-`, of at most `limit` bytes.
pub(super) fn read(name: &OsStr, limit: usize) -> Result<String, Failure> {
    let label = if name == "-" { "standard input".to_owned() } else { shown(&name.to_string_lossy()) };
    let failed = |error: io::Error| Failure::Other(format!("{label} cannot be read: {error}"));
    let mut bytes = Vec::new();
    // One byte more than allowed is enough to know.
    let most = u64::try_from(limit).unwrap_or(u64::MAX - 1) + 1;
    if name == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(failed)?;
    } else {
        File::open(name).map_err(failed)?.take(most).read_to_end(&mut bytes).map_err(failed)?;
    }
    let wrong = |code, message| Failure::Input(vec![Problem { code, path: String::new(), message }]);
    if bytes.len() > limit {
        return Err(wrong(E_LENGTH, format!("{label} has more than {limit} bytes")));
    }
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        wrong(E_UTF8, format!("{label} is not UTF-8 text: byte {place} is wrong"))
    })
}

/// Writes to standard output.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Whoever reads has read enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::Other(format!("standard output cannot be written: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// Writes a file: first beside its place, then moved into it. A link stays a link and its target is written;
/// a device or a pipe is written to, for moving a file there would replace it.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let label = shown(&path.to_string_lossy());
    let failed = |error: io::Error| Failure::Other(format!("{label} cannot be written: {error}"));
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    match fs::metadata(&path) {
        Ok(found) if found.is_dir() => return Err(Failure::Other(format!("{label} is a folder, not a file"))),
        Ok(found) if !found.is_file() => {
            let special = File::options().write(true).open(&path);
            return special.and_then(|mut special| special.write_all(text.as_bytes())).map_err(failed);
        }
        _ => {}
    }
    let Some(name) = path.file_name() else {
        return Err(Failure::Other(format!("{label} is not the name of a file")));
    };
    let mut draft = name.to_owned();
    draft.push(format!(".{}.part", std::process::id()));
    let draft = path.with_file_name(draft);
    let mut file = File::create_new(&draft).map_err(failed)?;
    let written = fill(&mut file, text).and_then(|()| fs::rename(&draft, &path));
    if written.is_err() {
        // The draft is ours: it did not exist before.
        let _ = fs::remove_file(&draft);
    }
    written.map_err(failed)
}

fn fill(file: &mut File, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
