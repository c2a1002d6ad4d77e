//! Reading a zip that should be a backup: nothing in it is believed before it is compared.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use kernel::{Problem, Refusal, Uid};
use zip::ZipArchive;

use super::manifest::{self, Manifest};
use super::{DUMP, MANIFEST, MEDIA, SQLITE};
use crate::house;

/// A list longer than this is not one of ours.
const MANIFEST_BYTES: u64 = 64 * 1024 * 1024;

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    pub parts: usize,
    /// How many traces the ledger holds; unknown where the store is a dump that PostgreSQL must read.
    pub traces: Option<u64>,
}

/// Restores a backup into an empty folder, and leaves nothing there when something is wrong.
///
/// # Errors
/// [`Problem::Refused`] that says what is wrong; a fault when the folder cannot be written.
pub async fn restore_into(file: &Path, into: &Path) -> Result<Restored, Problem> {
    if fs::read_dir(into).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Refusal::new("restore-not-empty")
            .with("path", into.display())
            .into());
    }
    house::make_folder(into)?;
    let (from, to) = (file.to_owned(), into.to_owned());
    let unpacked = tokio::task::spawn_blocking(move || unpack(&from, &to))
        .await
        .map_err(|lost| Problem::fault("restore the backup", lost))?;
    let restored = match unpacked {
        Ok(parts) if into.join(SQLITE).exists() => {
            let read = super::read_through(into.join(SQLITE)).await;
            read.map(|traces| Restored {
                parts,
                traces: Some(traces),
            })
        }
        Ok(parts) => Ok(Restored { parts, traces: None }),
        Err(problem) => Err(problem),
    };
    if restored.is_err() {
        clear(into);
    }
    restored
}

fn unpack(file: &Path, into: &Path) -> Result<usize, Problem> {
    let not_ours = || Problem::from(Refusal::new("restore-not-a-backup").with("path", file.display()));
    let opened = File::open(file).map_err(|cause| Problem::fault("open the backup", cause))?;
    let mut archive = ZipArchive::new(opened).map_err(|_| not_ours())?;
    let manifest = read_manifest(&mut archive).ok_or_else(not_ours)?;
    let named = archive
        .file_names_raw()
        .map(|name| String::from_utf8_lossy(name).into_owned());
    let unlisted = named
        .filter(|name| name != MANIFEST)
        .find(|name| manifest.parts.iter().all(|part| part.name != *name));
    let strange = manifest
        .parts
        .iter()
        .map(|part| &part.name)
        .find(|name| place(into, name).is_none());
    if let Some(name) = unlisted.as_ref().or(strange) {
        return Err(Refusal::new("restore-strange")
            .with("what", name.escape_debug())
            .into());
    }
    for part in &manifest.parts {
        let damaged =
            || Problem::from(Refusal::new("restore-damaged").with("what", part.name.escape_debug()));
        let target = place(into, &part.name).ok_or_else(damaged)?;
        let entry = archive.by_name(&part.name).map_err(|_| damaged())?;
        if !entry.is_file() {
            return Err(damaged());
        }
        // One byte more than it should be is enough to know.
        let copied = copy_to(entry, &target, part.bytes.saturating_add(1));
        let (bytes, sha256) = copied.map_err(|cause| match cause.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::Other => damaged(),
            _ => Problem::fault("restore the backup", cause),
        })?;
        if bytes != part.bytes || sha256 != part.sha256 {
            return Err(damaged());
        }
    }
    Ok(manifest.parts.len())
}

fn read_manifest(archive: &mut ZipArchive<File>) -> Option<Manifest> {
    let mut text = String::new();
    archive
        .by_name(MANIFEST)
        .ok()?
        .take(MANIFEST_BYTES)
        .read_to_string(&mut text)
        .ok()?;
    let manifest: Manifest = serde_json::from_str(&text).ok()?;
    let stores = manifest
        .parts
        .iter()
        .filter(|part| [SQLITE, DUMP].contains(&part.name.as_str()))
        .count();
    (manifest.format == manifest::FORMAT && stores == 1).then_some(manifest)
}

fn copy_to(entry: impl Read, target: &Path, most: u64) -> io::Result<(u64, String)> {
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::create_new(target)?;
    let copied = manifest::copy(entry, &mut file, most)?;
    file.sync_all()?;
    Ok(copied)
}

/// Where a part goes. A name is looked up, never followed: what is no part of a backup has no place.
fn place(into: &Path, name: &str) -> Option<PathBuf> {
    match name.strip_prefix("media/") {
        Some(picture) if is_picture(picture) => Some(into.join(MEDIA).join(picture)),
        None if name == SQLITE || name == DUMP => Some(into.join(name)),
        _ => None,
    }
}

/// Whether a file's name is one that the house gives to pictures: an identifier, a width.
pub fn is_picture(name: &str) -> bool {
    let stem = name.strip_suffix(".jpg").and_then(|stem| stem.split_once('-'));
    stem.is_some_and(|(uid, width)| {
        uid.parse::<Uid>().is_ok() && !width.is_empty() && width.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Takes away what a failed restore left; only names that it may have written.
fn clear(into: &Path) {
    for name in [SQLITE, DUMP, "tresse.sqlite-wal", "tresse.sqlite-shm"] {
        drop(fs::remove_file(into.join(name)));
    }
    drop(fs::remove_dir_all(into.join(MEDIA)));
    drop(fs::remove_dir(into));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_parts_of_a_backup_have_a_place() {
        let into = Path::new("/there");
        assert!(place(into, "tresse.sqlite").is_some());
        assert!(place(into, "media/01h455vb4pex5vsknk084sn02q-640.jpg").is_some());
        for strange in [
            "../tresse.sqlite",
            "/etc/passwd",
            "media/../../x-1.jpg",
            "media/x-640.jpg",
            "media/01h455vb4pex5vsknk084sn02q-.jpg",
            "media/sub/01h455vb4pex5vsknk084sn02q-640.jpg",
            "tresse.toml",
            "",
        ] {
            assert_eq!(place(into, strange), None, "{strange}");
        }
    }
}
