//! What is written about a proposal: to those who answer for the space, that one waits; to whoever proposed it, the answer.

use kernel::{Language, PersonId, Problem, Uid};
use platform::{House, Tx};
use spaces::letter::{self, Wording};
use spaces::space::Space;

use crate::proposal::{May, MayPropose, Proposed};

platform::statements! {
    STEWARDS = "select m.person_id from memberships m where m.space_id = $1 and m.state = 'active'
                and m.standing = 'steward' order by m.person_id limit 20";
}

/// The messages of the letters about one kind of proposal; `-subject` and `-body` end them, but for the last.
pub(crate) struct Letters {
    /// One waits for an answer.
    pub proposed: &'static str,
    /// It was accepted.
    pub accepted: &'static str,
    /// It was not.
    pub declined: &'static str,
    /// What stands for the word of whoever accepted it, where there is none.
    pub open: &'static str,
}

/// What a letter is about.
struct About<'a> {
    /// Who did what it tells; they are written nothing, for they know.
    by: PersonId,
    /// The space that it is proposed to.
    space: &'a Space,
    /// What is proposed, in a line.
    title: &'a str,
    /// The page of it.
    path: String,
}

/// Writes to those who answer for the space that something is proposed to it.
///
/// # Errors
/// When the store refuses.
pub(crate) fn proposed<P: Proposed>(
    tx: &mut Tx,
    house: &House,
    may: &MayPropose,
    (uid, title): (Uid, &str),
) -> Result<(), Problem> {
    let about = About {
        by: may.actor.id,
        space: &may.space.space,
        title,
        path: format!("/{}/{uid}", P::PATH),
    };
    for (person,) in tx.all::<(PersonId,)>(STEWARDS, (about.space.id,))? {
        write(tx, house, &about, person, P::LETTERS.proposed, |_| String::new())?;
    }
    Ok(())
}

/// Writes to whoever proposed it what was answered, with the word that was given.
///
/// # Errors
/// When the store refuses.
pub(crate) fn answered<P: Proposed>(
    tx: &mut Tx,
    house: &House,
    may: &May<P>,
    (is_accepted, word): (bool, &str),
) -> Result<(), Problem> {
    let proposal = may.proposal();
    let about = About {
        by: may.actor().id,
        space: &may.seen().space.space,
        title: proposal.title(),
        path: format!("/{}/{}", P::PATH, proposal.uid()),
    };
    let key = if is_accepted {
        P::LETTERS.accepted
    } else {
        P::LETTERS.declined
    };
    write(tx, house, &about, proposal.author(), key, |language| {
        if word.is_empty() {
            house.languages().text(language, P::LETTERS.open).to_owned()
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
    letter::write_about(tx, Some(about.space.id), person, |language, name| {
        let word = word(language);
        let values = [
            ("person", name.as_str()),
            ("space", about.space.name.as_str()),
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
