//! The table of convocations, and those who may be convened.

use gatherings::gathering::GatheringId;
use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

platform::statements! {
    // Those who have a place, and those who hold it, each once.
    PEOPLE = "select p.id, p.uid, coalesce(nullif(r.name, ''), p.name), c.secret, c.post, c.sent_at
              from persons p
              left join registrations r on r.person_id = p.id and r.gathering_id = $1 and r.state = 'placed'
              left join gathering_hosts h on h.person_id = p.id and h.gathering_id = $1
              left join convocations c on c.person_id = p.id and c.gathering_id = $1
              where p.state <> 'erased' and p.id in
              (select person_id from registrations where gathering_id = $1 and state = 'placed'
               union select person_id from gathering_hosts where gathering_id = $1)
              order by 3, 1 limit 1000";
    LAST = "select body, basis, signature, costs from convocations where gathering_id = $1 order by sent_at desc, id desc limit 1";
    SEND = "insert into convocations (uid, secret, gathering_id, person_id, name, post, body, basis, signature, costs, sent_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (gathering_id, person_id) do update set name = excluded.name, post = excluded.post,
            body = excluded.body, basis = excluded.basis, signature = excluded.signature, costs = excluded.costs,
            sent_at = excluded.sent_at returning id, secret";
    OF_GATHERING = "select c.gathering_id, g.uid, c.secret, c.name, c.post, c.body, c.basis, c.signature, c.costs, c.sent_at
                    from convocations c join gatherings g on g.id = c.gathering_id
                    where c.gathering_id = $1 order by c.name, c.id limit 1000";
    BY_SECRET = "select c.gathering_id, g.uid, c.secret, c.name, c.post, c.body, c.basis, c.signature, c.costs, c.sent_at
                 from convocations c join gatherings g on g.id = c.gathering_id where c.secret = $1";
}

/// Somebody who may be convened, and whether they were.
pub(super) struct Convenable {
    pub person: PersonId,
    pub uid: Uid,
    pub name: String,
    pub secret: Option<String>,
    pub post: String,
    pub sent: Option<Instant>,
}

impl FromRow for Convenable {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Convenable {
            person: row.column()?,
            uid: row.column()?,
            name: row.column()?,
            secret: row.column()?,
            post: row.column::<Option<String>>()?.unwrap_or_default(),
            sent: row.column()?,
        })
    }
}

/// What is the same in every letter.
#[derive(Debug, Clone, Default)]
pub(super) struct Worded {
    pub body: String,
    pub basis: String,
    pub signature: String,
    pub costs: bool,
}

impl FromRow for Worded {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Worded {
            body: row.column()?,
            basis: row.column()?,
            signature: row.column()?,
            costs: row.column()?,
        })
    }
}

/// A letter as it was sent.
#[derive(Debug, Clone)]
pub(super) struct Convocation {
    pub gathering: GatheringId,
    pub gathering_uid: Uid,
    pub secret: String,
    pub name: String,
    pub post: String,
    pub worded: Worded,
    pub sent: Instant,
}

impl FromRow for Convocation {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Convocation {
            gathering: row.column()?,
            gathering_uid: row.column()?,
            secret: row.column()?,
            name: row.column()?,
            post: row.column()?,
            worded: Worded::from_row(row)?,
            sent: row.column()?,
        })
    }
}

pub(super) fn people(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Convenable>, Problem> {
    tx.all(PEOPLE, (gathering,))
}

/// What the newest letter said, to begin the next from.
pub(super) fn last(tx: &mut Tx, gathering: GatheringId) -> Result<Option<Worded>, Problem> {
    tx.find(LAST, (gathering,))
}

/// Writes the letter of somebody, over the one they had; gives its number and its secret address.
pub(super) fn send(
    tx: &mut Tx,
    gathering: GatheringId,
    to: &Convenable,
    post: &str,
    worded: &Worded,
) -> Result<(i64, String), Problem> {
    let (uid, secret, now) = (tx.new_uid(), tx.new_secret(), tx.now());
    let args = (
        uid,
        secret,
        gathering,
        to.person,
        to.name.as_str(),
        post,
        worded.body.as_str(),
        worded.basis.as_str(),
        worded.signature.as_str(),
        worded.costs,
        now,
    );
    tx.one(SEND, args)
}

pub(super) fn of_gathering(tx: &mut Tx, gathering: GatheringId) -> Result<Vec<Convocation>, Problem> {
    tx.all(OF_GATHERING, (gathering,))
}

pub(super) fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<Convocation>, Problem> {
    tx.find(BY_SECRET, (secret,))
}
