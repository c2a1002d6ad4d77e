//! What the roles of one's own are read from: three queries, however many there are.

use std::collections::BTreeMap;

use kernel::{Instant, Language, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};
use spaces::role::period::Period;
use spaces::shape;

use super::model::{Mine, Note, Week};

macro_rules! mine {
    ($rest:literal) => {
        concat!(
            "select h.id, h.uid, h.role, h.taken_at, h.ends_at, h.is_trial, h.paused_at, h.is_shared, h.beside_id, h.read_at,
             s.slug, s.name, t.id, t.digest, g.uid, g.title
             from holdings h join spaces s on s.id = h.space_id join trames t on t.id = s.trame_id
             left join gatherings g on g.id = h.gathering_id
             where h.person_id = $1 and h.returned_at is null and h.ends_at > $2 ",
            $rest
        )
    };
}

platform::statements! {
    OF_PERSON = mine!("order by h.ends_at, h.id limit 60");
    IN_SPACE = mine!("and h.space_id = $3 order by h.taken_at, h.id limit 60");
    // In one space, or in all when $3 is 0.
    NOTES = "select h.id, w.handover, coalesce(w.returned_at, w.ends_at), p.name
             from holdings h join holdings w on w.space_id = h.space_id and w.role = h.role and w.handover <> ''
             and w.id < h.id join persons p on p.id = w.person_id
             where h.person_id = $1 and h.returned_at is null and h.ends_at > $2
             and (h.space_id = $3 or cast($3 as bigint) = 0)
             order by h.id, w.id desc limit 300";
    HANDED = "select h.id, i.piece, i.turn from hand_ins i join holdings h on h.id = i.holding_id
              where h.person_id = $1 and h.returned_at is null and h.ends_at > $2
              and (h.space_id = $3 or cast($3 as bigint) = 0) and i.withdrawn_at is null order by i.id limit 2000";
}

impl FromRow for Mine {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, role, since, until) = (
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
            row.column()?,
        );
        let (trial, paused, shared): (i64, Option<Instant>, i64) =
            (row.column()?, row.column()?, row.column()?);
        let (beside, read): (Option<i64>, _) = (row.column()?, row.column()?);
        let (slug, space, trame) = (row.column()?, row.column()?, (row.column()?, row.column()?));
        let (gathering, title): (Option<Uid>, Option<String>) = (row.column()?, row.column()?);
        Ok(Mine {
            id,
            uid,
            role,
            period: Period {
                since,
                until,
                is_trial: trial == 1,
                paused,
                returned: None,
                is_for_gathering: gathering.is_some(),
            },
            is_shared: shared == 1,
            is_beside: beside.is_some(),
            read,
            slug,
            space,
            trame,
            gathering: gathering.zip(title),
        })
    }
}

/// The roles that somebody holds, wherever it is; those that end first on top.
pub(super) fn of_person(tx: &mut Tx, person: PersonId, language: Language) -> Result<Vec<Week>, Problem> {
    let minute = tx.minute();
    let mine = tx.all(OF_PERSON, (person, minute))?;
    weeks(tx, person, None, mine, language)
}

/// The roles that somebody holds in a space, in the order in which they were taken.
pub(crate) fn in_space(
    tx: &mut Tx,
    person: PersonId,
    space: SpaceId,
    language: Language,
) -> Result<Vec<Week>, Problem> {
    let minute = tx.minute();
    let mine = tx.all(IN_SPACE, (person, minute, space))?;
    weeks(tx, person, Some(space), mine, language)
}

fn weeks(
    tx: &mut Tx,
    person: PersonId,
    space: Option<SpaceId>,
    mut mine: Vec<Mine>,
    language: Language,
) -> Result<Vec<Week>, Problem> {
    let (now, minute, space) = (tx.now(), tx.minute(), space.map_or(0, SpaceId::number));
    mine.retain(|each| each.period.until > now);
    if mine.is_empty() {
        return Ok(Vec::new());
    }
    let mut notes: BTreeMap<i64, Note> = BTreeMap::new();
    for (holding, words, at, who) in
        tx.all::<(i64, String, Instant, String)>(NOTES, (person, minute, space))?
    {
        notes.entry(holding).or_insert(Note { words, at, who });
    }
    let mut handed: BTreeMap<i64, Vec<(String, i64)>> = BTreeMap::new();
    for (holding, piece, turn) in tx.all::<(i64, String, i64)>(HANDED, (person, minute, space))? {
        handed.entry(holding).or_default().push((piece, turn));
    }
    let mut weeks = Vec::new();
    for each in mine {
        let shape = shape::of(tx, each.trame.0, &each.trame.1)?;
        let Some(role) = shape
            .role(&each.role)
            .filter(|_| shape.has(kernel::Module::Roles))
        else {
            continue;
        };
        let note = notes.remove(&each.id);
        let handed = handed.remove(&each.id).unwrap_or_default();
        weeks.push(Week::of(each, (&shape, role), note, &handed, language, now));
    }
    Ok(weeks)
}
