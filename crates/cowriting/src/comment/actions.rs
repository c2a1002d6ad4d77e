//! Saying something of a passage, proposing, settling.

use kernel::{Problem, Refusal, Uid};
use platform::Tx;
use writing::{Edit, SharedText, length};

use super::store::{self, New, State};
use crate::page;
use crate::page::access::{Comment, May, Write};

/// What is said.
pub(super) struct Words {
    pub once: Uid,
    /// The passage, as it stands in the text.
    pub quote: String,
    /// Where its reader saw it begin, in UTF-16 units, when that is known.
    pub start: Option<usize>,
    pub body: String,
    pub proposal: Option<String>,
}

/// Says it; the same form sent twice says it once.
pub(super) fn say(tx: &mut Tx, may: &May<Comment>, words: &Words) -> Result<(), Problem> {
    let page = may.page();
    let place = if words.quote.is_empty() {
        None
    } else {
        let (text, _) = writing::load(tx, page.document)?;
        let at =
            find(&text.text(), &words.quote, words.start).ok_or(Refusal::new("comment-passage-not-there"))?;
        text.anchor(at, at + length(&words.quote))
    };
    let new = New {
        uid: words.once,
        page: page.id,
        who: may.who(),
        place,
        quote: &words.quote,
        body: &words.body,
        proposal: words.proposal.as_deref(),
    };
    if store::add(tx, new)? {
        page::trace(tx, "page.commented", page, may.who())?;
    }
    Ok(())
}

/// Where a passage stands: of several, the one that is nearest to where it was seen.
fn find(text: &str, quote: &str, start: Option<usize>) -> Option<usize> {
    let places = text
        .match_indices(quote)
        .map(|(at, _)| text.get(..at).map_or(0, length));
    let start = start.unwrap_or(0);
    places.min_by_key(|at| at.abs_diff(start))
}

/// Settles it in one of the ways that change no text.
pub(super) fn settle(tx: &mut Tx, may: &May<Write>, comment: Uid, to: State) -> Result<(), Problem> {
    let found = store::find(tx, may.page().id, comment)?;
    if store::settle(tx, found.id, to, may.who().person)? {
        page::trace(tx, "page.comment-settled", may.page(), may.who())?;
    }
    Ok(())
}

/// Puts what is proposed where the passage is, if it still says what it did.
pub(super) fn accept(tx: &mut Tx, may: &May<Write>, comment: Uid) -> Result<(), Problem> {
    let page = may.page();
    let found = store::find(tx, page.id, comment)?;
    let proposal = found.proposal.clone().ok_or(Problem::Missing)?;
    if !store::settle(tx, found.id, State::Accepted, may.who().person)? {
        return Ok(());
    }
    let put = |now: &SharedText| {
        let place = found
            .place
            .as_ref()
            .and_then(|(first, last)| now.find_anchor(first, last));
        let gone = Problem::from(Refusal::new("comment-passage-changed"));
        let (start, end) = place.ok_or(gone)?;
        let units: Vec<u16> = now.text().encode_utf16().collect();
        let there = String::from_utf16_lossy(units.get(start..end).unwrap_or_default());
        if there != found.quote {
            return Err(Refusal::new("comment-passage-changed").into());
        }
        Ok(vec![Edit {
            at: start,
            gone: end - start,
            put: proposal.clone(),
        }])
    };
    // Whoever proposed the words wrote them, whoever puts them in.
    let changed = writing::change(tx, page.document, &found.by, put)?;
    page::come_to_rest(tx, page, &changed.text, may.who())?;
    page::trace(tx, "page.comment-settled", page, may.who())
}

/// Whoever said it takes it back.
pub(super) fn withdraw(tx: &mut Tx, may: &May<Comment>, comment: Uid) -> Result<(), Problem> {
    let found = store::find(tx, may.page().id, comment)?;
    if !found.by.is(may.who()) {
        return Err(Problem::Forbidden);
    }
    store::settle(tx, found.id, State::Withdrawn, may.who().person).map(drop)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn of_several_passages_the_nearest_is_meant() {
        let text = "é un, un, un";
        assert_eq!(find(text, "un", None), Some(2));
        assert_eq!(find(text, "un", Some(9)), Some(10));
        assert_eq!(find(text, "deux", Some(9)), None);
    }
}
