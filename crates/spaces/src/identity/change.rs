//! Changing a space's trame: the one way in which identity, charter, words and modules are changed.

use std::collections::BTreeMap;

use kernel::{Audience, Language, PersonId, Problem, Refusal, Right, SpaceId, Trace, Uid};
use platform::Tx;
use platform::web::Form;
use trame::{Card, Trame, Words};

use super::store;
use crate::shape::{self, Origin};
use crate::space;
use crate::space::access::Seen;

/// The fields of a form whose texts stand in several languages: `purpose-fr`, `purpose-en`.
pub type Texts = BTreeMap<String, String>;

/// Reads every text of a form that has fields of this name; one without any is not ours, and would empty everything.
///
/// # Errors
/// [`Problem::Malformed`] when it has none.
pub fn read_form(form: &Form, field: &str) -> Result<Texts, Problem> {
    let texts = form.texts();
    let ours = texts.keys().any(|name| name.starts_with(field));
    if ours {
        Ok(texts)
    } else {
        Err(Problem::Malformed("problem-not-a-form"))
    }
}

/// Fills the fields of a text, one a language.
pub fn fill(form: &mut Form, field: &str, languages: &[Language], words: Option<&Words>) {
    for language in languages {
        let text = words.and_then(|words| words.get(*language)).unwrap_or_default();
        form.fill(format!("{field}-{}", language.word()), text);
    }
}

/// What the field beside which a refusal stands is called among the refusal's values; no message has a place of this name.
const FIELD: &str = "beside";

/// A refusal that says beside which field it stands.
pub fn beside(refusal: Refusal, field: impl ToString) -> Refusal {
    refusal.with(FIELD, field)
}

/// Notes a refusal beside the field that it names, or at `otherwise`.
pub fn refuse(form: &mut Form, otherwise: &'static str, refusal: Refusal) {
    let named = refusal.values.iter().find(|(name, _)| *name == FIELD);
    match named.map(|(_, field)| field.clone()) {
        Some(field) => form.refuse_at(field, refusal),
        None => form.refuse(otherwise, refusal),
    }
}

/// The text of a field in every language; a language left empty takes the text of the other; nothing when all are.
/// A text that only lost the line break at its end, as forms make it, stays as it was in `before`.
///
/// # Errors
/// A refusal, beside its field, when one is longer than `most` characters.
pub fn words(
    texts: &Texts,
    field: &str,
    languages: &[Language],
    most: usize,
    before: Option<&Words>,
) -> Result<Option<Words>, Problem> {
    let typed = |language: &Language| {
        let text = texts
            .get(&format!("{field}-{}", language.word()))
            .map_or("", String::as_str);
        (*language, text)
    };
    let all: Vec<(Language, &str)> = languages.iter().map(typed).collect();
    let Some((_, fallback)) = all.iter().find(|(_, text)| !text.is_empty()).copied() else {
        return Ok(None);
    };
    let mut words = Words::new();
    for (language, text) in all {
        let count = text.chars().count();
        if count > most {
            let refusal = Refusal::new("form-too-long")
                .with("most", most)
                .with("count", count);
            return Err(beside(refusal, format!("{field}-{}", language.word())).into());
        }
        let text = if text.is_empty() { fallback } else { text };
        let kept = before
            .and_then(|before| before.get(language))
            .filter(|before| before.trim() == text);
        words.set(language, kept.unwrap_or(text));
    }
    Ok(Some(words))
}

/// Changes the trame of a space, remembers the state it had, and says so in the ledger.
/// The first change makes the space's trame a child of the one it was opened from.
///
/// `seen` must come from a proof of the right to do it; the callers hold a `May`.
///
/// # Errors
/// Those of `edit`, a refusal when the result breaks a rule of the format or somebody was faster.
pub fn make(
    tx: &mut Tx,
    seen: &Seen,
    what: &'static str,
    edit: impl FnOnce(&mut Trame) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let mut next = seen.space.shape.trame.clone();
    edit(&mut next)?;
    keep(tx, seen, what, next).map(drop)
}

/// The end of [`make`], for an edit that also writes elsewhere. Gives the change that was made, so that it may be gone
/// back from; nothing when the trame stays as it was.
///
/// # Errors
/// A refusal when the result breaks a rule of the format or somebody was faster.
pub fn keep(tx: &mut Tx, seen: &Seen, what: &'static str, mut next: Trame) -> Result<Option<Uid>, Problem> {
    let space = &seen.space;
    let known = &space.shape.trame;
    if next == *known {
        return Ok(None);
    }
    if space.shape.id == space.opened_from {
        let spoken = known.card.languages.iter();
        let name = spoken.fold(Words::new(), |words, language| words.with(*language, &space.name));
        let child = known.descend(&own_key(&space.slug), "1", name).card;
        // What the change says of the card itself stays: who is credited from now on, for one.
        next.card = Card {
            key: child.key,
            version: child.version,
            name: child.name,
            lineage: child.lineage,
            ..next.card
        };
    }
    let by = seen.actor.as_ref().map(|actor| actor.id);
    let trame = shape::keep_checked(tx, &next, Origin::Space, by)?;
    point(tx, seen, trame, what).map(Some)
}

fn point(tx: &mut Tx, seen: &Seen, trame: i64, what: &'static str) -> Result<Uid, Problem> {
    let by = seen.actor.as_ref().map(|actor| actor.id);
    space::point_to(tx, &seen.space, trame)?;
    let change = store::remember(tx, seen.space.id, trame, what, by)?;
    tx.record(
        Trace::new("space.changed", by)
            .inside(seen.space.id, Audience::Space)
            .detail(what),
    )?;
    Ok(change)
}

/// Remembers the first state of a space.
///
/// # Errors
/// When the store refuses.
pub fn remember_opening(tx: &mut Tx, space: SpaceId, trame: i64, by: PersonId) -> Result<(), Problem> {
    store::remember(tx, space, trame, "opening", Some(by)).map(drop)
}

/// Whether somebody may go back to a state of a space: it holds all that the trame says, so it takes every right over it.
pub fn may_go_back(seen: &Seen) -> bool {
    let rights = [Right::Arrange, Right::Describe, Right::WriteCharter];
    rights.into_iter().all(|right| seen.has(right))
}

/// Goes back to the state that a space had before a change.
///
/// # Errors
/// [`Problem::Forbidden`] without the right to describe or arrange; [`Problem::Missing`] when there is no earlier state.
pub fn go_back(tx: &mut Tx, seen: &Seen, change: Uid) -> Result<(), Problem> {
    if seen.actor.is_none() {
        return Err(Problem::SignIn);
    }
    if !may_go_back(seen) {
        return Err(Problem::Forbidden);
    }
    let trame = store::before(tx, seen.space.id, change)?.ok_or(Problem::Missing)?;
    if trame == seen.space.shape.id {
        Ok(())
    } else {
        point(tx, seen, trame, "return").map(drop)
    }
}

/// A name in addresses always fits as a trame's key but for a digit at its start.
fn own_key(slug: &str) -> String {
    let key: String = slug
        .chars()
        .skip_while(|letter| !letter.is_ascii_lowercase())
        .take(48)
        .collect();
    if key.is_empty() { "space".to_owned() } else { key }
}
