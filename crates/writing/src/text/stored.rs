//! A text as the store has it: all of it as one update. Whoever only reads needs no more, and to put a long text
//! together takes several times as long.

use kernel::Problem;
use yrs::updates::encoder::Encode;
use yrs::{ClientID, StateVector};

use super::{Refused, SharedText, gate, knows_nothing};

/// A text that nobody has put together yet.
#[derive(Debug)]
pub struct Stored {
    client: u64,
    state: Vec<u8>,
    known: StateVector,
}

impl Stored {
    /// Of a state; `client` is who writes when the text is changed here.
    ///
    /// # Errors
    /// Gives the state back where it is longer than what the gate reads at once.
    pub fn new(client: u64, state: Vec<u8>) -> Result<Self, Vec<u8>> {
        // What is known already is looked at less closely.
        let Ok(brought) = gate::read(&state, |_| u32::MAX) else {
            return Err(state);
        };
        let mut known = StateVector::default();
        for (client, (_, end)) in &brought.clients {
            known.inc_by(ClientID::new(*client), *end);
        }
        Ok(Stored { client, state, known })
    }

    /// What is known, as others are told when they are asked for the rest.
    pub fn vector(&self) -> Vec<u8> {
        self.known.encode_v1()
    }

    /// All of it, for somebody who knows nothing; nothing for others, who are given a part.
    ///
    /// # Errors
    /// [`Refused::Broken`] when they do not say what they know.
    pub fn since(&self, vector: &[u8]) -> Result<Option<Vec<u8>>, Refused> {
        Ok(knows_nothing(vector)?.then(|| self.state.clone()))
    }

    /// As [`SharedText::is_news`].
    ///
    /// # Errors
    /// When it is no update.
    pub fn is_news(&self, update: &[u8]) -> Result<bool, Refused> {
        gate::is_news(update, &self.known)
    }

    /// Puts it together.
    ///
    /// # Errors
    /// A fault when the store gave something else.
    pub fn open(&self) -> Result<SharedText, Problem> {
        SharedText::of_store(self.client, Some(&self.state), &[])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use yrs::updates::decoder::Decode;

    use super::*;
    use crate::merge::Edit;

    /// A text that so many writers made, one after the other.
    fn written(edits: &[(usize, usize, String)]) -> SharedText {
        let mut all = SharedText::new(1);
        for (number, (at, gone, put)) in edits.iter().enumerate() {
            let mut writer = SharedText::of_store(number as u64 % 3 + 2, Some(&all.state()), &[]).unwrap();
            let edit = Edit {
                at: *at,
                gone: *gone,
                put: put.clone(),
            };
            all.take(&writer.edit(&[edit])).unwrap();
        }
        all
    }

    proptest! {
        #[test]
        fn what_is_not_put_together_says_what_it_says_put_together(
            edits in prop::collection::vec((0..30_usize, 0..6_usize, "[a-z é🌱]{0,5}"), 1..20),
        ) {
            let text = written(&edits);
            let stored = Stored::new(9, text.state()).unwrap();
            let [known, same] = [stored.vector(), text.vector()].map(|vector| StateVector::decode_v1(&vector).unwrap());
            prop_assert_eq!(known, same);
            prop_assert_eq!(stored.since(&[0]).unwrap(), Some(text.state()));
            prop_assert!(stored.since(&text.vector()).unwrap().is_none_or(|_| text.vector() == [0]));
            prop_assert!(!stored.is_news(&text.state()).unwrap());
            let mut opened = stored.open().unwrap();
            prop_assert_eq!(opened.text(), text.text());
            let news = opened.edit(&[Edit { at: 0, gone: 0, put: "!".to_owned() }]);
            prop_assert!(stored.is_news(&news).unwrap());
        }
    }

    #[test]
    fn who_does_not_say_what_they_know_is_told_so() {
        let stored = Stored::new(9, SharedText::new(1).state()).unwrap();
        for vector in [&[][..], &[1], &[2, 1, 1], &[0, 0]] {
            assert_eq!(stored.since(vector), Err(Refused::Broken));
        }
        assert_eq!(Stored::new(9, vec![7]).map(drop), Err(vec![7]));
    }
}
