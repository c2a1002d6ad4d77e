//! The tables of positions and of what they say.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;

use super::model::{Mark, Marked, Position, Reach};

/// How many positions of a person in a space are looked back on.
const MOST: i64 = 60;

macro_rules! positions {
    ($rest:literal) => {
        concat!(
            "select p.id, p.uid, p.space_id, p.person_id, p.project_id, p.trame_id, t.digest, p.activity, p.reach,
             p.group_id, p.begun_at, p.taken_at from positions p join trames t on t.id = p.trame_id ",
            $rest
        )
    };
}

macro_rules! marks {
    ($rest:literal) => {
        concat!(
            "select m.position_id, m.skill, m.answer, m.step, m.word from position_marks m
             join positions p on p.id = m.position_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = positions!("where p.uid = $1");
    DRAFT = positions!("where p.space_id = $1 and p.person_id = $2 and coalesce(p.project_id, 0) = $3
                        and p.taken_at is null");
    TAKEN = positions!("where p.space_id = $1 and p.person_id = $2 and p.project_id is null
                        and p.taken_at is not null order by p.taken_at desc, p.id desc limit $3");
    OF_PROJECT = positions!("where p.project_id = $1 and p.reach = 'project' and p.taken_at is not null
                             order by p.taken_at desc, p.id desc limit $2");
    MARKS = marks!("where m.position_id = $1 order by m.skill");
    MARKS_TAKEN = marks!("where p.space_id = $1 and p.person_id = $2 and p.project_id is null
                          and p.taken_at is not null order by m.position_id, m.skill");
    MARKS_OF_PROJECT = marks!("where p.project_id = $1 and p.reach = 'project' and p.taken_at is not null
                               order by m.position_id, m.skill");
    IN_PORTFOLIO = positions!("where p.person_id = $1 and exists (select 1 from portfolio_items i
                               where i.portfolio_id = $2 and i.kind = 'position' and i.source = p.uid)");
    MARKS_IN_PORTFOLIO = marks!("where p.person_id = $1 and exists (select 1 from portfolio_items i
                                 where i.portfolio_id = $2 and i.kind = 'position' and i.source = p.uid)
                                 order by m.position_id, m.skill");
    BEGIN = "insert into positions (uid, space_id, person_id, project_id, trame_id, framework, reach, begun_at,
             changed_at) values ($1, $2, $3, $4, $5, $6, 'own', $7, $7) on conflict do nothing";
    KEEP = "update positions set trame_id = $2, framework = $3, activity = $4, reach = $5, group_id = $6,
            changed_at = $7 where id = $1 and taken_at is null";
    CLEAR = "delete from position_marks where position_id = $1 and exists
             (select 1 from positions p where p.id = $1 and p.taken_at is null)";
    MARK = "insert into position_marks (position_id, skill, answer, step, word) values ($1, $2, $3, $4, $5)";
    TAKE = "update positions set taken_at = $2 where id = $1 and taken_at is null";
    REACH = "update positions set reach = $2, group_id = $3 where id = $1 and (reach <> $2
             or coalesce(group_id, 0) <> coalesce($3, 0))";
    REMOVE_MARKS = "delete from position_marks where position_id = $1";
    REMOVE = "delete from positions where id = $1";
}

/// What a position belongs to: a space, a person, and a project when it speaks of one.
#[derive(Debug, Clone, Copy)]
pub struct Of {
    /// The space.
    pub space: SpaceId,
    /// Who takes it.
    pub person: PersonId,
    /// The project of which it speaks.
    pub project: Option<i64>,
}

/// The framework on which a position stands: the number of the trame, and the digest of its skills and steps.
pub type Frame<'a> = (i64, &'a str);

fn with_marks(tx: &mut Tx, position: Option<Position>) -> Result<Option<Position>, Problem> {
    let Some(mut position) = position else {
        return Ok(None);
    };
    let marks = tx.all::<Marked>(MARKS, (position.id,))?;
    position.marks = marks.into_iter().map(|Marked(_, mark)| mark).collect();
    Ok(Some(position))
}

fn fill(mut positions: Vec<Position>, marks: Vec<Marked>) -> Vec<Position> {
    for Marked(id, mark) in marks {
        if let Some(position) = positions.iter_mut().find(|position| position.id == id) {
            position.marks.push(mark);
        }
    }
    positions
}

/// The position of an identifier, with what it says.
///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Position>, Problem> {
    let found = tx.find::<Position>(BY_UID, (uid,))?;
    with_marks(tx, found)
}

/// The draft that somebody left.
///
/// # Errors
/// When the store refuses.
pub fn draft(tx: &mut Tx, of: Of) -> Result<Option<Position>, Problem> {
    let found = tx.find::<Position>(DRAFT, (of.space, of.person, of.project.unwrap_or(0)))?;
    with_marks(tx, found)
}

/// The positions that a person took of themselves in a space, newest first, in two queries.
///
/// # Errors
/// When the store refuses.
pub fn taken(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Position>, Problem> {
    let positions = tx.all::<Position>(TAKEN, (space, person, MOST))?;
    Ok(fill(positions, tx.all::<Marked>(MARKS_TAKEN, (space, person))?))
}

/// The positions of a project that its readers may see, newest first, in two queries.
///
/// # Errors
/// When the store refuses.
pub fn of_project(tx: &mut Tx, project: i64) -> Result<Vec<Position>, Problem> {
    let positions = tx.all::<Position>(OF_PROJECT, (project, MOST))?;
    Ok(fill(positions, tx.all::<Marked>(MARKS_OF_PROJECT, (project,))?))
}

/// The positions of a person that stand in a portfolio, in two queries.
///
/// # Errors
/// When the store refuses.
pub fn in_portfolio(tx: &mut Tx, person: PersonId, portfolio: i64) -> Result<Vec<Position>, Problem> {
    let positions = tx.all::<Position>(IN_PORTFOLIO, (person, portfolio))?;
    Ok(fill(
        positions,
        tx.all::<Marked>(MARKS_IN_PORTFOLIO, (person, portfolio))?,
    ))
}

pub(super) fn begin(tx: &mut Tx, uid: Uid, of: Of, frame: Frame<'_>) -> Result<(), Problem> {
    let now = tx.now();
    let args = (uid, of.space, of.person, of.project, frame.0, frame.1, now);
    tx.run(BEGIN, args).map(drop)
}

/// Writes a draft anew; whether it still was one.
pub(super) fn keep(
    tx: &mut Tx,
    id: i64,
    frame: Frame<'_>,
    activity: Option<&str>,
    reach: Reach,
    marks: &[Mark],
) -> Result<bool, Problem> {
    let now = tx.now();
    let args = (id, frame.0, frame.1, activity, reach.word(), reach.group(), now);
    if tx.run(KEEP, args)? == 0 {
        return Ok(false);
    }
    tx.run(CLEAR, (id,))?;
    for mark in marks {
        let word = mark.answer.as_ref().map_or("none", |answer| answer.word());
        let step = mark.answer.as_ref().and_then(|answer| answer.step());
        tx.run(MARK, (id, mark.skill.as_str(), word, step, mark.word.as_str()))?;
    }
    Ok(true)
}

pub(super) fn take(tx: &mut Tx, id: i64, at: Instant) -> Result<bool, Problem> {
    Ok(tx.run(TAKE, (id, at))? == 1)
}

pub(super) fn set_reach(tx: &mut Tx, id: i64, reach: Reach) -> Result<bool, Problem> {
    Ok(tx.run(REACH, (id, reach.word(), reach.group()))? == 1)
}

pub(super) fn remove(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    tx.run(REMOVE_MARKS, (id,))?;
    Ok(tx.run(REMOVE, (id,))? == 1)
}

#[cfg(test)]
pub(super) mod tests {
    platform::statements! {
        POSITIONS = "select count(*) from positions";
        MARKS = "select count(*) from position_marks";
    }
}
