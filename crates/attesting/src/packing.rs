//! Several files in one archive.

use std::io::{Cursor, Write};

use kernel::Problem;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of these files, each under its name.
///
/// # Errors
/// A fault when it cannot be written.
pub fn pack(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, Problem> {
    let fault = |cause: std::io::Error| Problem::fault("pack papers", cause);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        archive
            .start_file(name, options)
            .map_err(|cause| fault(cause.into()))?;
        archive.write_all(&bytes).map_err(fault)?;
    }
    let packed = archive.finish().map_err(|cause| fault(cause.into()))?;
    Ok(packed.into_inner())
}
