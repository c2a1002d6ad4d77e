//! Who looked back, and what was answered: two tables that know nothing of one another.

use counting::by_fives;
use kernel::{PersonId, Problem, SpaceId};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::model::next_heap;

platform::statements! {
    ANSWERED = "select 1 from cold_evaluations where space_id = $1 and person_id = $2";
    ANSWER = "insert into cold_evaluations (space_id, person_id) values ($1, $2) on conflict (space_id, person_id) do nothing";
    COUNT = "select count(*) from cold_evaluations where space_id = $1";
    // Answers of one space wait for each other, so that no heap gets more than it lacks.
    ONE_BY_ONE = "update spaces set slug = slug where id = $1";
    LAST = "select heap, count(*) from cold_answers where space_id = $1 and question = $2 group by heap
            order by heap desc limit 1";
    KEEP = "insert into cold_answers (draw, space_id, question, heap, mark, words) values ($1, $2, $3, $4, $5, $6)";
    ANSWERS = "select question, heap, mark, words from cold_answers where space_id = $1 order by question, draw";
    PERSONAL_ROWS = "select s.name from cold_evaluations e join spaces s on s.id = e.space_id where e.person_id = $1 order by s.id";
    FORGET = "delete from cold_evaluations where person_id = $1";
}

/// What the tables hold about people.
pub const PERSONAL: [Table; 1] = [Table {
    name: "cold_evaluations",
    columns: &["space"],
    rows: PERSONAL_ROWS,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];

/// Whether somebody has looked back.
///
/// # Errors
/// When the store refuses.
pub fn has_answered(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(ANSWERED, (space, person))?.is_some())
}

/// How many have, by fives; 0 says "fewer than five".
///
/// # Errors
/// When the store refuses.
pub fn count(tx: &mut Tx, space: SpaceId) -> Result<i64, Problem> {
    let (count,) = tx.one::<(i64,)>(COUNT, (space,))?;
    Ok(by_fives(count).unwrap_or(0))
}

/// An answer: to which question, its mark or its words.
pub type Answer = (String, Option<i64>, String);
/// An answer that was kept: to which question, in which heap, its mark or its words.
pub(super) type Kept = (String, i64, Option<i64>, String);

/// Keeps what somebody answered; whether they had not before.
pub(super) fn answer(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    answers: &[Answer],
) -> Result<bool, Problem> {
    tx.run(ONE_BY_ONE, (space,))?;
    if tx.run(ANSWER, (space, person))? == 0 {
        return Ok(false);
    }
    for (question, mark, words) in answers {
        let heap = next_heap(tx.find::<(i64, i64)>(LAST, (space, question))?);
        let draw = tx.new_secret();
        tx.run(KEEP, (draw, space, question, heap, *mark, words))?;
    }
    Ok(true)
}

/// What was answered, in an order that says nothing.
pub(super) fn answers(tx: &mut Tx, space: SpaceId) -> Result<Vec<Kept>, Problem> {
    tx.all(ANSWERS, (space,))
}
