//! The birth of a space: its row, its name in addresses, its place in the tree.

use kernel::{Instant, Joining, PersonId, Problem, SpaceId, SpaceKind, Uid};
use platform::Tx;

platform::statements! {
    INSERT = "insert into spaces (uid, slug, parent_id, kind, name, joining, stage, trame_id, opened_from,
              opened_at, opened_by, review_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11)
              on conflict do nothing returning id";
    OWN_ANCESTOR = "insert into space_ancestors (space_id, ancestor_id, depth) values ($1, $1, 0)";
    ANCESTORS = "insert into space_ancestors (space_id, ancestor_id, depth)
                 select cast($1 as bigint), ancestor_id, depth + 1 from space_ancestors where space_id = $2";
    BY_UID = "select slug, opened_by from spaces where uid = $1";
}

/// What a new space is made of.
pub struct NewSpace<'a> {
    /// The identifier that the form carried.
    pub uid: Uid,
    /// The space it is in.
    pub parent: Option<SpaceId>,
    /// Its kind.
    pub kind: SpaceKind,
    /// Its name.
    pub name: &'a str,
    /// How one joins.
    pub joining: Joining,
    /// Its first stage.
    pub stage: Option<&'a str>,
    /// Its trame.
    pub trame: i64,
    /// Who opens it.
    pub by: PersonId,
    /// When its people decide whether to go on.
    pub review: Option<Instant>,
}

/// What became of an insertion.
pub enum Inserted {
    /// It is there, with this number and name in addresses.
    New(SpaceId, String),
    /// The same form had been sent before, by the same person: the name in addresses.
    Again(String),
}

/// Writes a space with the first free name in addresses; sent twice, it is made once.
///
/// # Errors
/// [`Problem::Malformed`] when the identifier is somebody else's.
pub fn insert(tx: &mut Tx, new: &NewSpace<'_>) -> Result<Inserted, Problem> {
    if let Some((slug, by)) = tx.find::<(String, Option<PersonId>)>(BY_UID, (new.uid,))? {
        return if by == Some(new.by) {
            Ok(Inserted::Again(slug))
        } else {
            Err(Problem::Malformed("problem-not-a-form"))
        };
    }
    let wished = slug_of(new.name);
    let now = tx.now();
    for attempt in 0..6 {
        let slug = match attempt {
            0 => wished.clone(),
            1..=4 => format!("{wished}-{}", attempt + 1),
            _ => format!(
                "{wished}-{}",
                new.uid.to_string().chars().rev().take(8).collect::<String>()
            ),
        };
        let made = tx.find::<(SpaceId,)>(
            INSERT,
            (
                new.uid,
                &slug,
                new.parent,
                new.kind.word(),
                new.name,
                new.joining.word(),
                new.stage,
                new.trame,
                now,
                new.by,
                new.review,
            ),
        )?;
        if let Some((id,)) = made {
            tx.run(OWN_ANCESTOR, (id,))?;
            if let Some(parent) = new.parent {
                tx.run(ANCESTORS, (id, parent))?;
            }
            return Ok(Inserted::New(id, slug));
        }
    }
    Err(Problem::broken("no free name for a space"))
}

/// Words that stand in addresses for something else.
const TAKEN: [&str; 2] = ["new", "join"];

fn slug_of(name: &str) -> String {
    let slug: String = slug::slugify(name).chars().take(48).collect();
    let slug = slug.trim_matches('-').to_owned();
    if slug.is_empty() || TAKEN.contains(&slug.as_str()) {
        format!("espace-{slug}").trim_matches('-').to_owned()
    } else {
        slug
    }
}
