//! Zip archives: packed always the same way, unpacked as if somebody meant harm.

use std::io::{self, Cursor, Read, Write};

use zip::read::ZipFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::folder::is_left_behind;
use crate::text::excerpt;
use crate::{Fault, Folder, MOST_BYTES, MOST_FAULTS, MOST_FILES, MOST_MEGABYTES, What};

/// An honest archive of the largest trame stays well below this, even if nothing in it is compressed.
const MOST_PACKED: usize = 2 * MOST_BYTES;

/// The files as an archive: in the order of names, without dates.
pub(crate) fn pack(folder: &Folder) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in folder.iter() {
        archive.start_file(name, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The files of an archive, or everything that is wrong with it. At most [`MOST_BYTES`] are ever unpacked.
pub(crate) fn unpack(bytes: &[u8]) -> Result<Folder, Vec<Fault>> {
    let whole = |what| vec![Fault::of_file("", what)];
    if bytes.len() > MOST_PACKED {
        return Err(whole(What::TooLarge { most: MOST_MEGABYTES }));
    }
    if is_wide(bytes) {
        return Err(whole(What::NotAnArchive {}));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| whole(What::NotAnArchive {}))?;
    if archive.has_duplicate_names() {
        return Err(whole(What::SameFileTwice {}));
    }
    // Folders and what desktops leave behind are not files of the trame, but no reason to go on for ever.
    if archive.len() > 4 * MOST_FILES {
        return Err(whole(What::TooManyFiles { most: MOST_FILES }));
    }
    let mut unpacking = Unpacking::default();
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(index) else {
            return Err(whole(What::Damaged {}));
        };
        let named = String::from_utf8_lossy(entry.name_raw()).into_owned();
        match unpacking.admit(&entry, &named) {
            Ok(None) => {}
            Err(what) => unpacking.blame(&named, what),
            Ok(Some(name)) => {
                drop(entry);
                let taken = archive.by_index(index).map_err(|_| What::Damaged {});
                match taken.and_then(|entry| unpacking.take(entry)) {
                    Ok(bytes) => unpacking.folder.put(name, bytes),
                    // Nothing more is unpacked once there is too much.
                    Err(what @ What::TooLarge { .. }) => return Err(whole(what)),
                    Err(what) => unpacking.blame(&named, what),
                }
            }
        }
        if unpacking.files > MOST_FILES {
            return Err(whole(What::TooManyFiles { most: MOST_FILES }));
        }
    }
    if unpacking.faults.is_empty() {
        Ok(unpacking.folder)
    } else {
        Err(unpacking.faults)
    }
}

#[derive(Default)]
struct Unpacking {
    folder: Folder,
    faults: Vec<Fault>,
    files: usize,
    /// The one folder that holds everything, empty when all is at the top; unknown before the first file.
    top: Option<String>,
}

impl Unpacking {
    fn blame(&mut self, name: &str, what: What) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault::of_file(excerpt(name), what));
        }
    }

    /// Judges an entry by what the archive says of it: its file name, nothing to take, or a fault.
    fn admit(&mut self, entry: &ZipFile<'_, impl Read>, named: &str) -> Result<Option<String>, What> {
        let parts = parts(named).ok_or(What::BadPath {})?;
        if parts.iter().any(|part| is_left_behind(part)) {
            return Ok(None);
        }
        if entry.is_symlink() || entry.unix_mode().is_some_and(is_special) {
            return Err(What::Link {});
        }
        if entry.is_dir() {
            return if parts.len() == 1 {
                Ok(None)
            } else {
                Err(What::Nested {})
            };
        }
        self.files += 1;
        if entry.encrypted() {
            return Err(What::Encrypted {});
        }
        let (top, name) = match parts.as_slice() {
            [name] => ("", *name),
            [top, name] => (*top, *name),
            _ => return Err(What::Nested {}),
        };
        if self.top.get_or_insert_with(|| top.to_owned()) != top {
            return Err(What::Nested {});
        }
        if crate::File::from_name(name).is_none() {
            return Err(What::UnknownFile {});
        }
        if self.folder.has(name) {
            return Err(What::SameFileTwice {});
        }
        Ok(Some(name.to_owned()))
    }

    /// Unpacks, counting what really comes out: the sizes in an archive are only what its author says.
    fn take(&self, entry: ZipFile<'_, impl Read>) -> Result<Vec<u8>, What> {
        let room = MOST_BYTES.saturating_sub(self.folder.bytes());
        let mut bytes = Vec::new();
        let limit = u64::try_from(room).unwrap_or(u64::MAX).saturating_add(1);
        entry
            .take(limit)
            .read_to_end(&mut bytes)
            .map_err(|_| What::Damaged {})?;
        if bytes.len() > room {
            Err(What::TooLarge { most: MOST_MEGABYTES })
        } else {
            Ok(bytes)
        }
    }
}

/// Whether it has the ending of archives of more than 65,535 files (Zip64). No trame does, and such an ending
/// may claim millions of files, for which room would be made before the first is looked at.
fn is_wide(bytes: &[u8]) -> bool {
    bytes
        .windows(24)
        .any(|ending| ending.starts_with(b"PK\x06\x07") && ending.ends_with(b"PK\x05\x06"))
}

/// The parts of an honest path, or nothing.
fn parts(named: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = named.strip_suffix('/').unwrap_or(named).split('/').collect();
    let honest = |part: &str| {
        !matches!(part, "" | "." | "..")
            && !part.contains(|c: char| matches!(c, '\\' | ':') || c.is_control())
    };
    parts.iter().all(|part| honest(part)).then_some(parts)
}

/// Anything but a file or a folder: links, devices, pipes.
fn is_special(mode: u32) -> bool {
    !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000)
}
