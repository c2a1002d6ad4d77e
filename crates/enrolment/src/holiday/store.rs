//! The tables of holidays.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::personal::{Fate, Table, stays};

use super::keeping::Keeping;
use super::model::{NewPeriod, Period};

platform::statements! {
    KEPT = "select calendar from cohort_holidays where space_id = $1";
    KEEP = "insert into cohort_holidays (space_id, calendar) values ($1, $2)
            on conflict (space_id) do update set calendar = excluded.calendar";
    PERIODS = "select uid, space_id, name, first_day, last_day from holiday_periods
               where (space_id = $1 or space_id is null) and last_day >= $2 order by first_day, id limit 400";
    PERIODS_OF_ALL = "select uid, space_id, name, first_day, last_day from holiday_periods
                      where space_id is null order by first_day, id limit 400";
    ADD = "insert into holiday_periods (uid, space_id, name, first_day, last_day, added_at, added_by)
           select $1, cast($2 as bigint), $3, $4, $5, $6, $7 where not exists
           (select 1 from holiday_periods where coalesce(space_id, 0) = coalesce(cast($2 as bigint), 0)
            and name = $3 and first_day = $4 and last_day = $5)";
    REMOVE = "delete from holiday_periods where uid = $1 and coalesce(space_id, 0) = coalesce(cast($2 as bigint), 0)";
    PERSONAL_ROWS = "select name, first_day, last_day, added_at from holiday_periods where added_by = $1 order by id";
}

/// What the table holds about people.
pub const PERSONAL: [Table; 1] = [Table {
    name: "holiday_periods",
    columns: &["period", "first_day", "last_day", "added_at"],
    rows: PERSONAL_ROWS,
    fate: Fate::Nameless,
    erase: stays,
}];

/// Whose public holidays a cohort keeps, if somebody chose.
pub fn chosen(tx: &mut Tx, space: SpaceId) -> Result<Option<Keeping>, Problem> {
    let found = tx.find::<(String,)>(KEPT, (space,))?;
    Ok(found.and_then(|(word,)| Keeping::from_word(&word)))
}

/// Chooses whose public holidays a cohort keeps.
pub fn choose(tx: &mut Tx, space: SpaceId, keeping: Keeping) -> Result<(), Problem> {
    tx.run(KEEP, (space, keeping.word())).map(drop)
}

/// The periods that count for a cohort and end on a day or later, its own and those of the instance.
pub fn periods(tx: &mut Tx, space: SpaceId, from: jiff::civil::Date) -> Result<Vec<Period>, Problem> {
    tx.all(PERIODS, (space, from.to_string()))
}

/// The periods of the instance.
pub(super) fn periods_of_all(tx: &mut Tx) -> Result<Vec<Period>, Problem> {
    tx.all(PERIODS_OF_ALL, ())
}

/// Writes a period down, of a cohort or of the instance; whether it was not there.
pub(super) fn add(
    tx: &mut Tx,
    space: Option<SpaceId>,
    by: PersonId,
    period: &NewPeriod,
) -> Result<bool, Problem> {
    let (uid, now) = (tx.new_uid(), tx.now());
    let (first, last) = (period.first.to_string(), period.last.to_string());
    let row = (uid, space, period.name.as_str(), first, last, now, by);
    Ok(tx.run(ADD, row)? == 1)
}

/// Takes a period away.
pub(super) fn remove(tx: &mut Tx, space: Option<SpaceId>, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE, (uid, space))? == 1)
}
