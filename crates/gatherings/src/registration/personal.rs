//! What registrations hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::jobs::CALL_IN;
use super::store;
use crate::gathering::GatheringId;

platform::statements! {
    ROWS = "select g.title, g.starts_at, r.mode, r.state, r.name, r.answers, r.language, r.asked_at, r.changed_at
            from registrations r join gatherings g on g.id = r.gathering_id where r.person_id = $1 order by r.id";
    ACTIVE = "select gathering_id, mode, state from registrations where person_id = $1
              and state in ('placed', 'waiting', 'offered') order by gathering_id, mode";
    FORGET = "update registrations set state = case when state in ('placed', 'waiting', 'offered') then 'cancelled'
              else state end, name = '', answers = '{}', offered_until = null where person_id = $1";
}

/// The table, as its owner sees it.
pub const TABLE: Table = Table {
    name: "registrations",
    columns: &[
        "gathering",
        "starts_at",
        "mode",
        "state",
        "name",
        "answers",
        "language",
        "asked_at",
        "changed_at",
    ],
    rows: ROWS,
    fate: Fate::Ended,
    erase,
};

/// Gives every place back; a job offers them to those who wait.
fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for (gathering, mode, state) in tx.all::<(GatheringId, String, String)>(ACTIVE, (person,))? {
        store::forget_seat(tx, gathering, &mode, state == "waiting")?;
        tx.job(CALL_IN.kind, &gathering.number().to_string())?;
    }
    tx.run(FORGET, (person,)).map(drop)
}
