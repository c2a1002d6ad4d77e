//! A folder of Markdown: each text becomes a page, each picture or document comes with it.

use super::archive::{Archive, MOST_FILE};
use super::{Fault, Row};

/// Reads it.
pub(super) fn read(archive: &mut Archive, take: &mut dyn FnMut(Row) -> bool) -> Result<(), Fault> {
    let entries: Vec<_> = archive.entries().to_vec();
    for entry in &entries {
        let lower = entry.path.to_lowercase();
        let row = if lower.ends_with(".md") || lower.ends_with(".markdown") {
            Row {
                kind: "text",
                tag: entry.path.clone(),
                body: archive.text(entry, MOST_FILE)?,
                latest: true,
                ..Row::default()
            }
        } else {
            Row {
                kind: "file",
                tag: entry.path.clone(),
                at: i64::try_from(entry.size).unwrap_or(i64::MAX),
                latest: true,
                ..Row::default()
            }
        };
        if !take(row) {
            return Ok(());
        }
    }
    Ok(())
}
