//! The tables of rests and of wishes to wake.

use kernel::{Instant, PersonId, Problem, SpaceId};
use platform::db::{FromRow, Row};
use platform::{Actor, Tx};
use spaces::space::Life;

platform::statements! {
    BEGIN = "insert into rests (uid, space_id, review_id, life, wishes, begun_at, begun_by)
             values ($1, $2, $3, $4, $5, $6, $7)";
    // Of those who left since, the wish counts no more.
    OPEN = "select r.id, r.life, r.wishes, r.begun_at,
            (select count(*) from wake_wishes w join memberships m on m.space_id = r.space_id
             and m.person_id = w.person_id and m.state = 'active' where w.rest_id = r.id),
            (select count(*) from wake_wishes w where w.rest_id = r.id and w.person_id = $2)
            from rests r where r.space_id = $1 and r.ended_at is null";
    WISH = "insert into wake_wishes (rest_id, person_id, wished_at) values ($1, $2, $3) on conflict do nothing";
    TAKE_BACK = "delete from wake_wishes where rest_id = $1 and person_id = $2";
    END = "update rests set ended_at = $2 where id = $1 and ended_at is null";
}

/// A rest that goes on.
pub(crate) struct Rest {
    pub id: i64,
    pub life: Life,
    /// How many members wake it.
    pub wanted: i64,
    pub since: Instant,
    /// How many wish it.
    pub wishes: i64,
    /// Whether whoever asks does.
    pub mine: bool,
}

impl Rest {
    /// Whether it sleeps, rather than being closed.
    pub fn sleeps(&self) -> bool {
        self.life == Life::Asleep
    }
}

impl FromRow for Rest {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Rest {
            id: row.column()?,
            life: row.column()?,
            wanted: row.column()?,
            since: row.column()?,
            wishes: row.column()?,
            mine: row.column::<i64>()? > 0,
        })
    }
}

pub(super) fn begin(
    tx: &mut Tx,
    space: SpaceId,
    review: i64,
    life: Life,
    wishes: i64,
    by: PersonId,
) -> Result<(), Problem> {
    let row = (tx.new_uid(), space, review, life.word(), wishes, tx.now(), by);
    tx.run(BEGIN, row).map(drop)
}

/// The rest of a space that goes on, as whoever asks sees it.
pub(crate) fn open(tx: &mut Tx, space: SpaceId, actor: Option<&Actor>) -> Result<Option<Rest>, Problem> {
    let me = actor.map_or(PersonId::new(0), |actor| actor.id);
    tx.find(OPEN, (space, me))
}

pub(super) fn wish(tx: &mut Tx, rest: i64, person: PersonId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(WISH, (rest, person, now))? == 1)
}

pub(super) fn take_back(tx: &mut Tx, rest: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_BACK, (rest, person))? == 1)
}

pub(super) fn end(tx: &mut Tx, rest: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(END, (rest, now))? == 1)
}
