//! Who looks at a document through other processes.

use kernel::Problem;
use platform::Tx;

use crate::document::DocumentId;

platform::statements! {
    PUT = "insert into document_presences (document_id, process, states, at) values ($1, $2, $3, $4)
           on conflict (document_id, process) do update set states = excluded.states, at = excluded.at";
    FORGET = "delete from document_presences where document_id = $1 and (states = '[]' or at < $2)";
    ELSEWHERE = "select states from document_presences where document_id = $1 and process <> $2 and at >= $3 order by process";
}

/// What a process that died said counts no longer after so many minutes.
const GONE: i64 = 3;

/// Says who looks through this process.
pub fn put(tx: &mut Tx, document: DocumentId, process: &str, states: &str) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(PUT, (document, process, states, now))?;
    tx.run(FORGET, (document, now.plus_minutes(-GONE))).map(drop)
}

/// What the others say.
pub fn elsewhere(tx: &mut Tx, document: DocumentId, process: &str) -> Result<Vec<String>, Problem> {
    let since = tx.now().plus_minutes(-GONE);
    let states = tx.all::<(String,)>(ELSEWHERE, (document, process, since))?;
    Ok(states.into_iter().map(|(states,)| states).collect())
}
