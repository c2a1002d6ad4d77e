//! Parts of the page of a sheet, of the list of the sheets of a space, and of the page of what stands on the shelf, that
//! other areas bring.
//!
//! An area brings one in its `install`: `app.part(SheetPart { spot, read })`, `app.part(ListPart { read })`,
//! `app.part(ShelfPart { read })`.

use kernel::Problem;
use platform::Tx;
use platform::part::{Part, Read};
use platform::web::{Cx, View};
use spaces::space::access as space_access;

use crate::access::Seen;

/// Where a part stands on the page of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetSpot {
    /// Above what it says: what whoever looks should know of it first, or may do now.
    Above,
    /// Below what it says.
    Below,
    /// Beside it.
    Aside,
}

/// A part of the page of a sheet.
pub struct SheetPart {
    /// Where it stands.
    pub spot: SheetSpot,
    /// Reads what it shows to whoever looks.
    pub read: fn(&mut Tx, &Cx, &Seen) -> Read,
}

/// A part of the list of the sheets of a space, above the list.
pub struct ListPart {
    /// Reads what it shows to whoever looks.
    pub read: fn(&mut Tx, &Cx, &space_access::Seen) -> Read,
}

/// A part of the page of a method or a tool of the shelf, below what people tell of it.
pub struct ShelfPart {
    /// Reads what it shows of the thing with this key.
    pub read: fn(&mut Tx, &Cx, &str) -> Read,
}

/// What was read for the parts of a page, each with its spot.
pub struct Parts<S>(Vec<(S, Box<dyn Part>)>);

impl Parts<SheetSpot> {
    /// For the page of a sheet.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_sheet(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Result<Self, Problem> {
        let each = |part: &SheetPart| Ok((part.spot, (part.read)(tx, cx, seen)?));
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }
}

impl Parts<()> {
    /// For the list of the sheets of a space.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_list(tx: &mut Tx, cx: &Cx, seen: &space_access::Seen) -> Result<Self, Problem> {
        let each = |part: &ListPart| Ok(((), (part.read)(tx, cx, seen)?));
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }

    /// For the page of a method or a tool of the shelf.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_shelf(tx: &mut Tx, cx: &Cx, key: &str) -> Result<Self, Problem> {
        let each = |part: &ShelfPart| Ok(((), (part.read)(tx, cx, key)?));
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
