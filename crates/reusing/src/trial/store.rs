//! The table of trials.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use sheets::SheetId;

use super::model::{Told, Trial};
use crate::reach::{reader, visible};

/// The columns of a trial.
macro_rules! trials {
    ($($rest:expr),+) => {
        concat!(
            "select t.id, t.uid, w.id, w.uid, w.title, p.id, p.uid, p.name, p.picture, t.day, t.people, t.whom, t.place,
             t.distance, t.verdict, t.words, t.watch, t.withdrawn_at, t.withdrawn_by
             from sheet_trials t join sheets w on w.id = t.sheet_id join persons p on p.id = t.person_id ",
            $($rest),+
        )
    };
}

platform::statements! {
    BY_UID = trials!("where t.uid = $1");
    OF = trials!("where t.sheet_id = $1 and t.withdrawn_at is null order by t.day desc, t.id desc limit 50");
    OF_SHELF = trials!(
        "join sheet_origins o on o.sheet_id = w.id join spaces s on s.id = w.space_id
         where o.shelf = $1 and t.withdrawn_at is null and w.state = 'published' and ",
        visible!("s", "$2", "$3"), " order by t.day desc, t.id desc limit 50"
    );
    COUNTS = "select verdict, count(*) from sheet_trials where sheet_id = $1 and withdrawn_at is null group by verdict";
    SHELF_COUNTS = concat!(
        "select t.verdict, count(*) from sheet_trials t join sheets w on w.id = t.sheet_id
         join sheet_origins o on o.sheet_id = w.id join spaces s on s.id = w.space_id
         where o.shelf = $1 and t.withdrawn_at is null and w.state = 'published' and ",
        visible!("s", "$2", "$3"), " group by t.verdict"
    );
    INSERT = "insert into sheet_trials (uid, sheet_id, person_id, day, people, whom, place, distance, verdict, words,
              watch, made_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
              on conflict do nothing";
    IS_THERE = "select 1 from sheet_trials where uid = $1 and person_id = $2";
    SAME_DAY = "select 1 from sheet_trials where sheet_id = $1 and person_id = $2 and day = $3 and withdrawn_at is null
                and id <> $4";
    UPDATE = "update sheet_trials set day = $2, people = $3, whom = $4, place = $5, distance = $6, verdict = $7,
              words = $8, watch = $9, changed_at = $10 where id = $1 and withdrawn_at is null";
    WITHDRAW = "update sheet_trials set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null";
    RESTORE = "update sheet_trials set withdrawn_at = null, withdrawn_by = null where id = $1";
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Trial>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those of a sheet, latest first.
pub(super) fn of(tx: &mut Tx, sheet: SheetId) -> Result<Vec<Trial>, Problem> {
    tx.all(OF, (sheet,))
}

/// Those of the copies of a thing of the shelf, where the reader may see them.
pub(super) fn of_shelf(tx: &mut Tx, key: &str) -> Result<Vec<Trial>, Problem> {
    let (who, all) = reader(tx);
    tx.all(OF_SHELF, (key, who, all))
}

/// How many say what of a sheet.
pub(super) fn counts(tx: &mut Tx, sheet: SheetId) -> Result<Vec<(String, i64)>, Problem> {
    tx.all(COUNTS, (sheet,))
}

/// How many say what of the copies of a thing of the shelf.
pub(super) fn shelf_counts(tx: &mut Tx, key: &str) -> Result<Vec<(String, i64)>, Problem> {
    let (who, all) = reader(tx);
    tx.all(SHELF_COUNTS, (key, who, all))
}

/// What came of telling.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is told.
    Yes,
    /// The same form had been sent before.
    Already,
    /// This person told of that day already.
    SameDay,
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    sheet: SheetId,
    person: PersonId,
    told: &Told,
) -> Result<Kept, Problem> {
    let row = vec![
        uid.into(),
        sheet.into(),
        person.into(),
        told.day.as_str().into(),
        told.people.into(),
        told.whom.as_str().into(),
        told.place.as_str().into(),
        told.distance.as_str().into(),
        told.verdict.as_str().into(),
        told.words.as_str().into(),
        told.watch.as_str().into(),
        tx.now().into(),
    ];
    if tx.run(INSERT, row)? == 1 {
        return Ok(Kept::Yes);
    }
    let there = tx.find::<(i64,)>(IS_THERE, (uid, person))?;
    Ok(if there.is_some() {
        Kept::Already
    } else {
        Kept::SameDay
    })
}

/// Changes it; false when this person told of that day in another one.
pub(super) fn update(tx: &mut Tx, trial: &Trial, told: &Told) -> Result<bool, Problem> {
    if !is_free(tx, trial, &told.day)? {
        return Ok(false);
    }
    let args = (
        trial.id,
        told.day.as_str(),
        told.people,
        told.whom.as_str(),
        told.place.as_str(),
        told.distance.as_str(),
        told.verdict.as_str(),
        told.words.as_str(),
        told.watch.as_str(),
        tx.now(),
    );
    tx.run(UPDATE, args).map(|_| true)
}

/// Whether whoever told it told nothing else of a day.
pub(super) fn is_free(tx: &mut Tx, trial: &Trial, day: &str) -> Result<bool, Problem> {
    let other = tx.find::<(i64,)>(SAME_DAY, (trial.sheet, trial.by.id, day, trial.id))?;
    Ok(other.is_none())
}

pub(super) fn withdraw(tx: &mut Tx, id: i64, by: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(WITHDRAW, (id, now, by)).map(drop)
}

pub(super) fn restore(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    tx.run(RESTORE, (id,)).map(drop)
}
