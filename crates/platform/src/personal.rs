//! What the house holds about people: every table that points at a person says how it is shown to them, and what
//! becomes of it when they are erased. The area that owns the table registers it.

use kernel::{PersonId, Problem};

use crate::Tx;
use crate::db::Statement;

/// What becomes of a table's rows when the person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// They are removed.
    Removed,
    /// They end, and stay without a name.
    Ended,
    /// They stay, without a name.
    Nameless,
}

impl Fate {
    /// The word, for its message.
    pub const fn word(self) -> &'static str {
        match self {
            Fate::Removed => "removed",
            Fate::Ended => "ended",
            Fate::Nameless => "nameless",
        }
    }
}

/// A table that holds something about people.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name, in the file and, with hyphens, in the messages `own-data-table-…` and `own-data-about-…`.
    pub name: &'static str,
    /// The columns that the statement gives, in order. Those called `at`, `since` or `…_at` are moments.
    pub columns: &'static [&'static str],
    /// Reads the rows of the person `$1`.
    pub rows: Statement,
    /// What becomes of them.
    pub fate: Fate,
    /// Makes it so.
    pub erase: fn(&mut Tx, PersonId) -> Result<(), Problem>,
}

/// For rows that keep nothing personal but the number of somebody who no longer has a name.
///
/// # Errors
/// None.
pub fn stays(_tx: &mut Tx, _person: PersonId) -> Result<(), Problem> {
    Ok(())
}
