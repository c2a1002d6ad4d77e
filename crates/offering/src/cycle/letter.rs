//! The one letter to whoever registered for several sessions: each with its state and its secret address.

use kernel::{Language, PersonId, Problem, Uid};
use platform::mail::Letter;
use platform::{House, Tx};

use super::access::SeenCycle;
use super::several::Answer;
use super::store;
use gatherings::gathering::{Seat, places_in_words, time_in_words};
use gatherings::registration::State;
use gatherings::time::file::{self, Entry};

/// Writes it; the same form sent twice writes one.
pub(super) fn write(
    tx: &mut Tx,
    house: &House,
    seen: &SeenCycle,
    (person, name, language): (PersonId, &str, Language),
    answers: &[Answer],
    once: Uid,
) -> Result<(), Problem> {
    let Some(email) = store::address(tx, person)? else {
        return Ok(());
    };
    let base = &house.settings().base;
    let sessions: Vec<String> = answers
        .iter()
        .map(|answer| line(house, language, answer))
        .collect();
    let sessions = sessions.join("\n\n");
    let link = format!("{base}/cycles/{}", seen.cycle.uid);
    let values = [
        ("person", name),
        ("cycle", seen.cycle.title.as_str()),
        ("space", seen.space.space.name.as_str()),
        ("sessions", sessions.as_str()),
        ("link", link.as_str()),
    ];
    let words = house.languages();
    let subject = words.filled(language, "cycle-letter-subject", &values);
    let body = words.filled(language, "cycle-letter-body", &values);
    let entries: Vec<Entry> = answers.iter().filter_map(|answer| entry(answer, base)).collect();
    // The same form with other ticks is something new to say.
    let said: Vec<String> = answers
        .iter()
        .map(|answer| format!("{}{}", answer.gathering.id.number(), answer.word))
        .collect();
    let said = said.join(",");
    tx.letter(Letter {
        person: Some(person),
        recipient: &email,
        subject: &subject,
        body: &body,
        calendar: (!entries.is_empty()).then(|| file::write(None, &entries)),
        only_once: Some(format!("cycle-registered:{once}:{}:{said}", person.number())),
    })
}

fn connects(answer: &Answer) -> bool {
    let placed =
        |own: &gatherings::registration::Registration| own.state == State::Placed && own.seat == Seat::Remote;
    answer.registration.as_ref().is_some_and(placed)
}

/// What is said of one session: what and when, how they stand, where, and the address to change one's mind.
fn line(house: &House, language: Language, answer: &Answer) -> String {
    let words = house.languages();
    let gathering = &answer.gathering;
    let mut lines = vec![
        gathering.title.clone(),
        time_in_words(words, language, gathering),
        words
            .text(language, &format!("cycle-answer-{}", answer.word))
            .to_owned(),
    ];
    if let Some(own) = &answer.registration {
        let seat = words.word(language, "registration-seat", own.seat.word());
        lines.push(seat.to_owned());
        lines.push(places_in_words(
            words,
            language,
            gathering,
            own.seat,
            connects(answer),
        ));
        lines.push(format!("{}{}", house.settings().base, own.path()));
    }
    lines.join("\n")
}

/// For the calendar of whoever has a place.
fn entry(answer: &Answer, base: &str) -> Option<Entry> {
    let own = answer
        .registration
        .as_ref()
        .filter(|own| own.state == State::Placed)?;
    let mut entry = Entry::of(&answer.gathering, base);
    if own.seat == Seat::Remote && !answer.gathering.link.is_empty() {
        entry.place.clone_from(&answer.gathering.link);
    }
    Some(entry)
}
