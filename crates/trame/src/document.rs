//! All the files of a trame as one text: what a database keeps, and what a digest is taken of.
//!
//! For each file: its name, a line feed, its length in bytes, a line feed, its bytes.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::{Fault, Folder, Trame, What, read, write};

/// The files as written, one after the other.
pub fn to_document(trame: &Trame) -> String {
    let mut document = String::new();
    for (file, text) in write::files(trame) {
        document.push_str(&format!("{}\n{}\n{text}", file.name(), text.len()));
    }
    document
}

/// Reads what [`to_document`] wrote, with every rule of the format.
pub fn from_document(document: &str) -> Result<Trame, Vec<Fault>> {
    match unframe(document) {
        Some(folder) => read(&folder),
        None => Err(vec![Fault::of_file("", What::NotADocument {})]),
    }
}

/// The SHA-256 of the files as written, in hexadecimal.
pub(crate) fn digest(trame: &Trame) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(to_document(trame).as_bytes()) {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

fn unframe(document: &str) -> Option<Folder> {
    let mut folder = Folder::new();
    let mut rest = document;
    while !rest.is_empty() {
        let (name, after) = rest.split_once('\n')?;
        let (length, after) = after.split_once('\n')?;
        let (text, after) = after.split_at_checked(length.parse().ok()?)?;
        if folder.has(name) {
            return None;
        }
        folder.put(name, text.as_bytes().to_vec());
        rest = after;
    }
    Some(folder)
}
