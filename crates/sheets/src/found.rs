//! Sheets, as they are found.

use crate::model::{Fields, from_json, has_words};
use crate::retold;
use crate::rights::{Reader, readable};
use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::ledger::{Recorded, View};
use spaces::search::{self, Entry, Source};
use spaces::shape;

platform::statements! {
    READ = "select s.uid, s.space_id, s.kind, s.title, s.fields, s.changed_at, t.id, t.digest
            from sheets s join spaces p on p.id = s.space_id join trames t on t.id = p.trame_id
            where s.id = $1 and s.state = 'published'";
    LIST = "select id from sheets where id > $1 order by id limit $2";
}

/// The source.
pub const SOURCE: Source = Source {
    kind: "sheet",
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
pub const VIEW: View = View {
    name: "search_sheets",
    apply: |tx, trace: &Recorded| {
        retold::follow(tx, trace)?;
        search::follow(tx, trace, &SOURCE)
    },
    clear: |tx| search::clear(tx, SOURCE.kind),
    lines: |tx| search::lines(tx, SOURCE.kind),
};

fn read(tx: &mut Tx, number: i64) -> Result<Option<Entry>, Problem> {
    type Stored = (Uid, SpaceId, String, String, String, Instant, i64, String);
    let Some((uid, space, kind, title, fields, at, trame, digest)) = tx.find::<Stored>(READ, (number,))?
    else {
        return Ok(None);
    };
    let (shape, fields) = (shape::of(tx, trame, &digest)?, from_json(&fields)?);
    let kind = shape.trame.sheets.iter().find(|known| known.key == kind);
    Ok(Some(Entry {
        space: Some(space),
        path: format!("/sheets/{uid}"),
        body: kind.map_or_else(String::new, |kind| plain(kind, &fields, &title)),
        title,
        also: String::new(),
        at,
    }))
}

/// What its fields say in words to whoever sees the space, without what the title says already.
fn plain(kind: &trame::Sheet, fields: &Fields, title: &str) -> String {
    let texts = readable(kind, fields, &Reader::ANYONE)
        .into_iter()
        .filter(|field| has_words(field.holds))
        .filter_map(|field| fields.get(&field.key)?.first())
        .filter(|text| *text != title);
    texts
        .map(|text| platform::markdown::plain(text))
        .collect::<Vec<_>>()
        .join("\n")
}
