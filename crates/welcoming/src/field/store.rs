//! The tables of fields of action, and the sheets that stand in them.

use kernel::{Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::shape;
use trame::Licence;

use super::model::{Action, Asked, Line, Share};

platform::statements! {
    BY_UID = "select f.id, f.uid, s.id, s.slug, s.name, f.title, f.body, f.html, f.closed_at from action_fields f
              join spaces s on s.id = f.space_id where f.uid = $1";
    OPEN = "select f.id, f.uid, s.id, s.slug, s.name, f.title, f.body, f.html, f.closed_at from action_fields f
            join spaces s on s.id = f.space_id where f.closed_at is null and s.joining <> 'hidden'
            order by f.title, f.id limit 100";
    INSERT = "insert into action_fields (uid, space_id, title, body, html, made_at) values ($1, $2, $3, $4, $5, $6)
              on conflict (uid) do nothing returning id";
    UPDATE = "update action_fields set title = $2, body = $3, html = $4 where id = $1";
    CLOSE = "update action_fields set closed_at = $2 where id = $1 and closed_at is null";
    REOPEN = "update action_fields set closed_at = null where id = $1 and closed_at is not null";
    // What is hidden is not shown to everybody, whoever agreed to it before it was.
    SHARES = "select s.id, s.slug, s.name, a.kind, t.id, t.digest from action_shares a
              join spaces s on s.id = a.space_id join trames t on t.id = s.trame_id
              where a.field_id = $1 and s.joining <> 'hidden' order by s.name, a.kind limit 200";
    SHARE = "insert into action_shares (field_id, space_id, kind, since) values ($1, $2, $3, $4)
             on conflict (field_id, space_id, kind) do nothing";
    STOP = "delete from action_shares where field_id = $1 and space_id = $2 and kind = $3";
    LINES = "select h.uid, h.title, h.kind, h.space_id, h.fields, h.licence, h.published_at, p.name, g.words, g.latitude,
             g.longitude from action_shares a join spaces s on s.id = a.space_id and s.joining <> 'hidden'
             join sheets h on h.space_id = a.space_id and h.kind = a.kind and h.state = 'published'
             join persons p on p.id = h.author_id
             left join sheet_points g on g.sheet_id = h.id
             and g.field = (select min(o.field) from sheet_points o where o.sheet_id = h.id)
             where a.field_id = $1 and (cast($2 as text) = '' or s.slug = $2) and (cast($3 as text) = '' or a.kind = $3)
             order by h.published_at desc, h.id desc limit $4";
    // Spaces that somebody describes by their standing, and that have sheets to show.
    THEIRS = "select s.id, s.slug, s.name, t.id, t.digest from memberships m join spaces s on s.id = m.space_id
              join trames t on t.id = s.trame_id where m.person_id = $1 and m.state = 'active'
              and m.standing in ('facilitator', 'steward') and s.joining <> 'hidden' order by s.name limit 60";
}

impl FromRow for Action {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Action {
            id: row.column()?,
            uid: row.column()?,
            space: (row.column()?, row.column()?, row.column()?),
            title: row.column()?,
            body: row.column()?,
            html: row.column()?,
            closed: row.column()?,
        })
    }
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (uid, title, kind, space) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let fields: String = row.column()?;
        let licence: String = row.column()?;
        let (at, author) = (row.column()?, row.column()?);
        let words: Option<String> = row.column()?;
        let (latitude, longitude): (Option<f64>, Option<f64>) = (row.column()?, row.column()?);
        let place = words
            .zip(latitude.zip(longitude))
            .map(|(words, (latitude, longitude))| (words, latitude, longitude));
        Ok(Line {
            uid,
            title,
            kind,
            space,
            fields: sheets::model::from_json(&fields)?,
            licence: Licence::from_word(&licence).unwrap_or_default(),
            at,
            author,
            place,
        })
    }
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Action>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those that everybody may see.
pub(super) fn open(tx: &mut Tx) -> Result<Vec<Action>, Problem> {
    tx.all(OPEN, ())
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    title: &str,
    body: &str,
) -> Result<Option<i64>, Problem> {
    let (html, now) = (platform::markdown::html(body), tx.now());
    let made = tx.find::<(i64,)>(INSERT, (uid, space, title, body, html, now))?;
    Ok(made.map(|(id,)| id))
}

pub(super) fn update(tx: &mut Tx, id: i64, title: &str, body: &str) -> Result<(), Problem> {
    let html = platform::markdown::html(body);
    tx.run(UPDATE, (id, title, body, html)).map(drop)
}

pub(super) fn close(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(CLOSE, (id, now))? == 1)
}

pub(super) fn reopen(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(REOPEN, (id,))? == 1)
}

/// The kinds that spaces show, of spaces that still have them.
pub(super) fn shares(tx: &mut Tx, id: i64) -> Result<Vec<Share>, Problem> {
    type Stored = (SpaceId, String, String, String, i64, String);
    let mut shares = Vec::new();
    for (space, slug, name, kind, trame, digest) in tx.all::<Stored>(SHARES, (id,))? {
        let share = Share {
            space: (space, slug, name),
            kind,
            shape: shape::of(tx, trame, &digest)?,
        };
        if share.shape.has(kernel::Module::Sheets) && share.known().is_some() {
            shares.push(share);
        }
    }
    Ok(shares)
}

pub(super) fn share(tx: &mut Tx, id: i64, space: SpaceId, kind: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(SHARE, (id, space, kind, now))? == 1)
}

pub(super) fn stop(tx: &mut Tx, id: i64, space: SpaceId, kind: &str) -> Result<bool, Problem> {
    Ok(tx.run(STOP, (id, space, kind))? == 1)
}

/// The sheets that are shown, newest first, of spaces and kinds that still are: of those that were asked for.
pub(super) fn lines(
    tx: &mut Tx,
    id: i64,
    shares: &[Share],
    asked: &Asked,
    most: i64,
) -> Result<Vec<Line>, Problem> {
    let mut lines: Vec<Line> = tx.all(LINES, (id, &asked.space, &asked.kind, most))?;
    let stands = |line: &Line| {
        let mut shares = shares.iter();
        shares.any(|share| share.space.0 == line.space && share.kind == line.kind)
    };
    lines.retain(stands);
    Ok(lines)
}

/// The spaces of somebody that may show sheets.
pub(super) fn theirs(tx: &mut Tx, person: kernel::PersonId) -> Result<Vec<Share>, Problem> {
    type Stored = (SpaceId, String, String, i64, String);
    let mut spaces = Vec::new();
    for (space, slug, name, trame, digest) in tx.all::<Stored>(THEIRS, (person,))? {
        let shape = shape::of(tx, trame, &digest)?;
        if !shape.has(kernel::Module::Sheets) {
            continue;
        }
        for kind in &shape.trame.sheets {
            spaces.push(Share {
                space: (space, slug.clone(), name.clone()),
                kind: kind.key.clone(),
                shape: std::sync::Arc::clone(&shape),
            });
        }
    }
    Ok(spaces)
}
