//! The table of answers, and the whole ledger of somebody: what they said, and what is proposed beside it.

use std::collections::BTreeMap;

use kernel::{Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, FromValue, Row, Value};
use spaces::space::Member;

use super::model::{Line, Place, Source, Stand, State};
use super::proposed;

platform::statements! {
    OF_PERSON = "select l.source, l.thing, l.title, l.starts_at, l.ends_at, l.state, l.minutes, l.proposed, l.accepted_at,
                 l.note, l.uid, s.id, s.slug, s.name from ledger_lines l left join spaces s on s.id = l.space_id
                 where l.person_id = $1 order by l.starts_at, l.id";
    PUT = "insert into ledger_lines (uid, person_id, space_id, source, thing, title, starts_at, ends_at, proposed, minutes,
           state, note, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
           on conflict (person_id, source, thing) do update set title = excluded.title, starts_at = excluded.starts_at,
           ends_at = excluded.ends_at, proposed = excluded.proposed, minutes = excluded.minutes, state = excluded.state,
           note = excluded.note, answered_at = excluded.answered_at, accepted_at = null returning id";
    ADD = "insert into ledger_lines (uid, person_id, space_id, source, thing, title, starts_at, ends_at, proposed, minutes,
           state, note, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
           on conflict do nothing returning id";
    REMOVE = "delete from ledger_lines where person_id = $1 and source = 'own' and thing = $2";
    TO_LOOK_AT = "select l.source, l.thing, l.title, l.starts_at, l.ends_at, l.state, l.minutes, l.proposed, l.accepted_at,
                  l.note, l.uid, s.id, s.slug, s.name, p.id, p.uid, p.name, p.picture
                  from ledger_lines l join spaces s on s.id = l.space_id join persons p on p.id = l.person_id
                  where l.space_id = $1 and l.state in ('corrected', 'contested')
                  order by l.answered_at desc, l.id desc limit 200";
    AGREED = "select l.source, l.thing, l.title, l.starts_at, l.ends_at, l.state, l.minutes, l.proposed, l.accepted_at,
              l.note, l.uid, s.id, s.slug, s.name, p.id, p.uid, p.name, p.picture
              from ledger_lines l join spaces s on s.id = l.space_id join persons p on p.id = l.person_id
              where l.space_id = $1 and l.state = 'confirmed' order by l.starts_at desc, l.id desc limit $2 offset $3";
    BY_UID = "select l.source, l.thing, l.title, l.starts_at, l.ends_at, l.state, l.minutes, l.proposed, l.accepted_at,
              l.note, l.uid, s.id, s.slug, s.name, p.id, p.uid, p.name, p.picture
              from ledger_lines l join spaces s on s.id = l.space_id join persons p on p.id = l.person_id
              where l.space_id = $1 and l.uid = $2";
    // What they read is what they accept: whoever was answered anew meanwhile is not accepted by mistake.
    ACCEPT = "update ledger_lines set state = 'confirmed', accepted_at = $4
              where space_id = $1 and uid = $2 and state = 'corrected' and minutes = $3";
    ID_OF = "select id from ledger_lines where space_id = $1 and uid = $2";
    COUNT_TO_LOOK_AT = "select count(*) from ledger_lines where space_id = $1 and state = 'corrected'";
    UNSAID = "select count(distinct a.gathering_id) from attendances a join gatherings g on g.id = a.gathering_id
              left join ledger_lines l on l.person_id = a.person_id and l.source = 'gathering' and l.thing = g.uid
              where a.person_id = $1 and a.presence in ('present', 'partial') and g.state = 'announced'
              and g.ends_at <= $2 and l.id is null";
}

impl FromValue for State {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| State::from_word(&word))
    }
}

impl FromValue for Source {
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value).and_then(|word| Source::from_word(&word))
    }
}

impl FromRow for Line {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (source, thing, title) = (row.column()?, row.column()?, row.column()?);
        let (starts, ends) = (row.column()?, row.column()?);
        let stand = Stand {
            state: row.column()?,
            minutes: row.column()?,
            proposed: row.column()?,
            accepted: row.column::<Option<i64>>()?.is_some(),
        };
        let (note, uid) = (row.column()?, row.column()?);
        let place: (Option<SpaceId>, Option<String>, Option<String>) =
            (row.column()?, row.column()?, row.column()?);
        Ok(Line {
            source,
            thing,
            title,
            starts,
            ends,
            stand,
            since: None,
            note,
            uid: Some(uid),
            place: match place {
                (Some(id), Some(slug), Some(name)) => Some(Place { id, slug, name }),
                _ => None,
            },
        })
    }
}

/// A line that somebody answered, as their space reads it.
pub(crate) struct Answered {
    pub line: Line,
    pub person: Member,
}

impl FromRow for Answered {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Answered {
            line: Line::from_row(row)?,
            person: Member::from_row(row)?,
        })
    }
}

/// The whole ledger of somebody, newest first: what they said, and what is proposed to them.
///
/// # Errors
/// When the store refuses.
pub(crate) fn ledger(tx: &mut Tx, person: PersonId, language: Language) -> Result<Vec<Line>, Problem> {
    let proposed = proposed::of_person(tx, person, language)?;
    let mut lines: BTreeMap<(Source, String), Line> = BTreeMap::new();
    for line in tx.all::<Line>(OF_PERSON, (person,))? {
        lines.insert((line.source, line.thing.clone()), line);
    }
    for line in proposed {
        let now = line.stand.minutes;
        match lines.get_mut(&(line.source, line.thing.clone())) {
            Some(said) => said.since = Some(now).filter(|now| said.stand.proposed != Some(*now)),
            None => {
                lines.insert((line.source, line.thing.clone()), line);
            }
        }
    }
    let mut lines: Vec<Line> = lines.into_values().collect();
    lines.sort_by(|one, other| (other.starts, &other.thing).cmp(&(one.starts, &one.thing)));
    Ok(lines)
}

fn row(tx: &Tx, person: PersonId, line: &Line, uid: Uid) -> Vec<Value> {
    vec![
        uid.into(),
        person.into(),
        line.place.as_ref().map(|place| place.id).into(),
        line.source.word().into(),
        line.thing.as_str().into(),
        line.title.as_str().into(),
        line.starts.into(),
        line.ends.into(),
        line.stand.proposed.into(),
        line.stand.minutes.into(),
        line.stand.state.word().into(),
        line.note.as_str().into(),
        tx.now().into(),
    ]
}

/// Writes what somebody says of a line, over what they said before.
pub(super) fn put(tx: &mut Tx, person: PersonId, line: &Line) -> Result<i64, Problem> {
    let uid = line.uid.unwrap_or_else(|| tx.new_uid());
    let row = row(tx, person, line, uid);
    tx.one::<(i64,)>(PUT, row).map(|(id,)| id)
}

/// Adds a line of somebody’s own; nothing when the same form was sent before.
pub(super) fn add(tx: &mut Tx, person: PersonId, line: &Line, uid: Uid) -> Result<Option<i64>, Problem> {
    let row = row(tx, person, line, uid);
    Ok(tx.find::<(i64,)>(ADD, row)?.map(|(id,)| id))
}

/// Removes a line of somebody’s own; whether it was there.
pub(super) fn remove(tx: &mut Tx, person: PersonId, thing: &str) -> Result<bool, Problem> {
    Ok(tx.run(REMOVE, (person, thing))? == 1)
}

/// What those who report for a space look at: what was corrected and contested, newest first.
pub(super) fn to_look_at(tx: &mut Tx, space: SpaceId) -> Result<Vec<Answered>, Problem> {
    tx.all(TO_LOOK_AT, (space,))
}

/// What both agree on, newest first.
pub(super) fn agreed(tx: &mut Tx, space: SpaceId, most: i64, skip: i64) -> Result<Vec<Answered>, Problem> {
    tx.all(AGREED, (space, most, skip))
}

/// A line of a space.
pub(super) fn by_uid(tx: &mut Tx, space: SpaceId, uid: Uid) -> Result<Option<Answered>, Problem> {
    tx.find(BY_UID, (space, uid))
}

/// The number of a line of a space.
pub(super) fn id_of(tx: &mut Tx, space: SpaceId, uid: Uid) -> Result<i64, Problem> {
    tx.one::<(i64,)>(ID_OF, (space, uid)).map(|(id,)| id)
}

/// Accepts so many minutes; whether they still stood.
pub(super) fn accept(tx: &mut Tx, space: SpaceId, uid: Uid, minutes: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ACCEPT, (space, uid, minutes, now))? == 1)
}

/// How many lines wait for a space.
pub(super) fn count_to_look_at(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT_TO_LOOK_AT, (space,)).map(|(count,)| count)
}

/// To how many gatherings where they were somebody has said nothing.
pub(super) fn count_unsaid(tx: &mut Tx, person: PersonId) -> Result<i64, Problem> {
    let now = tx.now();
    tx.one::<(i64,)>(UNSAID, (person, now)).map(|(count,)| count)
}
