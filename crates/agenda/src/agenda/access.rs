//! Whose agenda it is: everybody's, or that of a space and those below it.

use kernel::{Module, PersonId, Problem, Right, SpaceId};
use platform::Tx;
use spaces::space::access::{self, Seen};

use super::wanted::{Filter, Wanted};

platform::statements! {
    BELOW = "select count(*) from (select 1 from space_ancestors where ancestor_id = $1 limit $2) as below";
    OPEN_SPACE = "select id, name from spaces where slug = $1 and joining <> 'hidden'";
}

/// With at most so many spaces, each is asked for what it holds; with more, the days are gone through.
const FEW: i64 = 40;

/// Where an agenda looks.
pub struct Scope {
    /// The space at the top, if there is one.
    pub space: Option<SpaceId>,
    /// The space whose page it is, seen by whoever looks.
    pub seen: Option<Seen>,
    /// The name of the space that a filter asks for.
    pub name: Option<String>,
    /// Who may see gatherings of hidden spaces that they belong to; nobody on everybody's agenda.
    pub person: PersonId,
    /// Whether so few spaces are below that each is asked.
    pub is_small: bool,
}

impl Scope {
    /// Whether whoever looks may offer a gathering here.
    pub fn may_offer(&self) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.has(Right::Gather))
    }
}

/// Lets somebody look into an agenda: that of the space at `slug`, or everybody's.
///
/// # Errors
/// [`Problem::Missing`] when the space is not there, hidden from them, or holds no gatherings. A filter that names a
/// space that is not there finds nothing.
pub fn to_look(tx: &mut Tx, slug: Option<&str>, wanted: &Wanted) -> Result<Scope, Problem> {
    if let Some(slug) = slug {
        let seen = access::to_see(tx, slug)?;
        if !seen.space.shape.has(Module::Gatherings) {
            return Err(Problem::Missing);
        }
        return Ok(Scope {
            space: Some(seen.space.id),
            person: seen.actor.as_ref().map_or(PersonId::new(0), |actor| actor.id),
            is_small: is_small(tx, seen.space.id)?,
            name: None,
            seen: Some(seen),
        });
    }
    let mut scope = Scope {
        space: None,
        seen: None,
        name: None,
        person: PersonId::new(0),
        is_small: false,
    };
    if wanted.has(Filter::Space) {
        let found = tx.find::<(SpaceId, String)>(OPEN_SPACE, (wanted.value(Filter::Space),))?;
        // A number that no space has: nothing is below it.
        let (id, name) = found.map_or((SpaceId::new(-1), None), |(id, name)| (id, Some(name)));
        scope.is_small = is_small(tx, id)?;
        (scope.space, scope.name) = (Some(id), name);
    }
    Ok(scope)
}

fn is_small(tx: &mut Tx, space: SpaceId) -> Result<bool, Problem> {
    let (below,) = tx.one::<(i64,)>(BELOW, (space, FEW + 1))?;
    Ok(below <= FEW)
}
