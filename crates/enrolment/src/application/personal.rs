//! What applications hold about people.

use kernel::{Instant, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

use super::jobs::move_up_later;
use super::model::Application;
use super::{round, store};

platform::statements! {
    ROWS = "select s.name, a.state, a.name, a.title, a.context, a.aim, a.people, a.territory, a.motivation, a.availability,
            a.word, a.begun_at, a.received_at, a.changed_at
            from applications a join spaces s on s.id = a.space_id where a.person_id = $1 order by a.id";
    NOTES = "select s.name, n.body, n.written_at from application_notes n
             join applications a on a.id = n.application_id join spaces s on s.id = a.space_id
             where n.author_id = $1 order by n.id";
    SPACES = "select space_id from applications where person_id = $1 order by id";
    FORGET_NOTES_ABOUT = "delete from application_notes where application_id in
                          (select id from applications where person_id = $1)";
    FORGET = "delete from applications where person_id = $1";
    FORGET_OLD_NOTES = "delete from application_notes where application_id in (select id from applications
                        where (state = 'draft' and changed_at < $1)
                        or (state in ('declined', 'withdrawn') and changed_at < $2))";
    FORGET_OLD = "delete from applications where (state = 'draft' and changed_at < $1)
                  or (state in ('declined', 'withdrawn') and changed_at < $2)";
}

/// The tables, as their owner sees them.
pub const TABLES: [Table; 2] = [
    Table {
        name: "applications",
        columns: &[
            "space",
            "state",
            "name",
            "title",
            "context",
            "aim",
            "people",
            "territory",
            "motivation",
            "availability",
            "word",
            "begun_at",
            "received_at",
            "changed_at",
        ],
        rows: ROWS,
        fate: Fate::Removed,
        erase,
    },
    Table {
        name: "application_notes",
        columns: &["space", "body", "written_at"],
        rows: NOTES,
        fate: Fate::Nameless,
        erase: stays,
    },
];

/// Gives a place back, which a job passes on, and removes the application with what was noted about it.
fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for (space,) in tx.all::<(SpaceId,)>(SPACES, (person,))? {
        let known: Option<Application> = store::of_person(tx, space, person)?;
        if let Some(application) = known.filter(|known| known.state.has_place()) {
            round::release(tx, &application)?;
            move_up_later(tx, space)?;
        }
    }
    tx.run(FORGET_NOTES_ABOUT, (person,))?;
    tx.run(FORGET, (person,)).map(drop)
}

/// Removes drafts that nobody touched since one moment, and what was settled before another.
pub(super) fn forget_old(tx: &mut Tx, drafts: Instant, settled: Instant) -> Result<(), Problem> {
    tx.run(FORGET_OLD_NOTES, (drafts, settled))?;
    tx.run(FORGET_OLD, (drafts, settled)).map(drop)
}
