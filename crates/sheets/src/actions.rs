//! Writing a sheet, changing it, publishing it, taking it back, going back to an earlier state of it.

use kernel::{Audience, PersonId, Problem, Refusal, Trace, Uid};
use platform::Tx;
use spaces::space::access::{self as space_access, Belong};

use crate::access::{Change, May, Publish, Restore, Withdraw};
use crate::around::Around;
use crate::field::lacking;
use crate::model::{Sheet, State, Written};
use crate::origin;
use crate::pictures::{self, Change as Pictures};
use crate::review;
use crate::store::{self, Origin};

/// Writes a sheet; the same form sent twice writes it once, and the pictures of the second are to be thrown away.
pub fn write(
    tx: &mut Tx,
    may: &space_access::May<Belong>,
    once: Uid,
    (kind, around): (&trame::Sheet, &Around),
    (written, pictures): (&Written, &Pictures),
    state: State,
) -> Result<Vec<Uid>, Problem> {
    let me = may.actor().id;
    let origin = Origin {
        space: may.space().id,
        kind,
        author: me,
        around,
    };
    let waits = state == State::Published && review::waits(tx, may.seen(), &kind.key)?;
    let state = if waits { State::Draft } else { state };
    let Some(id) = store::insert(tx, once, &origin, written, state)? else {
        return Ok(pictures.uids());
    };
    let useless = pictures::write(tx, id, me, pictures)?;
    let sheet = store::by_uid(tx, once)?.ok_or(Problem::broken("a sheet that was just written"))?;
    record(tx, "sheet.written", &sheet, me, Audience::Own)?;
    if state == State::Published {
        record(tx, "sheet.published", &sheet, me, Audience::Public)?;
    }
    if waits {
        review::propose(tx, &sheet, me)?;
    }
    Ok(useless)
}

/// Changes it, unless somebody did since `version`; gives the pictures whose files are to be removed.
pub fn change(
    tx: &mut Tx,
    may: &May<Change>,
    version: i64,
    written: &Written,
    pictures: &Pictures,
) -> Result<Vec<Uid>, Problem> {
    let (sheet, me) = (may.sheet(), may.actor().id);
    let kind = may.seen().kind().ok_or(Problem::Missing)?;
    origin::keep_terms(tx, sheet.id, written.licence)?;
    // What a kind no longer asks is kept, for the day when it asks again.
    let mut written = written.clone();
    for (key, value) in &sheet.fields {
        if kind.fields.iter().all(|field| field.key != *key) {
            written.fields.entry(key.clone()).or_insert_with(|| value.clone());
        }
    }
    if !store::update(tx, sheet, version, kind, &written, (me, "changed"))? {
        return Err(Refusal::new("sheet-changed-meanwhile").into());
    }
    let useless = pictures::write(tx, sheet.id, me, pictures)?;
    changed(tx, sheet, me)?;
    Ok(useless)
}

fn changed(tx: &mut Tx, sheet: &Sheet, me: PersonId) -> Result<(), Problem> {
    let audience = if sheet.state == State::Published {
        Audience::Space
    } else {
        Audience::Own
    };
    record(tx, "sheet.changed", sheet, me, audience)
}

/// Goes back to what an earlier version said. Nothing is lost: it becomes the newest one.
pub fn bring_back(tx: &mut Tx, may: &May<Change>, number: i64) -> Result<(), Problem> {
    let (sheet, me) = (may.sheet(), may.actor().id);
    let kind = may.seen().kind().ok_or(Problem::Missing)?;
    if !may.seen().owns() {
        return Err(Problem::Forbidden);
    }
    let (_, mut written) = store::version(tx, sheet.id, number)?.ok_or(Problem::Missing)?;
    // What is not theirs to write stays as it is now.
    let reader = may.seen().reader();
    for field in kind.fields.iter().filter(|field| !reader.writes(field, true)) {
        written.fields.remove(&field.key);
        let now = sheet.fields.get(&field.key).cloned();
        written.fields.extend(now.map(|value| (field.key.clone(), value)));
    }
    if number == sheet.version {
        return Ok(());
    }
    if !store::update(tx, sheet, sheet.version, kind, &written, (me, "returned"))? {
        return Err(Refusal::new("sheet-changed-meanwhile").into());
    }
    changed(tx, sheet, me)
}

/// Shows a draft to whoever sees the space, once it has all that its kind requires.
pub fn publish(tx: &mut Tx, may: &May<Publish>) -> Result<(), Problem> {
    let sheet = may.sheet();
    let kind = may.seen().kind().ok_or(Problem::Missing)?;
    if !lacking(kind, &sheet.fields).is_empty() {
        return Err(Refusal::new("sheet-incomplete").into());
    }
    if review::waits(tx, &may.seen().space, &sheet.kind)? {
        return review::propose(tx, sheet, may.actor().id);
    }
    if store::publish(tx, sheet.id)? {
        record(tx, "sheet.published", sheet, may.actor().id, Audience::Public)?;
    }
    Ok(())
}

/// Takes it back. It is kept.
pub fn withdraw(tx: &mut Tx, may: &May<Withdraw>) -> Result<(), Problem> {
    let (sheet, me) = (may.sheet(), may.actor().id);
    if store::withdraw(tx, sheet.id, me)? {
        record(tx, "sheet.withdrawn", sheet, me, audience_of(sheet))?;
    }
    Ok(())
}

/// Puts it back where it was.
pub fn restore(tx: &mut Tx, may: &May<Restore>) -> Result<(), Problem> {
    let (sheet, me) = (may.sheet(), may.actor().id);
    if store::restore(tx, sheet.id)? {
        record(tx, "sheet.restored", sheet, me, audience_of(sheet))?;
    }
    Ok(())
}

/// What was never published is nobody else's.
fn audience_of(sheet: &Sheet) -> Audience {
    if sheet.published.is_some() {
        Audience::Space
    } else {
        Audience::Own
    }
}

pub(crate) fn record(
    tx: &mut Tx,
    verb: &'static str,
    sheet: &Sheet,
    who: PersonId,
    audience: Audience,
) -> Result<(), Problem> {
    let mut trace = Trace::new(verb, Some(who))
        .inside(sheet.space_id, audience)
        .to("sheet", sheet.id.number())
        .detail(sheet.kind.as_str());
    trace.gathering = sheet.gathering;
    tx.record(trace)
}
