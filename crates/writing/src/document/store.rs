//! The tables of documents.

use kernel::{PersonId, Problem};
use platform::Tx;

use super::{DocumentId, Who};

platform::statements! {
    INSERT = "insert into documents (number, made_at, changed_at) values (0, $1, $1) returning id";
    INSERT_STATE = "insert into document_states (document_id, number, state, text) values ($1, 0, $2, $3)";
    // First of all: from here on, who else adds an update waits for this transaction.
    NEXT = "update documents set number = number + 1, changed_at = $2 where id = $1 returning number";
    APPEND = "insert into document_updates (document_id, number, body) values ($1, $2, $3)";
    NUMBERS = "select d.number, s.number from documents d join document_states s on s.document_id = d.id where d.id = $1";
    STATE = "select state from document_states where document_id = $1";
    UPDATES = "select body from document_updates where document_id = $1 and number > $2 order by number";
    SETTLED = "select s.text, d.number from documents d join document_states s on s.document_id = d.id
               where d.id = $1 and s.number = d.number";
    KEEP = "update document_states set number = $2, state = $3, text = $4 where document_id = $1 and number < $2";
    FORGET = "delete from document_updates where document_id = $1 and number <= $2";
    PUT_WRITER = "insert into document_writers (document_id, client, person_id, guest, since)
                  values ($1, $2, $3, $4, $5) on conflict (document_id, client) do nothing";
    WRITERS = "select w.id, w.client, w.person_id, w.guest, coalesce(p.name, '')
               from document_writers w left join persons p on p.id = w.person_id where w.document_id = $1 order by w.id";
}

/// What somebody lacks of a document.
pub struct News {
    /// All of it up to some number, when the updates alone would not do.
    pub state: Option<Vec<u8>>,
    /// The updates after that.
    pub updates: Vec<Vec<u8>>,
    /// The number of the newest.
    pub number: i64,
}

/// A writer of a document.
#[derive(Debug, Clone)]
pub struct Writer {
    /// Their number.
    pub id: i64,
    /// The number under which their page wrote.
    pub client: u64,
    /// Who it is.
    pub who: Who,
}

pub fn insert(tx: &mut Tx, state: &[u8], text: &str) -> Result<DocumentId, Problem> {
    let now = tx.now();
    let (document,) = tx.one::<(DocumentId,)>(INSERT, (now,))?;
    tx.run(INSERT_STATE, (document, state, text))?;
    Ok(document)
}

/// Adds an update and gives its number.
pub fn append(tx: &mut Tx, document: DocumentId, update: &[u8]) -> Result<i64, Problem> {
    let now = tx.now();
    let (number,) = tx.one::<(i64,)>(NEXT, (document, now))?;
    tx.run(APPEND, (document, number, update))?;
    Ok(number)
}

/// What somebody lacks who knows everything up to a number; `-1` is nothing at all.
pub fn since(tx: &mut Tx, document: DocumentId, known: i64) -> Result<News, Problem> {
    let mut known = known;
    loop {
        let (number, kept) = tx
            .find::<(i64, i64)>(NUMBERS, (document,))?
            .ok_or(Problem::Missing)?;
        let state = if known < kept {
            Some(tx.one::<(Vec<u8>,)>(STATE, (document,))?.0)
        } else {
            None
        };
        let from = known.max(kept);
        let updates = if number > from {
            tx.all::<(Vec<u8>,)>(UPDATES, (document, from))?
        } else {
            Vec::new()
        };
        // Another process may put a state together between two statements: then what it took is in the state.
        if i64::try_from(updates.len()).unwrap_or(i64::MAX) >= number - from {
            let updates = updates.into_iter().map(|(body,)| body).collect();
            return Ok(News {
                state,
                updates,
                number,
            });
        }
        known = -1;
    }
}

/// The text, when everything is part of the state.
pub fn settled(tx: &mut Tx, document: DocumentId) -> Result<Option<(String, i64)>, Problem> {
    tx.find(SETTLED, (document,))
}

/// Keeps a state that was put together, unless a later one is there.
pub fn keep(tx: &mut Tx, document: DocumentId, number: i64, state: &[u8], text: &str) -> Result<(), Problem> {
    if tx.run(KEEP, (document, number, state, text))? == 1 {
        tx.run(FORGET, (document, number))?;
    }
    Ok(())
}

/// Remembers who writes under a number; the first who did.
pub fn put_writer(tx: &mut Tx, document: DocumentId, client: u64, who: &Who) -> Result<(), Problem> {
    let now = tx.now();
    let guest = if who.person.is_some() {
        ""
    } else {
        who.name.as_str()
    };
    let client = i64::try_from(client).unwrap_or(i64::MAX);
    tx.run(PUT_WRITER, (document, client, who.person, guest, now))
        .map(drop)
}

/// Everybody who ever wrote in it.
pub fn writers(tx: &mut Tx, document: DocumentId) -> Result<Vec<Writer>, Problem> {
    type Stored = (i64, i64, Option<PersonId>, String, String);
    let stored = tx.all::<Stored>(WRITERS, (document,))?;
    Ok(stored
        .into_iter()
        .map(|(id, client, person, guest, name)| Writer {
            id,
            client: client.unsigned_abs(),
            who: Who {
                name: if person.is_some() { name } else { guest },
                person,
            },
        })
        .collect())
}
