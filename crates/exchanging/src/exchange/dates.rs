//! Dates that the group thinks of for an exchange, and who can come then.

use kernel::{Instant, PersonId, Problem, Uid};
use platform::Tx;

platform::statements! {
    OF = "select d.id, d.uid, d.starts_at from exchange_dates d where d.exchange_id = $1 order by d.starts_at";
    WHO = "select a.date_id, p.id, p.name from exchange_date_answers a join exchange_dates d on d.id = a.date_id
           join persons p on p.id = a.person_id where d.exchange_id = $1 order by p.name, p.id";
    PROPOSE = "insert into exchange_dates (uid, exchange_id, person_id, starts_at)
               select $1, $2, $3, $4 where (select count(*) from exchange_dates where exchange_id = $2) < 12
               on conflict (exchange_id, starts_at) do nothing";
    AT = "select id from exchange_dates where exchange_id = $1 and starts_at = $2";
    FIND = "select id, starts_at from exchange_dates where uid = $1 and exchange_id = $2";
    ANSWER = "insert into exchange_date_answers (date_id, person_id, answered_at) values ($1, $2, $3)
              on conflict (date_id, person_id) do nothing";
    TAKE_BACK = "delete from exchange_date_answers where date_id = $1 and person_id = $2";
}

/// A date with those who can come.
#[derive(Debug, Clone)]
pub struct Date {
    id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// When it would be.
    pub starts: Instant,
    /// Who can come.
    pub people: Vec<(PersonId, String)>,
}

impl Date {
    /// Whether somebody can come then.
    pub fn suits(&self, person: &PersonId) -> bool {
        self.people.iter().any(|(each, _)| each == person)
    }
}

/// The dates of an exchange, earliest first.
pub(super) fn of(tx: &mut Tx, exchange: i64) -> Result<Vec<Date>, Problem> {
    let dates = tx.all::<(i64, Uid, Instant)>(OF, (exchange,))?;
    let who = tx.all::<(i64, PersonId, String)>(WHO, (exchange,))?;
    let date = |(id, uid, starts): (i64, Uid, Instant)| Date {
        id,
        uid,
        starts,
        people: who
            .iter()
            .filter(|(date, ..)| *date == id)
            .map(|(_, person, name)| (*person, name.clone()))
            .collect(),
    };
    Ok(dates.into_iter().map(date).collect())
}

/// Somebody thinks of a date, when they can come themselves; one that is known gains them alone.
pub(super) fn propose(tx: &mut Tx, exchange: i64, person: PersonId, starts: Instant) -> Result<(), Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    tx.run(PROPOSE, (uid, exchange, person, starts))?;
    match tx.find::<(i64,)>(AT, (exchange, starts))? {
        Some((date,)) => tx.run(ANSWER, (date, person, now)).map(drop),
        None => Err(kernel::Refusal::new("exchange-too-many-dates").into()),
    }
}

/// Says for each date whether somebody can come.
pub(super) fn answer(tx: &mut Tx, exchange: i64, person: PersonId, suit: &[Uid]) -> Result<(), Problem> {
    let now = tx.now();
    for date in of(tx, exchange)? {
        if suit.contains(&date.uid) {
            tx.run(ANSWER, (date.id, person, now))?;
        } else {
            tx.run(TAKE_BACK, (date.id, person))?;
        }
    }
    Ok(())
}

/// The moment of a date.
pub(super) fn find(tx: &mut Tx, exchange: i64, date: Uid) -> Result<Instant, Problem> {
    let found = tx.find::<(i64, Instant)>(FIND, (date, exchange))?;
    found.map(|(_, starts)| starts).ok_or(Problem::Missing)
}
