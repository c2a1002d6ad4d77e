//! The tables of what sheets are counted by.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Instant, Language, PersonId, Problem, SpaceId};
use platform::Tx;
use platform::calendar::Calendar;
use platform::db::{FromRow, Row};
use platform::ledger::{Recorded, View};
use spaces::shape::{self, Shape};

use super::terms::{Counted, Term, days, order, points, shape as shape_digest, terms};
use crate::model::{Fields, SheetId, from_json};
use crate::rights::{Reader, readable};

platform::statements! {
    READ = "select s.space_id, s.kind, s.title, s.fields, s.licence, p.uid, s.published_at, t.id, t.digest
            from sheets s join persons p on p.id = s.author_id join spaces e on e.id = s.space_id
            join trames t on t.id = e.trame_id where s.id = $1 and s.state = 'published'";
    PICTURES = "select distinct p.field from sheet_pictures p join media m on m.uid = p.media
                where p.sheet_id = $1 and m.removed_at is null";
    HAD = "select t.id, t.scope, t.facet, t.value from sheet_facets f join sheet_terms t on t.id = f.term_id
           where f.sheet_id = $1";
    COUNT_ONE = "insert into sheet_terms (space_id, scope, facet, value, many) values ($1, $2, $3, $4, 1)
                 on conflict (space_id, scope, facet, value) do update set many = sheet_terms.many + 1 returning id";
    COUNT_ONE_LESS = "update sheet_terms set many = many - 1 where id = $1";
    ADD = "insert into sheet_facets (sheet_id, term_id, shown_at) values ($1, $2, $3)";
    DROP = "delete from sheet_facets where sheet_id = $1 and term_id = $2";
    MOVE = "update sheet_facets set shown_at = $2 where sheet_id = $1 and shown_at <> $2";
    TITLE = "insert into sheet_titles (sheet_id, space_id, kind, title) values ($1, $2, $3, $4)
             on conflict (sheet_id) do update set kind = excluded.kind, title = excluded.title";
    NO_TITLE = "delete from sheet_titles where sheet_id = $1";
    NOWHERE = "delete from sheet_points where sheet_id = $1";
    POINT = "insert into sheet_points (sheet_id, field, space_id, words, latitude, longitude)
             values ($1, $2, $3, $4, $5, $6)";
    NEVER = "delete from sheet_days where sheet_id = $1";
    DAY = "insert into sheet_days (sheet_id, field, space_id, first_day, last_day) values ($1, $2, $3, $4, $5)";
    SHAPE_KNOWN = "insert into sheet_shapes (space_id, digest) values ($1, $2) on conflict (space_id) do nothing";
    SHAPE_OTHER = "update sheet_shapes set digest = $2 where space_id = $1 and digest <> $2";
    SPACE = "select t.id, t.digest from spaces s join trames t on t.id = s.trame_id where s.id = $1";
    OF_SPACE = "select id from sheets where space_id = $1 and published_at is not null order by id";
    WITH_PICTURES_OF = "select distinct s.id from sheet_pictures p join media m on m.uid = p.media
                        join sheets s on s.id = p.sheet_id where m.owner_id = $1 and s.published_at is not null";
    AFTER = "select id from sheets where id > $1 and published_at is not null order by id limit $2";
    CLEAR_FACETS = "delete from sheet_facets";
    CLEAR_TERMS = "delete from sheet_terms";
    CLEAR_TITLES = "delete from sheet_titles";
    CLEAR_POINTS = "delete from sheet_points";
    CLEAR_DAYS = "delete from sheet_days";
    CLEAR_SHAPES = "delete from sheet_shapes";
    TERM_LINES = "select t.space_id, t.scope, t.facet, t.value, t.many, cast(coalesce(sum(f.sheet_id), 0) as bigint)
                  from sheet_terms t left join sheet_facets f on f.term_id = t.id where t.many > 0
                  group by t.space_id, t.scope, t.facet, t.value, t.many
                  order by t.space_id, t.scope, t.facet, t.value";
    PLACE_LINES = "select sheet_id, field, words from sheet_points order by sheet_id, field";
    DAY_LINES = "select sheet_id, field, first_day, last_day from sheet_days order by sheet_id, field";
}

/// The view: whatever happens to a sheet, it is counted anew.
pub const VIEW: View = View {
    name: "sheet_facets",
    apply,
    clear: |tx| {
        for statement in [
            CLEAR_FACETS,
            CLEAR_TERMS,
            CLEAR_TITLES,
            CLEAR_POINTS,
            CLEAR_DAYS,
            CLEAR_SHAPES,
        ] {
            tx.run(statement, ())?;
        }
        Ok(())
    },
    lines,
};

fn apply(tx: &mut Tx, trace: &Recorded) -> Result<(), Problem> {
    match (trace.object_kind.as_deref(), trace.object, trace.space) {
        (Some("sheet"), Some(number), _) => refresh(tx, SheetId::new(number)),
        (_, _, Some(space)) if trace.verb == "space.changed" => follow_kinds(tx, space),
        _ => Ok(()),
    }
}

fn lines(tx: &mut Tx) -> Result<Vec<String>, Problem> {
    let mut all = Vec::new();
    for (space, scope, facet, value, many, sheets) in
        tx.all::<(i64, String, String, String, i64, i64)>(TERM_LINES, ())?
    {
        all.push(format!("{space} {scope} {facet} {value} {many} {sheets}"));
    }
    for (sheet, field, words) in tx.all::<(i64, String, String)>(PLACE_LINES, ())? {
        all.push(format!("{sheet} {field} {words}"));
    }
    for (sheet, field, first, last) in tx.all::<(i64, String, String, String)>(DAY_LINES, ())? {
        all.push(format!("{sheet} {field} {first} {last}"));
    }
    Ok(all)
}

/// A published sheet as it is counted.
struct Read {
    space: SpaceId,
    kind: String,
    title: String,
    fields: Fields,
    licence: String,
    author: String,
    shown: Instant,
    shape: std::sync::Arc<Shape>,
}

/// A row, with the trame of its space still to be read.
struct Stored {
    space: SpaceId,
    kind: String,
    title: String,
    fields: Fields,
    licence: String,
    author: String,
    shown: Option<Instant>,
    trame: (i64, String),
}

impl FromRow for Stored {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Stored {
            space: row.column()?,
            kind: row.column()?,
            title: row.column()?,
            fields: from_json(&row.column::<String>()?)?,
            licence: row.column()?,
            author: row.column()?,
            shown: row.column()?,
            trame: (row.column()?, row.column()?),
        })
    }
}

fn read(tx: &mut Tx, sheet: SheetId) -> Result<Option<Read>, Problem> {
    let Some(stored) = tx.find::<Stored>(READ, (sheet,))? else {
        return Ok(None);
    };
    let Some(shown) = stored.shown else {
        return Ok(None);
    };
    let (trame, digest) = stored.trame;
    Ok(Some(Read {
        shape: shape::of(tx, trame, &digest)?,
        space: stored.space,
        kind: stored.kind,
        title: stored.title,
        fields: stored.fields,
        licence: stored.licence,
        author: stored.author,
        shown,
    }))
}

/// Counts a sheet as it is now.
fn refresh(tx: &mut Tx, sheet: SheetId) -> Result<(), Problem> {
    let read = read(tx, sheet)?;
    let wanted = match &read {
        Some(read) => of(tx, sheet, read)?,
        None => BTreeSet::new(),
    };
    let had: BTreeMap<Term, i64> = tx
        .all::<(i64, String, String, String)>(HAD, (sheet,))?
        .into_iter()
        .map(|(id, scope, facet, value)| (Term { scope, facet, value }, id))
        .collect();
    // Always in the order of the terms, so that two who write at once do not wait for one another for ever.
    let all: BTreeSet<&Term> = had.keys().chain(&wanted).collect();
    for term in all {
        match (had.get(term), read.as_ref().filter(|_| wanted.contains(term))) {
            (Some(id), None) => {
                tx.run(COUNT_ONE_LESS, (*id,))?;
                tx.run(DROP, (sheet, *id))?;
            }
            (None, Some(read)) => {
                let term = (read.space, &term.scope, &term.facet, &term.value);
                let (id,) = tx.one::<(i64,)>(COUNT_ONE, term)?;
                tx.run(ADD, (sheet, id, read.shown))?;
            }
            _ => {}
        }
    }
    place(tx, sheet, read.as_ref())
}

fn of(tx: &mut Tx, sheet: SheetId, read: &Read) -> Result<BTreeSet<Term>, Problem> {
    let kind = kind(read);
    let pictured = tx.all::<(String,)>(PICTURES, (sheet,))?;
    let open = kind.map_or_else(Vec::new, |kind| readable(kind, &read.fields, &Reader::ANYONE));
    let is_open = |field: &String| field.is_empty() || open.iter().any(|known| known.key == *field);
    let day = Calendar::new(Language::French, "UTC").field(read.shown);
    let counted = Counted {
        kind: &read.kind,
        licence: &read.licence,
        author: &read.author,
        year: day.get(..4).unwrap_or_default(),
        has_picture: pictured.iter().any(|(field,)| is_open(field)),
    };
    Ok(terms(&counted, kind, &read.fields))
}

fn kind(read: &Read) -> Option<&trame::Sheet> {
    read.shape.trame.sheets.iter().find(|kind| kind.key == read.kind)
}

/// Where and when it is, and where its title stands.
fn place(tx: &mut Tx, sheet: SheetId, read: Option<&Read>) -> Result<(), Problem> {
    tx.run(NOWHERE, (sheet,))?;
    tx.run(NEVER, (sheet,))?;
    let Some(read) = read else {
        return tx.run(NO_TITLE, (sheet,)).map(drop);
    };
    tx.run(SHAPE_KNOWN, (read.space, shape_digest(&read.shape.trame)))?;
    tx.run(MOVE, (sheet, read.shown))?;
    tx.run(TITLE, (sheet, read.space, &read.kind, order(&read.title)))?;
    let Some(kind) = kind(read) else { return Ok(()) };
    for point in points(kind, &read.fields) {
        let row = (
            sheet,
            &point.field,
            read.space,
            &point.words,
            point.latitude,
            point.longitude,
        );
        tx.run(POINT, row)?;
    }
    for day in days(kind, &read.fields) {
        tx.run(DAY, (sheet, &day.field, read.space, &day.first, &day.last))?;
    }
    Ok(())
}

/// Counts the sheets of a space anew when its kinds have other fields than those by which they were counted.
fn follow_kinds(tx: &mut Tx, space: SpaceId) -> Result<(), Problem> {
    let Some((trame, digest)) = tx.find::<(i64, String)>(SPACE, (space,))? else {
        return Ok(());
    };
    let shape = shape::of(tx, trame, &digest)?;
    if tx.run(SHAPE_OTHER, (space, shape_digest(&shape.trame)))? == 0 {
        return Ok(());
    }
    for (sheet,) in tx.all::<(SheetId,)>(OF_SPACE, (space,))? {
        refresh(tx, sheet)?;
    }
    Ok(())
}

/// How many sheets are counted in one transaction when all of them are.
const PORTION: i64 = 200;

/// Counts some sheets after a number; gives the number of the last, and nothing when there was none.
pub(super) fn count_after(tx: &mut Tx, last: i64) -> Result<Option<i64>, Problem> {
    let sheets = tx.all::<(SheetId,)>(AFTER, (last, PORTION))?;
    for (sheet,) in &sheets {
        refresh(tx, *sheet)?;
    }
    Ok(sheets.last().map(|(sheet,)| sheet.number()))
}

/// Does something to the pictures that somebody gave, and counts the sheets that had them anew.
///
/// # Errors
/// When the store refuses.
pub fn refresh_all_with_picture_of(
    tx: &mut Tx,
    person: PersonId,
    act: impl FnOnce(&mut Tx) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let sheets = tx.all::<(SheetId,)>(WITH_PICTURES_OF, (person,))?;
    act(tx)?;
    for (sheet,) in sheets {
        refresh(tx, sheet)?;
    }
    Ok(())
}
