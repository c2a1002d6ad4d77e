//! Folders on the disk, and the trames that come with Tresse.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::write;

/// A place on the disk for one test, empty at its beginning and gone at its end.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("trame-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Place(path)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_is_written_and_taken_back() {
    let place = Place::new("taken");
    small_folder().write_to(&place.0).unwrap();
    fs::write(place.0.join(".DS_Store"), "x").unwrap();
    assert_eq!(Folder::from_directory(&place.0).unwrap(), small_folder());
}

#[test]
fn what_a_trame_no_longer_has_is_removed_from_its_folder() {
    let place = Place::new("removed");
    small_folder().write_to(&place.0).unwrap();
    let mut trame = small();
    trame.charter = None;
    write(&trame).write_to(&place.0).unwrap();
    assert_eq!(Folder::from_directory(&place.0).unwrap(), write(&trame));
}

#[test]
fn only_ordinary_files_are_taken() {
    let place = Place::new("ordinary");
    small_folder().write_to(&place.0).unwrap();
    fs::create_dir(place.0.join("more")).unwrap();
    let faults = Folder::from_directory(&place.0).unwrap_err();
    assert_eq!(faults.iter().map(short).collect::<Vec<_>>(), ["more nested"]);
    #[cfg(unix)]
    {
        fs::remove_dir(place.0.join("more")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", place.0.join("welcome.fr.md")).unwrap();
        let faults = Folder::from_directory(&place.0).unwrap_err();
        assert_eq!(
            faults.iter().map(short).collect::<Vec<_>>(),
            ["welcome.fr.md link"]
        );
    }
    assert!(Folder::from_directory(&place.0.join("nowhere")).is_err());
}

#[test]
fn a_name_that_is_a_path_is_never_written() {
    let place = Place::new("path");
    let mut folder = Folder::new();
    folder.put("../evil.toml", "x");
    assert!(folder.write_to(&place.0).is_err());
}

#[test]
fn the_trames_that_come_with_tresse_are_valid_and_in_order() {
    let trames = concat!(env!("CARGO_MANIFEST_DIR"), "/../../trames");
    let mut wrong = Vec::new();
    for entry in fs::read_dir(trames)
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir())
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        match Folder::from_directory(&entry.path()).and_then(|folder| Ok((read(&folder)?, folder))) {
            Err(faults) => wrong.extend(faults.iter().map(|fault| format!("trames/{name}/{fault}"))),
            Ok((trame, folder)) => {
                let written = write(&trame);
                let moved = written
                    .iter()
                    .filter(|(file, bytes)| folder.get(file) != Some(bytes));
                wrong.extend(moved.map(|(file, _)| format!("trames/{name}/{file}: not in order")));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
