//! The tables of sheets, of their versions, and of what they point at.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row, Value};
use spaces::space::Member;
use trame::{FieldType, Licence};

use crate::around::Around;
use crate::model::{Fields, Sheet, SheetId, State, Written, from_json};

platform::statements! {
    BY_UID = "select s.id, s.uid, s.space_id, sp.slug, s.kind, s.title, s.fields, s.html, s.licence, s.state,
              p.id, p.uid, p.name, p.picture, s.gathering_id, s.place_id, s.made_at, s.published_at, s.changed_at,
              s.withdrawn_by, s.version, s.proposed_at, s.language
              from sheets s join spaces sp on sp.id = s.space_id join persons p on p.id = s.author_id
              where s.uid = $1";
    INSERT = "insert into sheets (uid, space_id, kind, title, fields, html, words, licence, state, author_id,
              gathering_id, place_id, made_at, published_at, changed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13)
              on conflict (uid) do nothing returning id";
    UPDATE = "update sheets set title = $3, fields = $4, html = $5, words = $6, licence = $7, changed_at = $8,
              version = version + 1 where id = $1 and version = $2 and state <> 'withdrawn'";
    PUBLISH = "update sheets set state = 'published', published_at = $2, changed_at = $2, proposed_at = null
               where id = $1 and state = 'draft'";
    WITHDRAW = "update sheets set state = 'withdrawn', withdrawn_by = $2, proposed_at = null
                where id = $1 and state <> 'withdrawn'";
    RESTORE = "update sheets set state = case when published_at is null then 'draft' else 'published' end,
               withdrawn_by = null where id = $1 and state = 'withdrawn'";
    ADD_VERSION = "insert into sheet_versions (sheet_id, version, what, title, fields, licence, by_id, at)
                   values ($1, $2, $3, $4, $5, $6, $7, $8)";
    // What was typed before it was published is nobody's business: a draft has its present state only.
    FORGET_VERSIONS = "delete from sheet_versions where sheet_id = $1";
    VERSIONS = "select v.version, v.what, v.at, p.id, p.uid, case when v.guest = '' then p.name else v.guest end,
                case when v.guest = '' then p.picture end
                from sheet_versions v join persons p on p.id = v.by_id
                where v.sheet_id = $1 order by v.version desc limit 100";
    VERSION = "select v.version, v.what, v.at, p.id, p.uid, case when v.guest = '' then p.name else v.guest end,
                case when v.guest = '' then p.picture end, v.title, v.fields, v.licence
               from sheet_versions v join persons p on p.id = v.by_id where v.sheet_id = $1 and v.version = $2";
    // What is kept beside the fields, made again: it is no new version, and nobody changed it.
    RETELL = "update sheets set html = $2, words = $3 where id = $1";
    UNLINK = "delete from sheet_links where sheet_id = $1";
    LINK = "insert into sheet_links (sheet_id, field, target_id)
            select cast($1 as bigint), cast($2 as text), t.id from sheets t where t.uid = $3 and t.space_id = $4
            on conflict (sheet_id, field, target_id) do nothing";
    NAME_NOBODY = "delete from sheet_people where sheet_id = $1";
    NAME = "insert into sheet_people (sheet_id, field, person_id)
            select cast($1 as bigint), cast($2 as text), p.id from persons p where p.uid = $3
            on conflict (sheet_id, field, person_id) do nothing";
}

/// The sheet at an address, whoever asks. [`crate::access`] decides whether it may be seen.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Sheet>, Problem> {
    tx.find(BY_UID, (uid,))
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|cause| Problem::fault("write the fields of a sheet", cause))
}

/// Where a new sheet stands: its space, its kind, who writes it, and what it tells of.
pub struct Origin<'a> {
    pub space: SpaceId,
    pub kind: &'a trame::Sheet,
    pub author: PersonId,
    pub around: &'a Around,
}

/// Writes a sheet; nothing when the same form had been sent before.
pub fn insert(
    tx: &mut Tx,
    uid: Uid,
    origin: &Origin<'_>,
    written: &Written,
    state: State,
) -> Result<Option<SheetId>, Problem> {
    let now = tx.now();
    let gathering = origin.around.gathering.as_ref().map(|gathering| gathering.id);
    let place = origin.around.place.as_ref().map(|place| place.id);
    let row: Vec<Value> = vec![
        uid.into(),
        origin.space.into(),
        origin.kind.key.as_str().into(),
        written.title.as_str().into(),
        json(&written.fields)?.into(),
        json(&written.html(origin.kind))?.into(),
        written.words(origin.kind).into(),
        written.licence.word().into(),
        state.word().into(),
        origin.author.into(),
        gathering.into(),
        place.into(),
        now.into(),
        (state == State::Published).then_some(now).into(),
    ];
    let Some((id,)) = tx.find::<(SheetId,)>(INSERT, row)? else {
        return Ok(None);
    };
    add_version(tx, id, 1, "written", written, origin.author)?;
    point(tx, id, origin.space, origin.kind, &written.fields)?;
    Ok(Some(id))
}

/// Writes it anew, unless somebody did since `version`.
pub fn update(
    tx: &mut Tx,
    sheet: &Sheet,
    version: i64,
    kind: &trame::Sheet,
    written: &Written,
    by: (PersonId, &'static str),
) -> Result<bool, Problem> {
    let now = tx.now();
    let (fields, html) = (json(&written.fields)?, json(&written.html(kind))?);
    let (words, licence) = (written.words(kind), written.licence.word());
    let changed = tx.run(
        UPDATE,
        (
            sheet.id,
            version,
            &written.title,
            fields,
            html,
            words,
            licence,
            now,
        ),
    )?;
    if changed == 0 {
        return Ok(false);
    }
    let mut what = by.1;
    if sheet.published.is_none() {
        tx.run(FORGET_VERSIONS, (sheet.id,))?;
        what = "written";
    }
    add_version(tx, sheet.id, version + 1, what, written, by.0)?;
    point(tx, sheet.id, sheet.space_id, kind, &written.fields)?;
    Ok(true)
}

fn add_version(
    tx: &mut Tx,
    id: SheetId,
    version: i64,
    what: &str,
    written: &Written,
    by: PersonId,
) -> Result<(), Problem> {
    let (now, fields) = (tx.now(), json(&written.fields)?);
    let licence = written.licence.word();
    tx.run(
        ADD_VERSION,
        (id, version, what, &written.title, fields, licence, by, now),
    )
    .map(drop)
}

/// Makes what is kept beside its fields again, after its kind changed.
///
/// # Errors
/// When the store refuses.
pub fn retell(
    tx: &mut Tx,
    id: SheetId,
    space: SpaceId,
    kind: &trame::Sheet,
    written: &Written,
) -> Result<(), Problem> {
    let (html, words) = (json(&written.html(kind))?, written.words(kind));
    tx.run(RETELL, (id, html, words))?;
    point(tx, id, space, kind, &written.fields)
}

/// Remembers what the fields point at, so that the other end knows of it: of links, those that everybody reads. Called again once everything that it points at
/// is there, when much comes at once.
///
/// # Errors
/// When the store refuses.
pub fn point(
    tx: &mut Tx,
    id: SheetId,
    space: SpaceId,
    kind: &trame::Sheet,
    fields: &Fields,
) -> Result<(), Problem> {
    tx.run(UNLINK, (id,))?;
    tx.run(NAME_NOBODY, (id,))?;
    for field in &kind.fields {
        for value in fields.get(&field.key).map(Vec::as_slice).unwrap_or_default() {
            match field.holds {
                FieldType::Sheet | FieldType::Sheets if !field.is_open() => 0,
                FieldType::Sheet | FieldType::Sheets => tx.run(LINK, (id, &field.key, value, space))?,
                FieldType::Person => tx.run(NAME, (id, &field.key, value))?,
                _ => 0,
            };
        }
    }
    Ok(())
}

pub fn publish(tx: &mut Tx, id: SheetId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(PUBLISH, (id, now))? == 1)
}

pub fn withdraw(tx: &mut Tx, id: SheetId, by: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(WITHDRAW, (id, by))? == 1)
}

pub fn restore(tx: &mut Tx, id: SheetId) -> Result<bool, Problem> {
    Ok(tx.run(RESTORE, (id,))? == 1)
}

/// A state that a sheet was in.
pub struct Version {
    /// Its number.
    pub number: i64,
    /// `written`, `changed` or `returned`.
    pub what: String,
    /// When it was made.
    pub at: Instant,
    /// Who made it; at another place, by the name that they had there.
    pub by: Member,
}

impl FromRow for Version {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Version {
            number: row.column()?,
            what: row.column()?,
            at: row.column()?,
            by: Member::from_row(row)?,
        })
    }
}

/// The states that it was in, newest first.
pub fn versions(tx: &mut Tx, id: SheetId) -> Result<Vec<Version>, Problem> {
    tx.all(VERSIONS, (id,))
}

/// One of them, with what it said.
pub fn version(tx: &mut Tx, id: SheetId, number: i64) -> Result<Option<(Version, Written)>, Problem> {
    struct Whole(Version, Written);
    impl FromRow for Whole {
        fn from_row(row: &mut Row) -> Result<Self, Problem> {
            let version = Version::from_row(row)?;
            let written = Written {
                title: row.column()?,
                fields: from_json(&row.column::<String>()?)?,
                licence: Licence::from_word(&row.column::<String>()?).unwrap_or_default(),
            };
            Ok(Whole(version, written))
        }
    }
    let found = tx.find::<Whole>(VERSION, (id, number))?;
    Ok(found.map(|Whole(version, written)| (version, written)))
}
