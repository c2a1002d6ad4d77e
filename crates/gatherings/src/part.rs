//! Parts of the pages of a gathering that other areas bring, without the page knowing them.
//!
//! Always true:
//! - a part reads in the transaction of its page, so a page costs a fixed number of queries whoever brings parts;
//! - it is drawn when the transaction is over, by the template of the area that brings it.
//!
//! An area brings one in its `install`: `app.part(PagePart { spot: Spot::Outcomes, read })`.

use kernel::Problem;
use platform::Tx;
pub use platform::part::{Part, Read};
use platform::web::{Cx, Reply, View};

use crate::gathering::Gathering;
use crate::gathering::access::Seen;
use crate::registration::Registration;

/// Where a part stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// What came of it, at the top.
    Outcomes,
    /// What people did in it, below what it is.
    Doings,
}

/// A part of the page of a gathering.
pub struct PagePart {
    /// Where it stands.
    pub spot: Spot,
    /// Reads what it shows to whoever looks.
    pub read: fn(&mut Tx, &Cx, &Seen) -> Read,
}

/// Where a part stands on the secret page of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnSpot {
    /// Below how the registration stands.
    Here,
    /// At the end.
    After,
}

/// A part of the secret page of a registration, for its owner.
pub struct OwnPart {
    /// Where it stands.
    pub spot: OwnSpot,
    /// Reads what it shows.
    pub read: fn(&mut Tx, &Gathering, &Registration) -> Read,
}

/// What was read for the parts of a page, each with its spot.
pub struct Parts<S>(Vec<(S, Box<dyn Part>)>);

impl Parts<Spot> {
    /// For the page of a gathering.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_page(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Result<Self, Problem> {
        let each = |part: &PagePart| Ok((part.spot, (part.read)(tx, cx, seen)?));
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }
}

impl Parts<OwnSpot> {
    /// For the page of a registration.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_own(tx: &mut Tx, cx: &Cx, gathering: &Gathering, own: &Registration) -> Result<Self, Problem> {
        let each = |part: &OwnPart| Ok((part.spot, (part.read)(tx, gathering, own)?));
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

    /// Lets the page ask other hosts for what its parts show of them.
    pub fn let_in(&self, reply: Reply) -> Reply {
        self.0.iter().fold(reply, |reply, (_, part)| part.let_in(reply))
    }
}
