//! The door: whoever sees the space reads; members ask and answer; whoever asked, or describes the space, accepts.

use std::marker::PhantomData;

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::access::{self, Belong};

use super::model::Inquiry;
use super::store;

/// A question that somebody may read.
pub(super) struct Seen {
    pub inquiry: Inquiry,
    pub space: access::Seen,
}

impl Seen {
    /// Whether they asked it.
    pub fn is_author(&self) -> bool {
        self.space.is(self.inquiry.author.id)
    }

    /// Whether they look after what is written.
    pub fn moderates(&self) -> bool {
        self.space.has(Right::ModerateNotice)
    }

    /// Whether they may do this.
    pub fn may<A: Act>(&self) -> bool {
        self.space.actor.is_some() && A::allows(self)
    }
}

/// Lets a person read a question.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them or has no sheets; what was taken back is there
/// for whoever asked and those who look after what is written.
pub(super) fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let inquiry = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, &inquiry.space)?;
    let seen = Seen { inquiry, space };
    let is_there = seen.space.space.shape.has(Module::Sheets);
    if is_there && (seen.inquiry.withdrawn.is_none() || seen.is_author() || seen.moderates()) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a member ask.
///
/// # Errors
/// As for [`access::to_belong`]; [`Problem::Missing`] where there are no sheets.
pub(super) fn to_ask(tx: &mut Tx, slug: &str) -> Result<access::May<Belong>, Problem> {
    if !access::to_see(tx, slug)?.space.shape.has(Module::Sheets) {
        return Err(Problem::Missing);
    }
    access::to_belong(tx, slug)
}

/// Something that is done to a question.
pub(super) trait Act {
    /// Whether this person may, who sees it and is signed in.
    fn allows(seen: &Seen) -> bool;
}

/// Bringing a piece, writing the answer.
pub(super) enum Work {}
/// Putting it in other words.
pub(super) enum Reword {}
/// Saying that the answer answers.
pub(super) enum Accept {}
/// Opening it again.
pub(super) enum Reopen {}
/// Taking it back.
pub(super) enum Withdraw {}
/// Putting it back.
pub(super) enum Restore {}

impl Act for Work {
    fn allows(seen: &Seen) -> bool {
        seen.space.belongs() && seen.inquiry.state().is_worked_on()
    }
}

impl Act for Reword {
    fn allows(seen: &Seen) -> bool {
        seen.is_author() && seen.inquiry.state().is_worked_on()
    }
}

fn leads(seen: &Seen) -> bool {
    seen.space.belongs() && (seen.is_author() || seen.space.has(Right::Describe))
}

impl Act for Accept {
    fn allows(seen: &Seen) -> bool {
        leads(seen) && seen.inquiry.state() == super::model::State::Answered
    }
}

impl Act for Reopen {
    fn allows(seen: &Seen) -> bool {
        leads(seen) && seen.inquiry.state() == super::model::State::Accepted
    }
}

impl Act for Withdraw {
    fn allows(seen: &Seen) -> bool {
        seen.inquiry.withdrawn.is_none() && (seen.is_author() || seen.moderates())
    }
}

impl Act for Restore {
    fn allows(seen: &Seen) -> bool {
        let own = seen.is_author() && seen.inquiry.withdrawn_by == Some(seen.inquiry.author.id);
        seen.inquiry.withdrawn.is_some() && (own || seen.moderates())
    }
}

/// Proof that somebody may do `A` to a question.
pub(super) struct May<A> {
    seen: Seen,
    actor: Actor,
    act: PhantomData<A>,
}

impl<A> May<A> {
    /// The question.
    pub fn inquiry(&self) -> &Inquiry {
        &self.seen.inquiry
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

/// Lets a person do something to a question.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for who sees it and may not.
pub(super) fn to<A: Act>(tx: &mut Tx, uid: Uid) -> Result<May<A>, Problem> {
    let seen = to_see(tx, uid)?;
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if A::allows(&seen) {
        Ok(May {
            seen,
            actor,
            act: PhantomData,
        })
    } else {
        Err(Problem::Forbidden)
    }
}
