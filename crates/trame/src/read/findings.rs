//! What was found while reading: faults, and where each value stands.

use std::collections::HashMap;

use super::Texts;
use crate::{Fault, File, MOST_FAULTS, What};

/// Faults gathered so far, and the place of each value in its file.
#[derive(Default)]
pub(super) struct Findings {
    faults: Vec<Fault>,
    /// The offset of each value that was read, by its path: `role.2.skills.0`.
    pub(super) places: HashMap<(File, String), usize>,
}

impl Findings {
    /// Adds a fault, unless there are more than anybody will read.
    pub(super) fn push(&mut self, fault: Fault) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(fault);
        }
    }

    /// Adds a fault about a value that was read; a value that was not has its own fault already.
    pub(super) fn at(&mut self, texts: &Texts<'_>, file: File, place: &str, what: What) {
        if let Some(offset) = self.places.get(&(file, place.to_owned())) {
            self.at_offset(texts, file, *offset, place, what);
        }
    }

    /// Adds a fault at an offset of a file.
    pub(super) fn at_offset(
        &mut self,
        texts: &Texts<'_>,
        file: File,
        offset: usize,
        place: &str,
        what: What,
    ) {
        // Counting lines takes as long as the file, so it is not done for faults that nobody will see.
        if self.faults.len() < MOST_FAULTS
            && let Some(text) = texts.get(&file)
        {
            self.push(Fault::at(file, text, offset, place, what));
        }
    }

    /// Whether a fault was found at this place, or inside it.
    pub(super) fn blamed(&self, file: File, place: &str) -> bool {
        let inside = |at: &str| {
            at.strip_prefix(place)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.faults
            .iter()
            .any(|fault| inside(&fault.place) && fault.file == file.name())
    }

    /// Whether a fault was found in the outermost tables of a file.
    pub(super) fn blamed_at_the_top(&self, file: File) -> bool {
        self.faults
            .iter()
            .any(|fault| !fault.place.contains('.') && fault.file == file.name())
    }

    /// Whether all is well.
    pub(super) fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// The faults, in the order of the files.
    pub(super) fn sorted(mut self) -> Vec<Fault> {
        self.faults.sort_by_cached_key(Fault::rank);
        self.faults
    }
}
