//! Credentials: badges as files that hold elsewhere, and the addresses at which they are checked.
//!
//! Always true:
//! - a badge is signed when it is given, by the key of that day, and never again: its file is what it was;
//! - keys that were retired go on being published, so that turning to a new key breaks no badge;
//! - nothing is fetched to sign or to check: what the contexts mean is written in `quads`.
//!
//! Deliberately absent: revoking a key. A key that somebody stole signs what the house never gave, and the page of each
//! badge says what the house gave.

pub mod bake;
pub mod document;
mod keys;
mod keys_page;
pub mod multibase;
mod pages;
pub mod proof;
pub mod quads;
mod status;
#[cfg(test)]
mod tests;

use kernel::{Instant, Problem, SpaceId, Uid};
use platform::{Install, Tx};
use spaces::shape::{self, said};

use crate::award::model::Award;
use crate::badge::model::Badge;

pub use document::{Issuer, identity};
pub(crate) use keys::find as find_key;
use proof::Signer;

platform::statements! {
    ISSUER = "select s.uid, s.slug, s.name, t.id, t.digest from spaces s join trames t on t.id = s.trame_id where s.id = $1";
    BY_UID = "select id from spaces where uid = $1";
}

/// Registers what it brings.
pub fn install(app: &mut Install) {
    app.statements(STATEMENTS)
        .statements(keys::STATEMENTS)
        .words(include_str!("fr.ftl"), include_str!("en.ftl"));
    app.get("/badges/{award}/credential", pages::credential)
        .get("/badges/{award}/assertion", pages::assertion)
        .get("/badges/{award}/badge.svg", pages::baked_svg)
        .get("/badges/{award}/badge.png", pages::baked_png);
    app.get("/badges/definitions/{badge}", pages::definition)
        .get("/badges/definitions/{badge}/class", pages::class)
        .get("/badges/issuers/{issuer}", pages::issuer)
        .get("/badges/issuers/{issuer}/did.json", pages::did)
        .get("/badges/issuers/{issuer}/status/{list}", pages::status);
    app.get("/house/badges", keys_page::show)
        .post("/house/badges/rotation", keys_page::rotate);
}

/// A space as an issuer.
///
/// # Errors
/// When the store refuses.
pub(crate) fn issuer(tx: &mut Tx, base: &str, space: SpaceId) -> Result<Issuer, Problem> {
    let (uid, slug, name, _, _): (Uid, String, String, i64, String) = tx.one(ISSUER, (space,))?;
    Ok(Issuer {
        base: base.to_owned(),
        uid,
        slug,
        name,
    })
}

/// The space of an identifier.
pub(crate) fn space_of(tx: &mut Tx, uid: Uid) -> Result<SpaceId, Problem> {
    let found: Option<(SpaceId,)> = tx.find(BY_UID, (uid,))?;
    found.map(|(id,)| id).ok_or(Problem::Missing)
}

/// What signing the badges of a space takes.
pub struct Issuing {
    /// The space as an issuer.
    pub issuer: Issuer,
    signer: Signer,
    skills: Vec<document::Skill>,
}

impl Issuing {
    /// For one badge.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of(tx: &mut Tx, base: &str, badge: &Badge) -> Result<Self, Problem> {
        let issuer = issuer(tx, base, badge.space)?;
        let signer = signer(tx, &issuer)?;
        let skills = skills(tx, badge)?;
        Ok(Issuing {
            issuer,
            signer,
            skills,
        })
    }

    /// The credential of a badge that is given.
    ///
    /// # Errors
    /// A fault when it cannot be signed.
    pub fn credential(&self, badge: &Badge, award: &Award, now: Instant) -> Result<String, Problem> {
        document::credential(&self.issuer, badge, &self.skills, award, &self.signer, now)
    }
}

fn signer(tx: &mut Tx, issuer: &Issuer) -> Result<Signer, Problem> {
    let (key, seed) = keys::signing(tx)?;
    Signer::new(&seed, issuer.method(key))
}

/// The skills of a badge: their keys, and what they are called in its language.
pub(crate) fn skills(tx: &mut Tx, badge: &Badge) -> Result<Vec<document::Skill>, Problem> {
    let (_, _, _, id, digest): (Uid, String, String, i64, String) = tx.one(ISSUER, (badge.space,))?;
    let shape = shape::of(tx, id, &digest)?;
    let known = shape.trame.framework.skills.iter();
    let named = known.filter(|skill| badge.skills.contains(&skill.key));
    Ok(named
        .map(|skill| {
            (
                skill.key.clone(),
                said(&skill.name, badge.language).text.to_owned(),
            )
        })
        .collect())
}
