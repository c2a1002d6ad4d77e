//! The table of handovers.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use sheets::SheetId;

platform::statements! {
    OFFER = "insert into handovers (uid, from_id, to_id, words, offered_at, offered_by) values ($1, $2, $3, $4, $5, $6)
             on conflict do nothing returning id";
    BY_UID = "select h.id, h.uid, f.slug, f.name, h.from_id, t.slug, t.name, h.words, h.offered_at, h.answer, h.sheets
              from handovers h join spaces f on f.id = h.from_id join spaces t on t.id = h.to_id where h.uid = $1";
    OF = "select h.id, h.uid, f.slug, f.name, h.from_id, t.slug, t.name, h.words, h.offered_at, h.answer, h.sheets
          from handovers h join spaces f on f.id = h.from_id join spaces t on t.id = h.to_id
          where h.from_id = $1 order by h.id desc limit 20";
    WAITING = "select h.uid, f.name from handovers h join spaces f on f.id = h.from_id
               where h.to_id = $1 and h.answer is null order by h.id limit 10";
    ANSWER = "update handovers set answer = $2, answered_at = $3, answered_by = $4, sheets = $5
              where id = $1 and answer is null";
    COUNT = "select kind, count(*) from sheets where space_id = $1 and state = 'published' group by kind order by kind";
    SHEETS = "select uid from sheets where space_id = $1 and state = 'published' order by id";
    REMEMBER = "insert into sheet_copies (sheet_id, origin_id, root_id, relation, origin_title, licence, made_version,
                origin_version)
                select cast($1 as bigint), o.id, coalesce((select c.root_id from sheet_copies c where c.sheet_id = o.id),
                o.id), 'copy', o.title, o.licence, o.version, o.version from sheets o where o.id = $2
                on conflict (sheet_id) do nothing";
    SPEAK = "update sheets set language = $2 where id = $1";
}

/// A handover.
pub(crate) struct Handover {
    pub id: i64,
    pub uid: Uid,
    /// The space that has ended: its name in addresses, its name.
    pub from: (String, String),
    pub from_id: SpaceId,
    /// The other one.
    pub to: (String, String),
    pub words: String,
    pub offered: Instant,
    pub answer: Option<String>,
    /// How many sheets were taken.
    pub sheets: i64,
}

impl FromRow for Handover {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Handover {
            id: row.column()?,
            uid: row.column()?,
            from: (row.column()?, row.column()?),
            from_id: row.column()?,
            to: (row.column()?, row.column()?),
            words: row.column()?,
            offered: row.column()?,
            answer: row.column()?,
            sheets: row.column()?,
        })
    }
}

pub(super) fn offer(
    tx: &mut Tx,
    uid: Uid,
    from: SpaceId,
    to: SpaceId,
    words: &str,
    by: PersonId,
) -> Result<Option<i64>, Problem> {
    let row = (uid, from, to, words, tx.now(), by);
    Ok(tx.find::<(i64,)>(OFFER, row)?.map(|(id,)| id))
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Handover>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// What a space offered, the newest first.
pub(crate) fn of(tx: &mut Tx, from: SpaceId) -> Result<Vec<Handover>, Problem> {
    tx.all(OF, (from,))
}

/// What waits for an answer of a space: identifier, and who offers.
pub(super) fn waiting(tx: &mut Tx, to: SpaceId) -> Result<Vec<(Uid, String)>, Problem> {
    tx.all(WAITING, (to,))
}

pub(super) fn answer(tx: &mut Tx, id: i64, word: &str, by: PersonId, sheets: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ANSWER, (id, word, now, by, sheets))? == 1)
}

/// How many published sheets a space has of each kind.
pub(super) fn count(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, i64)>, Problem> {
    tx.all(COUNT, (space,))
}

pub(super) fn sheets(tx: &mut Tx, space: SpaceId) -> Result<Vec<Uid>, Problem> {
    Ok(tx
        .all::<(Uid,)>(SHEETS, (space,))?
        .into_iter()
        .map(|(uid,)| uid)
        .collect())
}

/// A copy says what it comes from, and in which language it speaks.
pub(super) fn remember(
    tx: &mut Tx,
    copy: SheetId,
    origin: SheetId,
    language: Option<&str>,
) -> Result<(), Problem> {
    tx.run(REMEMBER, (copy, origin))?;
    tx.run(SPEAK, (copy, language)).map(drop)
}
