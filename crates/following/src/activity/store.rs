//! The table of answers, which are their author's alone.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::personal::{Fate, Table};

use super::quiz::Answers;

platform::statements! {
    ANSWERS = "select question, choices from quiz_answers where space_id = $1 and person_id = $2 and activity = $3";
    ANSWER = "insert into quiz_answers (space_id, person_id, activity, question, choices, answered_at)
              values ($1, $2, $3, $4, $5, $6)
              on conflict (space_id, person_id, activity, question) do update set choices = excluded.choices,
              answered_at = excluded.answered_at where quiz_answers.choices <> excluded.choices";
    PROJECT = "select uid from projects where space_id = $1 and owner_id = $2";
    PERSONAL_ROWS = "select s.name, q.activity, q.question, q.choices, q.answered_at from quiz_answers q
                     join spaces s on s.id = q.space_id where q.person_id = $1 order by q.answered_at, q.question";
    FORGET = "delete from quiz_answers where person_id = $1";
}

/// What the table holds about people.
pub(super) const PERSONAL: [Table; 1] = [Table {
    name: "quiz_answers",
    columns: &["space", "activity", "question", "choices", "answered_at"],
    rows: PERSONAL_ROWS,
    fate: Fate::Removed,
    erase: |tx, person| tx.run(FORGET, (person,)).map(drop),
}];

/// What somebody chose in an activity; nothing when they answered nothing.
pub(super) fn answers(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    activity: &str,
) -> Result<Answers, Problem> {
    let rows = tx.all::<(String, String)>(ANSWERS, (space, person, activity))?;
    let read =
        |(question, choices): (String, String)| (question, choices.split(' ').map(str::to_owned).collect());
    Ok(rows.into_iter().map(read).collect())
}

/// Keeps what somebody chose; whether anything of it is new.
pub(super) fn answer(
    tx: &mut Tx,
    space: SpaceId,
    person: PersonId,
    activity: &str,
    answers: &Answers,
) -> Result<bool, Problem> {
    let now = tx.now();
    let mut is_new = false;
    for (question, choices) in answers {
        let row = (space, person, activity, question, choices.join(" "), now);
        is_new |= tx.run(ANSWER, row)? == 1;
    }
    Ok(is_new)
}

/// The project that somebody brought to a cohort.
pub(super) fn project(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Option<Uid>, Problem> {
    Ok(tx.find::<(Uid,)>(PROJECT, (space, person))?.map(|(uid,)| uid))
}
