//! Sheets that are looked at before they are shown, where a space asks for it, kind by kind.
//!
//! Always true:
//! - nothing waits in a space that did not ask for it;
//! - what waits is seen by its author and by those who look after what is written there; they publish their own;
//! - what was shown once is changed as before: its history says who did what.

use kernel::{Audience, Instant, PersonId, Problem, Right, SpaceId};
use platform::Tx;
use platform::db::{FromRow, Row};
use platform::personal::{Fate, Table, stays};
use spaces::space::{Member, access as space_access};

use crate::access::{May, Review, TakeBack};
use crate::actions::record;
use crate::field::lacking;
use crate::model::{Sheet, SheetId};
use crate::store;

platform::statements! {
    KINDS = "select kind from reviewed_kinds where space_id = $1 order by kind";
    WAITS = "select 1 from reviewed_kinds where space_id = $1 and kind = $2";
    ASK_NOTHING = "delete from reviewed_kinds where space_id = $1";
    ASK = "insert into reviewed_kinds (space_id, kind) values ($1, $2) on conflict (space_id, kind) do nothing";
    PROPOSE = "update sheets set proposed_at = $2 where id = $1 and state = 'draft' and proposed_at is null";
    TAKE_BACK = "update sheets set proposed_at = null where id = $1 and state = 'draft' and proposed_at is not null";
    SAY = "insert into sheet_reviews (sheet_id, version, outcome, words, by_id, at) values ($1, $2, $3, $4, $5, $6)";
    SAID = "select r.outcome, r.words, r.at, p.id, p.uid, p.name, p.picture
            from sheet_reviews r join persons p on p.id = r.by_id where r.sheet_id = $1 order by r.id desc limit 20";
    OWN = "select w.uid, w.title, r.outcome, r.words, r.at from sheet_reviews r join sheets w on w.id = r.sheet_id
           where r.by_id = $1 order by r.id";
}

/// What one said of the sheets of others, as its owner sees it.
pub(crate) const TABLES: [Table; 1] = [Table {
    name: "sheet_reviews",
    columns: &["sheet", "title", "outcome", "words", "at"],
    rows: OWN,
    fate: Fate::Nameless,
    erase: stays,
}];

/// Somebody looked at a sheet.
#[derive(Debug, Clone)]
pub struct Looked {
    /// Whether it was shown then.
    pub shown: bool,
    /// What was said to its author.
    pub words: String,
    /// When.
    pub at: Instant,
    /// Who looked.
    pub by: Member,
}

impl FromRow for Looked {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Looked {
            shown: row.column::<String>()? == "shown",
            words: row.column()?,
            at: row.column()?,
            by: Member::from_row(row)?,
        })
    }
}

/// The kinds that are looked at before they are shown, in a space.
///
/// # Errors
/// When the store refuses.
pub fn kinds(tx: &mut Tx, space: SpaceId) -> Result<Vec<String>, Problem> {
    let rows = tx.all::<(String,)>(KINDS, (space,))?;
    Ok(rows.into_iter().map(|(kind,)| kind).collect())
}

/// Says which kinds are looked at from now on. What waits goes on waiting.
///
/// # Errors
/// When the store refuses.
pub fn ask(
    tx: &mut Tx,
    may: &space_access::May<space_access::Arrange>,
    kinds: &[String],
) -> Result<(), Problem> {
    let space = may.space().id;
    tx.run(ASK_NOTHING, (space,))?;
    for kind in kinds {
        tx.run(ASK, (space, kind))?;
    }
    let trace = kernel::Trace::new("space.reviews-asked", Some(may.actor().id));
    tx.record(trace.inside(space, Audience::Space))
}

/// Whether what this person publishes waits for somebody to look at it.
///
/// # Errors
/// When the store refuses.
pub fn waits(tx: &mut Tx, seen: &space_access::Seen, kind: &str) -> Result<bool, Problem> {
    let asked = tx.find::<(i64,)>(WAITS, (seen.space.id, kind))?;
    Ok(asked.is_some() && !seen.has(Right::ModerateNotice))
}

pub(crate) fn propose(tx: &mut Tx, sheet: &Sheet, me: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    if tx.run(PROPOSE, (sheet.id, now))? == 1 {
        record(tx, "sheet.proposed", sheet, me, Audience::Own)?;
    }
    Ok(())
}

/// No longer proposes it: it is a draft as before.
///
/// # Errors
/// When the store refuses.
pub fn take_back(tx: &mut Tx, may: &May<TakeBack>) -> Result<(), Problem> {
    tx.run(TAKE_BACK, (may.sheet().id,)).map(drop)
}

/// Shows it to whoever sees the space.
///
/// # Errors
/// A refusal when it lacks what its kind requires.
pub fn show(tx: &mut Tx, may: &May<Review>, words: &str) -> Result<(), Problem> {
    let sheet = may.sheet();
    let kind = may.seen().kind().ok_or(Problem::Missing)?;
    if !lacking(kind, &sheet.fields).is_empty() {
        return Err(kernel::Refusal::new("sheet-incomplete").into());
    }
    if store::publish(tx, sheet.id)? {
        say(tx, sheet, "shown", words, may.actor().id)?;
        // It is its author who published it: whoever looked is named beside.
        record(tx, "sheet.published", sheet, sheet.author.id, Audience::Public)?;
    }
    Ok(())
}

/// Gives it back to its author, with words.
///
/// # Errors
/// When the store refuses.
pub fn give_back(tx: &mut Tx, may: &May<Review>, words: &str) -> Result<(), Problem> {
    let (sheet, me) = (may.sheet(), may.actor().id);
    if tx.run(TAKE_BACK, (sheet.id,))? == 1 {
        say(tx, sheet, "returned", words, me)?;
        record(tx, "sheet.given-back", sheet, me, Audience::Own)?;
    }
    Ok(())
}

fn say(tx: &mut Tx, sheet: &Sheet, outcome: &str, words: &str, me: PersonId) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(SAY, (sheet.id, sheet.version, outcome, words, me, now))
        .map(drop)
}

/// Who looked at a sheet, newest first.
///
/// # Errors
/// When the store refuses.
pub fn said(tx: &mut Tx, sheet: SheetId) -> Result<Vec<Looked>, Problem> {
    tx.all(SAID, (sheet,))
}
