//! The tables of letters and of those to whom they went.

use kernel::{Audience, Language, PersonId, Problem, Trace, Uid};
use learning::cohort::MayLead;
use platform::personal::{Fate, Table, stays};
use platform::{House, Tx};
use spaces::letter::{Wording, write_to};

use super::letter::About;
use crate::reaction;

platform::statements! {
    WRITE = "insert into trainee_letters (uid, space_id, about, subject, body, written_at, written_by)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict (uid) do nothing returning id";
    RECIPIENT = "insert into trainee_letter_recipients (letter_id, person_id) values ($1, $2)
                 on conflict (letter_id, person_id) do nothing";
    OF_PERSON = "select l.written_at, l.subject from trainee_letter_recipients r
                 join trainee_letters l on l.id = r.letter_id
                 where r.person_id = $2 and l.space_id = $1 order by l.id desc limit 10";
    WRITTEN_ROWS = "select s.name, l.subject, l.body, l.written_at from trainee_letters l
                    join spaces s on s.id = l.space_id where l.written_by = $1 order by l.id";
    RECEIVED_ROWS = "select s.name, l.subject, l.written_at from trainee_letter_recipients r
                     join trainee_letters l on l.id = r.letter_id join spaces s on s.id = l.space_id
                     where r.person_id = $1 order by l.id";
    FORGET = "delete from trainee_letter_recipients where person_id = $1";
}

/// What the tables hold about people.
pub(super) const PERSONAL: [Table; 2] = [
    Table {
        name: "trainee_letters",
        columns: &["space", "subject", "body", "written_at"],
        rows: WRITTEN_ROWS,
        fate: Fate::Nameless,
        erase: stays,
    },
    Table {
        name: "trainee_letter_recipients",
        columns: &["space", "subject", "written_at"],
        rows: RECEIVED_ROWS,
        fate: Fate::Removed,
        erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
    },
];

/// What somebody who leads wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    /// The identifier that the form carries: twice is as once.
    pub once: Uid,
    /// What it is about.
    pub about: About,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// To whom it goes; the caller knows that they are trainees of the cohort.
    pub to: Vec<PersonId>,
}

/// Sends a letter, once. What somebody had written of the activity that it is about is answered by it.
pub(super) fn send(tx: &mut Tx, house: &House, may: &MayLead, letter: &Letter) -> Result<(), Problem> {
    let (space, now) = (&may.seen().space.space, tx.now());
    let row = (
        letter.once,
        space.id,
        letter.about.word(),
        letter.subject.as_str(),
        letter.body.as_str(),
        now,
        may.actor().id,
    );
    let Some((id,)) = tx.find::<(i64,)>(WRITE, row)? else {
        return Ok(());
    };
    for person in &letter.to {
        tx.run(RECIPIENT, (id, *person))?;
        write_to(tx, *person, |language, name| {
            compose(
                house,
                letter,
                language,
                &name,
                &may.actor().name,
                &space.name,
                &space.slug,
            )
        })?;
        if let Some(activity) = letter.about.activity() {
            reaction::answered(tx, space.id, *person, activity)?;
        }
        tx.record(
            Trace::new("trainee.written", Some(may.actor().id))
                .inside(space.id, Audience::Own)
                .about(*person)
                .to("trainee_letter", id)
                .cohort(space.id),
        )?;
    }
    Ok(())
}

/// The letter as somebody reads it: who writes, from where, and where it leads.
fn compose(
    house: &House,
    letter: &Letter,
    language: Language,
    name: &str,
    leader: &str,
    space: &str,
    slug: &str,
) -> Wording {
    let link = format!("{}/spaces/{slug}/week", house.settings().base);
    let values = [
        ("person", name),
        ("text", letter.body.as_str()),
        ("leader", leader),
        ("space", space),
        ("link", link.as_str()),
    ];
    Wording {
        subject: letter.subject.clone(),
        body: house.languages().filled(language, "trainee-letter-mail", &values),
    }
}

/// The last letters to somebody from this cohort: when, and their subject.
pub(super) fn of_person(
    tx: &mut Tx,
    space: kernel::SpaceId,
    person: PersonId,
) -> Result<Vec<(kernel::Instant, String)>, Problem> {
    tx.all(OF_PERSON, (space, person))
}
