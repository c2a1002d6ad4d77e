//! The tables of exchanges and of their phases.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::course::Course;
use super::method::{Phase, usual_phases};
use super::model::{Exchange, State};

macro_rules! exchange {
    ($rest:literal) => {
        concat!(
            "select e.id, e.uid, s.slug, e.group_id, g.name, e.facilitator_id, e.secretary_id, e.project_id, e.activity,
             e.question, e.context, e.starts_at, e.gathering_id, e.state, e.phase, e.phase_began_at, e.phase_extra,
             e.step, e.notes, e.outcome, e.first_step, e.reach, e.told_at, e.ended_at,
             p.id, p.uid, p.name, p.picture
             from exchanges e join spaces s on s.id = e.space_id join cohort_groups g on g.id = e.group_id
             join persons p on p.id = e.client_id ",
            $rest
        )
    };
}

platform::statements! {
    FIND = exchange!("where e.uid = $1");
    MINE = exchange!("where e.state <> 'withdrawn' and e.id in
                      (select x.id from exchanges x join cohort_group_members m on m.group_id = x.group_id
                       where m.person_id = $2 and m.until is null and x.space_id = $1
                       union select i.exchange_id from exchange_seats i join exchanges y on y.id = i.exchange_id
                       where i.person_id = $2 and i.invited = 1 and y.space_id = $1)
                      order by case e.state when 'begun' then 0 when 'planned' then 1 when 'offered' then 2 else 3 end,
                      coalesce(e.starts_at, e.offered_at), e.id limit 80");
    NEXT = exchange!("where e.space_id = $1 and e.state in ('begun', 'planned', 'offered') and e.group_id in
                      (select m.group_id from cohort_group_members m where m.person_id = $2 and m.until is null)
                      order by case e.state when 'begun' then 0 when 'planned' then 1 else 2 end,
                      coalesce(e.starts_at, e.offered_at), e.id limit 1");
    IN_SPACE = exchange!("where e.space_id = $1 and e.state <> 'withdrawn' order by e.id desc limit $2 offset $3");
    TOLD = exchange!("where e.space_id = $1 and e.told_at is not null
                      order by e.told_at desc, e.id desc limit $2 offset $3");
    OF_PROJECT = exchange!("where e.project_id = $1 and e.told_at is not null order by e.told_at desc, e.id desc limit 40");
    INSERT = "insert into exchanges (uid, space_id, group_id, client_id, project_id, activity, question, context, state,
              starts_at, offered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
              on conflict (uid) do nothing returning id";
    MOVE = "update exchanges set state = $3, phase = $4, phase_began_at = $5, phase_extra = $6, step = $7,
            begun_at = coalesce(begun_at, $8), ended_at = $9 where id = $1 and step = $2";
    PLAN = "update exchanges set starts_at = $2, gathering_id = $3, state = 'planned'
            where id = $1 and state in ('offered', 'planned')";
    WITHDRAW = "update exchanges set state = 'withdrawn' where id = $1 and state in ('offered', 'planned')";
    RESTORE = "update exchanges set state = case when starts_at is null then 'offered' else 'planned' end
               where id = $1 and state = 'withdrawn'";
    NOTES = "select notes from exchanges where id = $1";
    KEEP_NOTES = "update exchanges set notes = $3 where id = $1 and notes = $2";
    TELL = "update exchanges set outcome = $2, first_step = $3, reach = $4, told_at = coalesce(told_at, $5),
            project_id = coalesce(project_id, $6) where id = $1";
    PHASES = "select place, key, minutes, speaks, name, aim, client, consultant, secretary, facilitator, say
              from exchange_phases where exchange_id = $1 order by place";
    PUT_PHASE = "insert into exchange_phases (exchange_id, place, key, minutes, speaks, name, aim, client, consultant,
                 secretary, facilitator, say) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 on conflict (exchange_id, place) do update set key = excluded.key, minutes = excluded.minutes,
                 speaks = excluded.speaks, name = excluded.name, aim = excluded.aim, client = excluded.client,
                 consultant = excluded.consultant, secretary = excluded.secretary,
                 facilitator = excluded.facilitator, say = excluded.say";
    CLEAR_PHASES = "delete from exchange_phases where exchange_id = $1";
    COMING = "select uid, title, starts_at from gatherings
              where space_id = $1 and state = 'announced' and ends_at > $2 order by starts_at, id limit 30";
    GATHERING = "select id, starts_at from gatherings where uid = $1 and space_id = $2 and state = 'announced'";
    GATHERING_OF = "select uid, title from gatherings where id = $1 and state <> 'draft'";
    PROJECT_OF = "select uid, title, owner_id, reach from projects where id = $1";
}

/// The exchange at an address, whoever asks. [`super::access`] decides whether it may be seen.
pub(super) fn find(tx: &mut Tx, uid: Uid) -> Result<Option<Exchange>, Problem> {
    tx.find(FIND, (uid,))
}

/// Those in which somebody takes part: what goes on first, then what comes, then what was.
pub(super) fn mine(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Exchange>, Problem> {
    tx.all(MINE, (space, person))
}

/// The exchange of somebody's small groups that goes on or comes next.
///
/// # Errors
/// When the store refuses.
pub fn next_of(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Option<Exchange>, Problem> {
    tx.find(NEXT, (space, person))
}

/// All of a cohort, newest first.
pub(super) fn in_space(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Exchange>, Problem> {
    tx.all(IN_SPACE, (space, most, skip))
}

/// Those whose outcome was written, newest first, whoever may read it.
pub(super) fn told(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Exchange>, Problem> {
    tx.all(TOLD, (space, most, skip))
}

/// What exchanges brought to a project, whoever may read it.
pub(super) fn of_project(tx: &mut Tx, project: i64) -> Result<Vec<Exchange>, Problem> {
    tx.all(OF_PROJECT, (project,))
}

/// What somebody brings.
pub(super) struct Offer {
    pub group: i64,
    pub project: Option<i64>,
    pub activity: String,
    pub question: String,
    pub context: String,
    pub starts: Option<Instant>,
}

/// Writes an offer with the usual phases; nothing when the same form had been sent before.
pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    client: PersonId,
    offer: &Offer,
) -> Result<Option<i64>, Problem> {
    let state = if offer.starts.is_some() {
        State::Planned
    } else {
        State::Offered
    };
    let args = (
        uid,
        space,
        offer.group,
        client,
        offer.project,
        offer.activity.as_str(),
        offer.question.as_str(),
        offer.context.as_str(),
        state.word(),
        offer.starts,
        tx.now(),
    );
    let Some((id,)) = tx.find::<(i64,)>(INSERT, args)? else {
        return Ok(None);
    };
    for phase in usual_phases() {
        put_phase(tx, id, &phase)?;
    }
    Ok(Some(id))
}

/// Moves on, unless somebody was faster; whether it did.
pub(super) fn move_on(tx: &mut Tx, id: i64, seen_step: i64, to: Course) -> Result<bool, Problem> {
    let now = tx.now();
    let begun = (to.state == State::Begun).then_some(now);
    let ended = (to.state == State::Ended).then_some(now);
    let args = (
        id,
        seen_step,
        to.state.word(),
        to.phase,
        to.began,
        to.extra,
        to.step,
        begun,
        ended,
    );
    Ok(tx.run(MOVE, args)? == 1)
}

pub(super) fn plan(tx: &mut Tx, id: i64, starts: Instant, gathering: Option<i64>) -> Result<bool, Problem> {
    Ok(tx.run(PLAN, (id, starts, gathering))? == 1)
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(WITHDRAW, (id,))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

/// The notes as they are now.
pub(super) fn notes(tx: &mut Tx, id: i64) -> Result<String, Problem> {
    tx.one::<(String,)>(NOTES, (id,)).map(|(notes,)| notes)
}

/// Writes the notes over those that were read, unless they changed meanwhile; whether it did.
pub(super) fn keep_notes(tx: &mut Tx, id: i64, read: &str, notes: &str) -> Result<bool, Problem> {
    Ok(tx.run(KEEP_NOTES, (id, read, notes))? == 1)
}

pub(super) fn tell(
    tx: &mut Tx,
    id: i64,
    outcome: &str,
    first_step: &str,
    reach: learning::Reach,
    project: Option<i64>,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(TELL, (id, outcome, first_step, reach.word(), now, project))
        .map(drop)
}

/// The phases, in their order.
pub(super) fn phases(tx: &mut Tx, id: i64) -> Result<Vec<Phase>, Problem> {
    tx.all(PHASES, (id,))
}

fn put_phase(tx: &mut Tx, id: i64, phase: &Phase) -> Result<(), Problem> {
    let own = &phase.own;
    let args = (
        id,
        phase.place,
        phase.key.as_str(),
        phase.minutes,
        phase.speaks.word(),
        own.name.as_str(),
        own.aim.as_str(),
        own.client.as_str(),
        own.consultant.as_str(),
        own.secretary.as_str(),
        own.facilitator.as_str(),
        own.say.as_str(),
    );
    tx.run(PUT_PHASE, args).map(drop)
}

/// Writes all phases anew, numbered in their order.
pub(super) fn set_phases(tx: &mut Tx, id: i64, phases: &mut [Phase]) -> Result<(), Problem> {
    tx.run(CLEAR_PHASES, (id,))?;
    for (phase, place) in phases.iter_mut().zip(1..) {
        phase.place = place;
        put_phase(tx, id, phase)?;
    }
    Ok(())
}

/// The gatherings of the space that come: identifier, title, beginning.
pub(super) fn coming(tx: &mut Tx, space: SpaceId) -> Result<Vec<(Uid, String, Instant)>, Problem> {
    let now = tx.now();
    tx.all(COMING, (space, now))
}

/// A gathering of the space: number and beginning.
pub(super) fn gathering(tx: &mut Tx, uid: Uid, space: SpaceId) -> Result<Option<(i64, Instant)>, Problem> {
    tx.find(GATHERING, (uid, space))
}

/// The gathering of a number: identifier and title.
pub(super) fn gathering_of(tx: &mut Tx, id: Option<i64>) -> Result<Option<(Uid, String)>, Problem> {
    tx.find(GATHERING_OF, (id.unwrap_or_default(),))
}

/// The project of a number: identifier, title, owner and reach.
pub(super) fn project_of(
    tx: &mut Tx,
    id: Option<i64>,
) -> Result<Option<(Uid, String, PersonId, learning::Reach)>, Problem> {
    tx.find(PROJECT_OF, (id.unwrap_or_default(),))
}
