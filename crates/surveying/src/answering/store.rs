//! The tables of drafts, ballots and answers.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use platform::chance::fingerprint;

use super::model::Answers;
use crate::survey::store::{read, written};

platform::statements! {
    DRAFT = "select w.uid, d.answers from survey_drafts d join survey_waves w on w.id = d.wave_id where d.secret = $1";
    DRAFT_OF = "select secret from survey_drafts where wave_id = $1 and person_id = $2";
    BEGIN = "insert into survey_drafts (secret, wave_id, person_id, answers, changed_at) values ($1, $2, $3, '{}', $4)
             on conflict do nothing";
    KEEP = "update survey_drafts set answers = $2, changed_at = $3 where secret = $1";
    END = "delete from survey_drafts where secret = $1";
    BALLOT = "insert into survey_ballots (wave_id, person_id) values ($1, $2)
              on conflict (wave_id, person_id) do nothing";
    HAS_BALLOT = "select 1 from survey_ballots where wave_id = $1 and person_id = $2";
    SEND = "insert into survey_answers (receipt, wave_id, person_id, area_id, answers, sent_at)
            values ($1, $2, $3, $4, $5, $6) on conflict (receipt) do nothing";
    BY_RECEIPT = "select w.uid, a.answers from survey_answers a join survey_waves w on w.id = a.wave_id
                  where a.receipt = $1";
    OWN = "select w.uid, a.answers from survey_answers a join survey_waves w on w.id = a.wave_id
           where a.person_id = $1 and w.survey_id = $2 order by w.opens_at desc, w.id desc limit 60";
}

/// What lies under an address: the wave, the answers, and whether they were sent.
pub struct Under {
    /// The identifier of the wave.
    pub wave: Uid,
    /// What was answered.
    pub answers: Answers,
    /// Whether it was sent.
    pub is_sent: bool,
}

/// What lies under an address.
///
/// # Errors
/// When the store refuses.
pub fn under(tx: &mut Tx, secret: &str) -> Result<Option<Under>, Problem> {
    if let Some((wave, answers)) = tx.find::<(Uid, String)>(DRAFT, (secret,))? {
        let answers = read(&answers)?;
        return Ok(Some(Under {
            wave,
            answers,
            is_sent: false,
        }));
    }
    let Some((wave, answers)) = tx.find::<(Uid, String)>(BY_RECEIPT, (fingerprint(secret),))? else {
        return Ok(None);
    };
    let answers = read(&answers)?;
    Ok(Some(Under {
        wave,
        answers,
        is_sent: true,
    }))
}

/// The address of what a person has begun.
pub(super) fn draft_of(tx: &mut Tx, wave: i64, person: PersonId) -> Result<Option<String>, Problem> {
    Ok(tx
        .find::<(String,)>(DRAFT_OF, (wave, person))?
        .map(|(secret,)| secret))
}

pub(super) fn begin(tx: &mut Tx, secret: &str, wave: i64, person: Option<PersonId>) -> Result<(), Problem> {
    let now = tx.now();
    tx.run(BEGIN, (secret, wave, person, now)).map(drop)
}

pub(super) fn keep(tx: &mut Tx, secret: &str, answers: &Answers) -> Result<(), Problem> {
    let args = (secret, written(answers)?, tx.now());
    tx.run(KEEP, args).map(drop)
}

pub(super) fn end(tx: &mut Tx, secret: &str) -> Result<(), Problem> {
    tx.run(END, (secret,)).map(drop)
}

/// Notes that somebody has answered; whether they had not before.
pub(super) fn ballot(tx: &mut Tx, wave: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.run(BALLOT, (wave, person))? == 1)
}

/// Whether somebody has answered.
///
/// # Errors
/// When the store refuses.
pub fn has_ballot(tx: &mut Tx, wave: i64, person: PersonId) -> Result<bool, Problem> {
    Ok(tx.find::<(i64,)>(HAS_BALLOT, (wave, person))?.is_some())
}

/// Keeps answers under the fingerprint of their address. With a person goes the moment; without one, neither.
pub(super) fn send(
    tx: &mut Tx,
    secret: &str,
    wave: i64,
    person: Option<PersonId>,
    area: i64,
    answers: &Answers,
) -> Result<bool, Problem> {
    let at = person.map(|_| tx.now());
    let args = (fingerprint(secret), wave, person, area, written(answers)?, at);
    Ok(tx.run(SEND, args)? == 1)
}

/// A person’s own answers to a survey, newest first, with the identifiers of the waves.
pub(super) fn own(tx: &mut Tx, person: PersonId, survey: i64) -> Result<Vec<(Uid, Answers)>, Problem> {
    let rows = tx.all::<(Uid, String)>(OWN, (person, survey))?;
    rows.into_iter()
        .map(|(wave, answers)| Ok((wave, read(&answers)?)))
        .collect()
}
