//! Puts folders in the order in which Tresse writes: `cargo run -p trame --example canonical -- [--check] FOLDER…`
//!
//! With `--check`, says what it would do and writes nothing.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use trame::{Folder, read, write};

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let check = arguments.iter().any(|argument| argument == "--check");
    arguments.retain(|argument| argument != "--check");
    let mut out = io::stdout().lock();
    let mut well = true;
    for folder in &arguments {
        well &= matches!(canonical(Path::new(folder), check, &mut out), Ok(true));
    }
    if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn canonical(path: &Path, check: bool, out: &mut impl Write) -> io::Result<bool> {
    let found = Folder::from_directory(path).and_then(|folder| Ok((read(&folder)?, folder)));
    let (trame, folder) = match found {
        Ok(found) => found,
        Err(faults) => {
            for fault in faults {
                writeln!(out, "{}/{fault}", path.display())?;
            }
            return Ok(false);
        }
    };
    let written = write(&trame);
    if written == folder {
        writeln!(out, "{}: in order", path.display())?;
        return Ok(true);
    }
    if check {
        writeln!(out, "{}: valid, not in order", path.display())?;
        return Ok(false);
    }
    written.write_to(path)?;
    writeln!(out, "{}: put in order", path.display())?;
    Ok(true)
}
