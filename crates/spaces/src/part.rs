//! Parts of the home of a space, of the page on which one joins it, of the pages of its roles, and of everyone's own home,
//! that other areas bring.
//!
//! An area brings one in its `install`: `app.part(SpacePart { spot, read })`, `app.part(HomePart { read })`.

use kernel::{Module, PersonId, Problem, SpaceId};
use platform::part::{Part, Read};
use platform::web::{Cx, View};
use platform::{Actor, Tx};

use crate::shape::Shape;
use crate::space::Member;
use crate::space::access::Seen;

/// Where a part stands on the home of a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpaceSpot {
    /// Above all else: what the reader may do here now.
    First,
    /// Below the notices and what is coming.
    Below,
}

/// A part of the home of a space.
pub struct SpacePart {
    /// Where it stands.
    pub spot: SpaceSpot,
    /// Reads what it shows to whoever looks.
    pub read: fn(&mut Tx, &Cx, &Seen) -> Read,
}

/// A part of everyone's own home: what awaits them elsewhere.
pub struct HomePart {
    /// Reads what it shows to the person.
    pub read: fn(&mut Tx, &Cx, &Actor) -> Read,
}

/// A part of the page of a door: what else is there for these people. It is given the key of the public.
pub struct DoorPart {
    /// Reads what it shows to whoever stands before the door.
    pub read: fn(&mut Tx, &Cx, &str) -> Read,
}

/// Where a part stands on the page of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleSpot {
    /// Above all else: what its holder may do now.
    First,
    /// Beside, below who holds it: other ways of taking it.
    Aside,
    /// Below what the role is.
    Below,
}

/// A part of the page of a role. It is given the key of the role, which is there.
pub struct RolePart {
    /// Where it stands.
    pub spot: RoleSpot,
    /// Reads what it shows to whoever looks.
    pub read: fn(&mut Tx, &Cx, &Seen, &str) -> Read,
}

/// A part of the wall of roles, above the roles.
pub struct WallPart {
    /// Reads what it shows to whoever looks.
    pub read: fn(&mut Tx, &Cx, &Seen) -> Read,
}

/// Another way into a space than the form by which one joins: while it is open, that form sends people there.
pub struct JoinPart {
    /// The path, to whoever looks and does not belong yet.
    pub read: fn(&mut Tx, &Seen) -> Result<Option<String>, Problem>,
}

/// Something written in a space that whoever looks after it may hide, and show again.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub author: Member,
    /// How it begins, or what it is called.
    pub words: String,
    /// Where it is read.
    pub path: String,
}

/// A kind of things written in spaces, for the area that moderates them without knowing them. Each function is given the
/// number of the space, and gives or does nothing for what is in another. What somebody gave under another name is never
/// among them: a decision names whom it is about, and they are written to.
pub struct WrittenPart {
    /// The kind: the name of a table in the singular. Its message is `written-KIND`.
    pub kind: &'static str,
    /// The module to which it belongs.
    pub module: Module,
    /// What everybody in the space reads, the newest first, some thirty.
    pub recent: fn(&mut Tx, SpaceId) -> Result<Vec<Written>, Problem>,
    /// One of them, hidden or not.
    pub find: fn(&mut Tx, SpaceId, i64) -> Result<Option<Written>, Problem>,
    /// Hides it; whether it was to be read.
    pub hide: fn(&mut Tx, SpaceId, PersonId, i64) -> Result<bool, Problem>,
    /// Shows it again; whether somebody had hidden it.
    pub show: fn(&mut Tx, SpaceId, PersonId, i64) -> Result<bool, Problem>,
}

/// A section of the page on which a space is arranged, that leads to pages of another area. Its words are messages.
pub struct ArrangePart {
    /// What it is called.
    pub name: &'static str,
    /// What it is for.
    pub text: &'static str,
    /// Where it leads, below the address of the space.
    pub to: &'static str,
    /// Of which spaces it speaks.
    pub when: fn(&Shape) -> bool,
}

/// The first other way in that is open.
///
/// # Errors
/// When the store refuses.
pub fn other_way_in(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Result<Option<String>, Problem> {
    for part in cx.house().parts::<JoinPart>() {
        if let Some(path) = (part.read)(tx, seen)? {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// What was read for the parts of a page, each with its spot.
pub struct Parts<S>(Vec<(S, Box<dyn Part>)>);

impl Parts<SpaceSpot> {
    /// For the home of a space.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_space(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Result<Self, Problem> {
        let each = |part: &SpacePart| Ok((part.spot, (part.read)(tx, cx, seen)?));
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }
}

impl Parts<RoleSpot> {
    /// For the page of a role.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_role(tx: &mut Tx, cx: &Cx, seen: &Seen, role: &str) -> Result<Self, Problem> {
        let each = |part: &RolePart| Ok((part.spot, (part.read)(tx, cx, seen, role)?));
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }
}

impl Parts<()> {
    /// For the wall of roles.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_wall(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Result<Self, Problem> {
        let each = |part: &WallPart| Ok(((), (part.read)(tx, cx, seen)?));
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }

    /// For one's own home.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_home(tx: &mut Tx, cx: &Cx, actor: &Actor) -> Result<Self, Problem> {
        let each = |part: &HomePart| Ok(((), (part.read)(tx, cx, actor)?));
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }

    /// For the page of a door.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_door(tx: &mut Tx, cx: &Cx, public: &str) -> Result<Self, Problem> {
        let each = |part: &DoorPart| Ok(((), (part.read)(tx, cx, public)?));
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }
}

impl<S: PartialEq> Parts<S> {
    /// The HTML of what stands at a spot, in the order in which the areas were installed.
    ///
    /// # Errors
    /// A fault when a template fails.
    pub fn draw(&self, spot: S, v: &View) -> Result<String, Problem> {
        let here = self.0.iter().filter(|(each, _)| *each == spot);
        here.map(|(_, part)| part.draw(v)).collect()
    }
}
