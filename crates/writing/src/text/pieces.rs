//! A text in pieces, each with who wrote it.

use yrs::types::text::{ChangeKind, YChange};
use yrs::{Out, ReadTxn, Snapshot, Text, Transact};

use super::SharedText;

impl SharedText {
    /// The text in pieces, each with the client who wrote it.
    pub fn pieces(&mut self) -> Vec<(u64, String)> {
        let mut change = self.doc.transact_mut();
        let now = change.snapshot();
        let whose = |change: YChange| match change.kind {
            ChangeKind::Added => Some(change.id.client.get()),
            ChangeKind::Removed => None,
        };
        let parts = self
            .text
            .diff_range(&mut change, Some(&now), Some(&Snapshot::default()), whose);
        let mut pieces: Vec<(u64, String)> = Vec::new();
        for part in parts {
            let (Out::Any(yrs::Any::String(text)), Some(Some(client))) = (part.insert, part.ychange) else {
                continue;
            };
            match pieces.last_mut() {
                Some((last, said)) if *last == client => said.push_str(&text),
                _ => pieces.push((client, text.to_string())),
            }
        }
        pieces
    }
}
