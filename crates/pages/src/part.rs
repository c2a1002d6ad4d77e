//! Parts of the page of a page that other areas bring.
//!
//! An area brings one in its `install`: `app.part(PagePart { read })`.

use kernel::Problem;
use platform::Tx;
use platform::part::{Part, Read};
use platform::web::{Cx, View};

use crate::access::Seen;

/// What stands below a page, once it may be read: what one may do with it beside reading it.
pub struct PagePart {
    /// Reads what it shows to whoever looks.
    pub read: fn(&mut Tx, &Cx, &Seen) -> Read,
}

/// What was read for the parts of a page.
pub struct Parts(Vec<Box<dyn Part>>);

impl Parts {
    /// For a page.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_page(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Result<Self, Problem> {
        let each = |part: &PagePart| (part.read)(tx, cx, seen);
        cx.house().parts().map(each).collect::<Result<_, _>>().map(Parts)
    }

    /// Their HTML, in the order in which the areas were installed.
    ///
    /// # Errors
    /// A fault when a template fails.
    pub fn draw(&self, v: &View) -> Result<String, Problem> {
        self.0.iter().map(|part| part.draw(v)).collect()
    }
}
