//! Gatherings, as they are found: once announced, and those that were called off too.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::ledger::{Recorded, View};
use spaces::search::{self, Entry, Source};

platform::statements! {
    READ = "select uid, space_id, title, summary, body, offered_at from gatherings where id = $1 and state <> 'draft'";
    LIST = "select id from gatherings where id > $1 order by id limit $2";
}

/// The source.
pub(super) const SOURCE: Source = Source {
    kind: "gathering",
    read,
    list: |tx, last, most| {
        Ok(tx
            .all::<(i64,)>(LIST, (last, most))?
            .into_iter()
            .map(|(id,)| id)
            .collect())
    },
};

/// The view.
pub(super) const VIEW: View = View {
    name: "search_gatherings",
    apply: |tx, trace: &Recorded| search::follow(tx, trace, &SOURCE),
    clear: |tx| search::clear(tx, SOURCE.kind),
    lines: |tx| search::lines(tx, SOURCE.kind),
};

fn read(tx: &mut Tx, number: i64) -> Result<Option<Entry>, Problem> {
    type Stored = (Uid, SpaceId, String, String, String, Instant);
    let found = tx.find::<Stored>(READ, (number,))?;
    Ok(found.map(|(uid, space, title, summary, body, at)| Entry {
        space: Some(space),
        path: format!("/gatherings/{uid}"),
        title,
        body: platform::markdown::plain(&format!("{summary}\n\n{body}")),
        also: String::new(),
        at,
    }))
}
