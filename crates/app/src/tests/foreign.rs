//! What the targets of `fuzz/` look for, for a moment in every run: files that are nearly right are read or refused, and
//! nothing breaks. (Captions, badges and texts written together have the same beside what reads them.)

use std::path::Path;

use moving::reading::sql::{Dump, MOST_VALUE};

/// How often each of them is changed.
const TIMES: usize = 200;

/// Changes of bytes by a sequence that is always the same (Knuth's generator for MMIX).
struct Near(u64);

impl Near {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }

    /// The same bytes with a few of them other, gone, or there twice.
    fn to(&mut self, right: &[u8]) -> Vec<u8> {
        let mut bytes = right.to_vec();
        for _ in 0..=self.below(5) {
            let at = self.below(bytes.len());
            let end = (at + 1 + self.below(40)).min(bytes.len());
            match self.below(4) {
                _ if bytes.is_empty() => {}
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let again = bytes[at..end].to_vec();
                    drop(bytes.splice(at..at, again));
                }
                _ => bytes[at] = u8::try_from(self.below(256)).unwrap(),
            }
        }
        bytes
    }
}

fn nearly(right: &[u8], times: usize, reads: impl Fn(&[u8])) {
    reads(right);
    let mut near = Near(7);
    for _ in 0..times {
        reads(&near.to(right));
    }
}

fn shipped() -> trame::Trame {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../trames/accompaniment");
    commands::trames::read(&folder).unwrap()
}

#[test]
fn an_archive_that_is_nearly_a_trame_never_unpacks_to_more_than_it_may() {
    let archive = trame::write(&shipped()).to_zip().unwrap();
    nearly(&archive, TIMES / 4, |bytes| {
        if let Ok(folder) = trame::Folder::from_zip(bytes) {
            assert!(folder.bytes() <= trame::MOST_BYTES);
            drop(trame::read(&folder));
        }
    });
}

#[test]
fn a_document_that_is_nearly_a_trame_is_written_as_it_was_read() {
    let document = trame::to_document(&shipped());
    nearly(document.as_bytes(), TIMES / 4, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        if let Ok(known) = trame::from_document(&text) {
            let written = trame::to_document(&known);
            let again = trame::from_document(&written).expect("what was written reads");
            assert_eq!(trame::to_document(&again), written);
        }
    });
}

#[test]
fn a_file_that_is_nearly_a_picture_is_one_or_is_refused() {
    let picture = include_bytes!("../../../commands/src/demo/pictures/workbench.png");
    nearly(picture, TIMES / 10, |bytes| drop(platform::media::open(bytes)));
}

#[test]
fn no_text_gives_a_script() {
    let text = "# Un *titre*\n\n<script>a()</script> [ici](javascript:b) <img src=x onerror=c()> `d`\n\n\
                1. e\n   - f\n\n> g <a href=\"JaVaScRiPt:h\">i</a>\n\n| j | k |\n|---|---|\n| l | <svg onload=m> |\n";
    nearly(text.as_bytes(), TIMES * 5, |bytes| {
        let html = platform::markdown::html(&String::from_utf8_lossy(bytes)).to_lowercase();
        assert!(
            !html.contains("<script") && !html.contains("\"javascript:") && !html.contains("<img src=x"),
            "{html}"
        );
    });
}

#[test]
fn a_dump_that_is_nearly_one_is_read_row_by_row() {
    let dump = "-- Dump\nINSERT INTO `yeswiki_pages` (`id`, `tag`, `body`) VALUES\n(1,'PagePrincipale','Il\\'y a ''deux''\\n'),\n\
                (2,'Autre',NULL),(3,'Encore',0x4142);\nINSERT INTO `yeswiki_triples` VALUES (4,'a','b','c');\n";
    nearly(dump.as_bytes(), TIMES * 5, |bytes| {
        let mut dump = Dump::new(bytes);
        while let Ok(Some(row)) = dump.next_row() {
            assert!(row.values.values().all(|value| value.len() <= 2 * MOST_VALUE));
        }
    });
}
