//! The door: a ledger is its person’s. A space reads the lines that come from it once they were answered, through those
//! who report for it.

use kernel::{Problem, Right};
use platform::Tx;
use spaces::space::access::{self, Act, May};

/// Reading what members answered of the lines that come from a space, and writing its file for the administration.
pub enum Report {}

impl Act for Report {
    const RIGHT: Right = Right::ReadReport;
}

/// Lets somebody read the lines of a space.
///
/// # Errors
/// As for [`access::to`].
pub fn to_report(tx: &mut Tx, slug: &str) -> Result<May<Report>, Problem> {
    access::to(tx, slug)
}
