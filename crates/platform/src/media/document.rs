//! From a file that claims to be a document or a sound to bytes of a kind that we know: told by content, never by name.
//!
//! A document is kept as it came, so it is only ever sent to be saved, and never shown by the browser as a page of ours.

use kernel::Refusal;

/// The most bytes that a document may have.
const BYTES: usize = 8 * 1024 * 1024;

/// A kind of document: its ending, and its type for browsers.
const KINDS: [(&str, &str); 11] = [
    ("pdf", "application/pdf"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    ("txt", "text/plain"),
    ("mp3", "audio/mpeg"),
    ("ogg", "audio/ogg"),
    ("m4a", "audio/mp4"),
];

/// What the two families of office documents hold, and their endings.
const OFFICE: [(&str, &[u8]); 3] = [
    ("docx", b"word/document.xml"),
    ("xlsx", b"xl/workbook.xml"),
    ("pptx", b"ppt/presentation.xml"),
];

/// A document that was looked at.
pub struct Document {
    ending: &'static str,
    bytes: Vec<u8>,
}

impl Document {
    /// Its ending, by what it contains: `pdf`.
    pub fn ending(&self) -> &'static str {
        self.ending
    }

    /// What it holds.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// The endings that a kept document can have.
pub(super) fn endings() -> impl Iterator<Item = &'static str> {
    KINDS.into_iter().map(|(ending, _)| ending)
}

/// The ending that is written like this, and its type for browsers.
pub(super) fn kind(ending: &str) -> Option<(&'static str, &'static str)> {
    KINDS.into_iter().find(|(known, _)| *known == ending)
}

/// The ending of a document whose type for browsers is this.
pub fn ending_of(kind: &str) -> Option<&'static str> {
    KINDS
        .into_iter()
        .find(|(_, known)| *known == kind)
        .map(|(ending, _)| ending)
}

/// Takes a PDF, an office document (OpenDocument or Office Open XML), a plain text or a sound by what it contains.
///
/// # Errors
/// A refusal to show beside the file's field.
pub fn open_document(bytes: Vec<u8>) -> Result<Document, Refusal> {
    if bytes.len() > BYTES {
        return Err(Refusal::new("media-document-too-heavy").with("megabytes", BYTES / 1024 / 1024));
    }
    match ending(&bytes) {
        Some(ending) => Ok(Document { ending, bytes }),
        None => Err(Refusal::new("media-not-a-document")),
    }
}

fn ending(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"%PDF-") {
        return Some("pdf");
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return open_document_format(bytes).or_else(|| office_open(bytes));
    }
    if let Some(sound) = sound(bytes) {
        return Some(sound);
    }
    let is_text = std::str::from_utf8(bytes).is_ok_and(|text| {
        !text.contains(|letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
    });
    // A page of the web is text too, and would be run by whoever opens what they saved.
    let is_page = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<');
    (is_text && !is_page && !bytes.is_empty()).then_some("txt")
}

/// A sound: MPEG layer III with its tag or its first frame (ISO/IEC 11172-3), Ogg (RFC 3533), MPEG-4 audio.
fn sound(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [b'I', b'D', b'3', ..] | [0xff, 0xfb | 0xf3 | 0xf2, ..] => Some("mp3"),
        [b'O', b'g', b'g', b'S', ..] => Some("ogg"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'M', b'4', b'A', ..] => Some("m4a"),
        _ => None,
    }
}

/// The type of an OpenDocument stands at a fixed place, unpacked (OpenDocument 1.3, part 2, 3.3).
fn open_document_format(bytes: &[u8]) -> Option<&'static str> {
    let said = bytes.get(30..)?.strip_prefix(b"mimetype")?;
    let found = KINDS
        .into_iter()
        .filter(|(ending, _)| ending.starts_with("od"))
        .find(|(_, kind)| said.starts_with(kind.as_bytes()));
    found.map(|(ending, _)| ending)
}

fn office_open(bytes: &[u8]) -> Option<&'static str> {
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let found = OFFICE.into_iter().find(|(_, part)| holds(part));
    found.map(|(ending, _)| ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_told_by_what_it_contains() {
        let zip = |rest: &[u8]| [b"PK\x03\x04", [0; 26].as_slice(), rest].concat();
        for (bytes, expected) in [
            (b"%PDF-1.7\n%\xe2".to_vec(), Some("pdf")),
            (
                zip(b"mimetypeapplication/vnd.oasis.opendocument.textPK"),
                Some("odt"),
            ),
            (
                zip(b"mimetypeapplication/vnd.oasis.opendocument.presentationPK"),
                Some("odp"),
            ),
            (zip(b"[Content_Types].xml \x00\x00 xl/workbook.xml"), Some("xlsx")),
            ("Ordre du jour :\r\n\t1. Accueil".as_bytes().to_vec(), Some("txt")),
            (b"ID3\x04\x00".to_vec(), Some("mp3")),
            (b"\xff\xfb\x90\x00".to_vec(), Some("mp3")),
            (b"OggS\x00\x02".to_vec(), Some("ogg")),
            (b"\x00\x00\x00\x20ftypM4A ".to_vec(), Some("m4a")),
            (b"\x00\x00\x00\x20ftypisom".to_vec(), None),
            (zip(b"mimetypeapplication/java-archive"), None),
            (b" \n<!doctype html><script>1</script>".to_vec(), None),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), None),
            (b"MZ\x90\x00".to_vec(), None),
            (b"\x7fELF".to_vec(), None),
            (b"\xff\xd8\xff\xe0".to_vec(), None),
            (Vec::new(), None),
        ] {
            let found = open_document(bytes.clone())
                .ok()
                .map(|document| document.ending());
            assert_eq!(found, expected, "{}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn one_that_is_too_heavy_is_refused() {
        let heavy = [b"%PDF-".to_vec(), vec![b' '; BYTES]].concat();
        let refusal = open_document(heavy).err().unwrap();
        assert_eq!(refusal.message, "media-document-too-heavy");
    }
}
