//! Sheets that come from another place: with the versions and the dates that they had there, and their authors as names,
//! for nobody here is those people.

use kernel::{Audience, Instant, PersonId, Problem, SpaceId, Trace, Uid};
use platform::Tx;
use trame::{Sheet as Kind, SheetField};

use crate::around::Around;
use crate::model::{Sheet, SheetId, State, Written};
use crate::store::{self, Origin};

platform::statements! {
    DATE = "update sheets set made_at = $2, changed_at = $3, published_at = case when published_at is null then published_at else $2 end,
            version = $4 where id = $1";
    LAST = "update sheet_versions set version = $2, guest = $3, at = $4 where sheet_id = $1 and version = 1";
    PUT = "insert into sheet_versions (sheet_id, version, what, title, fields, licence, by_id, guest, at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ADD_PICTURE = "insert into sheet_pictures (sheet_id, media, field, alternative, position)
                   select cast($1 as bigint), cast($2 as text), cast($3 as text), cast($4 as text), coalesce(max(position), 0) + 1
                   from sheet_pictures where sheet_id = $1
                   on conflict (media) do nothing";
    OTHERS = "delete from sheet_pictures where sheet_id = $1 and field = $2 and media <> $3";
    FORMER = "delete from sheet_files where sheet_id = $1 and field = $2 and media <> $3";
    GUARD = "update media set guarded = 1 where uid = $1";
    KIND = "select kind from media where uid = $1 and removed_at is null";
    ADD_DOCUMENT = "insert into sheet_files (sheet_id, field, media, kind, said) values ($1, $2, $3, $4, $5)
                    on conflict do nothing";
    SAY = "update sheet_versions set guest = $3 where sheet_id = $1 and version = $2";
}

/// A version that a sheet had at another place.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// What it said.
    pub written: Written,
    /// The name under which somebody wrote it there.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// A sheet that comes from another place.
pub struct Brought<'a> {
    /// The identifier that it has here.
    pub uid: Uid,
    /// The space that it comes into.
    pub space: SpaceId,
    /// Its kind.
    pub kind: &'a Kind,
    /// Who brings it.
    pub by: PersonId,
    /// Its versions, the oldest first; the last one is what it says now.
    pub versions: &'a [Past],
    /// Published, or a draft of whoever brings it. A draft has its present state only.
    pub state: State,
    /// When it was begun there, if that was before its first version that is known.
    pub made: Option<Instant>,
}

/// Brings it in. Whoever calls holds a proof that this person may write sheets there.
///
/// # Errors
/// When the store refuses.
pub fn bring(tx: &mut Tx, brought: &Brought<'_>) -> Result<Option<SheetId>, Problem> {
    let Some((last, before)) = brought.versions.split_last() else {
        return Err(Problem::broken("a sheet that comes without a version"));
    };
    let around = Around::default();
    let origin = Origin {
        space: brought.space,
        kind: brought.kind,
        author: brought.by,
        around: &around,
    };
    let Some(id) = store::insert(tx, brought.uid, &origin, &last.written, brought.state)? else {
        return Ok(None);
    };
    let before = if brought.state == State::Draft {
        &[]
    } else {
        before
    };
    let first = brought.versions.first().map_or(last.at, |first| first.at);
    let made = brought.made.map_or(first, |made| made.min(first));
    let number = i64::try_from(before.len()).unwrap_or(i64::MAX).saturating_add(1);
    tx.run(LAST, (id, number, &last.by, last.at))?;
    for (past, number) in before.iter().zip(1..) {
        put(tx, id, number, brought.by, past)?;
    }
    tx.run(DATE, (id, made, last.at, number))?;
    let audience = if brought.state == State::Draft {
        Audience::Own
    } else {
        Audience::Space
    };
    let trace = Trace::new("sheet.moved-in", Some(brought.by))
        .inside(brought.space, audience)
        .to("sheet", id.number())
        .detail(brought.kind.key.as_str());
    tx.record(trace)?;
    Ok(Some(id))
}

fn put(tx: &mut Tx, sheet: SheetId, number: i64, by: PersonId, past: &Past) -> Result<(), Problem> {
    let what = if number == 1 { "written" } else { "changed" };
    let fields = store::json(&past.written.fields)?;
    let args = (
        sheet,
        number,
        what,
        &past.written.title,
        fields,
        past.written.licence.word(),
        by,
        &past.by,
        past.at,
    );
    tx.run(PUT, args).map(drop)
}

/// Takes over what a sheet says now at the place that it came from; false when somebody changed it since `sheet` was read.
///
/// # Errors
/// When the store refuses.
pub fn follow(tx: &mut Tx, sheet: &Sheet, kind: &Kind, by: PersonId, past: &Past) -> Result<bool, Problem> {
    if !store::update(tx, sheet, sheet.version, kind, &past.written, (by, "changed"))? {
        return Ok(false);
    }
    tx.run(SAY, (sheet.id, sheet.version + 1, &past.by))?;
    let audience = if sheet.published.is_some() {
        Audience::Space
    } else {
        Audience::Own
    };
    let trace = Trace::new("sheet.moved-in", Some(by))
        .inside(sheet.space_id, audience)
        .to("sheet", sheet.id.number())
        .detail(kind.key.as_str());
    tx.record(trace).map(|()| true)
}

/// Puts a picture that was kept already beside a sheet; false when another sheet has it.
///
/// # Errors
/// When the store refuses.
pub fn add_picture(
    tx: &mut Tx,
    sheet: SheetId,
    field: &SheetField,
    picture: Uid,
    said: &str,
) -> Result<bool, Problem> {
    // A field has one picture.
    tx.run(OTHERS, (sheet, &field.key, picture))?;
    let added = tx.run(ADD_PICTURE, (sheet, picture, &field.key, said))? == 1;
    if added && !field.is_open() {
        tx.run(GUARD, (picture,))?;
    }
    Ok(added)
}

/// Puts a document that was kept already in a field of a sheet; false when another sheet has it.
///
/// # Errors
/// When the store refuses.
pub fn add_document(
    tx: &mut Tx,
    sheet: SheetId,
    field: &SheetField,
    document: Uid,
    said: &str,
) -> Result<bool, Problem> {
    let Some((kind,)) = tx.find::<(String,)>(KIND, (document,))? else {
        return Ok(false);
    };
    tx.run(FORMER, (sheet, &field.key, document))?;
    let ending = platform::media::ending_of(&kind).unwrap_or("txt");
    Ok(tx.run(ADD_DOCUMENT, (sheet, &field.key, document, ending, said))? == 1)
}
