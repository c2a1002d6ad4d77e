//! Where a question stands, as columns say it.

use kernel::{Instant, Problem};
use platform::db::{FromRow, Row};

use super::stage::Facts;

/// What says where the question of this name stands.
macro_rules! facts {
    ($name:literal) => {
        concat!(
            $name,
            ".hidden_at, ",
            $name,
            ".main_id, l.question_id,
            cast(case when r.shown = 'question:' || ",
            $name,
            ".uid then 1 else 0 end as bigint), l.place,
            l.answered_second, ",
            $name,
            ".answered_at, ",
            $name,
            ".assigned_id, ",
            $name,
            ".deferred_id, d.title,
            r.gathering_id"
        )
    };
}

pub(super) use facts;

/// What says where a question stands.
pub(super) struct Known {
    pub facts: Facts,
    pub is_assigned: bool,
    pub second: Option<i64>,
    pub later: String,
}

impl FromRow for Known {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let hidden = row.column::<Option<Instant>>()?.is_some();
        let grouped = row.column::<Option<i64>>()?.is_some();
        let in_room = row.column::<Option<i64>>()?.is_some();
        let on_screen = row.column::<bool>()?;
        let queued = row.column::<Option<i64>>()?.is_some();
        let second: Option<i64> = row.column()?;
        let written = row.column::<Option<Instant>>()?.is_some();
        let is_assigned = row.column::<Option<i64>>()?.is_some();
        let (deferred, title): (Option<i64>, Option<String>) = (row.column()?, row.column()?);
        let room: i64 = row.column()?;
        let deferred = deferred.is_some_and(|to| to != room);
        Ok(Known {
            facts: Facts {
                hidden,
                grouped,
                in_room,
                on_screen,
                answered: second.is_some() || written,
                deferred,
                queued,
            },
            is_assigned,
            second,
            later: title.filter(|_| deferred).unwrap_or_default(),
        })
    }
}
