//! The door of the list: members of the cohort, and those who lead it.

use kernel::{PersonId, Problem, Uid};
use learning::cohort::{self, MayFollow, access};
use platform::Tx;

use super::model::{Matter, Stands};
use super::store;

/// The list of a cohort, for somebody who may read it.
pub struct Seen {
    /// The training, and how they stand in it.
    pub training: cohort::Seen,
    /// Who they are.
    pub me: PersonId,
}

/// Lets those read who belong to the cohort or lead it.
///
/// # Errors
/// [`Problem::Missing`] when its space is hidden from them, [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for
/// anybody else.
pub fn to_read(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let training = access::to_see(tx, slug)?;
    let me = training.actor().ok_or(Problem::SignIn)?.id;
    if training.space.belongs() || training.leads() {
        Ok(Seen { training, me })
    } else {
        Err(Problem::Forbidden)
    }
}

/// A matter of a list that somebody may read.
pub struct Found {
    /// The list.
    pub list: Seen,
    /// The matter.
    pub matter: Matter,
}

impl Found {
    /// How they stand to it, when `groups` are their own.
    pub fn stands(&self, in_group: bool) -> Stands {
        Stands {
            leads: self.list.training.leads(),
            is_author: self.matter.author.id == self.list.me,
            in_group,
        }
    }
}

/// Finds a matter of a list; what its author took back is there for them alone.
///
/// # Errors
/// As for [`to_read`]; [`Problem::Missing`] when it is not there.
pub fn to_see(tx: &mut Tx, slug: &str, uid: Uid) -> Result<Found, Problem> {
    let list = to_read(tx, slug)?;
    let matter = store::find(tx, list.training.id(), uid)?.ok_or(Problem::Missing)?;
    let is_gone = matter.state == super::model::State::Withdrawn && matter.author.id != list.me;
    if is_gone {
        Err(Problem::Missing)
    } else {
        Ok(Found { list, matter })
    }
}

/// Lets a member add to the list, and say what they live.
///
/// # Errors
/// As for [`access::to_follow`].
pub fn to_write(tx: &mut Tx, slug: &str) -> Result<MayFollow, Problem> {
    access::to_follow(tx, slug)
}

/// Proof that somebody may change what is said of a matter, or join it to a twin: its author, or whoever leads.
pub struct MayEdit(Found);

impl MayEdit {
    /// The matter and its list.
    pub fn found(&self) -> &Found {
        &self.0
    }
}

/// Lets its author, and those who lead, change a matter.
///
/// # Errors
/// As for [`to_see`]; [`Problem::Forbidden`] for anybody else.
pub fn to_edit(tx: &mut Tx, slug: &str, uid: Uid) -> Result<MayEdit, Problem> {
    let found = to_see(tx, slug, uid)?;
    let may = found.matter.author.id == found.list.me || found.list.training.leads();
    if may {
        Ok(MayEdit(found))
    } else {
        Err(Problem::Forbidden)
    }
}
