//! The door of an exchange: those who take part, and nobody else. What was said there stays there.

use std::marker::PhantomData;

use kernel::{PersonId, Problem, Uid};
use learning::cohort;
use platform::{Actor, Tx};

use super::model::{Exchange, Role, Seat, State};
use super::{seats, store};

/// An exchange in which somebody takes part.
pub struct Seen {
    /// The exchange.
    pub exchange: Exchange,
    /// The training, and how they stand in it.
    pub training: cohort::Seen,
    /// Everybody who takes part.
    pub seats: Vec<Seat>,
    /// What they are in it.
    pub role: Role,
}

impl Seen {
    /// Whether they may do something that not everybody does.
    pub fn may<A: Act>(&self) -> bool {
        A::is_for(&self.exchange, self.role)
    }

    /// Somebody who takes part.
    pub fn seat(&self, person: PersonId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.person.id == person)
    }
}

/// Something done in an exchange.
pub trait Act {
    /// Whether it is for somebody with this role.
    fn is_for(exchange: &Exchange, role: Role) -> bool;
}

/// Taking part.
pub enum Sit {}
/// Moving from phase to phase: the facilitator's; anybody's as long as nobody facilitates.
pub enum Lead {}
/// Keeping the notes: the secretary's; any consultant's as long as there is none.
pub enum Keep {}
/// Changing the method, fixing the date: the client's and the facilitator's.
pub enum Arrange {}
/// Marking what one takes, writing the outcome, taking the question back: the client's.
pub enum Tell {}

impl Act for Sit {
    fn is_for(_exchange: &Exchange, _role: Role) -> bool {
        true
    }
}

impl Act for Lead {
    fn is_for(exchange: &Exchange, role: Role) -> bool {
        role == Role::Facilitator || exchange.facilitator.is_none()
    }
}

impl Act for Keep {
    fn is_for(exchange: &Exchange, role: Role) -> bool {
        role == Role::Secretary || (exchange.secretary.is_none() && role != Role::Client)
    }
}

impl Act for Arrange {
    fn is_for(_exchange: &Exchange, role: Role) -> bool {
        matches!(role, Role::Client | Role::Facilitator)
    }
}

impl Act for Tell {
    fn is_for(_exchange: &Exchange, role: Role) -> bool {
        role == Role::Client
    }
}

/// Proof that `actor` may do `A` in an exchange.
pub struct May<A> {
    seen: Seen,
    actor: Actor,
    act: PhantomData<A>,
}

impl<A> May<A> {
    /// Everything known of it.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// The exchange.
    pub fn exchange(&self) -> &Exchange {
        &self.seen.exchange
    }

    /// Who may.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Lets those in who take part: the group as it is now, and whoever leads the cohort and was invited.
///
/// # Errors
/// [`Problem::Missing`] for everybody else, those who lead among them; [`Problem::SignIn`] for a visitor.
pub fn to<A: Act>(tx: &mut Tx, uid: Uid) -> Result<May<A>, Problem> {
    let actor = tx.signed_in()?;
    let exchange = store::find(tx, uid)?.ok_or(Problem::Missing)?;
    let training = cohort::access::to_see(tx, &exchange.space)?;
    let seats = seats::seats(tx, &exchange)?;
    let sits = seats.iter().any(|seat| seat.person.id == actor.id) && training.space.belongs();
    let is_gone = exchange.state() == State::Withdrawn && exchange.client.id != actor.id;
    if !sits || is_gone {
        return Err(Problem::Missing);
    }
    let role = exchange.role_of(actor.id);
    if !A::is_for(&exchange, role) {
        return Err(Problem::Forbidden);
    }
    let seen = Seen {
        exchange,
        training,
        seats,
        role,
    };
    Ok(May {
        seen,
        actor,
        act: PhantomData,
    })
}

/// The number of an exchange in which whoever asks takes part; nothing of any other.
///
/// # Errors
/// When the store refuses; [`Problem::SignIn`] for a visitor.
pub fn taken_part(tx: &mut Tx, uid: Uid) -> Result<Option<i64>, Problem> {
    match to::<Sit>(tx, uid) {
        Ok(may) => Ok(Some(may.exchange().id)),
        Err(Problem::Missing | Problem::Forbidden) => Ok(None),
        Err(problem) => Err(problem),
    }
}
