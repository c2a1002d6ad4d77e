//! The files of a trame, in memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use crate::{Fault, File, MOST_BYTES, MOST_FILES, MOST_MEGABYTES, What, archive};

/// Files by name. Nothing is checked until it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder(BTreeMap<String, Vec<u8>>);

impl Folder {
    /// A folder without files.
    pub const fn new() -> Self {
        Folder(BTreeMap::new())
    }

    /// Adds or replaces a file.
    pub fn put(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(name.into(), bytes.into());
    }

    /// The bytes of a file, if it is there.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// Whether a file is there.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Takes a file away.
    pub fn remove(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// Every file, in the order of names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many bytes there are in all.
    pub fn bytes(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// Unpacks a zip archive that may come from anybody.
    pub fn from_zip(bytes: &[u8]) -> Result<Folder, Vec<Fault>> {
        archive::unpack(bytes)
    }

    /// Packs a zip archive: the same bytes for the same files.
    pub fn to_zip(&self) -> io::Result<Vec<u8>> {
        archive::pack(self)
    }

    /// Takes the files of a folder on the disk. Links are not followed, folders inside are refused.
    pub fn from_directory(path: &Path) -> Result<Folder, Vec<Fault>> {
        let unreadable = |_| vec![Fault::of_file(path.to_string_lossy(), What::Unreadable {})];
        let mut entries = fs::read_dir(path)
            .and_then(Iterator::collect::<io::Result<Vec<_>>>)
            .map_err(unreadable)?;
        entries.retain(|entry| !is_left_behind(&entry.file_name().to_string_lossy()));
        if entries.len() > MOST_FILES {
            return Err(vec![Fault::of_file("", What::TooManyFiles { most: MOST_FILES })]);
        }
        let mut folder = Folder::new();
        let mut faults = Vec::new();
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            match take(&entry, MOST_BYTES.saturating_sub(folder.bytes())) {
                Ok(bytes) => folder.put(name, bytes),
                Err(what) => faults.push(Fault::of_file(name, what)),
            }
        }
        faults.sort_by_cached_key(Fault::rank);
        if faults.is_empty() {
            Ok(folder)
        } else {
            Err(faults)
        }
    }

    /// Writes the files into a folder on the disk, and removes files of the format that it no longer has.
    pub fn write_to(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)?;
        for (name, bytes) in self.iter() {
            // A name is never a path: what is not of the format is not written.
            if File::from_name(name).is_none() {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidInput,
                    format!("not a file of a trame: {name:?}"),
                ));
            }
            fs::write(path.join(name), bytes)?;
        }
        for name in File::all().map(File::name).filter(|name| !self.has(name)) {
            match fs::remove_file(path.join(name)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

impl FromIterator<(String, Vec<u8>)> for Folder {
    fn from_iter<T: IntoIterator<Item = (String, Vec<u8>)>>(files: T) -> Self {
        Folder(files.into_iter().collect())
    }
}

/// What desktops leave in folders unasked; it is no part of a trame and is not read.
pub(crate) fn is_left_behind(name: &str) -> bool {
    matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini" | "__MACOSX")
}

fn take(entry: &fs::DirEntry, room: usize) -> Result<Vec<u8>, What> {
    let kind = entry.file_type().map_err(|_| What::Unreadable {})?;
    if kind.is_dir() {
        return Err(What::Nested {});
    }
    if !kind.is_file() {
        return Err(What::Link {});
    }
    let size = entry.metadata().map_err(|_| What::Unreadable {})?.len();
    if usize::try_from(size).map_or(true, |size| size > room) {
        return Err(What::TooLarge { most: MOST_MEGABYTES });
    }
    fs::read(entry.path()).map_err(|_| What::Unreadable {})
}
