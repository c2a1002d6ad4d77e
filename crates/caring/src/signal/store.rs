//! The table of signals.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::Kind;

platform::statements! {
    // For two weeks: then it is no longer about now.
    STANDING = "select uid, kind, made_at, aside_at, aside_word from signals
                where space_id = $1 and aside_at is null and made_at > $2
                and kind not in (select kind from signals_off where space_id = $1) order by id desc limit 4";
    ALL = "select uid, kind, made_at, aside_at, aside_word from signals where space_id = $1
           and kind not in (select kind from signals_off where space_id = $1) order by id desc limit 40";
    BY_UID = "select g.id, g.space_id, s.slug from signals g join spaces s on s.id = g.space_id where g.uid = $1
              and g.kind not in (select kind from signals_off where space_id = g.space_id)";
    ADD = "insert into signals (uid, space_id, week, kind, made_at) values ($1, $2, $3, $4, $5)
           on conflict (space_id, week, kind) do nothing";
    SET_ASIDE = "update signals set aside_at = $2, aside_word = $3 where id = $1 and aside_at is null";
    RESTORE = "update signals set aside_at = null, aside_word = '' where id = $1 and aside_at is not null";
    OFF = "select kind from signals_off where space_id = $1";
    SWITCH_OFF = "insert into signals_off (space_id, kind, off_at) values ($1, $2, $3)
                  on conflict (space_id, kind) do nothing";
    SWITCH_ON = "delete from signals_off where space_id = $1 and kind = $2";
}

/// For how many days a signal stands.
const DAYS: i64 = 14;

/// A signal as the whole group reads it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Its identifier.
    pub uid: Uid,
    /// What weighs.
    pub kind: Kind,
    /// When it was found.
    pub at: Instant,
    /// When it was set aside.
    pub aside: Option<Instant>,
    /// With which word.
    pub word: String,
}

impl FromRow for Shown {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Shown {
            uid: row.column()?,
            kind: row.column()?,
            at: row.column()?,
            aside: row.column()?,
            word: row.column()?,
        })
    }
}

/// Those that stand in a space.
///
/// # Errors
/// When the store refuses.
pub fn standing(tx: &mut Tx, space: SpaceId) -> Result<Vec<Shown>, Problem> {
    let since = tx.now().plus_days(-DAYS);
    tx.all(STANDING, (space, since))
}

pub(super) fn all(tx: &mut Tx, space: SpaceId) -> Result<Vec<Shown>, Problem> {
    tx.all(ALL, (space,))
}

/// Its number, the number of its space and the name of that in addresses.
pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<(i64, SpaceId, String)>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(super) fn add(tx: &mut Tx, space: SpaceId, week: i64, kind: Kind) -> Result<bool, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    Ok(tx.run(ADD, (uid, space, week, kind.word(), now))? == 1)
}

pub(super) fn set_aside(tx: &mut Tx, id: i64, word: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(SET_ASIDE, (id, now, word))? == 1)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

/// What a group does without.
pub(super) fn off(tx: &mut Tx, space: SpaceId) -> Result<Vec<Kind>, Problem> {
    let off = tx.all::<(Kind,)>(OFF, (space,))?;
    Ok(off.into_iter().map(|(kind,)| kind).collect())
}

/// Has a kind on or off; whether that is new.
pub(super) fn switch(tx: &mut Tx, space: SpaceId, kind: Kind, on: bool) -> Result<bool, Problem> {
    let now = tx.now();
    let changed = match on {
        true => tx.run(SWITCH_ON, (space, kind.word()))?,
        false => tx.run(SWITCH_OFF, (space, kind.word(), now))?,
    };
    Ok(changed == 1)
}
