//! The tables of pictures, and what may be counted in the next one.

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::Told;

/// How many pictures of a group are looked back on.
const MOST: i64 = 40;

platform::statements! {
    // Of each person, the newest position that they let count here, and of it what no picture counted yet.
    OF_GROUP = "select p.person_id, m.position_id, m.skill, m.step, t.id, t.digest
                from positions p join position_marks m on m.position_id = p.id join trames t on t.id = p.trame_id
                join cohort_group_members g on g.group_id = p.group_id and g.person_id = p.person_id
                and g.until is null
                where p.space_id = $1 and p.reach = 'group' and p.group_id = $2 and p.taken_at is not null
                and m.answer = 'step' and m.picture_id is null and not exists
                (select 1 from positions l where l.space_id = p.space_id and l.person_id = p.person_id
                and l.reach = 'group' and l.group_id = p.group_id and l.taken_at is not null
                and (l.taken_at > p.taken_at or (l.taken_at = p.taken_at and l.id > p.id)))
                order by m.skill, p.person_id";
    OF_SPACE = "select p.person_id, m.position_id, m.skill, m.step, t.id, t.digest
                from positions p join position_marks m on m.position_id = p.id join trames t on t.id = p.trame_id
                join memberships b on b.space_id = p.space_id and b.person_id = p.person_id and b.state = 'active'
                where p.space_id = $1 and p.reach = 'cohort' and p.taken_at is not null
                and m.answer = 'step' and m.picture_id is null and not exists
                (select 1 from positions l where l.space_id = p.space_id and l.person_id = p.person_id
                and l.reach = 'cohort' and l.taken_at is not null
                and (l.taken_at > p.taken_at or (l.taken_at = p.taken_at and l.id > p.id)))
                order by m.skill, p.person_id";
    DRAW = "insert into group_pictures (uid, space_id, group_id, trame_id, people, drawn_at)
            values ($1, $2, $3, $4, $5, $6) on conflict (uid) do nothing returning id";
    MARK = "insert into group_picture_marks (picture_id, skill, people, lowest, highest, twice_middle)
            values ($1, $2, $3, $4, $5, $6)";
    COUNT = "update position_marks set picture_id = $3 where position_id = $1 and skill = $2 and picture_id is null";
    DRAWN_BEFORE = "select 1 from group_pictures where uid = $1";
    PICTURES = "select g.id, g.uid, g.people, g.drawn_at, t.id, t.digest from group_pictures g
                join trames t on t.id = g.trame_id where g.space_id = $1 and coalesce(g.group_id, 0) = $2
                order by g.drawn_at desc, g.id desc limit $3";
    MARKS = "select m.picture_id, m.skill, m.people, m.lowest, m.highest, m.twice_middle from group_picture_marks m
             join group_pictures g on g.id = m.picture_id where g.space_id = $1 and coalesce(g.group_id, 0) = $2
             order by m.picture_id, m.skill";
}

/// What may be counted: an answer of somebody.
#[derive(Debug, Clone)]
pub struct Countable {
    /// The number of who gave it: only to count people.
    pub person: i64,
    /// The number of the position.
    pub position: i64,
    /// The key of the skill.
    pub skill: String,
    /// The key of the step.
    pub step: String,
    /// The trame on which it was given.
    pub trame: (i64, String),
}

impl FromRow for Countable {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Countable {
            person: row.column()?,
            position: row.column()?,
            skill: row.column()?,
            step: row.column()?,
            trame: (row.column()?, row.column()?),
        })
    }
}

/// A picture as it was drawn.
#[derive(Debug, Clone)]
pub struct Picture {
    id: i64,
    /// Its identifier.
    pub uid: Uid,
    /// How many people are counted somewhere in it.
    pub people: i64,
    /// When it was drawn.
    pub at: Instant,
    /// The trame whose skills and steps it has.
    pub trame: (i64, String),
    /// What it tells, by the key of the skill.
    pub told: Vec<(String, Told)>,
}

impl FromRow for Picture {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Picture {
            id: row.column()?,
            uid: row.column()?,
            people: row.column()?,
            at: row.column()?,
            trame: (row.column()?, row.column()?),
            told: Vec::new(),
        })
    }
}

pub(super) fn countable(tx: &mut Tx, space: SpaceId, group: Option<i64>) -> Result<Vec<Countable>, Problem> {
    match group {
        Some(group) => tx.all(OF_GROUP, (space, group)),
        None => tx.all(OF_SPACE, (space,)),
    }
}

pub(super) fn is_drawn(tx: &mut Tx, uid: Uid) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(DRAWN_BEFORE, (uid,))?.is_some())
}

pub(super) fn draw(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    group: Option<i64>,
    trame: i64,
    people: usize,
) -> Result<Option<i64>, Problem> {
    let args = (uid, space, group, trame, whole(people), tx.now());
    Ok(tx.find::<(i64,)>(DRAW, args)?.map(|(id,)| id))
}

pub(super) fn mark(tx: &mut Tx, picture: i64, skill: &str, told: Told) -> Result<(), Problem> {
    let middle = told.twice_middle.map(whole);
    let args = (
        picture,
        skill,
        whole(told.people),
        whole(told.lowest),
        whole(told.highest),
        middle,
    );
    tx.run(MARK, args).map(drop)
}

/// Counts an answer; whether no other picture had.
pub(super) fn count(tx: &mut Tx, picture: i64, answer: &Countable) -> Result<bool, Problem> {
    let args = (answer.position, answer.skill.as_str(), picture);
    Ok(tx.run(COUNT, args)? == 1)
}

/// The pictures of a group, or of everybody in a space, newest first, in two queries.
pub(super) fn pictures(tx: &mut Tx, space: SpaceId, group: Option<i64>) -> Result<Vec<Picture>, Problem> {
    let of = group.unwrap_or(0);
    let mut pictures = tx.all::<Picture>(PICTURES, (space, of, MOST))?;
    for (picture, skill, people, lowest, highest, middle) in
        tx.all::<(i64, String, u32, u32, u32, Option<u32>)>(MARKS, (space, of))?
    {
        if let Some(found) = pictures.iter_mut().find(|each| each.id == picture) {
            let told = Told {
                people: people as usize,
                lowest: lowest as usize,
                highest: highest as usize,
                twice_middle: middle.map(|middle| middle as usize),
            };
            found.told.push((skill, told));
        }
    }
    Ok(pictures)
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
