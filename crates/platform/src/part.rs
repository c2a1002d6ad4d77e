//! Parts of a page that other areas bring, without the page knowing them. Each page defines where a part may stand and
//! what it is read from; what was read is drawn in the same way everywhere.
//!
//! Always true:
//! - a part reads in the transaction of its page, so a page costs a fixed number of queries whoever brings parts;
//! - it is drawn when the transaction is over, by the template of the area that brings it.

use kernel::Problem;

use crate::web::{Reply, View};

/// What was read for a part of a page.
pub trait Part: Send {
    /// Its HTML; empty when there is nothing to show.
    ///
    /// # Errors
    /// A fault when the template fails.
    fn draw(&self, v: &View) -> Result<String, Problem>;

    /// Lets the page ask other hosts for what the part shows of them.
    fn let_in(&self, reply: Reply) -> Reply {
        reply
    }
}

/// What reading a part gives.
pub type Read = Result<Box<dyn Part>, Problem>;

/// A part with nothing in it.
pub struct Nothing;

impl Part for Nothing {
    fn draw(&self, _v: &View) -> Result<String, Problem> {
        Ok(String::new())
    }
}
