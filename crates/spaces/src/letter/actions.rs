//! Sending a letter, and changing its text.

use kernel::{Language, PersonId, Problem, Refusal, SpaceId};
use platform::languages::Languages;
use platform::mail::Paper;
use platform::{House, Tx};
use trame::{Message, MessageKind, Trame};

use super::model::{Values, Wording, braced, strange_place};
use super::text::{of_the_house, own, text};
use crate::identity::change::{self, Texts};
use crate::space::Space;

platform::statements! {
    CONTACT = "select email, language, name from persons where id = $1 and email is not null";
}

/// Writes to somebody in their language, in the words of the space. `{person}` and `{space}` are known here,
/// `values` are the others. Whoever left no address is written nothing.
///
/// # Errors
/// When the store refuses.
pub fn send(
    tx: &mut Tx,
    house: &House,
    space: &Space,
    person: PersonId,
    kind: MessageKind,
    values: &Values,
) -> Result<(), Problem> {
    write_about(tx, Some(space.id), person, |language, name| {
        let mut all = vec![("person", name), ("space", space.name.clone())];
        all.extend_from_slice(values);
        text(house.languages(), &space.shape.trame, kind, language, &all)
    })
}

/// Writes to somebody what `wording` makes of their language and name; nothing to whoever left no address.
///
/// # Errors
/// When the store refuses.
pub fn write_to(
    tx: &mut Tx,
    person: PersonId,
    wording: impl FnOnce(Language, String) -> Wording,
) -> Result<(), Problem> {
    write_about(tx, None, person, wording)
}

/// The same with a paper that is drawn as PDF when the mail leaves; the text says where it is read.
///
/// # Errors
/// When the store refuses.
pub fn write_with(
    tx: &mut Tx,
    person: PersonId,
    wording: impl FnOnce(Language, String) -> (Wording, Paper),
) -> Result<(), Problem> {
    let contact = tx.find::<(String, Language, String)>(CONTACT, (person,))?;
    let Some((email, language, name)) = contact else {
        return Ok(());
    };
    let (said, paper) = wording(language, name);
    let letter = platform::mail::Letter {
        person: Some(person),
        recipient: &email,
        subject: &said.subject,
        body: &said.body,
        ..platform::mail::Letter::default()
    };
    tx.letter_with(letter, &paper)
}

/// The same about what goes on in a space: nothing leaves one that sleeps or is closed.
///
/// # Errors
/// When the store refuses.
pub fn write_about(
    tx: &mut Tx,
    space: Option<SpaceId>,
    person: PersonId,
    wording: impl FnOnce(Language, String) -> Wording,
) -> Result<(), Problem> {
    let contact = tx.find::<(String, Language, String)>(CONTACT, (person,))?;
    let Some((email, language, name)) = contact else {
        return Ok(());
    };
    let said = wording(language, name);
    let letter = platform::mail::Letter {
        person: Some(person),
        recipient: &email,
        subject: &said.subject,
        body: &said.body,
        ..platform::mail::Letter::default()
    };
    match space {
        Some(space) => tx.letter_about(space, letter),
        None => tx.letter(letter),
    }
}

/// The longest subject and text that a trame may have.
const SUBJECT: usize = 160;
const BODY: usize = 20_000;

/// Writes the text that was typed into the trame; what says the same as the house's text is not kept.
///
/// # Errors
/// [`Problem::Refused`] when one half is missing, or a place that is never filled is asked for.
pub fn write(
    trame: &mut Trame,
    languages: &Languages,
    kind: MessageKind,
    texts: &Texts,
) -> Result<(), Problem> {
    let spoken = trame.card.languages.clone();
    let before = own(trame, kind);
    let subject = change::words(texts, "subject", &spoken, SUBJECT, before.map(|own| &own.subject))?;
    let body = change::words(texts, "body", &spoken, BODY, before.map(|own| &own.body))?;
    let (subject, body) = match (subject, body) {
        (Some(subject), Some(body)) => (subject, body),
        (None, None) => {
            take_default(trame, kind);
            return Ok(());
        }
        _ => return Err(Refusal::new("letter-both").into()),
    };
    let all = subject.iter().chain(body.iter());
    if let Some(place) = all.into_iter().find_map(|(_, text)| strange_place(text, kind)) {
        return Err(Refusal::new("letter-strange-place")
            .with("place", braced(place))
            .into());
    }
    let said = |language: Language| Wording {
        subject: subject.get(language).unwrap_or_default().to_owned(),
        body: body.get(language).unwrap_or_default().trim_end().to_owned(),
    };
    if spoken
        .iter()
        .all(|language| said(*language) == of_the_house(languages, kind, *language))
    {
        take_default(trame, kind);
        return Ok(());
    }
    let message = Message {
        key: kind,
        subject,
        body,
    };
    match trame.messages.iter_mut().find(|message| message.key == kind) {
        Some(known) => *known = message,
        None => trame.messages.push(message),
    }
    Ok(())
}

/// The house's text is sent again.
pub fn take_default(trame: &mut Trame, kind: MessageKind) {
    trame.messages.retain(|message| message.key != kind);
}
