//! What an address of this slice is about: a list of the trame, and what is done to it.

use kernel::Problem;

/// A list of the trame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum List {
    /// The kinds of gathering.
    Kinds,
    /// What organisers tell of a gathering of this kind.
    Fields(String),
    /// What one is asked when registering.
    Questions(String),
    /// What people take on.
    Duties(String),
    /// The run sheet.
    Steps(String),
    /// What gatherings are about.
    Themes,
    /// Whom they are for.
    Publics,
    /// What people of this public may come for.
    Wishes(String),
}

/// What is done to a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// A new one at the end.
    Add,
    /// What one says.
    Save(String),
    /// One goes.
    Remove(String),
    /// One changes places with its neighbour.
    Move(String, Way),
}

/// Towards the beginning or the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards the beginning.
    Earlier,
    /// Towards the end.
    Later,
}

impl List {
    /// The word of one of them, for messages.
    pub fn word(&self) -> &'static str {
        match self {
            List::Kinds => "kind",
            List::Fields(_) => "field",
            List::Questions(_) => "question",
            List::Duties(_) => "duty",
            List::Steps(_) => "step",
            List::Themes => "theme",
            List::Publics => "public",
            List::Wishes(_) => "wish",
        }
    }

    /// Its address below the space.
    pub fn path(&self) -> String {
        match self {
            List::Kinds => "kinds".to_owned(),
            List::Fields(kind) => format!("kinds/{kind}/fields"),
            List::Questions(kind) => format!("kinds/{kind}/questions"),
            List::Duties(kind) => format!("kinds/{kind}/duties"),
            List::Steps(kind) => format!("kinds/{kind}/steps"),
            List::Themes => "themes".to_owned(),
            List::Publics => "publics".to_owned(),
            List::Wishes(public) => format!("publics/{public}/wishes"),
        }
    }

    /// The page on which it is shown.
    pub fn page(&self) -> String {
        match self {
            List::Kinds => "kinds".to_owned(),
            List::Fields(kind) | List::Questions(kind) | List::Duties(kind) | List::Steps(kind) => {
                format!("kinds/{kind}")
            }
            List::Themes | List::Publics => "publics".to_owned(),
            List::Wishes(public) => format!("publics/{public}"),
        }
    }
}

impl Act {
    /// The key of the one it is done to; empty for a new one.
    pub fn key(&self) -> &str {
        match self {
            Act::Add => "",
            Act::Save(key) | Act::Remove(key) | Act::Move(key, _) => key,
        }
    }
}

/// The parts of a path below its space: `/spaces/{space}/kinds/…` gives `kinds`, …
pub(super) fn below(path: &str) -> Vec<&str> {
    let path = path.split('?').next().unwrap_or_default();
    path.split('/').skip(3).collect()
}

/// What a form's address asks for.
///
/// # Errors
/// [`Problem::Missing`] for anything that no page has a form for.
pub(super) fn target(path: &str) -> Result<(List, Act), Problem> {
    let parts = below(path);
    let (list, rest) = match parts.as_slice() {
        [
            "kinds",
            kind,
            part @ ("fields" | "questions" | "duties" | "steps"),
            rest @ ..,
        ] => {
            let kind = (*kind).to_owned();
            let list = match *part {
                "fields" => List::Fields(kind),
                "questions" => List::Questions(kind),
                "duties" => List::Duties(kind),
                _ => List::Steps(kind),
            };
            (list, rest)
        }
        ["publics", public, "wishes", rest @ ..] => (List::Wishes((*public).to_owned()), rest),
        ["kinds", rest @ ..] => (List::Kinds, rest),
        ["publics", rest @ ..] => (List::Publics, rest),
        ["themes", rest @ ..] => (List::Themes, rest),
        _ => return Err(Problem::Missing),
    };
    let act = match rest {
        [] => Act::Add,
        [key] => Act::Save((*key).to_owned()),
        [key, "removal"] => Act::Remove((*key).to_owned()),
        [key, "place", "earlier"] => Act::Move((*key).to_owned(), Way::Earlier),
        [key, "place", "later"] => Act::Move((*key).to_owned(), Way::Later),
        _ => return Err(Problem::Missing),
    };
    Ok((list, act))
}
