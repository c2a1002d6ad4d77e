//! The door of every page: read by whoever sees its space, written by members, and by guests with a link.

use std::marker::PhantomData;

use kernel::{Module, Problem, Right, Uid};
use platform::Tx;
use spaces::space::access::{self, Belong};
use spaces::space::{self, Life, Standing};
use writing::Who;

use crate::guest::Guest;
use crate::model::Page;
use crate::store;

/// A page that somebody may see, and how they stand to it.
pub struct Seen {
    /// The page.
    pub page: Page,
    /// Its space, and how they stand in it; nothing for a guest, who sees this page alone.
    pub space: Option<access::Seen>,
    /// The name under which a guest came.
    pub guest: Option<String>,
}

impl Seen {
    /// Whether they may do this.
    pub fn may<A: Act>(&self) -> bool {
        A::allows(self)
    }

    /// Whether something may be written in its space now; a guest’s link ends where it may not.
    pub fn is_awake(&self) -> bool {
        self.space
            .as_ref()
            .is_none_or(|space| space.space.life == Life::Awake)
    }

    /// Who it is, where something is written; nobody for a reader without an account.
    pub fn who(&self) -> Option<Who> {
        let actor = self.space.as_ref().and_then(|space| space.actor.as_ref());
        match (&self.guest, actor) {
            (Some(name), _) => Some(Who {
                person: None,
                name: name.clone(),
            }),
            (None, Some(actor)) => Some(Who {
                person: Some(actor.id),
                name: actor.name.clone(),
            }),
            (None, None) => None,
        }
    }

    /// Their tone, one of six.
    pub fn tone(&self) -> i64 {
        let actor = self.space.as_ref().and_then(|space| space.actor.as_ref());
        match (&self.guest, actor) {
            (None, Some(actor)) => actor.tone(),
            (name, _) => name.as_ref().map_or(1, |name| {
                name.chars()
                    .map(|letter| i64::from(u32::from(letter)))
                    .sum::<i64>()
                    % 6
                    + 1
            }),
        }
    }

    fn has(&self, right: Right) -> bool {
        self.space
            .as_ref()
            .is_some_and(|space| space.actor.is_some() && space.has(right))
    }

    fn belongs(&self) -> bool {
        self.space.as_ref().is_some_and(|space| {
            space.actor.is_some() && (space.belongs() || space.standing == Standing::Steward)
        })
    }

    fn is_author(&self) -> bool {
        let actor = self.space.as_ref().and_then(|space| space.actor.as_ref());
        actor.is_some_and(|actor| actor.id == self.page.author)
    }
}

/// Lets somebody see a page; `guest` is the link by which they came, if any.
///
/// # Errors
/// [`Problem::Missing`] when it is not there or not for them.
pub fn to_see(tx: &mut Tx, uid: Uid, guest: Option<&Guest>) -> Result<Seen, Problem> {
    let page = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = match access::to_see(tx, &page.space) {
        Ok(space) if !space.space.shape.has(Module::Sheets) => return Err(Problem::Missing),
        Ok(space) => Some(space),
        Err(Problem::Missing) => None,
        Err(problem) => return Err(problem),
    };
    let mut seen = Seen {
        page,
        space,
        guest: None,
    };
    if let Some(guest) = guest.filter(|_| !seen.belongs())
        && crate::guest::is_open(tx, seen.page.id, guest)?
        && space::by_slug(tx, &seen.page.space)?.is_some_and(|space| space.life == Life::Awake)
    {
        seen.guest = Some(guest.name.clone());
    }
    let is_there = seen.page.withdrawn.is_none() || seen.may::<Restore>();
    if is_there && (seen.space.is_some() || seen.guest.is_some()) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a member begin a page in a space.
///
/// # Errors
/// As for [`access::to_belong`]; [`Problem::Missing`] when the space has no sheets.
pub fn to_begin(tx: &mut Tx, slug: &str) -> Result<access::May<Belong>, Problem> {
    if !access::to_see(tx, slug)?.space.shape.has(Module::Sheets) {
        return Err(Problem::Missing);
    }
    access::to_belong(tx, slug)
}

/// Something that is done to a page.
pub trait Act {
    /// Whether this person may, who sees it.
    fn allows(seen: &Seen) -> bool;
}

/// Writing its text.
pub enum Write {}
/// Saying something of a passage.
pub enum Comment {}
/// Making links for guests.
pub enum Invite {}
/// Saying which version readers are shown.
pub enum Approve {}
/// Saying on what terms others may use it.
pub enum Terms {}
/// Taking it back.
pub enum Withdraw {}
/// Putting it back.
pub enum Restore {}

impl Act for Write {
    fn allows(seen: &Seen) -> bool {
        seen.page.withdrawn.is_none() && (seen.belongs() || seen.guest.is_some())
    }
}

impl Act for Comment {
    /// Whoever reads it and has a name.
    fn allows(seen: &Seen) -> bool {
        seen.page.withdrawn.is_none() && seen.who().is_some()
    }
}

impl Act for Invite {
    fn allows(seen: &Seen) -> bool {
        seen.page.withdrawn.is_none() && seen.has(Right::Invite)
    }
}

impl Act for Approve {
    fn allows(seen: &Seen) -> bool {
        seen.page.withdrawn.is_none() && seen.has(Right::ModerateNotice)
    }
}

impl Act for Terms {
    /// Whoever began it, in the name of those who write it, and those who look after what is written.
    fn allows(seen: &Seen) -> bool {
        Withdraw::allows(seen)
    }
}

impl Act for Withdraw {
    fn allows(seen: &Seen) -> bool {
        seen.page.withdrawn.is_none()
            && ((seen.is_author() && seen.belongs()) || seen.has(Right::ModerateNotice))
    }
}

impl Act for Restore {
    fn allows(seen: &Seen) -> bool {
        (seen.is_author() && seen.belongs()) || seen.has(Right::ModerateNotice)
    }
}

/// Proof that somebody may do `A` to a page.
pub struct May<A> {
    seen: Seen,
    who: Who,
    act: PhantomData<A>,
}

impl<A> May<A> {
    /// The page.
    pub fn page(&self) -> &Page {
        &self.seen.page
    }

    /// Who may.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// Everything known of how they stand.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// The same, to keep.
    pub fn into_seen(self) -> Seen {
        self.seen
    }
}

/// Lets somebody do something to a page.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for who sees it and may not.
pub fn to<A: Act>(tx: &mut Tx, uid: Uid, guest: Option<&Guest>) -> Result<May<A>, Problem> {
    let seen = to_see(tx, uid, guest)?;
    let who = seen.who().ok_or(Problem::SignIn)?;
    if A::allows(&seen) {
        Ok(May {
            seen,
            who,
            act: PhantomData,
        })
    } else {
        Err(Problem::Forbidden)
    }
}
