//! The tables of moves.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row as Column, Value};
use spaces::space::Paged;

use crate::model::{Choice, Follows, Move, MoveId, Outcome, Plan, Report, Source, SourceId, State};
use crate::reading::{Form, Row};

platform::statements! {
    ADD_SOURCE = "insert into move_sources (uid, space_id, person_id, form, name, address, follows, made_at)
                  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (uid) do nothing returning id";
    SOURCE = "select m.id, m.uid, m.space_id, s.slug, m.person_id, m.form, m.name, m.address, m.follows
              from move_sources m join spaces s on s.id = m.space_id where m.uid = $1";
    SOURCE_OF = "select m.id, m.uid, m.space_id, s.slug, m.person_id, m.form, m.name, m.address, m.follows
                 from move_sources m join spaces s on s.id = m.space_id join moves v on v.source_id = m.id where v.uid = $1";
    SOURCES = "select m.uid, m.form, m.name, m.address, m.follows, v.uid, v.state, v.made_at
               from move_sources m join moves v on v.id = (select max(w.id) from moves w where w.source_id = m.id)
               where m.space_id = $1 order by m.id desc limit 60";
    FOLLOW = "update move_sources set follows = $2, address = case when $3 = '' then address else $3 end where id = $1";
    ADD = "insert into moves (uid, source_id, person_id, state, made_at) values ($1, $2, $3, 'reading', $4)
           on conflict (uid) do nothing returning id";
    FIND = "select id, uid, person_id, state, done, total, plan, choice, report, fault, made_at, ended_at from moves where uid = $1";
    BUSY = "select count(*) from moves v join move_sources m on m.id = v.source_id
            where m.space_id = $1 and v.state in ('reading', 'moving') and v.made_at > $2";
    LAST_CHOICE = "select choice from moves where source_id = $1 and state = 'done' order by id desc limit 1";
    READY = "update moves set state = 'ready', plan = $2, choice = $3 where id = $1 and state = 'reading'";
    REFUSE = "update moves set state = 'refused', fault = $2, ended_at = $3 where id = $1 and state in ('reading', 'moving')";
    START = "update moves set state = 'moving', choice = $2, done = 0, total = $3 where id = $1 and state = 'ready'";
    STEP = "update moves set done = done + $2 where id = $1 and state in ('reading', 'moving')";
    END = "update moves set state = 'done', report = $2, ended_at = $3, done = total where id = $1 and state = 'moving'";
    DROP = "update moves set state = 'dropped', ended_at = $2 where id = $1 and state in ('reading', 'ready')";
    OLD = "select uid from moves where state in ('reading', 'ready') and made_at < $1 order by id limit 20";
    ADD_ROW = "insert into move_rows (move_id, number, kind, tag, at, author, latest, body)
               values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (move_id, number) do nothing";
    FORGET_ROWS = "delete from move_rows where move_id = $1";
    ROWS = "select number, kind, tag, at, author, latest, body from move_rows
            where move_id = $1 and kind = $2 and number > $3 order by number limit $4";
    NEWEST = "select number, kind, tag, at, author, latest, body from move_rows
              where move_id = $1 and kind = $2 and latest = 1 and number > $3 order by number limit $4";
    VERSIONS = "select number, kind, tag, at, author, latest, body from move_rows
                where move_id = $1 and kind in ('page', 'entry') and tag = $2 order by at desc, number desc limit $3";
    COUNT = "select count(*) from move_rows where move_id = $1 and kind = $2 and latest = $3";
    TAGS = "select tag, number from move_rows where move_id = $1 and kind = $2 and latest = 1 order by number";
    KEYWORDS = "select body from move_rows where move_id = $1 and kind = 'keyword' and tag = $2 order by number limit 60";
    UNKEPT = "select number, kind, tag, at, author, latest, body from move_rows
              where move_id = $1 and kind = 'file' and author = '' order by number limit $2";
    // Only those that no earlier move brought.
    KEPT_FILES = "select r.body from move_rows r where r.move_id = $1 and r.kind = 'file' and r.body <> ''
                  and not exists (select 1 from moved m where m.uid = r.body)";
    SET_BODY = "update move_rows set body = $3, author = $4 where move_id = $1 and number = $2";
    ADD_OUTCOME = "insert into move_outcomes (move_id, number, kind, tag, title, outcome, path, notes)
                   values ($1, $2, $3, $4, $5, $6, $7, $8)";
    OUTCOMES = "select kind, tag, title, outcome, path, notes from move_outcomes
                where move_id = $1 and ($2 = '' or outcome = $2) and ($3 = 0 or notes <> '[]')
                order by number limit $4 offset $5";
    PUT = "insert into moved (source_id, space_id, kind, tag, uid, digest, version) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (source_id, kind, tag) do update set uid = excluded.uid, digest = excluded.digest, version = excluded.version";
    MOVED = "select kind, tag, uid, digest, version from moved where source_id = $1";
    FORGET = "delete from moved where source_id = $1 and kind = $2 and tag = $3";
    HERE = "select kind, uid from moved where space_id = $1 and tag = $2 and kind in ('sheet', 'page') order by source_id desc limit 1";
    FILE = "select kind, uid from moved where space_id = $1 and tag = $2 and kind in ('picture', 'document') order by source_id desc limit 1";
    // A document is shown where a page that everybody reads names it, or a published sheet holds it.
    SHOWN = "select 1 from pages p where p.space_id = $1 and p.withdrawn_at is null and p.text like $2 limit 1";
    WAITING = "select count(*) from move_rows";
    ALL_SHEETS = "select s.kind, s.title, s.fields, s.state from sheets s join spaces p on p.id = s.space_id where p.slug = $1
                  order by s.kind, s.title, s.id";
    ALL_PAGES = "select 'page', g.title, g.text, case when g.withdrawn_at is null then case when g.approved is null then 'open' else 'approved' end
                 else 'aside' end from pages g join spaces p on p.id = g.space_id where p.slug = $1 order by g.title, g.id";
    ALL_NAMES = "select m.uid, m.tag from moved m join spaces p on p.id = m.space_id where p.slug = $1 and m.kind <> 'form' order by m.tag";
    NAMES = "select kind, tag, uid from moved where space_id = $1 order by source_id";
}

/// What a new source is.
pub struct NewSource<'a> {
    /// Its identifier.
    pub uid: Uid,
    /// The space.
    pub space: SpaceId,
    /// Who brings it.
    pub person: PersonId,
    /// How it is written.
    pub form: Form,
    /// What it is called.
    pub name: &'a str,
    /// Where it stands on the web.
    pub address: &'a str,
    /// What happens when it is read again.
    pub follows: Follows,
}

pub fn add_source(tx: &mut Tx, new: &NewSource<'_>) -> Result<Option<SourceId>, Problem> {
    let now = tx.now();
    let args = (
        new.uid,
        new.space,
        new.person,
        new.form.word(),
        new.name,
        new.address,
        new.follows.word(),
        now,
    );
    Ok(tx.find::<(SourceId,)>(ADD_SOURCE, args)?.map(|(id,)| id))
}

pub fn source(tx: &mut Tx, uid: Uid) -> Result<Option<Source>, Problem> {
    tx.find(SOURCE, (uid,))
}

pub fn source_of(tx: &mut Tx, of: Uid) -> Result<Option<Source>, Problem> {
    tx.find(SOURCE_OF, (of,))
}

/// A source in the list of a space, with its last move.
pub struct Listed {
    /// Its identifier.
    pub uid: Uid,
    /// How it is written.
    pub form: Form,
    /// What it is called.
    pub name: String,
    /// Where it stands.
    pub address: String,
    /// What happens when it is read again.
    pub follows: Follows,
    /// Its last move.
    pub last: Uid,
    /// How far that is.
    pub state: State,
    /// When it was asked for.
    pub made: Instant,
}

impl FromRow for Listed {
    fn from_row(row: &mut Column) -> Result<Self, Problem> {
        Ok(Listed {
            uid: row.column()?,
            form: row.column()?,
            name: row.column()?,
            address: row.column()?,
            follows: row.column()?,
            last: row.column()?,
            state: row.column()?,
            made: row.column()?,
        })
    }
}

pub fn sources(tx: &mut Tx, space: SpaceId) -> Result<Vec<Listed>, Problem> {
    tx.all(SOURCES, (space,))
}

pub fn set_follows(tx: &mut Tx, source: SourceId, follows: Follows, address: &str) -> Result<(), Problem> {
    tx.run(FOLLOW, (source, follows.word(), address)).map(drop)
}

pub fn add(tx: &mut Tx, uid: Uid, source: SourceId, person: PersonId) -> Result<Option<MoveId>, Problem> {
    let now = tx.now();
    Ok(tx
        .find::<(MoveId,)>(ADD, (uid, source, person, now))?
        .map(|(id,)| id))
}

pub fn find(tx: &mut Tx, uid: Uid) -> Result<Option<Move>, Problem> {
    tx.find(FIND, (uid,))
}

/// Whether something is on its way into a space. What has not ended after two days was given up with its job.
pub fn is_busy(tx: &mut Tx, space: SpaceId) -> Result<bool, Problem> {
    let since = tx.now().plus_days(-2);
    Ok(tx.one::<(i64,)>(BUSY, (space, since))?.0 > 0)
}

/// What was chosen the last time that this source moved in.
pub fn last_choice(tx: &mut Tx, source: SourceId) -> Result<Option<Choice>, Problem> {
    let found = tx.find::<(String,)>(LAST_CHOICE, (source,))?;
    Ok(found.and_then(|(choice,)| serde_json::from_str(&choice).ok()))
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|cause| Problem::fault("write what a move is", cause))
}

pub fn ready(tx: &mut Tx, id: MoveId, plan: &Plan, choice: &Choice) -> Result<bool, Problem> {
    Ok(tx.run(READY, (id, json(plan)?, json(choice)?))? == 1)
}

pub fn refuse(tx: &mut Tx, id: MoveId, fault: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REFUSE, (id, fault, now))? == 1)
}

pub fn start(tx: &mut Tx, id: MoveId, choice: &Choice, total: i64) -> Result<bool, Problem> {
    Ok(tx.run(START, (id, json(choice)?, total))? == 1)
}

pub fn step(tx: &mut Tx, id: MoveId, done: i64) -> Result<bool, Problem> {
    Ok(tx.run(STEP, (id, done))? == 1)
}

pub fn end(tx: &mut Tx, id: MoveId, report: &Report) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(END, (id, json(report)?, now))? == 1)
}

pub fn abandon(tx: &mut Tx, id: MoveId) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(DROP, (id, now))? == 1)
}

/// Moves that were asked for before a moment, and that nobody started.
pub fn list_old(tx: &mut Tx, before: Instant) -> Result<Vec<Uid>, Problem> {
    let old = tx.all::<(Uid,)>(OLD, (before,))?;
    Ok(old.into_iter().map(|(uid,)| uid).collect())
}

pub fn add_row(tx: &mut Tx, id: MoveId, number: i64, row: &Row) -> Result<(), Problem> {
    let args: Vec<Value> = vec![
        id.into(),
        number.into(),
        row.kind.into(),
        row.tag.as_str().into(),
        row.at.into(),
        row.author.as_str().into(),
        i64::from(row.latest).into(),
        row.body.as_str().into(),
    ];
    tx.run(ADD_ROW, args).map(drop)
}

pub fn forget_rows(tx: &mut Tx, id: MoveId) -> Result<(), Problem> {
    tx.run(FORGET_ROWS, (id,)).map(drop)
}

/// A row that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its number in the move.
    pub number: i64,
    /// What it is.
    pub kind: String,
    /// Its name there.
    pub tag: String,
    /// When it was written there.
    pub at: i64,
    /// Who wrote it there.
    pub author: String,
    /// Whether it is the newest.
    pub latest: bool,
    /// What it says.
    pub body: String,
}

impl FromRow for Waiting {
    fn from_row(row: &mut Column) -> Result<Self, Problem> {
        Ok(Waiting {
            number: row.column()?,
            kind: row.column()?,
            tag: row.column()?,
            at: row.column()?,
            author: row.column()?,
            latest: row.column::<i64>()? == 1,
            body: row.column()?,
        })
    }
}

/// So many rows of a kind after a number.
pub fn rows(tx: &mut Tx, id: MoveId, kind: &str, after: i64, most: i64) -> Result<Vec<Waiting>, Problem> {
    tx.all(ROWS, (id, kind, after, most))
}

/// The same, the newest alone.
pub fn newest(tx: &mut Tx, id: MoveId, kind: &str, after: i64, most: i64) -> Result<Vec<Waiting>, Problem> {
    tx.all(NEWEST, (id, kind, after, most))
}

/// The versions of a page or an entry, the newest first.
pub fn versions(tx: &mut Tx, id: MoveId, tag: &str, most: i64) -> Result<Vec<Waiting>, Problem> {
    tx.all(VERSIONS, (id, tag, most))
}

pub fn count(tx: &mut Tx, id: MoveId, kind: &str, latest: bool) -> Result<i64, Problem> {
    Ok(tx.one::<(i64,)>(COUNT, (id, kind, i64::from(latest)))?.0)
}

pub fn tags(tx: &mut Tx, id: MoveId, kind: &str) -> Result<Vec<(String, i64)>, Problem> {
    tx.all(TAGS, (id, kind))
}

/// The keywords of a page there.
pub fn keywords(tx: &mut Tx, id: MoveId, tag: &str) -> Result<Vec<String>, Problem> {
    let words = tx.all::<(String,)>(KEYWORDS, (id, tag))?;
    let mut found: Vec<String> = Vec::new();
    for (word,) in words {
        let word = crate::yeswiki::line(&word, 80).replace(',', " ");
        if !word.is_empty() && !found.contains(&word) {
            found.push(word);
        }
    }
    Ok(found)
}

/// Files that are not looked at yet.
pub fn unkept(tx: &mut Tx, id: MoveId, most: i64) -> Result<Vec<Waiting>, Problem> {
    tx.all(UNKEPT, (id, most))
}

/// The files that were kept for a move alone.
pub fn kept_files(tx: &mut Tx, id: MoveId) -> Result<Vec<Uid>, Problem> {
    let kept = tx.all::<(String,)>(KEPT_FILES, (id,))?;
    Ok(kept.into_iter().filter_map(|(uid,)| uid.parse().ok()).collect())
}

pub fn set_body(tx: &mut Tx, id: MoveId, number: i64, body: &str, author: &str) -> Result<(), Problem> {
    tx.run(SET_BODY, (id, number, body, author)).map(drop)
}

pub fn add_outcome(tx: &mut Tx, id: MoveId, number: i64, outcome: &Outcome) -> Result<(), Problem> {
    let args: Vec<Value> = vec![
        id.into(),
        number.into(),
        outcome.kind.into(),
        outcome.tag.as_str().into(),
        outcome.title.as_str().into(),
        outcome.outcome.into(),
        outcome.path.as_str().into(),
        json(&outcome.notes)?.into(),
    ];
    tx.run(ADD_OUTCOME, args).map(drop)
}

/// What came of one thing, in the report.
pub struct Told {
    /// What it is.
    pub kind: String,
    /// Its name there.
    pub tag: String,
    /// Its title.
    pub title: String,
    /// What was done.
    pub outcome: String,
    /// Where it is.
    pub path: String,
    /// What it lost.
    pub notes: Vec<(String, String)>,
}

impl FromRow for Told {
    fn from_row(row: &mut Column) -> Result<Self, Problem> {
        Ok(Told {
            kind: row.column()?,
            tag: row.column()?,
            title: row.column()?,
            outcome: row.column()?,
            path: row.column()?,
            notes: serde_json::from_str(&row.column::<String>()?).unwrap_or_default(),
        })
    }
}

pub fn outcomes(
    tx: &mut Tx,
    id: MoveId,
    outcome: &str,
    with_notes: bool,
    part: Paged,
) -> Result<Vec<Told>, Problem> {
    tx.all(
        OUTCOMES,
        (id, outcome, i64::from(with_notes), part.most, part.skip),
    )
}

/// What stands here for something there.
#[derive(Debug, Clone)]
pub struct Moved {
    /// What it is here.
    pub kind: String,
    /// Its name there.
    pub tag: String,
    /// Its identifier here; of a form the key of its kind.
    pub uid: String,
    /// The digest of what was read last.
    pub digest: String,
    /// What stood here then.
    pub version: String,
}

impl FromRow for Moved {
    fn from_row(row: &mut Column) -> Result<Self, Problem> {
        Ok(Moved {
            kind: row.column()?,
            tag: row.column()?,
            uid: row.column()?,
            digest: row.column()?,
            version: row.column()?,
        })
    }
}

pub fn put(tx: &mut Tx, source: &Source, moved: &Moved) -> Result<(), Problem> {
    let args: Vec<Value> = vec![
        source.id.into(),
        source.space_id.into(),
        moved.kind.as_str().into(),
        moved.tag.as_str().into(),
        moved.uid.as_str().into(),
        moved.digest.as_str().into(),
        moved.version.as_str().into(),
    ];
    tx.run(PUT, args).map(drop)
}

pub fn moved(tx: &mut Tx, source: SourceId) -> Result<Vec<Moved>, Problem> {
    tx.all(MOVED, (source,))
}

pub fn forget(tx: &mut Tx, source: SourceId, kind: &str, tag: &str) -> Result<(), Problem> {
    tx.run(FORGET, (source, kind, tag)).map(drop)
}

/// What stands here for a page or an entry of there: `sheet` or `page`, and its identifier.
pub fn here(tx: &mut Tx, space: SpaceId, tag: &str) -> Result<Option<(String, String)>, Problem> {
    tx.find(HERE, (space, tag))
}

/// The same for a file: `picture` or `document`.
pub fn file(tx: &mut Tx, space: SpaceId, tag: &str) -> Result<Option<(String, Uid)>, Problem> {
    tx.find(FILE, (space, tag))
}

/// Whether a page that everybody in the space reads shows this file.
pub fn is_shown(tx: &mut Tx, space: SpaceId, name: &str, uid: Uid) -> Result<bool, Problem> {
    let encoded: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
    for mark in [format!("%/wiki/files/{encoded}%"), format!("%/media/{uid}%")] {
        if tx.find::<(i64,)>(SHOWN, (space, mark))?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The names that things of this space had there: kind, name, identifier.
pub fn names(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, String, String)>, Problem> {
    tx.all(NAMES, (space,))
}

#[cfg(test)]
pub fn waiting(tx: &mut Tx) -> Result<i64, Problem> {
    Ok(tx.one::<(i64,)>(WAITING, ())?.0)
}

/// Everything of a space as words, without what differs from one space to another.
#[cfg(test)]
pub fn all_of(tx: &mut Tx, slug: &str) -> Result<Vec<String>, Problem> {
    let mut all: Vec<(String, String, String, String)> = tx.all(ALL_SHEETS, (slug,))?;
    all.extend(tx.all::<(String, String, String, String)>(ALL_PAGES, (slug,))?);
    let named: Vec<(String, String)> = tx.all(ALL_NAMES, (slug,))?;
    Ok(all
        .into_iter()
        .map(|(a, b, c, d)| {
            let mut line = format!("{a} {b} {c} {d}").replace(&format!("/spaces/{slug}/"), "/spaces/x/");
            for (uid, tag) in &named {
                line = line.replace(uid, tag);
            }
            line.replace(".png", ".jpg")
        })
        .collect())
}
