//! Spaces themselves: their name and what they are for.

use kernel::{Instant, Problem, SpaceId};
use platform::Tx;
use platform::ledger::{Recorded, View};

use super::{Entry, Source};
use crate::shape;

platform::statements! {
    READ = "select s.slug, s.name, s.opened_at, t.id, t.digest from spaces s join trames t on t.id = s.trame_id
            where s.id = $1";
    LIST = "select id from spaces where id > $1 order by id limit $2";
}

/// The source.
pub(super) const SOURCE: Source = Source {
    kind: "space",
    read,
    list: |tx, last, most| {
        Ok(tx
            .all::<(i64,)>(LIST, (last, most))?
            .into_iter()
            .map(|(id,)| id)
            .collect())
    },
};

/// The view: a space is read again when it is opened or changed.
pub(super) const VIEW: View = View {
    name: "search_spaces",
    apply: follow,
    clear: |tx| super::clear(tx, SOURCE.kind),
    lines: |tx| super::lines(tx, SOURCE.kind),
};

fn follow(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    match trace.space {
        Some(space) if trace.verb.starts_with("space.") => super::refresh(tx, &SOURCE, space.number()),
        _ => Ok(()),
    }
}

fn read(tx: &mut Tx, number: i64) -> Result<Option<Entry>, Problem> {
    let found = tx.find::<(String, String, Instant, i64, String)>(READ, (number,))?;
    let Some((slug, name, at, trame, digest)) = found else {
        return Ok(None);
    };
    let shape = shape::of(tx, trame, &digest)?;
    let purpose = &shape.trame.space.identity.purpose;
    let mut said = shape
        .trame
        .card
        .languages
        .iter()
        .filter_map(|each| purpose.get(*each));
    let body = said.next().unwrap_or_default().to_owned();
    let also = said.filter(|other| *other != body).collect::<Vec<_>>().join("\n");
    Ok(Some(Entry {
        space: Some(SpaceId::new(number)),
        path: format!("/spaces/{slug}"),
        title: name,
        body,
        also,
        at,
    }))
}
