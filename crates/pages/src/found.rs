//! Pages, as they are found.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::ledger::{Recorded, View};
use spaces::search::{self, Entry, Source};

platform::statements! {
    // What readers are shown: the approved version, where there is one.
    READ = "select p.uid, p.space_id, p.title, coalesce(v.text, p.text), p.changed_at
            from pages p left join page_versions v on v.page_id = p.id and v.number = p.approved
            where p.id = $1 and p.withdrawn_at is null";
    LIST = "select id from pages where id > $1 order by id limit $2";
}

/// The source.
pub(crate) const SOURCE: Source = Source {
    kind: "page",
    read,
    list: |tx, last, most| {
        let numbers = tx.all::<(i64,)>(LIST, (last, most))?;
        Ok(numbers.into_iter().map(|(id,)| id).collect())
    },
};

/// The view.
pub(crate) const VIEW: View = View {
    name: "search_pages",
    apply: |tx, trace: &Recorded| search::follow(tx, trace, &SOURCE),
    clear: |tx| search::clear(tx, SOURCE.kind),
    lines: |tx| search::lines(tx, SOURCE.kind),
};

fn read(tx: &mut Tx, number: i64) -> Result<Option<Entry>, Problem> {
    type Stored = (Uid, SpaceId, String, String, Instant);
    let found = tx.find::<Stored>(READ, (number,))?;
    Ok(found.map(|(uid, space, title, text, at)| Entry {
        space: Some(space),
        path: format!("/pages/{uid}"),
        title,
        body: platform::markdown::plain(&text),
        also: String::new(),
        at,
    }))
}
