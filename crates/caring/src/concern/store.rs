//! The tables of confidants, of concerns, of who reads them and of what is said in them.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use spaces::space::Member;

use super::model::{Concern, Confidant, Said};

platform::statements! {
    CONFIDANTS = "select c.accepted_at, p.id, p.uid, p.name, p.picture from confidants c
                  join persons p on p.id = c.person_id
                  join memberships m on m.space_id = c.space_id and m.person_id = c.person_id
                  where c.space_id = $1 and m.state = 'active' and p.state = 'active' order by p.name, p.id";
    NAME = "insert into confidants (space_id, person_id, named_at) values ($1, $2, $3)
            on conflict (space_id, person_id) do nothing";
    ACCEPT = "update confidants set accepted_at = $3 where space_id = $1 and person_id = $2 and accepted_at is null";
    REMOVE = "delete from confidants where space_id = $1 and person_id = $2";
    BY_UID = "select c.id, c.uid, c.space_id, s.slug, c.author_id, c.named, c.raised_at, c.closed_at
              from concerns c join spaces s on s.id = c.space_id where c.uid = $1";
    OWN = "select c.id, c.uid, c.space_id, s.slug, c.author_id, c.named, c.raised_at, c.closed_at
           from concerns c join spaces s on s.id = c.space_id
           where c.space_id = $1 and c.author_id = $2 order by c.id desc limit 60";
    CONFIDED = "select c.id, c.uid, c.space_id, s.slug, c.author_id, c.named, c.raised_at, c.closed_at
                from concerns c join spaces s on s.id = c.space_id
                join concern_readers r on r.concern_id = c.id and r.person_id = $2
                where c.space_id = $1 order by c.id desc limit 60";
    RAISE = "insert into concerns (uid, space_id, author_id, named, raised_at) values ($1, $2, $3, $4, $5)
             on conflict (uid) do nothing returning id";
    IS_READER = "select 1 from concern_readers where concern_id = $1 and person_id = $2";
    READERS = "select p.id, p.uid, p.name, p.picture from concern_readers r join persons p on p.id = r.person_id
               where r.concern_id = $1 order by p.name, p.id";
    ADD_READER = "insert into concern_readers (concern_id, person_id) values ($1, $2)
                  on conflict (concern_id, person_id) do nothing";
    TAKE_READER = "delete from concern_readers where concern_id = $1 and person_id = $2";
    SAY = "insert into concern_words (uid, concern_id, person_id, words, said_at) values ($1, $2, $3, $4, $5)
           on conflict (uid) do nothing";
    SAID = "select w.words, w.said_at, p.id, p.uid, p.name, p.picture from concern_words w
            join persons p on p.id = w.person_id where w.concern_id = $1 order by w.id limit 500";
    TELL_NAME = "update concerns set named = 1 where id = $1 and named = 0";
    CLOSE = "update concerns set closed_at = $2 where id = $1 and closed_at is null";
    REOPEN = "update concerns set closed_at = null where id = $1 and closed_at is not null";
}

/// Those whom the group named, by name; those who were asked and have not said yes among them.
pub(super) fn confidants(tx: &mut Tx, space: SpaceId) -> Result<Vec<Confidant>, Problem> {
    tx.all(CONFIDANTS, (space,))
}

/// Those in whom one may confide: who said yes, but oneself.
pub(super) fn to_choose(tx: &mut Tx, space: SpaceId, me: PersonId) -> Result<Vec<Member>, Problem> {
    let all = confidants(tx, space)?.into_iter();
    let said_yes = all.filter(|each| each.accepted.is_some() && each.person.id != me);
    Ok(said_yes.map(|each| each.person).collect())
}

pub(super) fn name(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(NAME, (space, person, now))? == 1)
}

pub(super) fn accept(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ACCEPT, (space, person, now))? == 1)
}

pub(super) fn remove(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE, (space, person))? == 1)
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Concern>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those that somebody raised in a space, the newest first.
pub(super) fn own(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Concern>, Problem> {
    tx.all(OWN, (space, person))
}

/// Those that were confided to somebody.
pub(super) fn confided(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Concern>, Problem> {
    tx.all(CONFIDED, (space, person))
}

/// Raises one; nothing when the same form had been sent before.
pub(super) fn raise(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    named: bool,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let found = tx.find::<(i64,)>(RAISE, (uid, space, author, i64::from(named), now))?;
    Ok(found.map(|(id,)| id))
}

pub(super) fn is_reader(tx: &mut Tx, concern: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_READER, (concern, person))?.is_some())
}

pub(super) fn readers(tx: &mut Tx, concern: i64) -> Result<Vec<Member>, Problem> {
    tx.all(READERS, (concern,))
}

pub(super) fn add_reader(tx: &mut Tx, concern: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(ADD_READER, (concern, person))? == 1)
}

pub(super) fn take_reader(tx: &mut Tx, concern: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_READER, (concern, person))? == 1)
}

pub(super) fn say(
    tx: &mut Tx,
    uid: Uid,
    concern: i64,
    person: PersonId,
    words: &str,
) -> Result<bool, Problem> {
    let now: Instant = tx.now();
    Ok(tx.run(SAY, (uid, concern, person, words, now))? == 1)
}

pub(super) fn said(tx: &mut Tx, concern: i64) -> Result<Vec<Said>, Problem> {
    tx.all(SAID, (concern,))
}

pub(super) fn tell_name(tx: &mut Tx, concern: i64) -> Result<bool, Problem> {
    Ok(tx.run(TELL_NAME, (concern,))? == 1)
}

pub(super) fn close(tx: &mut Tx, concern: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (concern, now))? == 1)
}

pub(super) fn reopen(tx: &mut Tx, concern: i64) -> Result<bool, Problem> {
    Ok(tx.run(REOPEN, (concern,))? == 1)
}
