//! Waiting: nobody who asked is forgotten, and what ended long ago is.
//!
//! Always true:
//! - once in each state, after as many days as the space said, those who coordinate are told, whoever was asked to
//!   accompany is asked again, and whoever asked reads a gentle word;
//! - two years after it ended, or two months after it was begun and left, an accompaniment is forgotten with all that was
//!   written in it. What was told stays: it is a sheet, and no longer points here.

#[cfg(test)]
mod tests;

use kernel::{Instant, Problem, Uid};
use platform::jobs::{Ending, Repeated};
use platform::{House, Install, Tx};

use crate::matching;
use crate::request::{letter, store};

platform::statements! {
    LATE = "select a.uid from accompaniments a join accompaniment_settings t on t.space_id = a.space_id
            where a.state in ('asked', 'proposed') and a.warned_at is null and a.since + t.days * 86400000 <= $1
            order by a.since, a.id limit 50";
    WARNED = "update accompaniments set warned_at = $2 where id = $1 and warned_at is null";
    OLD = "select id from accompaniments where (state = 'draft' and since < $1)
           or (state in ('done', 'told', 'withdrawn', 'declined') and since < $2) order by id limit 50";
    FORGET_NOTES = "delete from accompaniment_notes where accompaniment_id = $1";
    FORGET_STEPS = "delete from accompaniment_steps where accompaniment_id = $1";
    FORGET_MEETINGS = "delete from accompaniment_meetings where accompaniment_id = $1";
    FORGET_TELLINGS = "delete from accompaniment_tellings where accompaniment_id = $1";
    FORGET_PROPOSALS = "delete from accompaniment_proposals where accompaniment_id = $1";
    FORGET = "delete from accompaniments where id = $1";
}

/// How long a draft that was left is kept, in days.
const DRAFT_DAYS: i64 = 60;
/// How long an accompaniment is kept after it ended, in days: two years, as is usual for what administrations hear of.
const ENDED_DAYS: i64 = 730;

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(STATEMENTS)
        .repeat(LOOK)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
}

/// Looks for what has waited too long, and for what is to be forgotten.
const LOOK: Repeated = Repeated {
    kind: "accompaniment.waiting",
    minutes: 120,
    run: |house| Box::pin(look(house)),
};

async fn look(house: House) -> Result<(), Ending> {
    let told = house.clone();
    house.write(move |tx| warn(tx, &told)).await?;
    house.write(forget).await?;
    Ok(())
}

fn warn(tx: &mut Tx, house: &House) -> Result<(), Problem> {
    let now = tx.now();
    for (uid,) in tx.all::<(Uid,)>(LATE, (now,))? {
        let Some(about) = store::by_uid(tx, uid)? else {
            continue;
        };
        if tx.run(WARNED, (about.id, now))? == 0 {
            continue;
        }
        let days = about.days(now).to_string();
        letter::to_stewards(tx, house, &about, "waiting-letter-stewards", &days)?;
        for person in matching::store::open_to(tx, about.id)? {
            letter::to_other(tx, house, &about, person, "waiting-letter-companion", &days)?;
        }
        letter::to_asker(tx, house, &about, "waiting-letter-asker", &days)?;
    }
    Ok(())
}

fn forget(tx: &mut Tx) -> Result<(), Problem> {
    let now: Instant = tx.now();
    let before = (now.plus_days(-DRAFT_DAYS), now.plus_days(-ENDED_DAYS));
    for (id,) in tx.all::<(i64,)>(OLD, before)? {
        for statement in [
            FORGET_NOTES,
            FORGET_STEPS,
            FORGET_MEETINGS,
            FORGET_TELLINGS,
            FORGET_PROPOSALS,
            FORGET,
        ] {
            tx.run(statement, (id,))?;
        }
    }
    Ok(())
}
