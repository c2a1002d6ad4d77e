//! The top of every page of a project: whose it is, and its parts.

use kernel::Uid;
use learning::project::Seen;
use spaces::space::Member;

/// What it shows.
pub struct Top {
    /// The identifier of the project.
    pub uid: Uid,
    /// Its name.
    pub title: String,
    /// Whose it is.
    pub owner: Member,
    /// Whether it is the reader's.
    pub is_mine: bool,
    /// The part that is shown: `project`, `journal` or `statements`.
    pub here: &'static str,
}

impl Top {
    /// For a page of the project that `seen` proves may be seen.
    pub fn of(seen: &Seen, here: &'static str) -> Self {
        Top {
            uid: seen.project.uid,
            title: seen.project.words.title.clone(),
            owner: seen.project.owner.clone(),
            is_mine: seen.is_mine(),
            here,
        }
    }
}
