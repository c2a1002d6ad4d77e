//! The door of every sheet: a draft is its author's and the stewards', what is published is for whoever sees the space.

use std::marker::PhantomData;

use kernel::{Module, Problem, Right, Uid};
use platform::{Actor, Tx};
use spaces::space::Standing;
use spaces::space::access::{self, Belong};

use crate::model::{Fields, Sheet, State};
use crate::rights::{Reader, readable};
use crate::store;

/// A sheet that somebody may see, and how they stand to it.
pub struct Seen {
    /// The sheet.
    pub sheet: Sheet,
    /// Its space, and how they stand in it.
    pub space: access::Seen,
}

impl Seen {
    /// Whether they wrote it.
    pub fn is_author(&self) -> bool {
        self.space.is(self.sheet.author.id)
    }

    /// Whether they may change it as a whole, and not some of its fields only.
    pub fn owns(&self) -> bool {
        match self.sheet.state {
            State::Draft => self.is_author(),
            State::Published => self.is_author() || self.moderates(),
            State::Withdrawn => false,
        }
    }

    /// How they stand to its fields.
    pub fn reader(&self) -> Reader {
        Reader::of(&self.space, self.sheet.author.id)
    }

    /// The fields that they may read, of this or an earlier state of it; none when its kind is no longer known.
    pub fn readable(&self, fields: &Fields) -> Vec<&trame::SheetField> {
        let reader = self.reader();
        self.kind()
            .map_or_else(Vec::new, |kind| readable(kind, fields, &reader))
    }

    /// Whether a field is theirs to write although the sheet is not.
    fn lends(&self) -> bool {
        let reader = self.reader();
        let fields = self.kind().map(|kind| kind.fields.as_slice()).unwrap_or_default();
        self.sheet.state == State::Published && fields.iter().any(|field| reader.writes(field, false))
    }

    /// Whether they look after what is written here.
    pub fn moderates(&self) -> bool {
        self.space.has(Right::ModerateNotice)
    }

    fn may_see(&self) -> bool {
        match self.sheet.state {
            State::Published => true,
            State::Draft => {
                let is_looked_at = self.sheet.proposed.is_some() && self.moderates();
                self.is_author() || is_looked_at || self.space.standing == Standing::Steward
            }
            State::Withdrawn if self.sheet.published.is_some() => self.is_author() || self.moderates(),
            State::Withdrawn => self.is_author(),
        }
    }

    /// Whether they may do this to it.
    pub fn may<A: Act>(&self) -> bool {
        self.space.actor.is_some() && A::allows(self)
    }

    /// Its kind, if the trame of the space still knows it.
    pub fn kind(&self) -> Option<&trame::Sheet> {
        let sheets = &self.space.space.shape.trame.sheets;
        sheets.iter().find(|kind| kind.key == self.sheet.kind)
    }
}

/// Lets a person see a sheet.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, its space is hidden from them or has no sheets, or it is not for them.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let sheet = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    let space = access::to_see(tx, &sheet.space)?;
    let seen = Seen { sheet, space };
    if seen.may_see() && seen.space.space.shape.has(Module::Sheets) {
        Ok(seen)
    } else {
        Err(Problem::Missing)
    }
}

/// Lets a member write a sheet in a space.
///
/// # Errors
/// As for [`access::to_belong`]; [`Problem::Missing`] when the space has no sheets.
pub fn to_write(tx: &mut Tx, slug: &str) -> Result<access::May<Belong>, Problem> {
    if !access::to_see(tx, slug)?.space.shape.has(Module::Sheets) {
        return Err(Problem::Missing);
    }
    access::to_belong(tx, slug)
}

/// Something that is done to a sheet.
pub trait Act {
    /// Whether this person may, who sees it and is signed in.
    fn allows(seen: &Seen) -> bool;
}

/// Changing what it says.
pub enum Change {}
/// Showing it to whoever sees the space.
pub enum Publish {}
/// Taking it back.
pub enum Withdraw {}
/// Putting it back.
pub enum Restore {}
/// Looking at what is proposed, and saying whether it is shown.
pub enum Review {}
/// No longer proposing it.
pub enum TakeBack {}

impl Act for Review {
    fn allows(seen: &Seen) -> bool {
        seen.sheet.proposed.is_some() && seen.moderates()
    }
}

impl Act for TakeBack {
    fn allows(seen: &Seen) -> bool {
        seen.sheet.proposed.is_some() && seen.is_author()
    }
}

impl Act for Change {
    fn allows(seen: &Seen) -> bool {
        seen.owns() || seen.lends()
    }
}

impl Act for Publish {
    fn allows(seen: &Seen) -> bool {
        seen.sheet.state != State::Withdrawn && seen.is_author()
    }
}

impl Act for Withdraw {
    fn allows(seen: &Seen) -> bool {
        seen.is_author() || (seen.sheet.state != State::Draft && seen.moderates())
    }
}

impl Act for Restore {
    /// What its author took back, they put back; what somebody else took back waits for those who look after the place.
    fn allows(seen: &Seen) -> bool {
        let own = seen.is_author()
            && seen
                .sheet
                .withdrawn_by
                .is_none_or(|by| by == seen.sheet.author.id);
        own || (seen.sheet.published.is_some() && seen.moderates())
    }
}

/// Proof that `actor` may do `A` to a sheet.
pub struct May<A> {
    seen: Seen,
    actor: Actor,
    act: PhantomData<A>,
}

impl<A> May<A> {
    /// The sheet.
    pub fn sheet(&self) -> &Sheet {
        &self.seen.sheet
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

/// Lets a person do something to a sheet.
///
/// # Errors
/// As for [`to_see`]; [`Problem::SignIn`] for a visitor, [`Problem::Forbidden`] for who sees it and may not.
pub fn to<A: Act>(tx: &mut Tx, uid: Uid) -> Result<May<A>, Problem> {
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
