//! The tables of spaces and of those who stand in them.

use std::sync::Arc;

use kernel::{Instant, Joining, PersonId, Problem, SpaceId, Uid};
use platform::Tx;
use platform::bus::Topic;
use platform::db::{FromRow, Row};

use super::model::{Life, Member, Space, Standing};
use crate::shape::{self, Shape};

platform::statements! {
    BY_SLUG = "select s.id, s.uid, s.slug, s.parent_id, s.kind, s.name, s.joining, s.stage, s.review_at,
               s.life, s.opened_from, t.id, t.digest
               from spaces s join trames t on t.id = s.trame_id where s.slug = $1";
    // With until when somebody was asked to step aside, if they were.
    STANDINGS = "select a.depth, m.standing, m.state, m.charter, (select max(x.until_at) from measures x
                 where x.person_id = m.person_id and x.space_id = m.space_id and x.kind = 'suspend'
                 and x.lifted_at is null and x.until_at > $3 and not exists (select 1 from care_off o
                 where o.space_id = x.space_id and o.part = 'moderation'))
                 from space_ancestors a join memberships m on m.space_id = a.ancestor_id
                 where a.space_id = $1 and m.person_id = $2 and (m.state = 'active' or a.depth = 0)";
    ROLES_OF = "select role, ends_at from holdings
                where space_id = $1 and person_id = $2 and returned_at is null and ends_at > $3
                and paused_at is null";
    CRUMBS = "select s.slug, s.name from space_ancestors a join spaces s on s.id = a.ancestor_id
              where a.space_id = $1 and a.depth > 0 and (s.joining <> 'hidden' or exists (select 1 from memberships m
              where m.space_id = s.id and m.person_id = $2 and m.state = 'active')) order by a.depth desc";
    FACES = "select p.id, p.uid, p.name, p.picture from memberships m join persons p on p.id = m.person_id
             where m.space_id = $1 and m.state = 'active' and p.state = 'active'
             order by m.since limit 9";
    POINT = "update spaces set trame_id = $3 where id = $1 and trame_id = $2";
    SET_STAGE = "update spaces set stage = $2 where id = $1";
    SET_JOINING = "update spaces set joining = $2 where id = $1";
    SET_REVIEW = "update spaces set review_at = $2 where id = $1";
    SET_LIFE = "update spaces set life = $3 where id = $1 and life = $2";
    RENAME = "update spaces set name = $2 where id = $1";
    SET_PICTURE = "update spaces set picture = $2 where id = $1";
}

/// The space at an address, whoever asks. [`super::access`] decides whether it may be seen.
///
/// # Errors
/// When the store refuses.
pub fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Space>, Problem> {
    struct Stored(Box<dyn FnOnce(Arc<Shape>) -> Space>, i64, String);
    impl FromRow for Stored {
        fn from_row(row: &mut Row) -> Result<Self, Problem> {
            let (id, uid, slug, parent) = (row.column()?, row.column()?, row.column()?, row.column()?);
            let (kind, name, joining, stage) = (row.column()?, row.column()?, row.column()?, row.column()?);
            let (review, life, opened_from) = (row.column()?, row.column()?, row.column()?);
            let make = move |shape| Space {
                id,
                uid,
                slug,
                parent,
                kind,
                name,
                joining,
                stage,
                review,
                life,
                opened_from,
                shape,
            };
            Ok(Stored(Box::new(make), row.column()?, row.column()?))
        }
    }
    let Some(Stored(make, trame, digest)) = tx.find::<Stored>(BY_SLUG, (slug,))? else {
        return Ok(None);
    };
    let shape = shape::of(tx, trame, &digest)?;
    Ok(Some(make(shape)))
}

/// A person's membership here (depth 0) or above: depth, standing, state, accepted charter, and until when they were
/// asked to step aside.
type Stands = (i64, Standing, String, Option<String>, Option<Instant>);

pub(super) fn standings(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<Stands>, Problem> {
    let minute = tx.minute();
    tx.all(STANDINGS, (space, person, minute))
}

/// The keys of the roles that a person holds here now.
pub(super) fn roles_of(tx: &mut Tx, space: SpaceId, person: PersonId) -> Result<Vec<String>, Problem> {
    let (now, minute) = (tx.now(), tx.minute());
    let roles = tx.all::<(String, Instant)>(ROLES_OF, (space, person, minute))?;
    let held = roles.into_iter().filter(|(_, until)| *until > now);
    Ok(held.map(|(role, _)| role).collect())
}

/// The spaces above, from the root down, those left out that are hidden from whoever asks: slug and name.
///
/// # Errors
/// When the store refuses.
pub fn crumbs(tx: &mut Tx, space: SpaceId) -> Result<Vec<(String, String)>, Problem> {
    let reader = tx.actor().map_or(PersonId::new(0), |actor| actor.id);
    tx.all(CRUMBS, (space, reader))
}

/// Some of the members, those who came first, at most nine.
///
/// # Errors
/// When the store refuses.
pub fn faces(tx: &mut Tx, space: SpaceId) -> Result<Vec<Member>, Problem> {
    tx.all(FACES, (space,))
}

/// Makes a space point to another trame, unless somebody changed it meanwhile.
///
/// # Errors
/// [`Problem::Refused`] when somebody was faster.
pub fn point_to(tx: &mut Tx, space: &Space, trame: i64) -> Result<(), Problem> {
    match tx.run(POINT, (space.id, space.shape.id, trame))? {
        1 => Ok(()),
        _ => Err(kernel::Refusal::new("space-changed-meanwhile").into()),
    }
}

/// Sets the stage.
///
/// # Errors
/// When the store refuses.
pub fn set_stage(tx: &mut Tx, space: SpaceId, stage: &str) -> Result<(), Problem> {
    tx.run(SET_STAGE, (space, stage)).map(drop)
}

/// Sets how one joins.
///
/// # Errors
/// When the store refuses.
pub fn set_joining(tx: &mut Tx, space: SpaceId, joining: Joining) -> Result<(), Problem> {
    tx.run(SET_JOINING, (space, joining.word())).map(drop)
}

/// Sets when its people decide whether to go on.
///
/// # Errors
/// When the store refuses.
pub fn set_review(tx: &mut Tx, space: SpaceId, review: Option<Instant>) -> Result<(), Problem> {
    tx.run(SET_REVIEW, (space, review)).map(drop)
}

/// Moves it from one state of its life to another; whether it was in the first.
///
/// # Errors
/// When the store refuses.
pub fn set_life(tx: &mut Tx, space: SpaceId, from: Life, to: Life) -> Result<bool, Problem> {
    // Whoever writes in it just now is asked again.
    tx.signal(Topic::Membership, space.number());
    Ok(tx.run(SET_LIFE, (space, from.word(), to.word()))? == 1)
}

/// Sets the name that its people gave it; its address stays.
///
/// # Errors
/// When the store refuses.
pub fn rename(tx: &mut Tx, space: SpaceId, name: &str) -> Result<(), Problem> {
    tx.run(RENAME, (space, name)).map(drop)
}

/// Sets its picture.
///
/// # Errors
/// When the store refuses.
pub fn set_picture(tx: &mut Tx, space: SpaceId, picture: Option<Uid>) -> Result<(), Problem> {
    tx.run(SET_PICTURE, (space, picture)).map(drop)
}
