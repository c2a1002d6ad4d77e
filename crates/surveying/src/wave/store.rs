//! The table of waves.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Audience, Privacy, Reach, Wave};

platform::statements! {
    BY_UID = "select w.id, w.uid, v.uid, w.version_id, w.name, w.privacy, w.audience, w.reach, w.secret, w.opens_at,
              w.closes_at, w.counted_at, w.answered from survey_waves w join surveys v on v.id = w.survey_id
              where w.uid = $1";
    OF_SURVEY = "select w.id, w.uid, v.uid, w.version_id, w.name, w.privacy, w.audience, w.reach, w.secret, w.opens_at,
                 w.closes_at, w.counted_at, w.answered from survey_waves w join surveys v on v.id = w.survey_id
                 where w.survey_id = $1 order by w.opens_at desc, w.id desc limit 60";
    OPEN_IN_SPACE = "select w.id, w.uid, v.uid, w.version_id, w.name, w.privacy, w.audience, w.reach, w.secret,
                     w.opens_at, w.closes_at, w.counted_at, w.answered from surveys v
                     join survey_waves w on w.survey_id = v.id
                     where v.space_id = $1 and v.withdrawn_at is null and w.counted_at is null and w.opens_at <= $2
                     and w.closes_at > $2 order by w.closes_at limit 3";
    AWAITING = "select w.uid, w.name, v.draft, s.name, w.closes_at from memberships m join spaces s on s.id = m.space_id
                join surveys v on v.space_id = s.id join survey_waves w on w.survey_id = v.id
                where m.person_id = $1 and m.state = 'active' and v.withdrawn_at is null and w.audience = 'members'
                and w.counted_at is null and w.opens_at <= $2 and w.closes_at > $2
                and not exists (select 1 from survey_ballots b where b.wave_id = w.id and b.person_id = $1)
                order by w.closes_at limit 4";
    INSERT = "insert into survey_waves (uid, survey_id, version_id, name, privacy, audience, reach, secret, given_by,
              given_at, opens_at, closes_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
              on conflict (uid) do nothing returning id";
    END = "update survey_waves set closes_at = $2 where id = $1 and counted_at is null and closes_at > $2";
    COUNTED = "update survey_waves set counted_at = $2 where id = $1 and counted_at is null and closes_at <= $2";
    ANSWERED = "update survey_waves set answered = answered + $2 where id = $1";
}

/// What a new one says.
pub(super) struct New {
    pub uid: Uid,
    pub name: String,
    pub privacy: Privacy,
    pub audience: Audience,
    pub reach: Reach,
    pub opens: Instant,
    pub closes: Instant,
}

/// One of them.
///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Wave>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those of a survey, newest first.
///
/// # Errors
/// When the store refuses.
pub fn of_survey(tx: &mut Tx, survey: i64) -> Result<Vec<Wave>, Problem> {
    tx.all(OF_SURVEY, (survey,))
}

/// Those of a space that can be answered.
///
/// # Errors
/// When the store refuses.
pub fn open_in(tx: &mut Tx, space: SpaceId) -> Result<Vec<Wave>, Problem> {
    let now = tx.now();
    tx.all(OPEN_IN_SPACE, (space, now))
}

/// What awaits somebody: identifier, name, draft of its survey, name of the space, and until when.
pub type Awaited = (Uid, String, String, String, Instant);

/// Those of a person's spaces that they have not answered.
///
/// # Errors
/// When the store refuses.
pub fn awaiting(tx: &mut Tx, person: PersonId) -> Result<Vec<Awaited>, Problem> {
    let now = tx.now();
    tx.all(AWAITING, (person, now))
}

pub(super) fn insert(
    tx: &mut Tx,
    survey: i64,
    version: i64,
    giver: PersonId,
    new: &New,
) -> Result<Option<i64>, Problem> {
    let (secret, now) = (tx.new_secret(), tx.now());
    let args = (
        new.uid,
        survey,
        version,
        &new.name,
        new.privacy.word(),
        new.audience.word(),
        new.reach.word(),
        secret,
        giver,
        now,
        new.opens,
        new.closes,
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

/// Ends it now.
pub(super) fn end(tx: &mut Tx, wave: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(END, (wave, now))? == 1)
}

/// Notes that its figures are made: yes to the first alone.
pub(super) fn counted(tx: &mut Tx, wave: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(COUNTED, (wave, now))? == 1)
}

/// Counts so many more answers, or fewer.
///
/// # Errors
/// When the store refuses.
pub fn answered(tx: &mut Tx, wave: i64, by: i64) -> Result<(), Problem> {
    tx.run(ANSWERED, (wave, by)).map(drop)
}
