//! What registrations hold about people.

use kernel::{PersonId, Problem};
use platform::Tx;
use platform::jobs::Repeated;
use platform::personal::{Fate, Table};

use super::jobs::CALL_IN;
use super::store;
use crate::gathering::GatheringId;

platform::statements! {
    ROWS = "select g.title, g.starts_at, r.mode, r.state, r.name, r.answers, r.language, r.asked_at, r.changed_at
            from registrations r join gatherings g on g.id = r.gathering_id where r.person_id = $1 order by r.id";
    ACTIVE = "select gathering_id, mode, state from registrations where person_id = $1
              and state in ('placed', 'waiting', 'offered') order by gathering_id, mode";
    FORGET_GUESTS = "update registrations set name = '', answers = '{}' where name <> ''
                     and gathering_id in (select id from gatherings where ends_at < $1)
                     and person_id in (select id from persons where state <> 'active')";
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

/// How long the names of those who never opened an account are kept after a gathering.
const KEPT_DAYS: i64 = 365;

/// Forgets the names of guests a year after what they came to; their account without a password ends next.
pub const TIDY: Repeated = Repeated {
    kind: "registration.tidy",
    minutes: 24 * 60,
    run: |house| {
        Box::pin(async move {
            house
                .write(|tx| {
                    let long_ago = tx.now().plus_days(-KEPT_DAYS);
                    tx.run(FORGET_GUESTS, (long_ago,)).map(drop)
                })
                .await?;
            Ok(())
        })
    },
};

/// Gives every place back; a job offers them to those who wait.
fn erase(tx: &mut Tx, person: PersonId) -> Result<(), Problem> {
    for (gathering, mode, state) in tx.all::<(GatheringId, String, String)>(ACTIVE, (person,))? {
        store::forget_seat(tx, gathering, &mode, state == "waiting")?;
        tx.job(CALL_IN.kind, &gathering.number().to_string())?;
    }
    tx.run(FORGET, (person,)).map(drop)
}
