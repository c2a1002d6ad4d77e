//! Notices, for whoever looks after a space and hides what breaks an agreement.

use kernel::{Audience, Module, PersonId, Problem, SpaceId, Trace};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::part::{Written, WrittenPart};
use spaces::space::Member;

use super::store;

platform::statements! {
    RECENT = "select n.id, n.uid, n.body, s.slug, p.id, p.uid, p.name, p.picture from notices n
              join spaces s on s.id = n.space_id join persons p on p.id = n.author_id
              where n.space_id = $1 and n.withdrawn_at is null and n.hidden_at is null order by n.id desc limit 30";
    FIND = "select n.id, n.uid, n.body, s.slug, p.id, p.uid, p.name, p.picture from notices n
            join spaces s on s.id = n.space_id join persons p on p.id = n.author_id
            where n.space_id = $1 and n.id = $2 and n.withdrawn_at is null";
    SHOW = "update notices set hidden_at = null where id = $1 and hidden_at is not null and withdrawn_at is null";
}

/// What the house knows of them.
pub(super) const PART: WrittenPart = WrittenPart {
    kind: "notice",
    module: Module::Notices,
    recent: |tx, space| {
        Ok(tx
            .all::<Found>(RECENT, (space,))?
            .into_iter()
            .map(|found| found.0)
            .collect())
    },
    find: |tx, space, id| Ok(tx.find::<Found>(FIND, (space, id))?.map(|found| found.0)),
    hide,
    show,
};

/// How many characters of it are told.
const BEGINNING: usize = 90;

struct Found(Written);

impl FromRow for Found {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, body): (i64, kernel::Uid, String) = (row.column()?, row.column()?, row.column()?);
        let slug: String = row.column()?;
        let mut words: String = body.chars().take(BEGINNING).collect();
        if words.len() < body.len() {
            words.push('…');
        }
        Ok(Found(Written {
            id,
            author: Member::from_row(row)?,
            words,
            path: format!("/spaces/{slug}/notices#notice-{uid}"),
        }))
    }
}

fn hide(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let hidden = tx.find::<Found>(FIND, (space, id))?.is_some() && store::hide(tx, id)?;
    if hidden {
        trace(tx, "notice.hidden", space, by, id)?;
    }
    Ok(hidden)
}

fn show(tx: &mut Tx, space: SpaceId, by: PersonId, id: i64) -> Result<bool, Problem> {
    let shown = tx.find::<Found>(FIND, (space, id))?.is_some() && tx.run(SHOW, (id,))? == 1;
    if shown {
        trace(tx, "notice.restored", space, by, id)?;
    }
    Ok(shown)
}

fn trace(tx: &mut Tx, verb: &'static str, space: SpaceId, by: PersonId, id: i64) -> Result<(), Problem> {
    tx.record(
        Trace::new(verb, Some(by))
            .inside(space, Audience::Space)
            .to("notice", id),
    )
}
