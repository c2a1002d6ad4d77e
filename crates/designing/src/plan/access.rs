//! The door of a plan: reading it takes seeing the space, designing takes the right to describe it.
//!
//! To describe and not to arrange: a facilitator adjusts the weeks as the group goes, which is their trade, while
//! modules, joining and the charter stay with those who answer for the space.

use kernel::{Module, Problem};
use platform::Tx;
use platform::web::Cx;
use spaces::space::access::{self, Act, Describe, May, Seen};
use spaces::space::{self, Crumbs};

use crate::merge::Plan;

/// Lets somebody see the plan of a space.
///
/// # Errors
/// [`Problem::Missing`] when they may not see the space, or its program is off.
pub fn to_see(tx: &mut Tx, slug: &str) -> Result<Seen, Problem> {
    let seen = access::to_see(tx, slug)?;
    on(&seen)?;
    Ok(seen)
}

/// Lets somebody do something to the plan of a space.
///
/// # Errors
/// As for [`access::to`], and [`Problem::Missing`] when the program is off.
pub fn to<A: Act>(tx: &mut Tx, slug: &str) -> Result<May<A>, Problem> {
    let may = access::to::<A>(tx, slug)?;
    on(may.seen())?;
    Ok(may)
}

fn on(seen: &Seen) -> Result<(), Problem> {
    if seen.space.shape.has(Module::Program) {
        Ok(())
    } else {
        Err(Problem::Missing)
    }
}

/// The plan of a space that has one.
///
/// # Errors
/// [`Problem::Missing`] when it has none.
pub fn plan(seen: &Seen) -> Result<Plan, Problem> {
    Plan::of(&seen.space.shape.trame).ok_or(Problem::Missing)
}

/// For a page that reads the plan of the space at `{space}`.
///
/// # Errors
/// As for [`to_see`].
pub async fn to_read(cx: &Cx) -> Result<(Seen, Crumbs), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let seen = to_see(tx, &slug)?;
        let crumbs = space::crumbs(tx, seen.space.id)?;
        Ok((seen, crumbs))
    })
    .await
}

/// For a page of the editor.
///
/// # Errors
/// As for [`to`].
pub async fn to_design(cx: &Cx) -> Result<(May<Describe>, Crumbs), Problem> {
    let slug: String = cx.at("space")?;
    cx.read(move |tx| {
        let may = to::<Describe>(tx, &slug)?;
        let crumbs = space::crumbs(tx, may.space().id)?;
        Ok((may, crumbs))
    })
    .await
}
