//! What is proposed to a space, whatever it is: somebody words it, those who answer for the space accept it or say why
//! not, whoever proposed it leads it. A trial and a study are each one, with rules of their own in their folders.

pub mod forms;

use kernel::{PersonId, Problem, Right, Uid};
use platform::web::{Cx, Form, Handled};
use platform::{Actor, Tx};
use spaces::space::access;

use crate::letter::Letters;

/// Something that is proposed to a space.
pub(crate) trait Proposed: Sized + Send + 'static {
    /// How addresses of this kind begin.
    const PATH: &'static str;
    /// What routes call its identifier, and its page the place of what is wrong with no field.
    const PLACE: &'static str;
    /// What is written about it.
    const LETTERS: Letters;

    /// The one of this identifier.
    ///
    /// # Errors
    /// When the store refuses.
    fn by_uid(tx: &mut Tx, uid: Uid) -> Result<Option<Self>, Problem>;

    /// Its identifier.
    fn uid(&self) -> Uid;

    /// What it is, in a line.
    fn title(&self) -> &str;

    /// Who proposed it.
    fn author(&self) -> PersonId;

    /// The name in addresses of the space that it is proposed to.
    fn space(&self) -> &str;

    /// How often it was worded otherwise.
    fn version(&self) -> i64;

    /// Whether whoever stands so to it reads it.
    fn is_for(seen: &Seen<Self>) -> bool;

    /// Its page, with a form that came back.
    fn page(cx: &Cx, form: Form) -> impl Future<Output = Handled> + Send;
}

/// A proposal that somebody may read.
pub struct Seen<P> {
    /// What is proposed.
    pub proposal: P,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
}

impl<P: Proposed> Seen<P> {
    /// Whether they proposed it.
    pub fn is_author(&self) -> bool {
        self.space.is(self.proposal.author())
    }

    /// Whether they answer proposals for the space.
    pub fn answers(&self) -> bool {
        self.space.has(Right::Describe)
    }
}

/// Lets a person read a proposal.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them, or it is not for them.
pub fn to_see<P: Proposed>(tx: &mut Tx, uid: Uid) -> Result<Seen<P>, Problem> {
    let proposal = P::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, proposal.space())?;
    let seen = Seen { proposal, space };
    if P::is_for(&seen) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Proof that somebody may do something with a proposal.
pub struct May<P> {
    seen: Seen<P>,
    actor: Actor,
}

impl<P> May<P> {
    /// Everything known of how they stand.
    pub fn seen(&self) -> &Seen<P> {
        &self.seen
    }

    /// What is proposed.
    pub fn proposal(&self) -> &P {
        &self.seen.proposal
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// A door: from an identifier to the proof that something may be done.
pub type Door<P> = fn(&mut Tx, Uid) -> Result<May<P>, Problem>;

/// Makes the proof, for the doors of a slice and nothing else.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for whoever may not.
pub fn prove<P: Proposed>(tx: &mut Tx, uid: Uid, allowed: fn(&Seen<P>) -> bool) -> Result<May<P>, Problem> {
    let seen = to_see::<P>(tx, uid)?;
    let actor = seen.space.actor.clone().ok_or(Problem::SignIn)?;
    if allowed(&seen) {
        Ok(May { seen, actor })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Proof that somebody may propose something to a space.
pub struct MayPropose {
    /// The space, and how they stand in it.
    pub space: access::Seen,
    /// Who may.
    pub actor: Actor,
}

/// Lets whoever has an account propose something.
///
/// # Errors
/// [`Problem::Missing`] when the space is hidden from them, [`Problem::SignIn`] for a visitor.
pub fn to_propose(tx: &mut Tx, slug: &str) -> Result<MayPropose, Problem> {
    let space = access::to_see(tx, slug)?;
    let actor = space.actor.clone().ok_or(Problem::SignIn)?;
    Ok(MayPropose { space, actor })
}
