//! What is copied of other areas' tables.

use gatherings::gathering::{self, Gathering};
use kernel::{Problem, SpaceId, Uid};
use platform::Tx;

platform::statements! {
    COUNT = "select count(*) from gatherings g where g.space_id = $1 and g.state <> 'cancelled'";
    UIDS = "select g.uid from gatherings g where g.space_id = $1 and g.state <> 'cancelled'
            order by g.starts_at, g.id limit 200";
    PARENT = "select p.slug from spaces s join spaces p on p.id = s.parent_id where s.id = $1";
}

/// How many gatherings would be copied.
pub(super) fn count_gatherings(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT, (space,)).map(|(count,)| count.min(200))
}

/// Its gatherings, in the order of time.
pub(super) fn gatherings_of(tx: &mut Tx, space: SpaceId) -> Result<Vec<Gathering>, Problem> {
    let mut found = Vec::new();
    for (uid,) in tx.all::<(Uid,)>(UIDS, (space,))? {
        found.extend(gathering::by_uid(tx, uid)?);
    }
    Ok(found)
}

/// The space that it is in.
pub fn parent(tx: &mut Tx, space: SpaceId) -> Result<Option<String>, Problem> {
    Ok(tx.find::<(String,)>(PARENT, (space,))?.map(|(slug,)| slug))
}
