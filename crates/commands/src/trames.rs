//! `tresse trame`: patterns of spaces out of the house and into it, checked and compared as files.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use kernel::{Problem, Refusal};
use spaces::space;
use trame::{Change, Fault, Field, Folder, Kind, Trame};

use crate::house::{self, Areas};
use crate::terminal::Terminal;

/// Writes a space's trame as a folder, or as an archive when the name ends in `.zip`.
///
/// # Errors
/// When there is no such space, or the target cannot be written.
pub async fn export(areas: Areas, terminal: &Terminal, space: String, to: PathBuf) -> Result<(), Problem> {
    let house = house::open_from_environment(areas).await?;
    let found = house
        .read(move |tx| {
            let unknown = || Problem::from(Refusal::new("trame-no-space").with("space", &space));
            space::by_slug(tx, &space)?.ok_or_else(unknown)
        })
        .await?;
    let folder = trame::write(&found.shape.trame);
    let written = if is_archive(&to) {
        folder.to_zip().and_then(|bytes| std::fs::write(&to, bytes))
    } else {
        folder.write_to(&to)
    };
    written.map_err(|cause| Problem::fault("write the trame", cause))?;
    let (path, files) = (to.display().to_string(), folder.len().to_string());
    terminal.print(terminal.filled("trame-exported", &[("path", &path), ("files", &files)]));
    Ok(())
}

/// Takes a trame into the library, whole or not at all.
///
/// # Errors
/// When the store refuses.
pub async fn import(areas: Areas, terminal: &Terminal, from: PathBuf) -> Result<ExitCode, Problem> {
    let Some(trame) = read_or_complain(terminal, &from) else {
        return Ok(ExitCode::FAILURE);
    };
    let house = house::open_from_environment(areas).await?;
    let name = trame.card.name.in_language(terminal.language()).0.to_owned();
    let uid = house
        .write(move |tx| spaces::library::take_in(tx, trame, None))
        .await?;
    let address = format!("{}/trames/{uid}", house.settings().base);
    terminal.print(terminal.filled("trame-imported", &[("name", &name), ("address", &address)]));
    Ok(ExitCode::SUCCESS)
}

/// Says what is wrong with folders, or puts them in the order in which Tresse writes.
///
/// # Errors
/// When a folder cannot be written.
pub fn check(terminal: &Terminal, folders: &[PathBuf], write: bool) -> Result<ExitCode, Problem> {
    let mut well = true;
    for path in folders {
        well &= check_one(terminal, path, write)?;
    }
    Ok(if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn check_one(terminal: &Terminal, path: &Path, write: bool) -> Result<bool, Problem> {
    if let Some(said) = nothing_there(terminal, path) {
        terminal.complain(&said);
        return Ok(false);
    }
    let named = path.display().to_string();
    let found = open(path).and_then(|folder| Ok((trame::read(&folder)?, folder)));
    let (trame, folder) = match found {
        Ok(found) => found,
        Err(faults) => {
            complain(terminal, &named, &faults);
            return Ok(false);
        }
    };
    let written = trame::write(&trame);
    let message = if written == folder {
        "trame-in-order"
    } else if write && path.is_dir() {
        written
            .write_to(path)
            .map_err(|cause| Problem::fault("write the trame", cause))?;
        "trame-put-in-order"
    } else {
        "trame-valid"
    };
    terminal.print(terminal.filled(message, &[("path", &named)]));
    Ok(true)
}

/// Says what the second trame changes of the first.
///
/// # Errors
/// Never: what cannot be read is said, and ends the program with 2.
pub fn diff(terminal: &Terminal, before: &Path, after: &Path) -> Result<ExitCode, Problem> {
    let (Some(parent), Some(child)) = (
        read_or_complain(terminal, before),
        read_or_complain(terminal, after),
    ) else {
        return Ok(ExitCode::from(2));
    };
    let changes = trame::diff(&parent, &child);
    if changes.is_empty() {
        terminal.print(terminal.say("trame-same"));
        return Ok(ExitCode::SUCCESS);
    }
    for change in changes {
        let place = place(&change);
        match change.kind {
            Kind::Added(leaves) => {
                terminal.print(format!("+ {place}"));
                for leaf in leaves {
                    terminal.print(format!("    {}: {}", field(leaf.field), one_line(&leaf.text)));
                }
            }
            Kind::Removed(_) => terminal.print(format!("- {place}")),
            Kind::Moved { from, to } => terminal.print(format!("~ {place}: {from} → {to}")),
            Kind::Changed { before, after } => {
                terminal.print(format!("~ {place}"));
                let lines = [(before, '-'), (after, '+')];
                lines
                    .iter()
                    .filter_map(|(text, mark)| text.as_ref().map(|text| (mark, text)))
                    .for_each(|(mark, text)| {
                        terminal.print(format!("    {mark} {}", one_line(text)));
                    });
            }
        }
    }
    Ok(ExitCode::FAILURE)
}

/// The trame at a path, a folder or an archive.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(path: &Path) -> Result<Trame, Vec<Fault>> {
    trame::read(&open(path)?)
}

/// What is said of a path at which nothing is: that is no fault of a trame.
fn nothing_there(terminal: &Terminal, path: &Path) -> Option<String> {
    let named = path.display().to_string();
    (!path.exists()).then(|| terminal.filled("trame-nothing-there", &[("path", &named)]))
}

fn read_or_complain(terminal: &Terminal, path: &Path) -> Option<Trame> {
    if let Some(said) = nothing_there(terminal, path) {
        terminal.complain(&said);
        return None;
    }
    read(path)
        .map_err(|faults| complain(terminal, &path.display().to_string(), &faults))
        .ok()
}

fn open(path: &Path) -> Result<Folder, Vec<Fault>> {
    if path.is_dir() {
        return Folder::from_directory(path);
    }
    // What cannot be read has no bytes, and no bytes are not an archive: said as such.
    Folder::from_zip(&std::fs::read(path).unwrap_or_default())
}

/// A fault is said as on the page: file, line, what is wrong, what was expected.
pub fn complain(terminal: &Terminal, path: &str, faults: &[Fault]) {
    for fault in faults {
        let values = fault.values();
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let said = terminal.filled(fault.message(), &values);
        // A hostile archive chooses its names: none may reach a terminal as it is.
        let file = fault.file.escape_debug();
        terminal.complain(&match (fault.file.is_empty(), fault.line) {
            (true, _) => format!("{path}: {said}"),
            (false, 0) => format!("{path}/{file}: {said}"),
            (false, line) => format!("{path}/{file}:{line}:{}: {said}", fault.column),
        });
    }
}

/// `role passeur/rapport purpose.fr`
fn place(change: &Change) -> String {
    let mut place = change.part.word().to_owned();
    if !change.key.is_empty() {
        place = format!("{place} {}", change.key);
    }
    change
        .field
        .map_or(place.clone(), |changed| format!("{place} {}", field(changed)))
}

fn field(field: Field) -> String {
    field.language.map_or(field.name.to_owned(), |language| {
        format!("{}.{}", field.name, language.word())
    })
}

fn is_archive(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn a_path_at_which_nothing_is_is_not_called_a_broken_archive() {
        let terminal = Terminal::in_language(Language::English).unwrap();
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(nothing_there(&terminal, folder.path()), None);
        let nope = folder.path().join("nope");
        assert_eq!(
            nothing_there(&terminal, &nope),
            Some(format!("{}: there is nothing at this place.", nope.display()))
        );
        assert_eq!(check(&terminal, &[nope], false).unwrap(), ExitCode::FAILURE);
    }
}
