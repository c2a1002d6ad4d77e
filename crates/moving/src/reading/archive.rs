//! An archive, opened as if somebody meant harm: honest names, no links, and every byte that comes out is counted.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use zip::ZipArchive;

use super::Fault;

/// The most bytes of an archive as it is sent.
pub const MOST_PACKED: usize = 256 * 1024 * 1024;
/// The most bytes that may come out of it, in all.
const MOST_UNPACKED: u64 = 2 * 1024 * 1024 * 1024;
/// The most bytes of a dump, unpacked.
pub const MOST_DUMP: u64 = 512 * 1024 * 1024;
/// The most bytes of one file of people, unpacked.
pub const MOST_FILE: u64 = 25 * 1024 * 1024;
const MOST_ENTRIES: usize = 20_000;

/// A file inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the archive.
    pub index: usize,
    /// Its path, without the one folder that may hold everything.
    pub path: String,
    /// How large it says that it is.
    pub size: u64,
}

/// An archive.
pub struct Archive {
    zip: ZipArchive<File>,
    entries: Vec<Entry>,
    room: u64,
}

impl Archive {
    /// Opens one. Nothing is unpacked yet.
    ///
    /// # Errors
    /// When it is none, or not an honest one.
    pub fn open(place: &Path) -> Result<Self, Fault> {
        let none = |_| Fault::of("moving-fault-not-an-archive");
        let mut file = File::open(place).map_err(none)?;
        if is_wide(&mut file).map_err(none)? {
            return Err(Fault::of("moving-fault-not-an-archive"));
        }
        let zip = ZipArchive::new(file).map_err(|_| Fault::of("moving-fault-not-an-archive"))?;
        if zip.len() > MOST_ENTRIES {
            return Err(Fault::at("moving-fault-many-files", MOST_ENTRIES as u64));
        }
        let mut archive = Archive {
            zip,
            entries: Vec::new(),
            room: MOST_UNPACKED,
        };
        archive.list()?;
        Ok(archive)
    }

    fn list(&mut self) -> Result<(), Fault> {
        for index in 0..self.zip.len() {
            let entry = self
                .zip
                .by_index_raw(index)
                .map_err(|_| Fault::of("moving-fault-damaged"))?;
            let named = String::from_utf8_lossy(entry.name_raw()).into_owned();
            let special = entry
                .unix_mode()
                .is_some_and(|mode| !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000));
            if entry.is_dir() || entry.is_symlink() || special || entry.encrypted() || !is_honest(&named) {
                continue;
            }
            self.entries.push(Entry {
                index,
                path: named,
                size: entry.size(),
            });
        }
        // One folder that holds everything is how desktops pack.
        let top = self
            .entries
            .first()
            .and_then(|entry| entry.path.split_once('/'))
            .map(|(top, _)| format!("{top}/"));
        if let Some(top) = top.filter(|top| !["files/", "private/"].contains(&top.as_str()))
            && self.entries.iter().all(|entry| entry.path.starts_with(&top))
        {
            for entry in &mut self.entries {
                entry.path = entry.path.split_off(top.len());
            }
        }
        Ok(())
    }

    /// What is inside.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The dump of a wiki: `private/backups/content.sql`, or the one file of this kind.
    pub fn find_dump(&self) -> Option<Entry> {
        let of_kind = |entry: &&Entry| entry.path.to_lowercase().ends_with(".sql");
        let known = self
            .entries
            .iter()
            .filter(of_kind)
            .find(|entry| entry.path.ends_with("content.sql"));
        known.or_else(|| self.entries.iter().find(of_kind)).cloned()
    }

    /// A file by its path.
    pub fn find(&self, path: &str) -> Option<Entry> {
        self.entries.iter().find(|entry| entry.path == path).cloned()
    }

    /// Reads a file piece by piece, at most so many bytes of it.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn flow(&mut self, entry: &Entry, most: u64) -> Result<impl Read + '_, Fault> {
        let found = self
            .zip
            .by_index(entry.index)
            .map_err(|_| Fault::of("moving-fault-damaged"))?;
        Ok(Bounded {
            input: found,
            room: most.min(self.room),
        })
    }

    /// The whole of a small file.
    ///
    /// # Errors
    /// When it is damaged or larger than `most`.
    pub fn bytes(&mut self, entry: &Entry, most: u64) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        self.flow(entry, most)?
            .read_to_end(&mut bytes)
            .map_err(|cause| match cause.kind() {
                std::io::ErrorKind::FileTooLarge => Fault::of("moving-fault-too-large"),
                _ => Fault::of("moving-fault-damaged"),
            })?;
        self.room = self.room.saturating_sub(bytes.len() as u64);
        Ok(bytes)
    }

    /// The same as text.
    ///
    /// # Errors
    /// As for [`Archive::bytes`].
    pub fn text(&mut self, entry: &Entry, most: u64) -> Result<String, Fault> {
        let bytes = self.bytes(entry, most)?;
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|wrong| wrong.into_bytes().into_iter().map(char::from).collect());
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }
}

/// Counts what really comes out: the sizes in an archive are only what its author says.
struct Bounded<R> {
    input: R,
    room: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.room = self
            .room
            .checked_sub(count as u64)
            .ok_or_else(|| std::io::Error::from(std::io::ErrorKind::FileTooLarge))?;
        Ok(count)
    }
}

/// Whether it has the ending of archives of more than 65,535 files (Zip64), which may claim millions of them: room would
/// be made before the first is looked at.
fn is_wide(file: &mut File) -> std::io::Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    let from = length.saturating_sub(66 * 1024);
    file.seek(SeekFrom::Start(from))?;
    let mut ending = Vec::new();
    file.take(66 * 1024).read_to_end(&mut ending)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(ending
        .windows(24)
        .any(|part| part.starts_with(b"PK\x06\x07") && part.ends_with(b"PK\x05\x06")))
}

fn is_honest(named: &str) -> bool {
    let honest = |part: &str| {
        !matches!(part, "" | "." | "..")
            && !part.contains(|letter: char| matches!(letter, '\\' | ':') || letter.is_control())
    };
    let left_behind = |part: &str| part.starts_with("__MACOSX") || part == ".DS_Store" || part == "Thumbs.db";
    named.len() <= 400 && named.split('/').all(|part| honest(part) && !left_behind(part))
}
