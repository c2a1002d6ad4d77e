//! Questions and their answers, as they are found.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::ledger::{Recorded, View};
use spaces::search::{self, Entry, Source};

platform::statements! {
    READ = "select uid, space_id, title, body, answer, changed_at from inquiries where id = $1 and withdrawn_at is null";
    LIST_ALL = "select id from inquiries where id > $1 order by id limit $2";
}

/// The source.
pub(super) const SOURCE: Source = Source {
    kind: "inquiry",
    read,
    list: |tx, last, most| {
        let numbers = tx.all::<(i64,)>(LIST_ALL, (last, most))?;
        Ok(numbers.into_iter().map(|(id,)| id).collect())
    },
};

/// The view.
pub(super) const VIEW: View = View {
    name: "search_inquiries",
    apply: |tx, trace: &Recorded| search::follow(tx, trace, &SOURCE),
    clear: |tx| search::clear(tx, SOURCE.kind),
    lines: |tx| search::lines(tx, SOURCE.kind),
};

fn read(tx: &mut Tx, number: i64) -> Result<Option<Entry>, Problem> {
    type Stored = (Uid, SpaceId, String, String, String, Instant);
    let found = tx.find::<Stored>(READ, (number,))?;
    Ok(found.map(|(uid, space, title, body, answer, at)| Entry {
        space: Some(space),
        path: format!("/inquiries/{uid}"),
        title,
        body: platform::markdown::plain(&format!("{answer}\n\n{body}")),
        also: String::new(),
        at,
    }))
}
