//! Words as one searches for them: without accents, capitals and signs.

use kernel::Problem;
use platform::Tx;

use super::{GatheringId, Offer};

platform::statements! {
    KEEP_WORDS = "update gatherings set words = $2 where id = $1";
}

/// The words of a text, with a line between them: `ecole-d-ete` for « École d’été ».
pub fn plain(text: &str) -> String {
    slug::slugify(text)
}

/// Keeps the words of a gathering, for those who search.
///
/// # Errors
/// When the store refuses.
pub fn keep_words(tx: &mut Tx, id: GatheringId, offer: &Offer) -> Result<(), Problem> {
    let words = plain(&format!("{} {}", offer.title, offer.summary));
    tx.run(KEEP_WORDS, (id, words)).map(drop)
}
