//! The door: a call is its author's and theirs who answer for the space, until it is accepted; then it is for whoever sees
//! the space, and whoever has an account takes part.

use kernel::{PersonId, Problem, Uid};
use platform::Tx;
use platform::web::{Cx, Form, Handled};

use super::model::{State, Trial};
use super::{pages, store};
use crate::letter::Letters;
use crate::proposal::{self, Proposed, prove};

pub use crate::proposal::{MayPropose, to_propose};

/// A trial that somebody may read.
pub type Seen = proposal::Seen<Trial>;
/// Proof that somebody may do something with a trial.
pub type MayTry = proposal::May<Trial>;

impl Proposed for Trial {
    const PATH: &'static str = "trials";
    const PLACE: &'static str = "trial";
    const LETTERS: Letters = Letters {
        proposed: "trials-letter-proposed",
        accepted: "trials-letter-accepted",
        declined: "trials-letter-declined",
        open: "trials-accepted",
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
        let theirs = match seen.proposal.state {
            State::Withdrawn => seen.is_author(),
            _ => seen.leads(),
        };
        theirs || !seen.proposal.is_apart()
    }

    fn page(cx: &Cx, form: Form) -> impl Future<Output = Handled> + Send {
        pages::page(cx, form)
    }
}

impl Seen {
    /// Whether they lead it: lend, conclude.
    pub fn leads(&self) -> bool {
        self.answers() || self.is_author()
    }

    /// Whether its words may be changed by them.
    pub fn may_edit(&self) -> bool {
        match self.proposal.state {
            State::Proposed => self.is_author(),
            State::Open => self.leads(),
            _ => false,
        }
    }
}

impl MayTry {
    /// The trial.
    pub fn trial(&self) -> &Trial {
        self.proposal()
    }
}

/// Lets a person read a trial.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or it is not accepted and not theirs.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    proposal::to_see(tx, uid)
}

/// Lets whoever has an account take part, leave, tell.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor.
pub fn to_take_part(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, |_: &Seen| true)
}

/// Lets its words be changed.
///
/// # Errors
/// As for [`to_take_part`]; [`Problem::Forbidden`] for whoever may not.
pub fn to_edit(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, Seen::may_edit)
}

/// Lets those who answer for the space accept or decline.
///
/// # Errors
/// As for [`to_edit`].
pub fn to_answer(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, Seen::answers)
}

/// Lets whoever called for it, and those who answer for the space, lend and conclude.
///
/// # Errors
/// As for [`to_edit`].
pub fn to_lead(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, Seen::leads)
}

/// Lets whoever called for it take it back.
///
/// # Errors
/// As for [`to_edit`].
pub fn to_take_back(tx: &mut Tx, uid: Uid) -> Result<MayTry, Problem> {
    prove(tx, uid, Seen::is_author)
}
