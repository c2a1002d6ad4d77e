//! The door of questions: who asks, who answers, who only reads.

use kernel::{PersonId, Problem, Refusal, Right, Uid};
use platform::{Actor, Tx};

use super::model::{DAYS_AFTER, Question};
use super::store;
use crate::gathering::access::{self, Seen};
use crate::gathering::{Gathering, State};

/// Whether those who look may treat the questions of this gathering.
pub fn answers(seen: &Seen) -> bool {
    seen.may_hold() || seen.space.has(Right::AnswerQuestion)
}

/// Whether one may ask at a gathering: from its announcement until a month after its end.
pub fn is_open(gathering: &Gathering, now: kernel::Instant) -> bool {
    gathering.state == State::Announced && now < gathering.ends.plus_days(DAYS_AFTER)
}

/// Proof that questions may be asked at a gathering now.
pub struct MayAsk {
    gathering: Gathering,
}

impl MayAsk {
    /// The gathering.
    pub fn gathering(&self) -> &Gathering {
        &self.gathering
    }

    /// For a gathering that whoever asks is known to see: through the page itself, or the secret of a registration.
    ///
    /// # Errors
    /// [`Problem::Refused`] when it is too late, or nothing is announced.
    pub fn of(gathering: Gathering, now: kernel::Instant) -> Result<Self, Problem> {
        if is_open(&gathering, now) {
            Ok(MayAsk { gathering })
        } else {
            Err(Refusal::new("question-closed").into())
        }
    }
}

/// Lets anybody who sees a gathering ask there.
///
/// # Errors
/// As for [`access::to_see`] and [`MayAsk::of`].
pub fn to_ask(tx: &mut Tx, gathering: Uid) -> Result<MayAsk, Problem> {
    let seen = access::to_see(tx, gathering)?;
    MayAsk::of(seen.gathering, tx.now())
}

/// Proof that `actor` may treat the questions of a gathering.
pub struct MayAnswer {
    seen: Seen,
    actor: Actor,
}

impl MayAnswer {
    /// The gathering.
    pub fn gathering(&self) -> &Gathering {
        &self.seen.gathering
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Everything known of how they stand.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }
}

/// Lets those who hold a gathering, or whose role is to answer, treat its questions.
///
/// # Errors
/// As for [`access::to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_answer(tx: &mut Tx, gathering: Uid) -> Result<MayAnswer, Problem> {
    let seen = access::to_see(tx, gathering)?;
    let actor = seen.actor().cloned().ok_or(Problem::SignIn)?;
    if answers(&seen) {
        Ok(MayAnswer { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// A question that somebody may see, with the gathering at which it was asked and how they stand to it.
pub struct SeenQuestion {
    /// The question.
    pub question: Question,
    /// The gathering.
    pub seen: Seen,
    /// Whether they treat the questions of this gathering.
    pub answers: bool,
    /// Whether they were asked to find an answer.
    pub is_assigned: bool,
    /// Whether they ask it themselves.
    pub asks: bool,
}

impl SeenQuestion {
    /// Whether they may write what is answered.
    pub fn may_write(&self) -> bool {
        self.answers || self.is_assigned
    }

    /// Who looks.
    pub fn reader(&self) -> Option<PersonId> {
        self.seen.actor().map(|actor| actor.id)
    }
}

/// Lets a person see a question.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, or not published and not theirs.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<SeenQuestion, Problem> {
    let question = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let gathering = crate::gathering::by_id(tx, question.gathering)?;
    let seen = access::to_see(tx, gathering.uid)?;
    let me = seen.actor().map(|actor| actor.id);
    let asks = match me {
        Some(me) => store::asks(tx, question.id, me)?,
        None => false,
    };
    let answers = answers(&seen) || answers_later(tx, &question)?;
    let life = question.life;
    let is_live = !life.hidden && !life.grouped && is_shown_now(tx, &seen)?;
    let is_public = !life.hidden && !life.grouped && life.published;
    let found = SeenQuestion {
        answers,
        is_assigned: me.is_some() && question.assigned == me,
        asks,
        question,
        seen,
    };
    if is_public || is_live || found.asks || found.may_write() {
        Ok(found)
    } else {
        Err(Problem::Missing)
    }
}

/// Whoever treats the questions of the gathering that takes it over treats this one too.
fn answers_later(tx: &mut Tx, question: &Question) -> Result<bool, Problem> {
    let Some(later) = question.deferred.filter(|_| tx.actor().is_some()) else {
        return Ok(false);
    };
    let later = crate::gathering::by_id(tx, later)?;
    match access::to_see(tx, later.uid) {
        Ok(seen) => Ok(answers(&seen)),
        Err(Problem::Missing) => Ok(false),
        Err(problem) => Err(problem),
    }
}

/// Whether everybody sees what is asked at a gathering: while it goes on, if those who hold it said so.
pub(super) fn is_shown_now(tx: &mut Tx, seen: &Seen) -> Result<bool, Problem> {
    Ok(seen.gathering.is_now(tx.now()) && store::is_shown(tx, seen.gathering.id)?)
}

/// Proof that somebody may treat one question.
pub struct MayTreat {
    question: Question,
    gathering: Gathering,
    by: PersonId,
}

impl MayTreat {
    /// The question.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The gathering at which it was asked.
    pub fn gathering(&self) -> &Gathering {
        &self.gathering
    }

    /// Who may.
    pub fn by(&self) -> PersonId {
        self.by
    }
}

/// Lets whoever holds the live room of a gathering treat what was asked there or put off to it. That they hold the
/// room is the caller's to know: one may hold it by a duty, without an account.
///
/// # Errors
/// [`Problem::Missing`] when it was asked elsewhere.
pub fn in_room(tx: &mut Tx, room: &Gathering, uid: Uid, by: PersonId) -> Result<MayTreat, Problem> {
    let question = store::by_uid(tx, uid)?
        .filter(|found| found.gathering == room.id || found.deferred == Some(room.id))
        .ok_or(Problem::Missing)?;
    let gathering = crate::gathering::by_id(tx, question.gathering)?;
    Ok(MayTreat {
        question,
        gathering,
        by,
    })
}

/// Lets those who answer treat a question: put it under another, give it to somebody, put it off, publish, hide.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for anybody else.
pub fn to_treat(tx: &mut Tx, uid: Uid) -> Result<MayTreat, Problem> {
    treat(tx, uid, |found| found.answers)
}

/// Lets those who answer, and whoever was asked to, write an answer.
///
/// # Errors
/// As for [`to_treat`].
pub fn to_write(tx: &mut Tx, uid: Uid) -> Result<MayTreat, Problem> {
    treat(tx, uid, SeenQuestion::may_write)
}

fn treat(tx: &mut Tx, uid: Uid, allowed: fn(&SeenQuestion) -> bool) -> Result<MayTreat, Problem> {
    let found = to_see(tx, uid)?;
    let actor = found.seen.actor().cloned().ok_or(Problem::SignIn)?;
    if allowed(&found) {
        Ok(MayTreat {
            question: found.question,
            gathering: found.seen.gathering,
            by: actor.id,
        })
    } else {
        Err(Problem::Forbidden)
    }
}
