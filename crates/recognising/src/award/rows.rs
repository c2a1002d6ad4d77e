//! What the rows of badges of people and groups are read as.

use kernel::{Instant, PersonId, Problem, SpaceId, Uid};
use platform::db::{FromRow, Row};
use spaces::space::Member;

use super::model::{Award, Origin, Owner, Shown, State};

impl FromRow for Award {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        let (id, uid, badge, badge_name) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let (state, origin, holding): (State, Origin, Option<String>) =
            (row.column()?, row.column()?, row.column()?);
        let (words, evidence): (String, String) = (row.column()?, row.column()?);
        let evidence: Vec<Shown> = serde_json::from_str(&evidence)
            .map_err(|cause| Problem::fault("read what a badge shows", cause))?;
        let (made, decided, decider, decider_name) =
            (row.column()?, row.column()?, row.column()?, row.column()?);
        let (reason, expires, answered) = (row.column()?, row.column()?, row.column()?);
        let named: i64 = row.column()?;
        let (hidden, revoked, revoked_reason) = (row.column()?, row.column()?, row.column()?);
        let (place, salt, identity, document) = (row.column()?, row.column()?, row.column()?, row.column()?);
        let person: (Option<PersonId>, Option<Uid>, Option<String>, Option<String>) =
            (row.column()?, row.column()?, row.column()?, row.column()?);
        let standing: Option<String> = row.column()?;
        let group: (Option<SpaceId>, Option<String>, Option<String>) =
            (row.column()?, row.column()?, row.column()?);
        let owner = match (person, group) {
            ((Some(id), Some(uid), Some(name), picture), _) => Owner::Person(Member {
                id,
                uid,
                name,
                picture,
            }),
            (_, (Some(id), Some(slug), Some(name))) => Owner::Group(id, slug, name),
            _ => return Err(Problem::broken("a badge has no owner")),
        };
        Ok(Award {
            id,
            uid,
            badge,
            badge_name,
            owner,
            erased: standing.as_deref() == Some("erased"),
            state,
            origin,
            holding,
            words,
            evidence,
            made,
            decided,
            decider,
            decider_name,
            reason,
            expires,
            answered,
            named: named == 1,
            hidden,
            revoked,
            revoked_reason,
            place,
            salt,
            identity,
            document,
        })
    }
}

/// A role that was given back, and what is proposed for it.
#[derive(Debug, Clone)]
pub(crate) struct Closed {
    pub holding: Uid,
    pub at: Option<Instant>,
    pub handover: String,
    pub badge_id: i64,
    pub badge: Uid,
    pub badge_name: String,
    pub slug: String,
    pub space: String,
    pub person: Member,
}

impl FromRow for Closed {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Closed {
            holding: row.column()?,
            at: row.column()?,
            handover: row.column()?,
            badge_id: row.column()?,
            badge: row.column()?,
            badge_name: row.column()?,
            slug: row.column()?,
            space: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}

/// What somebody says of a badge of somebody else.
#[derive(Debug, Clone)]
pub(crate) struct Endorsement {
    pub words: String,
    pub at: Instant,
    pub person: Member,
}

impl FromRow for Endorsement {
    fn from_row(row: &mut Row) -> Result<Self, Problem> {
        Ok(Endorsement {
            words: row.column()?,
            at: row.column()?,
            person: Member::from_row(row)?,
        })
    }
}
