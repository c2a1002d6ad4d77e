//! What requests hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

platform::statements! {
    ASKED = "select s.name, a.state, a.name, a.who, a.kind, a.theme, a.title, a.project, a.address, a.tried, a.outcome,
             a.thanks, a.begun_at from accompaniments a join spaces s on s.id = a.space_id
             where a.person_id = $1 or a.companion_id = $1 order by a.id";
    // Whoever accompanies may have kept words about them.
    FORGET_NOTES = "delete from accompaniment_notes where accompaniment_id in
                    (select id from accompaniments where person_id = $1)";
    FORGET_STEPS = "delete from accompaniment_steps where accompaniment_id in
                    (select id from accompaniments where person_id = $1)";
    FORGET_MEETINGS = "delete from accompaniment_meetings where accompaniment_id in
                       (select id from accompaniments where person_id = $1)";
    FORGET_TELLINGS = "delete from accompaniment_tellings where accompaniment_id in
                       (select id from accompaniments where person_id = $1)";
    FORGET_PROPOSALS = "delete from accompaniment_proposals where accompaniment_id in
                        (select id from accompaniments where person_id = $1)";
    FREE = "update companions set busy = busy - (select count(*) from accompaniments a where a.person_id = $1
            and a.companion_id = companions.person_id and a.space_id = companions.space_id
            and a.state in ('accepted', 'under-way'))";
    FORGET = "delete from accompaniments where person_id = $1";
    // Those whom they accompanied are looked after again.
    HAND_BACK = "update accompaniments set state = 'asked', companion_id = null
                 where companion_id = $1 and state in ('accepted', 'under-way')";
    UNNAME = "update accompaniments set companion_id = null where companion_id = $1";
}

/// The table, as its owner sees it.
pub(super) const TABLES: [Table; 1] = [Table {
    name: "accompaniments",
    columns: &[
        "space", "state", "name", "who", "kind", "theme", "title", "project", "address", "tried", "outcome",
        "thanks", "begun_at",
    ],
    rows: ASKED,
    fate: Fate::Removed,
    erase,
}];

fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for statement in [
        FORGET_NOTES,
        FORGET_STEPS,
        FORGET_MEETINGS,
        FORGET_TELLINGS,
        FORGET_PROPOSALS,
        FREE,
        FORGET,
        HAND_BACK,
        UNNAME,
    ] {
        tx.run(statement, (person,))?;
    }
    Ok(())
}
