//! When a room closes: what was answered aloud is written down, and what nobody wishes to keep is hidden. And when
//! somebody changes their mind about being named.

use gatherings::gathering;
use gatherings::question::access::MayTreat;
use gatherings::question::live;
use kernel::{PersonId, Problem, Uid};
use platform::jobs::{Ending, Job};
use platform::{House, Tx};

use super::second::clock;
use super::store::{self, Way};
use super::tell::tell;
use super::{queue, vote};
use crate::room::{Entered, Naming};

platform::statements! {
    // Answered aloud, and nothing written yet.
    UNWRITTEN = "select q.uid, l.answered_second from live_questions l join questions q on q.id = l.question_id
                 where l.gathering_id = $1 and l.answered_second is not null and q.hidden_at is null
                 and q.main_id is null and q.version = 0 order by q.id";
    // Asked here by people of whom nobody wishes that anything stays.
    UNKEPT = "select q.uid from live_questions l join questions q on q.id = l.question_id
              where l.gathering_id = $1 and l.seat_id is not null and q.hidden_at is null and not exists
              (select 1 from question_askers a where a.question_id = q.id and not exists (select 1 from live_seats s
              where s.gathering_id = $1 and s.person_id = a.person_id and s.naming = 'never')) order by q.id";
    // Those under it that somebody asks who agrees that it stays.
    STAYING = "select t.uid from questions t where t.main_id = $2 and t.hidden_at is null and exists
               (select 1 from question_askers a where a.question_id = t.id and not exists (select 1 from live_seats s
               where s.gathering_id = $1 and s.person_id = a.person_id and s.naming = 'never')) order by t.id";
    UNNAME = "update question_askers set nameless = 1 where person_id = $2 and question_id in
              (select question_id from live_questions where gathering_id = $1)
              and asked_at >= (select joined_at from live_seats where id = $3)";
    NAME = "update question_askers set nameless = 0 where person_id = $2 and question_id in
            (select question_id from live_questions where gathering_id = $1
            and not (nameless = 1 and coalesce(seat_id, 0) = $3))
            and asked_at >= (select joined_at from live_seats where id = $3)";
}

/// Its payload says which gathering, and who closed the room.
pub(super) const CLOSE: Job = Job {
    kind: "live.pool.close",
    run: |house, payload| Box::pin(run(house, payload)),
};

/// Writes down what was answered aloud, once the room is closed: those who asked are told then, and once.
///
/// # Errors
/// When the store refuses.
pub(crate) fn close(tx: &mut Tx, entered: &Entered) -> Result<(), Problem> {
    let payload = format!("{} {}", entered.gathering.uid, entered.seat.person.number());
    tx.job(CLOSE.kind, &payload)
}

async fn run(house: House, payload: String) -> Result<(), Ending> {
    let read = payload.split_once(' ').and_then(|(uid, person)| {
        let person: i64 = person.parse().ok()?;
        Some((uid.parse::<Uid>().ok()?, PersonId::new(person)))
    });
    let (uid, person) = read.ok_or(Ending::Never(Problem::broken("a closing that cannot be read")))?;
    let language = house.instance().language;
    let words = std::sync::Arc::clone(house.languages());
    house
        .write(move |tx| {
            let Some(gathering) = gathering::by_uid(tx, uid)? else {
                return Ok(());
            };
            for (question,) in tx.all::<(Uid,)>(UNKEPT, (gathering.id,))? {
                let may = live::in_room(tx, &gathering, question, person)?;
                hand_over(tx, &may)?;
                live::hide(tx, &may)?;
                tell(tx, gathering.id, may.question().id)?;
            }
            for (question, second) in tx.all::<(Uid, i64)>(UNWRITTEN, (gathering.id,))? {
                let may = live::in_room(tx, &gathering, question, person)?;
                let text = words.filled(language, "pool-answered-text", &[("time", &clock(second))]);
                live::answer(tx, &may, &text)?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}

/// Those who ask the same and agree that it stays keep their words: the first of theirs takes the place of what goes,
/// with its votes and the second at which it was answered.
fn hand_over(tx: &mut Tx, goes: &MayTreat) -> Result<(), Problem> {
    let (gathering, id) = (goes.gathering(), goes.question().id);
    let mut heir: Option<(i64, Uid)> = None;
    for (twin,) in tx.all::<(Uid,)>(STAYING, (gathering.id, id))? {
        let twin = live::in_room(tx, gathering, twin, goes.by())?;
        live::separate(tx, &twin)?;
        match heir {
            Some((_, heir)) => live::group(tx, &twin, heir)?,
            None => heir = Some((twin.question().id, twin.question().uid)),
        }
    }
    let Some((heir, _)) = heir else {
        return Ok(());
    };
    let room = gathering.id;
    store::bring(tx, room, heir, &Way::default())?;
    vote::pass_on(tx, id, heir)?;
    if queue::second(tx, room, heir)?.is_none() {
        let second = queue::second(tx, room, id)?;
        queue::answer(tx, room, heir, second)?;
    }
    tell(tx, room, heir)
}

/// Whether somebody is named with what they asked here, from now on.
///
/// # Errors
/// When the store refuses.
pub(crate) fn rename(tx: &mut Tx, entered: &Entered, naming: Naming) -> Result<(), Problem> {
    let statement = if naming == Naming::Named { NAME } else { UNNAME };
    let row = (entered.gathering.id, entered.seat.person, entered.seat.id);
    tx.run(statement, row).map(drop)
}
