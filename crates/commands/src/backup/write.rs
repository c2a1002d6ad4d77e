//! Writing the zip: aside, then moved to its name.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use kernel::{Instant, Problem};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::manifest::{self, Manifest, Part};
use super::{MANIFEST, MEDIA};

/// Puts the store's copy, the pictures and the list into one archive.
pub fn write(target: &Path, store: (&str, &Path), media: &Path, made: Instant) -> Result<Manifest, Problem> {
    let aside = target.with_extension("part");
    let written = pack(&aside, store, media, made).and_then(|manifest| {
        fs::rename(&aside, target)?;
        Ok(manifest)
    });
    written.map_err(|cause| {
        drop(fs::remove_file(&aside));
        Problem::fault("write the backup", cause)
    })
}

fn pack(aside: &Path, store: (&str, &Path), media: &Path, made: Instant) -> io::Result<Manifest> {
    let mut archive = ZipWriter::new(BufWriter::new(for_us_alone(aside)?));
    let mut parts = vec![put(&mut archive, store.0, store.1, CompressionMethod::Deflated)?];
    for (name, path) in pictures(media)? {
        // Pictures are compressed already.
        parts.push(put(
            &mut archive,
            &format!("{MEDIA}/{name}"),
            &path,
            CompressionMethod::Stored,
        )?);
    }
    let program = env!("CARGO_PKG_VERSION").to_owned();
    let manifest = Manifest {
        format: manifest::FORMAT,
        program,
        made_at: made.milliseconds(),
        parts,
    };
    archive.start_file(MANIFEST, SimpleFileOptions::default())?;
    serde_json::to_writer_pretty(&mut archive, &manifest)?;
    let mut file = archive.finish()?;
    file.flush()?;
    file.get_ref().sync_all()?;
    Ok(manifest)
}

fn put(
    archive: &mut ZipWriter<BufWriter<File>>,
    name: &str,
    path: &Path,
    method: CompressionMethod,
) -> io::Result<Part> {
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .large_file(true)
        .unix_permissions(0o600);
    archive.start_file(name, options)?;
    let (bytes, sha256) = manifest::copy(File::open(path)?, archive, u64::MAX)?;
    Ok(Part {
        name: name.to_owned(),
        bytes,
        sha256,
    })
}

/// A backup holds everything, so only its owner may read it.
fn for_us_alone(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

/// Every finished picture, in the order of names.
fn pictures(folder: &Path) -> io::Result<Vec<(String, std::path::PathBuf)>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries.collect::<io::Result<Vec<_>>>()?,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(cause) => return Err(cause),
    };
    let named = entries
        .iter()
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()));
    let mut pictures: Vec<_> = named
        .filter(|(name, _)| super::restore::is_picture(name))
        .collect();
    pictures.sort();
    Ok(pictures)
}
