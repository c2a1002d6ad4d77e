//! The door of every space. A proof `May<A>` can be made here only, and what writes asks for one.

use std::marker::PhantomData;

use kernel::{Joining, Module, PersonId, Problem, Right};
use platform::{Actor, Tx};

use super::model::{Space, Standing};
use super::store;

/// A space that somebody may see, and how they stand in it.
pub struct Seen {
    /// The space.
    pub space: Space,
    /// Who looks; nobody for a visitor.
    pub actor: Option<Actor>,
    /// How they stand in it, or in what is above it.
    pub standing: Standing,
    /// Their own membership: `asked`, `active`, `aside` for a time, `left`, `declined`; none when there never was one.
    pub membership: Option<String>,
    /// What they accepted of the charter.
    pub charter: Option<String>,
    /// The roles they hold here now.
    pub roles: Vec<String>,
}

impl Seen {
    /// Whether they may do something that takes a right.
    pub fn has(&self, right: Right) -> bool {
        let by_role = |key: &String| {
            self.space
                .shape
                .role(key)
                .is_some_and(|role| role.rights.contains(&right))
        };
        self.standing.gives(right) || self.roles.iter().any(by_role)
    }

    /// Whether it is this person who looks.
    pub fn is(&self, person: PersonId) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.id == person)
    }

    /// Whether they belong to this very space now.
    pub fn belongs(&self) -> bool {
        self.membership.as_deref() == Some("active")
    }

    /// Whether they belong and the charter they accepted is not the one that stands.
    pub fn owes_charter(&self) -> bool {
        let shape = &self.space.shape;
        self.belongs() && shape.asks_charter() && self.charter.as_deref() != Some(shape.charter_digest())
    }
}

/// Lets a person see a space, and where a request writes: act in it.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or hidden from them; [`Problem::Refused`] where a request writes and the
/// space sleeps or is closed. It is refused here because whatever is written in a space comes through this door.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let seen = to_see_always(tx, slug)?;
    if tx.is_asked() {
        seen.space.life.while_awake()?;
    }
    Ok(seen)
}

/// The same for what one may do in a space even when it sleeps or is closed: what belongs to its end, leaving it, and
/// what a person owns that was made in it.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or hidden from them.
pub fn to_see_always(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let space = store::by_slug(tx, slug)?.ok_or(Problem::Missing)?;
    let actor = tx.actor().cloned();
    let mut seen = Seen {
        space,
        standing: Standing::Outside,
        membership: None,
        charter: None,
        roles: Vec::new(),
        actor,
    };
    if let Some(actor) = seen.actor.clone() {
        let now = tx.now();
        for (depth, standing, mut state, charter, aside) in store::standings(tx, seen.space.id, actor.id)? {
            // Whoever was asked to step aside is back at the second when it is over. What is switched off does nothing.
            let is_aside = aside.is_some_and(|until| until > now) && seen.space.shape.has(Module::Care);
            if state == "active" && is_aside {
                state = "aside".into();
            }
            // From above only stewards reach down: they answer for what is inside.
            let counts = state == "active" && (depth == 0 || standing == Standing::Steward);
            seen.standing = if counts {
                seen.standing.max(standing)
            } else {
                seen.standing
            };
            if depth == 0 {
                (seen.membership, seen.charter) = (Some(state), charter);
            }
        }
        if actor.administrator {
            seen.standing = Standing::Steward;
        }
        if seen.belongs() {
            seen.roles = store::roles_of(tx, seen.space.id, actor.id)?;
        }
    }
    let hidden = seen.space.joining == Joining::Hidden && seen.standing == Standing::Outside;
    if hidden { Err(Problem::Missing) } else { Ok(seen) }
}

/// Something that takes a right.
pub trait Act {
    /// The right it takes.
    const RIGHT: Right;
}

macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident = $right:ident;)+) => {
        $($(#[$doc])* pub enum $act {} impl Act for $act { const RIGHT: Right = Right::$right; })+
    };
}

acts! {
    /// Changing the identity sheet, the welcome and the stage.
    Describe = Describe;
    /// Changing modules, words, joining, the trame.
    Arrange = Arrange;
    /// Making invitation links.
    Invite = Invite;
    /// Deciding on requests.
    Admit = Admit;
    /// Giving a role, or taking it back.
    AssignRole = AssignRole;
    /// Changing the charter.
    WriteCharter = WriteCharter;
    /// Opening a space inside.
    OpenInside = OpenSpace;
    /// Writing a notice.
    Publish = PublishNotice;
    /// Hiding a notice.
    Moderate = ModerateNotice;
}

/// Belonging, which takes no right: the proof that somebody is an active member.
pub enum Belong {}

/// Proof that `actor` may do `A` in a space.
pub struct May<A> {
    seen: Seen,
    actor: Actor,
    act: PhantomData<A>,
}

impl<A> May<A> {
    /// The space.
    pub fn space(&self) -> &Space {
        &self.seen.space
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

/// Lets a person do something that takes a right.
///
/// # Errors
/// [`Problem::Missing`] when they may not see the space, [`Problem::SignIn`] for a visitor,
/// [`Problem::Forbidden`] when they see it but lack the right.
pub fn to<A: Act>(tx: &mut Tx, slug: &str) -> Result<May<A>, Problem> {
    let seen = to_see(tx, slug)?;
    prove(seen)
}

/// The same in a space that sleeps or is closed.
///
/// # Errors
/// As for [`to`].
pub fn to_always<A: Act>(tx: &mut Tx, slug: &str) -> Result<May<A>, Problem> {
    let seen = to_see_always(tx, slug)?;
    prove(seen)
}

fn prove<A: Act>(seen: Seen) -> Result<May<A>, Problem> {
    let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
    if seen.has(A::RIGHT) {
        Ok(May {
            seen,
            actor,
            act: PhantomData,
        })
    } else {
        Err(Problem::Forbidden)
    }
}

/// Lets an active member do what members do.
///
/// # Errors
/// As for [`to`].
pub fn to_belong(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    let seen = to_see(tx, slug)?;
    prove_member(seen)
}

/// The same in a space that sleeps or is closed.
///
/// # Errors
/// As for [`to`].
pub fn to_belong_always(tx: &mut Tx, slug: &str) -> Result<May<Belong>, Problem> {
    let seen = to_see_always(tx, slug)?;
    prove_member(seen)
}

fn prove_member(seen: Seen) -> Result<May<Belong>, Problem> {
    let actor = seen.actor.clone().ok_or(Problem::SignIn)?;
    if seen.belongs() {
        Ok(May {
            seen,
            actor,
            act: PhantomData,
        })
    } else {
        Err(Problem::Forbidden)
    }
}
