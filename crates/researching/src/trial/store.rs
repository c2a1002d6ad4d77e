//! The table of trials.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::db::{FromRow, Row, Value};
use spaces::space::Member;

use super::model::{Said, State, Trial, Verdict};

/// The columns of a trial.
macro_rules! trial {
    ($rest:literal) => {
        concat!(
            "select r.id, r.uid, r.space_id, s.slug, r.state, r.origin, r.body_name, r.title, r.hypothesis, r.protocol,
             r.interest, r.places, r.sets, r.equipment, r.ends_at, r.html, r.lent, r.version, r.proposed_at, r.answer,
             r.verdict, r.verdict_words, r.verdict_html, r.closed_at, p.id, p.uid, p.name, p.picture
             from trials r join spaces s on s.id = r.space_id join persons p on p.id = r.author_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = trial!("where r.uid = $1");
    // Those of the space, and for whoever answers or called for them those that wait.
    LIST = trial!("where r.space_id = $1 and (r.state in ('open', 'closed') or (r.state in ('proposed', 'declined')
             and (cast($2 as bigint) = 1 or r.author_id = $3)))
             order by case r.state when 'proposed' then 0 when 'open' then 1 when 'closed' then 2 else 3 end, r.id desc
             limit $4 offset $5");
    INSERT = "insert into trials (uid, space_id, author_id, state, origin, body_name, title, hypothesis, protocol, html,
              interest, places, sets, equipment, ends_at, proposed_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
              on conflict (uid) do nothing returning id";
    UPDATE = "update trials set origin = $3, body_name = $4, title = $5, hypothesis = $6, protocol = $7, html = $8,
              interest = $9, places = $10, sets = $11, equipment = $12, ends_at = $13, version = version + 1
              where id = $1 and version = $2";
    BECOME = "update trials set state = $3 where id = $1 and state = $2";
    ANSWER = "update trials set state = $3, answer = $4, answered_at = $5 where id = $1 and state = $2";
    CONCLUDE = "update trials set state = 'closed', verdict = $2, verdict_words = $3, verdict_html = $4,
                closed_at = coalesce(closed_at, $5) where id = $1 and state in ('open', 'closed')";
    // No more sets leave than there are, however many ask at once.
    TAKE_SET = "update trials set lent = lent + 1 where id = $1 and lent < sets";
    GIVE_SET = "update trials set lent = lent - 1 where id = $1 and lent > 0";
}

impl FromRow for Trial {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Trial {
            id: row.column()?,
            uid: row.column()?,
            space_id: row.column()?,
            space: row.column()?,
            state: row.column()?,
            said: Said {
                origin: row.column()?,
                body_name: row.column()?,
                title: row.column()?,
                hypothesis: row.column()?,
                protocol: row.column()?,
                interest: row.column()?,
                places: row.column()?,
                sets: row.column()?,
                equipment: row.column()?,
                ends: row.column()?,
            },
            html: row.column()?,
            lent: row.column()?,
            version: row.column()?,
            proposed: row.column()?,
            answer: row.column()?,
            verdict: row.column()?,
            verdict_words: row.column()?,
            verdict_html: row.column()?,
            closed: row.column()?,
            author: Member::from_row(row)?,
        })
    }
}

pub(super) fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Trial>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// Those of a space: what waits first, then what goes on.
pub(super) fn list(
    tx: &mut Tx,
    space: SpaceId,
    answers: bool,
    reader: Option<PersonId>,
    part: spaces::space::Paged,
) -> Result<Vec<Trial>, Problem> {
    let reader = reader.unwrap_or(PersonId::new(0));
    tx.all(LIST, (space, answers, reader, part.most, part.skip))
}

/// What a call says, in the order of the columns from `origin` on.
fn columns(said: &Said) -> [Value; 11] {
    [
        said.origin.word().into(),
        said.body_name.as_str().into(),
        said.title.as_str().into(),
        said.hypothesis.as_str().into(),
        said.protocol.as_str().into(),
        platform::markdown::html(&said.protocol).into(),
        said.interest.as_str().into(),
        said.places.into(),
        said.sets.into(),
        said.equipment.as_str().into(),
        said.ends.into(),
    ]
}

pub(super) fn insert(
    tx: &mut Tx,
    uid: Uid,
    space: SpaceId,
    author: PersonId,
    state: State,
    said: &Said,
) -> Result<Option<i64>, Problem> {
    let mut row: Vec<Value> = vec![uid.into(), space.into(), author.into(), state.word().into()];
    row.extend(columns(said));
    row.push(tx.now().into());
    Ok(tx.find::<(i64,)>(INSERT, row)?.map(|(id,)| id))
}

/// Words it otherwise, unless it was since `version`.
pub(super) fn update(tx: &mut Tx, id: i64, version: i64, said: &Said) -> Result<bool, Problem> {
    let mut row: Vec<Value> = vec![id.into(), version.into()];
    row.extend(columns(said));
    Ok(tx.run(UPDATE, row)? == 1)
}

pub(super) fn become_state(tx: &mut Tx, id: i64, from: State, to: State) -> Result<bool, Problem> {
    Ok(tx.run(BECOME, (id, from.word(), to.word()))? == 1)
}

pub(super) fn answer(tx: &mut Tx, id: i64, from: State, to: State, words: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ANSWER, (id, from.word(), to.word(), words, now))? == 1)
}

pub(super) fn conclude(tx: &mut Tx, id: i64, verdict: Verdict, words: &str) -> Result<bool, Problem> {
    let (html, now) = (platform::markdown::html(words), tx.now());
    Ok(tx.run(CONCLUDE, (id, verdict.word(), words, html, now))? == 1)
}

/// A set leaves, if one is there.
pub(super) fn take_set(tx: &mut Tx, id: i64) -> Result<bool, Problem> {
    Ok(tx.run(TAKE_SET, (id,))? == 1)
}

/// A set is back.
pub(super) fn give_set(tx: &mut Tx, id: i64) -> Result<(), Problem> {
    tx.run(GIVE_SET, (id,)).map(drop)
}
