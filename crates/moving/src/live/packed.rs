//! The answers of a wiki as an archive, as if a person had packed and sent them.

use std::fs::File;
use std::io;
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Packs what a folder keeps.
///
/// # Errors
/// When it cannot be read or written.
pub(super) fn pack(folder: &Path, place: &Path) -> io::Result<()> {
    let aside = place.with_extension("part");
    let mut zip = ZipWriter::new(File::create(&aside)?);
    for name in names(folder)? {
        if name.ends_with(".json") && name != "way.json" {
            add(&mut zip, &name, &folder.join(&name))?;
        }
    }
    let files = folder.join("files");
    for name in names(&files)? {
        add(&mut zip, &format!("files/{name}"), &files.join(&name))?;
    }
    zip.finish().map_err(io::Error::other)?.sync_all()?;
    std::fs::rename(aside, place)
}

/// The names of files in a folder, always in the same order: forms come before their entries.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    // `forms` and `lists` before `entries`, as an interface is read.
    names.sort_by_key(|name| (name.starts_with("entries"), name.clone()));
    Ok(names)
}

fn add(zip: &mut ZipWriter<File>, name: &str, from: &Path) -> io::Result<()> {
    let large = SimpleFileOptions::default();
    zip.start_file(name, large).map_err(io::Error::other)?;
    io::copy(&mut File::open(from)?, zip).map(drop)
}
