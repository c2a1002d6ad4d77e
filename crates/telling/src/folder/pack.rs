//! The folder as an archive.

use std::io::{Cursor, Write};

use kernel::Problem;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A name in the folder, and what is there.
pub type Blob = (String, Vec<u8>);

/// Packs texts and what is packed already. Takes time: call it on a blocking thread.
pub fn pack(texts: &[(String, String)], blobs: &[Blob]) -> Result<Vec<u8>, Problem> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let texts = texts
        .iter()
        .map(|(name, text)| (name, text.as_bytes(), CompressionMethod::Deflated));
    let blobs = blobs
        .iter()
        .map(|(name, bytes)| (name, bytes.as_slice(), CompressionMethod::Stored));
    for (name, bytes, method) in texts.chain(blobs) {
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(name.as_str(), options)
            .map_err(|cause| Problem::fault("pack a folder", cause))?;
        zip.write_all(bytes)
            .map_err(|cause| Problem::fault("pack a folder", cause))?;
    }
    let done = zip.finish().map(Cursor::into_inner);
    done.map_err(|cause| Problem::fault("pack a folder", cause))
}
