//! The table of looks.

use kernel::{PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use spaces::space::Member;

use super::model::{Look, State};
use crate::evidence::beginning;

/// How many requests are shown at most.
const MOST: i64 = 60;

macro_rules! looks {
    ($rest:literal) => {
        concat!(
            "select l.id, l.uid, l.evidence_id, l.state, l.request, l.step, l.words, l.reply, l.asked_at, l.given_at,
             p.id, p.uid, p.name, p.picture from looks l join persons p on p.id = l.person_id ",
            $rest
        )
    };
}

platform::statements! {
    BY_UID = looks!("where l.uid = $1");
    OF_EVIDENCE = looks!("where l.evidence_id = $1 and l.state <> 'withdrawn' order by l.asked_at, l.id limit 60");
    OF_BOTH = looks!("where l.evidence_id = $1 and l.person_id = $2");
    PERSON = "select p.id, p.uid, p.name, p.picture from persons p where p.id = $1";
    EVIDENCE = "select uid from evidence where id = $1";
    COUNTS = "select l.evidence_id, count(*) from looks l join evidence e on e.id = l.evidence_id
              where e.space_id = $1 and e.person_id = $2 and l.state in ('given', 'noted', 'disagreed')
              group by l.evidence_id";
    ASK = "insert into looks (uid, evidence_id, person_id, state, request, asked_at)
           values ($1, $2, $3, 'asked', $4, $5) on conflict do nothing returning id";
    ASK_AGAIN = "update looks set state = 'asked', request = $2, asked_at = $3 where id = $1 and state = 'withdrawn'";
    MOVE = "update looks set state = $2 where id = $1 and state = $3";
    GIVE = "update looks set state = 'given', step = $2, words = $3, given_at = coalesce(given_at, $4)
            where id = $1 and state = $5";
    REPLY = "update looks set state = $2, reply = $3, settled_at = $4 where id = $1 and state = $5";
    // What waits for somebody: to look at, and to answer.
    TO_LOOK_AT = "select s.slug, s.name, l.uid, o.name, e.sentence from looks l join evidence e on e.id = l.evidence_id
                  join spaces s on s.id = e.space_id join persons o on o.id = e.person_id
                  join memberships m on m.space_id = e.space_id and m.person_id = l.person_id and m.state = 'active'
                  where l.person_id = $1 and l.state = 'asked' and e.removed_at is null
                  order by l.asked_at, l.id limit $2";
    TO_ANSWER = "select s.slug, s.name, e.uid, p.name, e.title from looks l join evidence e on e.id = l.evidence_id
                 join spaces s on s.id = e.space_id join persons p on p.id = l.person_id
                 where e.person_id = $1 and l.state = 'given' and e.removed_at is null
                 order by l.given_at, l.id limit $2";
}

/// The request of an identifier.
///
/// # Errors
/// When the store refuses.
pub fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Look>, Problem> {
    tx.find(BY_UID, (uid,))
}

/// The identifier of what is looked at.
///
/// # Errors
/// When the store refuses.
pub fn evidence(tx: &mut Tx, look: &Look) -> Result<Option<Uid>, Problem> {
    Ok(tx.find::<(Uid,)>(EVIDENCE, (look.evidence,))?.map(|(uid,)| uid))
}

/// Whoever asked, as others see them.
///
/// # Errors
/// When the store refuses.
pub(super) fn person(tx: &mut Tx, person: PersonId) -> Result<Member, Problem> {
    tx.one(PERSON, (person,))
}

/// Who was asked to look at something, and what became of it; not what was taken back.
///
/// # Errors
/// When the store refuses.
pub fn of_evidence(tx: &mut Tx, evidence: i64) -> Result<Vec<Look>, Problem> {
    tx.all(OF_EVIDENCE, (evidence,))
}

/// How many people said what they see, of each piece of somebody in a space.
///
/// # Errors
/// When the store refuses.
pub fn counts(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<(i64, i64)>, Problem> {
    tx.all(COUNTS, (space, person))
}

/// Something that waits for somebody: the space’s name in addresses, its name, an identifier, who else, and of what.
pub type Waiting = (String, String, Uid, String, String);

/// What somebody was asked to look at.
pub(super) fn to_look_at(tx: &mut Tx, person: PersonId) -> Result<Vec<Waiting>, Problem> {
    let mut waiting = tx.all::<Waiting>(TO_LOOK_AT, (person, MOST))?;
    for (.., sentence) in &mut waiting {
        *sentence = beginning(sentence);
    }
    Ok(waiting)
}

/// What somebody was told and has not answered.
pub(super) fn to_answer(tx: &mut Tx, person: PersonId) -> Result<Vec<Waiting>, Problem> {
    tx.all(TO_ANSWER, (person, MOST))
}

pub(super) fn of_both(tx: &mut Tx, evidence: i64, person: PersonId) -> Result<Option<Look>, Problem> {
    tx.find(OF_BOTH, (evidence, person))
}

pub(super) fn ask(
    tx: &mut Tx,
    uid: Uid,
    evidence: i64,
    person: PersonId,
    request: &str,
) -> Result<Option<i64>, Problem> {
    let now = tx.now();
    let made = tx.find::<(i64,)>(ASK, (uid, evidence, person, request, now))?;
    Ok(made.map(|(id,)| id))
}

pub(super) fn ask_again(tx: &mut Tx, id: i64, request: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(ASK_AGAIN, (id, request, now))? == 1)
}

pub(super) fn move_to(tx: &mut Tx, look: &Look, next: State) -> Result<bool, Problem> {
    Ok(tx.run(MOVE, (look.id, next.word(), look.state.word()))? == 1)
}

pub(super) fn give(tx: &mut Tx, look: &Look, step: Option<&str>, words: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(GIVE, (look.id, step, words, now, look.state.word()))? == 1)
}

pub(super) fn reply(tx: &mut Tx, look: &Look, next: State, words: &str) -> Result<bool, Problem> {
    let now = tx.now();
    Ok(tx.run(REPLY, (look.id, next.word(), words, now, look.state.word()))? == 1)
}
