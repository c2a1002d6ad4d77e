//! The table of what was handed in.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::HandIn;

macro_rules! hand_ins {
    ($rest:literal) => {
        concat!(
            "select i.id, i.uid, h.role, i.piece, i.html, i.link, i.handed_at, p.id, p.uid, p.name, p.picture
             from hand_ins i join holdings h on h.id = i.holding_id join persons p on p.id = h.person_id ",
            $rest
        )
    };
}

platform::statements! {
    OF_ROLE = hand_ins!("where h.space_id = $1 and h.role = $2 and i.withdrawn_at is null
                         order by i.handed_at desc, i.id desc limit 6");
    OF_SPACE = hand_ins!("where h.space_id = $1 and i.withdrawn_at is null
                          order by i.handed_at desc, i.id desc limit $2 offset $3");
    HANDED = "select piece, turn from hand_ins where holding_id = $1 and withdrawn_at is null order by id";
    INSERT = "insert into hand_ins (uid, holding_id, piece, turn, words, html, link, handed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id";
    IS_THERE = "select 1 from hand_ins where uid = $1 and holding_id = $2";
    BY_UID = "select i.id, i.holding_id, h.uid, h.space_id, h.person_id, h.role, i.piece, i.turn
              from hand_ins i join holdings h on h.id = i.holding_id where i.uid = $1";
    WITHDRAW = "update hand_ins set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    IS_TAKEN = "select 1 from hand_ins where holding_id = $1 and piece = $2 and turn = $3 and withdrawn_at is null
                and id <> $4";
    RESTORE = "update hand_ins set withdrawn_at = null where id = $1 and withdrawn_at is not null";
    MAKERS = "select k.hand_in_id, p.id, p.uid, p.name, p.picture from hand_in_makers k
              join hand_ins i on i.id = k.hand_in_id join holdings h on h.id = i.holding_id
              join persons p on p.id = k.person_id
              where h.space_id = $1 and k.hand_in_id >= $2 and k.hand_in_id <= $3 order by p.name, p.id";
    NAME = "insert into hand_in_makers (hand_in_id, person_id) values ($1, $2) on conflict do nothing";
    UNNAME = "delete from hand_in_makers where hand_in_id = $1 and person_id = $2";
    // What they wrote here themselves, to be pointed at.
    OWN_WORKS = "select '/sheets/' || w.uid, w.title from sheets w
                 where w.space_id = $1 and w.author_id = $2 and w.state = 'published'
                 order by w.published_at desc, w.id desc limit 20";
    OWN_PAGES = "select '/pages/' || w.uid, w.title from pages w
                 where w.space_id = $1 and w.author_id = $2 and w.withdrawn_at is null
                 order by w.changed_at desc, w.id desc limit 20";
}

pub(super) fn of_role(tx: &mut Tx, space: SpaceId, role: &str) -> Result<Vec<HandIn>, Problem> {
    tx.all(OF_ROLE, (space, role))
}

pub(super) fn of_space(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<HandIn>, Problem> {
    tx.all(OF_SPACE, (space, most, skip))
}

/// With whom each of these was made, by their numbers: one query, however many there are.
pub(super) fn makers(tx: &mut Tx, space: SpaceId, given: &[HandIn]) -> Result<Vec<(i64, Member)>, Problem> {
    let numbers = given.iter().map(|each| each.id);
    let (Some(first), Some(last)) = (numbers.clone().min(), numbers.max()) else {
        return Ok(Vec::new());
    };
    let rows = tx.all::<Maker>(MAKERS, (space, first, last))?;
    Ok(rows.into_iter().map(|Maker(id, member)| (id, member)).collect())
}

struct Maker(i64, Member);

impl FromRow for Maker {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Maker(row.column()?, Member::from_row(row)?))
    }
}

/// Names somebody among those who made it; whether they were not yet.
pub(super) fn name(tx: &mut Tx, hand_in: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(NAME, (hand_in, person))? == 1)
}

/// Takes somebody's name off; whether it was there.
pub(super) fn unname(tx: &mut Tx, hand_in: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(UNNAME, (hand_in, person))? == 1)
}

/// The turns that were handed in during a holding, by piece and number.
pub(super) fn handed(tx: &mut Tx, holding: i64) -> Result<Vec<(String, i64)>, Problem> {
    tx.all(HANDED, (holding,))
}

/// What somebody hands in.
pub(super) struct New<'a> {
    pub uid: Uid,
    pub holding: i64,
    pub piece: &'a str,
    pub turn: i64,
    pub words: &'a str,
    pub link: &'a str,
}

pub(super) fn insert(tx: &mut Tx, new: &New<'_>) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let html = platform::markdown::html(new.words);
    let args = (
        new.uid,
        new.holding,
        new.piece,
        new.turn,
        new.words,
        html,
        new.link,
        now,
    );
    Ok(tx.find::<(i64,)>(INSERT, args)?.map(|(id,)| id))
}

pub(super) fn is_there(tx: &mut Tx, uid: Uid, holding: i64) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(IS_THERE, (uid, holding))?.is_some())
}

/// One that was handed in: its number, its holding, whose it is.
pub(super) struct Found {
    pub id: i64,
    pub holding: i64,
    pub holding_uid: Uid,
    pub space: SpaceId,
    pub person: PersonId,
    pub role: String,
    pub piece: String,
    pub turn: i64,
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Found>, Problem> {
    type Stored = (i64, i64, Uid, SpaceId, PersonId, String, String, i64);
    let found = tx.find::<Stored>(BY_UID, (uid,))?;
    Ok(found.map(
        |(id, holding, holding_uid, space, person, role, piece, turn)| Found {
            id,
            holding,
            holding_uid,
            space,
            person,
            role,
            piece,
            turn,
        },
    ))
}

pub(super) fn withdraw(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now: Instant = tx.now();
    Ok(tx.run(WITHDRAW, (id, now))? == 1)
}

/// Puts it back, unless something else was handed in in its place.
pub(super) fn restore(tx: &mut Tx, found: &Found) -> Result<Option<bool>, Problem> {
    let taken = (found.holding, found.piece.as_str(), found.turn, found.id);
    if tx.find::<(i64,)>(IS_TAKEN, taken)?.is_some() {
        return Ok(None);
    }
    Ok(Some(tx.run(RESTORE, (found.id,))? == 1))
}

/// What somebody wrote in a space: addresses and titles.
pub(super) fn own_works(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
) -> Result<Vec<(String, String)>, Problem> {
    let mut works: Vec<(String, String)> = tx.all(OWN_WORKS, (space, person))?;
    works.extend(tx.all::<(String, String)>(OWN_PAGES, (space, person))?);
    Ok(works)
}
