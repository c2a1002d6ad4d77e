//! Saying who sees a portfolio. Each has its way back.

use kernel::{Instant, Problem, Refusal, Uid};
use platform::Tx;

use super::access::MayCompose;
use super::actions::tell;
use super::sharing_store as store;

/// How many links stand at once.
const LINKS: usize = 50;
/// How long a link lasts at most, in days.
pub const LONGEST: i64 = 366;

/// Names somebody.
///
/// # Errors
/// The refusal `portfolio-not-around` for whoever shares no space with its owner.
pub fn add_reader(tx: &mut Tx, may: &MayCompose, person: Uid) -> Result<(), Problem> {
    let found = store::find_around(tx, may.actor.id, person)?;
    let reader = found.ok_or(Refusal::new("portfolio-not-around"))?;
    if store::add_reader(tx, may.portfolio.id, reader)? {
        tell(tx, may, "portfolio.shared", "person")?;
    }
    Ok(())
}

/// Names them no longer.
pub fn remove_reader(tx: &mut Tx, may: &MayCompose, person: Uid) -> Result<(), Problem> {
    if store::remove_reader(tx, may.portfolio.id, person)? {
        tell(tx, may, "portfolio.withdrawn", "person")?;
    }
    Ok(())
}

/// Shows it to a small group that its owner is in.
///
/// # Errors
/// The refusal `form-choose` for any other.
pub fn add_group(tx: &mut Tx, may: &MayCompose, group: Uid) -> Result<(), Problem> {
    let found = store::find_circle(tx, may.actor.id, group)?;
    let group = found.ok_or(Refusal::new("form-choose"))?;
    if store::add_group(tx, may.portfolio.id, group)? {
        tell(tx, may, "portfolio.shared", "group")?;
    }
    Ok(())
}

/// Shows it to the group no longer.
pub fn remove_group(tx: &mut Tx, may: &MayCompose, group: Uid) -> Result<(), Problem> {
    if store::remove_group(tx, may.portfolio.id, group)? {
        tell(tx, may, "portfolio.withdrawn", "group")?;
    }
    Ok(())
}

/// Makes a link and gives its secret; nothing when the same form had been sent before.
///
/// # Errors
/// The refusals `portfolio-link-past` and `portfolio-link-too-long` for its end, `portfolio-too-many-links`.
pub fn make_link(
    tx: &mut Tx,
    may: &MayCompose,
    once: Uid,
    note: &str,
    ends: Instant,
) -> Result<Option<String>, Problem> {
    if ends <= tx.now() {
        return Err(Refusal::new("portfolio-link-past").into());
    }
    if ends > tx.now().plus_days(LONGEST) {
        return Err(Refusal::new("portfolio-link-too-long")
            .with("days", LONGEST)
            .into());
    }
    if store::audience(tx, &may.portfolio)?.links.len() >= LINKS {
        return Err(Refusal::new("portfolio-too-many-links")
            .with("most", LINKS)
            .into());
    }
    let secret = tx.new_secret();
    if !store::make_link(tx, once, may.portfolio.id, &secret, note, ends)? {
        return Ok(None);
    }
    tell(tx, may, "portfolio.shared", "link")?;
    Ok(Some(secret))
}

/// Ends a link now.
pub fn withdraw_link(tx: &mut Tx, may: &MayCompose, link: Uid) -> Result<(), Problem> {
    if store::withdraw_link(tx, may.portfolio.id, link)? {
        tell(tx, may, "portfolio.withdrawn", "link")?;
    }
    Ok(())
}

/// Shows it to everybody.
pub fn publish(tx: &mut Tx, may: &MayCompose) -> Result<(), Problem> {
    if store::publish(tx, may.portfolio.id)? {
        tell(tx, may, "portfolio.shared", "public")?;
    }
    Ok(())
}

/// Shows it to everybody no longer.
pub fn unpublish(tx: &mut Tx, may: &MayCompose) -> Result<(), Problem> {
    if store::unpublish(tx, may.portfolio.id)? {
        tell(tx, may, "portfolio.withdrawn", "public")?;
    }
    Ok(())
}
