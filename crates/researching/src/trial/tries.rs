//! The table of those who take part.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::{Again, Held, Try};

platform::statements! {
    OF_TRIAL = "select y.id, y.uid, y.place, y.borrows, y.left_at, y.lent_at, y.due_at, y.returned_at, y.told_at, y.held,
                y.again, y.told, y.html, y.signed, p.id, p.uid, p.name, p.picture
                from trial_tries y join persons p on p.id = y.person_id where y.trial_id = $1
                order by case when y.told_at is null then 1 else 0 end, y.told_at, y.joined_at, y.id limit 300";
    JOIN = "insert into trial_tries (uid, trial_id, person_id, place, borrows, joined_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (trial_id, person_id) do update set place = excluded.place, borrows = excluded.borrows,
            left_at = null";
    LEAVE = "update trial_tries set left_at = $2 where id = $1 and left_at is null";
    LEND = "update trial_tries set lent_at = $2, due_at = $3, returned_at = null
            where id = $1 and (lent_at is null or returned_at is not null)";
    RETURN = "update trial_tries set returned_at = $2 where id = $1 and lent_at is not null and returned_at is null";
    TELL = "update trial_tries set told_at = coalesce(told_at, $2), held = $3, again = $4, told = $5, html = $6, signed = $7
            where id = $1";
}

impl FromRow for Try {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Try {
            id: row.column()?,
            uid: row.column()?,
            place: row.column()?,
            borrows: row.column()?,
            left: row.column()?,
            lent: row.column()?,
            due: row.column()?,
            returned: row.column()?,
            told: row.column()?,
            held: row.column()?,
            again: row.column()?,
            words: row.column()?,
            html: row.column()?,
            signed: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// What somebody tells of it.
pub(super) struct Account {
    pub held: Held,
    pub again: Again,
    pub words: String,
    pub signed: bool,
}

/// Everybody who takes part or did, those who told first.
pub(super) fn of_trial(tx: &mut Tx, trial: i64) -> Result<Vec<Try>, Problem> {
    tx.all(OF_TRIAL, (trial,))
}

/// Somebody takes part, or says otherwise where.
pub(super) fn join(
    tx: &mut Tx,
    uid: Uid,
    trial: i64,
    person: PersonId,
    place: &str,
    borrows: bool,
) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(JOIN, (uid, trial, person, place, borrows, now)).map(drop)
}

pub(super) fn leave(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(LEAVE, (id, now))? == 1)
}

pub(super) fn lend(tx: &mut Tx, id: i64, due: Instant) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(LEND, (id, now, due))? == 1)
}

pub(super) fn take_back(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(RETURN, (id, now))? == 1)
}

pub(super) fn tell(tx: &mut Tx, id: i64, account: &Account) -> Result<(), Problem> {
    let (now, html) = (tx.now(), platform::markdown::html(&account.words));
    let args = (
        id,
        now,
        account.held.word(),
        account.again.word(),
        account.words.as_str(),
        html,
        account.signed,
    );
    tx.run(TELL, args).map(drop)
}
