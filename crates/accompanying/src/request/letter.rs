//! What is written to those who have a part in it. Addresses stay in the house: nobody learns another's.

use kernel::{Instant, PersonId, Problem};
use platform::calendar::Calendar;
use platform::{House, Tx};
use spaces::letter::{self, Wording};

use super::model::Accompaniment;
use super::store;

/// Writes to whoever asked, with the way to their page. `key` names the letter, `word` is what somebody said.
pub(crate) fn to_asker(
    tx: &mut Tx,
    house: &House,
    about: &Accompaniment,
    key: &str,
    word: &str,
) -> Result<(), Problem> {
    write(tx, house, about, about.asker, key, (word, None))
}

/// Writes to somebody else who has a part in it.
pub(crate) fn to_other(
    tx: &mut Tx,
    house: &House,
    about: &Accompaniment,
    person: PersonId,
    key: &str,
    word: &str,
) -> Result<(), Problem> {
    write(tx, house, about, person, key, (word, None))
}

/// Writes to either of the two about a meeting.
pub(crate) fn of_meeting(
    tx: &mut Tx,
    house: &House,
    about: &Accompaniment,
    person: PersonId,
    key: &str,
    starts: Instant,
) -> Result<(), Problem> {
    write(tx, house, about, person, key, ("", Some(starts)))
}

/// Writes to those who answer for the space.
pub(crate) fn to_stewards(
    tx: &mut Tx,
    house: &House,
    about: &Accompaniment,
    key: &str,
    word: &str,
) -> Result<(), Problem> {
    for person in store::stewards(tx, about.space_id)? {
        write(tx, house, about, person, key, (word, None))?;
    }
    Ok(())
}

fn write(
    tx: &mut Tx,
    house: &House,
    about: &Accompaniment,
    person: PersonId,
    key: &str,
    (word, starts): (&str, Option<Instant>),
) -> Result<(), Problem> {
    let path = if person == about.asker {
        about.own_path()
    } else {
        about.path()
    };
    let link = format!("{}{path}", house.settings().base);
    let (words, zone) = (house.languages(), house.instance().zone.clone());
    letter::write_to(tx, person, |language, name| {
        let name = if person == about.asker {
            about.name.clone()
        } else {
            name
        };
        let moment = starts.map_or_else(String::new, |starts| {
            Calendar::new(language, &zone).moment(words, starts)
        });
        let values = [
            ("person", name.as_str()),
            ("space", about.space_name.as_str()),
            ("title", about.title.as_str()),
            ("asker", about.name.as_str()),
            ("companion", about.companion_name()),
            ("word", word),
            ("moment", moment.as_str()),
            ("link", link.as_str()),
        ];
        Wording {
            subject: words.filled(language, &format!("{key}-subject"), &values),
            body: words.filled(language, &format!("{key}-body"), &values),
        }
    })
}
