//! Applications as a list.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::space::Paged;

use super::model::State;

platform::statements! {
    COUNTS = "select state, count(*) from applications where space_id = $1 and state <> 'draft' group by state";
    LIST = "select a.uid, a.name, a.title, a.territory, a.stage, a.state, a.received_at,
            (select count(*) from application_notes n where n.application_id = a.id)
            from applications a where a.space_id = $1 and a.state <> 'draft' and ($2 = '' or a.state = $2)
            order by case when a.state = 'waiting' then a.ticket else 0 end, a.received_at, a.id limit $3 offset $4";
}

/// How many applications there are in each state.
pub(super) fn counts(tx: &mut Tx, space: SpaceId) -> Result<Vec<(State, i64)>, Problem> {
    tx.all(COUNTS, (space,))
}

/// An application in the list.
pub(super) struct Listed {
    pub uid: Uid,
    pub name: String,
    pub title: String,
    pub territory: String,
    pub stage: Option<String>,
    pub state: State,
    pub received: Option<Instant>,
    pub notes: i64,
}

impl FromRow for Listed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Listed {
            uid: row.column()?,
            name: row.column()?,
            title: row.column()?,
            territory: row.column()?,
            stage: row.column()?,
            state: row.column()?,
            received: row.column()?,
            notes: row.column()?,
        })
    }
}

/// Those that were sent, of one state or of all.
pub(super) fn list(
    tx: &mut Tx,
    space: SpaceId,
    state: Option<State>,
    part: Paged,
) -> Result<Vec<Listed>, Problem> {
    let state = state.map_or("", State::word);
    tx.all(LIST, (space, state, part.most, part.skip))
}
