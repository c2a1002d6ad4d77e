//! The tables of barometers, of their times, of answers until they are counted, and of figures, which are all that is seen.

use std::collections::BTreeMap;

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row};

use super::model::{Barometer, Round};
use super::told::Told;

platform::statements! {
    OF_SPACE = "select questions, every_days, open_days, next_at from barometers where space_id = $1";
    KEEP = "insert into barometers (space_id, questions, every_days, open_days, next_at) values ($1, $2, $3, $4, $5)
            on conflict (space_id) do update set questions = excluded.questions, every_days = excluded.every_days,
            open_days = excluded.open_days, next_at = excluded.next_at";
    SET_NEXT = "update barometers set next_at = $2 where space_id = $1";
    BY_UID = "select r.id, r.uid, r.number, r.questions, r.closes_at, r.counted_at, r.people, s.slug
              from barometer_rounds r join spaces s on s.id = r.space_id where r.uid = $1";
    ROUNDS = "select id, uid, number, questions, closes_at, counted_at, people from barometer_rounds
              where space_id = $1 order by number desc limit 60";
    OPEN = "insert into barometer_rounds (uid, space_id, number, questions, opens_at, closes_at)
            select cast($1 as text), cast($2 as bigint), coalesce(max(number), 0) + 1, cast($3 as text),
            cast($4 as bigint), cast($5 as bigint) from barometer_rounds where space_id = $2
            on conflict do nothing";
    NUMBER_OF = "select id from barometer_rounds where uid = $1";
    END = "update barometer_rounds set closes_at = $2 where id = $1 and counted_at is null and closes_at > $2";
    COUNTED = "update barometer_rounds set counted_at = $2, people = $3
               where id = $1 and counted_at is null and closes_at <= $2";
    BALLOT = "insert into barometer_ballots (round_id, person_id) values ($1, $2)
              on conflict (round_id, person_id) do nothing";
    HAS_BALLOT = "select 1 from barometer_ballots where round_id = $1 and person_id = $2";
    ANSWER = "insert into barometer_answers (receipt, round_id, levels) values ($1, $2, $3)";
    WRITE = "insert into barometer_words (receipt, round_id, words) values ($1, $2, $3)";
    ANSWERS = "select levels from barometer_answers where round_id = $1";
    WORDS = "select words from barometer_words where round_id = $1 order by receipt limit 500";
    COUNT_WORDS = "select count(*) from barometer_words where round_id = $1";
    FIGURE = "insert into barometer_figures (round_id, question, value, people, nearly) values ($1, $2, $3, $4, $5)";
    // Of all times at which the very same was asked.
    FIGURES = "select f.round_id, f.question, f.value, f.people, f.nearly from barometer_figures f
               join barometer_rounds r on r.id = f.round_id where r.space_id = $1 and r.questions = $2
               order by f.round_id, f.question, f.value";
    FORGET_ANSWERS = "delete from barometer_answers where round_id = $1";
    FORGET_BALLOTS = "delete from barometer_ballots where round_id = $1";
    FORGET_WORDS = "delete from barometer_words where round_id = $1";
}

pub(super) fn of_space(tx: &mut Tx, space: SpaceId) -> Result<Barometer, Problem> {
    let kept = tx.find::<(String, i64, i64, Option<Instant>)>(OF_SPACE, (space,))?;
    Ok(
        kept.map_or_else(Barometer::default, |(questions, every, open, next)| Barometer {
            questions,
            every,
            open,
            next,
        }),
    )
}

pub(super) fn keep(tx: &mut Tx, space: SpaceId, barometer: &Barometer) -> Result<(), Problem> {
    let args = (
        space,
        &barometer.questions,
        barometer.every,
        barometer.open,
        barometer.next,
    );
    tx.run(KEEP, args).map(drop)
}

pub(super) fn set_next(tx: &mut Tx, space: SpaceId, next: Option<Instant>) -> Result<(), Problem> {
    tx.run(SET_NEXT, (space, next)).map(drop)
}

/// A time that it was asked, and the name of its space in addresses.
pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<(Round, String)>, Problem> {
    struct Found(Round, String);
    impl FromRow for Found {
        fn from_row(row: &mut Row) -> Result<Self, Problem> {
            Ok(Found(Round::from_row(row)?, row.column()?))
        }
    }
    Ok(tx
        .find::<Found>(BY_UID, (uid,))?
        .map(|Found(round, slug)| (round, slug)))
}

/// Every time, the newest first, at most sixty.
pub(super) fn rounds(tx: &mut Tx, space: SpaceId) -> Result<Vec<Round>, Problem> {
    tx.all(ROUNDS, (space,))
}

/// Opens a time; nothing when one is open.
pub(super) fn open(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    questions: &str,
    closes: Instant,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    if tx.run(OPEN, (uid, space, questions, now, closes))? == 0 {
        return Ok(None);
    }
    Ok(tx.find::<(i64,)>(NUMBER_OF, (uid,))?.map(|(id,)| id))
}

pub(super) fn end(tx: &mut Tx, round: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(END, (round, now))? == 1)
}

/// Notes that it is counted: yes to the first alone.
pub(super) fn counted(tx: &mut Tx, round: i64, people: i64) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(COUNTED, (round, now, people))? == 1)
}

/// Notes that somebody has answered; whether they had not before.
pub(super) fn ballot(tx: &mut Tx, round: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(BALLOT, (round, person))? == 1)
}

pub(super) fn has_ballot(tx: &mut Tx, round: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(HAS_BALLOT, (round, person))?.is_some())
}

/// Keeps an answer, and what was written apart from it, each under chance alone.
pub(super) fn answer(tx: &mut Tx, round: i64, levels: &[Option<usize>], words: &str) -> Result<(), Problem> {
    let levels = serde_json::to_string(levels).map_err(|cause| Problem::fault("write an answer", cause))?;
    let receipt = tx.new_secret();
    tx.run(ANSWER, (receipt, round, levels))?;
    if !words.is_empty() {
        let receipt = tx.new_secret();
        tx.run(WRITE, (receipt, round, words))?;
    }
    Ok(())
}

pub(super) fn answers(tx: &mut Tx, round: i64) -> Result<Vec<Vec<Option<usize>>>, Problem> {
    let rows = tx.all::<(String,)>(ANSWERS, (round,))?;
    let read = |(levels,): (String,)| {
        serde_json::from_str(&levels).map_err(|cause| Problem::fault("read an answer", cause))
    };
    rows.into_iter().map(read).collect()
}

/// What people wrote, in the order of chance.
pub(super) fn words(tx: &mut Tx, round: i64) -> Result<Vec<String>, Problem> {
    Ok(tx
        .all::<(String,)>(WORDS, (round,))?
        .into_iter()
        .map(|(words,)| words)
        .collect())
}

pub(super) fn count_words(tx: &mut Tx, round: i64) -> Result<i64, Problem> {
    tx.one::<(i64,)>(COUNT_WORDS, (round,)).map(|(count,)| count)
}

pub(super) fn forget_words(tx: &mut Tx, round: i64) -> Result<(), Problem> {
    tx.run(FORGET_WORDS, (round,)).map(drop)
}

/// Forgets what was answered, and by whom.
pub(super) fn forget(tx: &mut Tx, round: i64) -> Result<(), Problem> {
    tx.run(FORGET_ANSWERS, (round,))?;
    tx.run(FORGET_BALLOTS, (round,)).map(drop)
}

pub(super) fn keep_figure(tx: &mut Tx, round: i64, question: usize, told: &Told) -> Result<(), Problem> {
    let question = i64::try_from(question).unwrap_or(i64::MAX);
    for (value, people) in (0i64..).zip(&told.counts) {
        tx.run(FIGURE, (round, question, value, *people, i64::from(told.nearly)))?;
    }
    Ok(())
}

/// What is told at each time, by the number of the time and the place of the question.
pub(super) type Figures = BTreeMap<(i64, usize), Told>;

/// The figures of every time at which this was asked.
pub(super) fn figures(tx: &mut Tx, space: SpaceId, questions: &str) -> Result<Figures, Problem> {
    let mut all = Figures::new();
    for (round, question, _, people, nearly) in
        tx.all::<(i64, i64, i64, i64, i64)>(FIGURES, (space, questions))?
    {
        let told = all
            .entry((round, usize::try_from(question).unwrap_or(0)))
            .or_default();
        told.counts.push(people);
        told.nearly = nearly == 1;
    }
    Ok(all)
}
