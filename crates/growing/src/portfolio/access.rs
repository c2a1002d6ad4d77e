//! The door of portfolios: their owner, and those to whom they are shown.

use kernel::{Problem, Uid};
use platform::{Actor, Tx};

use super::model::{Chapter, Entry, Portfolio};
use super::{sharing_store, store};

/// Proof that a portfolio is one’s own.
pub struct MayCompose {
    /// The portfolio.
    pub portfolio: Portfolio,
    /// Who owns it.
    pub actor: Actor,
}

impl MayCompose {
    /// A chapter of it.
    ///
    /// # Errors
    /// [`Problem::Missing`] when it is not in this portfolio.
    pub fn chapter(&self, tx: &mut Tx, uid: Uid) -> Result<Chapter, Problem> {
        let chapters = store::chapters(tx, self.portfolio.id)?;
        chapters
            .into_iter()
            .find(|chapter| chapter.uid == uid)
            .ok_or(Problem::Missing)
    }

    /// Something that stands in it.
    ///
    /// # Errors
    /// [`Problem::Missing`] when it is not in this portfolio.
    pub fn item(&self, tx: &mut Tx, uid: Uid) -> Result<Entry, Problem> {
        let items = store::items(tx, self.portfolio.id)?;
        items
            .into_iter()
            .find(|item| item.uid == uid)
            .ok_or(Problem::Missing)
    }
}

/// Lets its owner compose and share it.
///
/// # Errors
/// [`Problem::Missing`] when it is not there, was put away or is not shown to them; [`Problem::SignIn`] for a visitor
/// to whom it is shown, [`Problem::Forbidden`] for a reader.
pub fn to_compose(tx: &mut Tx, uid: Uid) -> Result<MayCompose, Problem> {
    let seen = to_see(tx, uid)?;
    match tx.actor().cloned() {
        None => Err(Problem::SignIn),
        Some(actor) if seen.is_mine => Ok(MayCompose {
            portfolio: seen.portfolio,
            actor,
        }),
        Some(_) => Err(Problem::Forbidden),
    }
}

/// Lets its owner put it back once it was put away.
///
/// # Errors
/// [`Problem::Missing`] for anybody else.
pub fn to_put_back(tx: &mut Tx, uid: Uid) -> Result<MayCompose, Problem> {
    let actor = tx.signed_in()?;
    let portfolio = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    if portfolio.owner.id == actor.id {
        Ok(MayCompose { portfolio, actor })
    } else {
        Err(Problem::Missing)
    }
}

/// A portfolio that somebody may see.
pub struct Seen {
    /// The portfolio.
    pub portfolio: Portfolio,
    /// Whether it is theirs.
    pub is_mine: bool,
}

/// Lets somebody see a portfolio: its owner, whoever was named or is in a group that was, everybody when it is public.
///
/// # Errors
/// [`Problem::Missing`] for anybody else; [`Problem::SignIn`] never, so that a visitor learns nothing.
pub fn to_see(tx: &mut Tx, uid: Uid) -> Result<Seen, Problem> {
    let portfolio = there(tx, uid)?;
    let person = tx.actor().map(|actor| actor.id);
    let is_mine = person == Some(portfolio.owner.id);
    let sees = match person {
        _ if is_mine || portfolio.public_since.is_some() => true,
        Some(person) => sharing_store::sees(tx, portfolio.id, person)?,
        None => false,
    };
    if sees {
        Ok(Seen { portfolio, is_mine })
    } else {
        Err(Problem::Missing)
    }
}

/// Lets whoever holds a link see what it opens, until the moment at which it ends.
///
/// # Errors
/// [`Problem::Missing`] when it opens nothing, or nothing any more.
pub fn by_link(tx: &mut Tx, secret: &str) -> Result<Seen, Problem> {
    let uid = sharing_store::by_link(tx, secret)?.ok_or(Problem::Missing)?;
    Ok(Seen {
        portfolio: there(tx, uid)?,
        // Its owner sees by it what others see.
        is_mine: false,
    })
}

fn there(tx: &mut Tx, uid: Uid) -> Result<Portfolio, Problem> {
    let portfolio = store::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
    if portfolio.removed {
        Err(Problem::Missing)
    } else {
        Ok(portfolio)
    }
}
