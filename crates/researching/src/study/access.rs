//! The door: a proposal is its author's and theirs who answer for the space; once accepted it is for whoever sees the space,
//! its data for nobody but its author, until its end.

use kernel::{PersonId, Problem, Refusal, Right, Uid};
use platform::web::{Cx, Form, Handled};
use platform::{Actor, Tx};
use spaces::space::access;

use super::model::{State, Study};
use super::{pages, store};
use crate::letter::Letters;
use crate::proposal::{self, Proposed, prove};

pub use crate::proposal::{MayPropose, to_propose};

/// A study that somebody may read.
pub type Seen = proposal::Seen<Study>;
/// Proof that somebody may do something with a study.
pub type MayStudy = proposal::May<Study>;

impl Proposed for Study {
    const PATH: &'static str = "studies";
    const PLACE: &'static str = "study";
    const LETTERS: Letters = Letters {
        proposed: "study-letter-proposed",
        accepted: "study-letter-accepted",
        declined: "study-letter-declined",
        open: "study-accepted",
    };

    fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Self>, Problem> {
        store::by_uid(tx, uid)
    }

    fn uid(&self) -> Uid {
        self.uid
    }

    fn title(&self) -> &str {
        &self.said.title
    }

    fn author(&self) -> PersonId {
        self.author.id
    }

    fn space(&self) -> &str {
        &self.space
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn is_for(seen: &Seen) -> bool {
        match seen.proposal.state {
            State::Open => true,
            State::Proposed | State::Declined => seen.is_author() || seen.answers(),
            State::Withdrawn => seen.is_author(),
        }
    }

    fn page(cx: &Cx, form: Form) -> impl Future<Output = Handled> + Send {
        pages::page(cx, form)
    }
}

impl MayStudy {
    /// The study.
    pub fn study(&self) -> &Study {
        self.proposal()
    }
}

/// Lets a person read a study.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or it is not accepted and not theirs.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    proposal::to_see(tx, uid)
}

/// Lets whoever has an account consent, for themselves; what else it takes is asked by the action.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor.
pub fn to_take_part(tx: &mut Tx, uid: Uid) -> Result<MayStudy, Problem> {
    prove(tx, uid, |_: &Seen| true)
}

/// Lets those who answer for the space accept or decline.
///
/// # Errors
/// As for [`to_take_part`]; [`Problem::Forbidden`] for whoever may not.
pub fn to_answer(tx: &mut Tx, uid: Uid) -> Result<MayStudy, Problem> {
    prove(tx, uid, Seen::answers)
}

/// Lets whoever leads it take it back, or tell its results.
///
/// # Errors
/// As for [`to_answer`].
pub fn to_lead(tx: &mut Tx, uid: Uid) -> Result<MayStudy, Problem> {
    prove(tx, uid, Seen::is_author)
}

/// Lets whoever leads it word it otherwise, as long as it is not accepted.
///
/// # Errors
/// As for [`to_answer`].
pub fn to_edit(tx: &mut Tx, uid: Uid) -> Result<MayStudy, Problem> {
    prove(tx, uid, |seen: &Seen| {
        seen.is_author() && matches!(seen.proposal.state, State::Proposed | State::Declined)
    })
}

/// Lets whoever leads it take data out, until its end.
///
/// # Errors
/// As for [`to_answer`]; a refusal once it is over, or before it is accepted.
pub fn to_export(tx: &mut Tx, uid: Uid) -> Result<MayStudy, Problem> {
    let may = to_lead(tx, uid)?;
    if may.study().state != State::Open {
        return Err(Refusal::new("study-not-open").into());
    }
    if may.study().is_over(tx.now()) {
        return Err(Refusal::new("study-access-closed").into());
    }
    Ok(may)
}

/// Proof that somebody answers for a space that takes part in a study, or may.
pub struct MayAgree {
    /// The study.
    pub study: Study,
    /// The space for which they answer.
    pub space: access::Seen,
    /// Who may.
    pub actor: Actor,
}

/// Lets whoever answers for a space, at or below the one that accepted, agree for it.
///
/// # Errors
/// [`Problem::Missing`] when the study or the space is hidden from them, or the space lies elsewhere;
/// [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever does not answer for it.
pub fn to_agree(tx: &mut Tx, uid: Uid, slug: &str) -> Result<MayAgree, Problem> {
    let study = to_see(tx, uid)?.proposal;
    let space = access::to_see(tx, slug)?;
    let actor = space.actor.clone().ok_or(Problem::SignIn)?;
    if !store::lies_below(tx, space.space.id, study.space_id)? {
        return Err(Problem::Missing);
    }
    if space.has(Right::Describe) {
        Ok(MayAgree { study, space, actor })
    } else {
        Err(Problem::Forbidden)
    }
}
