//! The list in a backup: what each part was when the backup was made.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version of the layout.
pub const FORMAT: u32 = 1;

/// See the module's own text.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// Milliseconds since 1970, UTC.
    pub made_at: i64,
    pub parts: Vec<Part>,
}

/// A file of the backup.
#[derive(Debug, Serialize, Deserialize)]
pub struct Part {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
}

/// Copies bytes and says how many there were and what they add up to; at most `most` are copied.
pub fn copy(from: impl Read, to: &mut impl Write, most: u64) -> io::Result<(u64, String)> {
    let mut from = from.take(most);
    let mut digest = Sha256::new();
    let mut buffer = vec![0_u8; 64 * 1024];
    let mut bytes = 0;
    loop {
        let count = match from.read(&mut buffer) {
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        let Some(portion) = buffer.get(..count).filter(|portion| !portion.is_empty()) else {
            return Ok((bytes, platform::chance::hexadecimal(&digest.finalize())));
        };
        digest.update(portion);
        to.write_all(portion)?;
        bytes += count as u64;
    }
}
