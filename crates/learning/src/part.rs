//! Parts of the page of a project that other areas bring: what was given to it elsewhere.
//!
//! An area brings one in its `install`: `app.part(ProjectPart { read })`; the page of the project reads all of them in
//! its one transaction with [`Parts::of_project`].

use kernel::Problem;
use platform::Tx;
use platform::part::{Part, Read};
use platform::web::{Cx, View};

use crate::project::Seen;

/// A part of the page of a project.
pub struct ProjectPart {
    /// Reads what it shows to whoever looks, who may read the project.
    pub read: fn(&mut Tx, &Cx, &Seen) -> Read,
}

/// What was read for the parts of a page.
pub struct Parts(Vec<Box<dyn Part>>);

impl Parts {
    /// For the page of a project.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn of_project(tx: &mut Tx, cx: &Cx, seen: &Seen) -> Result<Self, Problem> {
        let each = |part: &ProjectPart| (part.read)(tx, cx, seen);
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
