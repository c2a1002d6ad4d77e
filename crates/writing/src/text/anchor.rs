//! Places that follow the text, as Yjs calls relative positions.

use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{Assoc, IndexedSequence, StickyIndex, Transact};

use super::SharedText;

impl SharedText {
    /// The place from `start` to `end`, in UTF-16 units; nothing when it is empty or not in the text.
    pub fn anchor(&self, start: usize, end: usize) -> Option<(Vec<u8>, Vec<u8>)> {
        if start >= end || end > self.length() {
            return None;
        }
        let look = self.doc.transact();
        let (start, end) = (u32::try_from(start).ok()?, u32::try_from(end).ok()?);
        let first = self.text.sticky_index(&look, start, Assoc::After)?;
        let last = self.text.sticky_index(&look, end, Assoc::Before)?;
        Some((first.encode_v1(), last.encode_v1()))
    }

    /// Where such a place is now; nothing when what stood there is gone.
    pub fn find_anchor(&self, first: &[u8], last: &[u8]) -> Option<(usize, usize)> {
        let look = self.doc.transact();
        let place = |bytes: &[u8]| {
            let offset = StickyIndex::decode_v1(bytes).ok()?.get_offset(&look)?;
            usize::try_from(offset.index).ok()
        };
        let (start, end) = (place(first)?, place(last)?);
        (start < end && end <= self.text_length(&look)).then_some((start, end))
    }

    fn text_length(&self, look: &yrs::Transaction<'_>) -> usize {
        yrs::Text::len(&self.text, look) as usize
    }
}
