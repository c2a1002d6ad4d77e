//! The text of a work as it is written: a document, which comes to rest as a version of the work.

use kernel::{Audience, PersonId, Problem};
use platform::{Actor, Tx};
use writing::{DocumentId, Settle, Settled, Who, edits};

use super::model::{State, Text, Work};
use super::{actions, store, version};

platform::statements! {
    SET = "update works set document_id = $2 where id = $1 and document_id is null";
    ADD_WRITERS = "insert into work_authors (work_id, person_id, since)
                   select $1, w.person_id, min(w.since) from document_writers w
                   where w.document_id = $2 and w.person_id is not null group by w.person_id
                   on conflict (work_id, person_id) do nothing";
}

/// For the ground, which says when a text has come to rest.
pub(super) const SETTLE: Settle = Settle { run: settle };

/// Who writes.
pub(super) fn who(actor: &Actor) -> Who {
    Who {
        person: Some(actor.id),
        name: actor.name.clone(),
    }
}

/// The document of a work; an older one takes it now, with the text as it stands.
///
/// # Errors
/// [`Problem::Unavailable`] when somebody else was faster.
pub(super) fn document(tx: &mut Tx, work: &Work) -> Result<DocumentId, Problem> {
    if let Some(document) = work.document {
        return Ok(document);
    }
    // Its words are those of its authors so far, and not of whoever happens to open it first.
    let nobody = Who {
        person: None,
        name: String::new(),
    };
    let document = writing::create(tx, &nobody, &work.text.body)?;
    if tx.run(SET, (work.id, document))? == 1 {
        Ok(document)
    } else {
        Err(Problem::Unavailable)
    }
}

/// The text as it is being written.
pub(super) fn text(tx: &mut Tx, work: &Work) -> Result<String, Problem> {
    match work.document {
        Some(document) => Ok(writing::text(tx, document)?.text),
        None => Ok(work.text.body.clone()),
    }
}

/// Makes the text into another one, while others may write in it; gives it as it is then.
pub(super) fn change(
    tx: &mut Tx,
    work: &Work,
    who: &Who,
    base: Option<&str>,
    mine: &str,
) -> Result<String, Problem> {
    let document = document(tx, work)?;
    writing::change(tx, document, who, |now| {
        let now = now.text();
        Ok(edits(base.unwrap_or(&now), mine, &now))
    })?;
    // Read again: what another process added meanwhile is in the document, and was not in what was changed.
    Ok(writing::text(tx, document)?.text)
}

/// Keeps this text as the newest version, when it is another one than what stands; whether it is.
pub(super) fn keep(
    tx: &mut Tx,
    work: &Work,
    by: PersonId,
    text: &Text,
    clashes: usize,
) -> Result<bool, Problem> {
    if *text == work.text {
        return Ok(false);
    }
    if !store::write(tx, work.id, work.version, text)? {
        return Err(Problem::Unavailable);
    }
    version::keep(tx, work.id, work.version + 1, by, text, clashes)?;
    if let Some(document) = work.document {
        tx.run(ADD_WRITERS, (work.id, document))?;
    }
    Ok(true)
}

/// Takes what is being written into the work as it stands, before it moves on.
pub(super) fn come_to_rest(tx: &mut Tx, work: &Work, by: PersonId) -> Result<(), Problem> {
    store::hold(tx, work.id)?;
    let now = store::find(tx, work.uid)?.ok_or(Problem::Missing)?;
    let text = Text {
        body: text(tx, &now)?,
        ..now.text.clone()
    };
    keep(tx, &now, by, &text, 0).map(drop)
}

fn settle(tx: &mut Tx, settled: &Settled<'_>) -> Result<(), Problem> {
    let Some(work) = store::of_document(tx, settled.document)? else {
        return Ok(());
    };
    // What anybody reads changes when its authors say so.
    if matches!(work.state, State::Published | State::Withdrawn) {
        return Ok(());
    }
    store::hold(tx, work.id)?;
    let work = store::find(tx, work.uid)?.ok_or(Problem::Missing)?;
    let writers: Vec<PersonId> = settled.writers.iter().filter_map(|who| who.person).collect();
    let Some(last) = writers.last() else {
        return Ok(());
    };
    let text = Text {
        body: settled.text.to_owned(),
        ..work.text.clone()
    };
    if keep(tx, &work, *last, &text, 0)? {
        for writer in writers {
            actions::tell(tx, "work.written", work.space_id, work.id, writer, Audience::Own)?;
        }
    }
    Ok(())
}
