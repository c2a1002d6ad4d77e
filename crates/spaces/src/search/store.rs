//! The tables of what can be found.

use std::collections::BTreeSet;

use kernel::Problem;
use platform::Tx;
use platform::db::Value;
use platform::search::{guess, terms};

use super::Entry;

platform::statements! {
    FIND = "select e.id, e.path, e.title, t.body, e.space_id from search_entries e
            join search_texts t on t.entry_id = e.id where e.kind = $1 and e.object_id = $2";
    INSERT = "insert into search_entries (kind, object_id, space_id, path, title, language, at)
              values ($1, $2, $3, $4, $5, $6, $7) returning id";
    UPDATE = "update search_entries set space_id = $2, path = $3, title = $4, language = $5, at = $6 where id = $1";
    DELETE = "delete from search_entries where id = $1";
    PUT_TEXT = "insert into search_texts (entry_id, body) values ($1, $2)
                on conflict (entry_id) do update set body = excluded.body";
    DELETE_TEXT = "delete from search_texts where entry_id = $1";
    KEEP = "{{keep terms}}";
    FORGET = "{{forget terms}}";
    LEARN = "insert into search_vocabulary (term, initial, letters)
             select term, substr(term, 1, 1), length(term) from {{each of $1}} learnt where true
             on conflict (term) do nothing";
    OF_KIND = "select id from search_entries where kind = $1";
    LINES = "select object_id, path, title from search_entries where kind = $1 order by object_id";
}

/// The longest text that is kept of a thing, in letters.
const LONGEST: usize = 20_000;

/// Keeps a thing, or what it is now.
pub(super) fn put(tx: &mut Tx, kind: &str, object: i64, entry: &Entry) -> Result<(), Problem> {
    let body: String = entry.body.chars().take(LONGEST).collect();
    let known = tx.find::<(i64, String, String, String, Option<kernel::SpaceId>)>(FIND, (kind, object))?;
    let same = |(_, path, title, text, space): &(i64, String, String, String, Option<kernel::SpaceId>)| {
        *path == entry.path && *title == entry.title && *text == body && *space == entry.space
    };
    if known.as_ref().is_some_and(same) {
        return Ok(());
    }
    let language = guess(&format!("{} {body}", entry.title));
    let id = match known {
        Some((id, ..)) => {
            let args = (
                id,
                entry.space,
                &entry.path,
                &entry.title,
                language.word(),
                entry.at,
            );
            tx.run(UPDATE, args)?;
            tx.run(FORGET, (id,))?;
            id
        }
        None => {
            let args = (
                kind,
                object,
                entry.space,
                &entry.path,
                &entry.title,
                language.word(),
                entry.at,
            );
            tx.one::<(i64,)>(INSERT, args)?.0
        }
    };
    tx.run(PUT_TEXT, (id, &body))?;
    let title = terms(language, &entry.title);
    let mut text = terms(language, &body);
    text.extend(terms(guess(&entry.also), &entry.also));
    tx.run(KEEP, (id, title.join(" "), text.join(" ")))?;
    let learnt: BTreeSet<String> = title.into_iter().chain(text).collect();
    tx.run(LEARN, (Value::list(learnt),)).map(drop)
}

/// It is found no more.
pub(super) fn remove(tx: &mut Tx, kind: &str, object: i64) -> Result<(), Problem> {
    let known = tx.find::<(i64, String, String, String, Option<kernel::SpaceId>)>(FIND, (kind, object))?;
    match known {
        Some((id, ..)) => forget(tx, id),
        None => Ok(()),
    }
}

fn forget(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    tx.run(FORGET, (id,))?;
    tx.run(DELETE_TEXT, (id,))?;
    tx.run(DELETE, (id,)).map(drop)
}

pub(super) fn clear(tx: &mut Tx, kind: &str) -> Result<(), Problem> {
    for (id,) in tx.all::<(i64,)>(OF_KIND, (kind,))? {
        forget(tx, id)?;
    }
    Ok(())
}

pub(super) fn lines(tx: &mut Tx, kind: &str) -> Result<Vec<String>, Problem> {
    let rows = tx.all::<(i64, String, String)>(LINES, (kind,))?;
    Ok(rows.iter().map(|row| format!("{row:?}")).collect())
}
