//! An archive that is packed a few files at a time, each time giving the bytes that are done.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::Problem;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// A file of the archive.
pub struct Entry {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Whether it is packed already.
    pub stored: bool,
}

impl Entry {
    /// A text.
    pub fn text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Entry {
            name: name.into(),
            bytes: text.into().into_bytes(),
            stored: false,
        }
    }
}

/// What was written and not yet given.
#[derive(Clone, Default)]
struct Done(Arc<Mutex<Vec<u8>>>);

impl Done {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Done {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut done = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        done.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An archive on its way.
pub struct Packing {
    zip: ZipWriter<StreamWriter<Done>>,
    done: Done,
}

impl Packing {
    /// An empty one.
    pub fn new() -> Self {
        let done = Done::default();
        Packing {
            zip: ZipWriter::new_stream(done.clone()),
            done,
        }
    }

    /// Packs files and gives the bytes. Takes time: call it on a blocking thread.
    ///
    /// # Errors
    /// A fault when it cannot be packed.
    pub fn pack(&mut self, entries: &[Entry]) -> Result<Vec<u8>, Problem> {
        let failed = |cause: zip::result::ZipError| Problem::fault("pack a folder", cause);
        for entry in entries {
            let method = if entry.stored {
                CompressionMethod::Stored
            } else {
                CompressionMethod::Deflated
            };
            let options = SimpleFileOptions::default().compression_method(method);
            self.zip
                .start_file(entry.name.as_str(), options)
                .map_err(failed)?;
            let written = self.zip.write_all(&entry.bytes);
            written.map_err(|cause| Problem::fault("pack a folder", cause))?;
        }
        Ok(self.done.take())
    }

    /// Closes it and gives the last bytes.
    ///
    /// # Errors
    /// As for [`Packing::pack`].
    pub fn finish(self) -> Result<Vec<u8>, Problem> {
        let finished = self.zip.finish();
        finished.map_err(|cause| Problem::fault("pack a folder", cause))?;
        Ok(self.done.take())
    }
}
