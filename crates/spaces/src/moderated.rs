//! What is written in a space and may be hidden in the name of an agreement: what every kind of such things has in
//! common. Each area brings its own as a [`WrittenPart`](crate::part::WrittenPart); a statement that finds some gives, in
//! this order, the number, the address, the words, and the person, a [`Member`], who wrote it.

use kernel::{Audience, Module, PersonId, Problem, SpaceId, Trace};
use platform::Tx;
use platform::db::{FromRow, Row};

use crate::part::Written;
use crate::space::{Member, Space};

platform::statements! {
    // A group may switch off what is done in the name of an agreement, as `caring` keeps it.
    OFF = "select count(*) from care_off where space_id = $1 and part = 'moderation'";
}

/// How many letters of it are told.
const BEGINNING: usize = 90;

impl FromRow for Written {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, path): (i64, String) = (row.column()?, row.column()?);
        let body: String = row.column()?;
        let mut words: String = body.chars().take(BEGINNING).collect();
        if words.len() < body.len() {
            words.push('…');
        }
        Ok(Written {
            id,
            author: Member::from_row(row)?,
            words,
            path,
        })
    }
}

/// Whether what is hidden in a space is hidden in the name of an agreement: it has a charter, and moderates by it.
///
/// # Errors
/// When the store refuses.
pub fn in_the_name_of_an_agreement(tx: &mut Tx, space: &Space) -> Result<bool, Problem> {
    if !space.shape.has(Module::Care) || !space.shape.asks_charter() {
        return Ok(false);
    }
    tx.one::<(i64,)>(OFF, (space.id,)).map(|(off,)| off == 0)
}

/// Where something that is written is hidden in the name of an agreement.
pub fn measure_at(slug: &str, kind: &str, id: i64) -> String {
    format!("/spaces/{slug}/moderation/new?kind=hide&content={kind}-{id}")
}

/// Where somebody says that it is against an agreement.
pub fn flag_at(slug: &str, kind: &str, id: i64) -> String {
    format!("/spaces/{slug}/moderation/flags/new?content={kind}-{id}")
}

/// Where the group reads what was hidden in the name of what, and where that is lifted.
pub fn log_at(slug: &str) -> String {
    format!("/spaces/{slug}/moderation")
}

/// Notes who hid it, or showed it again, when that was done; never whose it is. Gives whether it was done.
///
/// # Errors
/// When the store refuses.
pub fn noted(
    tx: &mut Tx,
    is_done: bool,
    verb: &'static str,
    (space, by): (SpaceId, PersonId),
    (kind, id): (&'static str, i64),
) -> Result<bool, Problem> {
    if is_done {
        let trace = Trace::new(verb, Some(by)).inside(space, Audience::Space);
        tx.record(trace.to(kind, id))?;
    }
    Ok(is_done)
}
