//! What is written about a proposal: to those who answer for the space, that one waits; to whoever proposed it, the answer.

use kernel::{Language, PersonId, Problem, SpaceId};
use platform::{House, Tx};
use spaces::letter::{self, Wording};

platform::statements! {
    STEWARDS = "select m.person_id from memberships m where m.space_id = $1 and m.state = 'active'
                and m.standing = 'steward' order by m.person_id limit 20";
}

/// What a letter is about.
pub(crate) struct About<'a> {
    /// Who did what it tells; they are written nothing, for they know.
    pub by: PersonId,
    /// The space that it is proposed to.
    pub space: SpaceId,
    /// Its name.
    pub space_name: &'a str,
    /// What is proposed, in a line.
    pub title: &'a str,
    /// The page of it.
    pub path: String,
}

/// Writes to those who answer for the space that something is proposed to it. `key` names the letter.
///
/// # Errors
/// When the store refuses.
pub(crate) fn proposed(tx: &mut Tx, house: &House, about: &About, key: &str) -> Result<(), Problem> {
    for (person,) in tx.all::<(PersonId,)>(STEWARDS, (about.space,))? {
        write(tx, house, about, person, key, |_| String::new())?;
    }
    Ok(())
}

/// Writes to whoever proposed it what was answered, with the word that was given; where none was, the message `plain`
/// stands for it. `key` names the letter.
///
/// # Errors
/// When the store refuses.
pub(crate) fn answered(
    tx: &mut Tx,
    house: &House,
    about: &About,
    author: PersonId,
    (key, word, plain): (&str, &str, &str),
) -> Result<(), Problem> {
    write(tx, house, about, author, key, |language| {
        if word.is_empty() {
            house.languages().text(language, plain).into_owned()
        } else {
            word.to_owned()
        }
    })
}

fn write(
    tx: &mut Tx,
    house: &House,
    about: &About,
    person: PersonId,
    key: &str,
    word: impl Fn(Language) -> String,
) -> Result<(), Problem> {
    if person == about.by {
        return Ok(());
    }
    let words = house.languages();
    let link = format!("{}{}", house.settings().base, about.path);
    letter::write_about(tx, Some(about.space), person, |language, name| {
        let word = word(language);
        let values = [
            ("person", name.as_str()),
            ("space", about.space_name),
            ("title", about.title),
            ("word", word.as_str()),
            ("link", link.as_str()),
        ];
        Wording {
            subject: words.filled(language, &format!("{key}-subject"), &values),
            body: words.filled(language, &format!("{key}-body"), &values),
        }
    })
}
